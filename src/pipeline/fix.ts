/** Repairs what has one right answer, and touches nothing else in the text. */
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
 */
export function fixPlan(text: string, options: CheckOptions): FixedPlan {
  let fixed = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { fixes, plan, source } = checkPlan(fixed, options);
    if (fixes.length === 0 || plan === undefined) break;
    const { text: next, leftOut } = rewriteTexts(source, fixes, []);
    if (next === fixed) break;
    count += fixes.length - leftOut.length;
    fixed = next;
  }
  return { text: text.startsWith(BOM) ? BOM + fixed : fixed, count };
}
