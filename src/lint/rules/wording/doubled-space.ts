/** Two spaces where one is meant; three and more are a blank that is filled in by hand. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const doubledSpace = rule({
  code: 'wording/doubled-space',
  severity: 'warning',
  summary: { vi: 'Hai dấu cách liền nhau', en: 'Two spaces in a row' },
  why: {
    vi: 'Hai dấu cách thành khoảng trắng không đều khi căn đều hai bên, và tìm kiếm cụm từ thì không ra.',
    en: 'Two spaces make an uneven gap in justified lines, and a search for the words does not find them.',
  },
  vi: ['Có hai dấu cách liền nhau.', 'Chỉ để một.'],
  en: ['There are two spaces in a row.', 'Leave one.'],
  repairs: true,
  examples: { wrong: 'Làm  đúng việc được giao.', right: 'Làm đúng việc được giao.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      if (!text.text.includes('  ')) continue;
      for (const { index } of text.text.matchAll(/(?<=\S) {2}(?=\S)/g)) {
        const span = { start: index, end: index + 2 };
        report(placeIn(text, span), {}, fixIn(text, span, ' '));
      }
    }
  },
});
