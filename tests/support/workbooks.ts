/** Tables as workbooks, and workbooks as their parts. */
import { NODE_CODEC } from '../../src/codec-node.ts';
import type { DataColumn, DataGroup, DataRow, DataTable } from '../../src/tasks/data-table.ts';
import { type Workbook, workbookOf } from '../../src/tasks/workbook/write.ts';
import { unpackZip } from '../../src/word/package/unpack.ts';
import { parseXml } from '../../src/word/xml/parse.ts';
import { isElement, type XmlElement } from '../../src/word/xml/tree.ts';

const column = (key: string, title: string, kind: DataColumn['kind'], width: number): DataColumn => ({
  key,
  title,
  kind,
  width,
});

export const COLUMNS: readonly DataColumn[] = [
  column('number', 'TT', 'number', 5),
  column('task', 'Nhiệm vụ', 'text', 50),
  column('lead', 'Chủ trì', 'text', 22),
  column('deadline', 'Thời hạn', 'day', 12),
  column('money', 'Kinh phí (triệu đồng)', 'number', 12),
];

const LONG_TASK =
  'Rà soát, tổng hợp nhu cầu vốn sửa chữa công trình phòng, chống thiên tai trên địa bàn tỉnh, trình Ủy ban nhân dân tỉnh xem xét, quyết định; kiểm tra, đôn đốc việc thực hiện và báo cáo kết quả trước ngày 30 tháng 6 năm 2026.';

export const ROWS: readonly DataRow[] = [
  [1, LONG_TASK, 'Sở NN&PTNT', '2026-06-30', 1250.5],
  [2, '=SUM(A1:A9)', 'Công an tỉnh', '2026-03-01', 0],
  [3, '-1 người; "2" máy', 'UBND các xã, phường', undefined, undefined],
];

/** A table of the rows that a test is about. */
export const tableOf = (
  rows: readonly DataRow[],
  more: Partial<DataTable> & { readonly heading?: string } = {},
): DataTable => {
  const { heading, ...own } = more;
  const group: DataGroup = heading === undefined ? { rows } : { heading, rows };
  return {
    title: 'Nhiệm vụ của Sở NN&PTNT năm 2026',
    about: ['Kế hoạch số 12/KH-UBND ngày 15/01/2026', 'Tính đến ngày 20/01/2026'],
    columns: COLUMNS,
    groups: [group],
    ...own,
  };
};

export const TABLE: DataTable = tableOf(ROWS, {
  groups: [
    { heading: 'I. VIỆC CHUNG', rows: ROWS.slice(0, 2) },
    { heading: 'II. VIỆC RIÊNG', rows: ROWS.slice(2) },
  ],
});

/** A table of many rows, each with a long text: pages of it. */
export const LONG_TABLE: DataTable = tableOf(
  Array.from({ length: 40 }, (_, index) => [index + 1, LONG_TASK, `Đơn vị ${index + 1}`, '2026-12-31', index]),
  { heading: 'I. VIỆC CHUNG' },
);

export const written = (table: DataTable, name = 'Nhiệm vụ'): Promise<Workbook> =>
  workbookOf([{ name, table }], NODE_CODEC);

/** The parts of a package as texts. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map([...unpackZip(bytes, NODE_CODEC)].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));

export const partTree = (bytes: Uint8Array, path: string): XmlElement => parseXml(partsOf(bytes).get(path) ?? '');

/** Every element of a name below another, in their order. */
export const within = (root: XmlElement, name: string): XmlElement[] =>
  root.children.filter(isElement).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

export const attributesOf = (root: XmlElement, name: string): Readonly<Record<string, string>>[] =>
  within(root, name).map(({ attributes }) => attributes);

export const letters = (root: XmlElement | undefined): string =>
  (root?.children ?? []).map((child) => (isElement(child) ? letters(child) : child)).join('');

/** What stands in the cells of a sheet, by name: the text or, of figures and days, the number as it is written. */
export function cellsOf(bytes: Uint8Array, sheet = 1): Map<string, string> {
  const texts = within(partTree(bytes, 'xl/sharedStrings.xml'), 'si').map(letters);
  const cells = within(partTree(bytes, `xl/worksheets/sheet${sheet}.xml`), 'c');
  return new Map(
    cells.map((cell) => {
      const value = letters(within(cell, 'v')[0]);
      return [cell.attributes['r'] ?? '', cell.attributes['t'] === 's' ? (texts[Number(value)] ?? '') : value];
    }),
  );
}

/** The look of a cell: the children of its style and what they refer to. */
export function styleOf(bytes: Uint8Array, name: string, sheet = 1): Readonly<Record<string, string>> {
  const styles = partTree(bytes, 'xl/styles.xml');
  const cell = within(partTree(bytes, `xl/worksheets/sheet${sheet}.xml`), 'c').find(
    ({ attributes }) => attributes['r'] === name,
  );
  const style = within(within(styles, 'cellXfs')[0] ?? styles, 'xf')[Number(cell?.attributes['s'] ?? 0)];
  const font = within(styles, 'font')[Number(style?.attributes['fontId'])];
  const border = within(styles, 'border')[Number(style?.attributes['borderId'] ?? 0)];
  const format = attributesOf(styles, 'numFmt').find(({ numFmtId }) => numFmtId === style?.attributes['numFmtId']);
  return {
    ...within(style ?? styles, 'alignment')[0]?.attributes,
    font:
      font?.children
        .filter(isElement)
        .map((child) => `${child.name} ${child.attributes['val'] ?? ''}`.trim())
        .join(', ') ?? '',
    border: border?.children.filter(isElement).find((side) => side.name === 'left')?.attributes['style'] ?? '',
    fill:
      within(within(styles, 'fill')[Number(style?.attributes['fillId'] ?? 0)] ?? styles, 'fgColor')[0]?.attributes[
        'rgb'
      ] ?? '',
    format: format?.['formatCode'] ?? '',
  };
}
