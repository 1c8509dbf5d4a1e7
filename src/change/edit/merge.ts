/** Two hands at one text: what each changed in lines that the other left is put together. */
import { commonRuns } from '../diff/common-runs.ts';

/** A stretch of lines that was changed: `[from, to)` of the base, and what stands there now. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function hunksOf(base: readonly string[], fresh: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  const close = (toA: number, toB: number): void => {
    if (toA > a || toB > b) hunks.push({ from: a, to: toA, lines: fresh.slice(b, toB) });
  };
  commonRuns(
    base.length,
    fresh.length,
    (i, j) => base[i] === fresh[j],
    (count, i, j) => {
      close(i, j);
      [a, b] = [i + count, j + count];
    },
  );
  close(base.length, fresh.length);
  return hunks;
}

const touches = (one: Hunk, other: Hunk): boolean => one.from <= other.to && other.from <= one.to;

/**
 * Merges two texts that were made of one.
 * @returns undefined where both changed the same lines, or lines beside one another
 */
export function merge(base: string, mine: string, theirs: string): string | undefined {
  const lines = base.split('\n');
  const [own, other] = [hunksOf(lines, mine.split('\n')), hunksOf(lines, theirs.split('\n'))];
  const isSame = (one: Hunk, two: Hunk): boolean =>
    one.from === two.from && one.to === two.to && one.lines.join('\n') === two.lines.join('\n');
  const fresh = other.filter((hunk) => !own.some((one) => isSame(one, hunk)));
  if (own.some((one) => fresh.some((two) => touches(one, two)))) return undefined;
  const merged = [...lines];
  for (const { from, to, lines: put } of [...own, ...fresh].sort((x, y) => y.from - x.from))
    merged.splice(from, to - from, ...put);
  return merged.join('\n');
}
