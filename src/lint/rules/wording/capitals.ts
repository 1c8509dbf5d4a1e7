/** Capitals where Phụ lục II of the decree decides them: Nhân dân, Nhà nước, names of bodies. */
import { findCapitals } from '../../../content/reference-data/find-misreadings.ts';
import { isUpperCase } from '../../../vietnamese/alphabet.ts';
import { fixIn, isOfTitle, placeIn, rule } from '../rule.ts';

export const capitalLetters = rule({
  code: 'wording/capitals',
  severity: 'info',
  standard: 'state',
  summary: { vi: 'Viết hoa chưa đúng Phụ lục II', en: 'Capitals that Annex II does not have' },
  why: {
    vi: 'Phụ lục II của Nghị định quy định viết hoa các từ này và tên cơ quan; viết khác đi là sai quy định, dù Word không gạch đỏ.',
    en: 'Annex II of the decree lays down the capitals of these words and of the names of bodies; others are against it, though Word underlines nothing.',
  },
  vi: ['“{found}” viết hoa chưa đúng.', 'Viết “{right}”.'],
  en: ['“{found}” has the wrong capitals.', 'Write “{right}”.'],
  decree: 'Phụ lục II, V.1; IV.1',
  repairs: true,
  examples: {
    wrong: 'Tuyên truyền sâu rộng trong nhân dân.',
    right:
      'Tuyên truyền trong Nhân dân; thực hiện nghiêm pháp luật của Nhà nước; nâng cao quản lý nhà nước; Ủy ban nhân dân tỉnh.',
  },
  check: ({ texts, registers, report }) => {
    for (const text of texts) {
      // Headings and names in capitals say nothing about case; a document's own title is not the author's.
      if (isUpperCase(text.text)) continue;
      for (const { start, end, right, fix } of findCapitals(text.text, registers)) {
        const span = { start, end };
        if (isOfTitle(text, span)) continue;
        report(placeIn(text, span), { found: text.text.slice(start, end), right }, fix ? fixIn(text, span, right) : []);
      }
    }
  },
});
