/** Tables of the body as data. */
import type { CellMappingSource, ColumnSource, TableSource } from '../../generated/plan-source.ts';
import { wordings } from '../../standard/standards.ts';
import type { ManuscriptTable } from '../manuscript/manuscript.ts';
import type { TableLine, TextLine } from './lines.ts';
import { sliceRuns } from './runs.ts';
import { columnCount, type GridCell, gridCells } from './table-grid.ts';
import { hasNumberRow, headColumns, headCount, isOwnTable } from './table-heads.ts';
import { type TablePart, tableParts } from './table-parts.ts';
import { cellLines, rowSource } from './table-rows.ts';
import { type NoteBook, textOfLine } from './texts.ts';

/** A title is one paragraph: several are joined. */
const titleText =
  (notes: NoteBook) =>
  (cell: GridCell): string =>
    cellLines(cell)
      .map((line) => textOfLine(line, notes, ['bold']))
      .join(' ');

/** The rows below the titles. */
export const bodyRows = (table: ManuscriptTable): GridCell[][] =>
  gridCells(table).slice(headCount(table) + (hasNumberRow(table) ? 1 : 0));

const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;

/** The alignment that most cells of a column have. */
function alignmentOf(rows: readonly (readonly GridCell[])[], column: number): CellMappingSource['align'] {
  const aligned = rows
    .flatMap((row) => row.filter((cell) => cell.column === column && cell.columns === 1))
    .flatMap(cellLines)
    .map(({ paragraph }) => paragraph.align);
  const most = (align: string): number => aligned.filter((other) => other === align).length;
  return [...ALIGNMENTS].sort((a, b) => most(b) - most(a))[0];
}

/** Parts of a hundred: what a person would type. */
function sharesOf({ columns }: ManuscriptTable, count: number): (number | undefined)[] {
  const total = columns.reduce((sum, width) => sum + width, 0);
  if (columns.length !== count || total <= 0) return Array.from({ length: count }, () => undefined);
  return columns.map((width) => Math.max(1, Math.round((width / total) * 100)));
}

type Layout = Pick<ColumnSource, 'width' | 'align'>;

/** Widths and alignments go to the columns themselves, from left to right. */
function withLayout(columns: readonly ColumnSource[], layout: Layout[]): ColumnSource[] {
  return columns.map(({ title, columns: inner }) =>
    inner === undefined ? { title, ...layout.shift() } : { title, columns: withLayout(inner, layout) },
  );
}

/** The words of a line above or below a table, those of the program left out. */
export const lineWords = (line: TextLine, begins: readonly string[]): TextLine => {
  const wording = begins.find((words) => line.text.startsWith(words));
  if (wording === undefined) return line;
  const rest = line.text.slice(wording.length);
  const from = line.text.length - rest.trimStart().length;
  return { ...line, text: line.text.slice(from), runs: sliceRuns(line.runs, from) };
};

const lineSource = (line: TextLine, begins: readonly string[], notes: NoteBook): string =>
  textOfLine(lineWords(line, begins), notes, ['italic']);

/** A table as data, and what each part of it is read from. */
export interface ReadTable {
  readonly source: TableSource;
  readonly parts: readonly TablePart[];
}

/** Reads a table with the lines that belong to it. */
export function readTable({ table, unit, source }: TableLine, notes: NoteBook): ReadTable {
  const count = columnCount(table);
  const shares = sharesOf(table, count);
  const textOf = titleText(notes);
  const body = bodyRows(table);
  const aligns = shares.map((_, index) => (table.columns.length === count ? alignmentOf(body, index) : undefined));
  const layout = shares.map((width, index): Layout => {
    const align = aligns[index];
    return { ...(width === undefined ? {} : { width }), ...(align === undefined ? {} : { align }) };
  });
  const context = { notes, isOwn: isOwnTable(table), count, alignOf: (column: number) => aligns[column] };
  return {
    source: {
      ...(unit === undefined ? {} : { unit: lineSource(unit, wordings('tableUnit'), notes) }),
      columns: withLayout(headColumns(table, textOf), layout),
      ...(hasNumberRow(table) ? { numbered: true } : {}),
      rows: body.map((row) => rowSource(row, context)),
      ...(source === undefined ? {} : { source: lineSource(source, wordings('tableSource'), notes) }),
    },
    parts: tableParts(table, body.length),
  };
}
