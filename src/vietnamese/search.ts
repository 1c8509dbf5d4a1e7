/**
 * Words found in a text as somebody looks for them: capitals are small letters, a letter typed without marks stands for
 * that letter with any, one with marks for itself. Letters are whole: a base and its marks are never parted.
 */

/** Where lines of a text are joined without it being known whether a blank stood there. */
export const JOINT = '\u2028';

interface Letter {
  /** In NFC, small; every blank as one. */
  readonly sign: string;
  /** Without its marks. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** A letter without its marks: a for ẫ, d for đ. */
const bareOf = (sign: string): string => sign.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

function lettersOf(text: string): Letter[] {
  return [...text.matchAll(LETTER)].map(({ 0: typed, index }) => {
    const sign = typed === JOINT || !/\s/u.test(typed) ? typed.normalize('NFC').toLocaleLowerCase('vi') : ' ';
    return { sign, bare: bareOf(sign), start: index, end: index + typed.length };
  });
}

const isBlank = ({ sign }: Letter): boolean => sign === ' ' || sign === JOINT;

/** Past the joints at a place, and past the blanks where one is wanted. */
function skipped(letters: readonly Letter[], from: number, blanks: boolean): number {
  let at = from;
  for (let letter = letters[at]; letter !== undefined; letter = letters[++at])
    if (letter.sign !== JOINT && !(blanks && letter.sign === ' ')) break;
  return at;
}

/** Where a match that begins at a letter ends; undefined where none does. */
function matchEnd(letters: readonly Letter[], from: number, wanted: readonly Letter[]): number | undefined {
  let at = from;
  for (const { sign } of wanted) {
    if (sign === ' ') {
      const next = skipped(letters, at, true);
      if (next === at) return undefined;
      at = next;
      continue;
    }
    at = skipped(letters, at, false);
    const letter = letters[at];
    if (letter === undefined || (letter.sign !== sign && letter.bare !== sign)) return undefined;
    at += 1;
  }
  return at;
}

/** The places of words in a text, from its beginning to its end; none of them overlap. */
export function findText(text: string, words: string): { readonly start: number; readonly end: number }[] {
  const wanted = lettersOf(words.trim().replace(/\s+/gu, ' '));
  if (wanted.length === 0) return [];
  const letters = lettersOf(text);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < letters.length; at++) {
    const first = letters[at];
    const end = first === undefined || isBlank(first) ? undefined : matchEnd(letters, at, wanted);
    const last = end === undefined ? undefined : letters[end - 1];
    if (first === undefined || last === undefined || end === undefined) continue;
    found.push({ start: first.start, end: last.end });
    at = end - 1;
  }
  return found;
}
