/** Repairs what has one right answer, and touches nothing else in the text. */
import type { CompleteOutcome } from '../diagnostics/diagnostic.ts';
import { rewriteTexts } from '../plan/source/edit.ts';
import { type CheckOptions, checkPlan } from './check.ts';

/** One repair may lay bare the next: two spaces before a comma. */
const MOST_ROUNDS = 5;

const BOM = '\ufeff';

export interface FixedPlan {
  readonly text: string;
  /** How many places were rewritten. */
  readonly count: number;
}

/**
 * Repairs a plan.
 * @param text the YAML, decoded
 * @param options as for `checkPlan`; with the rules that are to be asked
 * @returns the repaired text, and what is to be said about it
 */
export function fixPlan(text: string, options: CheckOptions = {}): CompleteOutcome<FixedPlan> {
  let fixed = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  let count = 0;
  let checked = checkPlan(fixed, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { fixes, source, value: plan } = checked;
    if (fixes.length === 0 || plan === undefined) break;
    const { text: next, leftOut } = rewriteTexts(source, fixes, []);
    if (next === fixed) break;
    count += fixes.length - leftOut.length;
    fixed = next;
    checked = checkPlan(fixed, options);
  }
  return {
    value: { text: text.startsWith(BOM) ? BOM + fixed : fixed, count },
    diagnostics: checked.diagnostics,
  };
}
