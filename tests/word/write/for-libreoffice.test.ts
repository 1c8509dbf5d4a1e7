/** The copy of a document that LibreOffice prints: first rows stay with the next, and nothing else is touched. */
import { expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { renderPlan } from '../../../src/index.ts';
import { unpackZip } from '../../../src/word/package/unpack.ts';
import { forLibreOffice } from '../../../src/word/write/for-libreoffice.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';

const documentIn = (bytes: Uint8Array): string => {
  const part = unpackZip(bytes, NODE_CODEC).get('word/document.xml');
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
};

const rowsOf = (document: string): string[] => document.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
const staying = (row: string): boolean => row.includes('<w:keepNext/>');

const table = (rows: number): string =>
  smallPlan(`sections:
  - heading: CHỈ TIÊU
    table:
      columns: [{ title: TT }, { title: Chỉ tiêu }]
      rows: ${JSON.stringify(Array.from({ length: rows }, (_, index) => [index + 1, `Dòng ${index + 1}`]))}
  - heading: TỔ CHỨC
    text: Làm đúng việc.`);

test('the first row of a table stays with the second, and no other does', () => {
  const rows = rowsOf(documentIn(forLibreOffice(renderPlan(planOf(table(4))), NODE_CODEC))).filter((row) =>
    row.includes('Dòng '),
  );
  expect(rows.map(staying)).toEqual([true, false, false, false]);
});

test('a table of one row is left as it is', () => {
  const bytes = renderPlan(planOf(table(1)));
  expect(documentIn(forLibreOffice(bytes, NODE_CODEC))).toBe(documentIn(bytes));
});

test.each(planNames())('%s: nothing but that is changed', (name) => {
  const bytes = renderPlan(planOf(planText(name)));
  const [before, after] = [documentIn(bytes), documentIn(forLibreOffice(bytes, NODE_CODEC))];
  expect(after.replaceAll('<w:keepNext/>', '')).toBe(before.replaceAll('<w:keepNext/>', ''));
});
