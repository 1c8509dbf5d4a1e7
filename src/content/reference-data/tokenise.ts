/**
 * A text as words to compare: what typing varies without changing the meaning is evened out (Unicode form, white space,
 * kinds of dashes and quotes, the place of a tone mark), and where each word stands is kept. Marks of bold and calls
 * of variables are none of its business: the texts of a plan come as they are printed.
 */
import { toNfc } from '../../vietnamese/normalize.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';

export interface Word {
  /** Offsets into the text in NFC, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As typed, in NFC. */
  readonly text: string;
  /** As compared, capitals kept. */
  readonly even: string;
  /** As compared, without capitals. */
  readonly folded: string;
  /** gap: a paragraph's end, which no phrase runs over. */
  readonly kind: 'letters' | 'figures' | 'symbol' | 'sign' | 'gap';
}

export interface TokenisedText {
  readonly words: readonly Word[];
  /** The text in NFC. */
  readonly text: string;
  /** From an offset into the text in NFC to the offset into the text as it was given. */
  readonly offset: (index: number) => number;
}

/**
 * In order: what parts paragraphs; numbers and symbols of documents, which are one piece ("01/2017/TTLT-BCA-BNN&PTNT",
 * "…/KH-UBND", "13-KL/TW"); figures; words; any other sign. White space is passed over.
 */
const PIECES =
  /(\n)|(\d+\p{L}*(?:[-–—][\p{L}\d&]+)*(?:\/(?=[\p{Lu}\d])[\p{L}\d&]+(?:[-–—][\p{L}\d&]+)*)+|\/\p{Lu}\p{L}*(?:[-–—]\p{Lu}[\p{L}\d&]*)+)|(\d+(?![\p{L}\p{M}\d]))|([\p{L}\p{M}\d]+)|(\S)/gu;

/** hoà to hòa, khoẻ to khỏe, thuỷ to thùy: the same word by the older and the newer way of placing the tone. */
const LATE_TONES: readonly (readonly [pattern: RegExp, tones: string, early: string])[] = [
  [/o([àáảãạ])/g, 'àáảãạ', 'òóỏõọ'],
  [/o([èéẻẽẹ])/g, 'èéẻẽẹ', 'òóỏõọ'],
  [/u([ỳýỷỹỵ])/g, 'ỳýỷỹỵ', 'ùúủũụ'],
];
const PLAIN: Readonly<Record<string, string>> = { à: 'a', è: 'e', ỳ: 'y' };

function evenTones(lowerCase: string): string {
  let even = lowerCase;
  for (const [pattern, tones, early] of LATE_TONES) {
    const vowel = PLAIN[tones[0] ?? ''] ?? '';
    even = even.replace(pattern, (_, letter: string) => `${early[tones.indexOf(letter)] ?? ''}${vowel}`);
  }
  return even;
}

const HAS_LATE_TONE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/i;
const SIGNS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '’': "'",
};

/** The same letters with the tone placed the newer way; capitals stay where they were. */
function evenKeepingCase(text: string): string {
  if (!HAS_LATE_TONE.test(text)) return text;
  const even = evenTones(text.toLowerCase());
  return [...even]
    .map((letter, index) => (text[index] === text[index]?.toLowerCase() ? letter : letter.toUpperCase()))
    .join('');
}

/** A name as its words are compared: without capitals, the tone placed the newer way. */
export const foldName = (name: string): string => evenTones(name.normalize('NFC').toLowerCase());

/** The groups of PIECES, in order. */
const KINDS = ['gap', 'symbol', 'figures', 'letters', 'sign'] as const satisfies readonly Word['kind'][];

function evenOf(text: string, kind: Word['kind']): string {
  if (kind === 'sign') return SIGNS[text] ?? text;
  return evenKeepingCase(kind === 'symbol' ? text.replace(/[–—]/g, '-') : text);
}

function cut(given: string): TokenisedText {
  const { text, offsets } = toNfc(given);
  const words: Word[] = [];
  // A plan says the same words over and over.
  const compared = new Map<string, Pick<Word, 'even' | 'folded' | 'kind'>>();
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(text); match !== null; match = PIECES.exec(text)) {
    const [piece] = match;
    let parts = compared.get(piece);
    if (parts === undefined) {
      const kind = KINDS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1] ?? 'sign';
      const even = evenOf(piece, kind);
      parts = { even, folded: even.toLowerCase(), kind };
      compared.set(piece, parts);
    }
    words.push({ start: match.index, end: match.index + piece.length, text: piece, ...parts });
  }
  return { words, text, offset: offsets };
}

const NEEDS_CUTTING = /[\d/]/;
const SIMPLE_PIECES = /[\p{L}\p{M}]+|\S/gu;

/**
 * The words of a phrase of the registers as they are compared: the same as those of `tokenise`, without their places.
 * There are thousands of phrases at every start, most of them letters and signs alone.
 */
export function comparedWords(phrase: string, spelling: 'even' | 'folded'): string[] {
  if (NEEDS_CUTTING.test(phrase)) return cut(phrase).words.map((word) => word[spelling]);
  const pieces = phrase.normalize('NFC').match(SIMPLE_PIECES) ?? [];
  return pieces.map((piece) => {
    const even = SIGNS[piece] ?? evenKeepingCase(piece);
    return spelling === 'even' ? even : even.toLowerCase();
  });
}

/** The words of a text, in order. */
export const tokenise = remembered(cut, LATEST_LETTERS, asLongAsText);

const CAPITALISED = /^\p{Lu}/u;
const ALL_CAPITALS = /^\p{Lu}{2,}$/u;

/** "Hải", "HẢI": a word that begins with a capital. */
export const isCapitalised = ({ text, kind }: Word): boolean => kind === 'letters' && CAPITALISED.test(text);

/** "UBND", "HẢI": a word of capitals alone. */
export const isAllCapitals = ({ text }: Word): boolean => ALL_CAPITALS.test(text);
