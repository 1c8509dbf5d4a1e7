/** Sums in tables: rows and columns of totals are added up. What cannot be told to be wrong is let pass. */
import type { ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { Block, Cell, Plan, Row, Table } from '../../plan/model/plan.ts';
import { gridOf, type PlacedCell, widthOfRow } from '../../plan/model/table-grid.ts';
import { cellText, columnTitles, isTotalLabel } from '../../plan/model/table-texts.ts';
import { type Figure, figureText, readFigure, roundingOf } from '../../vietnamese/figures.ts';
import type { Check } from './check.ts';

/** A row with the words of its cells by column; none where a cell takes several. */
interface ReadRow {
  readonly isTotal: boolean;
  /** What its number or letter is: rows of one kind are of one level. */
  readonly kind: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** How a row that counts the columns calls them: "A", "1", "(2)", "3=4+5". */
const COLUMN_NAME = /^(?:\(?\p{Lu}\)?|\(?\d{1,2}\)?(?:\s*=\s*[\d\s+\-x×*/:%().]+)?)$/u;
/** Columns that count the rows hold no figures. */
const COUNTER_TITLE = /^(?:stt|tt|số\s?tt|số thứ tự)\.?$/iu;

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['roman', /^[IVXL]+\.?$/],
  ['letter', /^\p{L}[.)]?$/u],
  ['number', /^\d+[.)]?$/],
  ['decimal', /^\d+(?:\.\d+)+\.?$/],
  ['part', /^(?:[-–+]|trong đó)/iu],
];

const kindOf = (label: string): string => KINDS.find(([, pattern]) => pattern.test(label))?.[0] ?? 'plain';

function readRow({ kind }: Row, placed: readonly PlacedCell<Cell>[]): ReadRow {
  const own = placed.filter(({ isStart }) => isStart);
  const [label = ''] = own.map(({ cell }) => cellText(cell).trim()).filter((text) => text !== '');
  return {
    isTotal: kind === 'total' || (kind === 'plain' && isTotalLabel(label)),
    kind: kind === 'span' ? 'span' : kindOf(label),
    cells: new Map(own.filter(({ cell }) => cell.columns === 1).map(({ cell, column }) => [column, cell])),
  };
}

/** The first row, where it only counts the columns: letters for those of words, then 1, 2, 3 without a gap. */
function countsColumns(row: readonly PlacedCell<Cell>[]): boolean {
  const names = row.filter(({ isStart }) => isStart).map(({ cell }) => cellText(cell).trim());
  if (!names.every((name) => COLUMN_NAME.test(name))) return false;
  const numbers = names.flatMap((name) => /\d+/.exec(name)?.map(Number) ?? []);
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

function readRows({ rows }: Table, grid: readonly (readonly PlacedCell<Cell>[])[]): ReadRow[] {
  const [first = []] = grid;
  const read = rows.map((row, index) => readRow(row, grid[index] ?? []));
  return countsColumns(first) ? read.slice(1) : read;
}

/** Nothing, or a dash for nothing. */
const EMPTY = /^[-–]?$/;
const NOTHING: Figure = { value: 0n, decimals: 0 };

/** The figure of a cell; nothing counts as none, words are not known. */
function figureOf(cell: Cell | undefined): Figure | undefined {
  const text = cell === undefined ? '' : cellText(cell).trim();
  return EMPTY.test(text) ? NOTHING : readFigure(text);
}

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || EMPTY.test(cellText(cell).trim());

interface Sum {
  readonly value: bigint;
  readonly rounding: bigint;
}

/** Undefined where a cell is no figure, or none of them is one. */
function sumOf(cells: readonly (Cell | undefined)[]): Sum | undefined {
  const figures = cells.map(figureOf);
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length < figures.length || cells.every(isBlank)) return undefined;
  const decimals = Math.max(...known.map((figure) => figure.decimals));
  const value = known.reduce((total, figure) => total + figure.value, 0n);
  return { value, rounding: roundingOf(decimals, known.length) };
}

const isNear = ({ value, rounding }: Sum, figure: Figure): boolean => {
  const off = value - figure.value;
  return (off < 0n ? -off : off) <= rounding;
};

