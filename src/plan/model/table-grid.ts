/** Where the cells of a table lie on its grid: a cell may take several columns and rows. */

/** How many columns and rows a cell takes. */
interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** A cell in one of the rows that it takes. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  /** Its first column, from 0. */
  readonly column: number;
  /** False where it goes on from the row above. */
  readonly isStart: boolean;
}

interface OpenCell<Cell> {
  readonly cell: Cell;
  readonly column: number;
  readonly rowsLeft: number;
}

/** One row: cells that go on from above keep their columns, the row's own take the free ones from left to right. */
function placeRow<Cell extends Extent>(cells: readonly Cell[], open: readonly OpenCell<Cell>[]): PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = [];
  const own = [...cells];
  for (let column = 0; ; ) {
    const above = open.find((candidate) => candidate.column === column);
    const cell = above?.cell ?? own.shift();
    if (cell === undefined) {
      const next = open.find((candidate) => candidate.column > column);
      if (next === undefined) return placed;
      column = next.column;
      continue;
    }
    placed.push({ cell, column, isStart: above === undefined });
    column += cell.columns;
  }
}

/** The cells of each row of a table, those that go on from rows above among them. */
export function gridOf<Cell extends Extent>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[][] {
  let open: readonly OpenCell<Cell>[] = [];
  return rows.map((cells) => {
    const placed = placeRow(cells, open);
    const begun = placed
      .filter(({ isStart }) => isStart)
      .map(({ cell, column }): OpenCell<Cell> => ({ cell, column, rowsLeft: cell.rows }));
    open = [...open, ...begun]
      .map((cell) => ({ ...cell, rowsLeft: cell.rowsLeft - 1 }))
      .filter(({ rowsLeft }) => rowsLeft > 0);
    return placed;
  });
}

/** How many columns a row takes up; where cells lie on one another, more than there are. */
export const widthOfRow = (row: readonly PlacedCell<Extent>[]): number =>
  row.reduce((sum, { cell }) => sum + cell.columns, 0);

/** True where a cell of a row reaches into the columns of one that goes on from above. */
export const hasOverlap = (row: readonly PlacedCell<Extent>[]): boolean =>
  [...row]
    .sort((a, b) => a.column - b.column)
    .some(({ column }, index, all) => {
      const before = all[index - 1];
      return before !== undefined && before.column + before.cell.columns > column;
    });
