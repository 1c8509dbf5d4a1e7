/** Number and date of a document stand side by side, without a comma. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const commaBeforeDate = rule({
  code: 'citation/comma-before-date',
  severity: 'info',
  standard: 'state',
  summary: { vi: 'Thừa dấu phẩy giữa số và ngày của văn bản', en: 'A comma between number and date of a document' },
  why: {
    vi: 'Các viện dẫn trong Nghị định viết số, ký hiệu và ngày liền nhau. Dấu phẩy tách ngày ra, dễ hiểu thành ngày của việc khác.',
    en: 'The decree writes number and date of a document side by side. A comma sets the date apart, as if it belonged to something else.',
  },
  vi: ['Thừa dấu phẩy giữa “{ref}” và ngày ban hành.', 'Viết “số {ref} ngày …”.'],
  en: ['There is a comma between “{ref}” and its date.', 'Write “số {ref} ngày …”.'],
  decree: 'Phụ lục I, II.6.b',
  repairs: true,
  examples: {
    wrong: 'Theo Kế hoạch số 12/KH-UBND, ngày 05/01/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { ref, refSpan, date } of text.citations) {
        if (date?.afterComma !== true || date.span.start < refSpan.end) continue;
        const span = { start: refSpan.end, end: date.span.start };
        report(placeIn(text, span), { ref }, fixIn(text, span, ' '));
      }
    }
  },
});
