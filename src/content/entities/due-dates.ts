/**
 * The times by which something is to be done, as a plan writes them: a day, the end of a month, quarter or year, a day
 * that comes again, a term after something happens. Days are `YYYY-MM-DD`; a limit "trước ngày 30/6" is told as that day.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { addDays } from '../../vietnamese/dates.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';
import { findCitations } from './citations.ts';
import {
  AFTER_EVENT,
  AND,
  ELSEWHERE,
  INTO_PARENTHESIS,
  LIMIT_BEFORE,
  matchesOf,
  NAMES_REPORT,
  ONGOING,
  ONGOING_AT_END,
  OWN_DAY,
  START_BEFORE,
  STRETCH,
  UP_TO_DAY,
  YEARS,
} from './due-patterns.ts';
import { daysOfPeriods, daysOfYears, type PlacedSeries, type Series, seriesIn } from './due-series.ts';
import { type FoundTime, rangeOf, timesIn } from './due-times.ts';
import { overlaps } from './spans.ts';
import { textBefore } from './text-before.ts';

/** A time after something happens. */
export interface Term {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month';
  readonly working: boolean;
  /** What it begins with, as it is written; missing where the text does not say it. */
  readonly event?: string;
}

/** A time by which something is to be done; of a stretch, `start` is its first day. */
export type DueDate = { readonly text: string; readonly span: Span } & (
  | { readonly kind: 'once'; readonly due: string; readonly start?: string }
  | { readonly kind: 'series'; readonly series: Series }
  /** `due` where it begins with the day of the plan: the first day is not counted. */
  | { readonly kind: 'term'; readonly term: Term; readonly due?: string }
  | { readonly kind: 'ongoing' }
);

const wordsAt = (text: string, span: Span) => ({ text: text.slice(span.start, span.end), span });

const TERM_UNITS: Readonly<Record<string, Term['unit']>> = {
  phút: 'minute',
  giờ: 'hour',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
};

/** Calendar days of the units that last as long every time. */
const UNIT_DAYS: Readonly<Partial<Record<Term['unit'], number>>> = { day: 1, week: 7 };

/** The last day of a term of days or weeks that begins with the day of the plan. */
function dayOfTerm({ count, unit, working, event }: Term, issued: string | undefined): string | undefined {
  const days = UNIT_DAYS[unit];
  if (issued === undefined || days === undefined || working || event === undefined) return undefined;
  return OWN_DAY.test(event) ? addDays(issued, count * days) : undefined;
}

const termsIn = (text: string, issued?: string): DueDate[] =>
  matchesOf(text, AFTER_EVENT).map(({ 0: words, index, groups }) => {
    const { count, unit = '', working, event } = groups ?? {};
    const term = {
      count: Number(count),
      unit: TERM_UNITS[unit.toLowerCase()] ?? 'day',
      working: working !== undefined,
      ...(event === undefined ? {} : { event: event.trim() }),
    };
    const due = dayOfTerm(term, issued);
    const span = { start: index, end: index + words.trimEnd().length };
    return { kind: 'term', ...wordsAt(text, span), term, ...(due === undefined ? {} : { due }) };
  });

