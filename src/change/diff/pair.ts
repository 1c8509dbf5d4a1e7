/** Which unit of the old plan is which of the new one. */
import { CandidatePairs, type CandidateRows, MANY_PAIRS } from './candidates.ts';
import { EqualUnits } from './equal-units.ts';
import { alignSequences } from './sequence.ts';
import { type Profile, Similarity } from './similarity.ts';
import { type Unit, withDescendants } from './units.ts';

/** Pairs, found from either side. */
export interface Pairing {
  readonly toFresh: ReadonlyMap<Unit, Unit>;
  readonly toOld: ReadonlyMap<Unit, Unit>;
  readonly oldParents: ReadonlyMap<Unit, Unit>;
  readonly freshParents: ReadonlyMap<Unit, Unit>;
}

/** Below this, two units under one parent are two things. */
const ALIKE_AT_HOME = 0.3;
/** Out of their order, and elsewhere, more must be shared. */
const ALIKE_OUT_OF_ORDER = 0.36;
const ALIKE_ELSEWHERE = 0.5;
/** What children share counts for so much in a unit that has some. */
const CHILDREN_SHARE = 0.5;
/** Units of fewer letters are not looked for elsewhere, unless they are equal: any two short lines share words. */
const LEAST_LETTERS = 25;

/** A table has one line of each: in other words it is the same line. */
const ONE_OF_ITS_KIND: ReadonlySet<Unit['family']> = new Set<Unit['family']>(['tableUnit', 'tableSource']);

function parentsIn(root: Unit): Map<Unit, Unit> {
  return new Map(withDescendants(root).flatMap((parent) => parent.children.map((child) => [child, parent] as const)));
}

/** The words that tell a unit: not what is printed of its assignments, which many share. */
const tellingText = ({ texts, own }: Unit): string => {
  const told = [texts.heading, texts.text, texts.after].filter((text) => text !== undefined).join('\n');
  return told === '' ? own : told;
};

/** The words of all that stands in a unit and below it, each unit's once read. */
function addInnerTexts(unit: Unit, inner: Map<Unit, string>): string {
  const texts = unit.children.flatMap((child) => {
    const below = addInnerTexts(child, inner);
    return child.children.length === 0 ? [tellingText(child)] : [tellingText(child), below];
  });
  const text = texts.join('\n');
  inner.set(unit, text);
  return text;
}

/** A picture under other words is the same picture. */
const isSameImage = ({ image: old }: Unit, { image: fresh }: Unit): boolean =>
  old !== undefined && old.digest !== '' && old.digest === fresh?.digest;

class Pairer {
  readonly toFresh = new Map<Unit, Unit>();
  readonly toOld = new Map<Unit, Unit>();
  readonly oldParents: ReadonlyMap<Unit, Unit>;
  readonly freshParents: ReadonlyMap<Unit, Unit>;
  private readonly similarity: Similarity;
  private readonly innerTexts = new Map<Unit, string>();
  private readonly inner = new Map<Unit, Profile>();
  private readonly own = new Map<Unit, Profile>();
  private readonly parentLikenesses = new Map<Unit, Map<Unit, number>>();
  /** The place of each unit among its siblings. */
  private readonly places = new Map<Unit, number>();
  private readonly oldUnits: readonly Unit[];
  private readonly freshUnits: readonly Unit[];

  constructor(oldRoot: Unit, freshRoot: Unit) {
    this.oldUnits = withDescendants(oldRoot);
    this.freshUnits = withDescendants(freshRoot);
    for (const { children } of [...this.oldUnits, ...this.freshUnits])
      for (const [place, child] of children.entries()) this.places.set(child, place);
    this.oldParents = parentsIn(oldRoot);
    this.freshParents = parentsIn(freshRoot);
    for (const root of [oldRoot, freshRoot]) addInnerTexts(root, this.innerTexts);
    const told = [...this.oldUnits, ...this.freshUnits].map(
      (unit) => [unit, tellingText(unit), this.innerTexts.get(unit) ?? ''] as const,
    );
    this.similarity = new Similarity(told.flatMap(([, own, inner]) => [own, inner]));
    for (const [unit, own, inner] of told) {
      this.own.set(unit, this.similarity.profile(own));
      this.inner.set(unit, this.similarity.profile(inner));
    }
    this.pair(oldRoot, freshRoot);
  }

