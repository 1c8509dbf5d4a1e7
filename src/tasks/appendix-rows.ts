/** Tasks that the text gives and an appendix repeats in a row of its table: each is one task, as far as both agree. */
import { fold } from '../content/entities/body-names.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../vietnamese/remembered.ts';
import { leadersOf, type Task } from './task.ts';

const bodiesKey = (names: readonly string[]): string => names.map(fold).sort().join('|');

const wordsKey = remembered(
  (words) =>
    words
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  LATEST_LETTERS,
  asLongAsText,
);

const keyOf = (task: Task): string => `${bodiesKey(leadersOf(task))}: ${wordsKey(task.words)}`;

const isAppendixRow = ({ source, location }: Task): boolean => source === 'row' && location.part === 'appendix';

const PARTS = ['deadline', 'output', 'person', 'authority'] as const;

/** True where the row says nothing else than the text, and no more of one thing than it. */
const agree = (task: Task, row: Task): boolean =>
  PARTS.every((part) => task[part] === undefined || row[part] === undefined || task[part] === row[part]) &&
  (task.support.length === 0 || row.support.length === 0 || bodiesKey(task.support) === bodiesKey(row.support));

/** The task of the text with what only its row says. */
function withRow(task: Task, row: Task): Task {
  const { deadline, dues, purpose } = task.deadline === undefined ? row : task;
  return {
    ...row,
    ...task,
    ...(deadline === undefined ? {} : { deadline }),
    dues,
    purpose,
    support: task.support.length > 0 ? task.support : row.support,
    targets: task.targets.length > 0 ? task.targets : row.targets,
    row: row.number,
  };
}

/** The list with each row of an appendix that repeats a task of the text put into that task. */
export function withAppendixRows(tasks: readonly Task[]): Task[] {
  const appendixRows = tasks.filter(isAppendixRow);
  if (appendixRows.length === 0) return [...tasks];
  const inText = new Map<string, Task[]>();
  for (const task of tasks) {
    if (isAppendixRow(task) || task.source === 'time') continue;
    const key = keyOf(task);
    inText.set(key, [...(inText.get(key) ?? []), task]);
  }
  const rows = new Map<Task, Task>();
  for (const row of appendixRows) {
    const [task, more] = inText.get(keyOf(row)) ?? [];
    // Where two tasks of the text have these words, nobody can tell whose the row is.
    if (task !== undefined && more === undefined && !rows.has(task) && agree(task, row)) rows.set(task, row);
  }
  if (rows.size === 0) return [...tasks];
  const repeated = new Set(rows.values());
  return tasks.flatMap((task) => {
    const row = rows.get(task);
    if (repeated.has(task)) return [];
    return [row === undefined ? task : withRow(task, row)];
  });
}
