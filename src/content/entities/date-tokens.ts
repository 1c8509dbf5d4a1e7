/** Stretches of text that name a day, a month, a year or a stretch of years, as they are written in plans. */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';
import { TakenLetters } from './spans.ts';

export interface DateToken {
  readonly kind: 'day' | 'month' | 'year' | 'range' | 'list' | 'day-of-year';
  readonly span: Span;
  readonly years: readonly { readonly year: number; readonly span: Span }[];
  readonly day?: number;
  readonly month?: number;
  /** The word "năm" stands before the year. */
  readonly hasWord: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
const DASH = '\\s?[-–—]\\s?';

/** A blank of a pattern is any white space: pasted texts have two, and those that do not break. */
const spaced = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', '\\s+'), 'giu');

/** "NĐ 30/2020", "Thông tư số 01/2011": the number of a document, its code left out. */
const NO_NUMBER =
  '(?<![\\d/])(?<!(?<!\\p{L})(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Pháp lệnh|NĐ|TT|TTLT|NQ|QĐ)(?: số)? )';

/** Longest first: what one pattern has taken, the next ones leave alone. */
const PATTERNS: readonly { readonly kind: DateToken['kind']; readonly pattern: RegExp }[] = [
  { kind: 'list', pattern: spaced(`các năm (?<a>${YEAR})(?:, ?${YEAR})*(?:, ?| và |, và )(?<b>${YEAR})(?!\\d)`) },
  {
    kind: 'range',
    pattern: spaced(
      `(?<![\\p{L}\\p{N}/])(?:từ )?(?:năm )?(?<a>${YEAR})(?:${DASH}| đến (?:hết )?(?:năm )?)(?<b>${YEAR})(?![\\p{N}/])`,
    ),
  },
  {
    kind: 'range',
    pattern: spaced(
      `(?=\\d)(?<=(?:năm học|niên học|niên khóa|niên vụ|mùa|vụ) )(?<a>${YEAR})\\s?/\\s?(?<b>${YEAR})(?!\\d)`,
    ),
  },
  {
    kind: 'day',
    pattern: spaced(`(?<![\\d/])(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<a>${YEAR})(?![\\d/]|\\.\\d)`),
  },
  // As computers have it; the head of a plan has its date so, and some write deadlines alike.
  {
    kind: 'day',
    pattern: spaced(`(?<![\\p{L}\\d/.-])(?<a>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])`),
  },
  {
    kind: 'day',
    pattern: spaced(`(?<![\\d/])(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<a>${YEAR})(?!\\d)`),
  },
  { kind: 'month', pattern: spaced(`tháng (?:\\d{1,2}, ?)*(?<month>\\d{1,2})(?:/|-| năm )(?<a>${YEAR})(?!\\d)`) },
  {
    kind: 'month',
    pattern: spaced(
      `(?:quý |(?<![\\p{L}\\p{N}])Q)(?:[IVX]+|\\d)(?:(?:,| và) (?:quý )?(?:[IVX]+|\\d))*(?:/|-| năm )(?<a>${YEAR})(?!\\d)`,
    ),
  },
  { kind: 'month', pattern: spaced(`(?=\\d)${NO_NUMBER}(?<month>\\d{1,2})/(?<a>${YEAR})(?![\\d/])`) },
  { kind: 'year', pattern: spaced(`(?<![\\p{L}])năm (?<a>${YEAR})(?![\\d/])`) },
  { kind: 'year', pattern: spaced(`(?<![\\p{L}\\p{N}/.,:-])(?<a>${YEAR})(?![\\p{N}/]|[.,]\\d|\\s?%)`) },
];

/** "trước ngày 30/9", "từ ngày 01/7 đến 30/9": a day of each year, said to be kept. */
const DAY_OF_YEAR =
  /(?:trước|từ|đến|xong|chậm nhất(?: là)?|hạn|vào|tới|hết)\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/giu;

/** A number before these words counts something: "2000 người". */
const COUNTED =
  /^\s+(?:người|vụ|hộ|lượt|tin|bài|tờ|bộ|đồng|triệu|tỷ|cuộc|em|hội viên|đoàn viên|địa bàn|camera|m2|km|ha|kg|suất|phiếu|trường hợp)(?!\p{L})/iu;

/** "Đến 12/12 xã đạt chuẩn": so many of all. */
const OF_ALL =
  /^\s+(?:xã|phường|thôn|bản|tổ dân phố|chi bộ|chi hội|trường|đơn vị|cơ quan|địa phương|địa bàn|chỉ tiêu|tiêu chí|nhiệm vụ|hộ|người|đồng chí)(?!\p{L})/iu;

const COUNTED_BEHIND: Readonly<Partial<Record<DateToken['kind'], RegExp>>> = { year: COUNTED, 'day-of-year': OF_ALL };

function yearsOf(match: RegExpMatchArray): DateToken['years'] {
  const { a = '', b } = match.groups ?? {};
  const start = (match.index ?? 0) + match[0].indexOf(a, match.groups?.['sep'] === undefined ? 0 : 3);
  const first = { year: Number(a), span: { start, end: start + 4 } };
  if (b === undefined) return [first];
  const end = (match.index ?? 0) + match[0].length;
  return [first, { year: Number(b), span: { start: end - 4, end } }];
}

function tokenOf(kind: DateToken['kind'], match: RegExpMatchArray): DateToken {
  const { day, month } = match.groups ?? {};
  const start = match.index ?? 0;
  return {
    kind,
    span: { start, end: start + match[0].length },
    years: kind === 'day-of-year' ? [] : yearsOf(match),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    hasWord: /^(?:từ\s+)?năm\s/iu.test(match[0]),
  };
}

function lookForDateTokens(text: string): readonly DateToken[] {
  if (!/\d/.test(text)) return [];
  const tokens: DateToken[] = [];
  const taken = new TakenLetters(text.length);
  const add = (kind: DateToken['kind'], pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const token = tokenOf(kind, match);
      const isCount = !token.hasWord && COUNTED_BEHIND[kind]?.test(text.slice(token.span.end)) === true;
      if (isCount || taken.overlap(token.span)) continue;
      taken.add(token.span);
      tokens.push(token);
    }
  };
  for (const { kind, pattern } of PATTERNS) add(kind, pattern);
  add('day-of-year', DAY_OF_YEAR);
  return tokens.sort((a, b) => a.span.start - b.span.start);
}

/** Finds all of them, in order; none lies in another. */
export const findDateTokens = remembered(lookForDateTokens, LATEST_LETTERS, asLongAsText);
