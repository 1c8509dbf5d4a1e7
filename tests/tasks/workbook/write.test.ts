/** What stands in the parts of a workbook that a table became. */
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { messageOf } from '../../../src/diagnostics/format.ts';
import { readSheet } from '../../../src/tasks/workbook/read.ts';
import { workbookOf } from '../../../src/tasks/workbook/write.ts';
import {
  attributesOf,
  COLUMNS,
  cellsOf,
  LONG_TABLE,
  letters,
  partsOf,
  partTree,
  ROWS,
  styleOf,
  TABLE,
  tableOf,
  within,
  written,
} from '../../support/workbooks.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const sheetOf = async (table = TABLE): Promise<ReturnType<typeof partTree>> =>
  partTree((await written(table)).bytes, SHEET);

const oneText = async (text: string): Promise<string | undefined> =>
  cellsOf((await written(tableOf([[1, text]]))).bytes).get('B5');

describe('a sheet', () => {
  test('has title, lines about it, head row, headings and rows in their order', async () => {
    const cells = cellsOf((await written(TABLE)).bytes);
    const first = [...cells].filter(([name, value]) => name.startsWith('A') && value !== '');
    expect(first).toEqual([
      ['A1', 'Nhiệm vụ của Sở NN&PTNT năm 2026'],
      ['A2', 'Kế hoạch số 12/KH-UBND ngày 15/01/2026'],
      ['A3', 'Tính đến ngày 20/01/2026'],
      ['A4', 'TT'],
      ['A5', 'I. VIỆC CHUNG'],
      ['A6', '1'],
      ['A7', '2'],
      ['A8', 'II. VIỆC RIÊNG'],
      ['A9', '3'],
    ]);
    expect(['B4', 'C4', 'D4', 'E4'].map((name) => cells.get(name))).toEqual(COLUMNS.slice(1).map(({ title }) => title));
  });

  test('has title, lines and headings merged over all columns', async () => {
    const merged = attributesOf(await sheetOf(), 'mergeCell').map(({ ref }) => ref);
    expect(merged).toEqual(['A1:E1', 'A2:E2', 'A3:E3', 'A5:E5', 'A8:E8']);
  });

  test('of one column has nothing merged', async () => {
    const table = tableOf([['Tập huấn']], { columns: COLUMNS.slice(1, 2), heading: 'I. VIỆC CHUNG' });
    expect(attributesOf(await sheetOf(table), 'mergeCell')).toEqual([]);
  });

  test('keeps the head row and what stands above it in sight, and prints them on each page', async () => {
    const { bytes } = await workbookOf(
      [
        { name: "Sở A's", table: TABLE },
        { name: 'Khác', table: tableOf(ROWS, { about: [] }) },
      ],
      NODE_CODEC,
    );
    expect(attributesOf(partTree(bytes, SHEET), 'pane')).toEqual([
      { ySplit: '4', topLeftCell: 'A5', activePane: 'bottomLeft', state: 'frozen' },
    ]);
    const names = within(partTree(bytes, 'xl/workbook.xml'), 'definedName');
    expect(names.map((name) => [name.attributes['name'], name.attributes['localSheetId'], letters(name)])).toEqual([
      ['_xlnm._FilterDatabase', '0', "'Sở A''s'!$A$4:$E$9"],
      ['_xlnm.Print_Titles', '0', "'Sở A''s'!$1:$4"],
      ['_xlnm._FilterDatabase', '1', "'Khác'!$A$2:$E$5"],
      ['_xlnm.Print_Titles', '1', "'Khác'!$1:$2"],
    ]);
  });

  test('has a filter over the head row and all rows', async () => {
    expect(attributesOf(await sheetOf(), 'autoFilter')).toEqual([{ ref: 'A4:E9' }]);
  });

  test('is printed on A4 across, one page wide and as many high as it needs', async () => {
    const sheet = await sheetOf();
    expect(attributesOf(sheet, 'pageSetup')).toEqual([
      { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
    ]);
    expect(attributesOf(sheet, 'pageSetUpPr')).toEqual([{ fitToPage: '1' }]);
  });

  test('has its title above each page and the number of the page below, “&” doubled', async () => {
    const sheet = await sheetOf();
    expect(letters(within(sheet, 'oddHeader')[0])).toBe(
      '&C&10&"Times New Roman,Regular"Nhiệm vụ của Sở NN&&PTNT năm 2026',
    );
    expect(letters(within(sheet, 'oddFooter')[0])).toBe('&C&10&"Times New Roman,Regular"Trang &P/&N');
  });

  test('has no header longer than Excel opens, and cuts no doubled “&”', async () => {
    const header = letters(within(await sheetOf(tableOf(ROWS, { title: '&'.repeat(300) })), 'oddHeader')[0]);
    expect(header.length).toBeLessThanOrEqual(255);
    expect(/&*$/.exec(header)?.[0].length ?? 1).toSatisfy((count: number) => count > 200 && count % 2 === 0);
  });

  test('has columns wide enough for their letters', async () => {
    const widths = attributesOf(await sheetOf(), 'col').map(({ width }) => Number(width));
    expect(widths.map(Math.floor)).toEqual(COLUMNS.map(({ width }) => width));
  });

  test('has its elements in the order of the format', async () => {
    const names = (await sheetOf()).children.map((child) => (typeof child === 'string' ? child : child.name));
    expect(names).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });
});

describe('a cell', () => {
  const looks: readonly [string, string, Readonly<Record<string, string>>][] = [
    [
      'of the title',
      'A1',
      { horizontal: 'center', font: 'b, sz 14, color, name Times New Roman, family 1', border: '' },
    ],
    [
      'of the head row',
      'B4',
      { font: 'b, sz 12, color, name Times New Roman, family 1', border: 'thin', fill: 'FFD9E2F3' },
    ],
    ['of a heading', 'A5', { font: 'b, sz 12, color, name Times New Roman, family 1', border: 'thin' }],
    ['at the end of a heading', 'E5', { border: 'thin' }],
    ['of words', 'B6', { vertical: 'top', font: 'sz 12, color, name Times New Roman, family 1', border: 'thin' }],
    ['of a day', 'D6', { vertical: 'top', border: 'thin', format: 'dd/mm/yyyy' }],
    ['of a figure', 'E6', { vertical: 'top', horizontal: 'right', border: 'thin', format: '' }],
    ['that is empty', 'D9', { border: 'thin' }],
  ];
  test.each(looks)('%s looks like one', async (_kind, name, look) => {
    const { bytes } = await written(TABLE);
    expect(styleOf(bytes, name)).toMatchObject({ ...look, wrapText: '1' });
  });

  test('of a day holds the number of the day, one of figures the figure', async () => {
    const cells = cellsOf((await written(TABLE)).bytes);
    // 30 June 2026 by Excel's own count.
    expect([cells.get('D6'), cells.get('E6'), cells.get('E7')]).toEqual(['46203', '1250.5', '0']);
  });

  test.each(['=1+1', '+84 24', '-5', '@SUM(A1)', '0123', '1e5', 'TRUE', '2026-01-01'])(
    'keeps the text %s a text',
    async (text) => {
      const { bytes } = await written(tableOf([[1, text]]));
      const cell = within(partTree(bytes, SHEET), 'c').find(({ attributes }) => attributes['r'] === 'B5');
      expect(cell?.attributes['t']).toBe('s');
      expect(within(partTree(bytes, SHEET), 'f')).toEqual([]);
      expect(cellsOf(bytes).get('B5')).toBe(text);
    },
  );

  test.each(['constructor', '__proto__', 'toString', '  hai đầu  ', 'một\nhai', '<b>&amp;</b>', '\ue000'])(
    'keeps the text %j to the letter',
    async (text) => {
      expect(await oneText(text)).toBe(text);
    },
  );

  test('has no letter that XML forbids, line feeds for line ends, and composed letters', async () => {
    expect(await oneText('a\0b\u001fc\ufffe\ud800d\r\ne\rf')).toBe('abcd\ne\nf');
    expect(await oneText('Kê\u0301 hoa\u0323ch'.normalize('NFD'))).toBe('Kế hoạch');
  });

  test('tells programs of a text that looks like the number of a letter', async () => {
    expect(await oneText('_x0041_')).toBe('_x005F_x0041_');
    const { bytes } = await written(tableOf([[1, '_x0041_']]));
    expect(readSheet(bytes, NODE_CODEC).rows[4]?.[1]).toBe('_x0041_');
  });

  test('in a column of days that holds no day keeps its words', async () => {
    const { bytes } = await written(
      tableOf([
        ['x', 5, 6, 'Hằng quý', 'một'],
        [1, '', '', '2026-02-30', Number.NaN],
      ]),
    );
    const cells = cellsOf(bytes);
    expect(['A5', 'B5', 'D5', 'E5', 'D6', 'E6'].map((name) => cells.get(name))).toEqual([
      'x',
      '5',
      'Hằng quý',
      'một',
      '2026-02-30',
      '',
    ]);
  });

  test('has the letters that Excel keeps, cut between letters, and it is told which was cut', async () => {
    const kept = 'a'.repeat(32_767);
    expect((await oneText(kept)) === kept).toBe(true);
    // The letter of two units that does not fit is left out whole.
    const long = `${'a'.repeat(32_766)}𝐁c`;
    const { bytes, findings } = await written(
      tableOf([
        [1, 'Ngắn'],
        [2, long],
      ]),
    );
    expect(cellsOf(bytes).get('B6') === 'a'.repeat(32_766)).toBe(true);
    const [cut] = findings.filter(({ code }) => code === 'sheet/text-cut');
    expect(cut).toMatchObject({ sheet: 'Nhiệm vụ', row: 6, column: 2 });
    expect(cut && messageOf(cut, 'vi').message).toBe(
      'Ô B6 của trang tính “Nhiệm vụ”: nội dung dài 32769 ký tự, Excel chỉ giữ được 32767; phần sau đã bị cắt.',
    );
  });
});

describe('a row', () => {
  const heightsOf = async (table = TABLE): Promise<number[]> =>
    attributesOf(await sheetOf(table), 'row').map(({ ht }) => Number(ht));

  test('states a height, higher for a longer text', async () => {
    const rows = attributesOf(await sheetOf(), 'row');
    expect(rows.every(({ customHeight }) => customHeight === '1')).toBe(true);
    const [, , , head = 0, heading = 0, long = 0, short = 0] = await heightsOf();
    // “Kinh phí (triệu đồng)” takes two lines of its column, the long task four of its.
    expect([head, heading, long, short]).toEqual([31.5, 15.75, 63, 15.75]);
  });

  test('has room for every line that was typed, and for words longer than a line', async () => {
    const table = tableOf([
      [1, 'một\nhai\nba\n'],
      [2, 'x'.repeat(250)],
    ]);
    const heights = (await heightsOf(table)).slice(4);
    expect(heights[0]).toBe(4 * 15.75);
    expect(heights[1]).toBeGreaterThanOrEqual(5 * 15.75);
  });

  test('that would be higher than Excel shows is as high as can be, and told', async () => {
    const { bytes, findings } = await written(tableOf([[1, 'Tập huấn cán bộ. '.repeat(200)]]));
    expect(Number(attributesOf(partTree(bytes, SHEET), 'row')[4]?.['ht'])).toBe(409);
    expect(findings).toMatchObject([{ code: 'sheet/row-too-high', sheet: 'Nhiệm vụ', row: 5, column: 2 }]);
  });
});

describe('a workbook', () => {
  test('is the same bytes each time, and has no time in it', async () => {
    const [first, second] = [await written(LONG_TABLE), await written(LONG_TABLE)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    // The first moment that a zip can tell, at the place of the local header's time.
    expect([...first.bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
    expect([...partsOf(first.bytes).keys()].filter((path) => path.startsWith('docProps'))).toEqual([]);
  });

  test('has one usual style, by whose letters the widths of columns are reckoned', async () => {
    const styles = partTree((await written(TABLE)).bytes, 'xl/styles.xml');
    expect(attributesOf(styles, 'cellStyle')).toEqual([{ name: 'Normal', xfId: '0', builtinId: '0' }]);
    const [first] = within(styles, 'font');
    expect([attributesOf(first ?? styles, 'name'), attributesOf(first ?? styles, 'sz')]).toEqual([
      [{ val: 'Times New Roman' }],
      [{ val: '12' }],
    ]);
  });

  test('has a sheet for each table, by the name it was given', async () => {
    const { bytes } = await workbookOf(
      [
        { name: 'Theo cơ quan', table: TABLE },
        { name: 'Theo tháng', table: tableOf([[9, 'Tập huấn']]) },
      ],
      NODE_CODEC,
    );
    expect(attributesOf(partTree(bytes, 'xl/workbook.xml'), 'sheet').map(({ name }) => name)).toEqual([
      'Theo cơ quan',
      'Theo tháng',
    ]);
    expect(cellsOf(bytes, 2).get('B5')).toBe('Tập huấn');
  });

  test('of thousands of rows is written whole', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      index,
      `Việc thứ ${index}`,
      'Sở Y tế',
      '2026-01-01',
      index,
    ]);
    const { bytes } = await written(tableOf(rows));
    const read = readSheet(bytes, NODE_CODEC);
    expect(read.findings).toEqual([]);
    expect(read.rows.slice(4)).toEqual(rows);
  });
});
