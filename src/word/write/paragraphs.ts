/** Paragraphs and the runs in them. */
import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Run,
  TextRun,
  XmlComponent,
} from 'docx';
import { beginsBold, joined } from '../../plan/model/inline-text.ts';
import type { Inline, NoteMark, Plan } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { STYLES } from '../../standard/standards.ts';
import { withWholeNumbers } from '../../vietnamese/document-numbers.ts';
import type { Numbered } from './numbering.ts';

const NUMBER_SPACE = ' ';

const noteBookmark = (note: number): string => `chu_thich_${note}`;

/** Notes whose number is repeated later: their first mark is bookmarked. */
export function repeatedNotes(plan: Plan): ReadonlySet<number> {
  const repeated = new Set<number>();
  const visit = (value: unknown): void => {
    // Bytes of pictures hold no marks.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    const { kind, note, again } = value as { kind?: unknown; note?: unknown; again?: unknown };
    if (kind === 'note' && again === true && typeof note === 'number') repeated.add(note);
    for (const part of Object.values(value)) visit(part);
  };
  visit(plan);
  return repeated;
}

// `docx` writes any component in a paragraph; its type names only those that have a class of their own.
const paragraphChild = (component: XmlComponent): ParagraphChild => component as ParagraphChild;

const raisedRun = (child: XmlComponent): Run => new Run({ superScript: true, children: [child] });

const fieldSign = (type: 'begin' | 'separate' | 'end'): Run =>
  raisedRun(
    new BuilderElement<{ readonly type: string }>({
      name: 'w:fldChar',
      attributes: { type: { key: 'w:fldCharType', value: type } },
    }),
  );

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(code);
  }
}

/**
 * The number of a note that was marked before: a field that follows the first mark's number. Its result stands in runs
 * of its own: that of a simple field is dropped by docx-preview, pandoc and mammoth.
 */
const repeatedNumber = (note: number): ParagraphChild[] => [
  fieldSign('begin'),
  raisedRun(new FieldCode(`NOTEREF ${noteBookmark(note)} \\f`)),
  fieldSign('separate'),
  new TextRun({ text: String(note), superScript: true }),
  fieldSign('end'),
];

function noteMark({ note, again }: NoteMark, repeated: ReadonlySet<number>): ParagraphChild[] {
  if (again) return repeatedNumber(note);
  const mark = new FootnoteReferenceRun(note);
  if (!repeated.has(note)) return [mark];
  // Bookmark ids are the notes' numbers: `Bookmark` would count on through all documents of a run.
  return [paragraphChild(new BookmarkStart(noteBookmark(note), note)), mark, paragraphChild(new BookmarkEnd(note))];
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
    return [new TextRun({ text: withoutBreaks(text), ...look })];
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

type Extra = Omit<IParagraphOptions, 'style' | 'children' | 'numbering' | 'run' | 'text'>;

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
      ...(typed ? [new TextRun({ text: numbered.typed + space, ...(bold ? { bold: true } : {}) })] : []),
      ...(numbered !== undefined && afterNumber === 'line' ? [new TextRun({ break: 1 })] : []),
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
  const children = [lines].flat().map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 }));
  return new Paragraph({ ...extra, style: STYLES[component].style, children });
}
