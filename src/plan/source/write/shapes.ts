/** What the schema says about the look of a mapping: the order of its keys, and which values take one line. */
import { KEY_NAMES } from '../../../generated/key-names.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is in the plan: the kind of its mapping, or of those that it holds. */
export interface Shape {
  readonly kind: string | undefined;
  /** The key it stands under, or whose list it is in. */
  readonly key: string;
  /** A mapping whose keys are names given in the plan: their order is the author's. */
  readonly isFree: boolean;
}

const FREE_KEYS: ReadonlySet<string> = new Set(['vars', 'rules', 'references', 'footnotes']);

export const PLAN_SHAPE: Shape = { kind: 'plan', key: '', isFree: false };

const knows = (kind: string, value: Mapping): boolean =>
  Object.keys(value).every((key) => KEY_NAMES[kind]?.keys[key] !== undefined);

/** The shape of a value of which only its keys are known; an item, if it can be one. */
export function shapeOf(value: unknown): Shape {
  const kinds = ['itemMapping', ...Object.keys(KEY_NAMES)];
  const kind = isMapping(value) ? kinds.find((candidate) => knows(candidate, value)) : undefined;
  return { kind, key: '', isFree: false };
}

/** The shape of the value of a key. */
export function shapeOfKey({ kind, isFree }: Shape, key: string): Shape {
  if (isFree) return { kind, key: '', isFree: false };
  return { kind: KEY_NAMES[kind ?? '']?.keys[key]?.holds, key, isFree: FREE_KEYS.has(key) };
}

/** The entries of a mapping that say something, in the schema's order; keys it does not know come last. */
export function entriesOf(value: Mapping, { kind, isFree }: Shape): (readonly [string, unknown])[] {
  const order = isFree ? [] : Object.keys(KEY_NAMES[kind ?? '']?.keys ?? {});
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** Kinds of mappings that stand on one line where there is room. */
const ONE_LINE_KINDS: ReadonlySet<string> = new Set([
  'plan.period',
  'plan.numbering',
  'layout',
  'layout.margins',
  'column',
  'assignment',
]);

/** Lists that stand on one line where there is room. */
const ONE_LINE_LISTS: ReadonlySet<string> = new Set(['lead', 'support', 'who', 'rows', 'total']);

/** True for a value on one line: no list or mapping, no text of several paragraphs. */
const isSingle = (value: unknown): boolean =>
  (typeof value !== 'object' || value === null) && !(typeof value === 'string' && value.includes('\n'));

/** True for a value that may stand in a list on one line: a mapping of a cell may, if it holds no further ones. */
const isFlat = (value: unknown): boolean =>
  isSingle(value) || (isMapping(value) && Object.values(value).every(isSingle));

/** A row of a table, or what stands in one. */
const isRow = (value: Mapping): boolean => Object.values(value).every((entry) => [entry].flat().every(isFlat));

/** True for a list or mapping that a person writes on one line if it is short. */
export function prefersOneLine(value: unknown, { kind, key }: Shape): boolean {
  if (Array.isArray(value)) return ONE_LINE_LISTS.has(key) && value.every(isFlat);
  if (kind === 'rowMapping') return isMapping(value) && isRow(value);
  return ONE_LINE_KINDS.has(kind ?? '');
}

/** Keys whose line breaks are printed as such. */
const LINE_KEYS: Readonly<Record<string, readonly string[]>> = {
  plan: ['title'],
  appendix: ['title'],
  issuer: ['parent', 'name'],
  signature: ['authority', 'capacity', 'post', 'otherPost'],
};

export const keepsLines = ({ kind }: Shape, key: string): boolean => LINE_KEYS[kind ?? '']?.includes(key) === true;
