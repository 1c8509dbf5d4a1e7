/** Which formats of numbers show a day (ECMA-376 part 1, 18.8.30). */

/** A format of numbers: built-in ones have a number alone. */
export interface NumberFormat {
  readonly id: number;
  readonly code?: string;
}

/** Formats that have a number but no text: days, and days with a time. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Words in quotes, letters after a backslash, gaps and fills, colours and languages: none of them is about days. */
const ASIDE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/** True where numbers of this format are shown as days; times alone are none. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  return /[dy]/i.test(code.replace(ASIDE, '').replace(/general/gi, ''));
}
