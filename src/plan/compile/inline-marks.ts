/** The marks of a text: `**bold**`, `*italic*`, `^raised^`, `[^id]`, `\` before what is meant literally. */
import type { Span } from '../../diagnostics/diagnostic.ts';
import type { FilledSpan } from '../model/plan-text.ts';

/** Printed letters with the place they came from: letter for letter, or all of them from one call. */
export interface PrintedLetters {
  readonly text: string;
  /** Offset of the first letter in the value as typed. */
  readonly start: number;
  /** The span that they were filled in by; missing for letters as typed. */
  readonly filled?: FilledSpan;
}

export interface MarkedRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
}

export interface MarkedNote {
  readonly kind: 'note';
  readonly id: string;
  readonly at: Span;
}

export interface UnclosedMark {
  readonly mark: string;
  readonly at: Span;
}

export interface MarkedText {
  readonly inlines: readonly (MarkedRun | MarkedNote)[];
  /** The letters of the inlines, in order. */
  readonly letters: readonly PrintedLetters[];
  readonly unclosed: readonly UnclosedMark[];
}

/** Ids are names: a bound keeps a text full of brackets from being searched to its end again and again. */
const NOTE = /\[\^([^\]\s]{1,80})\]/y;
const ESCAPABLE = new Set(['*', '^', '[', '\\', '{', ']']);
const MARKS = ['**', '*', '^'] as const;
type Mark = (typeof MARKS)[number];

/** A text as somebody types it who means every letter of it: no mark, note or template is read in it. */
export const typedLiterally = (text: string): string => text.replace(/[*^[\\{]/g, '\\$&');

const isBlank = (char: string): boolean => char.trim() === '';

class MarkReader {
  readonly inlines: (MarkedRun | MarkedNote)[] = [];
  private readonly letters: PrintedLetters[] = [];
  private readonly open = new Map<Mark, Span>();
  private buffer = '';

  /** Letters of a span, from an offset in it on. */
  text(text: string, span: FilledSpan, at: number): void {
    if (text === '') return;
    this.buffer += text;
    this.letters.push({ text, start: span.start + at, ...(span.end === undefined ? {} : { filled: span }) });
  }

  note(id: string, at: Span): void {
    this.flush();
    this.inlines.push({ kind: 'note', id, at });
  }

  toggle(mark: Mark, at: Span): void {
    this.flush();
    if (!this.open.delete(mark)) this.open.set(mark, at);
  }

  isOpen(mark: Mark): boolean {
    return this.open.has(mark);
  }

  literal(filled: FilledSpan): void {
    this.flush();
    this.push(filled.text, filled.italic === true);
    this.letters.push({ text: filled.text, start: filled.start, filled });
  }

  finish(): MarkedText {
    this.flush();
    return {
      inlines: this.inlines,
      letters: this.letters,
      unclosed: [...this.open].map(([mark, at]) => ({ mark, at })),
    };
  }

  private flush(): void {
    this.push(this.buffer, false);
    this.buffer = '';
  }

  private push(text: string, italic: boolean): void {
    if (text === '') return;
    const look = { bold: this.open.has('**'), italic: italic || this.open.has('*'), raised: this.open.has('^') };
    const last = this.inlines.at(-1);
    const same =
      last?.kind === 'text' && last.bold === look.bold && last.italic === look.italic && last.raised === look.raised;
    if (same) this.inlines[this.inlines.length - 1] = { ...last, text: last.text + text };
    else this.inlines.push({ kind: 'text', text, ...look });
  }
}

/** The letters beside a span: what is filled in is a neighbour like any other. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

const isDigit = (char: string): boolean => /\d/.test(char);

/**
 * A mark opens before a letter and closes after one; between blanks, between figures (5*3) and doubled with nothing
 * in it, it is a letter itself.
 */
function markAt(text: string, at: number, reader: MarkReader, { before, after }: Neighbours): Mark | undefined {
  const mark = MARKS.find((candidate) => text.startsWith(candidate, at));
  if (mark === undefined) return undefined;
  const end = at + mark.length;
  const previous = at > 0 ? text.charAt(at - 1) : before;
  const next = end < text.length ? text.charAt(end) : after;
  if (mark === '*' && isDigit(previous) && isDigit(next)) return undefined;
  if (reader.isOpen(mark)) return isBlank(previous) ? undefined : mark;
  return isBlank(next) || text.startsWith(mark, end) ? undefined : mark;
}

/** A sign after a backslash, or a whole mark of a note. */
function escapedAt(text: string, at: number): string | undefined {
  if (text.charAt(at) !== '\\' || !ESCAPABLE.has(text.charAt(at + 1))) return undefined;
  return noteAt(text, at + 1)?.[0] ?? text.charAt(at + 1);
}

function noteAt(text: string, at: number): RegExpExecArray | null {
  if (text.charAt(at) !== '[') return null;
  NOTE.lastIndex = at;
  return NOTE.exec(text);
}

/** Reads what stands at a place; returns how long it is. */
function readSign(span: FilledSpan, at: number, reader: MarkReader, neighbours: Neighbours): number {
  const { text, start } = span;
  const escaped = escapedAt(text, at);
  if (escaped !== undefined) {
    reader.text(escaped, span, at + 1);
    return escaped.length + 1;
  }
  const note = noteAt(text, at);
  if (note?.[1] !== undefined) {
    reader.note(note[1], { start: start + at, end: start + at + note[0].length });
    return note[0].length;
  }
  const mark = markAt(text, at, reader, neighbours);
  if (mark === undefined) {
    const sign = text.startsWith('**', at) ? '**' : text.charAt(at);
    reader.text(sign, span, at);
    return sign.length;
  }
  reader.toggle(mark, { start: start + at, end: start + at + mark.length });
  return mark.length;
}

/** Signs at which a letter may be more than a letter. */
const SIGN = /[\\[*^]/g;

function readTyped(span: FilledSpan, reader: MarkReader, neighbours: Neighbours): void {
  const { text } = span;
  let at = 0;
  while (at < text.length) {
    SIGN.lastIndex = at;
    const next = SIGN.exec(text)?.index ?? text.length;
    reader.text(text.slice(at, next), span, at);
    at = next < text.length ? next + readSign(span, next, reader, neighbours) : next;
  }
}

/** Reads the marks of one paragraph. */
export function readMarks(spans: readonly FilledSpan[]): MarkedText {
  const reader = new MarkReader();
  for (const [index, span] of spans.entries()) {
    const neighbours = {
      before: spans[index - 1]?.text.slice(-1) ?? '',
      after: spans[index + 1]?.text.slice(0, 1) ?? '',
    };
    if (span.literal) reader.literal(span);
    else readTyped(span, reader, neighbours);
  }
  return reader.finish();
}
