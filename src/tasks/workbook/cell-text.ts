/** A text as a cell of a workbook can hold it. */

/** How many UTF-16 units Excel keeps of a cell's text. */
export const MAX_CELL_TEXT = 32_767;

/**
 * What XML forbids or advises against (XML 1.0, 2.2), and the sign for a letter that was lost: `write-excel-file` would
 * drop it anyway, and is to drop nothing that is not dropped here.
 */
const DROPPED = /[^\P{Cc}\t\n]|\ufffd|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** What belongs to the letter before it: the second half of a pair, an accent, a joiner. */
const CONTINUES = /[\udc00-\udfff\p{M}\u200d]/u;

/** The first units of a text, up to a limit, no letter cut through. */
export function cutAtLetter(text: string, limit: number): string {
  let end = Math.min(limit, text.length);
  while (end > 0 && end < text.length && CONTINUES.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
}

/** A text in NFC, its lines ended by line feeds, without what a workbook cannot hold. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(DROPPED, '');

/** Programs read `_x0041_` as the letter of that number (ECMA-376 part 1, 22.9.2.19): what looks like it is written so. */
export const escapeLetterNumbers = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** The text that `_x0041_` and the like stand for. */
export const unescapeLetterNumbers = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
