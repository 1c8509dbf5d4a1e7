/** Something is due on a Saturday or Sunday. */
import { typedAt } from '../../../plan/model/plan-text.ts';
import { isPossibleDate, isWeekend, weekdayName } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';

export const weekendDeadline = rule({
  code: 'year/weekend-deadline',
  severity: 'info',
  summary: { vi: 'Thời hạn rơi vào thứ Bảy, Chủ nhật', en: 'A deadline at the weekend' },
  why: {
    vi: 'Hạn rơi vào ngày nghỉ thì nơi nhận không có ai làm việc, và mỗi nơi tự hiểu hạn lùi hay tiến một cách.',
    en: 'On a day off nobody is there to receive it, and each body decides for itself whether the deadline moves forward or back.',
  },
  vi: ['Thời hạn {found} rơi vào {weekday}.', 'Cân nhắc chuyển sang ngày làm việc.'],
  en: ['The deadline {found} is a {weekday}.', 'Consider a working day.'],
  examples: { wrong: 'Gửi báo cáo trước ngày 14/6/2026.', right: 'Gửi báo cáo trước ngày 15/6/2026.' },
  check: ({ texts, unprinted, report }) => {
    for (const text of [...texts, ...unprinted]) {
      for (const { kind, day, month, years, span, text: found } of text.years) {
        const year = years.at(-1)?.year;
        if (kind !== 'deadline' || day === undefined || month === undefined || year === undefined) continue;
        const date = { day, month, year };
        // Stretches of time and commemorations begin and end on any day.
        const isLimit = /(?:trước|chậm nhất|hạn|xong)[^.;,]{0,14}$/iu.test(text.text.slice(0, span.start));
        // A day of every year, its year filled in, was chosen for what it is.
        const isChosen = typedAt(text, years.at(-1)?.span ?? span) === undefined;
        if (isLimit && !isChosen && isPossibleDate(date) && isWeekend(date))
          report(placeIn(text, span), { found, weekday: weekdayName(date) });
      }
    }
  },
});
