/** What a plan chooses to be otherwise than `check` asks: its file tells the codes, and `check` does not count them. */
import type { CheckCode } from '../lint/conformity/departure.ts';
import type { Plan } from '../plan/model/plan.ts';

const CHOICES: readonly (readonly [isChosen: (plan: Plan) => boolean, codes: readonly CheckCode[]])[] = [
  [({ numbering }) => numbering.labels === 'typed', ['file/typed-numbers']],
  [({ excerpt }) => excerpt, ['letterhead/all-missing', 'signature/all-missing']],
];

/** The codes that a plan waives by its choices, and those that it has switched off. */
export const waivedCodes = (plan: Plan): string[] => [
  ...CHOICES.flatMap(([isChosen, codes]) => (isChosen(plan) ? codes : [])),
  ...plan.switchedOff,
];
