/** The parts of a plan's head that a column may give, by keys with dots or by their Vietnamese titles. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { KEY_NAMES, type KeyNames } from '../../generated/key-names.ts';
import { keyByName } from '../../plan/schema/vietnamese-keys.ts';
import { isMapping } from './plan-names.ts';

/** Keys of the plan that a row may give; what it gives of a mapping is one of the mapping's keys. */
export const HEAD_KEYS: readonly string[] = [
  ...['year', 'stage', 'draftNumber', 'issuer', 'number', 'place', 'date', 'title', 'attachedTo'],
  ...['recipients', 'signatures', 'contact'],
];

/** What a mapping is called by alone. */
const USUAL_KEY: Readonly<Record<string, string>> = { issuer: 'name', signatures: 'name' };
/** Lists that a cell holds whole. */
const WHOLE: ReadonlySet<string> = new Set(['recipients', 'contact']);
const LISTS: ReadonlySet<string> = new Set(['signatures']);

export interface HeadPath {
  readonly path: PlanPath;
  /** Named by keys as the format has them. */
  readonly isExact: boolean;
}

const PLAN = KEY_NAMES['plan'] ?? { title: '', keys: {} };
const HEAD: KeyNames = {
  title: PLAN.title,
  keys: Object.fromEntries(Object.entries(PLAN.keys).filter(([key]) => HEAD_KEYS.includes(key))),
};

const keysBelow = (key: string): KeyNames => KEY_NAMES[HEAD.keys[key]?.holds ?? ''] ?? { title: '', keys: {} };

const keyIn = (typed: string, names: KeyNames): string | undefined =>
  Object.hasOwn(names.keys, typed) ? typed : keyByName(typed, names);

/** The steps to the entry of a list, or to the one mapping that may stand in its place. */
function stepsTo(key: string, ordinal: number | undefined, data: unknown): PlanPath | undefined {
  const standing = isMapping(data) ? data[key] : undefined;
  const isList = Array.isArray(standing) || (standing === undefined && LISTS.has(key));
  if (isList) return [key, (ordinal ?? 1) - 1];
  return (ordinal ?? 1) === 1 ? [key] : undefined;
}

/** The key of a mapping by its title alone: "Chức vụ" is a signer's. */
function innerByTitle(title: string, data: unknown): PlanPath | undefined {
  for (const key of ['issuer', 'signatures']) {
    const inner = keyByName(title, keysBelow(key));
    const steps = inner === undefined ? undefined : stepsTo(key, undefined, data);
    if (inner !== undefined && steps !== undefined) return [...steps, inner];
  }
  return undefined;
}

/**
 * The place that a column's title names: `issuer.name`, `signatures.2.post` (entries from 1), "Địa danh".
 * @param data of the plan, where a list or a single mapping may stand
 */
export function headPath(title: string, data: unknown): HeadPath | undefined {
  const [first = '', ...rest] = title.split('.').map((step) => step.trim());
  const key = keyIn(first, HEAD);
  if (key === undefined) {
    const path = rest.length === 0 ? innerByTitle(title, data) : undefined;
    return path && { path, isExact: false };
  }
  const { keys } = keysBelow(key);
  if (WHOLE.has(key) || Object.keys(keys).length === 0)
    return rest.length === 0 ? { path: [key], isExact: first === key } : undefined;
  const ordinal = /^[1-9]$/.test(rest[0] ?? '') ? Number(rest.shift()) : undefined;
  const steps = stepsTo(key, ordinal, data);
  const [typed = USUAL_KEY[key]] = rest;
  const inner = typed === undefined ? undefined : keyIn(typed, keysBelow(key));
  if (steps === undefined || inner === undefined || rest.length > 1) return undefined;
  return { path: [...steps, inner], isExact: first === key && (rest.length === 0 || inner === typed) };
}
