/** Which marks of emphasis belong together: `**`, `*`, `_`, and tags; what stands alone is a letter. */

/** A run of signs that may open or close emphasis. */
export interface Mark {
  readonly sign: string;
  readonly count: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What stands between two marks, by the places of the marks. */
export interface Emphasis {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  /** 1 italic, 2 bold. */
  readonly size: number;
}

interface Opener {
  readonly at: number;
  readonly sign: string;
  readonly size: number;
}

/** Runs longer than this are dotted lines, not emphasis. */
const LONGEST = 3;

/** Place of the opener that a run of that length closes: the innermost that fits it, or else that is shorter. */
function openerOf(openers: readonly Opener[], { sign }: Mark, length: number): number {
  const fitting = openers.findLastIndex((opener) => opener.sign === sign && opener.size === length);
  return fitting >= 0 ? fitting : openers.findLastIndex((opener) => opener.sign === sign && opener.size < length);
}

/** Takes an opener away, and those within it that were never closed; its twin stays. */
function take(openers: Opener[], index: number): void {
  const { at } = openers[index] ?? { at: -1 };
  const twins = openers.slice(index + 1).filter((opener) => opener.at === at);
  openers.splice(index, openers.length - index, ...twins);
}

/** Closes what a run can close; how much of it is left over. */
function close(openers: Opener[], at: number, mark: Mark, found: Emphasis[]): number {
  let left = mark.count;
  while (left > 0) {
    const index = openerOf(openers, mark, left);
    const opener = openers[index];
    if (opener === undefined) break;
    found.push({ from: opener.at, to: at, sign: mark.sign, size: opener.size });
    take(openers, index);
    left -= opener.size;
  }
  return left;
}

/** Three signs are bold and italic at once. */
const sizesOf = (length: number): number[] => (length === LONGEST ? [2, 1] : [length]);

/**
 * Pairs the marks of a text.
 * @param marks by their places, in order
 */
export function pairMarks(marks: readonly (readonly [number, Mark])[]): Emphasis[] {
  const found: Emphasis[] = [];
  const openers: Opener[] = [];
  for (const [at, mark] of marks) {
    if (mark.count > LONGEST) continue;
    const left = mark.canClose ? close(openers, at, mark, found) : mark.count;
    if (!mark.canOpen || left === 0) continue;
    for (const size of sizesOf(left)) openers.push({ at, sign: mark.sign, size });
  }
  return found;
}
