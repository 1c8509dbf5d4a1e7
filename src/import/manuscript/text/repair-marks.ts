/** Marks that were letters as long as their halves were apart: one opens in the first half, one closes in the second. */
import type { Letters, Run } from '../manuscript.ts';

export const STARS = /\*{1,3}/g;

interface Found {
  readonly run: number;
  readonly at: number;
  readonly length: number;
}

/** The stars that are letters; those side by side are one mark. */
export const starsIn = (runs: readonly Run[]): Found[] =>
  runs.flatMap((run, index) =>
    run.kind === 'note'
      ? []
      : [...run.text.matchAll(STARS)].map((match) => ({ run: index, at: match.index, length: match[0].length })),
  );

const lettersAt = (runs: readonly Run[], { run }: Found): string => {
  const found = runs[run];
  return found?.kind === 'letters' ? found.text : '';
};

const isBlank = (char: string): boolean => char.trim() === '';

function look(letters: Letters, length: number): Letters {
  return { ...letters, bold: letters.bold || length >= 2, italic: letters.italic || length !== 2 };
}

/** The runs with the two marks taken out and what is between them marked. */
function between(runs: readonly Run[], first: Found, last: Found): Run[] {
  return runs.flatMap((run, index): Run[] => {
    if (run.kind === 'note' || index < first.run || index > last.run) return [run];
    const from = index === first.run ? first.at : 0;
    const to = index === last.run ? last.at : run.text.length;
    const start = index === first.run ? from + first.length : 0;
    const end = index === last.run ? to + last.length : to;
    return [
      { ...run, text: run.text.slice(0, from) },
      look({ ...run, text: run.text.slice(start, to) }, first.length),
      { ...run, text: run.text.slice(end) },
    ];
  });
}

/**
 * Reads a pair of marks that are still letters.
 * @param runs with these two marks and no other
 * @returns the runs without them, letters of one look not yet one, and how many stars there were; undefined where the one
 * does not open what the other closes
 */
export function closedPair(runs: readonly Run[]): { readonly runs: Run[]; readonly stars: number } | undefined {
  const [first, last] = starsIn(runs);
  if (first === undefined || last === undefined || first.length !== last.length) return undefined;
  const opens = !isBlank(lettersAt(runs, first).charAt(first.at + first.length));
  const closes = !isBlank(lettersAt(runs, last).charAt(last.at - 1));
  return opens && closes ? { runs: between(runs, first, last), stars: 2 * first.length } : undefined;
}
