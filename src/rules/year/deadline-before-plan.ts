/** A date by which something is to be done, before the plan itself is dated. */
import type { YearMention } from '../../mentions/year-mentions.ts';
import { isoDate } from '../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';

const LAST_DAY = 31;

function lastDayOf({ years, day, month }: YearMention): string | undefined {
  const year = years.at(-1)?.year;
  if (year === undefined || month === undefined) return undefined;
  return isoDate({ year, month, day: day ?? LAST_DAY });
}

/** "từ ngày 15/12/2023", "tính đến 31/12/2023": a stretch of time for figures, not work to be done. */
const isOfFigures = (text: string, { span }: YearMention): boolean =>
  /(?:từ|tính đến|tính tới|tính từ)\s*(?:hết\s+)?(?:ngày)?\s*$/iu.test(text.slice(0, span.start));

export const deadlineBeforePlan = rule({
  code: 'year/deadline-before-plan',
  severity: 'warning',
  summary: { vi: 'Thời hạn trước ngày ban hành kế hoạch', en: 'A deadline before the plan’s own date' },
  vi: ['Thời hạn {found} đã qua khi kế hoạch ban hành ({issued}).', 'Sửa thời hạn, hoặc xem lại ngày ban hành.'],
  en: [
    'The deadline {found} has passed when the plan is issued ({issued}).',
    'Change it, or look at the date of issue.',
  ],
  examples: {
    wrong: 'Gửi kế hoạch trước ngày 30/01/2026.',
    right: 'Gửi kế hoạch trước ngày 27/02/2026; số liệu tính từ ngày 15/12/2025, tính đến ngày 31/12/2025.',
  },
  check: ({ plan, texts, report }) => {
    const { year, month, day = 1 } = plan.date;
    if (year === undefined || month === undefined) return;
    const issued = isoDate({ year, month, day });
    for (const text of texts) {
      for (const mention of text.years) {
        const due = lastDayOf(mention);
        const isDue = mention.kind === 'deadline' || (text.role === 'deadline' && mention.kind === 'unclear');
        if (!isDue || due === undefined || due >= issued || isOfFigures(text.text, mention)) continue;
        report(placeIn(text, mention.span), { found: mention.text, issued });
      }
    }
  },
});
