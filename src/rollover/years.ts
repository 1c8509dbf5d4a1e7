/** Years and dates of a text: moved along, left alone, or marked. */
import type { Span } from '../diagnostics/diagnostic.ts';
import { findCitations } from '../mentions/citations.ts';
import type { PlanText } from '../mentions/plan-texts.ts';
import { citedForYear, findYears, type YearMention } from '../mentions/year-mentions.ts';
import { dayText, isPossibleDate, isWeekend, type PartialDate, weekdayName } from '../vietnamese/dates.ts';
import type { Changes } from './changes.ts';
import { quote } from './review.ts';
import { say } from './sentences.ts';

/** From which year to which. */
export interface YearStep {
  readonly oldYear: number;
  readonly newYear: number;
}

const plainYear = /^\d{4}$/;
const DATE_CALL = /^\{\{\s*date\s+["'](\d{4})-/;

interface YearText extends YearStep {
  readonly plan: PlanText;
  readonly changes: Changes;
}

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
  const { path, view } = plan;
  const typed = view.typedSpan(span);
  if (view.isTyped(span)) changes.rewrite(path, typed, String(year + shiftOf(step)));
}

/** True where at least the mention's first figure is the author's: what a variable says is marked at the variable. */
const isOwn = ({ view }: PlanText, { span, text }: YearMention): boolean => {
  const first = span.start + Math.max(0, text.search(/\d/));
  return view.isTyped({ start: first, end: first + 1 });
};

const fullDate = ({ day, month }: YearMention, year: number): Required<PartialDate> | undefined =>
  day === undefined || month === undefined ? undefined : { year, month, day };

const weekdayNote = (date: Required<PartialDate> | undefined): { vi: string; en: string } => {
  if (date === undefined) return { vi: '', en: '' };
  const name = weekdayName(date);
  return isWeekend(date)
    ? { vi: ` (rơi vào ${name}, ngày nghỉ)`, en: ` (${name}, at the weekend)` }
    : { vi: ` (${name})`, en: ` (${name})` };
};

/** 29 February of a leap year becomes the 28th. */
function moveImpossibleDay(text: YearText, mention: YearMention, date: Required<PartialDate>): void {
  const { plan, changes, newYear } = text;
  const at = mention.span.start + mention.text.search(/\d/);
  const span = { start: at, end: at + dayText(date.day).length };
  const day = dayText(date.day - 1);
  if (plan.view.isTyped(span)) changes.rewrite(plan.path, plan.view.typedSpan(span), day);
  const moved = movedText(mention, shiftOf(text)).replace(/\d{1,2}/, day);
  changes.mark('deadline', plan.path, say('impossibleDate', { old: mention.text, new: moved, newYear }));
}

/** "giữa năm 2025": what stands before a year alone says which time of it is meant. */
function momentBefore({ view }: PlanText, { span, text }: YearMention): string {
  if (!/^năm /iu.test(text)) return '';
  const words = /(?:\S+ ){1,3}$/u.exec(view.text.slice(0, span.start))?.[0] ?? '';
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
  const weekday = weekdayNote(date);
  const moment = momentBefore(plan, mention);
  const values = { old: mention.text, new: `${moment}${movedText(mention, shift)}`, weekday: weekday.vi };
  changes.mark('deadline', plan.path, say('deadline', values, { weekday: weekday.en }));
}

function markDayOfYear({ plan, changes, newYear }: YearText, mention: YearMention): void {
  const weekday = weekdayNote(fullDate(mention, newYear));
  changes.mark(
    'deadline',
    plan.path,
    say('fixedDeadline', { new: mention.text, weekday: weekday.vi }, { weekday: weekday.en }),
  );
}

function markPeriod({ plan, changes, newYear }: YearText, mention: YearMention): void {
  const end = mention.years.at(-1)?.year ?? 0;
  if (end > newYear) return;
  const name = end < newYear ? 'periodEnded' : 'periodEnding';
  changes.mark('period', plan.path, say(name, { quote: quote(mention.text), newYear }));
}

function moveWithPlan(text: YearText, mention: YearMention): void {
  const { plan, changes, oldYear } = text;
  for (const { year, span } of mention.years) moveYear(text, year, span);
  const values = { old: mention.text, new: movedText(mention, shiftOf(text)) };
  const isAsked = mention.kind === 'plan' && mention.years.some(({ year }) => year > oldYear || year < oldYear - 1);
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

/** What a mention is where the key says more than the sentence. */
function kindHere({ role }: PlanText, mention: YearMention): YearMention['kind'] {
  if (role === 'deadline' && mention.kind === 'unclear') return 'deadline';
  if (role === 'reference' && mention.kind === 'plan') return 'citation';
  if (role === 'variable' && mention.kind === 'unclear' && plainYear.test(mention.text.trim())) return 'plan';
  return mention.kind;
}

/** Treats the years of one text. */
export function rollYears(plan: PlanText, step: YearStep, changes: Changes): void {
  const text: YearText = { plan, changes, ...step };
  for (const found of findYears(plan.view.text, step.oldYear)) {
    const mention = { ...found, kind: kindHere(plan, found) };
    if (isOwn(plan, mention)) TREATMENTS[mention.kind](text, mention);
  }
}

/** `{{date "2026-02-15"}}`: a day written by the program, typed as an argument. */
export function rollDateCalls(plan: PlanText, typed: string, step: YearStep, changes: Changes): void {
  for (const match of typed.matchAll(/\{\{\s*date\s+["'](\d{4})-\d{2}-\d{2}["']\s*\}\}/g)) {
    const year = Number(DATE_CALL.exec(match[0])?.[1]);
    if (Math.abs(year - step.oldYear) > 1) continue;
    const start = match.index + match[0].indexOf(String(year));
    const moved = String(year + shiftOf(step));
    changes.rewrite(plan.path, { start, end: start + 4 }, moved);
    const values = { old: match[0], new: match[0].replace(String(year), moved), weekday: '' };
    changes.mark('deadline', plan.path, say('deadline', values));
  }
}

const YEARLY_TYPES = /^(Kế hoạch|Chương trình|Nghị quyết|Chỉ thị)/iu;

/**
 * Marks documents that were issued for the old year: their successors must be put in their places.
 * @returns where they are cited
 */
export function markBases(plan: PlanText, step: YearStep, changes: Changes): Span[] {
  const { text } = plan.view;
  const marked: Span[] = [];
  const mark = (name: 'basis' | 'yearlyBasis', span: Span): void => {
    changes.mark('basis', plan.path, say(name, { ...step, quote: quote(text.slice(span.start, span.end)) }));
    marked.push(span);
  };
  for (const span of citedForYear(text, step.oldYear)) mark('basis', span);
  if (plan.role !== 'basis' && plan.role !== 'opening') return marked;
  for (const { span, date, type = '' } of findCitations(text)) {
    const issued = (date?.year ?? 0) * 12 + (date?.month ?? 0);
    // Plans of a year follow documents of its first months and of the autumn before.
    const isOfCycle = issued >= (step.oldYear - 1) * 12 + 10;
    const isMarked = marked.some(({ start, end }) => span.start >= start && span.start < end);
    if (isOfCycle && !isMarked && YEARLY_TYPES.test(type)) mark('yearlyBasis', span);
  }
  return marked;
}
