/** In documents of the Party a comma stands between number and date of a document: hd05 DG-48. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const commaMissing = rule({
  code: 'citation/comma-missing',
  severity: 'info',
  standard: 'party',
  summary: {
    vi: 'Văn bản của Đảng: thiếu dấu phẩy giữa số và ngày',
    en: 'In documents of the Party: no comma between number and date',
  },
  why: {
    vi: 'Hướng dẫn 05-HD/VPTW viết dấu phẩy giữa số, ký hiệu và ngày ở mọi văn bản viện dẫn, kể cả văn bản của Nhà nước.',
    en: 'Hướng dẫn 05-HD/VPTW has a comma between number and date of every document that it cites, also of the state’s.',
  },
  vi: ['Thiếu dấu phẩy giữa “{ref}” và ngày ban hành.', 'Viết “số {ref}, ngày …”.'],
  en: ['There is no comma between “{ref}” and its date.', 'Write “số {ref}, ngày …”.'],
  repairs: true,
  examples: {
    wrong: 'standard: party\nopening:\n  - Thực hiện Kế hoạch số 18-KH/TU ngày 15/01/2026 của Tỉnh ủy.',
    right: 'standard: party\nopening:\n  - Thực hiện Kế hoạch số 18-KH/TU, ngày 15/01/2026 của Tỉnh ủy.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { ref, refSpan, date } of text.citations) {
        if (date === undefined || date.afterComma || date.span.start < refSpan.end) continue;
        const span = { start: refSpan.end, end: date.span.start };
        if (text.text.slice(span.start, span.end).trim() === '')
          report(placeIn(text, span), { ref }, fixIn(text, span, ', '));
      }
    }
  },
});
