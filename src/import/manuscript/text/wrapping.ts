/** Is a file broken at a fixed width, and which of its lines go on in the next? */
import type { TypedLine } from './lines.ts';

/** Longer lines are paragraphs. */
const WIDEST = 130;
/** Nobody breaks a text so narrow: its lines are short by themselves. */
const NARROWEST = 45;
/** Fewer neighbouring lines tell nothing. */
const FEWEST = 3;
/** A wrapped line leaves less room than this for the word that came into the next one. */
const SLACK = 8;

/** What begins a paragraph, however full the line before was: bullets, numbers, letters of points, headings, tables. */
const BEGINNING =
  /^\s*(?:[-+*•–—]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ][.)])\s|(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})+)\.?\s|#{1,6}\s|\||\[\^)/u;

export const beginsParagraph = (text: string): boolean => BEGINNING.test(text);

const firstWord = (text: string): string => /\S+/.exec(text)?.[0] ?? '';

/** The width that a line would need for the next one's first word. */
const needed = (line: TypedLine, next: TypedLine): number => line.text.length + 1 + firstWord(next.text).length;

/** Lines that the next could be a part of. */
function neighbours(lines: readonly TypedLine[]): (readonly [TypedLine, TypedLine])[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isPair = next !== undefined && line.text !== '' && next.text !== '' && !line.isBroken;
    return isPair && !beginsParagraph(next.text) && !line.text.startsWith('|') ? [[line, next] as const] : [];
  });
}

/**
 * The width at which a file is broken; undefined where every line is a paragraph.
 */
export function wrapWidth(lines: readonly TypedLine[]): number | undefined {
  const pairs = neighbours(lines);
  if (pairs.length < FEWEST) return undefined;
  const lengths = pairs.map(([line]) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > WIDEST || width < NARROWEST) return undefined;
  const full = pairs.filter(([line, next]) => needed(line, next) > width - SLACK).length;
  return full >= pairs.length * 0.7 ? width : undefined;
}

const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;
/** Where the words of a line begin: behind its bullet or number. */
const wordsAt = (text: string): number => /^\s*(?:[-+*•]\s+|\S{1,6}[.)]\s+)?/.exec(text)?.[0].length ?? 0;

const SENTENCE_END = /[.:;!?][”"’)\]*_]*$/u;
const CAPITAL = /^\s*[“"‘([*_]*\p{Lu}/u;

/** How much too short a line may be: not at all where a sentence ends and the next line could begin a paragraph. */
const slackOf = (line: TypedLine, next: TypedLine): number =>
  SENTENCE_END.test(line.text) && CAPITAL.test(next.text) ? 0 : SLACK;

/** A dash between words ("kinh tế - xã hội", "2026 - 2030") that came to the beginning of a line. */
const DASH_WITHIN = /^\s*[-–] [\p{Ll}\d]/u;

/** True for a line that begins a paragraph, and not by chance of where its file was broken. */
function beginsAnew(line: TypedLine, next: TypedLine, width: number): boolean {
  const isWithin = DASH_WITHIN.test(next.text) && !SENTENCE_END.test(line.text) && needed(line, next) > width;
  return beginsParagraph(next.text) && !isWithin;
}

/** True where a line of a wrapped file goes on in the next. */
export function goesOn(line: TypedLine, next: TypedLine, width: number | undefined): boolean {
  if (width === undefined || beginsAnew(line, next, width)) return false;
  if (needed(line, next) <= width - slackOf(line, next)) return false;
  return indentOf(next.text) <= Math.max(indentOf(line.text), wordsAt(line.text));
}
