/** A basis says that it is one: nd30 CC-05 and the decree's own preamble have "Căn cứ" before the document. */
import { DOCUMENT_TYPES } from '../../../vietnamese/document-numbers.ts';
import { fixIn, placeIn, rule } from '../rule.ts';

/** Other words may begin a basis ("Thực hiện", "Theo đề nghị của"); a bare document is none. */
const BARE = new RegExp(`^(?:${DOCUMENT_TYPES.join('|')})\\s+(?:số\\s|ngày\\s|\\p{Lu}|\\d)`, 'u');
const FIRST_WORDS = /^(?:\S+\s){0,5}\S+/u;

export const basisWord = rule({
  code: 'citation/basis-word',
  severity: 'warning',
  standard: 'state',
  summary: { vi: 'Căn cứ thiếu chữ “Căn cứ”', en: 'A basis without “Căn cứ”' },
  why: {
    vi: 'Dòng căn cứ in đúng như đã viết, chương trình không tự thêm chữ “Căn cứ”; thiếu chữ ấy thì dòng chỉ còn là tên một văn bản.',
    en: 'A basis is printed as it is written, and the program adds no “Căn cứ”; without it the line is no more than the name of a document.',
  },
  vi: ['Dòng “{found}…” ở `bases` chỉ có tên văn bản, không có chữ “Căn cứ”.', 'Viết “Căn cứ {found}…”.'],
  en: ['“{found}…” among the `bases` names a document alone, without “Căn cứ”.', 'Write “Căn cứ {found}…”.'],
  decree: 'Phụ lục I, II.6.a',
  repairs: true,
  examples: {
    wrong: 'bases:\n  - Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024',
    right:
      'bases:\n  - Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024\n  - Theo đề nghị của Giám đốc Công an tỉnh',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      if (text.role !== 'basis' || !BARE.test(text.text)) continue;
      const found = FIRST_WORDS.exec(text.text)?.[0] ?? '';
      const first = { start: 0, end: text.text.search(/\s/) };
      const word = text.text.slice(0, first.end);
      // What a reference or a variable says is said elsewhere too.
      const isTyped = placeIn(text, first).path?.[0] === 'bases';
      const fix = isTyped ? fixIn(text, first, `Căn cứ ${word}`) : [];
      report(placeIn(text, { start: 0, end: text.text.length }), { found }, fix);
    }
  },
});
