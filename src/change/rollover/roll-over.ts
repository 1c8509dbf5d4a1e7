/**
 * Last year's plan to this year's draft. Only what is listed in the review is changed in the file; comments, order and
 * layout of the YAML stay as they are.
 */

import type { PlaceLooking } from '../../content/entities/former-places.ts';
import { type Home, homeOf } from '../../content/entities/home-province.ts';
import { findTargets } from '../../content/entities/targets.ts';
import type { Registers } from '../../content/reference-data/entries.ts';
import { COMMUNES_SINCE, type PlaceRegister } from '../../content/reference-data/places.ts';
import { workCalendar } from '../../content/reference-data/work-calendar.ts';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { isOwn, type PlanText } from '../../plan/model/plan-text.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { isoDate } from '../../vietnamese/dates.ts';
import { Changes } from './changes.ts';
import { rollHead } from './head.ts';
import { markDocuments, markTwice, rollNames } from './names.ts';
import { markPlaces, placesIn } from './places.ts';
import { isMark, quote, type ReviewEntry } from './review.ts';
import { say } from './sentences.ts';
import {
  markAnniversaries,
  markBases,
  markOpenDeadline,
  markReferences,
  markUnnumberedBasis,
  namesTet,
  rollDateCalls,
  rollLunarYears,
  rollYears,
} from './years.ts';

export interface RollOverOptions {
  /** The year of the new plan. */
  readonly year: number;
  /** The day on which bodies and documents are looked at, `YYYY-MM-DD`; by default the last of the new year. */
  readonly on?: string;
  /** Put the name of today in place of a former one where there is exactly one. */
  readonly updateNames?: boolean;
  readonly registers: Registers;
  /** Communes of today and those of before; without them nothing is said of places. */
  readonly places?: PlaceRegister;
}

export interface RolledOver {
  /** The new plan's YAML. */
  readonly text: string;
  /** In the order of the file. */
  readonly review: readonly ReviewEntry[];
}

function typedAt(data: unknown, path: PlanPath): string {
  let value: unknown = data;
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  return String(value);
}

/** Figures of the year that is over; a signature or a place has none. */
const WITHOUT_TARGETS: ReadonlySet<PlanText['role']> = new Set([
  'issuer',
  'place',
  'signature',
  'archive',
  'reference',
]);

const NUMBER_ALONE = /^[\d.,]+\s*%?$/;

function markTargets(plan: PlanText, changes: Changes): void {
  const { path, role } = plan;
  if (WITHOUT_TARGETS.has(role)) return;
  const found = findTargets(plan.text)
    // What a variable fills in is marked at the variable.
    .filter(({ span, text }) => {
      const at = span.start + Math.max(0, text.search(/\d/));
      return isOwn(plan, { start: at, end: at + 1 });
    })
    .map(({ text }) => text);
  const value = plan.text.trim();
  const isFigure = role === 'variable' && NUMBER_ALONE.test(value) && !/^(19|20)\d\d$/.test(value);
  const list = isFigure && found.length === 0 ? [`${path.at(-1)} = ${value}`] : found;
  if (list.length > 0) changes.mark('target', path, say('target', { list: list.join('; ') }));
}

/** Bare numbers in a table are figures of the year as well; the first column counts the rows. */
function markTables(texts: readonly PlanText[], changes: Changes): void {
  const tables = new Map<string, PlanText['path']>();
  for (const { role, path, text } of texts) {
    const column = Number(path.at(-1));
    if (role === 'cell' && path.at(-3) === 'rows' && column > 0 && NUMBER_ALONE.test(text.trim()))
      tables.set(path.slice(0, -3).join('/'), path.slice(0, -3));
  }
  for (const path of tables.values()) changes.mark('target', path, say('tableFigures', {}));
}

function markSigners({ signatures = [] }: PlanSourceData, changes: Changes): void {
  for (const [index, { name, post = '', capacity = '' }] of signatures.entries()) {
    const shown = [capacity, post, name ?? '']
      .filter((part) => part !== '')
      .join(', ')
      .replace(/\s+/g, ' ');
    changes.mark('signer', ['signatures', index], say('signer', { name: shown }));
  }
}

/** What is known of the plan to be rolled over. */
export interface RollingPlan {
  readonly plan: Plan;
  readonly source: PlanSource;
  readonly data: PlanSourceData;
  readonly texts: readonly PlanText[];
}

/** Sentences that the program makes anew: what they are made of is rolled over. */
const MADE: ReadonlySet<PlanText['role']> = new Set(['assignment', 'attached']);

/** Every text that was typed, in the order of the file. */
const typedTexts = (texts: readonly PlanText[], source: PlanSource): PlanText[] =>
  texts
    .filter(({ role }) => !MADE.has(role))
    .map((text) => ({ text, at: source.spanOf({ path: text.path }).start }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);

/** True for an office that issued a plan when the communes were those of today. */
const isOfToday = ({ date, year }: Plan): boolean =>
  isoDate({ year: date.year ?? year, month: date.month ?? 1, day: date.day ?? 1 }) >= COMMUNES_SINCE;

/** Where the plan is at home is asked for by the first text that may name a place, and is the same for all. */
function placeLooking(plan: Plan, on: string, registers: Registers, places: PlaceRegister): PlaceLooking {
  let known: { readonly home: Home | undefined } | undefined;
  const home = (): Home | undefined => {
    if (known === undefined) {
      const found = homeOf(plan, registers, places);
      // An office of before July 2025 may itself be of a commune that is no more: its name is looked up like any other.
      known = { home: found && { ...found, commune: isOfToday(plan) ? found.commune : undefined } };
    }
    return known.home;
  };
  return { on, places, home };
}

/**
 * Rolls a plan over.
 * @param old the plan as compiled, its source, its data of the right shape, its texts
 */
export function rollOver({ plan: old, source, data, texts: all }: RollingPlan, options: RollOverOptions): RolledOver {
  const step = {
    oldYear: data.year,
    newYear: options.year,
    calendar: workCalendar(options.registers),
    isOfTet: namesTet(data.title ?? ''),
    ...(data.period === undefined ? {} : { period: data.period }),
  };
  const { on = `${options.year}-12-31`, updateNames = false, registers } = options;
  const lookingAt = options.places === undefined ? undefined : placeLooking(old, on, registers, options.places);
  const changes = new Changes(source);
  rollHead(data, source, step, changes);
  const texts = typedTexts(all, source);
  for (const plan of texts) {
    const bases = markBases(plan, step, changes);
    markDocuments(plan, { on, registers }, bases, changes);
    if (!markUnnumberedBasis(plan, step, changes)) rollYears(plan, step, changes);
    rollLunarYears(plan, step, changes);
    markAnniversaries(plan, step, changes);
    markOpenDeadline(plan, step, changes);
    rollDateCalls(plan, typedAt(data, plan.path), step, changes);
    const former = placesIn(plan, lookingAt);
    rollNames(plan, { on, registers, updateNames }, former, changes);
    markPlaces(plan, former, changes);
    markTargets(plan, changes);
  }
  markReferences(data.references ?? {}, step, changes);
  markTables(texts, changes);
  markTwice(texts, changes);
  markSigners(data, changes);
  const { text, leftOut } = changes.apply();
  const { locate } = readSource(text);
  for (const { path, text: words } of leftOut) changes.note('leftOut', path, say('leftOut', { new: quote(words) }));
  const review = changes.notes.map((note) => ({ ...note, line: locate({ path: note.path }).start.line }));
  return { text, review: review.sort((a, b) => a.line - b.line || Number(isMark(b.kind)) - Number(isMark(a.kind))) };
}
