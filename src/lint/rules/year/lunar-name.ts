/** "Tết Đinh Mùi năm 2026": the feast of another year. */
import { type LunarYear, lunarYearName, lunarYearsIn } from '../../../content/entities/lunar-years.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { placeIn, rule } from '../rule.ts';

/** From a day to what it is by the moon: "ngày 21/02/2027 (tức ngày 15 tháng Giêng năm …". */
const BY_THE_MOON = /^\s*[,(]?\s*(?:(?:thứ\s+\p{L}+|chủ nhật),?\s+)?(?:tức|nhằm|là)(?:\s+(?:là|vào))?\s[^.;]*$/iu;

/** What a lunar year is called where the sentence means this year, and the other names that fit as well. */
interface Meant {
  readonly year: number;
  readonly alsoOf?: number;
}

/** The days before the new year, which comes in January or February, are the old one's. */
const LAST_MONTH_OF_FEAST = 2;

/** The year of the day before that a name says again; of a plan for one year, its own for the feast in its title. */
function yearMeant(
  { role, path, text, years }: ReadText,
  { span, year }: LunarYear,
  planYear: number,
): Meant | undefined {
  if (year !== undefined) return { year };
  const day = years.filter((mention) => mention.day !== undefined && mention.span.end <= span.start).at(-1);
  const dated = day?.years.at(-1)?.year;
  if (day !== undefined && dated !== undefined && BY_THE_MOON.test(text.slice(day.span.end, span.start)))
    return (day.month ?? 0) <= LAST_MONTH_OF_FEAST ? { year: dated, alsoOf: dated - 1 } : { year: dated };
  // A plan of a year may be made for the feast at its end.
  return role === 'title' && path.length === 1 ? { year: planYear, alsoOf: planYear + 1 } : undefined;
}

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
  check: ({ plan, texts, report }) => {
    for (const text of texts) {
      for (const lunar of lunarYearsIn(text.text)) {
        const { span, name: found } = lunar;
        const meant = yearMeant(text, lunar, plan.year);
        if (meant === undefined) continue;
        const { year, alsoOf = year } = meant;
        const name = lunarYearName(year);
        if (found !== name && found !== lunarYearName(alsoOf)) report(placeIn(text, span), { found, name, year });
      }
    }
  },
});
