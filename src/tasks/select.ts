/** Which tasks are asked for: of a body, up to a day. */
import { isNamed, isReached, readLines } from '../content/entities/body-names.ts';
import type { DueDate } from '../content/entities/due-dates.ts';
import { addDays } from '../vietnamese/dates.ts';
import { occurrencesOf } from './occurrences.ts';
import { bodiesOf, leadersOf, type Task } from './task.ts';

/** How a task concerns a body: it leads, it helps, it belongs to those who are named together. */
export type Concern = 'lead' | 'support' | 'group';

const isOneOf = (body: string, names: readonly string[]): boolean =>
  isNamed(body, readLines(names)) || names.some((name) => isNamed(name, readLines([body])));

/** How a task concerns a body; undefined where it does not. */
export function concernOf(task: Task, body: string): Concern | undefined {
  if (isOneOf(body, leadersOf(task))) return 'lead';
  if (isOneOf(body, bodiesOf(task))) return 'support';
  return isReached(body, readLines(bodiesOf(task))) ? 'group' : undefined;
}

/** The first day, from a day on, by which something is to be done; undefined where none is left. */
export const nextDay = (dues: readonly DueDate[], from: string, until: string): string | undefined =>
  dues.flatMap((due) => occurrencesOf(due, from, until)).sort()[0];

/** The last day of a year. */
export const yearEnd = (year: number): string => `${year}-12-31`;

/** Tasks with a day from today on and within so many days. */
export const dueWithin = (tasks: readonly Task[], today: string, days: number): Task[] =>
  tasks.filter(({ dues }) => nextDay(dues, today, addDays(today, days)) !== undefined);

/** Tasks whose last day is before today. */
export const overdue = (tasks: readonly Task[], today: string): Task[] =>
  tasks.filter(({ dues }) => {
    const days = dues.flatMap((due) => (due.kind === 'once' ? [due.due] : []));
    return days.length > 0 && days.every((day) => day < today) && dues.every(({ kind }) => kind === 'once');
  });
