/** Tables read back: those that this program made to the letter, those of others as their reader sees them. */
import { describe, expect, test } from 'vitest';
import { importWord, renderPlan } from '../../../src/index.ts';
import { edited, paragraphWith } from '../../support/edit-word.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { TABLE_PLAN } from '../../support/tables.ts';

function imported(bytes: Uint8Array) {
  const { value, diagnostics } = importWord(bytes);
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  const lines = value.yaml.split('\n');
  return {
    ...value,
    codes: diagnostics.map(({ code }) => code),
    /** The lines that bear a diagnostic. */
    marked: (code: string) =>
      diagnostics.filter((each) => each.code === code).map(({ range }) => (lines[range.start.line - 1] ?? '').trim()),
  };
}

const built = (text: string): Uint8Array => renderPlan(planOf(text));

describe('a table that this program made', () => {
  const { data, yaml, codes } = imported(built(TABLE_PLAN));
  const [{ table } = {}] = data.sections?.[0]?.content ?? [];

  test('comes back with all that it has', () => {
    expect(table).toEqual({
      unit: 'triệu đồng',
      columns: [
        { title: 'TT', width: 6, align: 'center' },
        { title: 'Việc', width: 40, align: 'left' },
        { title: 'Nơi làm', width: 18, align: 'left' },
        {
          title: 'Kinh phí',
          columns: [
            { title: 'Tổng', width: 12, align: 'right' },
            { title: 'Tỉnh', width: 12, align: 'right' },
            { title: 'Xã', width: 12, align: 'right' },
          ],
        },
      ],
      numbered: true,
      rows: [
        { span: 'A. Cấp tỉnh' },
        [
          1,
          { text: 'In tài liệu, gồm:', bullets: ['Sổ tay;', 'Tờ rơi.'] },
          { text: 'Cả tỉnh', rows: 2, align: 'center' },
          5,
          3,
          2,
        ],
        [2, 'Tập huấn cho cơ sở', 9, 5, 4],
        [3, { text: 'Chung cho cả hai cấp', columns: 2 }, 4, 4, null],
        [4, 'Kiểm tra', 'Các xã', '-', '-', '-'],
        { total: [{ text: 'Tổng cộng', columns: 3 }, 18, 12, 6] },
      ],
      source: 'Sở Tài chính',
    });
    expect(codes).not.toContain('import/table-simplified');
  });

  test('prints the same again, and again is read the same', () => {
    const again = built(yaml);
    expect(imported(again).yaml).toBe(yaml);
  });

  test('with typed dashes, in one column, with words of a letterhead in a cell is a table all the same', () => {
    expect(
      imported(built(`${TABLE_PLAN}numbering: { labels: typed }\n`)).data.sections?.[0]?.content?.[0]?.table?.rows,
    ).toEqual(table?.rows);
    const one = smallPlan(
      'sections:\n  - heading: BIỂU\n    table: { columns: [{ title: Việc }], rows: [["Nơi nhận: Hà Nội, ngày 05 tháng 02 năm 2026"]] }',
    );
    expect(imported(built(one)).data.sections?.[0]?.table?.rows).toEqual([
      ['Nơi nhận: Hà Nội, ngày 05 tháng 02 năm 2026'],
    ]);
  });

  test('next to another is one of two, with nothing between them', () => {
    const one = 'table: { columns: [{ title: TT }, { title: Việc }], rows: [[1, Một], [2, Hai]] }';
    const { data: read } = imported(
      built(smallPlan(`sections:\n  - heading: BIỂU\n    content: [{ ${one} }, { ${one} }]`)),
    );
    expect(read.sections?.[0]?.content?.map((block) => Object.keys(block))).toEqual([['table'], ['table']]);
  });

  test('that ends the plan has no end mark in it', () => {
    const text = smallPlan(
      'sections:\n  - heading: BIỂU\n    table: { columns: [{ title: TT }, { title: Số }], rows: [[1, 677]] }',
    );
    const { data: read } = imported(built(text));
    expect(read.sections?.[0]?.table?.rows).toEqual([[1, 677]]);
    expect(JSON.stringify(read)).not.toContain('./.');
    expect(read.recipients).toHaveLength(2);
  });
});

