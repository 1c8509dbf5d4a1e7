/** Letters of the Vietnamese alphabet as the decree uses them for points (điểm): nd30 NB-02. */
/** a, b, c, d, đ, e, g … y: no f, j, w, z, and no letter that differs only by a diacritic. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
/**
 * The letter of the n-th point.
 * @param ordinal counted from 1: the fifth point is "đ"
 * @returns the letter, or undefined past the 23rd
 */
export const pointLetter = (ordinal) => POINT_LETTERS[ordinal - 1];
/** Upper-cases the first letter and leaves the rest: "các sở" to "Các sở". */
export function capital(text) {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
/** True when the text holds letters and all of them are capitals. */
export const isUpperCase = (text) => text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');
