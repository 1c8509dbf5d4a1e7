/** "Tết Đinh Mùi năm 2026": the feast of another year. */
import { lunarYearName, lunarYearsIn } from '../../../content/entities/lunar-years.ts';
import { placeIn, rule } from '../rule.ts';

export const yearLunarName = rule({
  code: 'year/lunar-name',
  severity: 'warning',
  summary: { vi: 'Tên năm âm lịch không khớp năm', en: 'A lunar year’s name that is another year’s' },
  why: {
    vi: 'Tên Tết sót lại của kế hoạch năm trước nằm ngay ở trích yếu, ai đọc cũng thấy.',
    en: 'The name of last year’s feast mostly stands in the title, where everybody sees it.',
  },
  vi: ['Năm {year} là {name}, không phải {found}.', 'Sửa tên năm hoặc sửa năm.'],
  en: ['{year} is {name}, not {found}.', 'Put the name or the year right.'],
  examples: {
    wrong: 'Trực Tết Nguyên đán Đinh Mùi năm 2026.',
    right: 'Trực Tết Nguyên đán Bính Ngọ năm 2026, ôn truyền thống Xuân Mậu Thân 1968.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { span, name: found, year } of lunarYearsIn(text.text)) {
        if (year === undefined) continue;
        const name = lunarYearName(year);
        if (name !== found) report(placeIn(text, span), { found, name, year });
      }
    }
  },
});
