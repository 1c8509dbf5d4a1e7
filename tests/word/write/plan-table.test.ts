/** Tables on the page: heads, merged cells, rows of sums, lines around them; where they end and where they meet. */
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { COMPONENTS } from '../../../src/standard/components.ts';
import { ptToTwip } from '../../../src/standard/length.ts';
import { componentWidthPt } from '../../../src/standard/text-width.ts';
import { all, childAt, childrenOf, lettersOf, readPart, valAt, type XmlElement } from '../../../tools/measure/xml.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { TABLE_PLAN } from '../../support/tables.ts';
import { paragraphsOf, textsOf } from '../../support/word.ts';

const bodyOf = (text: string): XmlElement[] =>
  childrenOf(childAt(readPart(renderPlan(planOf(text)), 'word/document.xml'), 'w:body'));

const rowsOf = (table: XmlElement | undefined): XmlElement[] => childrenOf(table, 'w:tr');
const cellsOf = (row: XmlElement | undefined): XmlElement[] => childrenOf(row, 'w:tc');

/** A row as a reader of the XML sees it: words, columns taken, `^` where a cell begins, `"` where it goes on. */
function shown(row: XmlElement | undefined): string {
  return cellsOf(row)
    .map((cell) => {
      const span = valAt(cell, 'w:tcPr', 'w:gridSpan');
      const merge = valAt(cell, 'w:tcPr', 'w:vMerge');
      const sign = merge === undefined ? '' : merge === 'restart' ? '^' : '"';
      return `${childrenOf(cell, 'w:p').map(lettersOf).join('/')}${sign}${span === undefined ? '' : `x${span}`}`;
    })
    .join(' | ');
}

const tables = bodyOf(TABLE_PLAN).filter(({ name }) => name === 'w:tbl');
const [, budget] = tables;
const rows = rowsOf(budget);

describe('a table', () => {
  test('has heads in tiers, the numbers of its columns, merged cells', () => {
    expect(rows.map(shown)).toEqual([
      'TT^ | Việc^ | Nơi làm^ | Kinh phíx3',
      '" | " | " | Tổng | Tỉnh | Xã',
      '(1) | (2) | (3) | (4) | (5) | (6)',
      'A. Cấp tỉnhx6',
      '1 | In tài liệu, gồm:/Sổ tay;/Tờ rơi. | Cả tỉnh^ | 5 | 3 | 2',
      '2 | Tập huấn cho cơ sở | " | 9 | 5 | 4',
      '3 | Chung cho cả hai cấpx2 | 4 | 4 | ',
      '4 | Kiểm tra | Các xã | - | - | -',
      'Tổng cộngx3 | 18 | 12 | 6',
    ]);
  });

  test('repeats its heads, and tears no row', () => {
    const has = (row: XmlElement, name: string): boolean => childAt(row, 'w:trPr', name) !== undefined;
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, true, true, ...Array(6).fill(false)]);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  });

  test('has cells as wide as the columns that they take', () => {
    const grid = childrenOf(childAt(budget, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    for (const row of rows) {
      let column = 0;
      for (const cell of cellsOf(row)) {
        const span = Number(valAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
        const width = grid.slice(column, column + span).reduce((sum, own) => sum + own, 0);
        expect(Number(childAt(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w'])).toBe(width);
        column += span;
      }
      expect(column).toBe(grid.length);
    }
  });

  test('has its unit above and its source below', () => {
    const bytes = renderPlan(planOf(TABLE_PLAN));
    expect(textsOf(bytes, 'DonViTinh')).toEqual(['Đơn vị tính: triệu đồng']);
    expect(textsOf(bytes, 'NguonSoLieu')).toEqual(['Nguồn: Sở Tài chính']);
    const body = bodyOf(TABLE_PLAN);
    const at = body.findIndex((block) => block === body.filter(({ name }) => name === 'w:tbl')[1]);
    expect([body[at - 1], body[at + 1]].map((block) => valAt(block, 'w:pPr', 'w:pStyle'))).toEqual([
      'DonViTinh',
      'NguonSoLieu',
    ]);
  });

  test('has a list in a cell with Word’s dashes, or typed ones', () => {
    const dashes = (text: string): (string | undefined)[] =>
      paragraphsOf(renderPlan(planOf(text)))
        .filter((paragraph) => /Sổ tay|Tờ rơi/.test(paragraph.text))
        .map(({ element, text: words }) => valAt(element, 'w:pPr', 'w:numPr', 'w:numId') ?? words);
    expect(new Set(dashes(TABLE_PLAN)).size).toBe(1);
    expect(dashes(`${TABLE_PLAN}numbering: { labels: typed }\n`)).toEqual(['- Sổ tay;', '- Tờ rơi.']);
  });
});

const COLUMNS = 'columns: [{ title: TT, width: 10 }, { title: Việc, width: 90 }]';
const ONE = `table: { ${COLUMNS}, rows: [[1, Việc một], [2, Việc hai]] }`;
const kinds = (body: readonly XmlElement[]): string[] =>
  body.map((block) => (block.name === 'w:tbl' ? 'table' : (valAt(block, 'w:pPr', 'w:pStyle') ?? block.name)));

describe('tables never meet', () => {
  test.each([
    ['before the signatures', smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    ${ONE}`)],
    ['in one content', smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    content: [{ ${ONE} }, { ${ONE} }]`)],
    ['in an excerpt', `${smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    ${ONE}`)}excerpt: true\n`],
    [
      'in neighbouring items',
      smallPlan(`sections:\n  - heading: A\n    ${ONE}\n  - { heading: B, marker: none, ${ONE} }`),
    ],
    [
      'in an appendix',
      `${smallPlan()}appendices:\n  - title: DANH MỤC\n    content: [{ ${ONE} }, { ${ONE} }]\n  - title: BIỂU\n    ${ONE}\n`,
    ],
  ])('%s', (_, text) => {
    const body = kinds(bodyOf(text));
    expect(body.filter((kind) => kind === 'table').length).toBeGreaterThan(2);
    for (const [index, kind] of body.entries()) if (kind === 'table') expect(body[index + 1]).not.toBe('table');
  });

  test('beside the braces of Nơi nhận either', () => {
    const groups = '- { to: [A, B], purpose: để báo cáo }\n  - { to: [C, D], purpose: để biết }\n  - archive: VT';
    const text = `${smallPlan(`recipients:\n  ${groups}`)}layout: { recipients: brace }\n`;
    const cells = all(readPart(renderPlan(planOf(text)), 'word/document.xml'), 'w:tc').map((cell) =>
      kinds(childrenOf(cell)),
    );
    const withBraces = cells.find((blocks) => blocks.filter((kind) => kind === 'table').length === 2) ?? [];
    const [first = -1] = withBraces.flatMap((kind, index) => (kind === 'table' ? [index] : []));
    expect(withBraces.slice(first, first + 3)).toEqual(['table', 'CuoiPhan', 'table']);
  });

  test('what parts them is no line of text: a twentieth of one', () => {
    const body = bodyOf(smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    content: [{ ${ONE} }, { ${ONE} }]`));
    const gap = body.find((block) => valAt(block, 'w:pPr', 'w:pStyle') === 'CuoiPhan');
    expect(childAt(gap, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({ 'w:line': '20', 'w:lineRule': 'exact' });
  });
});

describe('the end mark', () => {
  test('has its own line below a table, once, and stays out of the cells', () => {
    const bytes = renderPlan(
      planOf(`${smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    ${ONE}`)}appendices:\n  - title: BIỂU\n    ${ONE}\n`),
    );
    expect(textsOf(bytes, 'DauKetThuc')).toEqual(['./.', './.']);
    expect(paragraphsOf(bytes).filter(({ text }) => text.includes('./.'))).toHaveLength(2);
  });

  test('follows the source of a table that ends the plan', () => {
    const text = smallPlan(
      `sections:\n  - heading: PHÂN CÔNG\n    table: { ${COLUMNS}, rows: [[1, Việc]], source: Sở Tài chính. }`,
    );
    const bytes = renderPlan(planOf(text));
    expect(textsOf(bytes, 'NguonSoLieu')).toEqual(['Nguồn: Sở Tài chính./.']);
    expect(textsOf(bytes, 'DauKetThuc')).toEqual([]);
  });

  test('brings the last row along to the signatures’ page', () => {
    const [, table] = bodyOf(smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    ${ONE}`)).filter(
      ({ name }) => name === 'w:tbl',
    );
    const keeps = rowsOf(table).map((row) =>
      all(row, 'w:p').every((p) => childAt(p, 'w:pPr', 'w:keepNext') !== undefined),
    );
    expect(keeps).toEqual([false, false, true]);
  });
});

