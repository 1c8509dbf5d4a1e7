/** "Từ ngày 10/01/2027 đến ngày 05/01/2027": it ends before it begins. */
import type { YearMention } from '../../../content/entities/year-mentions.ts';
import { isoDate, isPossibleDate } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';

/** Between the two days of a stretch. */
const UP_TO = /^\s*(?:\([^()]{0,40}\)\s*)?(?:đến|tới)\s+(?:hết\s+)?(?:[^.;,]{0,30}\s)?(?:ngày\s*)?$/iu;
const FROM = /(?<!\p{L})từ\s+(?:[^.;]{0,30}\s)?$/iu;

function dayOf({ day, month, years }: YearMention): string | undefined {
  const year = years.at(-1)?.year;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return isPossibleDate({ year, month, day }) ? isoDate({ year, month, day }) : undefined;
}

export const yearReversedRange = rule({
  code: 'year/reversed-range',
  severity: 'warning',
  summary: { vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'A stretch of days that ends before it begins' },
  why: {
    vi: 'Đợt làm việc kết thúc trước khi bắt đầu thì không ai thực hiện được; thường là gõ nhầm tháng hoặc năm.',
    en: 'Nobody can keep a stretch of time that is over before it begins; mostly month or year is mistyped.',
  },
  vi: ['“{found}” kết thúc trước khi bắt đầu.', 'Kiểm tra ngày, tháng, năm của hai đầu.'],
  en: ['“{found}” ends before it begins.', 'Check day, month and year at both ends.'],
  examples: {
    wrong: 'Ra quân từ ngày 10/3/2026 đến hết ngày 05/3/2026.',
    right: 'Ra quân từ ngày 10/3/2026 đến hết ngày 05/4/2026; trực từ ngày 25/12/2026 đến ngày 05/01/2027.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const [at, last] of text.years.entries()) {
        const first = text.years[at - 1];
        const [from, to] = [first === undefined ? undefined : dayOf(first), dayOf(last)];
        if (first === undefined || from === undefined || to === undefined || from <= to) continue;
        const between = text.text.slice(first.span.end, last.span.start);
        if (!FROM.test(text.text.slice(0, first.span.start)) || !UP_TO.test(between)) continue;
        const span = { start: first.span.start, end: last.span.end };
        report(placeIn(text, span), { found: text.text.slice(span.start, span.end) });
      }
    }
  },
});
