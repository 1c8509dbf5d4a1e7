/** A Word file as units, to be held against those of the plan that it was built from. */
import { lettersIn, type Manuscript } from '../../import/manuscript/manuscript.ts';
import { assignmentAtEnd, assignmentOnly } from '../../import/recognise/assignments.ts';
import { type LabelKind, labelOfLine } from '../../import/recognise/labels.ts';
import { isText, type Line, type PictureLine, type TableLine, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { plainRuns, sliceRuns } from '../../import/recognise/runs.ts';
import { columnCount, type GridCell, gridCells, paragraphsIn } from '../../import/recognise/table-grid.ts';
import { hasOwnHeads, headCount } from '../../import/recognise/table-heads.ts';
import { cellLines, rowKind } from '../../import/recognise/table-rows.ts';
import { bodyRows, lineWords, readTable } from '../../import/recognise/tables.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import { COMPONENTS, WORDING } from '../../standard/components.ts';
import { pictureKey } from '../../word/fingerprint/pictures.ts';
import { markupOf } from './source-units.ts';
import type { WordUnit } from './units.ts';

type Look = NonNullable<Parameters<typeof markupOf>[1]>[number];

/** Marks of notes by the numbers that they have in the plan. */
type NoteNumber = (note: string) => string;

const ITALIC = ['italic'] as const;
const BOLD = ['bold'] as const;

/** Labels whose headings are bold, whatever level of headings they have in Word. */
const BOLD_LABELS: ReadonlySet<LabelKind> = new Set(['part', 'chapter', 'article', 'roman', 'capital', 'number']);

function isBoldHeading(line: TextLine): boolean {
  const { style } = line.paragraph;
  if (style === COMPONENTS.heading1.name || style === COMPONENTS.heading2.name) return true;
  const kind = labelOfLine({ ...line, first: true })?.kind;
  return kind !== undefined && BOLD_LABELS.has(kind) && /^heading \d$/.test(style ?? '');
}

/** Looks that a style gives, which the plan does not mark. */
function styleLooks(line: TextLine): readonly Look[] {
  const { style } = line.paragraph;
  if (isBoldHeading(line)) return BOLD;
  if (style === COMPONENTS.title.name || style === COMPONENTS.appendixTitle.name) return BOLD;
  return style === COMPONENTS.basis.name ? ITALIC : [];
}

class UnitReader {
  private readonly numberOf: NoteNumber;

  constructor(numberOf: NoteNumber) {
    this.numberOf = numberOf;
  }

  private text(runs: TextLine['runs'], looks: readonly Look[]): string {
    const renumbered = runs.map((run) => (run.kind === 'note' ? { ...run, note: this.numberOf(run.note) } : run));
    return markupOf(renumbered, looks);
  }

  line(line: TextLine): WordUnit {
    const printed = [lettersIn(line.paragraph)];
    const isKnown = line.paragraph.style === COMPONENTS.assignment.name;
    if (assignmentOnly(line.text, isKnown) !== undefined) {
      const sentence = /^\((.*)\)\s*\.?$/su.exec(line.text)?.[1] ?? line.text;
      return { kind: 'assignment', texts: [], assignment: sentence, printed, line };
    }
    const from = labelOfLine(line)?.length ?? 0;
    const found = assignmentAtEnd(line.text);
    const to = found === undefined || found.start <= from ? undefined : found.start;
    const text = this.text(sliceRuns(line.runs, from, to), styleLooks(line)).replace(/;$/, isBasis(line) ? '' : ';');
    const sentence = to === undefined ? undefined : /\((.*)\)/su.exec(line.text.slice(to))?.[1];
    return {
      kind: 'paragraph',
      texts: [text],
      ...(sentence === undefined ? {} : { assignment: sentence }),
      printed,
      line,
    };
  }

  /** The line above a table, or below it or a picture. */
  private tableLine(kind: 'unit' | 'source' | 'caption', line: TextLine | undefined, wording = ''): WordUnit[] {
    if (line === undefined) return [];
    const words = wording === '' ? line : lineWords(line, wording);
    const texts = [this.text(words.runs, ITALIC)];
    return [{ kind, texts, printed: [lettersIn(line.paragraph)], line }];
  }

  /** The titles of all tiers are one unit. */
  private columns(rows: readonly (readonly GridCell[])[], line: TableLine): WordUnit {
    const titles = rows.flat().map((cell) => cellLines(cell).flatMap(({ runs }) => runs));
    return {
      kind: 'columns',
      texts: titles.map((runs) => this.text(runs, BOLD)),
      printed: titles.map((runs) => lettersIn({ runs })),
      line,
    };
  }

  private row(row: readonly GridCell[], value: unknown, line: TableLine): WordUnit {
    const { table } = line;
    const kind = rowKind(row, { isOwn: hasOwnHeads(table), count: columnCount(table) });
    const looks = kind === 'plain' ? [] : BOLD;
    const texts = row.map((cell) => {
      const lines = cellLines(cell).map(({ runs }) => this.text(runs, looks));
      return lines.length === 0 ? [''] : lines;
    });
    const printed = row.flatMap(({ blocks }) => paragraphsIn(blocks)).map(lettersIn);
    return {
      kind: 'row',
      texts: texts.flat(),
      cells: texts.map(({ length }) => length),
      value,
      printed,
      line,
    };
  }

  table(line: TableLine): WordUnit[] {
    const { table } = line;
    const heads = gridCells(table).slice(0, headCount(table));
    const notes = new NoteBook(new Map());
    const values = readTable(line, notes).source.rows;
    const rows = bodyRows(table, notes).map((row, index) => this.row(row, values[index], line));
    return [
      ...this.tableLine('unit', line.unit, WORDING.tableUnit),
      this.columns(heads, line),
      ...rows,
      ...this.tableLine('source', line.source, WORDING.tableSource),
    ];
  }

  private picture(line: PictureLine): WordUnit[] {
    const { picture, caption } = line;
    const alt = picture.alt.replace(/\s+/g, ' ').trim();
    const facts = { digest: picture.image?.digest ?? '', width: picture.width, alt };
    return [
      { kind: 'picture', texts: [alt], printed: [pictureKey(facts)], line },
      ...this.tableLine('caption', caption),
    ];
  }

  any(line: Line): WordUnit[] {
    if (isText(line)) return [this.line(line)];
    return line.kind === 'table' ? this.table(line) : this.picture(line);
  }
}

const isBasis = ({ paragraph: { style } }: TextLine): boolean => style === COMPONENTS.basis.name;

/** The units of a Word file, in the order in which those of a plan are printed. */
export function wordUnits({ lines }: Recognition, numberOf: NoteNumber): WordUnit[] {
  const reader = new UnitReader(numberOf);
  const appendices = lines.appendices.flatMap(({ title, body }): Line[] => [...title, ...body]);
  return [...lines.title, ...lines.intro, ...lines.body, ...appendices].flatMap((line) => reader.any(line));
}

/** The notes of a Word file, by their keys. */
export const wordNotes = ({ notes }: Manuscript): Map<string, WordUnit> =>
  new Map(
    [...notes].map(([key, paragraphs]) => [
      key,
      {
        kind: 'note',
        texts: paragraphs.map(({ runs }) => markupOf(plainRuns(runs))).filter((text) => text !== ''),
        printed: paragraphs.map((paragraph) => lettersIn(paragraph)),
      },
    ]),
  );
