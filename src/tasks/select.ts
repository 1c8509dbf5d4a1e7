/** Which tasks are asked for: of a body, up to a day. */
import { fold, isCollective, isReached, isSameBody, readLines } from '../content/entities/body-names.ts';
import { type BodyRegister, bodyRegister } from '../content/entities/body-register.ts';
import { addDays } from '../vietnamese/dates.ts';
import { occurrencesOf } from './occurrences.ts';
import { bodiesOf, leadersOf, type Task } from './task.ts';

/** How a task concerns a body: it leads, it helps, it belongs to those who are named together. */
export type Concern = 'lead' | 'support' | 'group';

/** A line to the Front reaches its unions; what the Front is charged with is not theirs. */
const isOneBody = (name: string): boolean => fold(name).includes('mặt trận') && !isCollective(name);

const isOneOf = (body: string, names: readonly string[]): boolean => names.some((name) => isSameBody(name, body));

/**
 * How a task concerns a body; undefined where it does not.
 * @param register which of its names is meant, and who belongs to a group: a group whose bodies are known holds these alone
 */
export function concernOf(task: Task, named: string, register: BodyRegister = bodyRegister()): Concern | undefined {
  const body = register.nameOf(named);
  if (isOneOf(body, leadersOf(task))) return 'lead';
  if (isOneOf(body, bodiesOf(task))) return 'support';
  const groups = bodiesOf(task).map((name) => ({ name, members: register.membersOf(name) }));
  const open = groups.flatMap(({ name, members }) => (members.length > 0 || isOneBody(name) ? [] : [name]));
  const isMember = groups.some(({ members }) => members.includes(body));
  return isMember || isReached(body, readLines(open)) ? 'group' : undefined;
}

/** The days by which a task of a plan is due, in order. */
export const dueDays = ({ dues }: Task, planYear: number): string[] =>
  dues.flatMap((due) => occurrencesOf(due, planYear)).sort();

/** Tasks with a day from today on and within so many days. */
export function dueWithin(tasks: readonly Task[], planYear: number, today: string, days: number): Task[] {
  const last = addDays(today, days);
  return tasks.filter((task) => dueDays(task, planYear).some((day) => day >= today && day <= last));
}

/** Tasks whose last day is before today. */
export const overdue = (tasks: readonly Task[], planYear: number, today: string): Task[] =>
  tasks.filter((task) => (dueDays(task, planYear).at(-1) ?? today) < today);
