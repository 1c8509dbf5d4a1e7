/** What a place of the plan is called: the official names that the schema gives to its keys. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { KEY_NAMES, type KeyName, type KeyNames } from '../../generated/key-names.ts';

const PLAN: KeyNames = KEY_NAMES['plan'] ?? { title: '', keys: {} };

/** The last key of a path with its name, and the kind of mapping that stands at the path. */
export interface NamedPlace {
  readonly key: string;
  readonly name: KeyName;
  readonly owner: KeyNames;
}

const isIndex = (step: PlanPath[number] | undefined): boolean => step !== undefined && !/\D/.test(String(step));

/** Names a place by walking down the keys; entries of lists and of maps are called as their list is. */
export function namePlace(path: PlanPath): NamedPlace {
  let owner = PLAN;
  let key = '';
  let name: KeyName = { title: PLAN.title, description: '' };
  for (const [index, step] of path.entries()) {
    // An entry of a list that is itself an entry: a cell of a row.
    if (isIndex(step) && isIndex(path[index - 1])) owner = KEY_NAMES[name.holdsInLists ?? ''] ?? owner;
    const found = isIndex(step) ? undefined : owner.keys[step];
    if (found === undefined) continue;
    key = String(step);
    name = found;
    owner = KEY_NAMES[found.holds ?? ''] ?? { title: found.title, keys: {} };
  }
  return { key: key === '' ? 'kế hoạch' : key, name, owner };
}

/** The official name of a kind of mapping: "Mục". */
export const titleOfKind = (kind: string): string => KEY_NAMES[kind]?.title ?? kind;

/** The official name of a key of the plan itself, or of a kind of mapping. */
export const titleOf = (key: string, kind = 'plan'): string => KEY_NAMES[kind]?.keys[key]?.title ?? key;
