/** One text as several offices reword it: their changes together, where each stands well apart from the others. */
import { diffText, tokensOf } from '../diff/tokenise.ts';

/** A stretch of the text that was changed: letters `[from, to)`, and what stands there now. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** So many words of the draft must stand between the changes of two offices: what is nearer may be said as one. */
const APART = 3;

function changesOf(base: string, fresh: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { kind, text } of diffText(base, fresh)) {
    const last = changes.at(-1);
    const isNext = last !== undefined && last.to === at;
    if (kind === 'same') at += text.length;
    else if (kind === 'added') {
      if (isNext) changes.splice(-1, 1, { ...last, words: last.words + text });
      else changes.push({ from: at, to: at, words: text });
    } else {
      if (isNext) changes.splice(-1, 1, { ...last, to: at + text.length });
      else changes.push({ from: at, to: at + text.length, words: '' });
      at += text.length;
    }
  }
  return changes;
}

const isSame = (one: Change, other: Change): boolean =>
  one.from === other.from && one.to === other.to && one.words === other.words;

function isApart(base: string, one: Change, other: Change): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  return second.from > first.to && tokensOf(base.slice(first.to, second.from)).length >= APART;
}

/**
 * The text with the changes of all.
 * @returns undefined where two change the same words, or words near one another
 */
export function together(base: string, freshes: readonly string[]): string | undefined {
  const all: Change[] = [];
  for (const fresh of freshes) {
    const own = changesOf(base, fresh).filter((change) => !all.some((known) => isSame(known, change)));
    if (own.some((change) => all.some((known) => !isApart(base, known, change)))) return undefined;
    all.push(...own);
  }
  return all
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, words }) => text.slice(0, from) + words + text.slice(to), base);
}
