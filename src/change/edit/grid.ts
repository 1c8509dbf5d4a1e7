/** Tables as grids: cells joined with their neighbours and parted again, columns put in and taken out. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { gridOf } from '../../plan/model/table-grid.ts';
import type { Operation } from '../pull/changes.ts';
import { valueIn } from '../pull/plan-data.ts';
import { NEW_TEXT } from './lists.ts';

export const GRID_ACTIONS = ['joinRight', 'joinBelow', 'part', 'addColumn', 'dropColumn', 'addRow', 'dropRow'] as const;
export type GridAction = (typeof GRID_ACTIONS)[number];

/** A cell of the plan's data on the grid. */
interface GridCell {
  readonly path: PlanPath;
  readonly value: unknown;
  readonly columns: number;
  readonly rows: number;
}

interface Placed {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

interface Grid {
  /** The table. */
  readonly path: PlanPath;
  /** Where each cell begins. */
  readonly cells: readonly Placed[];
  readonly rowCount: number;
  /** The columns with cells of their own, from left to right, those of groups among them. */
  readonly columns: readonly PlanPath[];
}

type Keys = Readonly<Record<string, unknown>>;

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);

const countIn = (value: unknown, key: 'columns' | 'rows'): number => (isKeys(value) ? Number(value[key] ?? 1) : 1);

/** The columns of a table that have cells, groups parted. */
function leaves(columns: unknown, path: PlanPath): PlanPath[] {
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column, index) => {
    const own = [...path, index];
    const group = isKeys(column) ? column['columns'] : undefined;
    return group === undefined ? [own] : leaves(group, [...own, 'columns']);
  });
}

/** The cells of a row of the data; a row that runs through the table has one for all columns. */
function cellsOf(row: unknown, path: PlanPath, width: number): GridCell[] {
  if (isKeys(row) && row['span'] !== undefined)
    return [{ path: [...path, 'span'], value: row['span'], columns: width, rows: 1 }];
  const [cells, at] = isKeys(row) ? [row['total'], [...path, 'total']] : [row, path];
  if (!Array.isArray(cells)) return [];
  return cells.map((value, index) => ({
    path: [...at, index],
    value,
    columns: countIn(value, 'columns'),
    rows: countIn(value, 'rows'),
  }));
}

function readGrid(data: unknown, path: PlanPath): Grid | undefined {
  const table = valueIn(data, path);
  if (!isKeys(table) || !Array.isArray(table['rows'])) return undefined;
  const columns = leaves(table['columns'], [...path, 'columns']);
  const rows = table['rows'].map((row, index) => cellsOf(row, [...path, 'rows', index], columns.length));
  const cells = gridOf(rows).flatMap((placed, row) =>
    placed.filter(({ isStart }) => isStart).map(({ cell, column }): Placed => ({ cell, row, column })),
  );
  return { path, cells, rowCount: rows.length, columns };
}

const isSamePath = (a: PlanPath, b: PlanPath): boolean => a.join('/') === b.join('/');
const startsWith = (path: PlanPath, start: PlanPath): boolean => isSamePath(path.slice(0, start.length), start);

/** The table that a value is in; undefined where it is in none. */
export function tableOf(path: PlanPath): PlanPath | undefined {
  const at = path.lastIndexOf('table');
  return at < 0 || !['rows', 'columns'].includes(String(path[at + 1])) ? undefined : path.slice(0, at + 1);
}

/** Keys of a cell beside which another's words can stand. */
const JOINABLE = new Set(['text', 'columns', 'rows', 'align']);

const textOf = (value: unknown): string => String((isKeys(value) ? value['text'] : value) ?? '');

const isJoinable = ({ value }: GridCell): boolean =>
  !isKeys(value) || Object.keys(value).every((key) => JOINABLE.has(key));

