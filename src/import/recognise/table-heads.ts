/** The titles of a table's columns: which rows they take, and how groups of columns stand above their own. */
import type { ColumnSource } from '../../generated/plan-source.ts';
import { STYLES } from '../../standard/standards.ts';
import type { ManuscriptTable } from '../manuscript/manuscript.ts';
import { columnCount, type GridCell, gridCells, paragraphsIn } from './table-grid.ts';
import { cellLines, lettersOf } from './table-rows.ts';

const hasStyle = (cells: readonly GridCell[] | undefined, names: readonly string[]): boolean =>
  cells?.some(({ blocks }) => paragraphsIn(blocks).some(({ style = '' }) => names.includes(style))) === true;

const isTitle = (cell: GridCell): boolean => hasStyle([cell], [STYLES.tableHeading.name]);

const OWN_STYLES = [STYLES.tableHeading, STYLES.tableText, STYLES.tableTotal, STYLES.tableSpan].map(({ name }) => name);

/** Where this program made the table, its cells bear their styles. */
export const isOwnTable = (table: ManuscriptTable): boolean => hasStyle(gridCells(table)[0], OWN_STYLES);

const lettersIn = (cell: GridCell): string =>
  paragraphsIn(cell.blocks)
    .map(({ runs }) => runs.map((run) => (run.kind === 'letters' ? run.text : '')).join(''))
    .join(' ')
    .trim();

const COUNT_TITLE = /^(?:STT|TT|Số TT|Stt)\.?$/u;

/** The table's own title in its first row, the titles of the columns below it. */
function isTitleOverAll(table: ManuscriptTable): boolean {
  const [first = [], second = [], third] = gridCells(table);
  const count = columnCount(table);
  const isWide = first.length === 1 && first[0]?.columns === count && count > 1;
  return isWide && third !== undefined && second.length === count && COUNT_TITLE.test(lettersIn(second[0] as GridCell));
}

const COUNT = /^0?(\d{1,3})[.)]?$/;

/** The first row is the first of those that are counted, so there are no titles. */
function isCountedFromFirst(rows: readonly (readonly GridCell[])[]): boolean {
  return (
    rows
      .slice(0, 2)
      .map(([first]) => countIn(first))
      .join() === '1,2'
  );
}

/** The number of a cell that holds nothing else. */
const countIn = (cell: GridCell | undefined): string | undefined =>
  cell === undefined
    ? undefined
    : COUNT.exec(
        cellLines(cell)
          .map(({ runs }) => lettersOf(runs))
          .join(' '),
      )?.[1];

const hasNote = (cell: GridCell): boolean =>
  paragraphsIn(cell.blocks).some(({ runs }) => runs.some(({ kind }) => kind === 'note'));

/** Longer cells are text in a box, and no title of a column bears a note. */
const LONGEST_TITLE = 300;

const isText = (cell: GridCell): boolean => lettersIn(cell).length > LONGEST_TITLE || hasNote(cell);

/** How many rows the titles take: those in which a title of the first row goes on beside divided ones; 0 where there are none. */
export function headCount(table: ManuscriptTable): number {
  const rows = gridCells(table);
  if (rows[0]?.some(isTitle) === true) {
    const end = rows.findIndex((row) => row.length > 0 && !row.some(isTitle));
    return end < 0 ? 1 : end;
  }
  const [first = []] = rows;
  if (isOwnTable(table) || isCountedFromFirst(rows) || first.some(isText)) return 0;
  if (isTitleOverAll(table)) return 2;
  const tallest = Math.max(1, ...first.map((cell) => cell.rows));
  const isDivided = first.some(({ columns, rows: own }) => columns > 1 && own < tallest);
  return isDivided && tallest < rows.length ? tallest : 1;
}

/** The number of a cell that counts its column: (1). */
function columnNumber(cell: GridCell): number | undefined {
  const [, number] = /^\((\d{1,2})\)$/.exec(lettersIn(cell)) ?? [];
  return number === undefined || hasNote(cell) ? undefined : Number(number);
}

/**
 * Does a row below the titles only number the columns: (1), (2), …? Where this program counted them, a column that was
 * taken out leaves a gap.
 */
export function hasNumberRow(table: ManuscriptTable): boolean {
  const count = columnCount(table);
  const row = gridCells(table)[headCount(table)] ?? [];
  const numbers = row.map(columnNumber);
  if (count < 2 || row.length !== count) return false;
  if (numbers.every((number, index) => number === index + 1)) return true;
  const isRising = numbers.every((number, index) => number !== undefined && number > (numbers[index - 1] ?? 0));
  return isOwnTable(table) && isRising;
}

/** Reads titles as columns in groups. */
class HeadReader {
  private readonly rows: readonly (readonly GridCell[])[];
  private readonly textOf: (cell: GridCell) => string;

  constructor(rows: readonly (readonly GridCell[])[], textOf: (cell: GridCell) => string) {
    this.rows = rows;
    this.textOf = textOf;
  }

  /** The columns from one to another, exclusive, whose titles begin in a row. */
  columns(row: number, from: number, to: number): ColumnSource[] {
    const cells = (this.rows[row] ?? []).filter(({ column }) => from <= column && column < to);
    return cells.flatMap((cell) => this.column(cell, row));
  }

  private column(cell: GridCell, row: number): ColumnSource {
    const below = row + cell.rows;
    const title = this.textOf(cell);
    const columns = below < this.rows.length ? this.columns(below, cell.column, cell.column + cell.columns) : [];
    if (columns.length > 0) return { title, columns };
    return cell.columns === 1 ? { title } : { title, columns: untitled(cell.columns) };
  }
}

const untitled = (length: number): ColumnSource[] => Array.from({ length }, () => ({ title: '' }));

/** The titles of a table: empty where the paper has none. */
export function headColumns(table: ManuscriptTable, textOf: (cell: GridCell) => string): ColumnSource[] {
  const rows = gridCells(table).slice(0, headCount(table));
  const count = columnCount(table);
  return rows.length === 0 ? untitled(count) : new HeadReader(rows, textOf).columns(0, 0, count);
}
