/** A comma or semicolon that runs into the next word. */

import { textBefore } from '../../../content/entities/text-before.ts';
import { fixIn, placeIn, rule } from '../rule.ts';

/** Addresses and settings have signs of their own: "https://lamgiang.example/a,b", "nhom=a,b". */
const MACHINE_MADE = /:\/\/|^www\.|[@=]/u;

/** What stands before the sign is looked at only where a letter follows it. */
const SIGN = /[,;](?=\p{L})(?<=\p{Ll}[,;])/gu;

const wordAround = (text: string, at: number): string =>
  (/\S*$/u.exec(textBefore(text, at))?.[0] ?? '') + (/^\S*/u.exec(text.slice(at))?.[0] ?? '');

export const noSpaceAfterSign = rule({
  code: 'wording/no-space-after-sign',
  severity: 'warning',
  summary: { vi: 'Thiếu dấu cách sau dấu phẩy, dấu chấm phẩy', en: 'No space after a comma or semicolon' },
  why: {
    vi: 'Word coi hai từ dính nhau là một từ: ngắt dòng sai chỗ, gạch đỏ, và không tìm thấy.',
    en: 'Word takes the two words for one: it breaks the line in the wrong place, underlines them, and does not find them.',
  },
  vi: ['Thiếu dấu cách sau “{sign}”.', 'Thêm một dấu cách.'],
  en: ['There is no space after “{sign}”.', 'Add one.'],
  repairs: true,
  examples: { wrong: 'Các sở,ngành làm đúng việc.', right: 'Giảm 4,7% số vụ; các sở, ngành cùng làm.' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: sign, index } of text.text.matchAll(SIGN)) {
        if (MACHINE_MADE.test(wordAround(text.text, index))) continue;
        const span = { start: index, end: index + 1 };
        report(placeIn(text, span), { sign }, fixIn(text, span, `${sign} `));
      }
    }
  },
});
