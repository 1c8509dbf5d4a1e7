/** Where a line of a name or a title is best broken: before words that join, and not within a word of two syllables. */
import { TWO_SYLLABLE_WORDS } from './two-syllable-words.ts';

/** What begins a part of a name or a title: a line is best broken before it. */
const BEGINS_A_PART =
  /^(?:và|với|về|của|cho|trên|tại|từ|để|theo|nhằm|giai đoạn|năm|tỉnh|thành phố|xã(?! hội)|phường|huyện|quận|đặc khu|khu vực)(?!\p{L})/u;

/** A part may end so, and go on with one that is its like. */
const ENDS_A_PART = /[,;:]$/;
const IS_FIGURE = /^\d/;
const DASH = /^[-–]$/;

/** Ways to break a line, the better the less. */
const BREAK = { best: 0, good: 0.5, fair: 1, bad: 6 } as const;

/**
 * How well a line is broken between two words.
 * @param before the word that ends the line
 * @param words those that begin the next line: two at least, where there are as many
 * @returns the better the less
 */
export function breakBetween(before: string, ...words: readonly string[]): number {
  const left = before.toLocaleLowerCase('vi');
  const right = words.join(' ').toLocaleLowerCase('vi');
  const [word = ''] = right.split(' ');
  if (IS_FIGURE.test(word) || DASH.test(word) || TWO_SYLLABLE_WORDS.has(`${left} ${word}`)) return BREAK.bad;
  if (BEGINS_A_PART.test(right)) return BREAK.best;
  return ENDS_A_PART.test(left) ? BREAK.good : BREAK.fair;
}
