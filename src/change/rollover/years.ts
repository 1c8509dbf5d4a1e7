/** Years and dates of a text: moved along, left alone, or marked. */

import { findCitations } from '../../content/entities/citations.ts';
import { lunarYearName, lunarYearsIn } from '../../content/entities/lunar-years.ts';
import { within } from '../../content/entities/spans.ts';
import { textBefore } from '../../content/entities/text-before.ts';
import { weekdaySaid } from '../../content/entities/weekday-said.ts';
import { citedForYear, findYears, type YearMention } from '../../content/entities/year-mentions.ts';
import type { WorkCalendar } from '../../content/reference-data/work-calendar.ts';
import type { Span } from '../../diagnostics/diagnostic.ts';
import { isBorrowed, isOwn, type PlanText } from '../../plan/model/plan-text.ts';
import {
  addDays,
  daysBetween,
  daysInMonth,
  dayText,
  isoDate,
  isPossibleDate,
  type PartialDate,
  parseDate,
  shortDay,
  weekdayName,
  weekdayOf,
} from '../../vietnamese/dates.ts';
import type { Changes } from './changes.ts';
import { quote } from './review.ts';
import { say } from './sentences.ts';

/** From which year to which. */
export interface YearStep {
  readonly oldYear: number;
  readonly newYear: number;
  /** Days off and working days. */
  readonly calendar: WorkCalendar;
  /** The plan's title names Tết: days about it are the feast's, whatever the sentence says. */
  readonly isOfTet: boolean;
  /** The first and the last year of a plan for several: its milestones are the period's, and stay. */
  readonly period?: { readonly from: number; readonly to: number };
}

const plainYear = /^\d{4}$/;

interface YearText extends YearStep {
  readonly plan: PlanText;
  readonly changes: Changes;
}

/** What the sentences of the review list name. */
const yearsOf = ({ oldYear, newYear }: YearStep): { readonly oldYear: number; readonly newYear: number } => ({
  oldYear,
  newYear,
});

const shiftOf = ({ oldYear, newYear }: YearStep): number => newYear - oldYear;

/** The mention as it reads with its years moved. */
function movedText(mention: YearMention, shift: number): string {
  let text = mention.text;
  for (const { year, span } of [...mention.years].reverse()) {
    const at = span.start - mention.span.start;
    text = text.slice(0, at) + String(year + shift) + text.slice(at + 4);
  }
  return text;
}

/**
 * Moves a year where it is typed. One that a variable fills in moves with the variable; one in a `{{date "…"}}` is
 * moved there.
 */
function moveYear({ plan, changes, ...step }: YearText, year: number, span: Span): void {
  changes.rewriteOwn(plan, span, String(year + shiftOf(step)));
}

/**
 * True where the mention is the author's: what a variable says is marked at the variable. Of a date to be kept the
 * first letter is enough, as in "quý II/{{year}}".
 */
function isAuthors(plan: PlanText, { span, text, kind }: YearMention): boolean {
  const first = span.start + (kind === 'deadline' ? 0 : Math.max(0, text.search(/\d/)));
  return isOwn(plan, { start: first, end: first + 1 });
}

const fullDate = ({ day, month }: YearMention, year: number): Required<PartialDate> | undefined =>
  day === undefined || month === undefined ? undefined : { year, month, day };

function weekdayNote(date: Required<PartialDate> | undefined, { calendar }: YearStep): { vi: string; en: string } {
  if (date === undefined) return { vi: '', en: '' };
  const weekday = weekdayName(date);
  const day = isoDate(date);
  const holiday = calendar.holiday(day);
  if (holiday !== undefined)
    return { vi: ` (rơi vào ${weekday}, ngày nghỉ: ${holiday})`, en: ` (${weekday}, a day off: ${holiday})` };
  return calendar.isWorkday(day)
    ? { vi: ` (${weekday})`, en: ` (${weekday})` }
    : { vi: ` (rơi vào ${weekday}, ngày nghỉ)`, en: ` (${weekday}, at the weekend)` };
}

