/** Tables that are made of the plan's own texts: what was changed in them is told, and not taken in. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PullChange } from './changes.ts';
import { digestOf, type KnownUnit, type WordUnit } from './units.ts';

/** The units of such tables, of the plan and of the Word file: they follow the plan's texts. */
export function followingUnits(known: readonly KnownUnit[], units: readonly WordUnit[]): ReadonlySet<WordUnit> {
  const made = new Set(known.flatMap(({ read, source }) => (source?.isGenerated === true ? [read] : [])));
  if (made.size === 0) return made;
  const titles = new Set([...made].flatMap((unit) => (unit.kind === 'columns' ? [digestOf(unit)] : [])));
  const isMade = (unit: WordUnit): boolean => unit.kind === 'columns' && titles.has(digestOf(unit));
  const tables = new Set(units.filter(isMade).map(({ table }) => table));
  return new Set([...made, ...units.filter(({ table }) => table !== undefined && tables.has(table))]);
}

const CODES = { other: 'pull/generated', dropped: 'pull/generated-dropped' } as const;

/** A row of such a table that is other, new or gone in the Word file. */
export function generatedChange(
  entry: PlanPath,
  words: { readonly old?: string; readonly fresh?: string },
): PullChange {
  const text = words.fresh ?? words.old ?? '';
  const code = words.fresh === undefined ? CODES.dropped : CODES.other;
  return { kind: 'left', path: entry, ...words, reason: { code, args: { text } } };
}

/** True for what is told of such a table. */
export const isGeneratedChange = ({ reason }: PullChange): boolean =>
  reason?.code === CODES.other || reason?.code === CODES.dropped;
