/** Marks that were letters as long as their halves were apart: one opens in the first half, one closes in the second. */
import type { Letters, Run } from '../manuscript.ts';
import { merged } from './inline.ts';

const MARK = /\*{1,3}/g;

interface Found {
  readonly run: number;
  readonly at: number;
  readonly length: number;
}

/** The runs of stars that are letters. */
const marksIn = (runs: readonly Run[]): Found[] =>
  runs.flatMap((run, index) =>
    run.kind === 'note'
      ? []
      : [...run.text.matchAll(MARK)].map((match) => ({ run: index, at: match.index, length: match[0].length })),
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

/** Reads a pair of marks that are still letters; more or fewer than one pair stay letters. */
export function closeMarks(runs: readonly Run[]): Run[] {
  const [first, last, ...others] = marksIn(runs);
  if (first === undefined || last === undefined || others.length > 0 || first.length !== last.length) return [...runs];
  const opens = !isBlank(lettersAt(runs, first).charAt(first.at + first.length));
  const closes = !isBlank(lettersAt(runs, last).charAt(last.at - 1));
  return opens && closes ? merged(between(runs, first, last)) : [...runs];
}
