/** What annexes that are made of a plan's own texts have in their rows. Annexes are in the plan's language. */
import { shortDay } from '../../vietnamese/dates.ts';
import type { ColumnKind, DataGroup, DataRow, DataTable } from '../data-table.ts';
import { dueDays } from '../select.ts';
import { leadersOf, type Task } from '../task.ts';
import { TASK_WORDS } from '../words.ts';
import { annexWords } from './annex-words.ts';

const { titles } = TASK_WORDS.vi;

/** A figure that a plan promises, where it stands. */
export interface AnnexTarget {
  /** "III.2.a". */
  readonly number: string;
  readonly about: string;
  readonly figure: string;
  readonly unit?: string;
  /** Last year's. */
  readonly previous?: string;
}

export interface Column<Entry> {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** Letters that a line has room for. */
  readonly width: number;
  readonly value: (entry: Entry) => string | undefined;
}

const listed = (names: readonly string[]): string | undefined => (names.length === 0 ? undefined : names.join('; '));

/** "31/03/2026": the first day; of a series too. */
const dueText = (task: Task, year: number): string | undefined => {
  const [day] = dueDays(task, year);
  return day === undefined ? undefined : shortDay(day);
};

export const TASK_COLUMNS: readonly Column<Task>[] = [
  { key: 'number', title: 'Mục', kind: 'text', width: 10, value: ({ number }) => number },
  { key: 'words', title: titles['words'] ?? '', kind: 'text', width: 52, value: ({ words }) => annexWords(words) },
  { key: 'lead', title: titles['lead'] ?? '', kind: 'text', width: 22, value: (task) => listed(leadersOf(task)) },
  { key: 'support', title: titles['support'] ?? '', kind: 'text', width: 24, value: ({ support }) => listed(support) },
  { key: 'deadline', title: titles['deadline'] ?? '', kind: 'text', width: 16, value: ({ deadline }) => deadline },
  { key: 'output', title: titles['output'] ?? '', kind: 'text', width: 18, value: ({ output }) => output },
];

export const deadlineColumns = (year: number): readonly Column<Task>[] => [
  { key: 'due', title: titles['due'] ?? '', kind: 'day', width: 12, value: (task) => dueText(task, year) },
  { key: 'deadline', title: 'Thời hạn ghi trong kế hoạch', kind: 'text', width: 20, value: ({ deadline }) => deadline },
  { key: 'words', title: 'Nội dung', kind: 'text', width: 54, value: ({ words }) => annexWords(words) },
  { key: 'lead', title: 'Cơ quan thực hiện', kind: 'text', width: 26, value: (task) => listed(leadersOf(task)) },
  { key: 'number', title: 'Mục', kind: 'text', width: 10, value: ({ number }) => number },
];

export const TARGET_COLUMNS: readonly Column<AnnexTarget>[] = [
  { key: 'number', title: 'Mục', kind: 'text', width: 12, value: ({ number }) => number },
  { key: 'about', title: 'Chỉ tiêu', kind: 'text', width: 66, value: ({ about }) => annexWords(about) },
  { key: 'unit', title: titles['unit'] ?? '', kind: 'text', width: 14, value: ({ unit }) => unit },
  { key: 'previous', title: 'Năm trước', kind: 'text', width: 16, value: ({ previous }) => previous },
  { key: 'figure', title: 'Mức phấn đấu', kind: 'text', width: 22, value: ({ figure }) => figure },
];

/** To be filled in by whoever reports. */
export const blankColumn = (key: string, title: string, width: number): Column<unknown> => ({
  key,
  title,
  kind: 'text',
  width,
  value: () => undefined,
});

export interface Grouped<Entry> {
  readonly heading?: string;
  readonly entries: readonly Entry[];
}

/**
 * The columns in which something stands, and those that are to be filled in; the rows are counted through all groups.
 * @param always columns that stand there though nothing stands in them yet, by their keys
 */
export function annexTable<Entry>(
  title: string,
  groups: readonly Grouped<Entry>[],
  columns: readonly Column<Entry>[],
  blanks: readonly Column<unknown>[] = [],
  always: ReadonlySet<string> = new Set(),
): DataTable {
  const entries = groups.flatMap((group) => group.entries);
  const shown = columns.filter(
    ({ key, value }) => always.has(key) || entries.some((entry) => value(entry) !== undefined),
  );
  let count = 0;
  const rowOf = (entry: Entry): DataRow => {
    count += 1;
    return [String(count), ...shown.map(({ value }) => value(entry)), ...blanks.map(() => undefined)];
  };
  const rows = groups.map(
    ({ heading, entries: own }): DataGroup => ({
      ...(heading === undefined ? {} : { heading }),
      rows: own.map(rowOf),
    }),
  );
  const counter = { key: 'count', title: 'TT', kind: 'text', width: 5 } as const;
  const told = [...shown, ...blanks].map(({ key, title: name, kind, width }) => ({ key, title: name, kind, width }));
  return { title, about: [], columns: [counter, ...told], groups: rows };
}
