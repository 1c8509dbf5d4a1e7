/** A table of a manuscript on its grid: which cell takes which columns and rows. */
import {
  type ManuscriptBlock,
  type ManuscriptCell,
  type ManuscriptParagraph,
  type ManuscriptTable,
  spanned,
} from '../manuscript/manuscript.ts';

/** A cell in the row that it begins in; one that the row lacks at its end has no blocks. */
export interface GridCell {
  readonly blocks: readonly ManuscriptBlock[];
  /** Its first column, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The paragraphs of a cell, those of tables in it too. */
export function paragraphsIn(blocks: readonly ManuscriptBlock[]): ManuscriptParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}

/** How many columns a table has. */
export const columnCount = ({ rows }: ManuscriptTable): number => Math.max(1, ...rows.map(spanned));

/** The cells of a row with the columns that they begin at. */
function placed(row: readonly ManuscriptCell[]): { readonly cell: ManuscriptCell; readonly column: number }[] {
  let column = 0;
  return row.map((cell) => {
    const at = column;
    column += cell.span;
    return { cell, column: at };
  });
}

/** The cells that begin in each row, from left to right; a short row is filled up with empty ones. */
export function gridCells(table: ManuscriptTable): GridCell[][] {
  const count = columnCount(table);
  const rows = table.rows.map(placed);
  const goesOn = (row: number, column: number): boolean =>
    rows[row]?.some(({ cell, column: at }) => at === column && cell.continued) === true;
  const rowsFrom = (row: number, column: number): number => {
    let end = row + 1;
    while (goesOn(end, column)) end++;
    return end - row;
  };
  return rows.map((row, index) => {
    const missing = count - spanned(table.rows[index] ?? []);
    const own = row
      // What goes on from above where nothing is above begins here.
      .filter(({ cell }) => !cell.continued || index === 0)
      .map(({ cell, column }) => ({
        blocks: cell.blocks,
        column,
        columns: cell.span,
        rows: rowsFrom(index, column),
      }));
    const filling = Array.from({ length: missing }, (_, at) => ({
      blocks: [],
      column: count - missing + at,
      columns: 1,
      rows: 1,
    }));
    return [...own, ...filling];
  });
}
