/** A Word file as units, to be held against those of the plan that it was built from. */
import { lettersIn, type Manuscript } from '../../import/manuscript/manuscript.ts';
import { assignmentAtEnd, assignmentOnly } from '../../import/recognise/assignments.ts';
import { type LabelKind, labelOfLine } from '../../import/recognise/labels.ts';
import { isText, type Line, type TableLine, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { plainRuns, sliceRuns } from '../../import/recognise/runs.ts';
import { cellPieces, rowsOnGrid, titleRows } from '../../import/recognise/tables.ts';
import { COMPONENTS } from '../../standard/components.ts';
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

  table(line: TableLine): WordUnit[] {
    const { table } = line;
    const heads = titleRows(table);
    const rows = rowsOnGrid(table).map((cells, index): WordUnit => {
      const runs = cells.map((cell) => (cell === undefined ? [] : cellPieces(cell)));
      const texts = runs.map((cell) => this.text(cell, index < heads ? BOLD : []));
      return {
        kind: index < heads ? 'columns' : 'row',
        texts,
        printed: runs.map((cell) => lettersIn({ runs: cell })),
        line,
      };
    });
    return rows;
  }

  any(line: Line): WordUnit[] {
    return isText(line) ? [this.line(line)] : this.table(line);
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
