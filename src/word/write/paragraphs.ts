/** Paragraphs and the runs in them. */
import { beginsBold, joined } from '../../plan/model/inline-text.ts';
import type { Inline, NoteMark, Plan } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { STYLES } from '../../standard/standards.ts';
import { withWholeNumbers } from '../../vietnamese/document-numbers.ts';
import { lastAnswers } from '../../vietnamese/remembered.ts';
import { Element, Paragraph, type ParagraphChild, type ParagraphOptions, Run } from '../elements/elements.ts';
import type { Numbered } from './numbering.ts';

const NUMBER_SPACE = ' ';

const noteBookmark = (note: number): string => `chu_thich_${note}`;

/** The notes that items repeat: a plan that is changed a little is looked through where it has changed. */
const repeatedIn = new WeakMap<object, readonly number[]>();

function repeatedInItem(item: object): readonly number[] {
  const known = repeatedIn.get(item);
  if (known !== undefined) return known;
  const found: number[] = [];
  addParts(item, found);
  repeatedIn.set(item, found);
  return found;
}

/** Adds the notes whose marks are repeated in what an object holds. */
function addParts(value: object, all: number[]): void {
  const { origin } = value as Readonly<Record<string, unknown>>;
  // The steps of places are half of what there is.
  for (const part of Object.values(value)) if (part !== origin) addRepeated(part, all);
}

function addRepeated(part: unknown, all: number[]): void {
  // Bytes of pictures hold no marks, nor do letters.
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return;
  const { kind, note, again } = part as Readonly<Record<string, unknown>>;
  if (kind === 'text') return;
  if (kind === 'item') all.push(...repeatedInItem(part));
  else if (kind !== 'note') addParts(part, all);
  else if (again === true && typeof note === 'number') all.push(note);
}

function findRepeatedNotes(plan: Plan): ReadonlySet<number> {
  const repeated: number[] = [];
  // Without notes nothing can repeat one.
  if (plan.footnotes.length > 0) addParts(plan, repeated);
  return new Set(repeated);
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

const isFirstMark = (inline: Inline): boolean => inline.kind === 'note' && !inline.again;

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

/** Paragraphs as they were written last, by their words. */
const written = lastAnswers<readonly Inline[], Paragraph>();

/** `inlineParagraph`; the same object for the same words, as long as nothing around them has changed. */
export function knownParagraph(component: ComponentName, content: ParagraphContent, extra: Extra = {}): Paragraph {
  const { inlines, repeated, ...look } = content;
  const from = JSON.stringify([component, look, extra, inlines.some(isFirstMark) ? [...repeated] : []]);
  return written(inlines, from, () => inlineParagraph(component, content, extra));
}

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
