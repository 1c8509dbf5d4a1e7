/** A space before a comma, a semicolon, a full stop, a closing bracket; after an opening one. */
import { fixIn, placeIn, rule } from '../rule.ts';

/** Three dots may stand apart. */
const SPACE = /(?<=[\p{L}\p{N})”%])[ \u00a0]+(?=[,;:!?)”]|\.(?!\.))|(?<=[(“])[ \u00a0]+(?=\S)/gu;

export const spaceBeforeSign = rule({
  code: 'wording/space-before-sign',
  severity: 'warning',
  summary: { vi: 'Dấu cách thừa trước dấu câu hoặc trong ngoặc', en: 'A space before a sign or inside brackets' },
  vi: ['Thừa dấu cách trước hoặc sau dấu câu.', 'Bỏ dấu cách.'],
  en: ['There is a space too many beside this sign.', 'Take it out.'],
  repairs: true,
  examples: { wrong: 'Các sở , ngành làm đúng việc.', right: 'Các sở, ngành làm đúng việc.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: spaces, index } of text.text.matchAll(SPACE)) {
        const span = { start: index, end: index + spaces.length };
        report(placeIn(text, span), {}, fixIn(text, span, ''));
      }
    }
  },
});
