/** How many duties each body has in each month. */
import { fold } from '../content/entities/body-names.ts';
import type { BodyRegister } from '../content/entities/body-register.ts';
import { compareVietnamese } from '../vietnamese/alphabet.ts';
import { addDays } from '../vietnamese/dates.ts';
import type { PlanTasks } from './matrix.ts';
import { dueDays } from './select.ts';
import { leadersOf, type Task } from './task.ts';

/** The duties of one body. */
export interface BodyLoad {
  readonly body: string;
  /** By month, in the order of `months`. */
  readonly counts: readonly number[];
  readonly total: number;
  /** The seven days in which it has most to do, from this day on. */
  readonly busiest?: { readonly from: string; readonly count: number };
}

export interface Load {
  /** `YYYY-MM`, none left out between the first and the last. */
  readonly months: readonly string[];
  /** The one with most to do first. */
  readonly bodies: readonly BodyLoad[];
}

const MONTH_LENGTH = 7;
const WEEK = 7;

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let text = first; text <= last; ) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function busiestWeek(days: readonly string[]): BodyLoad['busiest'] {
  const sorted = [...days].sort();
  let best: BodyLoad['busiest'];
  let end = 0;
  for (const [at, from] of sorted.entries()) {
    const after = addDays(from, WEEK);
    while (end < sorted.length && (sorted[end] ?? after) < after) end++;
    if (best === undefined || end - at > best.count) best = { from, count: end - at };
  }
  return best;
}

/** Those who answer for a task; a group whose bodies are known is those bodies. */
const answering = (task: Task, bodies: BodyRegister | undefined): string[] => [
  ...new Set(
    leadersOf(task).flatMap((name) => {
      const members = bodies?.membersOf(name) ?? [];
      return members.length === 0 ? [name] : members;
    }),
  ),
];

/** The dated duties of those who answer for them, by month; one body under two names is counted once. */
export function loadOf(plans: readonly PlanTasks[]): Load {
  const byBody = new Map<string, { readonly body: string; readonly days: string[] }>();
  for (const { plan, tasks, bodies: register } of plans) {
    for (const task of tasks) {
      const days = dueDays(task, plan.year);
      for (const body of days.length === 0 ? [] : answering(task, register)) {
        const key = fold(body);
        const known = byBody.get(key) ?? { body, days: [] };
        known.days.push(...days);
        byBody.set(key, known);
      }
    }
  }
  const named = [...byBody.values()].map((one) => ({
    ...one,
    months: one.days.map((day) => day.slice(0, MONTH_LENGTH)),
  }));
  const all = named.flatMap(({ months }) => months).sort();
  const months = all.length === 0 ? [] : monthsBetween(all[0] ?? '', all.at(-1) ?? '');
  const bodies = named.map(({ body, days, months: own }): BodyLoad => {
    const busiest = busiestWeek(days);
    return {
      body,
      counts: months.map((month) => own.filter((one) => one === month).length),
      total: days.length,
      ...(busiest === undefined ? {} : { busiest }),
    };
  });
  bodies.sort((a, b) => b.total - a.total || compareVietnamese(a.body, b.body));
  return { months, bodies };
}

/** Two plans that give the same task. */
export interface SharedTask {
  readonly words: string;
  readonly places: readonly { readonly from: PlanTasks; readonly task: Task }[];
}

const sameWords = (words: string): string =>
  words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Tasks that several plans give in the same words. */
export function sharedTasks(plans: readonly PlanTasks[]): SharedTask[] {
  const byWords = new Map<string, { from: PlanTasks; task: Task }[]>();
  for (const from of plans) {
    for (const task of from.tasks) {
      const key = sameWords(task.words);
      byWords.set(key, [...(byWords.get(key) ?? []), { from, task }]);
    }
  }
  return [...byWords.values()]
    .filter((places) => new Set(places.map(({ from }) => from)).size > 1)
    .map((places) => ({ words: places[0]?.task.words ?? '', places }));
}