/** A cell with other words and another extent; one that has nothing else is its words alone. */
function cellValue(
  old: unknown,
  more: { readonly text: string; readonly columns: number; readonly rows: number },
): unknown {
  const { columns: _columns, rows: _rows, text: _text, ...keys } = isKeys(old) ? old : ({} as Keys);
  const { text, columns, rows } = more;
  const extent = { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
  if (Object.keys(keys).length === 0 && Object.keys(extent).length === 0) return text;
  return { ...(text === '' ? {} : { text }), ...extent, ...keys };
}

const wordsTogether = (one: GridCell, other: GridCell): string =>
  [textOf(one.value), textOf(other.value)].filter((words) => words.trim() !== '').join(' ');

function joined(own: Placed, other: Placed | undefined, extent: { columns: number; rows: number }): Operation[] {
  if (other === undefined || !isJoinable(own.cell) || !isJoinable(other.cell)) return [];
  const value = cellValue(own.cell.value, { text: wordsTogether(own.cell, other.cell), ...extent });
  return [
    { kind: 'set', path: own.cell.path, value },
    { kind: 'remove', path: other.cell.path },
  ];
}

/** Where a cell of a row goes that is to stand at a column: behind the cells that begin before it. */
const placeIn = ({ cells }: Grid, row: number, column: number): number =>
  cells.filter((one) => one.row === row && one.column < column).length;

/** The list of cells of a row. */
const listOf = ({ cells, path }: Grid, row: number): PlanPath =>
  cells.find((one) => one.row === row)?.cell.path.slice(0, -1) ?? [...path, 'rows', row];

function parted(grid: Grid, { cell, row, column }: Placed): Operation[] {
  const { columns, rows, value, path } = cell;
  if (columns === 1 && rows === 1) return [];
  const own: Operation = { kind: 'set', path, value: cellValue(value, { text: textOf(value), columns: 1, rows: 1 }) };
  const others = Array.from({ length: rows }, (_, down) => {
    const list = listOf(grid, row + down);
    const index = placeIn(grid, row + down, column) + (down === 0 ? 1 : 0);
    const count = down === 0 ? columns - 1 : columns;
    return Array.from({ length: count }, (): Operation => ({ kind: 'insert', list, index, value: '' }));
  });
  return [own, ...others.flat()];
}

const covers = ({ cell, column }: Placed, at: number): boolean => column <= at && at < column + cell.columns;

const isSpanRow = ({ cell }: Placed): boolean => cell.path.at(-1) === 'span';

const withColumns = ({ cell }: Placed, columns: number): Operation => ({
  kind: 'set',
  path: cell.path,
  value: cellValue(cell.value, { text: textOf(cell.value), columns, rows: cell.rows }),
});

function columnAdded(data: unknown, grid: Grid, at: number): Operation[] {
  const leaf = grid.columns[at];
  if (leaf === undefined) return [];
  const beside = valueIn(data, leaf);
  const { width, align } = (isKeys(beside) ? beside : {}) as { width?: unknown; align?: unknown };
  const column = {
    title: 'Cột mới',
    ...(width === undefined ? {} : { width }),
    ...(align === undefined ? {} : { align }),
  };
  const cells = grid.cells
    .filter((one) => covers(one, at) && !isSpanRow(one))
    .flatMap((one): Operation[] => {
      const { cell } = one;
      if (one.column + cell.columns - 1 > at) return [withColumns(one, cell.columns + 1)];
      return Array.from({ length: cell.rows }, (_, down): Operation => {
        const list = listOf(grid, one.row + down);
        return { kind: 'insert', list, index: placeIn(grid, one.row + down, at + 1), value: '' };
      });
    });
  return [{ kind: 'insert', list: leaf.slice(0, -1), index: Number(leaf.at(-1)) + 1, value: column }, ...cells];
}

function columnDropped(data: unknown, grid: Grid, at: number): Operation[] {
  const leaf = grid.columns[at];
  if (leaf === undefined || grid.columns.length === 1) return [];
  const group = valueIn(data, leaf.slice(0, -1));
  const gone = Array.isArray(group) && group.length === 1 ? leaf.slice(0, -2) : leaf;
  const cells = grid.cells
    .filter((one) => covers(one, at) && !isSpanRow(one))
    .map(
      (one): Operation =>
        one.cell.columns > 1 ? withColumns(one, one.cell.columns - 1) : { kind: 'remove', path: one.cell.path },
    );
  return [{ kind: 'remove', path: gone }, ...cells];
}

/** Cells that go on from above into the row below a row, or into the row itself. */
const across = ({ cells }: Grid, row: number): Placed[] =>
  cells.filter((one) => one.row < row && one.row + one.cell.rows > row);

const withRows = ({ cell }: Placed, rows: number): Operation => ({
  kind: 'set',
  path: cell.path,
  value: cellValue(cell.value, { text: textOf(cell.value), columns: cell.columns, rows }),
});

/**
 * The indexes between which rows of a table can be taken apart, its first and its end among them: no merged cell reaches over one.
 * @param path a value of the table
 * @returns undefined where that is none
 */
export function rowBounds(data: unknown, path: PlanPath): number[] | undefined {
  const table = tableOf(path);
  const grid = table === undefined ? undefined : readGrid(data, table);
  if (grid === undefined) return undefined;
  return Array.from({ length: grid.rowCount + 1 }, (_, row) => row).filter((row) => across(grid, row).length === 0);
}

/** A row below one: cells that reach over both go on, the others are empty; the first has words, so that it is seen. */
function rowAdded(grid: Grid, row: number): Operation[] {
  const over = across(grid, row + 1);
  const taken = over.reduce((sum, { cell }) => sum + cell.columns, 0);
  const free = grid.columns.length - taken;
  if (free <= 0) return [];
  const value = Array.from({ length: free }, (_, index) => (index === 0 ? NEW_TEXT : ''));
  return [
    ...over.map((one) => withRows(one, one.cell.rows + 1)),
    { kind: 'insert', list: [...grid.path, 'rows'], index: row + 1, value },
  ];
}

/** The row goes; cells that reach into it are shorter, and those that begin in it and go on below begin there. */
function rowDropped(grid: Grid, row: number): Operation[] {
  if (grid.rowCount === 1) return [];
  const left = grid.cells.filter((one) => one.row === row && one.cell.rows > 1);
  return [
    ...across(grid, row).map((one) => withRows(one, one.cell.rows - 1)),
    ...left.map(({ cell, column }): Operation => {
      const { value, columns, rows } = cell;
      const kept = cellValue(value, { text: textOf(value), columns, rows: rows - 1 });
      return { kind: 'insert', list: listOf(grid, row + 1), index: placeIn(grid, row + 1, column), value: kept };
    }),
    { kind: 'remove', path: [...grid.path, 'rows', row] },
  ];
}

/** The cell that begins at a row and column; none where one runs through the table. */
const cellAt = ({ cells }: Grid, row: number, column: number): Placed | undefined =>
  cells.find((one) => one.row === row && one.column === column && !isSpanRow(one));

function joinedRight(grid: Grid, own: Placed): Operation[] {
  const { columns, rows } = own.cell;
  const beside = cellAt(grid, own.row, own.column + columns);
  if (isSpanRow(own) || beside?.cell.rows !== rows) return [];
  return joined(own, beside, { columns: columns + beside.cell.columns, rows });
}

function joinedBelow(grid: Grid, own: Placed): Operation[] {
  const { columns, rows } = own.cell;
  const below = cellAt(grid, own.row + rows, own.column);
  // A row has cells of its own.
  const isAlone = grid.cells.filter((one) => one.row === own.row + rows).length === 1;
  if (isSpanRow(own) || below?.cell.columns !== columns || isAlone) return [];
  return joined(own, below, { columns, rows: rows + below.cell.rows });
}

const OF_CELLS: Partial<Record<GridAction, (grid: Grid, own: Placed) => Operation[]>> = {
  joinRight: joinedRight,
  joinBelow: joinedBelow,
  part: (grid, own) => (isSpanRow(own) ? [] : parted(grid, own)),
  addRow: (grid, { row, cell }) => rowAdded(grid, row + cell.rows - 1),
  dropRow: (grid, { row }) => rowDropped(grid, row),
};

/**
 * The operations by which a table is changed at a value of it: a cell, or the title of a column.
 * @param data the plan's, plain
 * @returns none where there is nothing to be done there
 */
export function gridOperations(data: unknown, path: PlanPath, action: GridAction): Operation[] {
  const table = tableOf(path);
  const grid = table === undefined ? undefined : readGrid(data, table);
  if (grid === undefined) return [];
  const own = grid.cells.find(({ cell }) => startsWith(path, cell.path));
  const column = own?.column ?? grid.columns.findIndex((leaf) => startsWith(path, leaf));
  if (action === 'addColumn') return columnAdded(data, grid, column + (own?.cell.columns ?? 1) - 1);
  if (action === 'dropColumn') return columnDropped(data, grid, column);
  return own === undefined ? [] : (OF_CELLS[action]?.(grid, own) ?? []);
}
