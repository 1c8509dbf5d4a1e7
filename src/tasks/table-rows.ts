/** The rows of a table that say something, cell by cell. */
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import type { Table } from '../plan/model/plan.ts';
import { gridOf } from '../plan/model/table-grid.ts';
import { flatText } from './item-words.ts';

export interface ReadRow {
  /** From 1, as the rows of a table are counted. */
  readonly ordinal: number;
  readonly origin: PlanPath;
  /** The words below a column, a line a paragraph; undefined where there are none. */
  readonly textIn: (column: number | undefined) => string | undefined;
}

/** Rows of sums and headings within the table are left out. */
export const rowsOf = (table: Table): ReadRow[] =>
  gridOf(table.rows.map(({ cells }) => cells)).flatMap((cells, index) => {
    const row = table.rows[index];
    if (row === undefined || row.kind !== 'plain') return [];
    const textIn = (wanted: number | undefined): string | undefined => {
      const placed = cells.find(({ column }) => column === wanted);
      const text = (placed?.cell.paragraphs ?? []).map(flatText).join('\n').trim();
      return text === '' ? undefined : text;
    };
    return [{ ordinal: index + 1, origin: row.origin, textIn }];
  });
