/** A manuscript as a row of lines: what the paper shows from top to bottom, cells of arranging tables laid open. */
import { STYLES } from '../../standard/standards.ts';
import {
  lettersIn,
  type ManuscriptBlock,
  type ManuscriptPage,
  type ManuscriptParagraph,
  type ManuscriptPicture,
  type ManuscriptSection,
  type ManuscriptTable,
  type Run,
} from '../manuscript/manuscript.ts';
import { plainRuns, sliceRuns } from './runs.ts';
import { sentenceLines } from './soft-breaks.ts';

/** Where in an arranging table a line stands. */
export interface CellPlace {
  readonly table: ManuscriptTable;
  readonly row: number;
  readonly column: number;
  /** A table in a cell of another: the brace of Nơi nhận. */
  readonly inner?: CellPlace;
}

export interface TextLine {
  readonly kind: 'line';
  /** The letters of its runs, in plain spaces. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** The runs before their whitespace was made plain: tabs may stand between columns. */
  readonly typed: readonly Run[];
  readonly paragraph: ManuscriptParagraph;
  readonly cell?: CellPlace;
  /** Index of the section of the file. */
  readonly section: number;
  /** False for the second and further lines of one paragraph. */
  readonly first: boolean;
}

export interface TableLine {
  readonly kind: 'table';
  readonly table: ManuscriptTable;
  readonly section: number;
  /** The line above it that says what its figures are counted in, and the one below that says where they come from. */
  readonly unit?: TextLine;
  readonly source?: TextLine;
}

export interface PictureLine {
  readonly kind: 'picture';
  readonly picture: ManuscriptPicture;
  /** The paragraph that it stands in or is anchored at. */
  readonly paragraph: ManuscriptParagraph;
  readonly cell?: CellPlace;
  readonly section: number;
  /** The part of the page that the text has, mm; undefined where the file does not tell. */
  readonly room?: { readonly width: number; readonly height: number };
  /** The line below it that belongs to it. */
  readonly caption?: TextLine;
}

export type Line = TextLine | TableLine | PictureLine;

export const isText = (line: Line): line is TextLine => line.kind === 'line';
export const isTable = (line: Line): line is TableLine => line.kind === 'table';
export const isPicture = (line: Line): line is PictureLine => line.kind === 'picture';

type Where = Pick<PictureLine, 'section' | 'cell' | 'room'>;

/** The lines of a paragraph, its pictures below them. */
function paragraphLines(paragraph: ManuscriptParagraph, { section, cell, room }: Where): Line[] {
  const where = { section, ...(cell === undefined ? {} : { cell }) };
  const texts = sentenceLines(paragraph).map((typed, index): TextLine => {
    const runs = plainRuns(typed);
    const text = lettersIn({ runs });
    return { kind: 'line', text, runs, typed, paragraph, ...where, first: index === 0 };
  });
  const pictures = (paragraph.pictures ?? []).map(
    (picture): PictureLine => ({
      kind: 'picture',
      picture,
      paragraph,
      ...where,
      ...(room === undefined ? {} : { room }),
    }),
  );
  return [...texts, ...pictures];
}

/** Words that only stand in the parts around the body. */
const ARRANGED =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|Nơi nhận|^\s*Số\s*:|^(?:TM|KT|TL|TUQ)\s*\.|ngày[\s.…]*\d*[\s.…]*tháng[\s.…]*\d*[\s.…]*năm/imu;

const tableText = ({ rows }: ManuscriptTable): string =>
  rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.map(blockText))).join('\n');

const blockText = (block: ManuscriptBlock): string => (block.kind === 'table' ? tableText(block) : lettersIn(block));

/** Rows from here on are data even where a line looks like one of a letterhead. */
const MOST_ARRANGED_ROWS = 8;

/** A table of a plan that this program made: its titles have their style. */
const isOfPlan = ({ rows }: ManuscriptTable): boolean =>
  rows[0]?.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'paragraph' && block.style === STYLES.tableHeading.name),
  ) === true;

/** What the letterhead has, and what the end has, whatever lines are drawn around it. */
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do/iu;
const END = [/(?:^|\n)[\s*•]*N(?:ơi|ƠI) nhận/iu, /(?:^|\n)[\s–-]*Lưu(?!\p{L})/u];

/** Does a table only arrange lines beside one another? */
function isArranging(table: ManuscriptTable): boolean {
  if (isOfPlan(table)) return false;
  // A single row has no heading apart from what it says.
  if (table.rows.length <= 1) return true;
  const text = tableText(table);
  if (table.bordered) return LETTERHEAD.test(text) || END.every((sign) => sign.test(text));
  if (table.rows.every((row) => row.length <= 1)) return true;
  return table.rows.length <= MOST_ARRANGED_ROWS && ARRANGED.test(text);
}

function cellLines(table: ManuscriptTable, where: Where): Line[] {
  return table.rows.flatMap((row, rowIndex) =>
    row.flatMap(({ blocks }, column) => {
      const place: CellPlace = { table, row: rowIndex, column };
      const cell = where.cell === undefined ? place : { ...where.cell, inner: place };
      return blocks.flatMap((block) => blockLines(block, { ...where, cell }));
    }),
  );
}

function blockLines(block: ManuscriptBlock, where: Where): Line[] {
  if (block.kind === 'paragraph') return paragraphLines(block, where);
  // A table in a cell of an arranging table arranges too.
  if (where.cell !== undefined || isArranging(block)) return cellLines(block, where);
  return [{ kind: 'table', table: block, section: where.section }];
}

/** The part of a page that its text has, mm. */
function roomOf(page: ManuscriptPage | undefined): Pick<PictureLine, 'room'> {
  if (page === undefined) return {};
  const { width, height, margins } = page;
  return { room: { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom } };
}

/** The lines of a manuscript in reading order. */
export const linesOf = ({
  sections,
}: {
  readonly sections: readonly Pick<ManuscriptSection, 'blocks' | 'page'>[];
}): Line[] =>
  sections.flatMap(({ blocks, page }, section) =>
    blocks.flatMap((block) => blockLines(block, { section, ...roomOf(page) })),
  );

/** What parts columns that somebody made without a table. */
const GAP = /\t+| {4,}|\u00a0{4,}/u;

/** The columns of a line: parts with tabs or many spaces between them. */
export function columnsOf(line: TextLine): TextLine[] {
  const letters = lettersIn({ runs: line.typed });
  const columns: TextLine[] = [];
  let at = 0;
  for (const part of letters.split(GAP)) {
    const start = letters.indexOf(part, at);
    at = start + part.length;
    if (part.trim() === '') continue;
    const runs = plainRuns(sliceRuns(line.typed, start, at));
    columns.push({ ...line, runs, text: lettersIn({ runs }), first: line.first && columns.length === 0 });
  }
  return columns;
}
