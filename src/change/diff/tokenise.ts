/** Texts compared by words. Vietnamese writes syllables apart; figures, dates and codes are words, a sign is one. */
import { plainHyphens } from '../../vietnamese/document-numbers.ts';
import { remembered } from '../../vietnamese/remembered.ts';
import { commonWords } from './common-words.ts';

/** A word or a sign, offsets in UTF-16 units, end exclusive. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words from `old[0]` up to `old[1]` became those from `fresh[0]` up to `fresh[1]`; or are the same. */
export interface TokenRange {
  readonly same: boolean;
  readonly old: readonly [number, number];
  readonly fresh: readonly [number, number];
}

export interface Segment {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly text: string;
}

/** "30/6/2026", "1.071", "75%", "254/KH-UBND" are one word each; so is a line feed, and a letter of private use. */
const WORD = /\p{Co}|\n|[\p{L}\p{M}\p{N}]+(?:[/-][\p{L}\p{N}]+|(?<=\p{N})[.,:](?=\p{N})\p{N}+)*%?|[^\s]/gu;

/** What most texts have none of: other white space than single blanks, other hyphens. */
const UNEVEN = /[^\S\n ]| {2}|\u2011/;

/** A text with plain blanks and hyphens, one blank at a place: how wide they are, and where a line may end, is no wording. */
export const normaliseSpace = (text: string): string =>
  (UNEVEN.test(text) ? plainHyphens(text).replace(/[^\S\n]+/g, ' ') : text).trim();

/** A plan of the usual length and the one before, with room to spare. */
const MOST_TEXTS = 2000;
/** Those that are compared are fewer, each with one or with some. */
const MOST_COMPARED = 500;
const MOST_OF_ONE = 20;

const BLANK = /[^\S\n]/;

/** Every letter that is no blank is of a word: a word begins with the first one behind the word before. */
function wordsIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let start = 0; WORD.test(text); start = WORD.lastIndex) {
    while (BLANK.test(text.charAt(start))) start++;
    tokens.push({ text: text.slice(start, WORD.lastIndex), start, end: WORD.lastIndex });
  }
  return tokens;
}

/** The words of a text, blanks left out. */
export const tokensOf: (text: string) => readonly Token[] = remembered(wordsIn, MOST_TEXTS);

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The words of a text without its signs. */
export const spokenTokensOf: (text: string) => readonly Token[] = remembered(
  (text) => tokensOf(text).filter((token) => SAYS_SOMETHING.test(token.text)),
  MOST_TEXTS,
);

/** Words as numbers, equal for equal words: numbers are compared much faster. */
function numbered(lists: readonly (readonly Token[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return lists.map((tokens) =>
    Int32Array.from(tokens, ({ text }) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    }),
  );
}

/** Compares two lists of words. */
export function tokenRanges(old: readonly Token[], fresh: readonly Token[]): TokenRange[] {
  const [a = new Int32Array(), b = new Int32Array()] = numbered([old, fresh]);
  const ranges: TokenRange[] = [];
  let [oldAt, freshAt] = [0, 0];
  const pushRange = (same: boolean, oldEnd: number, freshEnd: number): void => {
    if (oldEnd > oldAt || freshEnd > freshAt) ranges.push({ same, old: [oldAt, oldEnd], fresh: [freshAt, freshEnd] });
    [oldAt, freshAt] = [oldEnd, freshEnd];
  };
  commonWords(a, b, (count, left, right) => {
    pushRange(false, left, right);
    pushRange(true, left + count, right + count);
  });
  pushRange(false, a.length, b.length);
  return ranges;
}

/** Two texts as words, and what became of them. */
export interface WordComparison {
  readonly old: readonly Token[];
  readonly fresh: readonly Token[];
  readonly ranges: readonly TokenRange[];
}

const comparisonsWith = remembered(
  (old: string) =>
    remembered((fresh: string): WordComparison => {
      const [oldTokens, freshTokens] = [tokensOf(old), tokensOf(fresh)];
      return { old: oldTokens, fresh: freshTokens, ranges: tokenRanges(oldTokens, freshTokens) };
    }, MOST_OF_ONE),
  MOST_COMPARED,
);

/** Compares two texts word by word. */
export const compareWords = (old: string, fresh: string): WordComparison => comparisonsWith(old)(fresh);

/** Equal words between two changes that are not worth being told from them: at most so many. */
const SHORT_WORDS = 2;

/** Words, and for each place among them how many letters stand before it. */
interface MeasuredTokens {
  readonly tokens: readonly Token[];
  readonly before: Float64Array;
}

function measured(tokens: readonly Token[]): MeasuredTokens {
  const before = new Float64Array(tokens.length + 1);
  for (const [index, { text }] of tokens.entries()) before[index + 1] = (before[index] ?? 0) + text.length;
  return { tokens, before };
}

const lettersIn = ({ before }: MeasuredTokens, [from, to]: readonly [number, number]): number =>
  (before[to] ?? 0) - (before[from] ?? 0);

const isFigure = ({ tokens }: MeasuredTokens, [from, to]: readonly [number, number]): boolean =>
  to - from === 1 && /^\d/.test(tokens[from]?.text ?? '');

/** True where two changes read better as one. A figure that became another stays by itself. */
function readsAsOne(
  left: TokenRange,
  between: TokenRange,
  right: TokenRange,
  old: MeasuredTokens,
  fresh: MeasuredTokens,
): boolean {
  const words = between.old[1] - between.old[0];
  if (words > SHORT_WORDS || old.tokens.slice(...between.old).some(({ text }) => text === '\n')) return false;
  if ([left, right].some((change) => isFigure(old, change.old) && isFigure(fresh, change.fresh))) return false;
  const size = (change: TokenRange): number => Math.max(lettersIn(old, change.old), lettersIn(fresh, change.fresh));
  return lettersIn(old, between.old) <= Math.min(size(left), size(right));
}

function mergeOnce(stretches: readonly TokenRange[], old: MeasuredTokens, fresh: MeasuredTokens): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const stretch of stretches) {
    const [left, between] = [merged.at(-2), merged.at(-1)];
    const mayJoin = left?.same === false && between?.same === true && !stretch.same;
    if (mayJoin && readsAsOne(left, between, stretch, old, fresh)) {
      merged.splice(-2, 2, {
        same: false,
        old: [left.old[0], stretch.old[1]],
        fresh: [left.fresh[0], stretch.fresh[1]],
      });
    } else merged.push(stretch);
  }
  return merged;
}

