/** The dated duties of plans as events of a calendar. */

import type { DueDate } from '../../content/entities/due-dates.ts';
import type { Series } from '../../content/entities/due-series.ts';
import type { WorkCalendar } from '../../content/reference-data/work-calendar.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { cutAtWord } from '../../plan/model/outline.ts';
import type { PartialDate } from '../../vietnamese/dates.ts';
import { addDays, isoDate, shortDay, weekdayOf } from '../../vietnamese/dates.ts';
import { documentOf, type PlanTasks } from '../matrix.ts';
import { occurrencesOf, periodOf, seriesDays } from '../occurrences.ts';
import { leadersOf, type Task } from '../task.ts';
import { digestOf } from '../task-id.ts';
import { TASK_WORDS } from '../words.ts';

/** What becomes of a day by which something is due and on which offices are closed. */
export type DaysOff = 'keep' | 'before' | 'after';

/** How an event comes again: every so many months, on a day of the month (-1 for the last). */
export interface Recurrence {
  readonly months: number;
  readonly monthDay: number;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface CalendarEvent {
  /** Stays the same while the task does: a calendar that is read twice has it once. */
  readonly uid: string;
  readonly day: string;
  readonly recurrence?: Recurrence;
  readonly task: Task;
  readonly from: PlanTasks;
  /** What is to be known of the day: that it is off, or was moved. */
  readonly note?: string;
}

export interface EventOptions {
  readonly language: Language;
  readonly daysOff: DaysOff;
  readonly calendar: WorkCalendar;
}

/** Every month has this day: from 29 on, a rule would leave out the short ones. */
const IN_EVERY_MONTH = 28;

const NOTES: Readonly<
  Record<Language, { off: (day: string, why: string) => string; moved: (day: string, why: string) => string }>
> = {
  vi: {
    off: (day, why) => `Ngày ${day} là ngày nghỉ (${why}).`,
    moved: (day, why) => `Kế hoạch ghi ngày ${day}, là ngày nghỉ (${why}).`,
  },
  en: {
    off: (day, why) => `${day} is a day off (${why}).`,
    moved: (day, why) => `The plan says ${day}, a day off (${why}).`,
  },
};

function previousWorkday(day: string, calendar: WorkCalendar): string {
  const before = addDays(day, -1);
  return calendar.isWorkday(before) ? before : previousWorkday(before, calendar);
}

/** The day on which a duty is entered, and what is said of it. */
function placed(day: string, { calendar, daysOff, language }: EventOptions): { day: string; note?: string } {
  if (calendar.isWorkday(day)) return { day };
  const why = calendar.holiday(day) ?? weekdayOf(day);
  if (daysOff === 'keep') return { day, note: NOTES[language].off(shortDay(day), why) };
  const moved = daysOff === 'before' ? previousWorkday(day, calendar) : calendar.nextWorkday(day);
  return { day: moved, note: NOTES[language].moved(shortDay(day), why) };
}

/** The day from which a plan's duties count: that of its issue, as far as it is known. */
function firstDay({ date, year }: { date: PartialDate; year: number }): string {
  return date.year === undefined
    ? `${year}-01-01`
    : isoDate({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
}

function recurrenceOf(series: Series, days: readonly string[]): Recurrence | undefined {
  const months = periodOf(series);
  const until = days.at(-1);
  const mayRecur = series.day === undefined || series.day <= IN_EVERY_MONTH;
  if (months === undefined || until === undefined || !mayRecur || days.length < 2) return undefined;
  return { months, monthDay: series.day ?? -1, until };
}

/** The days of a due date; a series in which no day has to be moved stays one. */
function daysOf(due: DueDate, from: PlanTasks, options: EventOptions): { day: string; recurrence?: Recurrence }[] {
  if (due.kind !== 'series') return occurrencesOf(due, from.plan.year).map((day) => ({ day }));
  const start = firstDay(from.plan);
  const days = seriesDays(due.series, from.plan.year).filter((day) => day >= start);
  const [first] = days;
  const recurrence = recurrenceOf(due.series, days);
  const moves = options.daysOff !== 'keep' && days.some((day) => !options.calendar.isWorkday(day));
  return first === undefined || recurrence === undefined || moves
    ? days.map((day) => ({ day }))
    : [{ day: first, recurrence }];
}

function taskEvents(task: Task, from: PlanTasks, options: EventOptions): CalendarEvent[] {
  const key = digestOf(`${from.name} ${from.plan.year}`);
  const days = task.dues.flatMap((due) => daysOf(due, from, options));
  return days.map(({ day, recurrence }, index) => ({
    uid: `${key}-${task.id}-${index + 1}@kehoach`,
    task,
    from,
    ...placed(day, options),
    ...(recurrence === undefined ? {} : { recurrence }),
  }));
}

/** The events of all dated duties, the earliest first. Terms after an event and what goes on all the time have no day. */
export const eventsOf = (plans: readonly PlanTasks[], options: EventOptions): CalendarEvent[] =>
  plans
    .flatMap((from) => from.tasks.flatMap((task) => taskEvents(task, from, options)))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

const FIRST_WORDS = 90;

const shortened = (text: string): string => (text.length <= FIRST_WORDS ? text : `${cutAtWord(text, FIRST_WORDS)}…`);

/** The title of an event: the item's number, who answers for it, the first words. */
export const summaryOf = ({ task }: CalendarEvent): string => {
  const leaders = leadersOf(task).join(', ');
  return [`[${task.number}]`, leaders === '' ? '' : `${leaders}:`, shortened(task.words)]
    .filter((part) => part !== '')
    .join(' ');
};

/** All that is known of the duty, a line each. */
export function descriptionOf({ task, from, note }: CalendarEvent, language: Language): string[] {
  const { titles } = TASK_WORDS[language];
  const facts: readonly (readonly [string | undefined, string | undefined])[] = [
    [titles['lead'], leadersOf(task).join('; ')],
    [titles['support'], task.support.join('; ')],
    [titles['deadline'], task.deadline],
    [titles['output'], task.output],
    [titles['document'], documentOf(from)],
  ];
  const lines = facts.flatMap(([title, value]) => (value === undefined || value === '' ? [] : [`${title}: ${value}`]));
  return [task.words, ...lines, ...(note === undefined ? [] : [note])];
}
