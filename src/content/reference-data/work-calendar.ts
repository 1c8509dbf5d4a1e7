/**
 * CalendarDays off and working days of offices: Bộ luật Lao động (45/2019/QH14) Điều 111, 112; a term that ends on a day off ends
 * with the next working day, Bộ luật Dân sự (91/2015/QH13) Điều 148 khoản 5. CalendarDays are `YYYY-MM-DD`.
 */
import { addDays, isWeekend, parseDate } from '../../vietnamese/dates.ts';
import type { Holiday, Registers } from './entries.ts';

export interface WorkCalendar {
  /** The name of a holiday or a weekday that is off; undefined on other days, weekends among them. */
  readonly holiday: (day: string) => string | undefined;
  readonly isWorkday: (day: string) => boolean;
  /** The first working day after a day. */
  readonly nextWorkday: (day: string) => string;
  /** The working day that many working days after a day: the day itself does not count. */
  readonly addWorkdays: (day: string, count: number) => string;
  /** The first day of the lunar year that begins in the year; undefined where it is not known. */
  readonly tet: (year: number) => string | undefined;
  /**
   * True where the days off of the year were announced. Else only the fixed holidays, the days in lieu of them, Giỗ Tổ and
   * the days about Tết that are always off are known.
   */
  readonly isPublished: (year: number) => boolean;
}

export type CalendarDays = Pick<Registers, 'holidays' | 'fixedHolidays' | 'lunarHolidays'>;

const YEAR_LENGTH = 4;

function isAtWeekend(day: string): boolean {
  const { year, month, day: date } = parseDate(day) ?? {};
  return year !== undefined && month !== undefined && date !== undefined && isWeekend({ year, month, day: date });
}

/** CalendarDays before and after the first of the year that are off whatever the notice says. */
const ALWAYS_AT_TET = [-1, 0, 1, 2];

const yearOf = (day: string): number => Number(day.slice(0, YEAR_LENGTH));

/** What the law alone tells of a year: the name by the day. */
function byLaw(year: number, { fixedHolidays, lunarHolidays }: CalendarDays): Map<string, string> {
  const days = new Map<string, string>();
  for (const { day, name, since } of fixedHolidays) {
    const date = `${year}-${day}`;
    if (since === null || since <= date) days.set(date, name);
  }
  const lunar = lunarHolidays.find((one) => one.year === year);
  if (lunar !== undefined) {
    days.set(lunar.gioTo, 'Giỗ Tổ Hùng Vương');
    for (const distance of ALWAYS_AT_TET) days.set(addDays(lunar.tet, distance), 'Tết Nguyên đán');
  }
  return days;
}

/** Holidays at the weekend are made up for on the next working day; about Tết the notice of the year says which. */
function withDaysInLieu(days: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(days);
  for (const [day, name] of days) {
    if (!isAtWeekend(day) || name === 'Tết Nguyên đán') continue;
    let instead = addDays(day, 1);
    while (all.has(instead) || isAtWeekend(instead)) instead = addDays(instead, 1);
    all.set(instead, `nghỉ bù ${name}`);
  }
  return all;
}

function createCalendar(registers: CalendarDays): WorkCalendar {
  const listed = new Map<string, Holiday>(registers.holidays.map((entry) => [entry.date, entry]));
  // An office's own days do not make a year known: the law's do.
  const lunarDays = new Set(registers.lunarHolidays.map(({ tet }) => tet));
  const published = new Set(
    registers.holidays.filter(({ date }) => lunarDays.has(date)).map(({ date }) => yearOf(date)),
  );
  const lawful = new Map<number, Map<string, string>>();
  const lawfulIn = (year: number): Map<string, string> => {
    const known = lawful.get(year) ?? withDaysInLieu(byLaw(year, registers));
    lawful.set(year, known);
    return known;
  };
  const isPublished = (year: number): boolean => published.has(year);
  const holiday = (day: string): string | undefined => {
    const entry = listed.get(day);
    if (entry !== undefined) return entry.kind === 'worked' ? undefined : entry.name;
    return isPublished(yearOf(day)) ? undefined : lawfulIn(yearOf(day)).get(day);
  };
  const isWorkday = (day: string): boolean =>
    listed.get(day)?.kind === 'worked' || (!isAtWeekend(day) && holiday(day) === undefined);
  const nextWorkday = (day: string): string => {
    const next = addDays(day, 1);
    return isWorkday(next) ? next : nextWorkday(next);
  };
  const addWorkdays = (day: string, count: number): string =>
    count <= 0 ? day : addWorkdays(nextWorkday(day), count - 1);
  const firstDays = new Map(registers.lunarHolidays.map(({ year, tet }) => [year, tet]));
  const tet = (year: number): string | undefined => firstDays.get(year);
  return { holiday, isWorkday, nextWorkday, addWorkdays, tet, isPublished };
}

const calendars = new WeakMap<CalendarDays, WorkCalendar>();

/** The calendar of the registers' days. */
export function workCalendar(registers: CalendarDays): WorkCalendar {
  const known = calendars.get(registers) ?? createCalendar(registers);
  calendars.set(registers, known);
  return known;
}
