/** The words of a text as they are printed, each with the place that it came from. */
import type { PlanPath, Span } from '../../diagnostics/diagnostic.ts';
import { plainHyphens } from '../../vietnamese/document-numbers.ts';
import type { FilledSpan, PlanText, SourceValue, TextRole, TextSegment } from '../model/plan-text.ts';
import type { MarkedText, PrintedLetters } from './inline-marks.ts';
import { isOneSentence, roleAt } from './text-roles.ts';
import { originsIn, type ValueOrigin } from './value-origins.ts';

/** What the letters of a text were typed in: one value, or the values that a sentence repeats. */
export interface TextBase {
  readonly path: PlanPath;
  /** What the text is, where its place does not say so. */
  readonly role?: TextRole;
  /** The sentence that was made of values; missing for a text that was typed as it is. */
  readonly sentence?: { readonly text: string; readonly sources: readonly SourceValue[] };
}

/** A base whose values were found in its sentence. */
interface Placing {
  readonly path: PlanPath;
  readonly origins?: readonly ValueOrigin[];
}

export const typedIn = (path: PlanPath): TextBase => ({ path });

type Place = Pick<TextSegment, 'path' | 'within'>;
type Part = Omit<TextSegment, 'start' | 'end'> & { readonly length: number };

/** The place of a stretch of a text that was typed as it is, or made of values. */
function placeOf({ path, origins }: Placing, span: Span): Place {
  if (origins === undefined) return { path, within: span };
  const origin = origins.find(({ start, end }) => start <= span.start && span.end <= end);
  if (origin === undefined) return { path };
  const shift = origin.offset - origin.start;
  return { path: origin.path, within: { start: span.start + shift, end: span.end + shift } };
}

/** Where a stretch is cut so that each part lies in one origin or between two. */
function cutAt(origins: readonly ValueOrigin[], { start, end }: Span): Span[] {
  if (origins.length === 0) return [{ start, end }];
  const cuts = origins.flatMap((origin) => [origin.start, origin.end]).filter((cut) => cut > start && cut < end);
  const edges = [start, ...new Set(cuts.sort((a, b) => a - b)), end];
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
}

function typedParts(base: Placing, { text, start }: PrintedLetters): Part[] {
  return cutAt(base.origins ?? [], { start, end: start + text.length }).map((span) => {
    const place = placeOf(base, span);
    return { ...place, length: span.end - span.start, isVerbatim: place.within !== undefined };
  });
}

function filledParts(base: Placing, { text, start: from }: PrintedLetters, filled: FilledSpan): Part[] {
  const { start, end = start, sources = [] } = filled;
  const origins = originsIn(filled.text, sources);
  const call = placeOf(base, { start, end });
  // A call of the text itself; one within a value of a sentence is that value's.
  const own = base.origins === undefined ? { call: { start, end } } : {};
  const shift = from - start;
  return cutAt(origins, { start: shift, end: shift + text.length }).map((span) => {
    const value = origins.find((origin) => origin.start <= span.start && span.end <= origin.end);
    const length = span.end - span.start;
    if (value === undefined) return { ...call, ...own, length, isVerbatim: false };
    const at = value.offset + span.start - value.start;
    return { path: value.path, within: { start: at, end: at + length }, ...own, length, isVerbatim: true };
  });
}

/** Takes off the end mark where somebody typed it: the full stop that the program means by it is its own. */
const withoutEndMark = (text: string): string =>
  !text.includes('/') || !text.trimEnd().endsWith('.') ? text : text.replace(/(?<!\s)\s*(?:\.\s*)?\/\s*\.\s*$/, '');

/** The segments of a text, one behind the other; what parts paragraphs belongs to none. */
class SegmentList {
  readonly segments: TextSegment[] = [];
  text = '';

  add(letters: PrintedLetters, base: Placing): void {
    if (letters.filled === undefined && base.origins === undefined) this.addTyped(letters, base);
    else this.addParts(letters, base);
  }

  /** Letters as they were typed where they are printed: nearly all are. */
  private addTyped({ text, start: from }: PrintedLetters, { path }: Placing): void {
    const start = this.text.length;
    const { length } = text;
    const within = { start: from, end: from + length };
    if (length > 0) this.segments.push({ path, within, isVerbatim: true, start, end: start + length });
    this.text += text;
  }

  private addParts(letters: PrintedLetters, base: Placing): void {
    const parts = letters.filled === undefined ? typedParts(base, letters) : filledParts(base, letters, letters.filled);
    let start = this.text.length;
    for (const { length, ...part } of parts) {
      if (length > 0) this.segments.push({ ...part, start, end: start + length });
      start += length;
    }
    this.text += letters.text;
  }
}

/**
 * The text that marked lines make.
 * @param paragraphs the lines before their marks were read
 */
export function textOf(
  base: TextBase,
  paragraphs: readonly (readonly FilledSpan[])[],
  marked: readonly MarkedText[],
): PlanText {
  const { path, role = roleAt(path), sentence } = base;
  const placing: Placing =
    sentence === undefined ? { path } : { path, origins: originsIn(sentence.text, sentence.sources) };
  const list = new SegmentList();
  for (const [index, { letters }] of marked.entries()) {
    if (index > 0) list.text += isOneSentence(role, path) ? ' ' : '\n';
    for (const run of letters) list.add(run, placing);
  }
  const text = plainHyphens(withoutEndMark(list.text)).replaceAll('\u00a0', ' ');
  return { path, role, text, segments: list.segments, paragraphs, shown: 'itself' };
}
