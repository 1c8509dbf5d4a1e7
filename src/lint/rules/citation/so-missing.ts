/** The word "số" stands between type and number: nd30 CT-04. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const soMissing = rule({
  code: 'citation/so-missing',
  severity: 'warning',
  summary: { vi: 'Thiếu chữ “số” trước số, ký hiệu', en: 'The word “số” is missing before a number' },
  why: {
    vi: 'Nghị định viện dẫn văn bản nào cũng có chữ “số” giữa tên loại và số, ký hiệu. Thiếu chữ đó thì câu không đúng thể thức viện dẫn ở điểm II.6.b.',
    en: 'The decree itself never cites a document without “số” between type and number. Without it a citation is not in the form of II.6.b.',
  },
  vi: ['Thiếu chữ “số”: “{type} {ref}”.', 'Viết “{type} số {ref}”.'],
  en: ['The word “số” is missing: “{type} {ref}”.', 'Write “{type} số {ref}”.'],
  decree: 'Phụ lục I, II.6.b',
  repairs: true,
  examples: {
    wrong: 'Theo Kế hoạch 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { hasSo, type, ref, refSpan } of text.citations) {
        if (hasSo || type === undefined) continue;
        const at = { start: refSpan.start, end: refSpan.start + 1 };
        report(placeIn(text, refSpan), { type, ref }, fixIn(text, at, `số ${ref.charAt(0)}`));
      }
    }
  },
});