/** Joins changes that only a word or two part, until none is left: a sentence half rewritten is not confetti. */
export function mergeFragments(
  stretches: readonly TokenRange[],
  old: readonly Token[],
  fresh: readonly Token[],
): readonly TokenRange[] {
  const sides = [measured(old), measured(fresh)] as const;
  let [merged, count] = [stretches, 0];
  do {
    count = merged.length;
    merged = mergeOnce(merged, ...sides);
  } while (merged.length < count);
  return merged;
}

const push = (segments: Segment[], kind: Segment['kind'], text: string): void => {
  const last = segments.at(-1);
  if (text === '') return;
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
  else segments.push({ kind, text });
};

/** How many letters two texts share at a side, where blanks stand. */
function sharedBlanks(old: string, fresh: string, side: 'start' | 'end'): number {
  const at = (text: string, index: number): string =>
    side === 'start' ? text.charAt(index) : text.charAt(text.length - 1 - index);
  let shared = 0;
  while (BLANK.test(at(old, shared)) && at(old, shared) === at(fresh, shared)) shared++;
  return shared;
}

function pushBetween(segments: Segment[], old: string, fresh: string): void {
  const start = sharedBlanks(old, fresh, 'start');
  const [oldRest, freshRest] = [old.slice(start), fresh.slice(start)];
  const end = sharedBlanks(oldRest, freshRest, 'end');
  push(segments, 'same', old.slice(0, start));
  push(segments, 'dropped', oldRest.slice(0, oldRest.length - end));
  push(segments, 'added', freshRest.slice(0, freshRest.length - end));
  push(segments, 'same', oldRest.slice(oldRest.length - end));
}

type Sides = readonly [string, string];
type Words = readonly Token[];

/** Words that stayed, with the blanks between them, which need not be the same. */
function pushSame(segments: Segment[], [old, fresh]: Sides, [oldTokens, freshTokens]: readonly [Words, Words]): void {
  const [oldStart, oldEnd] = [oldTokens[0]?.start ?? 0, oldTokens.at(-1)?.end ?? 0];
  const whole = old.slice(oldStart, oldEnd);
  if (whole === fresh.slice(freshTokens[0]?.start ?? 0, freshTokens.at(-1)?.end ?? 0)) {
    push(segments, 'same', whole);
    return;
  }
  for (const [index, { text, start }] of oldTokens.entries()) {
    const [oldBefore, freshBefore] = [oldTokens[index - 1], freshTokens[index - 1]];
    if (oldBefore !== undefined && freshBefore !== undefined)
      pushBetween(segments, old.slice(oldBefore.end, start), fresh.slice(freshBefore.end, freshTokens[index]?.start));
    push(segments, 'same', text);
  }
}

/**
 * What became of a text, word by word. The segments that are not added make up the old text to the letter, those not
 * dropped the new one.
 */
export function diffText(old: string, fresh: string): Segment[] {
  const { old: oldTokens, fresh: freshTokens, ranges } = compareWords(old, fresh);
  const segments: Segment[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { same, old: oldRange, fresh: freshRange } of mergeFragments(ranges, oldTokens, freshTokens)) {
    if (!same) continue;
    const [olds, freshes] = [oldTokens.slice(...oldRange), freshTokens.slice(...freshRange)];
    pushBetween(segments, old.slice(oldAt, olds[0]?.start), fresh.slice(freshAt, freshes[0]?.start));
    pushSame(segments, [old, fresh], [olds, freshes]);
    [oldAt, freshAt] = [olds.at(-1)?.end ?? oldAt, freshes.at(-1)?.end ?? freshAt];
  }
  pushBetween(segments, old.slice(oldAt), fresh.slice(freshAt));
  return segments;
}
