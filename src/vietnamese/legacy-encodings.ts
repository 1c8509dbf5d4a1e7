/** Text typed in the fonts of the time before Unicode: told by the font's name, or by its look, and put into letters. */
import { TCVN3, VNI } from './legacy-tables.ts';
import { isSyllable } from './syllables.ts';

export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

const FONTS: readonly { readonly name: RegExp; readonly encoding: LegacyEncoding | undefined }[] = [
  { name: /unicode/i, encoding: undefined },
  // .VnTimeH, .VnArialH: every letter is printed as a capital.
  { name: /^\.vn.*h$/i, encoding: 'tcvn3-capitals' },
  { name: /^\.vn/i, encoding: 'tcvn3' },
  { name: /^vni/i, encoding: 'vni' },
];

/** How text in a font is encoded; undefined for fonts of Unicode. */
export const legacyEncodingOf = (font: string): LegacyEncoding | undefined =>
  FONTS.find(({ name }) => name.test(font.trim()))?.encoding;

/** Fonts of symbols, as Word takes these to be, are kept in the private use area. */
const PRIVATE_USE = /[\uf020-\uf0ff]/g;

const toByte = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xf000);

/** A letter of VNI: a base with the mark that follows it, or a base alone. */
const VNI_LETTER = /[aeouyôö][øùûõïâàáåãäêèéúüë]|./gis;

function fromTcvn3(text: string): string {
  return [...text].map((code) => TCVN3.get(code) ?? code).join('');
}

function fromVni(text: string): string {
  return text.replace(
    VNI_LETTER,
    (codes) => VNI.get(codes) ?? [...codes].map((code) => VNI.get(code) ?? code).join(''),
  );
}

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  'tcvn3-capitals': (text) => fromTcvn3(text).toLocaleUpperCase('vi'),
  vni: fromVni,
};

/** Puts text of an old font into Vietnamese letters, in NFC; what is no letter of the font stays as it is. */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  DECODERS[encoding](text.normalize('NFC').replace(PRIVATE_USE, toByte)).normalize('NFC');

/** What stands between blanks and marks that no letter is encoded as. */
const WORD = /[A-Za-z\u00a1-\u00ff\u0100-\u1eff]+/g;
/** A letter that only Unicode has. */
const MODERN = /[\u0100-\u1eff]/;
const ENCODED = /[\u00a1-\u00ff]/;

/** So many of the words that have signs of an encoding may have a modern letter. */
const MOST_MODERN = 0.1;
/** Fewer words than this may be a name in another language. */
const FEWEST = 3;

/**
 * True for text that is in an old encoding though nothing says so: many words have signs of the encoding, and nearly
 * all of these are syllables once decoded, while they are not as they stand.
 */
function looksEncoded(text: string, encoding: LegacyEncoding): boolean {
  const words = text.normalize('NFC').replace(PRIVATE_USE, toByte).match(WORD) ?? [];
  const encoded: string[] = [];
  let modern = 0;
  for (const word of words) {
    if (!MODERN.test(word)) {
      if (ENCODED.test(word)) encoded.push(word);
      continue;
    }
    modern++;
    // Nearly every text of today has modern letters, more than its other words could make up for.
    if (modern > (words.length - modern) * MOST_MODERN) return false;
  }
  const isMany = encoded.length >= FEWEST && encoded.length >= words.length * 0.3;
  if (!isMany || modern > encoded.length * MOST_MODERN) return false;
  const decoded = encoded.filter((word) => isSyllable(DECODERS[encoding](word))).length;
  const good = encoded.filter(isSyllable).length;
  return decoded >= encoded.length * 0.8 && good <= encoded.length * 0.5;
}

/** True for text in TCVN3, the only one of the encodings that stands under other fonts' names in Word files. */
export const looksLegacy = (text: string): boolean => looksEncoded(text, 'tcvn3');

const BY_LOOK: readonly LegacyEncoding[] = ['tcvn3', 'vni'];

/** The old encoding that a text seems to be in, by its look alone. */
export const encodingByLook = (text: string): LegacyEncoding | undefined =>
  BY_LOOK.find((encoding) => looksEncoded(text, encoding));

/** A word or two of a text that is known to be in an encoding: none of them is Vietnamese as it stands. */
export function isEncodedWord(text: string, encoding: LegacyEncoding): boolean {
  const words =
    text
      .normalize('NFC')
      .match(WORD)
      ?.filter((word) => ENCODED.test(word)) ?? [];
  return words.length > 0 && words.every((word) => !isSyllable(word) && isSyllable(DECODERS[encoding](word)));
}