/** The sentence goes on to name the weekday of last year: it is not the program's to say which of both holds. */
function withWeekdaySaid(
  note: { readonly vi: string; readonly en: string },
  { text }: PlanText,
  { span }: YearMention,
  date: Required<PartialDate> | undefined,
): { readonly vi: string; readonly en: string } {
  const said = date === undefined ? undefined : weekdaySaid(text, span).said;
  if (date === undefined || said === undefined || said === weekdayName(date)) return note;
  return { vi: `${note.vi}, câu đang ghi ${said}`, en: `${note.en}, the sentence says ${said}` };
}

/** Duties of the feast begin and end no farther from its first day. */
const DAYS_ABOUT_TET = 14;
const OF_TET = /(?<!\p{L})(?:Tết|Nguyên đán|Giao thừa|mùng|mồng|tháng (?:Chạp|Giêng))(?!\p{L})/iu;

/** True for words about the new year's feast. */
export const namesTet = (text: string): boolean => OF_TET.test(text);

/** Tết is on another day each year: what is said of the days about it goes with it. */
function tetNote(
  { text }: PlanText,
  mention: YearMention,
  { calendar, oldYear, newYear, isOfTet: isPlanOfTet }: YearStep,
): { readonly vi: string; readonly en: string } {
  const none = { vi: '', en: '' };
  const [old, next] = [calendar.tet(oldYear), calendar.tet(newYear)];
  const day = fullDate(mention, mention.years.at(-1)?.year ?? oldYear);
  if (old === undefined || next === undefined || day === undefined || !isPossibleDate(day)) return none;
  const distance = daysBetween(old, isoDate(day));
  const isOfTet = isPlanOfTet || namesTet(text) || /Tết Nguyên đán/iu.test(calendar.holiday(isoDate(day)) ?? '');
  if (!isOfTet || Math.abs(distance) > DAYS_ABOUT_TET) return none;
  const moved = addDays(next, distance);
  const [said, weekday] = [shortDay(moved), weekdayOf(moved)];
  return { vi: `, tính theo Tết là ${said} (${weekday})`, en: `, by the days about Tết ${said} (${weekday})` };
}

/** The day of a date, before its month or behind it. */
const DAY_FIGURES = /(?<!\d|\d{4}-)\d{1,2}(?!\d)/;

/** 29 February of a leap year becomes the 28th. */
function moveImpossibleDay(text: YearText, mention: YearMention, date: Required<PartialDate>): void {
  const { plan, changes, newYear } = text;
  const at = mention.span.start + mention.text.search(DAY_FIGURES);
  const span = { start: at, end: at + dayText(date.day).length };
  const day = dayText(daysInMonth(date.year, date.month));
  changes.rewriteOwn(plan, span, day);
  const moved = movedText(mention, shiftOf(text)).replace(DAY_FIGURES, day);
  changes.mark('deadline', plan.path, say('impossibleDate', { old: mention.text, new: moved, newYear }));
}

/** "giữa năm 2025": what stands before a year alone says which time of it is meant. */
function momentBefore(plan: PlanText, { span, text }: YearMention): string {
  if (!/^năm /iu.test(text)) return '';
  const words = /(?:\S+ ){1,3}$/u.exec(textBefore(plan.text, span.start))?.[0] ?? '';
  return words === '' ? '' : `… ${words}`;
}

function moveDeadline(text: YearText, mention: YearMention): void {
  const { plan, changes } = text;
  const shift = shiftOf(text);
  for (const { year, span } of mention.years) moveYear(text, year, span);
  const year = (mention.years.at(-1)?.year ?? text.oldYear) + shift;
  const date = fullDate(mention, year);
  if (date !== undefined && !isPossibleDate(date)) {
    moveImpossibleDay(text, mention, date);
    return;
  }
  const said = withWeekdaySaid(weekdayNote(date, text), plan, mention, date);
  const tet = tetNote(plan, mention, text);
  const weekday = { vi: said.vi + tet.vi, en: said.en + tet.en };
  const moment = momentBefore(plan, mention);
  const values = { old: mention.text, new: `${moment}${movedText(mention, shift)}`, weekday: weekday.vi };
  changes.mark('deadline', plan.path, say('deadline', values, { weekday: weekday.en }));
}

