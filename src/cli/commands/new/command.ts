/** `kehoach new`: starts a plan. */
import { join, resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { exists, isYaml, writeWhole } from '../../host/files.ts';
import { inShell, reasonOf } from '../../messages.ts';
import { schemaLine } from '../../project/schema-line.ts';
import { answerTemplate } from './answer-template.ts';
import { findTemplate, type NamedTemplate } from './find-template.ts';
import { STARTING_MESSAGES } from './messages.ts';
import { reportStarted } from './report-started.ts';

export interface NewOptions {
  readonly set: readonly string[];
  readonly year?: string;
  readonly output?: string;
  readonly force?: boolean;
}

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
  { host, language, usageError }: CommandContext,
): Promise<ExitCode | undefined> {
  if (target === undefined || force === true || !(await exists(resolve(host.cwd, target)))) return undefined;
  return usageError(STARTING_MESSAGES[language].exists(target));
}

/** Writes the plan and says what is to be done with it. */
async function writePlan(target: string, text: string, context: CommandContext): Promise<ExitCode> {
  const { host, messages, language } = context;
  const starting = STARTING_MESSAGES[language];
  try {
    await writeWhole(resolve(host.cwd, target), new TextEncoder().encode(text));
  } catch (error) {
    host.stderr(`${messages.cannotWrite(target, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  host.stdout(`${starting.written(target)}\n`);
  const exit = reportStarted({ target, text }, context);
  if (exit === EXIT.ok) host.stdout(`${starting.next} kehoach build ${inShell(target)}\n`);
  return exit;
}

/** Starts a plan from a template. */
export async function newPlan(
  [wanted]: readonly string[],
  options: NewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, usageError } = context;
  if (options.output?.trim() === '') return usageError(messages.emptyOutput);
  const found = await findTemplate(wanted, context);
  if (typeof found === 'number') return found;
  const refuseTaken = (year?: string): Promise<ExitCode | undefined> =>
    refuseExisting(targetOf(found, options.output, year), options, context);
  const answered = await answerTemplate(found, options, context, ({ year }) => refuseTaken(year));
  if (typeof answered === 'number') return answered;
  const { year } = answered.answers;
  const target = targetOf(found, options.output, year) ?? `${found.name}.yaml`;
  const taken = await refuseTaken(year);
  return taken ?? writePlan(target, schemaLine(target, host) + answered.text, context);
}
