/** Names of cells as spreadsheets have them: columns by letters, rows from 1. */

const LETTERS = 26;
const LETTER_A = 'A'.charCodeAt(0);

/** `A` for 0, `AB` for 27. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(LETTER_A + (index % LETTERS));
  return index < LETTERS ? letter : columnName(Math.floor(index / LETTERS) - 1) + letter;
}

/**
 * The name of a cell: `B7`.
 * @param row from 1
 * @param column from 1
 */
export const cellName = (row: number, column: number): string => `${columnName(column - 1)}${row}`;

/** A column from 1 by the name of a cell in it; undefined where there is no such name. */
export function columnOf(name: string): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/i.exec(name) ?? [];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - LETTER_A + 1, 0);
}
