/** "Từ ngày 10/01/2027 đến ngày 05/01/2027": it ends before it begins. */
import { dayOf } from '../../../content/entities/mentioned-date.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { matcher, placeIn, rule } from '../rule.ts';

/** Between the two days of a stretch. */
const UP_TO = /^\s*(?:\([^()]{0,40}\)\s*)?(?:đến|tới)\s+(?:hết\s+)?(?:[^.;,]{0,30}\s)?(?:ngày\s*)?$/iu;
const FROM = /(?<!\p{L})từ\s+(?:[^.;]{0,30}\s)?$/iu;

/** "từ 14h00 đến 13 giờ 30": hours of one day. */
const hours = matcher(
  /(?<!\p{L})từ\s+(\d{1,2})\s?(?:giờ|h|g)\s?(\d{2})?(?:\s?phút|')?\s+đến\s+(?:hết\s+)?(\d{1,2})\s?(?:giờ|h|g)\s?(\d{2})?(?!\d)/giu,
);
/** Who is on duty at night ends on the next morning, which is many hours "earlier"; a slip is mostly of a few. */
const [FIRST_HOUR, LAST_HOUR] = [6, 18];
const MOST_MINUTES = 300;
const isByDay = (hour: number): boolean => hour >= FIRST_HOUR && hour <= LAST_HOUR;
const minutesOf = (hour: number, minutes = '0'): number => hour * 60 + Number(minutes);

function reversedHours(text: string): Span[] {
  return hours(text).flatMap(({ 0: whole, 1: from, 2: fromMinutes, 3: to, 4: toMinutes, index }) => {
    const [first, last] = [Number(from), Number(to)];
    const minutes = minutesOf(first, fromMinutes) - minutesOf(last, toMinutes);
    const isReversed = minutes > 0 && minutes <= MOST_MINUTES;
    const start = index + whole.search(/\d/u);
    return isReversed && isByDay(first) && isByDay(last) ? [{ start, end: index + whole.length }] : [];
  });
}

/** Days of a text from which and to which something goes on, where the second comes first. */
function reversedDays({ text, years }: Pick<ReadText, 'text' | 'years'>): Span[] {
  return years.flatMap((last, at) => {
    const first = years[at - 1];
    const [from, to] = [first === undefined ? undefined : dayOf(first), dayOf(last)];
    if (first === undefined || from === undefined || to === undefined || from <= to) return [];
    const isStretch =
      FROM.test(textBefore(text, first.span.start)) && UP_TO.test(text.slice(first.span.end, last.span.start));
    return isStretch ? [{ start: first.span.start, end: last.span.end }] : [];
  });
}

export const yearReversedRange = rule({
  code: 'year/reversed-range',
  severity: 'warning',
  summary: { vi: 'Ngày, giờ kết thúc trước khi bắt đầu', en: 'A stretch of time that ends before it begins' },
  why: {
    vi: 'Đợt làm việc kết thúc trước khi bắt đầu thì không ai thực hiện được; thường là gõ nhầm tháng hoặc năm.',
    en: 'Nobody can keep a stretch of time that is over before it begins; mostly month or year is mistyped.',
  },
  vi: ['“{found}” kết thúc trước khi bắt đầu.', 'Kiểm tra lại ngày, giờ ở hai đầu.'],
  en: ['“{found}” ends before it begins.', 'Check day and hour at both ends.'],
  examples: {
    wrong: 'Ra quân từ ngày 10/3/2026 đến hết ngày 05/3/2026.',
    right: 'Ra quân từ ngày 10/3/2026 đến hết ngày 05/4/2026; trực từ ngày 25/12/2026 đến ngày 05/01/2027.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const span of [...reversedDays(text), ...reversedHours(text.text)])
        report(placeIn(text, span), { found: text.text.slice(span.start, span.end) });
    }
  },
});
