/** A Word file as units, to be held against those of the plan that it was built from. */
import type { TableSource } from '../../generated/plan-source.ts';
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import { assignmentOnly } from '../../import/recognise/assignments.ts';
import type { BodyScheme } from '../../import/recognise/body-scheme.ts';
import { isBold } from '../../import/recognise/cues.ts';
import { divisionLines } from '../../import/recognise/divisions.ts';
import { textWithoutMark } from '../../import/recognise/end-mark.ts';
import { type LabelKind, labelOfLine } from '../../import/recognise/labels.ts';
import { isText, type Line, type PictureLine, type TableLine, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { plainRuns, sliceRuns } from '../../import/recognise/runs.ts';
import { columnCount, type GridCell, gridCells, paragraphsIn } from '../../import/recognise/table-grid.ts';
import { headCount, isOwnTable } from '../../import/recognise/table-heads.ts';
import { type CellLine, cellLines, rowKind } from '../../import/recognise/table-rows.ts';
import { bodyRows, lineWords, readTable } from '../../import/recognise/tables.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES, wordings } from '../../standard/standards.ts';
import { pictureKey } from '../../word/fingerprint/pictures.ts';
import { type AssignmentReader, bareSentence } from './assignment-reader.ts';
import { markupOf } from './source-units.ts';
import type { WordUnit } from './units.ts';

type Look = NonNullable<Parameters<typeof markupOf>[1]>[number];

/** Marks of notes by the numbers that they have in the plan. */
type NoteNumber = (note: string) => string;

const ITALIC = ['italic'] as const;
const BOLD = ['bold'] as const;

const TYPED_END_MARK = /\.?\/\.\s*$/;

/** Labels whose headings are bold, whatever level of headings they have in Word. */
const BOLD_LABELS: ReadonlySet<LabelKind> = new Set(['part', 'chapter', 'article', 'roman', 'capital', 'number']);

/** Labels that stand above items: what begins with one is a heading in whatever style somebody went on typing. */
const LABELS_ABOVE_ITEMS: ReadonlySet<LabelKind> = new Set(['part', 'chapter', 'article', 'roman']);

/** Styles that somebody types in who does not look for those of the plan. */
const isBodyStyle = (style: string | undefined): boolean =>
  style === undefined || style === STYLES.body.name || /^(?:normal|body text)$/i.test(style);

function isBoldHeading(line: TextLine): boolean {
  const { style } = line.paragraph;
  if (style === STYLES.heading1.name || style === STYLES.heading2.name) return true;
  const kind = labelOfLine({ ...line, first: true })?.kind;
  if (kind === undefined || !BOLD_LABELS.has(kind)) return false;
  return /^heading \d$/.test(style ?? '') || ((isBodyStyle(style) || LABELS_ABOVE_ITEMS.has(kind)) && isBold(line));
}

/** What a cell is like: its paragraphs, those with a dash apart, and what it takes of the grid. */
function shapeOf(lines: readonly CellLine[], { columns, rows }: Pick<GridCell, 'columns' | 'rows'> = ONE): string {
  const signs = lines.map(({ isBullet }) => (isBullet ? '-' : '.')).join('') || '.';
  return columns === 1 && rows === 1 ? signs : `${signs}${columns}x${rows}`;
}

const ONE = { columns: 1, rows: 1 };

/** Looks that a style gives, which the plan does not mark. */
function styleLooks(line: TextLine, { components }: Standard): readonly Look[] {
  const { style } = line.paragraph;
  if (isBoldHeading(line)) return BOLD;
  if (style === STYLES.title.name || style === STYLES.appendixTitle.name) return BOLD;
  return style === STYLES.basis.name && components.basis.italic ? ITALIC : [];
}

/** How a file is read: the standard of its plan, numbers of its notes, their texts, and where assignments begin. */
export interface UnitContext {
  readonly standard: Standard;
  readonly numberOf: NoteNumber;
  readonly notes: Manuscript['notes'];
  readonly assignments: AssignmentReader;
  /** How the body is numbered. */
  readonly scheme: BodyScheme;
  /** Is a title, or that of an appendix, one text in the plan, on however many lines it is printed? */
  readonly isOneText: (title: readonly TextLine[], appendix?: number) => boolean;
}

class UnitReader {
  private readonly context: UnitContext;

  constructor(context: UnitContext) {
    this.context = context;
  }

  private text(runs: TextLine['runs'], looks: readonly Look[]): string {
    const renumbered = runs.map((run) =>
      run.kind === 'note' ? { ...run, note: this.context.numberOf(run.note) } : run,
    );
    return markupOf(renumbered, looks);
  }

  /** @param origin the line as the file has it */
  private line(line: TextLine, origin: TextLine): WordUnit {
    const paragraphs = [line.paragraph];
    const { assignments } = this.context;
    const isKnown = line.paragraph.style === STYLES.assignment.name;
    if (isKnown || assignmentOnly(line.text, false) !== undefined || assignments.isSentence(line.text))
      return { kind: 'assignment', texts: [], assignment: bareSentence(line.text), paragraphs, line: origin };
    const from = labelOfLine(line)?.length ?? 0;
    const found = assignments.startIn(line.text);
    const to = found === undefined || found <= from ? undefined : found;
    const text = this.text(sliceRuns(line.runs, from, to), styleLooks(line, this.context.standard)).replace(
      isBasis(line) ? /[;.]$/ : /(?!)/,
      '',
    );
    return {
      kind: 'paragraph',
      texts: [text],
      ...(to === undefined ? {} : { assignment: bareSentence(line.text.slice(to)) }),
      ...(isBasis(line) ? { isBasis: true } : {}),
      paragraphs,
      line: origin,
    };
  }

  /** The line above a table, or below it. */
  private tableLine(
    kind: 'unit' | 'source',
    line: TextLine | undefined,
    wording: readonly string[],
    table: TableLine,
  ): WordUnit[] {
    if (line === undefined) return [];
    const texts = [this.text(lineWords(line, wording).runs, ITALIC)];
    return [{ kind, texts, paragraphs: [line.paragraph], line, table }];
  }

  /** The titles of all tiers are one unit. */
  private columns(rows: readonly (readonly GridCell[])[], values: TableSource, line: TableLine): WordUnit {
    const titles = rows.flat().map((cell) => cellLines(cell).flatMap(({ runs }) => runs));
    // The row that counts them follows from them.
    const counted = values.numbered === true ? [...rows, gridCells(line.table)[rows.length] ?? []] : rows;
    return {
      kind: 'columns',
      texts: titles.map((runs) => this.text(runs, BOLD)),
      value: values.columns,
      ...(values.numbered === true ? { isNumbered: true } : {}),
      paragraphs: counted.flat().flatMap(({ blocks }) => paragraphsIn(blocks)),
      line,
      table: line,
    };
  }

  private row(row: readonly GridCell[], value: unknown, line: TableLine): WordUnit {
    const { table } = line;
    const kind = rowKind(row, { isOwn: isOwnTable(table), count: columnCount(table) });
    const looks = kind === 'plain' ? [] : BOLD;
    const lines = row.map(cellLines);
    const texts = lines.map((own) => (own.length === 0 ? [''] : own.map(({ runs }) => this.text(runs, looks))));
    const paragraphs = row.flatMap(({ blocks }) => paragraphsIn(blocks));
    return {
      kind: 'row',
      texts: texts.flat(),
      cells: lines.map((own, index) => shapeOf(own, row[index])),
      value,
      paragraphs,
      line,
      table: line,
    };
  }

  table(line: TableLine): WordUnit[] {
    const { table } = line;
    const heads = gridCells(table).slice(0, headCount(table));
    const notes = new NoteBook(this.context.notes);
    const values = readTable(line, notes).source;
    const rows = bodyRows(table).map((row, index) => this.row(row, values.rows[index], line));
    return [
      ...this.tableLine('unit', line.unit, wordings('tableUnit'), line),
      this.columns(heads, values, line),
      ...rows,
      ...this.tableLine('source', line.source, wordings('tableSource'), line),
    ];
  }

  private picture(line: PictureLine): WordUnit[] {
    const { picture, caption } = line;
    const alt = picture.alt.replace(/\s+/g, ' ').trim();
    const key = pictureKey({ digest: picture.image?.digest ?? '', width: picture.width, alt });
    const own: WordUnit = { kind: 'picture', texts: [alt], paragraphs: [line.paragraph], key, line, picture: line };
    if (caption === undefined) return [own];
    const texts = [this.text(caption.runs, ITALIC)];
    return [own, { kind: 'caption', texts, paragraphs: [caption.paragraph], line: caption, picture: line }];
  }

  /** A title that stands on several lines is the one text that the plan has. */
  title(lines: readonly TextLine[]): WordUnit {
    const [first] = lines as [TextLine];
    const paragraphs = [...new Set(lines.map(({ paragraph }) => paragraph))];
    return { ...this.line(lines.reduce(joinedLines), first), paragraphs };
  }

  any(line: Line): WordUnit[] {
    if (line.kind === 'table') return this.table(line);
    if (!isText(line)) return this.picture(line);
    // The end mark goes along with the last words of a part when these are moved.
    const lines = TYPED_END_MARK.test(line.text) ? textWithoutMark(line, undefined) : [line];
    return lines.map((one) => this.line(one, line));
  }
}

/** The titles of parts and chapters. */
const divisionTitles = (lines: readonly Line[], scheme: BodyScheme): (readonly TextLine[])[] =>
  divisionLines(lines, scheme).map(({ head }) => {
    // A title beside its label begins with the line of that.
    const isBelow = head?.lines.length !== head?.titleLines.length;
    return (isBelow ? head?.titleLines : head?.lines) ?? [];
  });

/** The titles of one text that stand on several lines, by each of these. */
function longTitles(
  { lines }: Recognition,
  { scheme, isOneText }: UnitContext,
): ReadonlyMap<Line, readonly TextLine[]> {
  const titles = [
    ...(isOneText(lines.title) ? [lines.title] : []),
    ...divisionTitles(lines.body, scheme),
    ...lines.appendices.map(({ title }) => title).filter(isOneText),
  ];
  return new Map(titles.flatMap((title) => (title.length > 1 ? title.map((line) => [line, title] as const) : [])));
}

const SPACE = { kind: 'letters', text: ' ', bold: true, italic: false, raised: false } as const;

const joinedLines = (above: TextLine, line: TextLine): TextLine => ({
  ...above,
  text: `${above.text} ${line.text}`,
  runs: [...above.runs, SPACE, ...line.runs],
});

const isBasis = ({ paragraph: { style } }: TextLine): boolean => style === STYLES.basis.name;

/** The units of a Word file, in the order in which those of a plan are printed. */
export function wordUnits(recognition: Recognition, context: UnitContext): WordUnit[] {
  const { lines } = recognition;
  const reader = new UnitReader(context);
  const titles = longTitles(recognition, context);
  const appendices = lines.appendices.flatMap(({ title, body }): Line[] => [...title, ...body]);
  return [...lines.title, ...lines.intro, ...lines.body, ...appendices].flatMap((line) => {
    const title = titles.get(line);
    if (title === undefined) return reader.any(line);
    return line === title[0] ? [reader.title(title)] : [];
  });
}

/** The notes of a Word file, by their keys. */
export const wordNotes = ({ notes }: Manuscript): Map<string, WordUnit> =>
  new Map(
    [...notes].map(([key, paragraphs]) => [
      key,
      {
        kind: 'note',
        texts: paragraphs.map(({ runs }) => markupOf(plainRuns(runs))).filter((text) => text !== ''),
        paragraphs,
      },
    ]),
  );
