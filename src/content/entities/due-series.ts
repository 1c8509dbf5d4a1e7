/** What comes again: "hằng quý", "định kỳ 6 tháng, năm". */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { AND, DAY_OF_PERIOD, EARLIER_DAYS, matchesOf, SERIES } from './due-patterns.ts';
import type { FoundTime } from './due-times.ts';
import { overlaps } from './spans.ts';
import { textBefore } from './text-before.ts';

export type SeriesUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What comes again: every so many units; on a day of the last, first or next month of the period where one is said. */
export interface Series {
  readonly unit: SeriesUnit;
  readonly count: number;
  /** Day of the month; missing where nothing but the period is said: its last day is meant. */
  readonly day?: number;
  /** Which month the day stands in; `last` and `first` of the period itself, `next` after it. */
  readonly month: 'last' | 'first' | 'next';
  /** "15/6 và 15/12 hằng năm": the month of a yearly day. */
  readonly monthOfYear?: number;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  chín: 9,
  mười: 10,
};
const UNITS: Readonly<Record<string, SeriesUnit>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};
const countOf = (text: string): number => NUMBER_WORDS[text.toLowerCase()] ?? Number(text);
const unitOf = (text: string | undefined): SeriesUnit => UNITS[text?.toLowerCase() ?? ''] ?? 'year';

/** Words that say that something comes again. */
export interface FoundSeries {
  readonly span: Span;
  readonly unit: SeriesUnit;
  readonly count: number;
}

/** "định kỳ quý, 6 tháng, năm" and "hằng tháng, quý, năm": what follows the first. */
const FURTHER =
  /^(\s*(?:,|và|hoặc)\s*)(?:(?:hằng|hàng|mỗi)\s+)?(?:(?<count>0?\d{1,2})\s+)?(?<unit>tuần|tháng|quý|năm)(?![\p{L}]|\s*\d)/iu;

function withFurther(text: string, first: FoundSeries): FoundSeries[] {
  const found = [first];
  let at = first.span.end;
  for (let match = FURTHER.exec(text.slice(at)); match !== null; match = FURTHER.exec(text.slice(at))) {
    const end = at + match[0].length;
    const span = { start: at + (match[1]?.length ?? 0), end };
    found.push({ span, unit: unitOf(match.groups?.['unit']), count: countOf(match.groups?.['count'] ?? '1') });
    at = end;
  }
  return found;
}

/** All of them, in the order of the text. */
export function seriesIn(text: string): FoundSeries[] {
  const found: FoundSeries[] = [];
  const add = (span: Span, unit: SeriesUnit, count: number): void => {
    if (!found.some((other) => overlaps(other.span, span))) found.push(...withFurther(text, { span, unit, count }));
  };
  for (const { 0: words, index, groups } of matchesOf(text, SERIES.counted)) {
    const span = { start: index, end: index + words.length };
    add(
      span,
      unitOf(groups?.['unit'] ?? groups?.['unitBefore']),
      countOf(groups?.['count'] ?? groups?.['countBefore'] ?? '1'),
    );
  }
  for (const pattern of [SERIES.every, SERIES.bare]) {
    for (const { 0: words, index, groups } of matchesOf(text, pattern))
      add({ start: index, end: index + words.length }, unitOf(groups?.['unit']), 1);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const LAST_MONTH = /cuối/iu;
const NEXT_MONTH = /sau|tiếp theo|kế tiếp|liền kề/iu;

const monthOf = (of: string): Series['month'] => {
  if (NEXT_MONTH.test(of)) return 'next';
  return LAST_MONTH.test(of) ? 'last' : 'first';
};

/** So many letters may stand between "hằng quý" and the day that it is of. */
const NEAR = 160;
const CLAUSE_END = /[.;]\s/;

/** The series that a day of a period belongs to: the nearest in its clause, or what the words themselves say. */
function seriesOf(text: string, span: Span, of: string | undefined, all: readonly FoundSeries[]): FoundSeries {
  if (of === undefined) return { span, unit: 'month', count: 1 };
  const unit = /quý/iu.test(of) ? 'quarter' : 'month';
  const near = all.find(({ span: { start, end } }) => {
    const between = end <= span.start ? text.slice(end, span.start) : text.slice(span.end, start);
    return between.length <= NEAR && !CLAUSE_END.test(between);
  });
  return near === undefined || (unit === 'quarter' && near.unit !== unit) ? { span, unit, count: 1 } : near;
}

/** A series with the words that say it, and all that these words have taken. */
export interface PlacedSeries {
  readonly span: Span;
  readonly series: Series;
  readonly used: readonly Span[];
}

/** Days of a month that comes again: "trước ngày 18 tháng cuối quý". */
export const daysOfPeriods = (text: string, all: readonly FoundSeries[]): PlacedSeries[] =>
  matchesOf(text, DAY_OF_PERIOD).flatMap(({ 0: words, index, groups }) => {
    const span = { start: index, end: index + words.length };
    const of = groups?.['of'];
    const found = seriesOf(text, span, of, all);
    const inside = all.filter((other) => overlaps(other.span, span)).map((other) => other.span);
    const month = of === undefined ? 'last' : monthOf(of);
    const earlier = EARLIER_DAYS.exec(textBefore(text, index))?.[1] ?? '';
    const days = [...earlier.matchAll(/\d+/g)].map(({ 0: day, index: at }) => ({
      day: Number(day),
      span: { start: index - earlier.length + at, end: index - earlier.length + at + day.length },
    }));
    return [...days, { day: Number(groups?.['day']), span }].map((one) => ({
      span: one.span,
      used: [span, found.span, ...inside, ...days.map((other) => other.span)],
      series: { unit: found.unit, count: found.count, day: one.day, month },
    }));
  });

const YEAR_GROUPS = ['yearOfDay', 'yearOfMonth', 'year', 'relative'];

/** A day or a month of whatever year. */
const hasNoYear = ({ kind, groups }: FoundTime): boolean =>
  (kind === 'day' || kind === 'month') && YEAR_GROUPS.every((name) => groups[name] === undefined);

function yearly(time: FoundTime, word: FoundSeries): PlacedSeries {
  const { day, month, monthWord } = time.groups;
  const monthOfYear = Number(month ?? monthWord);
  return {
    span: time.span,
    used: [time.span, word.span],
    series: { unit: 'year', count: 1, ...(day === undefined ? {} : { day: Number(day) }), month: 'last', monthOfYear },
  };
}

/** Days or months of each year: "trước ngày 15/6 và 15/12 hằng năm". */
export function daysOfYears(text: string, times: readonly FoundTime[], all: readonly FoundSeries[]): PlacedSeries[] {
  const found: PlacedSeries[] = [];
  for (const word of all.filter(({ unit }) => unit === 'year')) {
    let edge = word.span.start;
    for (const time of [...times].reverse()) {
      const between = text.slice(time.span.end, Math.max(edge, time.span.end));
      if (time.span.end > edge || !hasNoYear(time) || !(between.trim() === '' || AND.test(between))) continue;
      edge = time.span.start;
      found.unshift(yearly(time, word));
    }
  }
  return found;
}
