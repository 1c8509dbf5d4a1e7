/** Letters of the Vietnamese alphabet as the decree uses them for points (điểm): nd30 NB-02. */

/** a, b, c, d, đ, e, g … y: no f, j, w, z, and no letter that differs only by a diacritic. */
export const POINT_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];

/**
 * The letter of the n-th point.
 * @param ordinal counted from 1: the fifth point is "đ"
 * @returns the letter, or undefined past the 23rd
 */
export const pointLetter = (ordinal: number): string | undefined => POINT_LETTERS[ordinal - 1];

/** Upper-cases the first letter and leaves the rest: "các sở" to "Các sở". */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

const SMALL_LETTER = /\p{Ll}/u;

/** True when the text holds letters and all of them are capitals. */
export const isUpperCase = (text: string): boolean =>
  // Most texts have a small letter among their first, and changing the case of all of them is slow.
  !SMALL_LETTER.test(text) && text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');

/** The same of the letters of a text, whatever figures and signs stand among them. */
export const hasCapitalsAlone = (text: string): boolean => isUpperCase(text.replace(/[^\p{L}]/gu, ''));

let collator: Intl.Collator | undefined;

/** The order of a Vietnamese dictionary: below 0 where the first text comes first. */
export const compareVietnamese = (a: string, b: string): number => {
  // Made when it is asked for: that takes as long as reading a short plan.
  collator ??= new Intl.Collator('vi');
  return collator.compare(a, b);
};
