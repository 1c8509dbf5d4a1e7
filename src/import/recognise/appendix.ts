/** Phụ lục: label, title, the line that says what it is attached to, content. */
import type { AppendixSource } from '../../generated/plan-source.ts';
import { roman } from '../../plan/model/labels.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { isAppendixStart, isOtherLabel, isPlainTitle, letterheadAbove, letterheadAt } from './annexes.ts';
import { attachedStart } from './attached-to.ts';
import { appendixContent, type BodyContext } from './body-items.ts';
import { bodyRoles } from './body-roles.ts';
import { hasNumbers, schemeOf } from './body-scheme.ts';
import { bodyTree } from './body-tree.ts';
import { isBlank, isBold, isCapitals, isCentred } from './cues.ts';
import type { RoleLine } from './head.ts';
import { labelOfLine } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { titleOfLine } from './texts.ts';
import { withParts } from './unnumbered.ts';

const LABEL = /^phụ lục(?:\s+(?:số\s+)?([IVXL]+|\d{1,2}(?:[.-]\d{1,2})?[a-zđ]?|[A-E])(?!\p{L}))?\s*[.:–-]?\s*/iu;
const LONGEST_TITLE = 300;

const isTitleLine = (line: TextLine, taken: number): boolean => {
  if (line.text.length >= LONGEST_TITLE || labelOfLine(line) !== undefined) return false;
  if (isCapitals(line)) return true;
  return ((isCentred(line) || taken === 0) && isBold(line)) || (taken === 0 && isOtherLabel(line));
};

/** The sentence "(Kèm theo …)" goes on over so many lines. */
const MOST_ATTACHED_LINES = 4;

/** The lines of the sentence that says what an appendix is attached to, the first of them given. */
function attachedSentence(lines: readonly Line[], from: number): TextLine[] {
  const sentence: TextLine[] = [];
  for (const line of lines.slice(from, from + MOST_ATTACHED_LINES)) {
    if (!isText(line)) break;
    sentence.push(line);
    if (line.text.endsWith(')')) return sentence;
  }
  return sentence.slice(0, 1);
}

const ATTACHED_BY = new RegExp(
  `(?:năm[\\s.…]*\\d{0,4}|[/-]${PLAN_TYPE.code}[/-]\\S+)\\s+của\\s+([^()]+?)\\s*\\)?$`,
  'u',
);

/** The issuing body as the line "Kèm theo" names it. */
export const issuerAttached = (text: string): string | undefined => ATTACHED_BY.exec(text)?.[1];

/** The lines of an appendix without its label and the line "Kèm theo". */
export interface AppendixLines {
  readonly title: readonly TextLine[];
  readonly body: readonly Line[];
}

export interface ReadAppendix {
  readonly lines: AppendixLines;
  /** Its label, title and the line "Kèm theo". */
  readonly head: readonly TextLine[];
  readonly appendix: AppendixSource;
  readonly roles: readonly RoleLine[];
}

/** Does a number say what a count says: "II", "02", "B"? */
const isNumbered = (number: string, ordinal: number): boolean =>
  [roman(ordinal), String(ordinal), String(ordinal).padStart(2, '0'), 'ABCDE'[ordinal - 1]].includes(
    number.toUpperCase(),
  );

/** Label, title and the line "Kèm theo", as they are read from above. */
class HeadReader {
  readonly roles: RoleLine[] = [];
  readonly title: string[] = [];
  /** Index of the line that the content begins with. */
  from = 0;
  /** The line of the label, where it has no title and another number than the program gives. */
  private ownNumber: string | undefined;
  /** What stands above the title, or between it and the line "Kèm theo". */
  before: readonly Line[] = [];
  private hasAttached = false;
  private readonly lines: readonly Line[];
  private readonly index: number;
  private readonly context: BodyContext;

  constructor(lines: readonly Line[], index: number, context: BodyContext) {
    this.lines = lines;
    this.index = index;
    this.context = context;
  }

  /** What was typed; a label alone, where its number would be lost. */
  get titleText(): string {
    return this.title.join('\n') || (this.ownNumber ?? 'PHỤ LỤC');
  }

