/** A table as it comes out of a clipboard, as a table of a plan. */
import { NEW_TEXT } from './lists.ts';

/** A cell with its words and how many columns and rows it takes. */
export interface PastedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** True of cells that are said to be of the head. */
  readonly isHead: boolean;
}

export type PastedRow = readonly PastedCell[];

/** Tables beyond these were not made for a plan. */
const MOST = { columns: 60, rows: 2000 };

const EMPTY: PastedCell = { text: '', columns: 1, rows: 1, isHead: false };

/** A cell where it begins on the grid. */
interface Placed extends PastedCell {
  readonly column: number;
}

/** How far a cell goes, one at least: up to what it claims, and no further than there is room. */
function reach(wanted: number, isFree: (at: number) => boolean): number {
  let count = 1;
  while (count < wanted && isFree(count)) count += 1;
  return count;
}

/**
 * The rows with every place of the grid taken once: what is missing is an empty cell, what reaches out is cut.
 * @param least so many columns there are at least
 */
function placed(
  rows: readonly PastedRow[],
  least = 0,
): { readonly rows: readonly (readonly Placed[])[]; readonly width: number } {
  const taken: boolean[][] = rows.map(() => []);
  const own = rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while (taken[row]?.[column] === true) column += 1;
      const isFree = (y: number, x: number): boolean => taken[y]?.[x] !== true;
      const across = reach(Math.min(cell.columns, MOST.columns), (at) => isFree(row, column + at));
      const down = reach(Math.min(cell.rows, rows.length - row), (at) =>
        Array.from({ length: across }, (_, x) => column + x).every((x) => isFree(row + at, x)),
      );
      for (let y = row; y < row + down; y++) for (let x = column; x < column + across; x++) (taken[y] ?? [])[x] = true;
      return { ...cell, rows: down, columns: across, column };
    });
  });
  const width = Math.max(least, ...taken.map((row) => row.length));
  const full = own.map((cells, row) => {
    const free = Array.from({ length: width }, (_, column) => column).filter((column) => taken[row]?.[column] !== true);
    return [...cells, ...free.map((column) => ({ ...EMPTY, column }))].sort((a, b) => a.column - b.column);
  });
  return { rows: full, width };
}

/** How many rows are the head: those that say so, else the first with what is merged below it. */
function headRows(rows: readonly (readonly Placed[])[]): number {
  const said = rows.findIndex((cells) => !cells.every(({ isHead }) => isHead));
  const [first = []] = rows;
  return Math.min(2, Math.max(1, said, ...first.map((cell) => cell.rows)));
}

const titled = (text: string): string => (text === '' ? NEW_TEXT : text);

function columnsOf(first: readonly Placed[], second: readonly Placed[], isDouble: boolean): object[] {
  const textAt = (at: number): string =>
    second.find(({ column, columns }) => column <= at && at < column + columns)?.text ?? '';
  return first.flatMap(({ text, columns, rows, column }): object[] => {
    const below = Array.from({ length: columns }, (_, at) => (isDouble && rows === 1 ? textAt(column + at) : ''));
    if (columns > 1 && isDouble && rows === 1)
      return [{ title: titled(text), columns: below.map((one) => ({ title: titled(one) })) }];
    const words = [text, ...(columns === 1 ? below : [])].filter((one) => one !== '');
    return below.map(() => ({ title: titled(words.join(' ')) }));
  });
}

const NUMBER = /^(?:0|[1-9]\d{0,8})$/;

function cellValue({ text, columns, rows }: Placed): unknown {
  const value = NUMBER.test(text) ? Number(text) : text;
  if (columns === 1 && rows === 1) return value;
  return { text, ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}

/**
 * The value of `table` that says what was pasted.
 * @returns undefined for what is no table of a plan: one column, nothing but a head, more than anybody reads
 */
export function pastedTable(pasted: readonly PastedRow[]): object | undefined {
  if (pasted.length > MOST.rows) return undefined;
  const { rows, width } = placed(pasted.filter((cells) => cells.length > 0));
  const [first = [], second = []] = rows;
  const count = headRows(rows);
  if (width < 2 || width > MOST.columns || rows.length <= count) return undefined;
  // A cell of the head that reaches into the rows is of the head alone.
  const body = placed(rows.slice(count), width).rows;
  return { columns: columnsOf(first, second, count === 2), rows: body.map((cells) => cells.map(cellValue)) };
}
