/** `kehoach tasks`: who does what by when, out of one plan or of many. */
import { extname } from 'node:path';
import { prettyLoad, svgLoad } from '../../../report/reporters/tables/load.ts';
import { loadOf, sharedTasks } from '../../../tasks/load.ts';
import { type Grouping, type PlanTasks, taskMatrix } from '../../../tasks/matrix.ts';
import { concernOf, dueWithin, overdue } from '../../../tasks/select.ts';
import type { Task } from '../../../tasks/task.ts';
import { TASK_WORDS } from '../../../tasks/words.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { SHEET_ENDINGS } from '../../project/read-sheet.ts';
import { readTasks } from '../../project/read-tasks.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { giveTable, tableProblem } from '../../project/table-output.ts';
import { writeTarget } from '../../project/write-target.ts';
import { TASK_MESSAGES, type TaskMessages } from './messages.ts';
import { takeStatus } from './take-status.ts';

export interface TasksOptions {
  readonly by?: string;
  readonly body?: string;
  readonly due?: string;
  readonly overdue?: boolean;
  readonly load?: boolean;
  readonly shared?: boolean;
  readonly status?: string;
  readonly registers?: string;
  readonly format: string;
  readonly output?: string;
}

const GROUPINGS: readonly string[] = ['body', 'section', 'deadline', 'month'];

const namesOf = (plans: readonly PlanTasks[]): string => plans.map(({ name }) => name).join(', ');

const LOAD_TARGETS = ['.svg', '.txt'];

const SPAN = /^(\d{1,4})([dw])$/;
const DAYS_OF_WEEK = 7;

/** "30d", "2w" in days; undefined for anything else. */
function daysOf(span: string): number | undefined {
  const [, count, unit] = SPAN.exec(span) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'w' ? DAYS_OF_WEEK : 1);
}

/** What is wrong with the call, before anything is read. */
function usageProblem(options: TasksOptions, messages: TaskMessages): string | undefined {
  const { by, due, load, status } = options;
  if (status !== undefined && !SHEET_ENDINGS.includes(extname(status).toLowerCase()))
    return messages.badTarget(status, SHEET_ENDINGS.join(', '));
  if (by !== undefined && !GROUPINGS.includes(by)) return messages.badGrouping(by);
  if (due !== undefined && daysOf(due) === undefined) return messages.badSpan(due);
  return tableProblem(options, messages, load === true ? LOAD_TARGETS : undefined);
}

/** The tasks that were asked for. A time that nobody answers for is told where times are asked for. */
function selected(
  plans: readonly PlanTasks[],
  { by, body, due, overdue: late }: TasksOptions,
  today: string,
): PlanTasks[] {
  const asksForTimes = by === 'deadline' || by === 'month' || due !== undefined || late === true;
  const choose = ({ tasks, plan: { year }, progress, bodies }: PlanTasks): readonly Task[] => {
    let chosen = asksForTimes ? tasks : tasks.filter(({ source }) => source !== 'time');
    if (body !== undefined) chosen = chosen.filter((task) => concernOf(task, body, bodies) !== undefined);
    if (due !== undefined) chosen = dueWithin(chosen, year, today, daysOf(due) ?? 0);
    return late === true ? overdue(chosen, year, today).filter(({ id }) => progress?.[id]?.state !== 'done') : chosen;
  };
  return plans.map((from) => ({ ...from, tasks: choose(from) }));
}

function sharedText(plans: readonly PlanTasks[], messages: TaskMessages): string {
  const shared = sharedTasks(plans);
  if (shared.length === 0) return messages.sharedNone;
  const lines = shared.flatMap(({ words, places }) => [
    '',
    words,
    ...places.map(({ from, task }) => `  ${from.name}, ${task.number}`),
  ]);
  return [messages.shared, ...lines].join('\n');
}

async function showLoad(
  plans: readonly PlanTasks[],
  output: string | undefined,
  context: CommandContext,
): Promise<ExitCode> {
  const load = loadOf(plans);
  if (output === undefined) {
    context.host.stdout(`${prettyLoad(load, context.language)}\n`);
    return EXIT.ok;
  }
  const write = extname(output).toLowerCase() === '.svg' ? svgLoad : prettyLoad;
  return writeTarget(output, write(load, context.language), namesOf(plans), context);
}

async function showMatrix(
  plans: readonly PlanTasks[],
  options: TasksOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  const { body, by = 'none' } = options;
  const title = body === undefined ? {} : { title: TASK_WORDS[language].concerning(body) };
  const table = taskMatrix(plans, { language, by: by as Grouping, from: host.today, ...title });
  return giveTable(table, options, { names: namesOf(plans), plans: plans.map(({ plan }) => plan) }, context);
}

/** Tells the tasks, or writes them to a file. */
export async function tasks(
  args: readonly string[],
  options: TasksOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const messages = TASK_MESSAGES[context.language];
  const problem = usageProblem(options, messages);
  if (problem !== undefined) return context.usageError(problem);
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const read = await readTasks(args, context, registers.bodyNames);
  if (typeof read === 'number') return read;
  if (options.status !== undefined) {
    const [plan, more] = read.plans;
    if (plan === undefined || more !== undefined) return context.usageError(messages.onePlan);
    return takeStatus(options.status, plan, context);
  }
  const plans = selected(read.plans, options, context.host.today);
  const isEmpty = plans.every((plan) => plan.tasks.length === 0);
  let exit: ExitCode = EXIT.ok;
  if (options.shared === true) context.host.stdout(`${sharedText(plans, messages)}\n`);
  else if (options.load === true) exit = await showLoad(read.plans, options.output, context);
  else if (isEmpty && options.output === undefined && options.format === 'pretty')
    context.host.stdout(`${messages.nothing}\n`);
  else exit = await showMatrix(plans, options, context);
  return Math.max(exit, read.exit) as ExitCode;
}
