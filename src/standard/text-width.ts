/** How wide text is in Times New Roman: from the table that `npm run generate` measures with `docx/layout`. */
import { type FontStyle, LETTER_WIDTHS, UNITS_PER_EM } from '../generated/letter-widths.ts';
import type { Component } from './components.ts';
import type { SizeSet } from './figures.ts';

const STYLES: Readonly<Record<string, FontStyle>> = {
  'false false': 'regular',
  'true false': 'bold',
  'false true': 'italic',
  'true true': 'boldItalic',
};

/** A letter outside the table is taken to be as wide as this one. */
const STAND_IN = 'n';

/** Width of a line of text in points. */
export function textWidthPt(
  text: string,
  size: number,
  look: { readonly bold: boolean; readonly italic: boolean },
): number {
  const widths = LETTER_WIDTHS[STYLES[`${look.bold} ${look.italic}`] ?? 'regular'];
  let units = 0;
  for (const letter of text) units += widths[letter] ?? widths[STAND_IN] ?? 0;
  return (units / UNITS_PER_EM) * size;
}

/** Width in points of a line of text set as a component. */
export const componentWidthPt = (text: string, component: Component, sizes: SizeSet): number =>
  textWidthPt(text, component.size[sizes], component);

type Width = (line: string) => number;

/** Fills lines up to a width, word by word. */
export function fillLines(words: readonly string[], limit: number, width: Width): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && width(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Precision of balancing, in points. */
const STEP = 2;

/** Breaks a text into the fewest lines that fit, and these so that the longest is as short as can be. */
export function balancedLines(text: string, available: number, width: Width): string[] {
  const words = text.split(' ');
  let best = fillLines(words, available, width);
  if (best.length === 1) return best;
  // Narrower lines are never fewer, so that the narrowest that are as many is found by halves.
  let [enough, tooNarrow] = [0, Math.ceil(available / STEP)];
  while (tooNarrow - enough > 1) {
    const steps = Math.floor((enough + tooNarrow) / 2);
    const lines = fillLines(words, available - steps * STEP, width);
    if (lines.length > best.length) tooNarrow = steps;
    else [enough, best] = [steps, lines];
  }
  return best;
}
