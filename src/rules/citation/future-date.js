/** A document that is dated after the plan that cites it, or after today. */
import { citedDay } from '../../mentions/known-documents.js';
import { isoDate } from '../../vietnamese/dates.js';
import { rule } from '../rule.js';
import { mentionedDocuments, shortName } from './mentioned.js';

const LAST_DAY = 31;
export const futureDate = rule({
  code: 'citation/future-date',
  severity: 'warning',
  summary: { vi: 'Văn bản viện dẫn ghi ngày trong tương lai', en: 'A cited document is dated in the future' },
  vi: ['{name} ghi {found}, sau ngày {limit}.', 'Kiểm tra ngày của văn bản.'],
  en: ['{name} is dated {found}, after {limit}.', 'Check the date of the document.'],
  examples: {
    wrong: 'Theo Kế hoạch số 12/KH-UBND ngày 05/11/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: (context) => {
    const { year, month, day = LAST_DAY } = context.plan.date;
    const issued = year === undefined || month === undefined ? undefined : isoDate({ year, month, day });
    const limit = issued ?? context.today;
    if (limit === undefined) return;
    for (const { citation, place } of mentionedDocuments(context)) {
      const found = citedDay(citation);
      if (found !== undefined && found > limit)
        context.report(place, { name: shortName(citation), found: citation.date?.text ?? found, limit });
    }
  },
});
