/** The project’s templates, and plans started from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../src/index.ts';
import type { Answers } from '../../src/plan/templates/answers.ts';
import { fillTemplate } from '../../src/plan/templates/fill.ts';
import { type PlanTemplate, parsePlanTemplate } from '../../src/plan/templates/plan-template.ts';

export const TEMPLATE_FOLDER = 'templates/plans';

/** Names of the templates in `templates/plans`. */
export const TEMPLATE_NAMES = readdirSync(TEMPLATE_FOLDER).map((name) => basename(name, '.yaml.hbs'));

/** A template that must be without a fault. */
export function templateOf(text: string): PlanTemplate {
  const parsed = parsePlanTemplate(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}

export const templateNamed = (name: string): PlanTemplate =>
  templateOf(readFileSync(join(TEMPLATE_FOLDER, `${name}.yaml.hbs`), 'utf8'));

/** Examples where there is no default. */
export const examplesOf = ({ asks }: PlanTemplate): Record<string, string> =>
  Object.fromEntries(asks.filter((ask) => ask.default === undefined).map((ask) => [ask.key, ask.example ?? '']));

/** The plan that a template makes of answers that fit. */
export function started(template: PlanTemplate, answers: Answers): string {
  const result = fillTemplate(template, answers);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.text;
}

/** Codes and messages of diagnostics, a line each. */
export const saidAbout = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`);
