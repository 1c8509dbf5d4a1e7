/** The times that a text names, each with its first and last day. */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { daysInMonth, isoDate, isPossibleDate } from '../../vietnamese/dates.ts';
import { DUE_LISTS, DUE_PATTERNS, type DueKind, LIST_FIGURE, matchesOf } from './due-patterns.ts';
import { TakenLetters } from './spans.ts';

/** A time as it stands in a text. */
export interface FoundTime {
  readonly kind: DueKind;
  readonly span: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

const lastDayOf = (year: number, month: number): string => isoDate({ year, month, day: daysInMonth(year, month) });

/** A part of a month or a quarter whose last day nobody can name. */
const VAGUE = /^(?:đầu|giữa)/iu;

/** First and last day. */
export interface DayRange {
  readonly start: string;
  readonly due: string;
}

const monthsOf = (year: number, from: number, to: number): DayRange => ({
  start: isoDate({ year, month: from, day: 1 }),
  due: lastDayOf(year, to),
});

/** The year that a time is of; undefined where its words may mean either of two. */
function yearOf(groups: FoundTime['groups'], planYear: number): number | undefined {
  const relative = groups['relative']?.toLowerCase();
  if (relative !== undefined) {
    if (relative.startsWith('trước')) return planYear - 1;
    return relative === 'liền kề' ? undefined : planYear + 1;
  }
  return Number(groups['yearOfDay'] ?? groups['yearOfMonth'] ?? groups['year'] ?? planYear);
}

function dayRange(groups: FoundTime['groups'], planYear: number): DayRange | undefined {
  const [day, month] = [Number(groups['day']), Number(groups['month'] ?? groups['monthWord'])];
  const year = yearOf(groups, planYear);
  if (year === undefined || !isPossibleDate({ year, month, day })) return undefined;
  const iso = isoDate({ year, month, day });
  return { start: iso, due: iso };
}

function monthRange(groups: FoundTime['groups'], planYear: number): DayRange | undefined {
  const [month, year] = [Number(groups['month']), yearOf(groups, planYear)];
  return year === undefined || VAGUE.test(groups['part'] ?? '') ? undefined : monthsOf(year, month, month);
}

const MONTH_NAMES: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  tư: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};

const namedMonthRange = (groups: FoundTime['groups'], planYear: number): DayRange | undefined =>
  monthRange(
    { ...groups, month: String(MONTH_NAMES[(groups['monthName'] ?? '').toLowerCase().replace(/\s+/g, ' ')] ?? '') },
    planYear,
  );

function quarterRange(groups: FoundTime['groups'], planYear: number): DayRange | undefined {
  const { quarter = '', part = '', year } = groups;
  const last = (QUARTERS[quarter.toUpperCase()] ?? Number(quarter)) * MONTHS_OF_QUARTER;
  return VAGUE.test(part) ? undefined : monthsOf(Number(year ?? planYear), last - MONTHS_OF_QUARTER + 1, last);
}

function monthsRange(groups: FoundTime['groups'], planYear: number): DayRange | undefined {
  const { half } = groups;
  const [count, year] = [Number(groups['count']), Number(groups['year'] ?? planYear)];
  if (half?.toLowerCase() === 'cuối') return monthsOf(year, MONTHS_OF_YEAR - count + 1, MONTHS_OF_YEAR);
  return monthsOf(year, 1, count);
}

const yearRange = (groups: FoundTime['groups'], planYear: number): DayRange =>
  monthsOf(Number(groups['year'] ?? planYear), 1, MONTHS_OF_YEAR);

const RANGES: Readonly<Record<DueKind, (groups: FoundTime['groups'], planYear: number) => DayRange | undefined>> = {
  day: dayRange,
  month: monthRange,
  namedMonth: namedMonthRange,
  bareMonth: monthRange,
  quarter: quarterRange,
  months: monthsRange,
  year: yearRange,
  ownYear: yearRange,
};

/** The name of the group that a figure of a list is. */
const FIGURE_GROUPS = { month: 'month', quarter: 'quarter', day: 'day' } as const;

/** "tháng 6, 9 và 12/2026" as three months: the first has the word, the last has the year, all are of it. */
function listed(kind: keyof typeof DUE_LISTS, { 0: words, index, groups = {} }: RegExpExecArray): FoundTime[] {
  const { list = '', ...shared } = groups;
  const from = index + words.indexOf(list);
  const figures = [...list.matchAll(LIST_FIGURE)];
  return figures.map(({ 0: figure, index: at }, order) => ({
    kind,
    span: {
      start: order === 0 ? index : from + at,
      end: order === figures.length - 1 ? index + words.length : from + at + figure.length,
    },
    groups: { ...shared, [FIGURE_GROUPS[kind]]: figure },
  }));
}

/** Times that share a word or a year. */
const listsIn = (text: string, taken: TakenLetters): FoundTime[] =>
  (Object.entries(DUE_LISTS) as [keyof typeof DUE_LISTS, RegExp][]).flatMap(([kind, pattern]) =>
    matchesOf(text, pattern)
      .filter(({ 0: words, index }) => {
        const span = { start: index, end: index + words.length };
        return !taken.overlap(span);
      })
      .flatMap((match) => listed(kind, match)),
  );

/** All times that a text names, none over another. */
export function timesIn(text: string, taken: readonly Span[]): FoundTime[] {
  const letters = new TakenLetters(text.length, taken);
  const found: FoundTime[] = listsIn(text, letters);
  for (const { span } of found) letters.add(span);
  for (const [name, pattern] of Object.entries(DUE_PATTERNS) as [keyof typeof DUE_PATTERNS, RegExp][]) {
    const kind = name === 'dayAsData' ? 'day' : name;
    for (const { 0: words, index, groups = {} } of matchesOf(text, pattern)) {
      const span = { start: index, end: index + words.length };
      if (letters.overlap(span)) continue;
      letters.add(span);
      found.push({ kind, span, groups });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/**
 * The days that a time takes.
 * @param planYear the year of a time that names none
 * @returns undefined for a day that does not exist, and where nobody can name the last day ("đầu tháng 6")
 */
export const rangeOf = ({ kind, groups }: FoundTime, planYear: number): DayRange | undefined =>
  RANGES[kind](groups, planYear);