const cell = (text: string, properties = '', look = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('|')
    .map((line) => `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('')}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const BOLD = '<w:b/>';
const across = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const BEGINS = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

const PLACE = smallPlan('sections:\n  - heading: BIỂU\n    text: Chỗ của bảng.');

/** A plan's file with something else in place of one paragraph. */
const wordFile = (blocks: string): Uint8Array =>
  edited(built(PLACE), (xml) => xml.replace(paragraphWith(xml, 'Chỗ của bảng'), blocks));

/** The table of a file by others. */
function foreignTable(rows: readonly string[], around: { above?: string; below?: string } = {}) {
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="4000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const borders = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';
  const table = `<w:tbl><w:tblPr>${borders}</w:tblPr>${grid}${rows.join('')}</w:tbl>`;
  const read = imported(wordFile(`${around.above ?? ''}${table}${around.below ?? ''}`));
  return { ...read, table: read.data.sections?.[0]?.table };
}

/** The table after the plan was built and read once more. */
const rebuilt = (yaml: string) => imported(built(yaml)).data.sections?.[0]?.table;

const HEAD = row(cell('TT', '', BOLD), cell('Việc', '', BOLD), cell('Số', '', BOLD));

describe('a table by others', () => {
  test('has its merged cells, a heading that runs through it, its total', () => {
    const { table, codes } = foreignTable([
      HEAD,
      row(cell('I. Cấp tỉnh', across(3), BOLD)),
      row(cell('1', BEGINS), cell('Một'), cell('2')),
      row(cell('', GOES_ON), cell('Hai việc', across(2))),
      row(cell('Tổng cộng', across(2), BOLD), cell('2', '', BOLD)),
    ]);
    expect(table?.rows).toEqual([
      { span: 'I. Cấp tỉnh' },
      [{ text: 1, rows: 2 }, 'Một', 2],
      [{ text: 'Hai việc', columns: 2 }],
      { total: [{ text: 'Tổng cộng', columns: 2 }, 2] },
    ]);
    expect(codes).not.toContain('import/table-simplified');
  });

  test('has the alignment of its columns, and of cells that stand otherwise to be seen', () => {
    const as = (align: string, content: string): string =>
      content.replaceAll('<w:p>', `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>`);
    const { table } = foreignTable([
      HEAD,
      row(as('center', cell('1')), as('both', cell('Một')), as('right', cell('5'))),
      row(as('center', cell('2')), as('left', cell('Hai')), cell('')),
      row(cell(''), as('both', cell('Ba')), cell('')),
      row(cell(''), as('both', cell('Bốn')), as('center', cell('x'))),
      row(as('center', cell('3')), as('center', cell('Cộng')), as('right', cell('5'))),
    ]);
    expect(table?.columns.map(({ align }) => align)).toEqual(['center', 'justify', 'right']);
    expect(table?.rows).toEqual([
      [1, 'Một', 5],
      [2, 'Hai', null],
      [null, 'Ba', null],
      [null, 'Bốn', { text: 'x', align: 'center' }],
      [3, { text: 'Cộng', align: 'center' }, 5],
    ]);
  });

  test('keeps apart what stands on lines of its own in a cell, and together what one sentence is', () => {
    const lines = (...texts: string[]): string =>
      cell(texts[0] ?? '').replace(
        '</w:t>',
        `</w:t>${texts
          .slice(1)
          .map((text) => `<w:br/><w:t>${text}</w:t>`)
          .join('')}`,
      );
    const { table, yaml } = foreignTable([
      HEAD,
      row(cell('1'), lines('Ông Vừ A Dính', 'Bà Cầm Thị Mai'), lines('150', '200')),
      row(cell('2'), lines('Lãnh đạo các', 'phòng'), cell('3')),
      row(cell('3'), lines('Sở Nông nghiệp và', 'Môi trường'), cell('4')),
      row(cell('4'), lines('Nội dung:', '- Trồng cây', '- Tưới cây'), cell('5')),
    ]);
    const { rows } = table ?? {};
    expect(rows).toEqual([
      [1, 'Ông Vừ A Dính\nBà Cầm Thị Mai', '150\n200'],
      [2, 'Lãnh đạo các phòng', 3],
      [3, 'Sở Nông nghiệp và Môi trường', 4],
      [4, { text: 'Nội dung:', bullets: ['Trồng cây', 'Tưới cây'] }, 5],
    ]);
    expect(rebuilt(yaml)?.rows).toEqual(rows);
  });

  test('has two tiers of titles and the numbers of its columns', () => {
    const { table } = foreignTable([
      row(cell('TT', BEGINS), cell('Kinh phí', across(2))),
      row(cell('', GOES_ON), cell('Tỉnh'), cell('Xã')),
      row(cell('(1)'), cell('(2)'), cell('(3)')),
      row(cell('1'), cell('5'), cell('6')),
    ]);
    expect(table?.columns.map(({ title, columns }) => [title, columns?.map((inner) => inner.title)])).toEqual([
      ['TT', undefined],
      ['Kinh phí', ['Tỉnh', 'Xã']],
    ]);
    expect(table?.numbered).toBe(true);
    expect(table?.rows).toEqual([[1, 5, 6]]);
  });

  test('has paragraphs and dashes in its cells, and a sentence that begins with a dash as it is', () => {
    const { table } = foreignTable([
      HEAD,
      row(cell('1'), cell('Gồm:|- Một;|- Hai.'), cell('Một|Hai')),
      row(cell('2'), cell('- Riêng'), cell('-')),
    ]);
    expect(table?.rows).toEqual([
      [1, { text: 'Gồm:', bullets: ['Một;', 'Hai.'] }, 'Một\nHai'],
      [2, '- Riêng', '-'],
    ]);
  });

  test('begins further right where its row leaves cells out', () => {
    const { table } = foreignTable([
      HEAD,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('Hai')}${cell('3')}</w:tr>`,
    ]);
    expect(table?.rows).toEqual([[null, 'Hai', 3]]);
  });

  test('has its unit and its source only where they are set apart', () => {
    const line = (text: string, properties: string): string =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const right = '<w:jc w:val="right"/>';
    const rows = [HEAD, row(cell('1'), cell('A'), cell('2'))];
    const { table } = foreignTable(rows, {
      above: line('Đơn vị tính: triệu đồng', right),
      below: line('Nguồn: Sở Tài chính', right),
    });
    expect(table).toMatchObject({ unit: 'triệu đồng', source: 'Sở Tài chính' });
    const plain = foreignTable(rows, { above: line('Đơn vị tính: triệu đồng', '') });
    expect(plain.table?.unit).toBeUndefined();
    expect(JSON.stringify(plain.data)).toContain('Đơn vị tính: triệu đồng');
  });

  test('with the end mark in its last cell, as typists and earlier builds have it, loses the mark alone', () => {
    const { table } = foreignTable([HEAD, row(cell('1'), cell('A'), cell('677./.'))]);
    expect(table?.rows).toEqual([[1, 'A', 677]]);
  });

  test('has a title over several columns as one, with none invented for each', () => {
    const { table, codes, yaml } = foreignTable([
      row(cell('TT'), cell('Kết quả', across(2))),
      row(cell('1'), cell('A'), cell('2')),
    ]);
    expect(table?.columns).toMatchObject([
      { title: 'TT' },
      { title: 'Kết quả', columns: [{ title: '' }, { title: '' }] },
    ]);
    expect(codes).toEqual(foreignTable([HEAD, row(cell('1'), cell('A'), cell('2'))]).codes);
    expect(rebuilt(yaml)).toEqual(table);
  });

  test('has an empty title where the paper has none', () => {
    const { table, yaml } = foreignTable([
      row(cell('TT'), cell('Việc'), cell('')),
      row(cell('1'), cell('A'), cell('2')),
    ]);
    expect(table?.columns.map(({ title }) => title)).toEqual(['TT', 'Việc', '']);
    expect(rebuilt(yaml)).toEqual(table);
  });

  test('that counts from its first row has no titles, and gets none', () => {
    const { table, yaml } = foreignTable([
      row(cell('1'), cell('Một'), cell('5')),
      row(cell('2'), cell('Hai'), cell('6')),
    ]);
    expect(table?.columns.map(({ title }) => title)).toEqual(['', '', '']);
    expect(table?.rows).toEqual([
      [1, 'Một', 5],
      [2, 'Hai', 6],
    ]);
    expect(rebuilt(yaml)).toEqual(table);
  });

  test('whose rows have more or fewer cells than the others says which rows', () => {
    const { codes, marked } = foreignTable([
      HEAD,
      row(cell('1'), cell('Một'), cell('5')),
      row(cell('2'), cell('Thiếu ô')),
      row(cell('3'), cell('Thừa ô'), cell('7'), cell('8')),
      row(cell('4'), cell('Bốn'), cell('9')),
    ]);
    expect(codes.filter((code) => code === 'import/row-length')).toHaveLength(2);
    expect(marked('import/row-length')).toEqual(['- [2, Thiếu ô, null, null]', '- [3, Thừa ô, 7, 8]']);
  });

  test('whose rows leave their last cells out has them empty, without a question', () => {
    const { table, codes } = foreignTable([
      HEAD,
      row(cell('1'), cell('Một'), cell('5')),
      `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell('2')}${cell('Hai')}</w:tr>`,
    ]);
    expect(table?.rows.at(-1)).toEqual([2, 'Hai', null]);
    expect(codes).not.toContain('import/row-length');
  });

  test('whose cells say only how wide they are has its figures under their titles', () => {
    const wide = (text: string, width: number): string => cell(text, `<w:tcW w:w="${width}" w:type="dxa"/>`);
    const { table, codes } = foreignTable([
      row(wide('TT', 1000), wide('Việc', 4000), wide('Kinh phí', 4000)),
      row(wide('1', 1000), wide('Một', 4000), wide('5', 2000), wide('6', 2000)),
      row(wide('Chung hai việc', 5000), wide('7', 2000), wide('8', 2000)),
    ]);
    expect(table?.columns).toMatchObject([
      { title: 'TT' },
      { title: 'Việc' },
      { title: 'Kinh phí', columns: [{ title: '' }, { title: '' }] },
    ]);
    expect(table?.rows).toEqual([
      [1, 'Một', 5, 6],
      [{ text: 'Chung hai việc', columns: 2 }, 7, 8],
    ]);
    expect(codes).not.toContain('import/row-length');
  });

  test('with another in a cell says in which row', () => {
    const inner = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="500"/></w:tblGrid>${row(cell('Trong'))}</w:tbl>`;
    const { marked } = foreignTable([
      HEAD,
      row(cell('1'), cell('Một'), cell('5')),
      row(cell('2'), `<w:tc><w:tcPr/>${inner}<w:p/></w:tc>`, cell('6')),
    ]);
    expect(marked('import/table-in-cell')).toEqual(['- [2, Trong, 6]']);
  });
});
