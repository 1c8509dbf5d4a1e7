/** The other plans of the folder that a plan lies in: some rules look at them, and last year's is among them. */
import type { createLinter } from '../../lint/rules/lint.ts';
import type { Neighbour } from '../../lint/rules/rule.ts';
import { neighbourOf } from '../../pipeline/cited.ts';
import { lastYearsPlan } from '../../pipeline/last-year.ts';
import type { DeskCalls, DeskText } from './calls.ts';

type Linter = ReturnType<typeof createLinter>;

interface PlansAround {
  readonly calls: Pick<DeskCalls, 'surround' | 'lastYear'>;
  /** The rules for a plan of the folder; for a document that lies in none, `undefined`. */
  readonly lintFor: (file: string | undefined) => Linter;
}

/** @param linterFor makes the rules that look at some other plans */
export function plansAround(linterFor: (neighbours: readonly Neighbour[]) => Linter): PlansAround {
  let plans: readonly DeskText[] = [];
  let neighbours: readonly Neighbour[] = [];
  return {
    calls: {
      surround: (next) => {
        plans = next;
        // Each is read only where a rule asks for what it may cite.
        neighbours = next.map(({ file, text }) => neighbourOf(file, text));
      },
      lastYear: ({ file, text }) =>
        lastYearsPlan(
          text,
          plans.filter((other) => other.file !== file),
        ),
    },
    lintFor: (file) => linterFor(file === undefined ? [] : neighbours.filter((other) => other.file !== file)),
  };
}
