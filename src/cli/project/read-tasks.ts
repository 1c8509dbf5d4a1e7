/** The tasks of plan files, for the commands that tell of them. */
import { basename, extname } from 'node:path';
import { bodyRegister } from '../../content/entities/body-register.ts';
import { given } from '../../import/recognise/given.ts';
import type { KnownBody, Plan, PlanHead } from '../../plan/model/plan.ts';
import type { PlanTasks } from '../../tasks/matrix.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type FileWork, onEachFile } from './many-files.ts';
import { progressBeside } from './progress-file.ts';
import { readChecked } from './read-checked.ts';
import { requirePlans } from './require-plans.ts';

/** How a plan is named where several are told together. */
export const planName = (file: string): string => basename(file, extname(file)).normalize('NFC');

/** A plan with its tasks, and the file that it was read from. */
export interface FilePlan extends PlanTasks {
  readonly file: string;
}

/** The same with all that the plan says. */
export interface WholeFilePlan extends FilePlan {
  readonly plan: Plan;
}

export interface ReadTasks {
  readonly plans: readonly FilePlan[];
  /** What the run ends with where a plan could not be read; the others are told all the same. */
  readonly exit: ExitCode;
}

/** What reading leans on besides the file. */
export interface ReadTasksOptions {
  /** The office's register of bodies: a plan's own names come before it. */
  readonly office: readonly KnownBody[];
}

async function readPlan(
  file: string,
  context: CommandContext,
  { office }: ReadTasksOptions,
): Promise<WholeFilePlan | ExitCode> {
  const read = await readChecked(file, context);
  if (typeof read === 'number') return read;
  const { plan, checked } = read;
  const progress = await progressBeside(file, context);
  const bodies = bodyRegister(plan.bodies, office);
  const tasks = tasksOf(plan, checked.texts, bodies);
  return { file, plan, name: planName(file), tasks, bodies, ...given({ progress }) };
}

/** A plan's tasks as plain data: its own texts stay where they were read. */
export type ReadFile = Omit<FilePlan, 'bodies'> | ExitCode;

const headOf = ({ bases, opening, sections, appendices, footnotes, ...head }: Plan): PlanHead => head;

/** The reading of one plan after the other, for a thread too. */
export async function readTasksWork(options: ReadTasksOptions, context: CommandContext): Promise<FileWork<ReadFile>> {
  return async (file) => {
    const read = await readPlan(file, context, options);
    if (typeof read === 'number') return read;
    const { bodies, plan, ...rest } = read;
    return { ...rest, plan: headOf(plan) };
  };
}

/** Reads plans and their tasks, many of them in several threads; the exit code where there is none. */
export async function readTasks(
  args: readonly string[],
  context: CommandContext,
  office: readonly KnownBody[] = [],
): Promise<ReadTasks | ExitCode> {
  const files = await requirePlans(args, context);
  if (typeof files === 'number') return files;
  const plans: FilePlan[] = [];
  let exit: ExitCode = EXIT.ok;
  const options: ReadTasksOptions = { office };
  const take = (read: ReadFile): void => {
    if (typeof read === 'number') exit = Math.max(exit, read) as ExitCode;
    else plans.push({ ...read, bodies: bodyRegister(read.plan.bodies, office) });
  };
  const makeWork = (own: CommandContext): Promise<FileWork<ReadFile>> => readTasksWork(options, own);
  await onEachFile({ files, command: 'tasks', options, makeWork, take }, context);
  return plans.length === 0 ? exit : { plans, exit };
}

/** Reads one plan, all that it says, and its tasks; the exit code where that cannot be, or several are named. */
export async function readWholePlan(
  args: readonly string[],
  context: CommandContext,
  tooMany: (count: number) => string,
  office: readonly KnownBody[] = [],
): Promise<WholeFilePlan | ExitCode> {
  const files = await requirePlans(args, context);
  if (typeof files === 'number') return files;
  const [file, more] = files;
  if (file === undefined || more !== undefined) return context.usageError(tooMany(files.length));
  return readPlan(file, context, { office });
}
