/** A document that is dated after the plan that cites it, or after today. */
import { citedDay } from '../../../content/entities/known-documents.ts';
import { isoDate, isPossibleDate, type PartialDate, parseDate } from '../../../vietnamese/dates.ts';
import { limitWords } from '../limit-text.ts';
import { type RuleContext, rule } from '../rule.ts';
import { mentionedDocuments, shortName } from './mentioned.ts';

const LAST_DAY = 31;

/** The plan's date as far as it is known, or else the present day. */
function latestDay({ plan, today }: RuleContext): (PartialDate & { year: number; month: number }) | undefined {
  const { year, month } = plan.date;
  if (year !== undefined && month !== undefined) return { ...plan.date, year, month };
  const present = today === undefined ? undefined : parseDate(today);
  return present?.year === undefined || present.month === undefined
    ? undefined
    : { ...present, year: present.year, month: present.month };
}

export const futureDate = rule({
  code: 'citation/future-date',
  severity: 'warning',
  summary: { vi: 'Văn bản viện dẫn ghi ngày trong tương lai', en: 'A cited document is dated in the future' },
  why: {
    vi: 'Không ai viện dẫn được văn bản chưa ban hành; ngày ở tương lai gần như luôn là gõ nhầm tháng hoặc năm.',
    en: 'No one can cite what is not issued yet; a date in the future is nearly always a mistyped month or year.',
  },
  vi: ['{name} ghi {found}, sau {limit}.', 'Kiểm tra ngày của văn bản.'],
  en: ['{name} is dated {found}, after {limit}.', 'Check the date of the document.'],
  examples: {
    wrong: 'Theo Kế hoạch số 12/KH-UBND ngày 05/11/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: (context) => {
    const latest = latestDay(context);
    if (latest === undefined) return;
    const limit = limitWords(latest);
    const last = isoDate({ ...latest, day: latest.day ?? LAST_DAY });
    for (const { citation, place } of mentionedDocuments(context)) {
      const found = citedDay(citation);
      if (found !== undefined && found > last && isPossibleDate(citation.date ?? {}))
        context.report(place, { name: shortName(citation), found: citation.date?.text ?? found, limit });
    }
  },
});
