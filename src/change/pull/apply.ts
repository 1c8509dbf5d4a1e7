/** Changes written into the text of the plan, the last in the file first; each is read again before it is kept. */
import { collect, type PlanPath } from '../../diagnostics/diagnostic.ts';
import { checkShape } from '../../plan/schema/check-shape.ts';
import { commentAbove, type Rewrite, rewrittenText } from '../../plan/source/edit.ts';
import { applyEdits } from '../../plan/source/edits.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { insertEntry, removeEntry, setValue } from '../../plan/source/structure.ts';
import { diffText } from '../diff/tokenise.ts';
import type { Operation, PullChange } from './changes.ts';

type Data = Record<string | number, unknown>;

const pathOf = (operation: Operation): PlanPath =>
  operation.kind === 'insert' ? [...operation.list, operation.index] : operation.path;

/** At one place, what changes inside comes first, then what goes, then what is put in before it. */
const RANKS: Readonly<Record<Operation['kind'], number>> = { set: 0, remove: 1, insert: 2 };

/** Later places first; what lies within before what lies around. */
function byPlace(a: Operation, b: Operation): number {
  const [left, right] = [pathOf(a), pathOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x = '', y = ''] = [left[at], right[at]];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? y - x : String(y).localeCompare(String(x), 'en');
  }
  return right.length - left.length || RANKS[a.kind] - RANKS[b.kind];
}

const clone = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** The container of a path's last step, made where it is missing. */
function containerOf(data: Data, path: PlanPath): Data {
  let at: Data = data;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (typeof at[step] === 'string') at[step] = { text: at[step] };
    at[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    at = at[step] as Data;
  }
  return at;
}

function removeFrom(data: Data, path: PlanPath): void {
  const around = containerOf(data, path);
  const last = path.at(-1) ?? '';
  if (!Array.isArray(around)) delete around[last];
  else if (around.length === 1) removeFrom(data, path.slice(0, -1));
  else around.splice(Number(last), 1);
}

/** The same change made to plain data: what the file must say afterwards. */
function expected(data: unknown, operation: Operation): unknown {
  const copy = clone(data) as Data;
  const path = pathOf(operation);
  if (operation.kind === 'remove') removeFrom(copy, path);
  else if (operation.kind === 'insert') {
    const list = containerOf(copy, path);
    if (Array.isArray(list)) list.splice(operation.index, 0, clone(operation.value));
  } else containerOf(copy, path)[path.at(-1) ?? ''] = clone(operation.value);
  return copy;
}

const withSortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b, 'en')))
    : typeof value === 'number'
      ? String(value)
      : value === ''
        ? null
        : value;

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, withSortedKeys) === JSON.stringify(b, withSortedKeys);

/** The value at a path of a plan's data. */
export const valueIn = (data: unknown, path: PlanPath): unknown =>
  path.reduce<unknown>((value, step) => (value as Data | undefined)?.[step], data);

/** Rewrites only the words of a value that changed: its folding and quotes stay. */
function rewriteWords(source: PlanSource, path: PlanPath, value: string): string | undefined {
  const old = valueIn(source.data, path);
  if (typeof old !== 'string' || old.includes('\n') || value.includes('\n')) return undefined;
  const rewrites: Rewrite[] = [];
  let at = 0;
  for (const { kind, text: words } of diffText(old, value)) {
    const last = rewrites.at(-1);
    if (kind === 'same') at += words.length;
    else if (kind === 'dropped') {
      rewrites.push({ path, within: { start: at, end: at + words.length }, text: '' });
      at += words.length;
    } else if (last !== undefined && last.within.end === at) rewrites.splice(-1, 1, { ...last, text: words });
    else rewrites.push({ path, within: { start: at, end: at }, text: words });
  }
  return rewrittenText(source, rewrites);
}

/** Longer insertions are folded anew. */
const SHORT = 60;

const addsLittle = (old: unknown, value: string): boolean =>
  typeof old === 'string' && diffText(old, value).every(({ kind, text }) => kind !== 'added' || text.length <= SHORT);

function attempts(source: PlanSource, operation: Operation): (() => string | undefined)[] {
  if (operation.kind === 'remove') return [() => removeEntry(source, operation.path)];
  if (operation.kind === 'insert') return [() => insertEntry(source, operation.list, operation.index, operation.value)];
  const { path, value } = operation;
  const anew = (): string | undefined => setValueAnywhere(source, path, value);
  if (typeof value !== 'string' || !addsLittle(valueIn(source.data, path), value)) return [anew];
  return [() => rewriteWords(source, path, value), anew];
}

/** A value in a list is a list's entry; elsewhere it is a key's. */
function setValueAnywhere(source: PlanSource, path: PlanPath, value: unknown): string | undefined {
  if (typeof path.at(-1) !== 'number') return setValue(source, path, value);
  const list = path.slice(0, -1);
  const index = Number(path.at(-1));
  const inserted = insertEntry(source, list, index, value);
  return inserted === undefined ? undefined : removeEntry(readSource(inserted), [...list, index + 1]);
}

/** How much of the data has not the shape of a plan. */
function misshapen(data: unknown): number {
  const { findings, report } = collect();
  checkShape(data, report);
  return findings.length;
}

/** Carries out one operation; undefined where the file would say something else than is meant, or be no plan. */
function carryOut(source: PlanSource, operation: Operation): PlanSource | undefined {
  const meant = expected(source.data, operation);
  if (misshapen(meant) > misshapen(source.data)) return undefined;
  for (const attempt of attempts(source, operation)) {
    const text = attempt();
    const result = text === undefined ? undefined : readSource(text);
    if (result !== undefined && isSame(result.data, meant)) return result;
  }
  return undefined;
}

type Operated = PullChange & { readonly operation: Operation };

const isOperated = (change: PullChange): change is Operated => change.operation !== undefined;

/** Changes that are only told, and those that are carried out, the last in the file first. */
const sorted = (changes: readonly PullChange[]): { marked: PullChange[]; ordered: Operated[] } => ({
  marked: changes.filter((change) => !isOperated(change)),
  ordered: changes
    .filter(isOperated)
    .reverse()
    .sort((a, b) => byPlace(a.operation, b.operation)),
});

export interface Applied {
  readonly text: string;
  /** The changes as they were made; what could not be made is `left`. */
  readonly changes: readonly PullChange[];
}

/**
 * Writes changes into a plan.
 * @param mark the comment for a change that was not made, to stand above its entry
 */
export function applyChanges(
  source: PlanSource,
  changes: readonly PullChange[],
  mark: (change: PullChange) => string,
): Applied {
  const { marked, ordered } = sorted(changes);
  const withMarks = (now: PlanSource, left: readonly PullChange[]): PlanSource =>
    left.length === 0
      ? now
      : readSource(
          applyEdits(
            now.text,
            left.map((change) => commentAbove(now, change.path, mark(change))),
          ),
        );
  // Marks go in first: paths are those of the plan as it was.
  let result = withMarks(source, marked);
  const failed = new Set<PullChange>();
  // Changes of one value share an operation: it is carried out once.
  const carried = new Set<Operation>();
  for (const change of ordered) {
    if (carried.has(change.operation)) continue;
    const next = carryOut(result, change.operation);
    if (next === undefined) failed.add(change);
    else carried.add(change.operation);
    // Only what stands further down has moved: the change's own place is still that of its path.
    result = next ?? withMarks(result, [{ ...change, kind: 'left' }]);
  }
  const told = changes.filter((change) => !failed.has(change));
  return {
    text: result.text,
    changes: [...told, ...[...failed].map((change) => ({ ...change, kind: 'left' as const }))],
  };
}
