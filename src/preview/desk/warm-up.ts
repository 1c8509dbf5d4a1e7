/**
 * What whoever writes will ask for, done in advance and for nobody: JavaScript makes quick code only of what it has seen
 * again and again, and the first change is to be as quick as the later ones.
 */
import { NEW_TEXT } from '../../change/edit/lists.ts';
import type { PageEdit } from '../../change/edit/page-edit.ts';
import { spelled, valueIn } from '../../change/pull/plan-data.ts';
import type { CheckedPlan } from '../../pipeline/check.ts';
import { printedPlan } from '../printed-plan.ts';

/** How often; behind them a change takes half of what the first one takes. */
export const WARM_UPS = 4;

/** A word behind an entry's words, and a new entry behind it: what is written most. None for a plan without entries. */
export function usualEdits({ value: plan, source }: CheckedPlan): PageEdit[] {
  if (plan === undefined) return [];
  const data = spelled(source);
  for (const { origin: path } of printedPlan(plan).sections.flat()) {
    const [entry, words] = [path.at(-1) === 'text' ? path.slice(0, -1) : path, valueIn(data, path)];
    const index = entry.at(-1);
    if (typeof index !== 'number' || typeof words !== 'string') continue;
    const list = entry.slice(0, -1);
    return [
      { kind: 'text', path, paragraph: 0, text: `${words} …` },
      { kind: 'insert', list, index: index + 1, value: NEW_TEXT },
    ];
  }
  return [];
}
