/** "2026-06-30": a day as computers have it; running text has the day first, as the head of a document does: nd30 DT-04. */
import { shortDay } from '../../../vietnamese/dates.ts';
import { fixIn, matcher, placeIn, rule } from '../rule.ts';

const YEAR_FIRST = matcher(/(?<![\p{L}\d/.-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\p{L}\d-])/gu);

export const yearFirst = rule({
  code: 'year/year-first',
  severity: 'warning',
  summary: { vi: 'Ngày in ra theo lối máy tính, năm đứng trước', en: 'A day printed with the year first' },
  why: {
    vi: 'Văn bản ghi ngày, tháng rồi đến năm (II.4.b); lối năm đứng trước chỉ dùng ở khóa `date` của kế hoạch, nơi chương trình tự viết lại khi in.',
    en: 'Documents have the day, the month, then the year (II.4.b); the year stands first only in the data of a plan, such as `date`, which the program prints in the right form.',
  },
  vi: ['Ngày “{found}” in ra với năm đứng trước.', 'Viết “{right}”.'],
  en: ['The day “{found}” is printed with the year first.', 'Write “{right}”.'],
  decree: 'Phụ lục I, II.4.b',
  repairs: true,
  examples: {
    wrong: 'Gửi báo cáo trước ngày 2026-06-05.',
    right: 'Gửi báo cáo trước ngày 05/6/2026; giai đoạn 2026-2030.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: found, index } of YEAR_FIRST(text.text)) {
        const span = { start: index, end: index + found.length };
        const right = shortDay(found);
        report(placeIn(text, span), { found, right }, fixIn(text, span, right));
      }
    }
  },
});
