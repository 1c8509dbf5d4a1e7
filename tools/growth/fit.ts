/** How fast a cost grows with what it is asked of. */

export interface Measured {
  readonly size: number;
  /** Milliseconds of the processor. */
  readonly cost: number;
}

/** Below, the clock tells more than the work. */
const LEAST = 1.5;

/**
 * The power of the size with which a cost grows, by least squares over the logarithms.
 * @returns undefined where too little was measured to tell
 */
export function exponentOf(all: readonly Measured[]): number | undefined {
  const points = all
    .filter(({ cost }) => cost >= LEAST)
    .map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  if (points.length < 2) return undefined;
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  const below = points.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return above / below;
}

/** So often is each size worked on, the shortest and the longest alike: the engine makes faster code of what runs often. */
const RUNS = 4;
/** A work that takes so long, in milliseconds, is run once. */
const LONG = 2000;

async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Milliseconds of the processor that a work takes: the least of some runs.
 * @param workOf makes the work of a run ready: each is of a text of its own, so that none is remembered from the one before
 */
export async function costOf(workOf: (run: number) => () => unknown): Promise<number> {
  let least = await timed(workOf(0));
  for (let run = 1; run < RUNS && least < LONG; run++) least = Math.min(least, await timed(workOf(run)));
  return least;
}
