/** Tables of the body as data. */
import type { CellSource, ColumnSource, TableSource } from '../../generated/plan-source.ts';
import type {
  ManuscriptBlock,
  ManuscriptCell,
  ManuscriptParagraph,
  ManuscriptTable,
  Run,
} from '../manuscript/manuscript.ts';
import { plainRuns } from './runs.ts';
import { type NoteBook, textOfLine } from './texts.ts';

/** The paragraphs of a cell, those of tables in it too. */
export function paragraphsIn(blocks: readonly ManuscriptBlock[]): ManuscriptParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}

type Look = 'bold' | 'italic' | 'raised';

/** A cell is one paragraph: several are joined. */
function cellText({ blocks }: ManuscriptCell, notes: NoteBook, left: readonly Look[] = []): string {
  return paragraphsIn(blocks)
    .map(({ runs, label }) => {
      const text = textOfLine({ runs: plainRuns(runs) }, notes, left);
      return label === undefined || text === '' ? text : `${label.text} ${text}`;
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** The cells of a row, one for each column of the grid. */
function onGrid(row: readonly ManuscriptCell[], count: number): (ManuscriptCell | undefined)[] {
  const cells = row.flatMap((cell) => [cell, ...Array.from({ length: cell.span - 1 }, () => undefined)]);
  return Array.from({ length: count }, (_, index) => cells[index]);
}

/** The letters of a cell; paragraphs are joined by a space. */
export const cellPieces = ({ blocks }: ManuscriptCell): Run[] =>
  paragraphsIn(blocks).flatMap(({ runs }, index): Run[] => {
    const plain = plainRuns(runs);
    const [first] = plain;
    const space: Run[] = index > 0 && first?.kind === 'letters' ? [{ ...first, text: ' ' }] : [];
    return [...space, ...plain];
  });

/** How many columns a table has. */
const columnCount = ({ rows }: ManuscriptTable): number =>
  Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));

/** The cells of every row, one for each column of the grid. */
export const rowsOnGrid = (table: ManuscriptTable): (ManuscriptCell | undefined)[][] =>
  table.rows.map((row) => onGrid(row, columnCount(table)));

/** Rows that make up the heading: two where a title is divided below. */
export function titleRows({ rows }: ManuscriptTable): number {
  const [first = [], second = []] = rows;
  const isDivided = first.some(({ span }) => span > 1) && second.some(({ continued }) => continued);
  return isDivided && rows.length > 2 ? 2 : 1;
}

/** Titles of the columns; that of a divided one stands before the first of its parts. */
function titlesOf(table: ManuscriptTable, count: number, notes: NoteBook): string[] {
  const rows = table.rows.slice(0, titleRows(table)).map((row) => onGrid(row, count));
  return Array.from(
    { length: count },
    (_, index) =>
      rows
        .map((row) => row[index])
        .filter((cell): cell is ManuscriptCell => cell !== undefined && !cell.continued)
        .map((cell) => cellText(cell, notes, ['bold']))
        .filter((text) => text !== '')
        .join(': ') || `Cột ${index + 1}`,
  );
}

const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;

/** The alignment that most cells of a column have. */
function alignmentOf(table: ManuscriptTable, column: number): ColumnSource['align'] {
  const aligned = table.rows.slice(titleRows(table)).flatMap((row) => {
    const blocks = onGrid(row, table.columns.length)[column]?.blocks ?? [];
    return paragraphsIn(blocks).map(({ align }) => align);
  });
  const count = (align: string): number => aligned.filter((other) => other === align).length;
  return [...ALIGNMENTS].sort((a, b) => count(b) - count(a))[0];
}

/** Parts of a hundred: what a person would type. */
function sharesOf({ columns }: ManuscriptTable, count: number): (number | undefined)[] {
  const total = columns.reduce((sum, width) => sum + width, 0);
  if (columns.length !== count || total <= 0) return Array.from({ length: count }, () => undefined);
  return columns.map((width) => Math.max(1, Math.round((width / total) * 100)));
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,5})$/;

/** Plain whole numbers stay numbers, an empty cell is empty. */
const cellSource = (text: string, noted: ReturnType<NoteBook['take']>): CellSource => {
  if (noted.footnotes !== undefined) return { text, footnotes: noted.footnotes };
  if (text === '') return null;
  return WHOLE_NUMBER.test(text) ? Number(text) : text;
};

/** True where the paper shows more than rows and columns: merged cells, several paragraphs in one. */
export const isSimplified = ({ rows }: ManuscriptTable): boolean =>
  rows.flat().some(({ span, continued, blocks }) => {
    const paragraphs = paragraphsIn(blocks).filter(({ runs }) => runs.length > 0);
    return span > 1 || continued || paragraphs.length > 1;
  });

/** A table as data; the first row is its heading. */
export function tableSource(table: ManuscriptTable, notes: NoteBook): TableSource {
  const count = columnCount(table);
  const shares = sharesOf(table, count);
  const columns = titlesOf(table, count, notes).map((title, index): ColumnSource => {
    const align = table.columns.length === count ? alignmentOf(table, index) : undefined;
    return {
      title,
      ...(shares[index] === undefined ? {} : { width: shares[index] }),
      ...(align === undefined ? {} : { align }),
    };
  });
  const rows = table.rows.slice(titleRows(table)).map((row) =>
    onGrid(row, count).map((cell): CellSource => {
      const text = cell === undefined ? '' : cellText(cell, notes);
      return cellSource(text, notes.take());
    }),
  );
  return { columns, rows };
}
