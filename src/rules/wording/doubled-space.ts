/** Two spaces where one is meant. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const doubledSpace = rule({
  code: 'wording/doubled-space',
  severity: 'warning',
  summary: { vi: 'Hai dấu cách liền nhau', en: 'Two spaces in a row' },
  vi: ['Có {count} dấu cách liền nhau.', 'Chỉ để một.'],
  en: ['There are {count} spaces in a row.', 'Leave one.'],
  repairs: true,
  examples: { wrong: 'Làm  đúng việc được giao.', right: 'Làm đúng việc được giao.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: spaces, index } of text.text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/g)) {
        const span = { start: index, end: index + spaces.length };
        report(placeIn(text, span), { count: spaces.length }, fixIn(text, span, ' '));
      }
    }
  },
});
