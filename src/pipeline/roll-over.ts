/** Last year's plan to this year's draft, from text to text. */

import { type RolledOver, type RollOverOptions, rollOver } from '../change/rollover/roll-over.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CheckOptions, checkPlan } from './check.ts';

export interface RolledPlan {
  /** What is wrong with the old plan; it is rolled over only where it has no errors. */
  readonly diagnostics: readonly Diagnostic[];
  readonly rolled?: RolledOver;
}

const BOM = '\ufeff';

/**
 * Makes the new year's plan of an old one.
 * @param text the old plan's YAML, decoded
 * @param settle decides what depends on the old plan's year
 */
export function rollOverPlan(
  text: string,
  settle: (oldYear: number) => RollOverOptions,
  check: Pick<CheckOptions, 'file' | 'language' | 'phrases'> = {},
): RolledPlan {
  const { source, data, texts, diagnostics, ok } = checkPlan(text, check);
  if (!ok || data === undefined) return { diagnostics };
  const rolled = rollOver({ source, data, texts }, settle(data.year));
  return { diagnostics, rolled: text.startsWith(BOM) ? { ...rolled, text: BOM + rolled.text } : rolled };
}
