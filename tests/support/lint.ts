import { readFileSync } from 'node:fs';
import { createPlaceRegister } from '../../src/content/reference-data/places.ts';
/** Plans held against the rules. */

import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import { type CheckOptions, checkPlan } from '../../src/index.ts';
import { createLinter, type LintOptions } from '../../src/lint/rules/lint.ts';
import { PLAN_IMAGES, smallPlan } from './plans.ts';

/** An example is keys of a plan, or one sentence of it. */
export const examplePlan = (example: string): string =>
  /^[a-z]+:/.test(example) ? smallPlan(example) : smallPlan(`opening:\n  - ${JSON.stringify(example)}`);

/** The communes, as the program reads them. */
export const PLACES = createPlaceRegister(() => readFileSync('data/places.txt', 'utf8'));

/** The rules as an option of `checkPlan`, on a day of the plan's year. */
export const lintWith = (options: Partial<LintOptions> = {}): Pick<CheckOptions, 'lint' | 'images'> => ({
  images: PLAN_IMAGES,
  lint: createLinter({ registers: REGISTERS, places: PLACES, today: '2026-06-30', ...options }),
});

/** The codes of what the rules find. */
export const codes = (text: string, options: Partial<LintOptions> = {}): string[] =>
  checkPlan(text, lintWith(options)).diagnostics.map(({ code }) => code);