  private pair(old: Unit, fresh: Unit): void {
    this.toFresh.set(old, fresh);
    this.toOld.set(fresh, old);
  }

  private likeness(old: Unit, fresh: Unit): number {
    if (old.family !== fresh.family) return 0;
    if (old.own === fresh.own && old.own !== '') return 1;
    if (isSameImage(old, fresh)) return 1;
    const of = (profiles: ReadonlyMap<Unit, Profile>): number => {
      const [a, b] = [profiles.get(old), profiles.get(fresh)];
      return a === undefined || b === undefined ? 0 : this.similarity.between(a, b);
    };
    const own = ONE_OF_ITS_KIND.has(old.family) ? Math.max(of(this.own), ALIKE_OUT_OF_ORDER) : of(this.own);
    if (old.own === '' || fresh.own === '') return of(this.inner);
    if (old.children.length === 0 || fresh.children.length === 0) return own;
    return Math.max(own, own * (1 - CHILDREN_SHARE) + of(this.inner) * CHILDREN_SHARE);
  }

  private isAtHome(old: Unit, fresh: Unit): boolean {
    const [a, b] = [this.oldParents.get(old), this.freshParents.get(fresh)];
    return a !== undefined && this.toFresh.get(a) === b;
  }

  /** How alike the parents of equal units are: the same two parents are asked for again with each of their children. */
  private parentLikeness(old: Unit, fresh: Unit): number {
    const known = this.parentLikenesses.get(old) ?? new Map<Unit, number>();
    const likeness = known.get(fresh) ?? this.likeness(old, fresh);
    this.parentLikenesses.set(old, known.set(fresh, likeness));
    return likeness;
  }

  /** How well two equal units sit: under one parent, at one place, below equal headings. */
  private homeliness(old: Unit, fresh: Unit): number {
    const [a, b] = [this.oldParents.get(old), this.freshParents.get(fresh)];
    if (a === undefined || b === undefined) return 0;
    const sameHome = this.isAtHome(old, fresh) || (a.own === b.own && a.own !== '');
    const order = 1 / (1 + Math.abs((this.places.get(old) ?? 0) - (this.places.get(fresh) ?? 0)));
    return (sameHome ? 4 : 0) + 2 * this.parentLikeness(a, b) + order;
  }

  /** Equal in their own words; containers are told by what they hold. */
  private equalKey(unit: Unit): string {
    const words = unit.own === '' ? `\n${this.innerTexts.get(unit) ?? ''}` : unit.own.replace(/\s+/g, ' ');
    return `${unit.family}\n${words}`;
  }

  /** Equal units first, so that nothing equal is ever told as changed. */
  pairEqual(): void {
    const byKey = new Map<string, EqualUnits>();
    const placeOf = (unit: Unit): number => this.places.get(unit) ?? 0;
    for (const [order, fresh] of this.freshUnits.entries()) {
      const parent = this.freshParents.get(fresh);
      if (parent === undefined) continue;
      const key = this.equalKey(fresh);
      const equal = byKey.get(key) ?? new EqualUnits();
      equal.add(fresh, parent, placeOf(fresh), order);
      byKey.set(key, equal);
    }
    for (const old of this.oldUnits) {
      const parent = this.oldParents.get(old);
      if (parent === undefined) continue;
      const equal = byKey.get(this.equalKey(old));
      const best = equal?.takeBest(parent, this.toFresh.get(parent), placeOf(old), (fresh) =>
        this.homeliness(old, fresh),
      );
      if (best !== undefined) this.pair(old, best);
    }
  }

