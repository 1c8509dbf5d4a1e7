/** Workbooks as other programs read, print and save them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { readSheet } from '../../../src/tasks/workbook/read.ts';
import { readCsv } from '../../../src/tasks/workbook/read-csv.ts';
import { workbookOf } from '../../../src/tasks/workbook/write.ts';
import { missingForSheets, type PageWords, type PlacedWord, pdfWords, toPdf } from '../../../tools/measure/office.ts';
import { savedByOffice } from '../../support/libreoffice.ts';
import {
  attributesOf,
  COLUMNS,
  LONG_TABLE,
  letters,
  partTree,
  ROWS,
  TABLE,
  tableOf,
  within,
  written,
} from '../../support/workbooks.ts';

/** The rows of `TABLE` as they stand on its sheet. */
const SEEN = [
  [TABLE.title],
  ...TABLE.about.map((line) => [line]),
  COLUMNS.map(({ title }) => title),
  ['I. VIỆC CHUNG'],
  ...ROWS.slice(0, 2),
  ['II. VIỆC RIÊNG'],
  ROWS[2]?.slice(0, 3),
];

const withoutEnd = (row: readonly unknown[]): unknown[] =>
  row.slice(0, row.findLastIndex((value) => value !== null) + 1);

test('read-excel-file reads every value, days as days', async () => {
  const { bytes } = await written(TABLE);
  const [sheet] = await readExcel(Buffer.from(bytes));
  const rows = (sheet?.data ?? []).map((row) =>
    withoutEnd(row).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
  );
  expect(sheet?.sheet).toBe('Nhiệm vụ');
  expect(rows).toEqual(SEEN);
});

const missing = await missingForSheets();
if (missing.length > 0) console.warn(`tests of printed sheets are skipped: ${missing.join(', ')} not installed`);

/** Words that lie over each other by more than the edges of their letters. */
function overlaps(words: readonly PlacedWord[]): string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > (one.bottom - one.top) / 3,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

const textOf = ({ words }: PageWords): string => words.map(({ text }) => text).join(' ');

describe.skipIf(missing.length > 0)('LibreOffice Calc', () => {
  let folder = '';
  let pages: PageWords[] = [];
  let saved: Uint8Array = new Uint8Array();
  let csv = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-sheets-'));
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('long.xlsx'), (await written(LONG_TABLE)).bytes);
    writeFileSync(file('table.xlsx'), (await workbookOf([{ name: "Sở A's", table: TABLE }], NODE_CODEC)).bytes);
    const [pdf = ''] = await toPdf([file('long.xlsx')], folder);
    pages = await pdfWords(pdf);
    csv = readFileSync(savedByOffice(file('table.xlsx'), 'csv:Text - txt - csv (StarCalc):44,34,76,1', folder), 'utf8');
    const other = mkdtempSync(join(folder, 'saved-'));
    saved = readFileSync(savedByOffice(file('table.xlsx'), 'xlsx', other));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints every row, on pages across', () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ width, height }) => width > height)).toBe(true);
    const text = pages.map(textOf).join(' ');
    for (const [, , lead] of LONG_TABLE.groups[0]?.rows ?? []) expect(text).toContain(`${lead}`);
    expect(text.match(/năm 2026\.(?= |$)/g)?.length).toBe(40);
  });

  test('prints title and head row on each page, and its number', () => {
    for (const [index, page] of pages.entries()) {
      const text = textOf(page);
      for (const words of [
        'Nhiệm vụ của Sở NN&PTNT năm 2026',
        'Chủ trì',
        'Thời hạn',
        `Trang ${index + 1}/${pages.length}`,
      ])
        expect(text).toContain(words);
      // Once at the edge of the paper, once above the table.
      expect(text.match(/NN&PTNT năm 2026/g)?.length).toBe(2);
    }
  });

  test('prints no line over another', () => {
    expect(pages.flatMap(({ words }) => overlaps(words))).toEqual([]);
    // The measure finds lines where rows are too low: those of a page laid over themselves, a little lower.
    const words = pages[0]?.words ?? [];
    const lower = words.map((word) => ({ ...word, top: word.top + 2, bottom: word.bottom + 2 }));
    expect(overlaps([...words, ...lower]).length).toBeGreaterThan(words.length - 1);
  });

  test('shows texts, days and figures as they are', () => {
    const { rows, findings } = readCsv(csv);
    expect(findings).toEqual([]);
    // CSV has figures as texts; the language of LibreOffice decides on the sign in them.
    const shown = (row: readonly unknown[] = []): unknown[] =>
      row.map((value) => (value === undefined ? undefined : String(value).replace(',', '.')));
    const expected = SEEN.map((row = []) => shown(row));
    expect(rows.map(shown)).toEqual(expected);
  });

  test('saves a workbook that comes back the same', () => {
    const { rows, findings } = readSheet(saved, NODE_CODEC);
    expect(findings).toEqual([]);
    expect(rows).toEqual(SEEN);
  });

  test('takes over what is filtered and how it is printed', () => {
    const sheet = partTree(saved, 'xl/worksheets/sheet1.xml');
    expect(attributesOf(sheet, 'autoFilter')).toMatchObject([{ ref: 'A4:E9' }]);
    expect(attributesOf(sheet, 'pageSetup')).toMatchObject([
      { orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
    ]);
    const names = within(partTree(saved, 'xl/workbook.xml'), 'definedName');
    const titles = names.find(({ attributes }) => attributes['name'] === '_xlnm.Print_Titles');
    expect(letters(titles)).toBe("'Sở A''s'!$1:$4");
  });
});

test('a table without rows is a sheet that programs open', async () => {
  const { bytes } = await written(tableOf([]));
  const [sheet] = await readExcel(Buffer.from(bytes));
  expect(sheet?.data.length).toBe(4);
});
