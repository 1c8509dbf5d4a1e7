/** A plan's data while it is changed: values at paths, put in and taken out, and compared. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSource } from '../../plan/source/read.ts';

export type Data = Record<string | number, unknown>;

/** The value at a path of a plan's data. */
export const valueIn = (data: unknown, path: PlanPath): unknown =>
  path.reduce<unknown>((value, step) => (value as Data | undefined)?.[step], data);

/** A copy of plain data. */
export const clone = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** The container of a path's last step, made where it is missing. */
export function containerOf(data: Data, path: PlanPath): Data {
  let at: Data = data;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (typeof at[step] === 'string') at[step] = { text: at[step] };
    at[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    at = at[step] as Data;
  }
  return at;
}

/** Keys that a part of `content` has beside its text. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['text', 'assign', 'footnotes']);

/** What goes when something is taken out: what stood around it, where nothing else is left in it. */
export function liftedPath(data: unknown, path: PlanPath): PlanPath {
  const isBlock = (block: PlanPath): boolean => block.at(-2) === 'content' && typeof block.at(-1) === 'number';
  const [around, block] = [path.slice(0, -1), path.slice(0, -2)];
  const list = valueIn(data, around);
  if (Array.isArray(list) && list.length === 1 && isBlock(block)) return block;
  // The last of an item's notes goes with their key.
  const isLastNote = around.at(-1) === 'footnotes' && Object.keys((list ?? {}) as Data).length === 1;
  if (isLastNote) return around;
  const keys = isBlock(around) ? Object.keys((list ?? {}) as Data) : [];
  const isLastText = path.at(-1) === 'text' && keys.every((key) => BESIDE_TEXT.has(key));
  return keys.length === 1 || (keys.length > 0 && isLastText) ? around : path;
}

/** Takes a value out; a list that is left empty goes with its key. */
export function removeFrom(data: Data, path: PlanPath): void {
  const around = containerOf(data, path);
  const last = path.at(-1) ?? '';
  if (!Array.isArray(around)) delete around[last];
  else if (around.length === 1) removeFrom(data, path.slice(0, -1));
  else around.splice(Number(last), 1);
}

const withSortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b, 'en')))
    : typeof value === 'number'
      ? String(value)
      : value === ''
        ? null
        : value;

/** Does data say the same, whatever the order of its keys? */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || JSON.stringify(a, withSortedKeys) === JSON.stringify(b, withSortedKeys);

type NumberAs = (value: number, spelling: string) => unknown;

function withNumbers(source: PlanSource, value: unknown, path: PlanPath, as: NumberAs): unknown {
  if (typeof value === 'number') return as(value, source.spellingOf(path) ?? String(value));
  if (Array.isArray(value)) return value.map((entry, index) => withNumbers(source, entry, [...path, index], as));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withNumbers(source, entry, [...path, key], as)]),
  );
}

/** The data of a file, every number as it is typed: one may be spelt in its own way (`10.000`). */
export const spelled = (source: PlanSource): unknown => withNumbers(source, source.data, [], (_, spelling) => spelling);

/** A value of a file, to be typed elsewhere: numbers stay numbers where that spells them alike. */
export const typedAt = (source: PlanSource, path: PlanPath): unknown =>
  withNumbers(source, valueIn(source.data, path), path, (value, spelling) =>
    String(value) === spelling ? value : spelling,
  );
