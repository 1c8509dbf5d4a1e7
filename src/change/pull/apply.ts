/** Changes written into the text of the plan, the last in the file first; each is read again before it is kept. */
import { collect, type Language, type PlanPath } from '../../diagnostics/diagnostic.ts';
import { checkShape } from '../../plan/schema/check-shape.ts';
import { commentAbove, type Rewrite, rewrittenText } from '../../plan/source/edit.ts';
import { applyEdits } from '../../plan/source/edits.ts';
import { type Carried, putEntry, putKey, takeEntry, takeKey } from '../../plan/source/move.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { insertEntry, removeEntry, replaceEntry, setInLine, setValue } from '../../plan/source/structure.ts';
import { diffText } from '../diff/tokenise.ts';
import type { MoveTarget, Operation, PullChange } from './changes.ts';
import { isNamedIn, markOf } from './marks.ts';
import { aroundBlockToken, blockToken } from './moved-blocks.ts';
import {
  clone,
  containerOf,
  type Data,
  isSame,
  liftedPath,
  removeFrom,
  spelled,
  typedAt,
  valueIn,
} from './plan-data.ts';

/** What is done to the file at one place; a move is done at two. */
type Step =
  | Exclude<Operation, { readonly kind: 'move' }>
  | { readonly kind: 'take'; readonly path: PlanPath; readonly token: string }
  /** A key is set to what holds its place. */
  | { readonly kind: 'hold'; readonly path: PlanPath; readonly value: unknown };

const pathOf = (step: Step): PlanPath => (step.kind === 'insert' ? [...step.list, step.index] : step.path);

/** At one place, what changes inside comes first, then what goes, then what is put in before it or in its place. */
const RANKS: Readonly<Record<Step['kind'], number>> = { set: 0, remove: 1, take: 1, insert: 2, hold: 2 };

/** Later places first; what lies within before what lies around. */
function byPlace(a: Step, b: Step): number {
  const [left, right] = [pathOf(a), pathOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x = '', y = ''] = [left[at], right[at]];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? y - x : String(y).localeCompare(String(x), 'en');
  }
  return right.length - left.length || RANKS[a.kind] - RANKS[b.kind];
}

/** What holds the place of an entry that is on its way. */
function placeholder(list: PlanPath, token: string): unknown {
  const key = list.at(-1);
  if (key === 'rows') return [token];
  if (key === 'sections') return { heading: token };
  return key === 'appendices' ? { title: token } : token;
}

/** What holds the place where something goes by itself. */
function placeholderStep(to: MoveTarget, token: string): Step {
  if ('key' in to) return { kind: 'hold', path: to.key, value: blockToken(to.key.at(-1), token) };
  const { list, index, block } = to;
  if (block === undefined) return { kind: 'insert', list, index, value: placeholder(list, token) };
  const isAlone = block.kind === 'table' || block.kind === 'image';
  const value = isAlone ? blockToken(block.kind, token) : [...block.tokens];
  return { kind: 'insert', list, index, value: { [block.kind]: value } };
}

function stepsOf(operation: Operation): Step[] {
  if (operation.kind !== 'move') return [operation];
  const { path, token, to } = operation;
  const take = { kind: 'take', path, token } as const;
  return to === undefined ? [take] : [take, placeholderStep(to, token)];
}

/** The same change made to plain data: what the file must say afterwards. */
function expected(data: unknown, operation: Step): unknown {
  const copy = clone(data) as Data;
  const path = pathOf(operation);
  if (operation.kind === 'remove' || operation.kind === 'take') removeFrom(copy, liftedPath(data, path));
  else if (operation.kind === 'insert') {
    const list = containerOf(copy, path);
    if (Array.isArray(list)) list.splice(operation.index, 0, clone(operation.value));
  } else containerOf(copy, path)[path.at(-1) ?? ''] = clone(operation.value);
  return copy;
}

/** Words that would be read as a number where only words may stand; a cell may be either. */
const isFigure = (path: PlanPath, value: string): boolean => !path.includes('rows') && !Number.isNaN(Number(value));

