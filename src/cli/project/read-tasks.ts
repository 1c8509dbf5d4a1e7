/** The tasks of plan files, for the commands that tell of them. */
import { basename, extname } from 'node:path';
import { bodyRegister } from '../../content/entities/body-register.ts';
import { given } from '../../import/recognise/given.ts';
import type { KnownBody } from '../../plan/model/plan.ts';
import type { PlanTasks } from '../../tasks/matrix.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { progressBeside } from './progress-file.ts';
import { readChecked } from './read-checked.ts';
import { requirePlans } from './require-plans.ts';

/** How a plan is named where several are told together. */
export const planName = (file: string): string => basename(file, extname(file)).normalize('NFC');

/** A plan with its tasks, and the file that it was read from. */
export interface FilePlan extends PlanTasks {
  readonly file: string;
}

export interface ReadTasks {
  readonly plans: readonly FilePlan[];
  /** What the run ends with where a plan could not be read; the others are told all the same. */
  readonly exit: ExitCode;
}

async function readPlan(
  file: string,
  context: CommandContext,
  office: readonly KnownBody[],
): Promise<FilePlan | ExitCode> {
  const read = await readChecked(file, context);
  if (typeof read === 'number') return read;
  const { plan, checked } = read;
  const progress = await progressBeside(file, context);
  const bodies = bodyRegister(plan.bodies, office);
  const tasks = tasksOf(plan, checked.texts, bodies);
  return { file, plan, name: planName(file), tasks, bodies, ...given({ progress }) };
}

/**
 * Reads plans and their tasks; the exit code where there is none.
 * @param office the office's register of bodies: a plan's own names come before it
 */
export async function readTasks(
  args: readonly string[],
  context: CommandContext,
  office: readonly KnownBody[] = [],
): Promise<ReadTasks | ExitCode> {
  const files = await requirePlans(args, context);
  if (typeof files === 'number') return files;
  const plans: FilePlan[] = [];
  let exit: ExitCode = EXIT.ok;
  for (const file of files) {
    const result = await readPlan(file, context, office);
    if (typeof result === 'number') exit = Math.max(exit, result) as ExitCode;
    else plans.push(result);
  }
  return plans.length === 0 ? exit : { plans, exit };
}
