/** How wide text is in Times New Roman: from the table that `npm run generate` measures with `docx/layout`. */
import { type FontStyle, LETTER_WIDTHS, UNITS_PER_EM } from '../generated/letter-widths.ts';
import { costOfBreak } from '../vietnamese/line-breaks.ts';
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

/** How wide a text is: its words and the blanks between them add up. */
type Width = (text: string) => number;

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

/** How a text is broken from a word on. */
interface Broken {
  readonly lines: number;
  readonly cost: number;
  /** The word that begins the next line. */
  readonly next: number;
}

const isBetter = (one: Broken, other: Broken): boolean =>
  one.lines < other.lines || (one.lines === other.lines && one.cost < other.cost);

/** What it costs that a line is not full, against a break at a worse place: lines of one length cost least. */
const EVENNESS = 5;

/** How wide words are, and the blank between them: a line is as wide as these. */
interface Widths {
  readonly words: readonly number[];
  readonly blank: number;
}

/** The lines that may begin with a word: where each ends, and which share of it is left free. */
function* linesFrom({ words, blank }: Widths, start: number, available: number): Generator<[number, number]> {
  let used = -blank;
  for (let end = start + 1; end <= words.length; end++) {
    used += blank + (words[end - 1] ?? 0);
    const free = 1 - used / available;
    // A word that is too wide stands alone.
    if (free < 0 && end > start + 1) return;
    yield [end, Math.max(0, free)];
  }
}

/** How many brackets are open behind each word. */
function bracketDepths(words: readonly string[]): number[] {
  let depth = 0;
  return words.map((word) => {
    for (const sign of word) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return depth;
  });
}

/**
 * Breaks a text into the fewest lines that fit; of the ways to do so, at the best places, and with lines as long as each
 * other.
 */
export function balancedLines(text: string, available: number, width: Width): string[] {
  const words = text.split(' ');
  const end: Broken = { lines: 0, cost: 0, next: words.length };
  const from: Broken[] = [];
  from[words.length] = end;
  const depths = bracketDepths(words);
  const breakCosts = words.map((_, next) => {
    const before = words[next - 1];
    if (before === undefined) return 0;
    return costOfBreak({ before, words: words.slice(next, next + 2), inBrackets: (depths[next - 1] ?? 0) > 0 });
  });
  const widths: Widths = { words: words.map(width), blank: width(' ') };
  for (let start = words.length - 1; start >= 0; start--) {
    const ways = [...linesFrom(widths, start, available)].map(([next, free]): Broken => {
      const { lines, cost } = from[next] ?? end;
      return { lines: lines + 1, cost: cost + (breakCosts[next] ?? 0) + EVENNESS * free ** 2, next };
    });
    from[start] = ways.reduce((best, way) => (isBetter(way, best) ? way : best));
  }
  const broken: string[] = [];
  for (let at = 0; at < words.length; at = from[at]?.next ?? words.length)
    broken.push(words.slice(at, from[at]?.next).join(' '));
  return broken;
}
