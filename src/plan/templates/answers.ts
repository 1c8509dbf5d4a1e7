/** What somebody answers to a template: does it fit, what is missing, what stands in where nothing is typed. */

import { suggest } from '../../diagnostics/suggest.ts';
import { compileTemplate } from '../compile/template-engine.ts';
import type { Ask, PlanTemplate } from './plan-template.ts';
import { TEMPLATE_HELPERS } from './template-helpers.ts';

/** Values by the keys of asks. */
export type Answers = Readonly<Record<string, string>>;

export type Misfit = 'empty' | 'control' | 'choice' | 'pattern';

/** What is wrong with answers. */
export type AnswerProblem =
  | { readonly kind: 'unknown'; readonly key: string; readonly known: readonly string[]; readonly suggestion?: string }
  | { readonly kind: 'missing'; readonly ask: Ask }
  | { readonly kind: 'misfit'; readonly ask: Ask; readonly found: string; readonly why: Misfit };

/** Signs that no line of a document holds: control characters, line feeds of any kind, halves of letters. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u;

const sameWord = (left: string, right: string): boolean =>
  left.normalize('NFC').toLocaleLowerCase('vi') === right.normalize('NFC').toLocaleLowerCase('vi');

/** One of the choices, by its words or by its place in the list (from 1). */
const choose = (typed: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => sameWord(choice, typed)) ?? (/^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined);

/**
 * Holds a value against what is asked.
 * @returns the value as the plan takes it (NFC, no space around it), or why it does not fit
 */
export function fitAnswer(ask: Ask, typed: string): { readonly value: string } | { readonly why: Misfit } {
  const value = typed.normalize('NFC').trim();
  if (value === '') return { why: 'empty' };
  if (NOT_IN_A_LINE.test(value)) return { why: 'control' };
  if (ask.of !== undefined) {
    const choice = choose(value, ask.of);
    return choice === undefined ? { why: 'choice' } : { value: choice };
  }
  return ask.pattern === undefined || ask.pattern.test(value) ? { value } : { why: 'pattern' };
}

/** What stands in for an answer that is not given; `answers` are the ones before it. */
export const defaultAnswer = (ask: Ask, answers: Answers): string | undefined =>
  ask.default === undefined ? undefined : compileTemplate(ask.default, TEMPLATE_HELPERS)(answers).trim();

/** Asks that nobody has answered and nothing stands in for. */
export const missingAnswers = ({ asks }: PlanTemplate, given: Answers): readonly Ask[] =>
  asks.filter((ask) => given[ask.key] === undefined && ask.default === undefined);

function unknownKeys({ asks }: PlanTemplate, given: Answers): AnswerProblem[] {
  const known = asks.map(({ key }) => key);
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const suggestion = suggest(key, known);
      return { kind: 'unknown', key, known, ...(suggestion === undefined ? {} : { suggestion }) };
    });
}

export interface CheckedAnswers {
  /** Those that fit, defaults among them. */
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** Fits all answers and lets defaults stand in; everything that is wrong is named at once. */
export function checkAnswers(template: PlanTemplate, given: Answers): CheckedAnswers {
  const answers: Record<string, string> = {};
  const problems = unknownKeys(template, given);
  for (const ask of template.asks) {
    // A default may build on an answer that is wrong or not there: that one is named already.
    if (given[ask.key] === undefined && ask.default !== undefined && problems.length > 0) continue;
    const typed = given[ask.key] ?? defaultAnswer(ask, answers);
    if (typed === undefined) {
      problems.push({ kind: 'missing', ask });
      continue;
    }
    const fit = fitAnswer(ask, typed);
    if ('value' in fit) answers[ask.key] = fit.value;
    else problems.push({ kind: 'misfit', ask, found: typed, why: fit.why });
  }
  return { answers, problems };
}
