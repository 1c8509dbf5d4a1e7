/** How far the tasks of a plan are: what comes back in a sheet, and what is kept of it beside the plan. */
import { compareVietnamese } from '../vietnamese/alphabet.ts';
import { dueDays } from './select.ts';
import { STATES, type State, type Task } from './task.ts';
import { TASK_WORDS } from './words.ts';

/** What is known of one task. */
export interface TaskProgress {
  readonly state: State;
  /** The day on which it was done, `YYYY-MM-DD`. */
  readonly done?: string;
  readonly note?: string;
}

/** By the names of tasks. */
export type Progress = Readonly<Record<string, TaskProgress>>;

/** A value of a sheet that comes back. */
type Value = string | number | undefined;

/** What a sheet said that could not be taken. */
export type ProgressProblem =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'unknown-task' | 'unknown-state'; readonly row: number; readonly text: string };

export interface ReadProgress {
  readonly progress: Progress;
  readonly problems: readonly ProgressProblem[];
}

type Column = 'id' | 'status' | 'done' | 'note';
const COLUMNS: readonly Column[] = ['id', 'status', 'done', 'note'];

const plain = (value: Value): string =>
  String(value ?? '')
    .normalize('NFC')
    .trim();
const same = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** Which column of a row of titles is which; undefined where it is no such row. */
function columnsOf(row: readonly Value[]): Map<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const [index, value] of row.entries()) {
    const title = plain(value);
    const column = COLUMNS.find((key) =>
      Object.values(TASK_WORDS).some(({ titles }) => same(titles[key] ?? '', title)),
    );
    if (column !== undefined) found.set(column, index);
  }
  return found.has('id') && found.has('status') ? found : undefined;
}

/** What people type for a state besides its name. */
const OTHER_WORDS: Readonly<Record<State, readonly string[]>> = {
  waiting: ['chưa', 'chưa làm', 'chưa triển khai'],
  running: ['đang làm', 'đang triển khai', 'đang xử lý'],
  done: ['xong', 'đã xong', 'đã hoàn thành', 'x', '100%'],
  late: ['trễ hạn', 'chậm', 'chậm tiến độ'],
};

/** The state that a word names, in either language, as a program writes it, or as people do. */
function stateOf(text: string): State | undefined {
  const names = (state: State): readonly string[] => [
    state,
    ...Object.values(TASK_WORDS).map(({ states }) => states[state]),
    ...OTHER_WORDS[state],
  ];
  return STATES.find((state) => names(state).some((name) => same(name, text)));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What one row says of a task. */
interface RowEntry {
  readonly id: string;
  readonly status: string;
  readonly done: string;
  readonly note: string;
}

/** A day alone says that it was done. */
const statedBy = ({ status, done }: RowEntry): State | undefined =>
  status === '' ? (done === '' ? 'waiting' : 'done') : stateOf(status);

function progressOf({ done, note }: RowEntry, state: State): TaskProgress {
  return { state, ...(DAY.test(done) ? { done } : {}), ...(note === '' ? {} : { note }) };
}

/** The rows below the titles that say something, each with its number in the sheet. */
function entriesBelow(
  rows: readonly (readonly Value[])[],
  head: number,
  columns: ReadonlyMap<Column, number>,
): { entry: RowEntry; row: number }[] {
  return rows.slice(head + 1).flatMap((row, index) => {
    const textIn = (column: Column): string => plain(row[columns.get(column) ?? -1]);
    const entry = { id: textIn('id'), status: textIn('status'), done: textIn('done'), note: textIn('note') };
    const saysNothing = entry.id === '' || entry.status + entry.done + entry.note === '';
    return saysNothing ? [] : [{ entry, row: head + index + 2 }];
  });
}

/**
 * Reads a sheet in which somebody has filled in states.
 * @param rows as they stand; the titles may stand in any of them
 * @param known names of the plan's tasks: of others nothing is kept
 */
export function readProgress(rows: readonly (readonly Value[])[], known: ReadonlySet<string>): ReadProgress {
  const head = rows.findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(rows[head] ?? []);
  if (columns === undefined) return { progress: {}, problems: [{ kind: 'no-columns' }] };
  const progress: Record<string, TaskProgress> = {};
  const problems: ProgressProblem[] = [];
  for (const { entry, row } of entriesBelow(rows, head, columns)) {
    const state = statedBy(entry);
    if (!known.has(entry.id)) problems.push({ kind: 'unknown-task', row, text: entry.id });
    else if (state === undefined) problems.push({ kind: 'unknown-state', row, text: entry.status });
    else progress[entry.id] = progressOf(entry, state);
  }
  return { progress, problems };
}

/** The state of a task on a day: what is not done on its last day is late. */
export function stateOn(task: Task, progress: Progress, planYear: number, today: string): State | undefined {
  const known = progress[task.id]?.state;
  if (known === 'done') return known;
  const last = dueDays(task, planYear).at(-1);
  return last !== undefined && last < today ? 'late' : known;
}

/** How many tasks are in each state; those of which nothing is known are waiting. */
export function countStates(
  tasks: readonly Task[],
  progress: Progress,
  planYear: number,
  today: string,
): Readonly<Record<State, number>> {
  const counts: Record<State, number> = { waiting: 0, running: 0, done: 0, late: 0 };
  for (const task of tasks) counts[stateOn(task, progress, planYear, today) ?? 'waiting'] += 1;
  return counts;
}

/** What is kept beside a plan, as JSON: names in order, so that a change shows as one line. */
export function progressText(progress: Progress): string {
  const entries = Object.entries(progress).sort(([a], [b]) => compareVietnamese(a, b));
  return `${JSON.stringify({ version: 1, tasks: Object.fromEntries(entries) }, null, 2)}\n`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entryOf(value: unknown): TaskProgress | undefined {
  if (!isObject(value)) return undefined;
  const { state, done, note } = value;
  const known = STATES.find((one) => one === state);
  if (known === undefined) return undefined;
  return {
    state: known,
    ...(typeof done === 'string' && DAY.test(done) ? { done } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  };
}

/** Reads it back; undefined where it is no such file. Entries that say nothing are left out. */
export function parseProgress(text: string): Progress | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !isObject(value['tasks'])) return undefined;
  return Object.fromEntries(
    Object.entries(value['tasks']).flatMap(([id, entry]) => {
      const found = entryOf(entry);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}
