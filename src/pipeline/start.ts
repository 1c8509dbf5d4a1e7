/** A template and answers to the text of a new plan. */
import type { Diagnostic, Finding, Language, Outcome, PlanPath } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics } from '../diagnostics/format.ts';
import type { Answers } from '../plan/templates/answers.ts';
import { fillTemplate, type StartedPlan } from '../plan/templates/fill.ts';
import { answerFinding, templateFinding } from '../plan/templates/findings.ts';
import { parsePlanTemplate } from '../plan/templates/plan-template.ts';

export interface StartOptions {
  /** Name of the template's file, for diagnostics. */
  readonly file?: string;
  /** Language of the diagnostics; Vietnamese by default. */
  readonly language?: Language;
}

/**
 * Starts a plan.
 * @param template the text of a template's file: a head that says what it asks for, a line `---`, the plan
 * @param answers values by the keys of the asks; defaults stand in for what is not there
 * @returns the YAML of the plan; no value where the template or the answers have faults, and which
 */
export function startPlan(template: string, answers: Answers, options: StartOptions = {}): Outcome<StartedPlan> {
  const { file = '', language = 'vi' } = options;
  const told = (finding: Omit<Finding, 'at'>, line: number, path: PlanPath): Diagnostic[] => {
    const start = { line, column: 1 };
    return fileDiagnostics(finding, { file, language }).map((one) => ({ ...one, range: { start, end: start }, path }));
  };
  const parsed = parsePlanTemplate(template);
  if ('problems' in parsed)
    return { diagnostics: parsed.problems.flatMap((problem) => told(templateFinding(problem), problem.line, [])) };
  const started = fillTemplate(parsed.template, answers);
  if ('text' in started) return { value: started, diagnostics: [] };
  const keyOf = (problem: (typeof started.problems)[number]): string =>
    problem.kind === 'unknown' ? problem.key : problem.ask.key;
  return {
    diagnostics: started.problems.flatMap((problem) => told(answerFinding(problem), 1, ['asks', keyOf(problem)])),
  };
}
