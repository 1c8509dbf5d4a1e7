/** Two hands at one text: what each changed in lines that the other left is put together; where both changed one, somebody has to choose. */
import { commonRuns } from '../diff/common-runs.ts';

/** A stretch of lines that was changed: `[from, to)` of the base, and what stands there now. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Lines that are the same for both. */
export interface Shared {
  readonly lines: readonly string[];
}

/** Lines that each has otherwise. */
export interface Place {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

export type Stretch = Shared | Place;
export type Side = keyof Place;

export const isPlace = (stretch: Stretch): stretch is Place => 'mine' in stretch;

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

/** Changes of the base that overlap, or lie beside one another. */
interface Cluster {
  readonly from: number;
  to: number;
  readonly mine: Hunk[];
  readonly theirs: Hunk[];
}

const isSame = (one: Hunk, two: Hunk): boolean =>
  one.from === two.from && one.to === two.to && one.lines.join('\n') === two.lines.join('\n');

function clustersOf(mine: readonly Hunk[], theirs: readonly Hunk[]): Cluster[] {
  const sides = [
    ...mine.map((hunk) => ({ hunk, side: 'mine' as const })),
    // What both have changed alike is one change.
    ...theirs
      .filter((hunk) => !mine.some((one) => isSame(one, hunk)))
      .map((hunk) => ({ hunk, side: 'theirs' as const })),
  ].sort((one, two) => one.hunk.from - two.hunk.from);
  const clusters: Cluster[] = [];
  for (const { hunk, side } of sides) {
    let cluster = clusters.at(-1);
    if (cluster === undefined || hunk.from > cluster.to) {
      cluster = { from: hunk.from, to: hunk.to, mine: [], theirs: [] };
      clusters.push(cluster);
    }
    cluster.to = Math.max(cluster.to, hunk.to);
    cluster[side].push(hunk);
  }
  return clusters;
}

/** The lines `[from, to)` of the base as a side has them. */
function changed(base: readonly string[], { from, to }: Cluster, hunks: readonly Hunk[]): string[] {
  const lines: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...lines, ...base.slice(at, to)];
}

function stretchOf(base: readonly string[], cluster: Cluster): Stretch {
  const [mine, theirs] = [changed(base, cluster, cluster.mine), changed(base, cluster, cluster.theirs)];
  if (cluster.theirs.length === 0) return { lines: mine };
  return cluster.mine.length === 0 ? { lines: theirs } : { mine, theirs };
}

/** A range of lines, and what stands there. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly stretch: Stretch;
}

/** The lines with their changes, in the order of the text. */
function along(lines: readonly string[], changes: readonly Change[]): Stretch[] {
  const starts = [0, ...changes.map(({ to }) => to)];
  return starts.flatMap((start, index) => {
    const change = changes[index];
    const kept = { lines: lines.slice(start, change?.from) };
    return change === undefined ? [kept] : [kept, change.stretch];
  });
}

/** Two texts that were made of one, put together line by line; places are what both have changed. */
export function mergedStretches(base: string, mine: string, theirs: string): Stretch[] {
  const lines = base.split('\n');
  const clusters = clustersOf(hunksOf(lines, mine.split('\n')), hunksOf(lines, theirs.split('\n')));
  return along(
    lines,
    clusters.map((cluster) => ({ ...cluster, stretch: stretchOf(lines, cluster) })),
  );
}

/** Two texts side by side: places are the lines in which they differ. */
export function differingStretches(mine: string, theirs: string): Stretch[] {
  const lines = theirs.split('\n');
  const hunks = hunksOf(lines, mine.split('\n'));
  return along(
    lines,
    hunks.map((hunk) => ({ ...hunk, stretch: { mine: hunk.lines, theirs: lines.slice(hunk.from, hunk.to) } })),
  );
}

/** The text that stretches give, with a side for each place in their order; of places without one, mine. */
export function joined(stretches: readonly Stretch[], sides: readonly Side[] = []): string {
  const left = [...sides];
  return stretches
    .flatMap((stretch) => (isPlace(stretch) ? stretch[left.shift() ?? 'mine'] : stretch.lines))
    .join('\n');
}

/**
 * Merges two texts that were made of one.
 * @returns undefined where both changed the same lines, or lines beside one another
 */
export function merge(base: string, mine: string, theirs: string): string | undefined {
  const stretches = mergedStretches(base, mine, theirs);
  return stretches.some(isPlace) ? undefined : joined(stretches);
}
