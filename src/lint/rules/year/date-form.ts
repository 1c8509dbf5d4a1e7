/** Days below 10 and the months 1 and 2 have a leading zero: nd30 DT-04 to DT-06. */
import { dayText, monthText } from '../../../vietnamese/dates.ts';
import { fixIn, matcher, placeIn, rule } from '../rule.ts';

// Scales and numbers of documents have strokes as well.
const SHORT = /(?<![\d/.-])(?<!(?:tỷ lệ|tỉ lệ|số)\s+)(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/giu;
const LONG = /(?<=ngày\s)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/giu;

/** The decree asks for a zero where one is missing; one too many is left to the office. */
const lacksZero = (day = '', month = ''): boolean => day.length === 1 || (month.length === 1 && Number(month) <= 2);

const FORMS = [
  {
    find: matcher(SHORT),
    write: (day: number, month: number, year: string) => `${dayText(day)}/${monthText(month)}/${year}`,
  },
  {
    find: matcher(LONG),
    write: (day: number, month: number, year: string) => `${dayText(day)} tháng ${monthText(month)} năm ${year}`,
  },
];

export const dateForm = rule({
  code: 'year/date-form',
  severity: 'info',
  summary: { vi: 'Ngày, tháng thiếu số 0', en: 'A leading zero that is missing in a date' },
  why: {
    vi: 'Điểm II.4.b quy định như vậy cho ngày ban hành: ngày dưới 10 và tháng 1, 2 thêm số 0. Lời văn viết cùng một cách thì cả văn bản thống nhất.',
    en: 'Place II.4.b asks this of the date of issue: a leading zero for days below 10 and for months 1 and 2. Written alike in the text, the whole document is of one form.',
  },
  vi: ['“{found}”: ngày dưới 10 và tháng 1, 2 thêm số 0 phía trước.', 'Viết “{right}”.'],
  en: ['“{found}”: days below 10 and months 1 and 2 have a leading zero.', 'Write “{right}”.'],
  decree: 'Phụ lục I, II.4.b',
  repairs: true,
  examples: {
    wrong: 'Gửi báo cáo trước ngày 5/06/2026.',
    right: 'Gửi báo cáo trước ngày 05/6/2026 và ngày 10/02/2026.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { find, write } of FORMS) {
        for (const { 0: found, 1: day, 2: month, 3: year = '', index } of find(text.text)) {
          const right = write(Number(day), Number(month), year);
          const span = { start: index, end: index + found.length };
          if (right !== found && lacksZero(day, month))
            report(placeIn(text, span), { found, right }, fixIn(text, span, right));
        }
      }
    }
  },
});