describe('widths', () => {
  const gridOf = (columns: string, cells: string): number[] => {
    const text = smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    table: { columns: ${columns}, rows: [${cells}] }`);
    const [, table] = bodyOf(text).filter(({ name }) => name === 'w:tbl');
    const widths = childrenOf(childAt(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    const total = widths.reduce((sum, width) => sum + width, 0);
    return widths.map((width) => Math.round((width / total) * 100));
  };

  test('that are not given share what the others leave', () => {
    expect(gridOf('[{ title: TT, width: 10 }, { title: A }, { title: B }]', '[1, a, b]')).toEqual([10, 45, 45]);
    expect(gridOf('[{ title: A }, { title: B }]', '[a, b]')).toEqual([50, 50]);
    expect(gridOf('[{ title: A, width: 3 }, { title: B, width: 1 }]', '[a, b]')).toEqual([75, 25]);
  });

  test('of a group are shared by its columns', () => {
    const columns =
      '[{ title: A, width: 40 }, { title: G, width: 60, columns: [{ title: B, width: 20 }, { title: C }, { title: D }] }]';
    expect(gridOf(columns, '[a, b, c, d]')).toEqual([40, 20, 20, 20]);
  });

  test('of many columns break no word while there is room: cells give up their sides first', () => {
    const all25 = <Value>(make: (index: number) => Value): Value[] =>
      Array.from({ length: 25 }, (_, index) => make(index));
    const columns = all25((index) => `{ title: C${index + 1} }`).join(', ');
    const table = `table: { numbered: true, columns: [${columns}], rows: [[${all25((index) => index + 120).join(', ')}]] }`;
    const text = `${smallPlan()}appendices:\n  - title: BIỂU\n    landscape: true\n    ${table}\n`;
    const [, , wide] = bodyOf(text).filter(({ name }) => name === 'w:tbl');
    const grid = childrenOf(childAt(wide, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    const side = Number(childAt(wide, 'w:tblPr', 'w:tblCellMar', 'w:left')?.attributes['w:w']);
    const word = Math.max(
      ptToTwip(componentWidthPt('C25', COMPONENTS.tableHeading, 'large')),
      ptToTwip(componentWidthPt('(25)', COMPONENTS.tableText, 'large')),
    );
    expect(grid).toHaveLength(25);
    expect(Math.min(...grid) - 2 * side).toBeGreaterThan(word);
  });
});
