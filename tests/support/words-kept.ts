/** Whether the words of one document stand in another. */
import { wordDifference, wordsOf } from '../../tools/measure/words.ts';

/** Tabs and wide gaps part columns, line breaks part lines: no sentence goes on across them. */
const GAP = /[\n\t]|\s{3,}/u;

/** A number, letter or Roman figure at the front of a line, typed by hand. */
const LABEL = /^\s*(?:(?:[IVXL]+|\d{1,2}(?:\.\d{1,2})*|\p{Ll})[.)]|\d{1,2}(?:\.\d{1,2})+)(?=\s|$)/u;

/** Words without regard to capitals and to zeros in front of numbers, which the decree rules. */
export const plainWords = (text: string): string[] =>
  wordsOf(text.normalize('NFC').toLowerCase()).map((word) => word.replace(/^0+(?=\d)/, ''));

/** The words of each line, typed labels left out. */
export const linesOfWords = (paragraphs: readonly string[]): string[][] =>
  paragraphs.flatMap((paragraph) => paragraph.split(GAP)).map((line) => plainWords(line.replace(LABEL, '')));

/** Words of the first that the second lacks, each as often as it lacks it. */
export function lostWords(source: readonly string[], target: readonly string[]): string[] {
  return [...wordDifference(source, target)].flatMap(([word, count]) =>
    Array.from({ length: Math.max(0, -count) }, () => word),
  );
}

const trigramsOf = (lines: readonly (readonly string[])[]): string[] =>
  lines.flatMap((line) => line.slice(2).map((word, index) => [line[index], line[index + 1], word].join(' ')));

/** Three words in a row of the first that the second has nowhere in a row, and what part of them it has. */
export function keptOrder(
  source: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
): { readonly recall: number; readonly torn: readonly string[] } {
  const expected = trigramsOf(source);
  const torn = lostWords(expected, trigramsOf(target));
  return { recall: expected.length === 0 ? 1 : 1 - torn.length / expected.length, torn };
}
