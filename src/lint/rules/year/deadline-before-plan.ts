/** A date by which something is to be done, before the plan itself is dated. */
import { isImpossible } from '../../../content/entities/mentioned-date.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import type { YearMention } from '../../../content/entities/year-mentions.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { locateIn } from '../../../plan/model/plan-text.ts';
import { HOUR_WORDS, isoDate, isPossibleDate, WEEKDAY_WORDS } from '../../../vietnamese/dates.ts';
import { limitWords } from '../limit-text.ts';
import { placeIn, rule } from '../rule.ts';

const LAST_DAY = 31;

function lastDayOf({ years, day, month }: YearMention): string | undefined {
  const year = years.at(-1)?.year;
  if (year === undefined || month === undefined) return undefined;
  return isoDate({ year, month, day: day ?? LAST_DAY });
}

/** A word of limit stands directly before: "chậm nhất là ngày …", "hoàn thành xong trong tháng …". */
const LIMIT = new RegExp(
  `(?<!\\p{L})(?:trước|xong|hoàn thành|chậm nhất|muộn nhất|hạn|trong)(?::|\\s+(?:(?:là|vào|hết|đầu|giữa|cuối|ngày|các ngày|tháng)(?!\\p{L})|${HOUR_WORDS}|(?:${WEEKDAY_WORDS}),?))*\\s*$`,
  'iu',
);

/** What the sentence tells is past: figures, meetings, documents, happenings. */
const PAST =
  /(?<!\p{L})(?:đã|số liệu|tính đến|tính từ|cuộc họp|phiên họp|tờ trình|thông báo|xảy ra|phát sinh|hiệu lực|ban hành|thành lập|công nhận)(?!\p{L})/iu;
const NEARBY = 60;

/** True for words that were typed as a deadline, also where a sentence repeats them. */
const isDeadline = (text: ReadText, span: Span): boolean => locateIn(text, span).path?.at(-1) === 'deadline';

function isLimit(text: ReadText, { span }: YearMention): boolean {
  const before = textBefore(text.text, span.start);
  const stands = LIMIT.test(before) || (isDeadline(text, span) && !/(?<!\p{L})từ(?:\s+ngày)?\s*$/iu.test(before));
  return stands && !PAST.test(before.slice(-NEARBY));
}

export const deadlineBeforePlan = rule({
  code: 'year/deadline-before-plan',
  severity: 'warning',
  summary: { vi: 'Thời hạn trước ngày ban hành kế hoạch', en: 'A deadline before the plan’s own date' },
  why: {
    vi: 'Không ai làm kịp một việc đã quá hạn; thường đó là thời hạn của năm trước còn sót.',
    en: 'Nobody can meet a deadline that has passed; it is mostly left over from last year.',
  },
  vi: ['Thời hạn {found} đã qua khi kế hoạch ban hành ({issued}).', 'Sửa thời hạn, hoặc xem lại ngày ban hành.'],
  en: [
    'The deadline {found} has passed when the plan is issued ({issued}).',
    'Change it, or look at the date of issue.',
  ],
  examples: {
    wrong: 'Gửi kế hoạch trước ngày 30/01/2026.',
    right: 'Gửi kế hoạch trước ngày 27/02/2026; số liệu tính từ ngày 15/12/2025, tính đến ngày 31/12/2025.',
  },
  check: ({ plan, texts, unprinted, report }) => {
    const { year, month, day } = plan.date;
    if (year === undefined || month === undefined || !isPossibleDate(plan.date)) return;
    const issued = isoDate({ year, month, day: day ?? 1 });
    for (const text of [...texts, ...unprinted]) {
      for (const mention of text.years) {
        const due = lastDayOf(mention);
        // However long ago it is: the word of limit before it says that it was to be kept.
        const isDue = ['deadline', 'unclear', 'fact'].includes(mention.kind);
        if (!isDue || isImpossible(mention) || due === undefined || due >= issued || !isLimit(text, mention)) continue;
        report(placeIn(text, mention.span), { found: mention.text, issued: limitWords(plan.date) });
      }
    }
  },
});
