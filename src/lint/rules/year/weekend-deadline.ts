/** Something is due on a Saturday or Sunday. */
import { workCalendar } from '../../../content/reference-data/work-calendar.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { shortDay, weekdayOf } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';
import { dueDays } from './limits.ts';

/** "Nghỉ từ ngày … đến hết ngày …" ends when work begins again: nothing is due. */
const TIME_OFF = /(?<!\p{L})nghỉ(?!\p{L})[^.;]*$/iu;
const isTimeOff = (text: string, { start }: Span): boolean => TIME_OFF.test(text.slice(Math.max(0, start - 80), start));

export const weekendDeadline = rule({
  code: 'year/weekend-deadline',
  severity: 'info',
  summary: { vi: 'Thời hạn rơi vào thứ Bảy, Chủ nhật', en: 'A deadline at the weekend' },
  why: {
    vi: 'Hạn rơi vào ngày nghỉ thì nơi nhận không có ai làm việc, và mỗi nơi tự hiểu hạn lùi hay tiến một cách. Thứ Bảy làm bù theo lịch nghỉ của năm thì không nhắc.',
    en: 'On a day off nobody is there to receive it, and each body decides for itself whether the deadline moves forward or back. A Saturday on which offices work is not told.',
  },
  vi: ['Thời hạn {found} rơi vào {weekday}.', 'Cân nhắc ngày làm việc kế tiếp: {next}.'],
  en: ['The deadline {found} is a {weekday}.', 'Consider the next working day: {next}.'],
  examples: { wrong: 'Gửi báo cáo trước ngày 14/6/2026.', right: 'Gửi báo cáo trước ngày 15/6/2026.' },
  check: (context) => {
    const calendar = workCalendar(context.registers);
    for (const { text, mention, day } of dueDays(context)) {
      if (calendar.isWorkday(day) || calendar.holiday(day) !== undefined || isTimeOff(text.text, mention.span))
        continue;
      const next = shortDay(calendar.nextWorkday(day));
      context.report(placeIn(text, mention.span), { found: mention.text, weekday: weekdayOf(day), next });
    }
  },
});