/** Figures are counted over a stretch of time: nothing is due at its end. */
const COUNTED_TO =
  /(?:(?:số liệu|tính từ|tính đến|thời điểm|lấy từ)(?:(?!hoàn thành|xong|chậm nhất|muộn nhất|gửi|nộp)[^.;]){0,40}|\((?:kể )?từ\s(?:ngày\s)?)$/iu;

/** A time with the one before it in the text. */
interface Neighbours {
  readonly time: FoundTime;
  readonly before?: FoundTime;
  /** From the one to the other: "từ tháng 3 đến tháng 11". */
  readonly isStretch: boolean;
  /** One more of the same limit: "trước ngày 15/6 và 15/12". */
  readonly isFurther: boolean;
}

const neighboursIn = (text: string, times: readonly FoundTime[]): Neighbours[] =>
  times.map((time, index) => {
    const before = times[index - 1];
    if (before === undefined) return { time, isStretch: false, isFurther: false };
    const between = text.slice(before.span.end, time.span.start);
    return { time, before, isStretch: STRETCH.test(between), isFurther: AND.test(between) };
  });

/** In a sentence a later year as a whole is an aim ("đến năm 2030"), not a day by which something is to be done. */
const isAim = ({ kind, groups }: FoundTime, { year, isDeadline }: DueContext): boolean =>
  kind === 'year' && !isDeadline && Number(groups['year'] ?? year) > year;

/** "Nam sinh từ năm 2000 đến hết năm 2009": in a sentence, years before the last are told, not kept. */
const isPast = ({ kind, groups }: FoundTime, { year, isDeadline }: DueContext): boolean =>
  kind === 'year' && !isDeadline && Number(groups['year'] ?? year) < year - 1;

/** A period that only names what is due on the day beside it: "báo cáo quý I trước ngày 20/3", "15/6 (6 tháng đầu năm)". */
function namesReport(text: string, time: FoundTime, at: number, times: readonly FoundTime[]): boolean {
  if (time.kind === 'day') return false;
  const [before, after] = [times[at - 1], times[at + 1]];
  if (before?.kind === 'day' && INTO_PARENTHESIS.test(text.slice(before.span.end, time.span.start))) return true;
  if (after?.kind !== 'day') return false;
  const head = textBefore(text, time.span.start);
  const isNamed = NAMES_REPORT.test(head) || !LIMIT_BEFORE.test(head);
  return isNamed && UP_TO_DAY.test(text.slice(time.span.end, after.span.start));
}

/** "(27/7/1947 - 27/7/2026)": from a day to its anniversary nothing is to be done. */
const SHORTEST_MEMORY = 5;
const isAnniversary = (from: string, to: string): boolean =>
  from.slice(5) === to.slice(5) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= SHORTEST_MEMORY;

function dueOnce(text: string, { time, before, isStretch }: Neighbours, context: DueContext): DueDate[] {
  const planYear = context.year;
  const range = isAim(time, context) || isPast(time, context) ? undefined : rangeOf(time, planYear);
  const first = isStretch && before !== undefined ? before : time;
  if (range === undefined || COUNTED_TO.test(textBefore(text, first.span.start))) return [];
  const from = (first === time ? range : rangeOf(first, planYear))?.start;
  if (from !== undefined && isAnniversary(from, range.due)) return [];
  const start = from === undefined || from === range.due ? {} : { start: from };
  const span = { start: first.span.start, end: time.span.end };
  return [{ kind: 'once', ...wordsAt(text, span), due: range.due, ...start }];
}

/** The times that are limits, or follow one. A stretch takes the place of its beginning. */
function duesOnce(
  text: string,
  all: readonly FoundTime[],
  context: DueContext,
  isLimit: (at: number) => boolean,
): DueDate[] {
  const dues: DueDate[] = [];
  const times = all.filter((time, index) => !namesReport(text, time, index, all));
  let wasLimit = false;
  for (const pair of neighboursIn(text, times)) {
    wasLimit = pair.isStretch || (pair.isFurther && wasLimit) || isLimit(pair.time.span.start);
    if (!wasLimit) continue;
    if (pair.isStretch && dues.at(-1)?.span.start === pair.before?.span.start) dues.pop();
    dues.push(...dueOnce(text, pair, context));
  }
  return dues;
}

/** In running text "hằng năm" alone may tell of anything; these words make it a duty. */
const REGULARLY = /(?:định kỳ|sinh hoạt|đối thoại|báo cáo|sơ kết|tổng kết|họp|giao ban)[^.;]{0,60}$/iu;

function seriesDues(text: string, times: readonly FoundTime[], isDeadline: boolean): PlacedSeries[] {
  const all = seriesIn(text);
  const placed = [...daysOfPeriods(text, all), ...daysOfYears(text, times, all)];
  const used = placed.flatMap((one) => one.used);
  const bare = all.filter(
    ({ span, unit }) =>
      unit !== 'day' &&
      !used.some((other) => overlaps(other, span)) &&
      (isDeadline || REGULARLY.test(textBefore(text, span.end))),
  );
  const month = 'last' as const;
  return [...placed, ...bare.map(({ span, unit, count }) => ({ span, used: [span], series: { unit, count, month } }))];
}

/** Without any of these a sentence names no time; most have none, and are many. */
const MAY_NAME_TIME = /\d|quý|hằng|hàng|mỗi|định kỳ|cuối năm|trong năm|hết năm/i;

export interface DueContext {
  /** The plan's year: a day or a month without one is of it. */
  readonly year: number;
  /** True for a value that is a deadline by itself: any time in it is one. */
  readonly isDeadline: boolean;
  /** The plan's own day, `YYYY-MM-DD`, where it is known: terms may begin with it. */
  readonly issued?: string | undefined;
}

function ongoingIn(text: string): DueDate[] {
  const ongoing = ONGOING.exec(text);
  if (ongoing === null) return [];
  const span = { start: ongoing.index, end: ongoing.index + ongoing[0].length };
  return [{ kind: 'ongoing', ...wordsAt(text, span) }];
}

const namesNoTime = remembered(
  (text) =>
    [timesIn(text, []), seriesIn(text), daysOfPeriods(text, []), termsIn(text)].every(({ length }) => length === 0),
  LATEST_LETTERS,
  asLongAsText,
);

/** "thường xuyên trong năm 2026": the year in which it goes on is no day by which it is to be done. */
const isAllAlong = (text: string, { kind, groups, span }: FoundTime): boolean =>
  (kind === 'year' || kind === 'ownYear') &&
  !/cuối|hết/iu.test(groups['part'] ?? '') &&
  ONGOING_AT_END.test(textBefore(text, span.start));

/** A value that is years and nothing else. */
function yearsIn(text: string): DueDate[] {
  const [found] = [...text.matchAll(YEARS)];
  const { year, last = year } = found?.groups ?? {};
  if (found === undefined || year === undefined) return [];
  const span = { start: found.index, end: found.index + found[0].trimEnd().length };
  return [{ kind: 'once', ...wordsAt(text, span), due: `${last}-12-31`, start: `${year}-01-01` }];
}

const blankedOut = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** A deadline with blanks where it names a document, whose day is its own, or leaves the time to another. */
function withoutOthers(text: string): string {
  const elsewhere = [...text.matchAll(ELSEWHERE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const documents = findCitations(text).map(({ span, date, refSpan }) => ({
    start: span.start,
    end: Math.max(refSpan.end, date?.span.end ?? 0),
  }));
  return [...elsewhere, ...documents].reduce(blankedOut, text);
}

function lookForDues(given: string, context: DueContext): readonly DueDate[] {
  const { isDeadline } = context;
  if (!isDeadline && !MAY_NAME_TIME.test(given)) return [];
  const text = isDeadline ? withoutOthers(given) : given;
  // Most texts with figures name no time: the documents that they cite need not be looked for.
  if (!isDeadline && namesNoTime(text)) return [];
  const cited = isDeadline ? [] : findCitations(text).map(({ span }) => span);
  const isLimit = (at: number): boolean => {
    const before = textBefore(text, at);
    return (isDeadline || LIMIT_BEFORE.test(before)) && !START_BEFORE.test(before);
  };
  const terms = termsIn(text, context.issued);
  const taken = [...cited, ...terms.map(({ span }) => span)];
  const named = timesIn(text, taken);
  const series = seriesDues(text, named, isDeadline);
  const used = series.flatMap((one) => one.used);
  const times = used.length === 0 ? named : timesIn(text, [...taken, ...used]);
  const limits = isDeadline ? times.filter((time) => !isAllAlong(text, time)) : times;
  const bareYears = isDeadline && series.length === 0 && terms.length === 0 ? yearsIn(text) : [];
  if (bareYears.length > 0) return bareYears;
  const dues: DueDate[] = [
    ...series.map(({ span, series: found }): DueDate => ({ kind: 'series', ...wordsAt(text, span), series: found })),
    ...terms,
    ...duesOnce(text, limits, context, isLimit),
  ];
  if (dues.length === 0 && isDeadline) return ongoingIn(given);
  return dues.sort((a, b) => a.span.start - b.span.start);
}

/** Plans that are looked at beside one another have years and days of their own. */
const MOST_CONTEXTS = 8;

const readerFor = remembered((key) => {
  const context = JSON.parse(key) as DueContext;
  return remembered((text) => lookForDues(text, context), LATEST_LETTERS, asLongAsText);
}, MOST_CONTEXTS);

/** The times that a text names, in their order. */
export type DueReader = (text: string) => readonly DueDate[];

/** Reads the times by which something is to be done in the texts of one plan. */
export const dueReader = (context: DueContext): DueReader => readerFor(JSON.stringify(context));

/**
 * The times by which something is to be done.
 * @returns in the order of the text; none where nothing can be read, which for a value that is a deadline is worth a hint
 */
export const dueDatesIn = (text: string, context: DueContext): readonly DueDate[] => dueReader(context)(text);