function markDayOfYear(text: YearText, mention: YearMention): void {
  const { plan, changes, newYear } = text;
  const weekday = weekdayNote(fullDate(mention, newYear), text);
  changes.mark(
    'deadline',
    plan.path,
    say('fixedDeadline', { new: mention.text, weekday: weekday.vi }, { weekday: weekday.en }),
  );
}

/** "Kỷ niệm 70 năm thành lập ngành (1955 - 2025)": the years that are counted, of which more is asked there. */
const COUNTED_BEFORE = /kỷ niệm\s+(?:lần thứ\s+)?\d[^.;()]*\(\s*$/iu;

function markPeriod({ plan, changes, newYear }: YearText, mention: YearMention): void {
  const end = mention.years.at(-1)?.year ?? 0;
  if (end > newYear || COUNTED_BEFORE.test(textBefore(plan.text, mention.span.start))) return;
  const name = end < newYear ? 'periodEnded' : 'periodEnding';
  changes.mark('period', plan.path, say(name, { quote: quote(mention.text), newYear }));
}

/** "Năm 2025 là năm cuối …": what is said of the year is not true of the next. */
const isCounted = (text: string, { span }: YearMention): boolean =>
  /^\s*(?:là|[-–(,:])?\s*(?:là\s+)?năm (?:cuối|đầu|thứ|bản lề)/iu.test(text.slice(span.end));

function moveWithPlan(text: YearText, mention: YearMention): void {
  const { plan, changes, oldYear } = text;
  for (const { year, span } of mention.years) moveYear(text, year, span);
  const values = { old: mention.text, new: movedText(mention, shiftOf(text)) };
  const isFar = mention.years.some(({ year }) => year > oldYear || year < oldYear - 1);
  const isAsked = mention.kind === 'plan' && (isFar || isCounted(plan.text, mention));
  if (isAsked) changes.mark('year', plan.path, say('yearMoved', values));
  else changes.note('moved', plan.path, say('moved', values));
}

/** Long past is history and needs no decision. */
const RECENT = 3;

function markKept({ plan, changes, oldYear }: YearText, mention: YearMention): void {
  const isRecent = mention.years.some(({ year }) => year >= oldYear - RECENT);
  if (isRecent) changes.mark('year', plan.path, say('yearKept', { quote: quote(mention.text) }));
}

const TREATMENTS: Readonly<Record<YearMention['kind'], (text: YearText, mention: YearMention) => void>> = {
  plan: moveWithPlan,
  'school-year': moveWithPlan,
  citation: () => undefined,
  period: markPeriod,
  deadline: moveDeadline,
  'day-of-year': markDayOfYear,
  fact: markKept,
  unclear: markKept,
};

const isSchoolYear = ({ kind, years: [from, to] }: YearMention): boolean =>
  kind === 'period' && from !== undefined && to?.year === from.year + 1;

/** What a mention is where the key says more than the sentence. */
function kindHere({ role, text }: PlanText, mention: YearMention): YearMention['kind'] {
  if (role === 'deadline' && mention.kind === 'unclear') return 'deadline';
  if (role === 'reference') return mention.kind === 'period' ? 'period' : 'citation';
  const isWhole = mention.text.trim() === text.trim();
  if (role === 'variable' && isWhole && mention.kind === 'unclear' && plainYear.test(text.trim())) return 'plan';
  if (role === 'variable' && isWhole && isSchoolYear(mention)) return 'school-year';
  // The head of a column, the title of the plan: a year there is the plan's.
  if ((role === 'cell' || role === 'title') && mention.kind === 'unclear' && mention.day === undefined) return 'plan';
  return mention.kind;
}

const MOVING: ReadonlySet<YearMention['kind']> = new Set(['plan', 'deadline']);

/** "Hoàn thành năm 2027" in a plan "giai đoạn 2026 - 2030": a year later it is due at the same time. */
const isMilestone = ({ kind, years }: YearMention, { period }: YearStep): boolean =>
  period !== undefined && MOVING.has(kind) && years.every(({ year }) => year >= period.from && year <= period.to);

/** Treats the years of one text. */
export function rollYears(plan: PlanText, step: YearStep, changes: Changes): void {
  const text: YearText = { plan, changes, ...step };
  const lunar = lunarYearsIn(plan.text);
  for (const found of findYears(plan.text, step.oldYear)) {
    // "Tết Bính Ngọ 2026": the year goes with its name.
    const isNamed = found.kind === 'unclear' && lunar.some(({ end }) => end === found.span.end);
    const mention = { ...found, kind: isNamed ? 'plan' : kindHere(plan, found) } as const;
    if (isAuthors(plan, mention)) TREATMENTS[isMilestone(mention, step) ? 'unclear' : mention.kind](text, mention);
  }
}

/** Of what was found in a text that which its author says: nothing that a document is called, or that came from elsewhere. */
function ofTheAuthor<Found extends { readonly span: Span }>(plan: PlanText, found: readonly Found[]): readonly Found[] {
  if (found.length === 0 || plan.role === 'reference') return [];
  const cited = findCitations(plan.text);
  return found.filter(({ span }) => !isBorrowed(plan, span) && !cited.some((document) => within(span, document.span)));
}

/** "Tết Bính Ngọ" becomes that of the new year; with a year far off behind it, it is history. */
export function rollLunarYears(plan: PlanText, { oldYear, newYear }: YearStep, changes: Changes): void {
  for (const { span, name, year } of ofTheAuthor(plan, lunarYearsIn(plan.text))) {
    const own = [oldYear, oldYear + 1, oldYear - 1].find((near) => lunarYearName(near) === name);
    if (own === undefined || (year !== undefined && year !== own)) continue;
    const moved = lunarYearName(own + newYear - oldYear);
    changes.rewriteOwn(plan, span, moved);
    changes.mark('year', plan.path, say('yearMoved', { old: name, new: moved }));
  }
}

const ANNIVERSARY = /kỷ niệm\s+(?:lần thứ\s+(\d{1,4})|(\d{1,4})\s+năm)(?!\p{L}|\d)/giu;

/** "Kỷ niệm 44 năm": a year later it is another number, or nothing to be celebrated. */
export function markAnniversaries(plan: PlanText, { oldYear, newYear }: YearStep, changes: Changes): void {
  const found = [...plan.text.matchAll(ANNIVERSARY)].map(({ 0: words, 1: times, 2: years, index }) => ({
    words,
    said: Number(times ?? years),
    span: { start: index, end: index + words.length },
  }));
  for (const { words, said } of ofTheAuthor(plan, found)) {
    const count = said + newYear - oldYear;
    changes.mark('year', plan.path, say('anniversary', { quote: quote(words), oldYear, newYear, count }));
  }
}

/** `{{date "2026-02-15"}}`: a day written by the program, typed as an argument. */
export function rollDateCalls(plan: PlanText, typed: string, step: YearStep, changes: Changes): void {
  for (const match of typed.matchAll(/\{\{\s*date\s+["'](\d{4})-(\d{2})-(\d{2})["']\s*\}\}/g)) {
    const [call, year = '', month = '', day = ''] = match;
    if (Math.abs(Number(year) - step.oldYear) > 1) continue;
    const date = { year: Number(year) + shiftOf(step), month: Number(month), day: Number(day) };
    const moved = isoDate(isPossibleDate(date) ? date : { ...date, day: date.day - 1 });
    const start = match.index + call.indexOf(year);
    changes.rewrite(plan.path, { start, end: start + moved.length }, moved);
    const weekday = weekdayNote({ ...date, day: Number(moved.slice(-2)) }, step);
    const values = { old: `${year}-${month}-${day}`, new: moved, weekday: weekday.vi };
    changes.mark('deadline', plan.path, say('deadline', values, { weekday: weekday.en }));
  }
}

/** A deadline that names no year: it stays, and is asked about. */
export function markOpenDeadline({ role, path, text }: PlanText, step: YearStep, changes: Changes): void {
  if (role !== 'deadline' || !/\d/.test(text) || findYears(text, step.oldYear).length > 0) return;
  changes.mark('deadline', path, say('fixedDeadline', { new: quote(text), weekday: '' }));
}

const YEARLY_TYPES = /^(Kế hoạch|Chương trình|Nghị quyết|Chỉ thị|Quyết định|Công văn|Văn bản|Thông báo)/iu;
const YEARLY = /^(Kế hoạch|Chương trình|Nghị quyết|Chỉ thị)/iu;
/** The two resolutions by which the government opens each year. */
const OPENING_OF_YEAR = /^0?[12]\/NQ-CP$/u;

/** Plans of a year follow documents of its first months and of the autumn before. */
const isOfCycle = (
  issued: { readonly year?: number; readonly month?: number } | undefined,
  { oldYear }: YearStep,
): boolean => (issued?.year ?? 0) * 12 + (issued?.month ?? 0) >= (oldYear - 1) * 12 + 10;

/**
 * Marks documents that were issued for the old year: their successors must be put in their places.
 * @returns where they are cited
 */
export function markBases(plan: PlanText, step: YearStep, changes: Changes): Span[] {
  const { text } = plan;
  const marked: Span[] = [];
  const mark = (name: 'basis' | 'yearlyBasis', span: Span): void => {
    changes.mark('basis', plan.path, say(name, { ...yearsOf(step), quote: quote(text.slice(span.start, span.end)) }));
    marked.push(span);
  };
  // What an entry of `references` says is marked there.
  for (const span of citedForYear(text, step.oldYear)) if (!isBorrowed(plan, span)) mark('basis', span);
  const isPlace = plan.role === 'basis' || plan.role === 'opening';
  for (const { span, date, type = '', ref } of findCitations(text)) {
    const isYearly = OPENING_OF_YEAR.test(ref) || (isPlace && YEARLY_TYPES.test(type));
    const isMarked = marked.some(({ start, end }) => span.start >= start && span.start < end);
    if (isYearly && isOfCycle(date, step) && !isMarked && !isBorrowed(plan, span)) mark('yearlyBasis', span);
  }
  return marked;
}

/** A basis without a number that names the old year: it stays, and is asked about. */
export function markUnnumberedBasis(plan: PlanText, step: YearStep, changes: Changes): boolean {
  const { text } = plan;
  if (plan.role !== 'basis' || findCitations(text).length > 0) return false;
  const names = findYears(text, step.oldYear).some(({ years }) => years.some(({ year }) => year === step.oldYear));
  if (names) changes.mark('basis', plan.path, say('basis', { ...yearsOf(step), quote: quote(text) }));
  return names;
}

/** Entries of `references`: never rewritten; those issued for the old year are marked. */
export function markReferences(
  references: Readonly<
    Record<string, { readonly date?: unknown; readonly subject?: unknown; readonly type?: unknown }>
  >,
  step: YearStep,
  changes: Changes,
): void {
  for (const [id, { date, subject = '', type = '' }] of Object.entries(references)) {
    const isForYear = findYears(String(subject), step.oldYear).some(
      ({ kind, years }) => kind !== 'period' && years.some(({ year }) => year === step.oldYear),
    );
    const isYearly = YEARLY.test(String(type)) && isOfCycle(parseDate(String(date ?? '')), step);
    const values = { ...yearsOf(step), quote: quote(`${type} … ${subject}`) };
    if (isForYear) changes.mark('basis', ['references', id], say('basis', values));
    else if (isYearly) changes.mark('basis', ['references', id], say('yearlyBasis', values));
  }
}
