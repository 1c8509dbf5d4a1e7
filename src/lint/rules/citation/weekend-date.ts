/** A document dated on a day off: most often a mistyped date. */

import { knownDocument } from '../../../content/entities/known-documents.ts';
import { type WorkCalendar, workCalendar } from '../../../content/reference-data/work-calendar.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { isoDate, isPossibleDate, type PartialDate, weekdayName } from '../../../vietnamese/dates.ts';
import { rule } from '../rule.ts';
import { mentionedDocuments, refKey, shortName } from './mentioned.ts';

/** "Chủ nhật", "ngày nghỉ (Quốc khánh)". */
function dayOffName(calendar: WorkCalendar, day: Required<PartialDate>): Bilingual {
  const name = calendar.holiday(isoDate(day));
  if (name === undefined) return { vi: weekdayName(day), en: weekdayName(day) };
  return { vi: `ngày nghỉ (${name})`, en: `public holiday (${name})` };
}

export const weekendDate = rule({
  code: 'citation/weekend-date',
  severity: 'info',
  summary: { vi: 'Văn bản viện dẫn ghi ngày nghỉ', en: 'A cited document is dated on a day off' },
  why: {
    vi: 'Cơ quan ít khi ký văn bản vào ngày nghỉ; ngày thứ Bảy, Chủ nhật, ngày lễ thường là ngày gõ nhầm. Thứ Bảy làm bù theo lịch nghỉ của năm là ngày làm việc.',
    en: 'Offices seldom sign on a day off; a Saturday, Sunday or holiday is most often a mistyped date. A Saturday on which offices work is a working day.',
  },
  vi: ['{name} ghi {found}, là {weekday}.', 'Cơ quan ít khi ký văn bản ngày nghỉ: đối chiếu lại ngày.'],
  en: ['{name} is dated {found}, a {weekday}.', 'Few documents are signed on a day off: look at the date again.'],
  examples: {
    wrong: 'Theo Kế hoạch số 12/KH-UBND ngày 04/01/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: (context) => {
    const calendar = workCalendar(context.registers);
    const said = new Set<string>();
    for (const { citation, place } of mentionedDocuments(context)) {
      // Dispatches (công điện) go out when they are needed; the Party, the assembly and the government sign on any day.
      if (/^CĐ[-/]|[-/](?:TW|CP|TTg)$|^QH\d/u.test(citation.symbol)) continue;
      const { date } = citation;
      if (date?.day === undefined || date.month === undefined || date.year === undefined) continue;
      const day = { day: date.day, month: date.month, year: date.year };
      const key = `${refKey(citation)} ${date.text}`;
      if (said.has(key) || !isPossibleDate(day) || calendar.isWorkday(isoDate(day))) continue;
      said.add(key);
      const known = knownDocument(citation, context.registers);
      // Dates of central documents were looked up.
      if (known?.date?.length === 10 && known.level !== 'province') continue;
      context.report(place, { name: shortName(citation), found: date.text, weekday: dayOffName(calendar, day) });
    }
  },
});
