/** "thứ Hai, ngày 27/02/2026", which is a Friday. */
import { dayOf } from '../../../content/entities/mentioned-date.ts';
import { weekdaySaid } from '../../../content/entities/weekday-said.ts';
import { weekdayOf } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';

export const yearOtherWeekday = rule({
  code: 'year/other-weekday',
  severity: 'warning',
  summary: { vi: 'Thứ trong tuần không khớp ngày', en: 'A weekday that the date is not' },
  why: {
    vi: 'Thứ và ngày không khớp thì người được mời đến sai buổi; thường là ngày chép từ năm trước.',
    en: 'Where weekday and date differ, people come on the wrong one; mostly the day was copied from last year.',
  },
  vi: ['Ngày {found} là {weekday}, không phải {said}.', 'Sửa thứ hoặc sửa ngày.'],
  en: ['{found} is a {weekday}, not a {said}.', 'Put the weekday or the day right.'],
  examples: {
    wrong: 'Hội nghị tổ chức vào thứ Hai, ngày 27/02/2026.',
    right: 'Hội nghị tổ chức vào thứ Sáu, ngày 27/02/2026.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const mention of text.years) {
        const day = dayOf(mention);
        if (day === undefined) continue;
        const { said, figures } = weekdaySaid(text.text, mention.span);
        const weekday = weekdayOf(day);
        const found = text.text.slice(figures.start, figures.end);
        if (said !== undefined && said !== weekday) report(placeIn(text, figures), { found, weekday, said });
      }
    }
  },
});
