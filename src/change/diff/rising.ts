/** The longest part of a list of numbers that rises: what kept its order. */

/** The best of what was added under lower numbers, found in as many steps as the count has digits. */
class BestBelow {
  private readonly best: Int32Array;
  private readonly lengths: readonly number[];

  /** @param lengths by place; of equal ones the first is the best */
  constructor(lengths: readonly number[]) {
    this.lengths = lengths;
    this.best = new Int32Array(lengths.length + 1).fill(-1);
  }

  private better(a: number, b: number): number {
    if (a < 0 || b < 0) return Math.max(a, b);
    const [one, other] = [this.lengths[a] ?? 0, this.lengths[b] ?? 0];
    if (one === other) return Math.min(a, b);
    return one > other ? a : b;
  }

  add(rank: number, place: number): void {
    for (let at = rank; at < this.best.length; at += at & -at) this.best[at] = this.better(this.best[at] ?? -1, place);
  }

  /** The place of the best below a rank; -1 where there is none. */
  below(rank: number): number {
    let found = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) found = this.better(found, this.best[at] ?? -1);
    return found;
  }
}

/** How many of sorted numbers are less. */
function countBelow(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of rising and falling numbers, the places of a longest rising part. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const sorted = Float64Array.from(numbers).sort();
  const lengths = numbers.map(() => 1);
  const before: number[] = [];
  const known = new BestBelow(lengths);
  for (const [at, number] of numbers.entries()) {
    const rank = countBelow(sorted, number) + 1;
    const earlier = known.below(rank);
    if (earlier >= 0) lengths[at] = (lengths[earlier] ?? 0) + 1;
    before[at] = earlier;
    known.add(rank, at);
  }
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const rising = new Set<number>();
  for (let at = lengths.indexOf(longest); at >= 0; at = before[at] ?? -1) rising.add(at);
  return rising;
}
