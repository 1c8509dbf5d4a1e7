/** Rows and cells of a table as data. */
import type { CellMappingSource, CellSource, RowMappingSource } from '../../generated/plan-source.ts';
import { STYLES } from '../../standard/standards.ts';
import type { ManuscriptParagraph, Run } from '../manuscript/manuscript.ts';
import { plainRuns, sliceRuns, withLabel } from './runs.ts';
import { linesInCell } from './soft-breaks.ts';
import { type GridCell, paragraphsIn } from './table-grid.ts';
import { type NoteBook, textOfLine } from './texts.ts';

type Look = 'bold' | 'italic' | 'raised';
export type RowKind = 'plain' | 'total' | 'span';

/** A line of a cell without its dash, if it has one. */
export interface CellLine {
  readonly runs: readonly Run[];
  readonly isBullet: boolean;
  readonly paragraph: ManuscriptParagraph;
}

const TYPED_DASH = /^- (?=\S)/;
const DASHES: ReadonlySet<string> = new Set(['-', '–', '•']);

export const lettersOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'letters' ? run.text : '')).join('');

function lineOf(paragraph: ManuscriptParagraph, typed: readonly Run[], index: number): CellLine {
  const runs = plainRuns(typed);
  const label = index === 0 ? paragraph.label?.text : undefined;
  if (label !== undefined && DASHES.has(label)) return { runs, isBullet: runs.length > 0, paragraph };
  if (label !== undefined) return { runs: withLabel(label, runs), isBullet: false, paragraph };
  const dash = TYPED_DASH.exec(lettersOf(runs))?.[0];
  return dash === undefined
    ? { runs, isBullet: false, paragraph }
    : { runs: sliceRuns(runs, dash.length), isBullet: true, paragraph };
}

/** A dash that somebody typed before a cell's only paragraph makes no list. */
const isNoList = ([first, ...more]: readonly CellLine[]): boolean =>
  first?.isBullet === true && more.length === 0 && first.paragraph.label === undefined;

const withDash = (line: CellLine): CellLine =>
  line.isBullet ? { ...line, runs: withLabel('-', line.runs), isBullet: false } : line;

/** The lines of a cell that print something. Those with a dash at its end are a list. */
export function cellLines({ blocks }: Pick<GridCell, 'blocks'>): CellLine[] {
  const lines = paragraphsIn(blocks)
    .flatMap((paragraph) => linesInCell(paragraph).map((runs, index) => lineOf(paragraph, runs, index)))
    .filter(({ runs }) => runs.length > 0);
  const lastText = lines.findLastIndex(({ isBullet }) => !isBullet);
  if (isNoList(lines)) return lines.map(withDash);
  return lines.map((line, index) => (index < lastText ? withDash(line) : line));
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,5})$/;

/** Plain whole numbers stay numbers, an empty cell is empty. */
const plainSource = (text: string): string | number | null => {
  if (text === '') return null;
  return WHOLE_NUMBER.test(text) ? Number(text) : text;
};

/** How a table is read. */
export interface RowContext {
  readonly notes: NoteBook;
  /** True where this program made the table: what a cell has of its own was meant. */
  readonly isOwn: boolean;
  /** How many columns there are. */
  readonly count: number;
  /** The alignment of a column. */
  readonly alignOf: (column: number) => CellMappingSource['align'];
}

/** In a cell of a few words nobody sees which of the two it is. */
const FROM_THE_LEFT: ReadonlySet<string> = new Set(['left', 'justify']);

/** A cell that does not stand as its column does; what others typed is only heeded where it shows. */
function isAlignedOtherwise(align: string, ofColumn: string | undefined, isOwn: boolean): boolean {
  if (ofColumn === undefined) return isOwn;
  return align !== ofColumn && (isOwn || !(FROM_THE_LEFT.has(align) && FROM_THE_LEFT.has(ofColumn)));
}

function extrasOf(cell: GridCell, lines: readonly CellLine[], kind: RowKind, context: RowContext): CellMappingSource {
  const align = lines[0]?.paragraph.align;
  const isOther =
    kind !== 'span' && align !== undefined && isAlignedOtherwise(align, context.alignOf(cell.column), context.isOwn);
  return {
    ...(cell.columns > 1 ? { columns: cell.columns } : {}),
    ...(cell.rows > 1 ? { rows: cell.rows } : {}),
    ...(isOther ? { align } : {}),
    ...context.notes.take(),
  };
}

function cellSource(cell: GridCell, kind: RowKind, context: RowContext): CellSource {
  const looks: readonly Look[] = kind === 'plain' ? [] : ['bold'];
  const lines = cellLines(cell);
  const textsOf = (isBullet: boolean): string[] =>
    lines.filter((line) => line.isBullet === isBullet).map((line) => textOfLine(line, context.notes, looks));
  const [text, bullets] = [textsOf(false).join('\n'), textsOf(true)];
  const extras = extrasOf(cell, lines, kind, context);
  if (bullets.length === 0 && Object.keys(extras).length === 0) return plainSource(text);
  const words = plainSource(text);
  return { ...(words === null ? {} : { text: words }), ...(bullets.length === 0 ? {} : { bullets }), ...extras };
}

const TOTAL = /^(?:Tổng|Cộng)(?!\p{L})/iu;

const isAllBold = (lines: readonly CellLine[]): boolean => {
  const letters = lines
    .flatMap(({ runs }) => runs)
    .filter((run) => run.kind === 'letters' && /[\p{L}\d]/u.test(run.text));
  return letters.length > 0 && letters.every((run) => run.kind === 'letters' && run.bold);
};

/** What a row of a table by this program is: its styles say so. */
function ownKind(row: readonly GridCell[]): RowKind {
  const styles = row.flatMap(({ blocks }) => paragraphsIn(blocks)).map(({ style }) => style);
  if (styles.includes(STYLES.tableTotal.name)) return 'total';
  return styles.includes(STYLES.tableSpan.name) ? 'span' : 'plain';
}

/** What a row of anybody's table is, by its cells, their words and look. */
function foreignKind(row: readonly GridCell[], count: number): RowKind {
  const lines = row.flatMap(cellLines);
  if (!isAllBold(lines)) return 'plain';
  if (row.length > 1) return TOTAL.test(lettersOf(lines[0]?.runs ?? [])) ? 'total' : 'plain';
  const [only] = row;
  return count > 1 && only?.columns === count && only.rows === 1 && lines.length === 1 ? 'span' : 'plain';
}

export const rowKind = (row: readonly GridCell[], { isOwn, count }: Pick<RowContext, 'isOwn' | 'count'>): RowKind =>
  isOwn ? ownKind(row) : foreignKind(row, count);

/** A row as data. */
export function rowSource(row: readonly GridCell[], context: RowContext): CellSource[] | RowMappingSource {
  const kind = rowKind(row, context);
  const cells = row.map((cell) => cellSource(cell, kind, context));
  if (kind === 'total') return { total: cells };
  const [only] = cells;
  if (kind !== 'span' || only === undefined) return cells;
  if (typeof only !== 'object' || only === null) return { span: String(only ?? '') };
  const { text = '', footnotes } = only;
  return { span: footnotes === undefined ? String(text) : { text: String(text), footnotes } };
}