/** Rewrites only the words of a value that changed: its folding and quotes stay. */
function rewriteWords(source: PlanSource, path: PlanPath, value: string): string | undefined {
  const old = valueIn(source.data, path);
  if (typeof old !== 'string' || old.includes('\n') || value.includes('\n') || isFigure(path, value)) return undefined;
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
  typeof old === 'string' &&
  old !== '' &&
  diffText(old, value).every(({ kind, text }) => kind !== 'added' || text.length <= SHORT);

function attempts(source: PlanSource, operation: Exclude<Step, { kind: 'take' }>): (() => string | undefined)[] {
  if (operation.kind === 'remove') return [() => removeEntry(source, liftedPath(source.data, operation.path))];
  if (operation.kind === 'insert') return [() => insertEntry(source, operation.list, operation.index, operation.value)];
  const { path, value } = operation;
  const others = [() => setInLine(source, path, value), () => setValueAnywhere(source, path, value)];
  if (typeof value !== 'string' || !addsLittle(valueIn(source.data, path), value)) return others;
  return [() => rewriteWords(source, path, value), ...others];
}

/** A value in a list is a list's entry; elsewhere it is a key's. */
const setValueAnywhere = (source: PlanSource, path: PlanPath, value: unknown): string | undefined =>
  typeof path.at(-1) === 'number' ? replaceEntry(source, path, value) : setValue(source, path, value);

/** How much of the data has not the shape of a plan. */
function misshapen(data: unknown): number {
  const { findings, report } = collect();
  checkShape(data, report);
  return findings.length;
}

const known = new WeakMap<PlanSource, number>();

/** The same of a plan's text, which each step asks anew. */
function misshapenIn(source: PlanSource): number {
  const count = known.get(source) ?? misshapen(source.data);
  known.set(source, count);
  return count;
}

/** A change that is carried out, or put off for want of another. */
type Operated = PullChange & { readonly operation: Operation };

const isOperated = (change: PullChange): change is Operated => change.operation !== undefined;

/** Is a value the placeholder of a token, or the entry that it became? */
const holds = (value: unknown, token: string): boolean =>
  value === token ||
  (typeof value === 'object' && value !== null && Object.values(value).some((inner) => inner === token));

/** Where the entry stands, the table or the picture, that a token holds the place of. */
function pathOfToken(value: unknown, token: string, path: PlanPath = []): PlanPath | undefined {
  const around = aroundBlockToken(path);
  if ((typeof path.at(-1) === 'number' || around !== undefined) && holds(value, token)) return around ?? path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfToken(inner, token, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Is a place that of a key, not of an entry of a list? */
const isKey = (path: PlanPath): boolean => typeof path.at(-1) === 'string';

/** Carries out changes on the text of one plan. */
class Applier {
  source: PlanSource;
  readonly failed = new Set<PullChange>();
  private readonly mark: (change: PullChange) => string;
  private readonly isNamed: (change: PullChange) => boolean;
  private readonly taken = new Map<string, Carried>();
  // Changes of one value share an operation: it is carried out once.
  private readonly carried = new Set<Operation>();

  constructor(source: PlanSource, language: Language) {
    this.source = source;
    this.mark = (change) => markOf(change, language);
    this.isNamed = (change) => isNamedIn(source.text, change, language);
  }

  /** Comments above the entries that changes are about; those that stand there already are not put in again. */
  addMarks(changes: readonly PullChange[]): void {
    const text = changes
      .map((change) => ({ change, comment: this.mark(change) }))
      .filter(({ change }) => !this.isNamed(change));
    const once = text.filter(({ comment }, index) => text.findIndex((other) => other.comment === comment) === index);
    if (once.length === 0) return;
    // What is about the whole file stands above its first key: the lines at its head are the author's.
    const [first = ''] = Object.keys((this.source.data ?? {}) as Data);
    const edits = once.map(({ change: { path }, comment }) =>
      commentAbove(this.source, path.length === 0 ? [first] : path, comment),
    );
    this.source = readLatest(applyEdits(this.source.text, edits));
  }

  run(changes: readonly Operated[]): void {
    const steps = changes
      .flatMap((change) => stepsOf(change.operation).map((step) => ({ step, change })))
      .reverse()
      .sort((a, b) => byPlace(a.step, b.step));
    for (const { step, change } of steps) {
      const isDone = change.operation.kind !== 'move' && this.carried.has(change.operation);
      if (isDone) continue;
      if (this.carryOut(step)) this.carried.add(change.operation);
      else this.failed.add(change);
    }
    for (const change of changes)
      if (change.operation.kind === 'move' && !this.arrive(change.operation.token)) this.failed.add(change);
  }

  /** Carries out one step; false where the file would say something else than is meant, or be no plan. */
  private carryOut(step: Step): boolean {
    if (misshapen(expected(this.source.data, step)) > misshapenIn(this.source)) return false;
    const meant = expected(spelled(this.source), step);
    if (step.kind === 'take') return this.take(step.path, step.token, meant);
    return attempts(this.source, step).some((attempt) => this.accept(attempt(), meant));
  }

  private accept(text: string | undefined, meant: unknown): boolean {
    const result = text === undefined ? undefined : readLatest(text);
    if (result === undefined || !isSame(spelled(result), meant)) return false;
    this.source = result;
    return true;
  }

  private take(path: PlanPath, token: string, meant: unknown): boolean {
    const value = typedAt(this.source, path);
    const found = (isKey(path) ? takeKey : takeEntry)(this.source, path, liftedPath(this.source.data, path));
    if (!this.accept(found?.text, meant)) return false;
    this.taken.set(token, { lines: found?.lines, value });
    return true;
  }

  /** An entry takes the place that its token holds. */
  private arrive(token: string): boolean {
    const [taken, path] = [this.taken.get(token), pathOfToken(this.source.data, token)];
    if (taken === undefined || path === undefined) return false;
    const meant = clone(spelled(this.source)) as Data;
    containerOf(meant, path)[path.at(-1) ?? ''] = clone(taken.value);
    const put = (lines: Carried['lines']): boolean =>
      this.accept((isKey(path) ? putKey : putEntry)(this.source, path, { lines, value: taken.value }), meant);
    return put(taken.lines) || put(undefined);
  }
}

export interface Applied {
  readonly text: string;
  /** The changes as they were made; what could not be made is `left`. */
  readonly changes: readonly PullChange[];
}

/** Changes of which none can be made without the others: an entry on its way, and what it stands in. */
function groupsOf(changes: readonly Operated[]): PullChange[][] {
  const inserted = changes.flatMap((change) => {
    const { operation } = change;
    if (operation.kind === 'insert') return [{ change, value: JSON.stringify(operation.value) }];
    const block =
      operation.kind === 'move' && operation.to !== undefined && 'block' in operation.to
        ? operation.to.block
        : undefined;
    return block === undefined ? [] : [{ change, value: JSON.stringify(block.tokens) }];
  });
  return changes.flatMap((change) => {
    const { operation } = change;
    if (operation.kind !== 'move') return [];
    const holders = inserted.filter((holder) => holder.change !== change && holder.value.includes(operation.token));
    return holders.length === 0 ? [] : [[change, ...holders.map((holder) => holder.change)]];
  });
}

function dependents(failed: ReadonlySet<PullChange>, changes: readonly Operated[]): Set<PullChange> {
  const all = new Set(failed);
  const groups = groupsOf(changes);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const change of groups.filter((group) => group.some((one) => all.has(one))).flat()) all.add(change);
  }
  return all;
}

/**
 * Writes changes into a plan.
 * @param language of the comments for changes that were not made, above their entries
 */
export function applyChanges(source: PlanSource, changes: readonly PullChange[], language: Language): Applied {
  const failed = new Set<PullChange>();
  for (;;) {
    const told = changes.map((change): PullChange => {
      const { operation: _operation, ...about } = change;
      return failed.has(change) ? { ...about, kind: 'left' } : change;
    });
    const applier = new Applier(source, language);
    // Marks go in first: paths are those of the plan as it was.
    applier.addMarks(told.filter((change) => !isOperated(change)));
    const operated = told.filter(isOperated);
    applier.run(operated);
    if (applier.failed.size === 0) return { text: applier.source.text, changes: told };
    // Once more without them: nothing of a change that failed stays half done.
    const all = dependents(applier.failed, operated);
    for (const [index, change] of told.entries()) {
      const original = changes[index];
      if (original !== undefined && all.has(change)) failed.add(original);
    }
  }
}

/**
 * Carries operations out on the text of a plan, all of them or none.
 * @returns the text; undefined where one of them would make something else of it than is meant, or no plan
 */
export function carriedOut(source: PlanSource, operations: readonly Operation[]): string | undefined {
  const applier = new Applier(source, 'vi');
  applier.run(operations.map((operation) => ({ kind: 'reworded', path: [], operation })));
  return applier.failed.size === 0 ? applier.source.text : undefined;
}
