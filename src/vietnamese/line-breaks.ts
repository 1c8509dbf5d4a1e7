/** Where a line of a name or a title is best broken: before words that join, and not within a word of two syllables. */
import { TWO_SYLLABLE_WORDS } from './two-syllable-words.ts';

/** What begins a part of a name or a title: a line is best broken before it. */
const BEGINS_A_PART = /^(?:(?:và|với|về|của|cho|trên|tại|để|theo|nhằm|giai đoạn|nhiệm kỳ)(?!\p{L})|\((?!\S+\)))/u;
/** What begins a smaller one: whose the part before is, and of which year. */
const BEGINS_A_DETAIL = /^(?:từ|năm|tỉnh|thành phố|xã(?! hội)|phường|huyện|quận|đặc khu|khu vực)(?!\p{L})/u;

const ENDS_A_PART = /[,;:]$/;
const IS_FIGURE = /^\d/;
const DASH = /^[-–]$/;
/** What stands before the break and calls for what stands behind it: "phòng, chống", "cấp xã", "cải cách hành chính". */
const NOT_ALONE: readonly (readonly [left: RegExp, right: RegExp])[] = [
  [/^phòng,$/, /^chống/],
  [/^cách$/, /^hành/],
  [/^tiêu$/, /^quốc/],
  [/./, /^\(\S+\)/],
  [/^(?:cấp|số|thứ|lần|quý|tháng|ngày)$/, /./],
];
const IS_NAME = /^\p{Lu}\p{Ll}/u;

/** Ways to break a line, the better the less. */
const BREAK = { best: 0, good: 0.5, fair: 1, poor: 3, bad: 6 } as const;

/** Where a line is broken. */
export interface LineBreak {
  /** The word that ends the line. */
  readonly before: string;
  /** Those that begin the next one: two at least, where there are as many. */
  readonly words: readonly string[];
  readonly inBrackets: boolean;
}

/** How well a line is broken there; the better the less. */
export function costOfBreak({ before, words, inBrackets }: LineBreak): number {
  const left = before.toLocaleLowerCase('vi');
  const right = words.join(' ').toLocaleLowerCase('vi');
  const [word = ''] = right.split(' ');
  if (IS_FIGURE.test(word) || DASH.test(word) || TWO_SYLLABLE_WORDS.has(`${left} ${word}`)) return BREAK.bad;
  if (NOT_ALONE.some(([one, other]) => one.test(left) && other.test(word))) return BREAK.bad;
  if (inBrackets || DASH.test(left)) return BREAK.poor;
  if (BEGINS_A_PART.test(right)) return BREAK.best;
  if (ENDS_A_PART.test(left) || BEGINS_A_DETAIL.test(right)) return BREAK.good;
  return [before, words[0] ?? ''].every((one) => IS_NAME.test(one)) ? BREAK.poor : BREAK.fair;
}
