/** A space before a comma, a semicolon, a full stop, a closing bracket; after an opening one. */
import { fixIn, placeIn, rule } from '../rule.ts';

/**
 * Three dots may stand apart, and so may ".docx" and the colon of "1 : 2". Three spaces and more are a blank that is
 * filled in by hand.
 */
const SPACE =
  /(?<=[\p{L}\p{N})”%])[ \u00a0]{1,2}(?!(?<=\d[ \u00a0]+):[ \u00a0]*\d)(?=[,;:!?)”]|\.(?:[\s)”]|\/\.|$))|(?<=[(“])[ \u00a0]{1,2}(?=[^\s)”])/gu;

/** What it takes at least; most texts have nothing of it. */
const MAY_HAVE = /[ \u00a0][,;:!?)”.]|[(“][ \u00a0]/u;

export const spaceBeforeSign = rule({
  code: 'wording/space-before-sign',
  severity: 'warning',
  summary: { vi: 'Dấu cách thừa trước dấu câu hoặc trong ngoặc', en: 'A space before a sign or inside brackets' },
  why: {
    vi: 'Dấu câu bị tách ra có thể rơi xuống đầu dòng sau.',
    en: 'A sign set apart from its word may fall to the beginning of the next line.',
  },
  vi: ['Thừa dấu cách trước hoặc sau dấu câu.', 'Bỏ dấu cách.'],
  en: ['There is a space too many beside this sign.', 'Take it out.'],
  repairs: true,
  examples: { wrong: 'Các sở , ngành làm đúng việc.', right: 'Các sở, ngành làm đúng việc.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      if (!MAY_HAVE.test(text.text)) continue;
      for (const { 0: spaces, index } of text.text.matchAll(SPACE)) {
        const span = { start: index, end: index + spaces.length };
        report(placeIn(text, span), {}, fixIn(text, span, ''));
      }
    }
  },
});
