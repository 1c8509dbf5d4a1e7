/** A template and the answers to what it asks, to the text of a plan. */
import { compileTemplate } from '../compile/template-engine.ts';
import { type AnswerProblem, type Answers, checkAnswers } from './answers.ts';
import type { PlanTemplate } from './plan-template.ts';
import { asProse, TEMPLATE_HELPERS } from './template-helpers.ts';

/** A plan made of a template. */
export interface StartedPlan {
  /** Its YAML. */
  readonly text: string;
  /** The values in it, defaults among them. */
  readonly answers: Answers;
}

/**
 * Fills a template.
 * @param given what was typed, by the keys of the template's asks; defaults stand in for what is not there
 * @returns the YAML of the plan and the values in it, or everything that is wrong with the answers
 */
export function fillTemplate(
  template: PlanTemplate,
  given: Answers,
): StartedPlan | { readonly problems: readonly AnswerProblem[] } {
  const { answers, problems } = checkAnswers(template, given);
  if (problems.length > 0) return { problems };
  const prose = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, asProse(value)]));
  return { text: compileTemplate(template.body, TEMPLATE_HELPERS)(prose), answers };
}
