/** A register of bodies: every name that a body goes by, and the bodies that a group is made of. */
import type { KnownBody } from '../../plan/model/plan.ts';
import { remembered } from '../../vietnamese/remembered.ts';
import { fold, isBareName, MOST_NAMES } from './body-names.ts';

export interface BodyRegister {
  readonly bodies: readonly KnownBody[];
  /** The body that a name means; undefined where the register has none, or several. */
  readonly find: (name: string) => KnownBody | undefined;
  /** The full name of the body that a name means; the name itself where none is known. */
  readonly nameOf: (name: string) => string;
  /** Full names of the bodies of a group, those of groups within it too; empty for what is no group. */
  readonly membersOf: (name: string) => readonly string[];
}

/** A name as it is typed, but for capitals, blanks and signs: what no two bodies may share. */
const keyOfName = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/uỷ/g, 'ủy')
    .replace(/toà/g, 'tòa')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same, each name once: whoever reads tasks asks for the same bodies again and again. */
const nameKey = remembered(keyOfName, MOST_NAMES);

export const namesOfBody = ({ name, short }: KnownBody): readonly string[] => [name, ...short];

/** Bodies by a key of their names; undefined where several have it. */
function byKey(bodies: readonly KnownBody[], keyOf: (name: string) => string): Map<string, KnownBody | undefined> {
  const found = new Map<string, KnownBody | undefined>();
  for (const body of bodies) {
    for (const key of new Set(namesOfBody(body).map(keyOf))) found.set(key, found.has(key) ? undefined : body);
  }
  return found;
}

/** One list: names as they are typed come first, then those that differ in abbreviations and in the province. */
function finder(bodies: readonly KnownBody[]): BodyRegister['find'] {
  const [typed, folded] = [byKey(bodies, nameKey), byKey(bodies, fold)];
  // "Công an" alone may be of any level; "CA tỉnh" is that of the province.
  const isOfAnyLevel = (name: string): boolean => isBareName(name) && !/tỉnh|thành phố/iu.test(name);
  return (name) => typed.get(nameKey(name)) ?? (isOfAnyLevel(name) ? undefined : folded.get(fold(name)));
}

/**
 * A register of several lists.
 * @param lists the nearest first: a plan's own names come before those of its office
 */
export function bodyRegister(...lists: (readonly KnownBody[])[]): BodyRegister {
  const finders = lists.filter((list) => list.length > 0).map(finder);
  const find = (name: string): KnownBody | undefined => {
    for (const one of finders) {
      const body = one(name);
      if (body !== undefined) return body;
    }
    return undefined;
  };
  const nameOf = (name: string): string => find(name)?.name ?? name;
  const gather = (name: string, seen: Set<string>): void => {
    for (const member of find(name)?.members ?? []) {
      const full = nameOf(member);
      if (seen.has(full)) continue;
      seen.add(full);
      gather(full, seen);
    }
  };
  return {
    bodies: lists.flat(),
    find,
    nameOf,
    membersOf: (name) => {
      const seen = new Set<string>();
      gather(name, seen);
      return [...seen];
    },
  };
}

/** What is wrong between the names of a register. */
export type RegisterSlip =
  | { readonly kind: 'name-twice'; readonly index: number; readonly name: string; readonly other: string }
  | { readonly kind: 'unknown-member'; readonly index: number; readonly at: number; readonly name: string };

/** Names that two bodies of one list share. */
export function namesTwice(bodies: readonly KnownBody[]): RegisterSlip[] {
  const known = new Map<string, KnownBody>();
  const slips: RegisterSlip[] = [];
  for (const [index, body] of bodies.entries()) {
    for (const name of namesOfBody(body)) {
      const key = nameKey(name);
      const other = known.get(key);
      if (other === undefined) known.set(key, body);
      else if (other !== body) slips.push({ kind: 'name-twice', index, name, other: other.name });
    }
  }
  return slips;
}

/** Members that no register has. */
export const unknownMembers = (bodies: readonly KnownBody[], { find }: BodyRegister): RegisterSlip[] =>
  bodies.flatMap(({ members }, index) =>
    members.flatMap((name, at): RegisterSlip[] =>
      find(name) === undefined ? [{ kind: 'unknown-member', index, at, name }] : [],
    ),
  );
