/** Dates as the decree writes them: nd30 DT-04 to DT-07. */

/** A day, a month or a year; what is missing is written by hand. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined when the text has another shape. Days are not checked. */
export function parseDate(text: string): PartialDate | undefined {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** 28 to 31; months from 1. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** False for 30 February, month 13 and the like; parts that are missing are not judged. */
export function isPossibleDate({ year, month, day }: PartialDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined || month === undefined) return true;
  return day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** Day below 10 with a leading zero: DT-04. */
export const dayText = (day: number): string => String(day).padStart(2, '0');

/** Months 1 and 2, and only these, with a leading zero: DT-05, DT-06. */
export const monthText = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** "16/8/2021", "05/02/2025": the short way of running text. */
export function shortDate({ year, month, day }: PartialDate): string {
  const parts = [
    day === undefined ? '' : dayText(day),
    month === undefined ? '' : monthText(month),
    String(year ?? ''),
  ];
  return parts.filter((part) => part !== '').join('/');
}

/** The same of a date as the data have it, `YYYY-MM-DD` or a part of that; "" for what is none. */
export const shortDay = (day: string): string => shortDate(parseDate(day) ?? {});

/** "ngày 05 tháng 3 năm 2026"; a missing day or month becomes `blank`. */
export function longDate({ year, month, day }: PartialDate, blank: string): string {
  const dayPart = day === undefined ? blank : dayText(day);
  const monthPart = month === undefined ? blank : monthText(month);
  return `ngày ${dayPart} tháng ${monthPart} năm ${year ?? blank}`;
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

const weekdayIndex = ({ year, month, day }: Required<PartialDate>): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** The name of a weekday as running text writes it: "thứ Hai", "Chủ nhật" (Phụ lục II, V.8.c). */
export const weekdayName = (date: Required<PartialDate>): string => WEEKDAYS[weekdayIndex(date)] ?? '';

/** A weekday in words, however it is typed: the source of a pattern that ignores case. */
export const WEEKDAY_WORDS = 'thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật';

/** An hour of the day, as it stands between "trước" and a day: the source of a pattern that ignores case. */
export const HOUR_WORDS = "\\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{1,2}(?:\\s?(?:phút|p|'|’))?)?(?!\\p{L})\\s*,?";

const WEEKDAY_AT_END = new RegExp(`(?<!\\p{L})(${WEEKDAY_WORDS})\\s*[,(]?\\s*(?:ngày\\s*)?$`, 'iu');

const WEEKDAY_IN_BRACKET = new RegExp(`^\\s*\\((?:tức |là |vào |nhằm )*(${WEEKDAY_WORDS})(?!\\p{L})`, 'iu');

const weekdayCalled = (words: string | undefined): string | undefined => {
  const said = words?.replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return WEEKDAYS.find((name) => name.toLocaleLowerCase('vi') === said);
};

/** The weekday that a bracket right behind a day begins with: " (thứ Tư, nhằm ngày …)". */
export const weekdayInBracket = (behind: string): string | undefined =>
  weekdayCalled(WEEKDAY_IN_BRACKET.exec(behind)?.[1]);

/** The weekday that a text names right before a day: "thứ Sáu, ngày", "Chủ nhật (". */
export const weekdayAtEnd = (before: string): string | undefined => weekdayCalled(WEEKDAY_AT_END.exec(before)?.[1]);

/** The name of the weekday of a whole date, `YYYY-MM-DD`; "" for what is none. */
export function weekdayOf(day: string): string {
  const { year, month, day: date } = parseDate(day) ?? {};
  if (year === undefined || month === undefined || date === undefined) return '';
  return weekdayName({ year, month, day: date });
}

/** True for Saturdays and Sundays. */
export const isWeekend = (date: Required<PartialDate>): boolean => [0, 6].includes(weekdayIndex(date));

/** A whole date as `YYYY-MM-DD`; such texts are in the order of their days. */
export const isoDate = ({ year, month, day }: Required<PartialDate>): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The same, of a date that may not be whole yet: undefined while the registry has still to fill it in. */
export const wholeDay = ({ year, month, day }: PartialDate): string | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : isoDate({ year, month, day });

const DAY_MS = 86_400_000;

/** How many days (`YYYY-MM-DD`) lie from the one to the other. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;

/** The day (`YYYY-MM-DD`) that many days later, or earlier where negative. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
