/** The titles of a table's columns: which rows they take, and how groups of columns stand above their own. */
import type { ColumnSource } from '../../generated/plan-source.ts';
import { STYLES } from '../../standard/standards.ts';
import type { ManuscriptTable } from '../manuscript/manuscript.ts';
import { columnCount, type GridCell, gridCells, paragraphsIn } from './table-grid.ts';

const isTitle = ({ blocks }: GridCell): boolean =>
  paragraphsIn(blocks).some(({ style }) => style === STYLES.tableHeading.name);

/** Where this program made the table, its heads bear their style. */
export const hasOwnHeads = (table: ManuscriptTable): boolean => gridCells(table)[0]?.some(isTitle) === true;

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

/** How many rows the titles take: those in which a title of the first row goes on beside divided ones. */
export function headCount(table: ManuscriptTable): number {
  const rows = gridCells(table);
  if (rows[0]?.some(isTitle) === true) {
    const end = rows.findIndex((row) => row.length > 0 && !row.some(isTitle));
    return end < 0 ? 1 : end;
  }
  const [first = []] = rows;
  if (isTitleOverAll(table)) return 2;
  const tallest = Math.max(1, ...first.map((cell) => cell.rows));
  const isDivided = first.some(({ columns, rows: own }) => columns > 1 && own < tallest);
  return isDivided && tallest < rows.length ? tallest : 1;
}

/** Does a row below the titles only number the columns: (1), (2), …? */
export function hasNumberRow(table: ManuscriptTable, textOf: (cell: GridCell) => string): boolean {
  const count = columnCount(table);
  const row = gridCells(table)[headCount(table)] ?? [];
  return count > 1 && row.length === count && row.every((cell, index) => textOf(cell) === `(${index + 1})`);
}

/** Reads titles as columns in groups. */
class HeadReader {
  /** True once a title stands above several columns that have none of their own. */
  isSimplified = false;
  private readonly rows: readonly (readonly GridCell[])[];
  private readonly textOf: (cell: GridCell) => string;

  constructor(rows: readonly (readonly GridCell[])[], textOf: (cell: GridCell) => string) {
    this.rows = rows;
    this.textOf = textOf;
  }

  private title(cell: GridCell): string {
    return this.textOf(cell) || `Cột ${cell.column + 1}`;
  }

  /** The columns from one to another, exclusive, whose titles begin in a row. */
  columns(row: number, from: number, to: number): ColumnSource[] {
    const cells = (this.rows[row] ?? []).filter(({ column }) => from <= column && column < to);
    return cells.flatMap((cell) => this.column(cell, row));
  }

  private column(cell: GridCell, row: number): ColumnSource[] {
    const below = row + cell.rows;
    const title = this.title(cell);
    if (below < this.rows.length) {
      const columns = this.columns(below, cell.column, cell.column + cell.columns);
      return [columns.length === 0 ? { title } : { title, columns }];
    }
    if (cell.columns === 1) return [{ title }];
    this.isSimplified = true;
    return Array.from({ length: cell.columns }, (_, index) => ({
      title: index === 0 ? title : `Cột ${cell.column + index + 1}`,
    }));
  }
}

/** The titles of a table, and whether the format has them only in part. */
export function headColumns(
  table: ManuscriptTable,
  textOf: (cell: GridCell) => string,
): { readonly columns: ColumnSource[]; readonly isSimplified: boolean } {
  const reader = new HeadReader(gridCells(table).slice(0, headCount(table)), textOf);
  const columns = reader.columns(0, 0, columnCount(table));
  return { columns, isSimplified: reader.isSimplified };
}
