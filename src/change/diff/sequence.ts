/** Two sequences aligned without crossing: the pairs that are most alike together. */

import { valuesByKey } from './by-key.ts';
import { type CandidateRows, MANY_PAIRS } from './candidates.ts';

export type Pair = readonly [number, number];

/** For every two ends of the sequences, what their best alignment scores, and what it scores when both begin it. */
interface Scores {
  readonly best: Float64Array;
  readonly paired: Float64Array;
  readonly width: number;
}

function scoresOf(oldCount: number, freshCount: number, likeness: (old: number, fresh: number) => number): Scores {
  const width = freshCount + 1;
  const best = new Float64Array((oldCount + 1) * width);
  const paired = new Float64Array((oldCount + 1) * width);
  for (let i = oldCount - 1; i >= 0; i--) {
    for (let j = freshCount - 1; j >= 0; j--) {
      const at = i * width + j;
      const score = likeness(i, j);
      paired[at] = score > 0 ? score + (best[at + width + 1] ?? 0) : -1;
      best[at] = Math.max(paired[at] ?? 0, best[at + 1] ?? 0, best[at + width] ?? 0);
    }
  }
  return { best, paired, width };
}

/** The best score that a pair reaches from each place of a row on. */
class BestFrom {
  private readonly best: Float64Array;

  constructor(count: number) {
    this.best = new Float64Array(count + 1);
  }

  add(place: number, score: number): void {
    for (let at = this.best.length - 1 - place; at < this.best.length; at += at & -at)
      this.best[at] = Math.max(this.best[at] ?? 0, score);
  }

  from(place: number): number {
    let best = 0;
    for (let at = this.best.length - 1 - place; at > 0; at -= at & -at) best = Math.max(best, this.best[at] ?? 0);
    return best;
  }
}

/** A pair that may be made, what the best alignment that begins with it scores, and the best behind it. */
interface ScoredPair {
  readonly pair: Pair;
  readonly paired: number;
  readonly behind: number;
}

/** The pairs of an alignment by what they score. */
function scoredPairs(
  rows: CandidateRows,
  freshCount: number,
  likeness: (old: number, fresh: number) => number,
): { readonly byScore: ReadonlyMap<number, ScoredPair[]>; readonly best: number } {
  const all: ScoredPair[] = [];
  const known = new BestFrom(freshCount);
  for (let old = rows.length - 1; old >= 0; old--) {
    const scored: ScoredPair[] = [];
    for (const fresh of rows[old] ?? []) {
      const score = likeness(old, fresh);
      if (score <= 0) continue;
      const behind = known.from(fresh + 1);
      scored.push({ pair: [old, fresh], paired: score + behind, behind });
    }
    for (const { pair, paired } of scored) known.add(pair[1], paired);
    for (const one of scored) all.push(one);
  }
  return { byScore: valuesByKey(all.map((one) => [one.paired, one])), best: known.from(0) };
}

/** Which of pairs that score the same comes first on the way that the table is gone through: down its column, then along its row. */
function firstOnTheWay(all: readonly ScoredPair[], [i, j]: Pair): ScoredPair | undefined {
  const ahead = all.filter(({ pair: [old, fresh] }) => old >= i && fresh >= j);
  const below = ahead.filter(({ pair: [, fresh] }) => fresh === j);
  if (below.length > 0) return below.reduce((one, other) => (other.pair[0] < one.pair[0] ? other : one));
  const last = ahead.reduce((most, { pair: [old] }) => Math.max(most, old), -1);
  const along = ahead.filter(({ pair: [old] }) => old === last);
  return along.length === 0 ? undefined : along.reduce((one, other) => (other.pair[1] < one.pair[1] ? other : one));
}

/** The same alignment by its candidates alone: time and memory go with their number, not with the table. */
function alignCandidates(
  rows: CandidateRows,
  freshCount: number,
  likeness: (old: number, fresh: number) => number,
): Pair[] {
  const { byScore, best } = scoredPairs(rows, freshCount, likeness);
  const pairs: Pair[] = [];
  let [at, wanted]: [Pair, number] = [[0, 0], best];
  while (wanted > 0) {
    const next = firstOnTheWay(byScore.get(wanted) ?? [], at);
    if (next === undefined) break;
    pairs.push(next.pair);
    [at, wanted] = [[next.pair[0] + 1, next.pair[1] + 1], next.behind];
  }
  return pairs;
}

/**
 * Aligns two sequences.
 * @param likeness of the i-th of the one and the j-th of the other; pairs at 0 or below are never made
 * @param candidates the pairs that are measured where the sequences are long; asked for only there
 * @returns pairs of indices, rising on both sides
 */
export function alignSequences(
  oldCount: number,
  freshCount: number,
  likeness: (old: number, fresh: number) => number,
  candidates?: () => CandidateRows,
): Pair[] {
  const rows = oldCount * freshCount > MANY_PAIRS ? candidates?.() : undefined;
  if (rows !== undefined) return alignCandidates(rows, freshCount, likeness);
  const { best, paired, width } = scoresOf(oldCount, freshCount, likeness);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < oldCount && j < freshCount) {
    const at = i * width + j;
    if (best[at] === paired[at]) pairs.push([i++, j++]);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}
