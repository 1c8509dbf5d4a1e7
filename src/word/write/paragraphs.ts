/** Paragraphs and the runs in them. */
import { beginsBold, joined } from '../../plan/model/inline-text.ts';
import type { Inline, NoteMark, Plan } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { STYLES } from '../../standard/standards.ts';
import { withWholeNumbers } from '../../vietnamese/document-numbers.ts';
import { Element, Paragraph, type ParagraphChild, type ParagraphOptions, Run } from '../elements/elements.ts';
import type { Numbered } from './numbering.ts';

const NUMBER_SPACE = ' ';

const noteBookmark = (note: number): string => `chu_thich_${note}`;

function findRepeatedNotes(plan: Plan): ReadonlySet<number> {
  const repeated = new Set<number>();
  const visit = (value: unknown): void => {
    // Bytes of pictures hold no marks.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    const { kind, note, again, origin } = value as Readonly<Record<string, unknown>>;
    if (kind === 'note' && again === true && typeof note === 'number') repeated.add(note);
    // Nor do letters, and the steps of places are half of what there is.
    if (kind === 'text') return;
    for (const part of Object.values(value)) if (part !== origin) visit(part);
  };
  // Without notes nothing can repeat one.
  if (plan.footnotes.length > 0) visit(plan);
  return repeated;
}

const known = new WeakMap<Plan, ReadonlySet<number>>();

/** Notes whose number is repeated later: their first mark is bookmarked. Each plan is looked through once. */
export function repeatedNotes(plan: Plan): ReadonlySet<number> {
  const repeated = known.get(plan) ?? findRepeatedNotes(plan);
  known.set(plan, repeated);
  return repeated;
}

const raisedRun = (child: Element): Run => new Run({ superScript: true, children: [child] });

const fieldSign = (type: 'begin' | 'separate' | 'end'): Run =>
  raisedRun(new Element('w:fldChar', { 'w:fldCharType': type }));

/**
 * The number of a note that was marked before: a field that follows the first mark's number. Its result stands in runs
 * of its own: that of a simple field is dropped by docx-preview, pandoc and mammoth.
 */
const repeatedNumber = (note: number): ParagraphChild[] => [
  fieldSign('begin'),
  raisedRun(new Element('w:instrText', {}, [`NOTEREF ${noteBookmark(note)} \\f`])),
  fieldSign('separate'),
  new Run({ text: String(note), superScript: true }),
  fieldSign('end'),
];

function noteMark({ note, again }: NoteMark, repeated: ReadonlySet<number>): ParagraphChild[] {
  if (again) return repeatedNumber(note);
  const mark = new Run({
    style: 'FootnoteReference',
    children: [new Element('w:footnoteReference', { 'w:id': note })],
  });
  if (!repeated.has(note)) return [mark];
  // Ids of bookmarks are the notes' numbers.
  return [
    new Element('w:bookmarkStart', { 'w:name': noteBookmark(note), 'w:id': note }),
    mark,
    new Element('w:bookmarkEnd', { 'w:id': note }),
  ];
}

/** Spans of years and numbers stay whole. */
const SPAN = /(\d) ([-–]) (?=\d)/g;
/** A dash between words does not begin a line, where it would look like a bullet. */
const DASH = /(\S) ([-–]) (?=\S)/g;

const withoutBreaks = (text: string): string =>
  withWholeNumbers(text).replace(SPAN, '$1\u00a0$2\u00a0').replace(DASH, '$1\u00a0$2 ');

/** Turns inline text into runs; only what differs from the style is set on a run. */
export function runsOf(inlines: readonly Inline[], repeated: ReadonlySet<number>): ParagraphChild[] {
  return joined(inlines).flatMap((inline) => {
    if (inline.kind === 'note') return noteMark(inline, repeated);
    const { text, bold, italic, raised } = inline;
    const look = {
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(raised ? { superScript: true } : {}),
    };
    return [new Run({ text: withoutBreaks(text), ...look })];
  });
}

export interface ParagraphContent {
  readonly inlines: readonly Inline[];
  readonly repeated: ReadonlySet<number>;
  readonly numbered?: Numbered | undefined;
  /** What parts the number from the words: a space, or a new line. */
  readonly afterNumber?: 'space' | 'line';
  /** Id of the Word style; that of the component where nothing is said. */
  readonly style?: string | undefined;
}

type Extra = Omit<ParagraphOptions, 'style' | 'children' | 'numbering' | 'run'>;

/** A paragraph of inline text, with its number. */
export function inlineParagraph(
  component: ComponentName,
  { inlines, repeated, numbered, afterNumber = 'space', style = STYLES[component].style }: ParagraphContent,
  extra: Extra = {},
): Paragraph {
  const bold = beginsBold(inlines);
  const typed = numbered !== undefined && 'typed' in numbered;
  const space = afterNumber === 'space' ? NUMBER_SPACE : '';
  return new Paragraph({
    ...extra,
    style,
    ...(numbered !== undefined && !typed ? { numbering: numbered.numbering } : {}),
    // Word takes the look of a number from the mark at the paragraph's end.
    ...(numbered !== undefined && bold ? { run: { bold: true } } : {}),
    children: [
      ...(typed ? [new Run({ text: numbered.typed + space, ...(bold ? { bold: true } : {}) })] : []),
      ...(numbered !== undefined && afterNumber === 'line' ? [new Run({ break: 1 })] : []),
      ...runsOf(inlines, repeated),
    ],
  });
}

/** A paragraph of plain text; several lines are lines of the one paragraph. */
export function lineParagraph(
  component: ComponentName,
  lines: string | readonly string[],
  extra: Extra = {},
): Paragraph {
  const children = [lines].flat().map((text, index) => new Run(index === 0 ? { text } : { text, break: 1 }));
  return new Paragraph({ ...extra, style: STYLES[component].style, children });
}
