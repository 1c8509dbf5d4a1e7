/** Last year's plan to this year's draft, from text to text. */

import { type RolledOver, type RollOverOptions, rollOver } from '../change/rollover/roll-over.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type CheckOptions, checkPlan } from './check.ts';

export interface RollOverPlanOptions
  extends Omit<RollOverOptions, 'year'>,
    Pick<CheckOptions, 'file' | 'language' | 'phrases' | 'images'> {
  /** The year of the new plan; by default the one after the old plan's. */
  readonly year?: number;
}

export interface RolledPlan extends RolledOver {
  readonly oldYear: number;
  readonly year: number;
}

const BOM = '\ufeff';

/**
 * Makes the new year's plan of an old one.
 * @param text the old plan's YAML, decoded
 * @returns the new plan, and what is to be said about the old one; no value where that has errors
 */
export function rollOverPlan(
  text: string,
  { file, language, phrases, images, ...options }: RollOverPlanOptions,
): Outcome<RolledPlan> {
  const {
    value: plan,
    source,
    data,
    texts,
    diagnostics,
    ok,
  } = checkPlan(text, {
    ...(file === undefined ? {} : { file }),
    ...(language === undefined ? {} : { language }),
    ...(phrases === undefined ? {} : { phrases }),
    ...(images === undefined ? {} : { images }),
  });
  if (!ok || plan === undefined || data === undefined) return { diagnostics };
  const { year = data.year + 1 } = options;
  const rolled = rollOver({ plan, source, data, texts }, { ...options, year });
  const newText = text.startsWith(BOM) ? BOM + rolled.text : rolled.text;
  return { value: { ...rolled, text: newText, oldYear: data.year, year }, diagnostics };
}