  read(): this {
    const [first] = this.lines;
    if (first !== undefined && isText(first) && isAppendixStart(first)) this.addLabel(first);
    this.passLetterhead();
    const label = this.lines[this.from];
    if (this.before.length > 0 && label !== undefined && isText(label) && isAppendixStart(label)) this.addLabel(label);
    while (this.readNext());
    this.passBlocks();
    return this;
  }

  /** The letterhead of a form is content: its title stands below it. */
  private passLetterhead(): void {
    const rest = this.lines.slice(this.from);
    const length = letterheadAbove(rest) || letterheadAt(rest).length;
    this.before = this.lines.slice(this.from, this.from + length);
    this.from += length;
  }

  /** A table or a picture that somebody put right below the title is content: the line "Kèm theo" goes on above it. */
  private passBlocks(): void {
    const rest = this.lines.slice(this.from);
    const count = rest.findIndex((line) => isText(line) && !isBlank(line));
    const next = rest[count];
    if (this.hasAttached || this.title.length === 0 || count < 1 || next === undefined || !isText(next)) return;
    if (!next.text.startsWith('(') || !attachedStart(next.text)) return;
    this.before = [...this.before, ...rest.slice(0, count)];
    this.from += count;
    this.addAttached();
  }

  private addLabel(line: TextLine): void {
    this.roles.push({ role: 'appendixLabel', line });
    const rest = line.text.replace(LABEL, '');
    const [, number] = LABEL.exec(line.text) ?? [];
    if (number !== undefined && !isNumbered(number, this.index + 1)) this.ownNumber = line.text;
    if (rest !== '') this.title.push(rest);
    this.from += 1;
  }

  /** Reads on by a line; false where the content begins. */
  private readNext(): boolean {
    const line = this.lines[this.from];
    if (line === undefined || !isText(line)) return false;
    if (attachedStart(line.text)) return this.addAttached();
    const isOver = this.hasAttached && this.title.length > 0;
    if (isOver || !(isTitleLine(line, this.title.length) || this.isAboveAttached(line))) return false;
    this.title.push(titleOfLine(line, this.context.notes));
    this.roles.push({ role: 'appendixTitle', line });
    this.from += 1;
    return true;
  }

  private addAttached(): boolean {
    const sentence = attachedSentence(this.lines, this.from);
    this.roles.push(...sentence.map((line): RoleLine => ({ role: 'attached', line })));
    this.hasAttached = true;
    this.from += sentence.length;
    return true;
  }

  /** Nothing but its place tells such a title. */
  private isAboveAttached(line: TextLine): boolean {
    const below = this.lines[this.from + 1];
    return (
      this.title.length === 0 && isPlainTitle(line) && below !== undefined && isText(below) && attachedStart(below.text)
    );
  }
}

/** Reads the lines of one appendix, its label or title first. */
export function readAppendix(
  lines: readonly Line[],
  index: number,
  context: BodyContext,
  landscape: boolean,
): ReadAppendix {
  const { roles, titleText, from, before } = new HeadReader(lines, index, context).read();
  const body = [...before, ...lines.slice(from)];
  const texts = body.filter(isText);
  const counted = hasNumbers(texts) ? schemeOf(texts).scheme : context.scheme;
  const { lines: parted, scheme } = withParts(body, { scheme: counted, divisions: {} });
  const own = scheme.scheme;
  const root = bodyTree(parted, scheme, true);
  return {
    head: roles.map(({ line }) => line),
    appendix: {
      title: titleText,
      ...(landscape ? { landscape } : {}),
      ...(own === context.scheme ? {} : { numbering: own }),
      ...appendixContent(root, ['appendices', index], { ...context, scheme: own }),
    },
    roles: [
      ...roles,
      ...bodyRoles(body, { start: 0, knowsLooks: context.knowsLooks, scheme, standard: context.standard }),
    ].map((role) => ({
      ...role,
      appendix: index,
    })),
    lines: { title: roles.filter(({ role }) => role === 'appendixTitle').map(({ line }) => line), body },
  };
}
