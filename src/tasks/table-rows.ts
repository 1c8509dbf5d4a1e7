/** The rows of a table that say something, cell by cell. */
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { beginsBold } from '../plan/model/inline-text.ts';
import type { Cell, Table } from '../plan/model/plan.ts';
import { gridOf, type PlacedCell } from '../plan/model/table-grid.ts';
import { cellText, isTotalLabel } from '../plan/model/table-texts.ts';
import { flatText } from './item-words.ts';

export interface ReadRow {
  /** From 1, as the rows of a table are counted. */
  readonly ordinal: number;
  readonly origin: PlanPath;
  /** The words below a column, a line a paragraph; undefined where there are none. */
  readonly textIn: (column: number | undefined) => string | undefined;
}

/** "I", "A.": the groups of rows are counted so; the rows themselves by figures. */
const GROUP_NUMBER = /^(?:[IVXL]+|[A-ZĐ])\s*[.)]?$/u;
const FEWEST_COLUMNS = 4;

/** A row with a number and bold words alone, or with the number of a group, is the heading of those below. */
function isHeading(cells: readonly PlacedCell<Cell>[]): boolean {
  const filled = cells.filter(({ cell }) => cell.paragraphs.some((paragraph) => flatText(paragraph) !== ''));
  const [first, ...more] = filled;
  if (first === undefined || cells.length < FEWEST_COLUMNS || filled.some(({ column }) => column > 1)) return false;
  const number = first.cell.paragraphs.map(flatText).join(' ');
  const isBold = filled.every(({ cell }) =>
    cell.paragraphs.every(({ inlines }) => inlines.length === 0 || beginsBold(inlines)),
  );
  return (more.length > 0 && GROUP_NUMBER.test(number)) || isBold;
}

const isTotal = (cells: readonly PlacedCell<Cell>[]): boolean =>
  isTotalLabel(cells.map(({ cell }) => cellText(cell).trim()).find((text) => text !== '') ?? '');

/** Rows of sums and headings within the table are left out. */
export const rowsOf = (table: Table): ReadRow[] =>
  gridOf(table.rows.map(({ cells }) => cells)).flatMap((cells, index) => {
    const row = table.rows[index];
    if (row === undefined || row.kind !== 'plain' || isHeading(cells) || isTotal(cells)) return [];
    const textIn = (wanted: number | undefined): string | undefined => {
      const placed = cells.find(({ column }) => column === wanted);
      const text = (placed?.cell.paragraphs ?? []).map(flatText).join('\n').trim();
      return text === '' ? undefined : text;
    };
    return [{ ordinal: index + 1, origin: row.origin, textIn }];
  });
