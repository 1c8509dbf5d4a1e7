/** What leads from the data of one plan to those of another: values set, entries put in and taken out. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import { isSame } from '../pull/plan-data.ts';
import type { DataEdit } from './opinion.ts';

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data of a plan; a number that is spelt in its own way (`10.000`) as it is typed. */
export function typedData(source: PlanSource, value: unknown = source.data, path: PlanPath = []): unknown {
  if (typeof value === 'number') {
    const typed = source.spellingOf(path);
    return typed === undefined || typed === String(value) ? value : typed;
  }
  if (Array.isArray(value)) return value.map((entry, index) => typedData(source, entry, [...path, index]));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, typedData(source, entry, [...path, key])]),
  );
}

/** The words of a value, in its order, as they are typed. */
export const rawWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(rawWords).join('\n');
  if (isMapping(value)) return Object.values(value).map(rawWords).join('\n');
  return value === null || value === undefined ? '' : String(value);
};

/** Entries that have less in common than this are two entries. */
const ALIKE = 0.34;
/** Equal entries go together before any that are only alike. */
const EQUAL = 3;

/** What an entry is known by when its parts may have changed: its heading or title. */
function headOf(value: unknown): string | undefined {
  if (!isMapping(value)) return undefined;
  const head = value['heading'] ?? value['title'];
  return typeof head === 'string' ? head : undefined;
}

/** Which entries of two lists are the same, as pairs of indices that rise on both sides. */
function pairsOf(old: readonly unknown[], fresh: readonly unknown[]): readonly (readonly [number, number])[] {
  const words = [old.map(rawWords), fresh.map(rawWords)] as const;
  const similarity = new Similarity([...words[0], ...words[1]]);
  return alignSequences(old.length, fresh.length, (a, b) => {
    if (isSame(old[a], fresh[b])) return EQUAL;
    const head = headOf(old[a]);
    if (head !== undefined && head === headOf(fresh[b])) return 1;
    const alike = similarity.ofTexts(words[0][a] ?? '', words[1][b] ?? '');
    return alike >= ALIKE ? alike : 0;
  });
}

/** An edit, and where the new value stands in the plan that has it. */
export interface PlacedEdit {
  readonly edit: DataEdit;
  readonly fresh: PlanPath;
}

function listEdits(old: readonly unknown[], fresh: readonly unknown[], at: PlanPath, now: PlanPath): PlacedEdit[] {
  const pairs = [...pairsOf(old, fresh), [old.length, fresh.length] as const];
  const found: PlacedEdit[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of pairs) {
    // What stands between two pairs on both sides was put in another's place, one for one.
    for (; i < a && j < b; i++, j++)
      found.push({ edit: { op: 'set', path: [...at, i], from: old[i], to: fresh[j] }, fresh: [...now, j] });
    for (; i < a; i++) found.push({ edit: { op: 'remove', path: [...at, i], from: old[i] }, fresh: now });
    for (; j < b; j++) found.push({ edit: { op: 'insert', path: [...at, i], to: fresh[j] }, fresh: [...now, j] });
    if (a < old.length) found.push(...editsBetween(old[a], fresh[b], [...at, a], [...now, b]));
    [i, j] = [a + 1, b + 1];
  }
  return found;
}

function mappingEdits(old: Mapping, fresh: Mapping, at: PlanPath, now: PlanPath): PlacedEdit[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...keys].flatMap((key): PlacedEdit[] => {
    const [path, freshPath] = [
      [...at, key],
      [...now, key],
    ];
    if (!(key in fresh)) return [{ edit: { op: 'remove', path, from: old[key] }, fresh: now }];
    if (!(key in old)) return [{ edit: { op: 'set', path, to: fresh[key] }, fresh: freshPath }];
    return editsBetween(old[key], fresh[key], path, freshPath);
  });
}

/** Rows of a table are known by their place alone: where their number stays, so do they. */
function editsBetween(old: unknown, fresh: unknown, at: PlanPath, now: PlanPath): PlacedEdit[] {
  if (isSame(old, fresh)) return [];
  if (Array.isArray(old) && Array.isArray(fresh) && old.length > 0 && fresh.length > 0) {
    const isRow = typeof at.at(-1) === 'number' && at.at(-2) === 'rows';
    if (!isRow) return listEdits(old, fresh, at, now);
    if (old.length === fresh.length)
      return old.flatMap((cell, index) => editsBetween(cell, fresh[index], [...at, index], [...now, index]));
  }
  if (isMapping(old) && isMapping(fresh)) return mappingEdits(old, fresh, at, now);
  return [{ edit: { op: 'set', path: at, from: old, to: fresh }, fresh: now }];
}

/**
 * The edits that make of one plan's data those of another.
 * @param old data as `typedData` gives them
 */
export const dataEdits = (old: unknown, fresh: unknown): PlacedEdit[] => editsBetween(old, fresh, [], []);

/**
 * Where something of one plan stands in another.
 * @returns undefined where the other has it no more
 */
export function pathIn(from: unknown, to: unknown, path: PlanPath): PlanPath | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (Array.isArray(from) && Array.isArray(to) && typeof step === 'number') {
    const pair =
      from.length === to.length && isSame(from[step], to[step])
        ? ([step, step] as const)
        : pairsOf(from, to).find(([old]) => old === step);
    const below = pair === undefined ? undefined : pathIn(from[step], to[pair[1]], rest);
    return pair === undefined || below === undefined ? undefined : [pair[1], ...below];
  }
  if (!isMapping(from) || !isMapping(to) || !(step in to)) return undefined;
  const below = pathIn(from[step], to[step], rest);
  return below === undefined ? undefined : [step, ...below];
}