  /** Pairs that may be as alike as that, of very many the likeliest: by their own words, by what they hold, or by what makes them one whatever they say. */
  private candidates(olds: readonly Unit[], freshes: readonly Unit[], least: number): CandidateRows {
    const pairs = new CandidatePairs(olds.length, freshes.length);
    for (const profiles of [this.own, this.inner]) {
      const of = (unit: Unit): Profile => profiles.get(unit) ?? this.similarity.profile('');
      pairs.addAlike(this.similarity, olds.map(of), freshes.map(of), least);
    }
    const digest = ({ image }: Unit): string | undefined => image?.digest || undefined;
    const kind = ({ family }: Unit): string | undefined => (ONE_OF_ITS_KIND.has(family) ? family : undefined);
    const words = ({ own }: Unit): string | undefined => own || undefined;
    for (const key of [digest, kind, words]) pairs.addEqual(olds.map(key), freshes.map(key));
    return pairs.inOrder();
  }

  /** The children of two paired units, in their order first, then those that changed places. */
  pairChildren(old: Unit, fresh: Unit): void {
    const olds = old.children.filter((child) => !this.toFresh.has(child));
    const freshes = fresh.children.filter((child) => !this.toOld.has(child));
    const above = (i: number, j: number): number => {
      const [a, b] = [olds[i], freshes[j]];
      return a === undefined || b === undefined ? 0 : Math.max(0, this.likeness(a, b) - ALIKE_AT_HOME);
    };
    const candidates = (): CandidateRows => this.candidates(olds, freshes, ALIKE_AT_HOME);
    for (const [i, j] of alignSequences(olds.length, freshes.length, above, candidates)) {
      const [a, b] = [olds[i], freshes[j]];
      if (a !== undefined && b !== undefined) this.pair(a, b);
    }
    for (const child of old.children) {
      const partner = this.toFresh.get(child);
      if (partner !== undefined) this.pairChildren(child, partner);
    }
  }

  /** What is left on both sides and may be alike: measured. */
  private leftPairs(): { readonly old: Unit; readonly fresh: Unit; readonly likeness: number }[] {
    const isFree = (unit: Unit, taken: ReadonlyMap<Unit, Unit>): boolean =>
      !taken.has(unit) && tellingText(unit).length >= LEAST_LETTERS;
    const olds = this.oldUnits.filter((unit) => isFree(unit, this.toFresh));
    const freshes = this.freshUnits.filter((unit) => isFree(unit, this.toOld));
    const isMany = olds.length * freshes.length > MANY_PAIRS;
    const rows = isMany ? this.candidates(olds, freshes, ALIKE_OUT_OF_ORDER) : undefined;
    return olds.flatMap((old, index) => {
      const likely = rows?.[index]?.flatMap((place) => freshes[place] ?? []) ?? freshes;
      return likely
        .map((fresh) => ({ old, fresh, likeness: this.likeness(old, fresh) }))
        .filter(({ likeness }) => likeness >= ALIKE_OUT_OF_ORDER);
    });
  }

  /** What is left on both sides, wherever it stands, the most alike first. */
  pairElsewhere(): void {
    const candidates = this.leftPairs().filter(
      ({ old, fresh, likeness }) => likeness >= ALIKE_ELSEWHERE || this.isAtHome(old, fresh),
    );
    candidates.sort((a, b) => b.likeness - a.likeness);
    for (const { old, fresh } of candidates) {
      if (this.toFresh.has(old) || this.toOld.has(fresh)) continue;
      this.pair(old, fresh);
      this.pairChildren(old, fresh);
    }
  }
}

/** Pairs the units of two plans. */
export function pairUnits(oldRoot: Unit, freshRoot: Unit): Pairing {
  const pairer = new Pairer(oldRoot, freshRoot);
  pairer.pairEqual();
  pairer.pairChildren(oldRoot, freshRoot);
  pairer.pairElsewhere();
  return pairer;
}
