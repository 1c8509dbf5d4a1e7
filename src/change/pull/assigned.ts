/** Assignments that were put otherwise in Word, came or went. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { broughtToText } from './assignment-call.ts';
import { bareSentence } from './assignment-reader.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { type KnownUnit, type SourceUnit, saidBy, type WordUnit } from './units.ts';

const BETWEEN = /\)\.? \(/;

/** A sentence in parentheses that a text ends with, in italics or not, and the words before it. */
const SENTENCE_AT_END = /^(.*\S)\s+\*{0,2}(\((?:[^()]|\([^()]*\))*\))\.?\*{0,2}\.?$/su;

/** Where an assignment stood, a sentence in parentheses is still one, whatever it says. */
export function withReworded(source: SourceUnit, read: WordUnit, word: WordUnit): WordUnit {
  const [text = '', ...more] = word.texts;
  const isGone = source.assignment !== undefined && word.assignment === undefined && word.kind === 'paragraph';
  const [, words, sentence] = isGone && more.length === 0 ? (SENTENCE_AT_END.exec(text) ?? []) : [];
  if (words === undefined || sentence === undefined || read.texts[0]?.endsWith(sentence) === true) return word;
  return { ...word, texts: [words], assignment: bareSentence(sentence) };
}

const changedKeys = (old: AssignmentSource, fresh: AssignmentSource): (keyof AssignmentSource)[] =>
  ([...new Set([...Object.keys(old), ...Object.keys(fresh)])] as (keyof AssignmentSource)[]).filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]),
  );

type Said = string | readonly string[];

/** Every value of an assignment with variables filled in, as its sentence says it. */
function filledIn(assignment: AssignmentSource, path: PlanPath, { filledAt }: PullContext): AssignmentSource {
  const filled = (typed: unknown, at: PlanPath): unknown => {
    if (Array.isArray(typed)) return typed.map((entry, index) => filled(entry, [...at, index]));
    const [runs] = filledAt(at);
    return typeof typed !== 'string' || runs === undefined ? typed : runs.map(({ text }) => text).join('');
  };
  return Object.fromEntries(Object.entries(assignment).map(([key, typed]) => [key, filled(typed, [...path, key])]));
}

/** What says the same as before stands as it was typed. */
function asTyped(fresh: AssignmentSource, filled: AssignmentSource, typed: AssignmentSource): AssignmentSource {
  const typedWords = (words: string, before: Said | undefined, own: Said | undefined): string => {
    const at = before === undefined ? -1 : [before].flat().indexOf(words);
    return own === undefined ? words : ([own].flat()[at] ?? words);
  };
  const values = Object.entries(fresh).map(([key, value]): [string, unknown] => {
    const [before, own] = [filled, typed].map((data) => data[key as keyof AssignmentSource]) as (Said | undefined)[];
    if (typeof value === 'string') return [key, typedWords(value, before, own)];
    return [key, Array.isArray(value) ? value.map((words: string) => typedWords(words, before, own)) : value];
  });
  return Object.fromEntries(values);
}

/** Data put into the words of a sentence, its variables kept where their values still stand. */
export function reworded(
  sentence: string,
  typed: AssignmentSource,
  path: PlanPath,
  context: PullContext,
): AssignmentSource {
  const filled = filledIn(typed, path, context);
  return asTyped(context.assignments.reworded(sentence, filled), filled, typed);
}

/** An assignment said otherwise, or no longer, or for the first time. */
export function assignmentChange(source: SourceUnit, word: WordUnit, context: PullContext): PullChange[] {
  if (source.assignment === word.assignment) return [];
  const path = source.assignedAt ?? [...source.entry, 'assign'];
  const about = {
    kind: 'assigned',
    path: source.entry,
    old: source.assignment ?? '',
    fresh: word.assignment ?? '',
  } as const;
  const brought = broughtToText(source, word, context);
  if (brought !== undefined) return brought;
  const old = context.valueAt(path);
  if (Array.isArray(old)) return listChange(path, old, about, context);
  if (word.assignment === undefined) return [{ ...about, operation: { kind: 'remove', path } }];
  const before = (old ?? {}) as AssignmentSource;
  const value = reworded(word.assignment, before, path, context);
  const [only, ...more] = changedKeys(before, value);
  // One key that is put otherwise leaves the others as they are typed.
  if (only !== undefined && more.length === 0 && before[only] !== undefined && value[only] !== undefined)
    return [{ ...about, operation: { kind: 'set', path: [...path, only], value: value[only] } }];
  return [{ ...about, operation: { kind: 'set', path, value } }];
}

/** Several assignments of one item: as many sentences as before, each is its own. */
function listChange(
  path: PlanPath,
  old: readonly AssignmentSource[],
  about: { readonly kind: 'assigned'; readonly path: PlanPath; readonly old: string; readonly fresh: string },
  context: PullContext,
): PullChange[] {
  const [before, after] = [about.old.split(BETWEEN), about.fresh.split(BETWEEN)];
  const places = old.flatMap((entry, index) => (entry.place === undefined || entry.place === 'inline' ? [index] : []));
  if (before.length !== after.length || before.length !== places.length) return [{ ...about, kind: 'left' }];
  return after.flatMap((sentence, index): PullChange[] => {
    const at = places[index] ?? 0;
    if (sentence === before[index]) return [];
    const value = reworded(sentence, old[at] ?? {}, [...path, at], context);
    return [{ ...about, operation: { kind: 'set', path: [...path, at], value } }];
  });
}

/** The data of the one assignment with the words of a new one that is no longer in its place: what is not printed goes along. */
export function assignmentGone(
  { assignment }: WordUnit,
  dropped: Iterable<KnownUnit>,
  { valueAt }: PullContext,
): AssignmentSource | undefined {
  const values = [...dropped].flatMap(({ source, read }) =>
    source?.kind === 'assignment' && read.assignment === assignment ? [valueAt([...source.entry, 'assign'])] : [],
  );
  const [only, ...more] = values;
  const isOne = more.length === 0 && typeof only === 'object' && only !== null && !Array.isArray(only);
  return isOne ? (only as AssignmentSource) : undefined;
}

/**
 * An assignment on a line of its own that the plan lacks.
 * @param gone the data of the same sentence, where it stood elsewhere before
 */
export function assignmentAdded(
  unit: WordUnit,
  entry: PlanPath | undefined,
  gone: AssignmentSource | undefined,
  context: PullContext,
): PullChange {
  const fresh = saidBy(unit);
  const path = entry === undefined ? undefined : [...entry, 'assign'];
  if (path === undefined || path.length < 3 || unit.assignment === undefined || context.valueAt(path) !== undefined)
    return { kind: 'left', path: entry ?? [], fresh };
  const place = context.body.assign === 'inline' ? { place: 'line' as const } : {};
  const read = gone ?? context.assignments.read(unit.assignment, {}) ?? { wording: unit.assignment };
  const value = { ...read, ...place };
  return { kind: 'added', path: path.slice(0, -1), fresh, operation: { kind: 'set', path, value } };
}
