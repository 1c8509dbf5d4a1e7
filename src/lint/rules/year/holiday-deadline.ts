/** Something is due on a public holiday, or on a weekday that is off in lieu of one. */
import { workCalendar } from '../../../content/reference-data/work-calendar.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';
import { dueDays } from './limits.ts';

const notAnnounced = (year: string): Bilingual => ({
  vi: `; lịch nghỉ năm ${year} chưa công bố, tra lại khi có thông báo`,
  en: `; the days off of ${year} are not announced yet: look again when they are`,
});
const NOTHING: Bilingual = { vi: '', en: '' };

export const holidayDeadline = rule({
  code: 'year/holiday-deadline',
  severity: 'info',
  summary: { vi: 'Thời hạn rơi vào ngày nghỉ lễ, nghỉ bù', en: 'A deadline on a public holiday' },
  why: {
    vi: 'Ngày cuối của thời hạn là ngày nghỉ thì thời hạn kết thúc vào ngày làm việc tiếp theo (Bộ luật Dân sự, Điều 148 khoản 5); ghi thẳng ngày đó thì không ai phải đoán.',
    en: 'A term whose last day is a day off ends with the next working day (Civil Code, article 148.5); where that day is written, nobody has to guess.',
  },
  vi: ['Thời hạn {found} là ngày nghỉ ({name}).', 'Ngày làm việc kế tiếp là {next}{announced}.'],
  en: ['The deadline {found} is a day off ({name}).', 'The next working day is {next}{announced}.'],
  examples: { wrong: 'Gửi báo cáo trước ngày 27/4/2026.', right: 'Gửi báo cáo trước ngày 28/4/2026.' },
  check: (context) => {
    const calendar = workCalendar(context.registers);
    for (const { text, mention, day } of dueDays(context)) {
      const name = calendar.holiday(day);
      if (name === undefined) continue;
      const next = shortDay(calendar.nextWorkday(day));
      const year = day.slice(0, 4);
      const announced = calendar.isPublished(Number(year)) ? NOTHING : notAnnounced(year);
      context.report(placeIn(text, mention.span), { found: mention.text, name, next, announced });
    }
  },
});
