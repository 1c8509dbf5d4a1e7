/**
 * Last year's plan to this year's draft. Only what is listed in the review is changed in the file; comments, order and
 * layout of the YAML stay as they are.
 */

import { type PlanText, planTexts } from '../../content/entities/plan-texts.ts';
import { findTargets } from '../../content/entities/targets.ts';
import type { Registers } from '../../content/reference-data/entries.ts';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { Changes } from './changes.ts';
import { rollHead } from './head.ts';
import { markDocuments, markTwice, rollNames } from './names.ts';
import { isMark, quote, type ReviewEntry } from './review.ts';
import { say } from './sentences.ts';
import { markBases, markOpenDeadline, markReferences, markUnnumberedBasis, rollDateCalls, rollYears } from './years.ts';

export interface RollOverOptions {
  /** The year of the new plan. */
  readonly year: number;
  /** The day on which bodies and documents are looked at, `YYYY-MM-DD`; by default the last of the new year. */
  readonly on?: string;
  /** Put the name of today in place of a former one where there is exactly one. */
  readonly updateNames?: boolean;
  readonly registers: Registers;
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

function markTargets({ path, role, view }: PlanText, changes: Changes): void {
  if (WITHOUT_TARGETS.has(role)) return;
  const found = findTargets(view.text)
    // What a variable fills in is marked at the variable.
    .filter(({ span, text }) => {
      const at = span.start + Math.max(0, text.search(/\d/));
      return view.isTyped({ start: at, end: at + 1 });
    })
    .map(({ text }) => text);
  const value = view.text.trim();
  const isFigure = role === 'variable' && NUMBER_ALONE.test(value) && !/^(19|20)\d\d$/.test(value);
  const list = isFigure && found.length === 0 ? [`${path.at(-1)} = ${value}`] : found;
  if (list.length > 0) changes.mark('target', path, say('target', { list: list.join('; ') }));
}

/** Bare numbers in a table are figures of the year as well; the first column counts the rows. */
function markTables(texts: readonly PlanText[], changes: Changes): void {
  const tables = new Map<string, PlanText['path']>();
  for (const { role, path, view } of texts) {
    const column = Number(path.at(-1));
    if (role === 'cell' && path.at(-3) === 'rows' && column > 0 && NUMBER_ALONE.test(view.text.trim()))
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

/**
 * Rolls a plan over.
 * @param source the old plan, readable
 * @param data its data, of the right shape
 */
export function rollOver(source: PlanSource, data: PlanSourceData, options: RollOverOptions): RolledOver {
  const step = { oldYear: data.year, newYear: options.year };
  const { on = `${options.year}-12-31`, updateNames = false, registers } = options;
  const changes = new Changes(source);
  rollHead(data, source, step, changes);
  const texts = planTexts(data);
  for (const plan of texts) {
    const bases = markBases(plan, step, changes);
    markDocuments(plan, { on, registers }, bases, changes);
    if (!markUnnumberedBasis(plan, step, changes)) rollYears(plan, step, changes);
    markOpenDeadline(plan, step, changes);
    rollDateCalls(plan, typedAt(data, plan.path), step, changes);
    rollNames(plan, { on, registers, updateNames }, changes);
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
