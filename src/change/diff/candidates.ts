/** Of two long lists, the pairs that are worth being measured: all that could be alike enough, and few others. */
import { valuesByKey } from './by-key.ts';
import type { Profile, Similarity } from './similarity.ts';

/** From so many pairs on, looking for the likely ones is quicker than measuring all. */
export const MANY_PAIRS = 40_000;

/** For each of the one list, places in the other, rising. */
export type CandidateRows = readonly (readonly number[])[];

/** Where more of all pairs than this are candidates, as among lines that all say nearly the same, measuring all is quicker. */
const WORTH_IT = 0.25;

/** Gathers pairs from several sides. */
export class CandidatePairs {
  private readonly rows: readonly Set<number>[];
  /** How many more may be gathered. */
  private left: number;

  constructor(oldCount: number, freshCount: number) {
    this.rows = Array.from({ length: oldCount }, () => new Set());
    this.left = oldCount * freshCount * WORTH_IT;
  }

  private add(old: number, freshes: readonly number[] = []): void {
    this.left -= freshes.length;
    if (this.left >= 0) for (const fresh of freshes) this.rows[old]?.add(fresh);
  }

  /** Those that have one key on both sides; what has none is left out. */
  addEqual(olds: readonly (string | undefined)[], freshes: readonly (string | undefined)[]): this {
    const places = valuesByKey(freshes.map((key, place) => [key, place]));
    for (const [old, key] of olds.entries()) if (key !== undefined) this.add(old, places.get(key));
    return this;
  }

  /** Those whose likeness may be `least` or more. */
  addAlike(similarity: Similarity, olds: readonly Profile[], freshes: readonly Profile[], least: number): this {
    const telling = (profile: Profile): number[] => similarity.tellingFeatures(profile, least);
    const holders = valuesByKey(
      freshes.flatMap((profile, place) => telling(profile).map((feature) => [feature, place] as const)),
    );
    for (const [old, profile] of olds.entries())
      for (const feature of telling(profile)) this.add(old, holders.get(feature));
    return this;
  }

  /** Undefined where they are too many to be worth it. */
  inOrder(): CandidateRows | undefined {
    if (this.left < 0) return undefined;
    return this.rows.map((row) => [...row].sort((a, b) => a - b));
  }
}
