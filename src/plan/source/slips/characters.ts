/** Characters that come along with words copied from Word or the web, and that YAML takes for letters. */
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';

/** Blanks that are no space, as a class of a pattern. */
const WIDE = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** What takes no room at all. */
const EMPTY = '\\u00ad\\u0085\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

/** Characters that nobody sees, as a class of a pattern. */
export const UNSEEN = `${WIDE}${EMPTY}`;

const NAMES: Readonly<Record<string, Bilingual>> = {
  '\u00a0': { vi: 'dấu cách cứng (không ngắt dòng)', en: 'no-break space' },
  '\u00ad': { vi: 'gạch nối mềm', en: 'soft hyphen' },
  '\u0085': { vi: 'dấu xuống dòng', en: 'next line' },
  '\u2007': { vi: 'dấu cách rộng bằng chữ số', en: 'figure space' },
  '\u200b': { vi: 'dấu cách không có bề rộng', en: 'zero width space' },
  '\u200c': { vi: 'dấu tách chữ', en: 'zero width non-joiner' },
  '\u200d': { vi: 'dấu nối chữ', en: 'zero width joiner' },
  '\u200e': { vi: 'dấu chỉ chiều viết', en: 'left-to-right mark' },
  '\u200f': { vi: 'dấu chỉ chiều viết', en: 'right-to-left mark' },
  '\u2028': { vi: 'dấu ngắt dòng', en: 'line separator' },
  '\u2029': { vi: 'dấu ngắt đoạn', en: 'paragraph separator' },
  '\u202f': { vi: 'dấu cách hẹp không ngắt dòng', en: 'narrow no-break space' },
  '\u2060': { vi: 'dấu nối từ', en: 'word joiner' },
  '\u3000': { vi: 'dấu cách rộng của chữ Hán', en: 'ideographic space' },
  '\ufeff': { vi: 'dấu đầu tệp (BOM)', en: 'byte order mark' },
};
const OTHER: Bilingual = { vi: 'ký tự không nhìn thấy', en: 'invisible character' };

/** U+00A0 */
export const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const unseen = new RegExp(`[${UNSEEN}]`);
const empty = new RegExp(`[${EMPTY}]`, 'g');
const wide = new RegExp(`[${WIDE}]`, 'g');

/** The name and number of the first unseen character of a text. */
export function nameOfUnseen(text: string): Bilingual {
  const char = unseen.exec(text)?.[0] ?? '';
  const { vi, en } = NAMES[char] ?? OTHER;
  return { vi: `${vi}, ${codeOf(char)}`, en: `${en}, ${codeOf(char)}` };
}

export const hasUnseen = (text: string): boolean => unseen.test(text);

/** The same text with plain spaces, and without what takes no room. */
export const withSpaces = (text: string): string => text.replace(empty, '').replace(wide, ' ');

/** Signs that Word puts before the points of a list; those of its symbol fonts are in the private use area. */
export const BULLETS = '•▪▫‣◦●○■□◆◇▸►➢➤✓✔✦·∙–—−\\uf020-\\uf0ff';
