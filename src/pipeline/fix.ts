/** Repairs what has one right answer, and touches nothing else in the text. */
import type { CompleteOutcome, Fix } from '../diagnostics/diagnostic.ts';
import { rewriteTexts } from '../plan/source/edit.ts';
import { isTextFix, repairSource, type YamlFix } from '../plan/source/repair.ts';
import { type CheckedPlan, type CheckOptions, checkPlan, type DiagnosticPlace } from './check.ts';

/** One repair may lay bare the next: two spaces before a comma, one unclosed quotation mark behind another. */
const MOST_ROUNDS = 30;

const BOM = '\ufeff';

export interface FixedPlan {
  readonly text: string;
  /** How many places were rewritten. */
  readonly count: number;
}

/** One round of repairs: of the YAML first, since words are found in what is read of it. */
function repairOnce({ source, value: plan }: CheckedPlan, fixes: readonly Fix[]): FixedPlan {
  const yaml = fixes.filter((fix): fix is YamlFix => !isTextFix(fix));
  const repaired = repairSource(source, yaml);
  if (repaired.count > 0) return repaired;
  const words = plan === undefined ? [] : fixes.filter(isTextFix);
  if (words.length === 0) return { text: source.text, count: 0 };
  const { text, leftOut } = rewriteTexts(source, words, []);
  return { text, count: words.length - leftOut.length };
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
    const next = repairOnce(checked, checked.fixes);
    if (next.text === fixed) break;
    count += next.count;
    fixed = next.text;
    checked = checkPlan(fixed, options);
  }
  return {
    value: { text: text.startsWith(BOM) ? BOM + fixed : fixed, count },
    diagnostics: checked.diagnostics,
  };
}

/**
 * Puts one of the findings right, and leaves the others.
 * @param wanted the diagnostic, as `checkPlan` told it with the same options
 */
export function fixOne(text: string, wanted: DiagnosticPlace, options: CheckOptions = {}): FixedPlan {
  const bom = text.startsWith(BOM) ? BOM : '';
  const checked = checkPlan(text.slice(bom.length), options);
  const fixed = repairOnce(checked, checked.fixesOf(wanted));
  return { ...fixed, text: bom + fixed.text };
}
