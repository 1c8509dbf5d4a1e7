/** What two sequences have in common, by the fewest insertions and deletions. */
import * as sequences from '@jest/diff-sequences';

/** Takes runs of common entries in their order: how many, and where they begin on either side. */
export type FoundRun = (count: number, old: number, fresh: number) => void;

/** Both lengths, whether two entries are the same, and what takes the runs. */
type FindRuns = (
  oldCount: number,
  freshCount: number,
  isSame: (old: number, fresh: number) => boolean,
  found: FoundRun,
) => void;

/** The package's types describe its CommonJS file; imported as a module, its default is the function itself. */
export const commonRuns: FindRuns = sequences.default as unknown as FindRuns;
