/** The events of a calendar as a table, a row each, below their months. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { DataColumn, DataRow, DataTable } from '../data-table.ts';
import { documentOf, type PlanTasks } from '../matrix.ts';
import { leadersOf } from '../task.ts';
import { TASK_WORDS } from '../words.ts';
import type { CalendarEvent } from './events.ts';

const COLUMNS: readonly Omit<DataColumn, 'title'>[] = [
  { key: 'due', kind: 'day', width: 12 },
  { key: 'number', kind: 'text', width: 14 },
  { key: 'words', kind: 'text', width: 60 },
  { key: 'lead', kind: 'text', width: 28 },
  { key: 'period', kind: 'text', width: 16 },
  { key: 'purpose', kind: 'text', width: 14 },
  { key: 'note', kind: 'text', width: 30 },
];

const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

function everyWords(months: number, language: Language): string {
  const { every } = TASK_WORDS[language];
  if (months === MONTHS_OF_YEAR) return every['year']?.(1) ?? '';
  return (months === MONTHS_OF_QUARTER ? every['quarter']?.(1) : every['month']?.(months)) ?? '';
}

function rowOf({ day, task, recurrence, note }: CalendarEvent, language: Language): DataRow {
  const leaders = leadersOf(task).join('; ');
  const period = recurrence === undefined ? undefined : everyWords(recurrence.months, language);
  const lead = leaders === '' ? undefined : leaders;
  return [day, task.number, task.words, lead, period, TASK_WORDS[language].purposes[task.purpose], note];
}

/** The events in the order of their days; a series stands at its first. */
export function calendarTable(
  events: readonly CalendarEvent[],
  plans: readonly PlanTasks[],
  language: Language,
): DataTable {
  const words = TASK_WORDS[language];
  const groups = new Map<string, DataRow[]>();
  for (const event of events) {
    const [year, month] = event.day.split('-').map(Number);
    const heading = words.month(month ?? 0, year ?? 0);
    groups.set(heading, [...(groups.get(heading) ?? []), rowOf(event, language)]);
  }
  return {
    title: words.deadlines,
    about: plans.map((from) => `${from.name}: ${documentOf(from)}`),
    columns: COLUMNS.map((column) => ({ ...column, title: words.titles[column.key] ?? column.key })),
    groups: [...groups].map(([heading, rows]) => ({ heading, rows })),
  };
}
