/** Days by which something is due, as a plan's texts and its data give them. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import type { YearMention } from '../../../content/entities/year-mentions.ts';
import { locateIn, typedAt } from '../../../plan/model/plan-text.ts';
import { HOUR_WORDS, isoDate, isPossibleDate, WEEKDAY_WORDS } from '../../../vietnamese/dates.ts';
import { onceAPlan, type RuleContext } from '../rule.ts';

export interface Due {
  readonly text: ReadText;
  readonly mention: YearMention;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** Stretches of time and commemorations begin and end on any day; only these words make a limit. */
const LIMIT = new RegExp(
  `(?:trước|chậm nhất|muộn nhất|hạn|xong|đến hết|hoàn thành)(?:[^.;,]{0,14}|\\s+(?:(?:là|vào|hết|trước)\\s+)*${HOUR_WORDS}\\s*(?:(?:${WEEKDAY_WORDS}),?\\s*)?(?:ngày\\s*)?)$`,
  'iu',
);

/** "Trực từ ngày … đến hết ngày …": the last day of a stretch of time, on which nothing is handed in. */
const STRETCH = /(?<!\p{L})từ\s(?:[^.;]*\s)?ngày\s[^.;]{4,40}đến hết(?:\s+ngày)?\s*$/iu;
const HANDED_IN = /(?<!\p{L})(?:nộp|gửi|đăng ký|tiếp nhận|nhận|thu|trình|báo cáo|hồ sơ)(?!\p{L})/iu;

const isEndOfStretch = (text: ReadText, { span }: YearMention): boolean => {
  const before = textBefore(text.text, span.start);
  return STRETCH.test(before) && !HANDED_IN.test(before);
};

const isLimit = (text: ReadText, { span }: YearMention): boolean =>
  LIMIT.test(textBefore(text.text, span.start)) || locateIn(text, span).path?.at(-1) === 'deadline';

function dueIn(text: ReadText, mention: YearMention): Due | undefined {
  const { kind, day, month, years } = mention;
  const year = years.at(-1);
  if (kind !== 'deadline' || day === undefined || month === undefined || year === undefined) return undefined;
  // A day of every year, its year filled in, was chosen for what it is.
  const isChosen = typedAt(text, year.span) === undefined;
  const date = { day, month, year: year.year };
  if (isChosen || !isPossibleDate(date) || !isLimit(text, mention) || isEndOfStretch(text, mention)) return undefined;
  return { text, mention, day: isoDate(date) };
}

/** All of them, in the order of the page, then of the data that no text shows. */
export const dueDays = onceAPlan(({ texts, unprinted }: RuleContext): readonly Due[] =>
  [...texts, ...unprinted].flatMap((text) => text.years.flatMap((mention) => dueIn(text, mention) ?? [])),
);
