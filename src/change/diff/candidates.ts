/** Of two long lists, the pairs that are worth being measured: all that could be alike enough, and few others. */
import { valuesByKey } from './by-key.ts';
import { longestRising } from './rising.ts';
import type { Profile, Similarity } from './similarity.ts';

/** From so many pairs on, looking for the likely ones is quicker than measuring all. */
export const MANY_PAIRS = 40_000;

/** For each of the one list, places in the other, rising. */
export type CandidateRows = readonly (readonly number[])[];

/** Where more of all pairs than this could be alike enough, as among lines that all say nearly the same, not all are measured. */
const WORTH_IT = 0.25;
/** Nor where they are more than so many for each of the one list. */
const MOST_OF_EACH = 256;

/** What is measured of each then: so many at all, of which so many stand before and behind the place where its like should be. */
const MOST_OF_MANY = 80;
const AROUND = 24;

/** Gathers pairs from several sides. */
export class CandidatePairs {
  /** For each of the one list, by each of its keys, the places in the other that have it too. */
  private readonly lists: readonly (readonly number[])[][];
  /** For some of the one list the only place in the other that has a key which no more have on either side. */
  private readonly onlyPlaces: (number | undefined)[] = [];
  private readonly freshCount: number;
  /** How many more may be gathered. */
  private left: number;

  constructor(oldCount: number, freshCount: number) {
    this.lists = Array.from({ length: oldCount }, () => []);
    this.freshCount = freshCount;
    this.left = oldCount * Math.min(freshCount * WORTH_IT, MOST_OF_EACH);
  }

  private add<Key>(oldKeys: readonly (readonly Key[])[], freshKeys: readonly (readonly Key[])[]): void {
    const holdersOf = (all: readonly (readonly Key[])[]) =>
      valuesByKey(all.flatMap((keys, place) => keys.map((key) => [key, place] as const)));
    const [olds, freshes] = [holdersOf(oldKeys), holdersOf(freshKeys)];
    for (const [key, oldPlaces] of olds) {
      const places = freshes.get(key);
      if (places === undefined) continue;
      this.left -= oldPlaces.length * places.length;
      for (const old of oldPlaces) {
        this.lists[old]?.push(places);
        if (oldPlaces.length === 1 && places.length === 1) this.onlyPlaces[old] ??= places[0];
      }
    }
  }

  /** Those that have one key on both sides; what has none is left out. */
  addEqual(olds: readonly (string | undefined)[], freshes: readonly (string | undefined)[]): this {
    const listed = (keys: readonly (string | undefined)[]): string[][] =>
      keys.map((key) => (key === undefined ? [] : [key]));
    this.add(listed(olds), listed(freshes));
    return this;
  }

  /** Those whose likeness may be `least` or more. */
  addAlike(similarity: Similarity, olds: readonly Profile[], freshes: readonly Profile[], least: number): this {
    const telling = (profile: Profile): number[] => similarity.tellingFeatures(profile, least);
    this.add(olds.map(telling), freshes.map(telling));
    return this;
  }

  /** Where in the other list the like of each should stand: between those that are told by what only they have. */
  private likelyPlaces(): number[] {
    const known = this.lists.flatMap((_, old) => {
      const place = this.onlyPlaces[old];
      return place === undefined ? [] : [[old, place] as const];
    });
    const rising = longestRising(known.map(([, place]) => place));
    const inOrder = known.filter((_, index) => rising.has(index));
    const places: number[] = [];
    let [oldFrom, freshFrom] = [-1, -1];
    for (const [oldTo, freshTo] of [...inOrder, [this.lists.length, this.freshCount] as const]) {
      const step = (freshTo - freshFrom) / (oldTo - oldFrom);
      for (let old = oldFrom + 1; old <= oldTo; old++) places.push(Math.round(freshFrom + step * (old - oldFrom)));
      [oldFrom, freshFrom] = [oldTo, freshTo];
    }
    return places;
  }

  /** The pairs of one: those around its likely place, and those that share with it what few have. */
  private fewOf(lists: readonly (readonly number[])[], likely: number): ReadonlySet<number> {
    const row = new Set<number>();
    for (let place = Math.max(0, likely - AROUND); place <= likely + AROUND && place < this.freshCount; place++)
      row.add(place);
    for (const places of lists.toSorted((a, b) => a.length - b.length)) {
      if (row.size + places.length > MOST_OF_MANY) break;
      for (const place of places) row.add(place);
    }
    return row;
  }

  /** All that were gathered; where they are too many, as many of each as can be measured however long the lists are. */
  inOrder(): CandidateRows {
    const sorted = (row: ReadonlySet<number>): number[] => [...row].sort((a, b) => a - b);
    if (this.left >= 0) return this.lists.map((lists) => sorted(new Set(lists.flat())));
    const likely = this.likelyPlaces();
    return this.lists.map((lists, old) => sorted(this.fewOf(lists, likely[old] ?? 0)));
  }
}
