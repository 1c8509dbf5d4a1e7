/** Who is charged with an entry: one assignment, or several of a list, each changed by itself. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { asListOfOne } from '../../plan/source/wrap.ts';
import { isMapping } from '../../plan/source/write/shapes.ts';
import { carriedOut } from '../pull/apply.ts';
import type { Operation } from '../pull/changes.ts';
import { isSame, spelled, valueIn } from '../pull/plan-data.ts';

/** Keys of an assignment get other values, or go where the value is undefined; what is not named stays. */
export interface AssignmentChange {
  readonly entry: PlanPath;
  /** Which of several it is, from 0, or another one behind them. Undefined where there is one, or none yet. */
  readonly at?: number | 'new' | undefined;
  readonly changes: Readonly<Record<string, unknown>>;
}

const keysGiven = (changes: AssignmentChange['changes']): [string, unknown][] =>
  Object.entries(changes).filter(([, value]) => value !== undefined);

/** The keys of the assignment at a path become others; one of which nothing is left goes. */
function changed(source: PlanSource, path: PlanPath, changes: AssignmentChange['changes']): string | undefined {
  const old = valueIn(source.data, path);
  if (!isMapping(old)) return undefined;
  const given = keysGiven(changes);
  const gone = Object.keys(old).filter((key) => key in changes && changes[key] === undefined);
  if (given.length === 0 && gone.length === Object.keys(old).length)
    return carriedOut(source, [{ kind: 'remove', path }]);
  return carriedOut(source, [
    ...given.map(([key, value]): Operation => ({ kind: 'set', path: [...path, key], value })),
    ...gone.map((key): Operation => ({ kind: 'remove', path: [...path, key] })),
  ]);
}

/** The plan with the one assignment of an entry in a list, so that another can follow it. */
function withList(source: PlanSource, path: PlanPath): PlanSource | undefined {
  const meant = [valueIn(spelled(source), path)];
  return asListOfOne(source, path)
    .map(readLatest)
    .find((made) => isSame(valueIn(spelled(made), path), meant));
}

/** Another assignment behind those that an entry has. */
function added(source: PlanSource, entry: PlanPath, value: Readonly<Record<string, unknown>>): string | undefined {
  const path = [...entry, 'assign'];
  const [own, old] = [valueIn(source.data, entry), valueIn(source.data, path)];
  if (typeof own === 'string')
    return carriedOut(source, [{ kind: 'set', path: entry, value: { text: own, assign: value } }]);
  if (old === undefined) return carriedOut(source, [{ kind: 'set', path, value }]);
  const list = Array.isArray(old) ? source : withList(source, path);
  const index = Array.isArray(old) ? old.length : 1;
  return list === undefined ? undefined : carriedOut(list, [{ kind: 'insert', list: path, index, value }]);
}

/** @returns the plan's text; undefined where the change cannot be made */
export function assigned(source: PlanSource, { entry, at, changes }: AssignmentChange): string | undefined {
  const path = [...entry, 'assign'];
  const old = valueIn(source.data, path);
  if (at !== 'new' && old !== undefined) {
    if (Array.isArray(old) === (at === undefined)) return undefined;
    return changed(source, at === undefined ? path : [...path, at], changes);
  }
  const given = Object.fromEntries(keysGiven(changes));
  return Object.keys(given).length === 0 ? undefined : added(source, entry, given);
}
