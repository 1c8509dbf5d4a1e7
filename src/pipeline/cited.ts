/** The documents that a plan cites, for the rules that look at other plans of the folder. */

import type { Citation } from '../content/entities/citations.ts';
import { readTexts } from '../content/entities/read-text.ts';
import { citationsOf } from '../lint/rules/citation/mentioned.ts';
import { type CheckedPlan, checkPlan } from './check.ts';

/** All citations of a plan that was checked; none where its text could not be read as one. */
export const citedBy = ({ value: plan, data, texts }: CheckedPlan): readonly Citation[] =>
  plan === undefined || data === undefined ? [] : citationsOf(readTexts(texts, plan.year), data);

/** All citations of a plan's text. */
export const citationsIn = (text: string): readonly Citation[] => citedBy(checkPlan(text));
