/** A law among the bases is named with its date: nd30 CC-05. */
import { placeIn, rule } from '../rule.ts';

export const lawDateInBasis = rule({
  code: 'citation/law-date-in-basis',
  severity: 'warning',
  standard: 'state',
  summary: { vi: 'Căn cứ là luật, pháp lệnh thiếu ngày', en: 'A law among the bases lacks its date' },
  why: {
    vi: 'Theo điểm II.6.a, căn cứ ghi cả ngày ban hành. Luật, pháp lệnh ở đó không ghi số, nên ngày là chỗ duy nhất phân biệt luật mới với luật cũ cùng tên.',
    en: 'By II.6.a a basis gives its date. Laws stand there without a number, so the date alone tells a new law from the old one of the same name.',
  },
  vi: ['Căn cứ “{found}” thiếu ngày, tháng, năm.', 'Viết: Căn cứ Luật … ngày … tháng … năm …'],
  en: ['The basis “{found}” lacks its date.', 'Write: Căn cứ Luật … ngày … tháng … năm …'],
  decree: 'Phụ lục I, II.6.a',
  examples: {
    wrong: 'bases:\n  - Căn cứ Luật Phòng, chống mua bán người',
    right: 'bases:\n  - Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      const found = /^(?:Căn cứ\s+)?(?:Luật|Bộ luật|Pháp lệnh)\s/u.test(text.text);
      if (text.role === 'basis' && found && !/ngày\s+\d/u.test(text.text))
        report(placeIn(text, { start: 0, end: text.text.length }), { found: text.text.slice(0, 60) });
    }
  },
});
