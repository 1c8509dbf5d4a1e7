/** "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021": a number that bears a year is of that year. */
import { rule } from '../rule.ts';
import { mentionedDocuments, shortName } from './mentioned.ts';

export const yearOfNumber = rule({
  code: 'citation/year-of-number',
  severity: 'warning',
  summary: {
    vi: 'Năm trong số, ký hiệu khác năm ban hành',
    en: 'The year in a document’s number is not that of its date',
  },
  why: {
    vi: 'Số của văn bản quy phạm pháp luật mang năm ban hành; hai năm khác nhau thì số hoặc ngày sai, người nhận tra không ra văn bản.',
    en: 'The number of a normative document bears its year. Of two years one is wrong, and the document is not found.',
  },
  vi: ['{name} mang năm {year} mà ghi ban hành năm {found}.', 'Đối chiếu văn bản gốc: sửa số hoặc sửa ngày.'],
  en: ['{name} bears the year {year} and is dated {found}.', 'Look at the original: put the number or the date right.'],
  examples: {
    wrong: 'Theo Thông tư số 05/2024/TT-BYT ngày 14/5/2025 của Bộ Y tế về kiểm nghiệm.',
    right: 'Theo Thông tư số 05/2024/TT-BYT ngày 14/5/2024 của Bộ Y tế về kiểm nghiệm.',
  },
  check: (context) => {
    for (const { citation, place } of mentionedDocuments(context)) {
      const { numberYear, date } = citation;
      if (numberYear === undefined || date?.year === undefined || numberYear === date.year) continue;
      context.report(place, { name: shortName(citation), year: numberYear, found: date.year });
    }
  },
});
