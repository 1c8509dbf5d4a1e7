/** A comma or semicolon that runs into the next word. */
import { fixIn, placeIn, rule } from '../rule.ts';

export const noSpaceAfterSign = rule({
  code: 'wording/no-space-after-sign',
  severity: 'warning',
  summary: { vi: 'Thiếu dấu cách sau dấu phẩy, dấu chấm phẩy', en: 'No space after a comma or semicolon' },
  vi: ['Thiếu dấu cách sau “{sign}”.', 'Thêm một dấu cách.'],
  en: ['There is no space after “{sign}”.', 'Add one.'],
  repairs: true,
  examples: { wrong: 'Các sở,ngành làm đúng việc.', right: 'Giảm 4,7% số vụ; các sở, ngành cùng làm.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: sign, index } of text.text.matchAll(/(?<=\p{L})[,;](?=\p{L})/gu)) {
        const span = { start: index, end: index + 1 };
        report(placeIn(text, span), { sign }, fixIn(text, span, `${sign} `));
      }
    }
  },
});
