/** The days of what comes again. */
import type { DueDate } from '../content/entities/due-dates.ts';
import type { Series, SeriesUnit } from '../content/entities/due-series.ts';
import { daysInMonth, isoDate } from '../vietnamese/dates.ts';

const MONTHS: Readonly<Partial<Record<SeriesUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const MONTHS_OF_YEAR = 12;

/** A day of the month that is `month` months after December of the year before; the last one where the month is shorter. */
function dayOf(year: number, month: number, day: number | undefined): string {
  const [ownYear, ownMonth] = [year + Math.floor((month - 1) / MONTHS_OF_YEAR), ((month - 1) % MONTHS_OF_YEAR) + 1];
  const last = daysInMonth(ownYear, ownMonth);
  return isoDate({ year: ownYear, month: ownMonth, day: Math.min(day ?? last, last) });
}

/** How many months a period takes; undefined for days and weeks. */
export const periodOf = ({ unit, count }: Series): number | undefined => {
  const months = MONTHS[unit];
  return months === undefined ? undefined : months * count;
};

/** The month, from 1, of the first period of a year that the day stands in; over 12 in the year after. */
export function firstMonth(series: Series): number {
  const period = periodOf(series) ?? 1;
  if (series.monthOfYear !== undefined) return series.monthOfYear;
  if (series.month === 'first') return 1;
  return series.month === 'next' ? period + 1 : period;
}

/** The days of a series in a year, that of the last period even where it comes after the year. */
export function seriesDays(series: Series, year: number): string[] {
  const period = periodOf(series);
  if (period === undefined || period > MONTHS_OF_YEAR) return [];
  const count = Math.floor(MONTHS_OF_YEAR / period);
  return Array.from({ length: count }, (_, index) => dayOf(year, firstMonth(series) + index * period, series.day));
}

/**
 * The days of a due date; a series goes on as long as the plan does.
 * @returns none for a term whose first day nobody knows, and for what goes on all the time
 */
export function occurrencesOf(due: DueDate, planYear: number): string[] {
  if (due.kind === 'series') return seriesDays(due.series, planYear);
  return 'due' in due && due.due !== undefined ? [due.due] : [];
}
