/** `kehoach new`: starts a plan. */
import { join, resolve } from 'node:path';
import { checkPlan } from '../../pipeline/check.ts';
import { pretty } from '../../reporters/pretty.ts';
import { checkAnswers } from '../../starting/answers.ts';
import { startPlan } from '../../starting/start-plan.ts';
import { countOf } from '../check-files.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { exists, isYaml, writeWhole } from '../files.ts';
import { schemaLine } from '../schema-line.ts';
import { askAnswers, givenAnswers, wordAnswers } from '../starting/ask-answers.ts';
import { findTemplate, type NamedTemplate } from '../starting/find-template.ts';
import { STARTING_WORDS } from '../starting/words.ts';
import { inShell, reasonOf } from '../words.ts';

export interface NewOptions {
  readonly set: readonly string[];
  readonly year?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Findings that stand for a place to fill in. */
const TO_FILL: ReadonlySet<string> = new Set(['final/placeholder', 'final/blank']);

/** The file to write, from the current folder; undefined while the year in its name is not known. */
function targetOf({ name, template }: NamedTemplate, output: string | undefined, year?: string): string | undefined {
  if (output !== undefined && isYaml(output)) return output;
  const hasYear = template.asks.some(({ key }) => key === 'year');
  if (hasYear && year === undefined) return undefined;
  return join(output ?? '.', /^\d+$/.test(year ?? '') ? `${name}-${year}.yaml` : `${name}.yaml`);
}

/** Says that a file is there already, unless it may be overwritten. */
async function refuseExisting(
  target: string | undefined,
  { force }: NewOptions,
  { world, language, usageError }: CommandContext,
): Promise<ExitCode | undefined> {
  if (target === undefined || force === true || !(await exists(resolve(world.cwd, target)))) return undefined;
  return usageError(STARTING_WORDS[language].exists(target));
}

/** Writes the plan and says what is to be done with it. */
async function writePlan(target: string, text: string, context: CommandContext): Promise<ExitCode> {
  const { world, words, language, colour } = context;
  const starting = STARTING_WORDS[language];
  try {
    await writeWhole(resolve(world.cwd, target), new TextEncoder().encode(text));
  } catch (error) {
    world.stderr(`${words.cannotWrite(target, reasonOf(error, words))}\n`);
    return EXIT.system;
  }
  world.stdout(`${starting.written(target)}\n`);
  const { diagnostics } = checkPlan(text, { file: target, language });
  const errors = countOf(diagnostics, 'error');
  if (errors > 0) {
    world.stderr(`${pretty([{ file: target, text, diagnostics }], { language, colour })}\n`);
    world.stderr(`${starting.hasErrors(errors)}\n`);
    return EXIT.planErrors;
  }
  const left = checkPlan(text, { file: target, language, final: true }).diagnostics;
  const count = left.filter(({ code }) => TO_FILL.has(code)).length;
  world.stdout(`${starting.toFill(count)}${count === 0 ? '' : ` ${inShell(target)}`}\n`);
  world.stdout(`${starting.next} kehoach build ${inShell(target)}\n`);
  return EXIT.ok;
}

/** Starts a plan from a template. */
export async function newPlan(
  wanted: string | undefined,
  options: NewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { world, words, language, usageError } = context;
  if (options.output?.trim() === '') return usageError(words.emptyOutput);
  const found = await findTemplate(wanted, context);
  if (typeof found === 'number') return found;
  const given = givenAnswers(options.set, options.year, context);
  if (typeof given === 'number') return given;
  // What can be said before anything is asked is said before.
  const early = checkAnswers(found.template, given).problems.filter(({ kind }) => kind !== 'missing');
  if (early.length > 0 && world.ask !== undefined) return usageError(wordAnswers(early, context));
  const refused = await refuseExisting(targetOf(found, options.output, given['year']), options, context);
  if (refused !== undefined) return refused;
  const answers = world.ask === undefined ? given : await askAnswers(found.template, given, context);
  if (answers === undefined) {
    world.stdout(`\n${STARTING_WORDS[language].ended}\n`);
    return EXIT.usage;
  }
  const started = startPlan(found.template, answers);
  if ('problems' in started) return usageError(wordAnswers(started.problems, context));
  const target = targetOf(found, options.output, started.answers['year']) ?? `${found.name}.yaml`;
  const taken = await refuseExisting(target, options, context);
  return taken ?? writePlan(target, schemaLine(target, world) + started.text, context);
}
