/** Two sequences aligned without crossing: the pairs that are most alike together. */

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

/**
 * Aligns two sequences.
 * @param likeness of the i-th of the one and the j-th of the other; pairs at 0 or below are never made
 * @returns pairs of indices, rising on both sides
 */
export function alignSequences(
  oldCount: number,
  freshCount: number,
  likeness: (old: number, fresh: number) => number,
): Pair[] {
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

/** Of rising and falling numbers, the places of a longest rising part. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const lengths = numbers.map(() => 1);
  const before = numbers.map(() => -1);
  for (const [at, number] of numbers.entries()) {
    for (let earlier = 0; earlier < at; earlier++) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((numbers[earlier] ?? 0) < number && length > (lengths[at] ?? 0)) {
        lengths[at] = length;
        before[at] = earlier;
      }
    }
  }
  const rising = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] ?? -1) rising.add(at);
  return rising;
}