/** What a total may be the sum of: the likeliest first. */
function addends(rows: readonly ReadRow[], index: number): ReadRow[][] {
  const totalsAbove = rows.slice(0, index).filter(({ isTotal }) => isTotal);
  const from = rows.slice(0, index).findLastIndex(({ isTotal }) => isTotal) + 1;
  const next = rows.findIndex((row, at) => at > index && row.isTotal);
  const below = rows.slice(index + 1, next < 0 ? rows.length : next);
  const plain = (some: readonly ReadRow[]): ReadRow[] =>
    some.filter(({ isTotal, kind }) => !isTotal && kind !== 'span');
  const near = from < index ? plain(rows.slice(from, index)) : plain(below);
  const levels = (some: readonly ReadRow[]): ReadRow[][] =>
    [...new Set(some.map(({ kind }) => kind))].map((kind) => some.filter((row) => row.kind === kind));
  const all = plain(rows.slice(0, index));
  const isOfLevels = new Set(near.map(({ kind }) => kind)).size > 1;
  const groups = isOfLevels ? [...levels(near), near] : [near];
  return [...groups, totalsAbove, all, ...levels(all), plain(rows.slice(index + 1))].filter(
    (group) => group.length > 0,
  );
}

function checkTotalRow(
  rows: readonly ReadRow[],
  index: number,
  columns: readonly number[],
  report: ReportFinding,
): void {
  const candidates = addends(rows, index);
  for (const column of columns) {
    const total = rows[index]?.cells.get(column);
    if (total === undefined || isBlank(total)) continue;
    reportWrong(
      total,
      candidates.map((group) => sumOf(group.map(({ cells }) => cells.get(column)))),
      report,
    );
  }
}

/** Tells of a total that is none of the sums it may be; where one of them is not known, nothing is. */
function reportWrong(total: Cell, sums: readonly (Sum | undefined)[], report: ReportFinding): void {
  const figure = readFigure(cellText(total));
  const [expected] = sums;
  if (figure === undefined || expected === undefined) return;
  if (sums.some((sum) => sum !== undefined && isNear(sum, figure))) return;
  report('plan/wrong-total', { path: total.origin }, { found: cellText(total), expected: figureText(expected.value) });
}

/** The columns under the title that stands right above a column; all, where none does. */
function siblingsOf(
  { heads, columns }: Table,
  column: number,
): { readonly columns: number[]; readonly isGroup: boolean } {
  const groups = gridOf(heads)
    .flat()
    .filter(
      ({ cell, isStart, column: from }) =>
        isStart && cell.columns > 1 && from <= column && column < from + cell.columns,
    );
  const group = groups.at(-1);
  const [from, count] = group === undefined ? [0, columns.length] : [group.column, group.cell.columns];
  const all = Array.from({ length: count }, (_, index) => from + index);
  return { columns: all.filter((other) => other !== column), isGroup: group !== undefined };
}

/** The columns of figures next to one another from a place on. */
function runOf(from: number, step: 1 | -1, isFigures: (column: number) => boolean): number[] {
  const run: number[] = [];
  for (let column = from + step; isFigures(column); column += step) run.push(column);
  return run;
}

/** What a column of totals adds up; undefined for other columns. */
function addedColumns(table: Table, column: number, isFigures: (column: number) => boolean): number[] | undefined {
  const siblings = siblingsOf(table, column);
  const title = columnTitles(table)[column]?.split(': ').at(-1) ?? '';
  const isMarked = table.columns[column]?.isTotal === true;
  if (siblings.isGroup) return isMarked || isTotalLabel(title) ? siblings.columns : undefined;
  if (!isMarked) return undefined;
  const after = runOf(column, 1, isFigures);
  return after.length > 0 ? after : runOf(column, -1, isFigures);
}

function checkTable(table: Table, report: ReportFinding): void {
  const grid = gridOf(table.rows.map(({ cells }) => cells));
  // Which cell stands in which column is not known where a row has too many or too few.
  if (grid.some((row) => widthOfRow(row) !== table.columns.length)) return;
  const rows = readRows(table, grid);
  const titles = columnTitles(table);
  const columns = titles.flatMap((title, index) => (COUNTER_TITLE.test(title.trim()) ? [] : [index]));
  const isFigures = (column: number): boolean =>
    columns.includes(column) && sumOf(rows.map(({ cells }) => cells.get(column))) !== undefined;
  for (const [index, { isTotal }] of rows.entries()) if (isTotal) checkTotalRow(rows, index, columns, report);
  for (const column of columns) {
    const added = addedColumns(table, column, isFigures) ?? [];
    if (added.length === 0) continue;
    for (const { cells } of rows) {
      const total = cells.get(column);
      if (total !== undefined && !isBlank(total))
        reportWrong(total, [sumOf(added.map((other) => cells.get(other)))], report);
    }
  }
}

const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    return block.kind === 'item' ? tablesIn(block.children) : [];
  });

const allTables = ({ sections, appendices }: Plan): Table[] =>
  tablesIn([...sections, ...appendices.map(({ content }) => content)]);

/** Totals of tables. */
export const totals: Check = ({ plan, report }) => {
  for (const table of allTables(plan)) checkTable(table, report);
};
