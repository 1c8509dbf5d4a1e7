/** A text of a plan as it is printed, with the way back to what was typed. What looks for words in a plan looks here. */
import type { FindingLocation, PlanPath, Span } from '../../diagnostics/diagnostic.ts';

/** What a text is. */
export type TextRole =
  | 'issuer'
  | 'place'
  | 'title'
  | 'basis'
  | 'opening'
  | 'heading'
  | 'text'
  | 'footnote'
  | 'cell'
  | 'assignment'
  | 'attached'
  | 'recipient'
  | 'archive'
  | 'signature'
  | 'contact'
  | 'variable'
  | 'reference'
  | 'body'
  | 'wording'
  | 'deadline'
  | 'output'
  | 'data';

/** Letters of a text that came from one place, in the order of the text; together they are all of it. */
export interface TextSegment {
  /** Offsets into the text as it is printed. */
  readonly start: number;
  readonly end: number;
  /** The value that the letters were typed in. */
  readonly path: PlanPath;
  /** Offsets into that value; missing where the program wrote the letters. */
  readonly within?: Span;
  /** True where each letter is the one that was typed at its place. */
  readonly isVerbatim: boolean;
  /** The call of the text itself (`{{name}}`) that stands for the letters. */
  readonly call?: Span;
}

/** Letters as they were typed, or what a call from `start` to `end` was filled in with. */
export interface FilledSpan {
  readonly text: string;
  /** Offset of the first letter in the value as typed. */
  readonly start: number;
  /** True where marks are letters like any other. */
  readonly literal: boolean;
  /** Where the call ends; missing for letters as typed. */
  readonly end?: number;
  readonly italic?: boolean;
  /** Values that a filled-in text may repeat. */
  readonly sources?: readonly SourceValue[];
}

/** A value that a sentence may repeat, with its place. */
export interface SourceValue {
  readonly path: PlanPath;
  readonly text: string;
  /** Where in the value the text begins; 0 by default. */
  readonly offset?: number;
}

export interface PlanText {
  /** The value that the text was typed in; for a sentence that the program makes, the data it is made of. */
  readonly path: PlanPath;
  readonly role: TextRole;
  /** As printed: marks left out, calls filled in, paragraphs parted by line feeds, blanks that do not break as blanks. */
  readonly text: string;
  readonly segments: readonly TextSegment[];
  /** Its paragraphs before their marks were read. */
  readonly paragraphs: readonly (readonly FilledSpan[])[];
  /**
   * How the page shows it: as a text of its own; within another, which repeats it (a body in the sentence of its
   * assignment, a variable); or not at all.
   */
  readonly shown: 'itself' | 'within' | 'not';
}

/** The texts of the page, in its order: every printed word once. */
export const printedTexts = <Text extends Pick<PlanText, 'shown'>>(texts: readonly Text[]): Text[] =>
  texts.filter(({ shown }) => shown === 'itself');

/** The index of the first segment that ends behind a letter: found by halves, as bold words make thousands of segments. */
function indexOfSegment(segments: readonly TextSegment[], letter: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((segments[middle]?.end ?? 0) > letter) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The segments that hold a letter of a stretch; where it is empty, the one it stands in. */
function segmentsAt({ segments }: Pick<PlanText, 'segments'>, { start, end }: Span): readonly TextSegment[] {
  const from = indexOfSegment(segments, start);
  let to = from;
  while ((segments[to]?.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1)) to++;
  return segments.slice(from, to);
}

const samePath = (a: PlanPath, b: PlanPath): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

/** The part of a segment's place that a stretch of the text takes up. */
function placedSpan({ start, end, within, isVerbatim }: TextSegment, span: Span): Span | undefined {
  if (within === undefined || !isVerbatim) return within;
  const from = within.start + Math.max(0, span.start - start);
  return { start: from, end: Math.max(from, within.end - Math.max(0, end - span.end)) };
}

const covering = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/**
 * The place in the source of a stretch of a text: the value that all its letters were typed in; where they came from
 * several values, the stretch of the text with the calls that brought them.
 */
export function locateIn(text: Pick<PlanText, 'path' | 'segments'>, span: Span): FindingLocation {
  const segments = segmentsAt(text, span);
  const [first] = segments;
  if (first === undefined) return { path: text.path };
  const isOneValue = segments.every(({ path }) => samePath(path, first.path));
  const parts = segments.map((segment) => {
    if (isOneValue) return placedSpan(segment, span);
    return segment.call ?? (samePath(segment.path, text.path) ? placedSpan(segment, span) : undefined);
  });
  const path = isOneValue ? first.path : text.path;
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? { path } : { path, within: covering(known) };
}

/**
 * The stretch of a text that was typed at a place: the other way round.
 * @returns undefined where nothing of the text came from there
 */
export function printedAt({ segments }: Pick<PlanText, 'segments'>, path: PlanPath, within?: Span): Span | undefined {
  const parts = segments.flatMap((segment): Span[] => {
    if (!samePath(segment.path, path)) return [];
    const { start, end, within: typed, isVerbatim } = segment;
    if (within === undefined || typed === undefined) return [{ start, end }];
    if (typed.end <= within.start || within.end <= typed.start) return [];
    if (!isVerbatim) return [{ start, end }];
    const from = start + Math.max(0, within.start - typed.start);
    return [{ start: from, end: end - Math.max(0, typed.end - within.end) }];
  });
  return parts.length === 0 ? undefined : covering(parts);
}

/**
 * Where a stretch of a text may be rewritten: all its letters were typed in one value, one after the other.
 * @returns undefined where something in it was filled in or a mark stands inside it
 */
export function typedAt(
  text: Pick<PlanText, 'segments'>,
  span: Span,
): { readonly path: PlanPath; readonly within: Span } | undefined {
  const segments = segmentsAt(text, span);
  const [first] = segments;
  const isTyped = segments.every(
    ({ isVerbatim, path }) => isVerbatim && first !== undefined && samePath(path, first.path),
  );
  if (first === undefined || !isTyped) return undefined;
  const within = covering(segments.flatMap((segment) => placedSpan(segment, span) ?? []));
  return within.end - within.start === span.end - span.start ? { path: first.path, within } : undefined;
}

/** True where nothing of a stretch was typed in the text itself: a call of the text stands for all of it. */
export const isBorrowed = (text: Pick<PlanText, 'path' | 'segments'>, span: Span): boolean =>
  segmentsAt(text, span).every(({ path, call }) => call !== undefined || !samePath(path, text.path));

/** True where a stretch of a text was typed in the text itself, letter for letter. */
export function isOwn(text: Pick<PlanText, 'path' | 'segments'>, span: Span): boolean {
  const typed = typedAt(text, span);
  return typed !== undefined && samePath(typed.path, text.path);
}
