/** Which fonts of a file are in an old encoding: a name alone does not tell, files keep old names on new text. */
import {
  fromLegacy,
  type LegacyEncoding,
  legacyEncodingOf,
  looksLegacy,
} from '../../../vietnamese/legacy-encodings.ts';
import type { Manuscript } from '../manuscript.ts';
import type { WordParts } from './parts.ts';
import { readWord } from './read-word.ts';

/** Letters that only Unicode text has. */
const MODERN = /[\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;

/** Encodings by font, from all the text that stands in each. */
function encodingsOf(texts: ReadonlyMap<string, string>): Map<string, LegacyEncoding> {
  const encodings = new Map<string, LegacyEncoding>();
  for (const [font, text] of texts) {
    const named = legacyEncodingOf(font);
    if (named !== undefined && !MODERN.test(text)) encodings.set(font, named);
    else if (named === undefined && looksLegacy(text)) encodings.set(font, 'tcvn3');
  }
  return encodings;
}

/** Reads a Word file, old Vietnamese encodings put into Unicode. */
export function readWordInUnicode(parts: WordParts): Manuscript {
  const texts = new Map<string, string>();
  const asItIs = readWord(parts, (text, font = '') => {
    texts.set(font, `${texts.get(font) ?? ''}${text}`);
    return text;
  });
  const encodings = encodingsOf(texts);
  if (encodings.size === 0) return asItIs;
  return readWord(parts, (text, font = '') => {
    const encoding = encodings.get(font);
    return encoding === undefined ? text : fromLegacy(text, encoding);
  });
}
