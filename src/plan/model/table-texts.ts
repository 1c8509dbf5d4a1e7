/** The words of a table, for those who do not ask how they are laid out. */
import { plainText } from './inline-text.ts';
import type { Cell, Paragraph, Table } from './plan.ts';
import { gridOf } from './table-grid.ts';

/** All its paragraphs in the order of the page. */
export const tableParagraphs = ({ unit, heads, rows, source }: Table): Paragraph[] => [
  ...(unit === undefined ? [] : [unit]),
  ...heads.flat().map(({ title }) => title),
  ...rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  ...(source === undefined ? [] : [source]),
];

/** The letters of a cell in one line; dashes of its list stand before their words. */
export const cellText = ({ paragraphs }: Pick<Cell, 'paragraphs'>): string =>
  paragraphs.map(({ inlines, isBullet }) => (isBullet ? `- ${plainText(inlines)}` : plainText(inlines))).join(' ');

const TOTAL_LABEL = /^(?:tổng(?: cộng| số)?|cộng)\s*[:.]?$/iu;

/** Rows whose first words say so are totals, marked or not. */
export const isTotalLabel = (label: string): boolean => TOTAL_LABEL.test(label);

/** What stands above each column, the titles of its groups first. */
export function columnTitles({ heads, columns }: Table): string[] {
  const placed = gridOf(heads)
    .flat()
    .filter(({ isStart }) => isStart);
  return columns.map((_, index) =>
    placed
      .filter(({ column, cell }) => column <= index && index < column + cell.columns)
      .map(({ cell }) => plainText(cell.title.inlines))
      .filter((title) => title !== '')
      .join(': '),
  );
}
