/** Which paragraphs stand as they were printed when the file was built, on either side. */
import { lettersIn } from '../../import/manuscript/manuscript.ts';
import type { WordUnit } from './units.ts';

/** Offsets of the longest sequence that two rows have in common, of the second row. */
export function commonOffsets(base: readonly string[], row: readonly string[]): ReadonlySet<number> {
  const offsets = new Map<string, number[]>();
  for (const [at, hash] of base.entries()) offsets.set(hash, [...(offsets.get(hash) ?? []), at]);
  // The last of every sequence of a length, and what stands before it (Hunt and Szymanski).
  const ends: Link[] = [];
  for (const [offset, hash] of row.entries()) {
    for (const at of (offsets.get(hash) ?? []).toReversed()) {
      const low = firstFrom(ends, at);
      ends[low] = { at, offset, before: ends[low - 1] };
    }
  }
  const found = new Set<number>();
  for (let link: Link | undefined = ends.at(-1); link !== undefined; link = link.before) found.add(link.offset);
  return found;
}

/** Of links that rise, the first that is not below a number. */
function firstFrom(links: readonly Link[], least: number): number {
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.at ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Link {
  readonly at: number;
  readonly offset: number;
  readonly before: Link | undefined;
}

/**
 * The units whose words stand where they stood.
 * @param base hashes of all printed paragraphs in their order, as the fingerprint has them
 */
export function unitsInPlace(
  units: readonly WordUnit[],
  base: readonly string[],
  hash: (letters: string) => string,
): ReadonlySet<WordUnit> {
  const row = units.flatMap((unit) =>
    (unit.key === undefined ? unit.paragraphs.map(lettersIn) : [unit.key])
      .filter((letters) => letters.trim() !== '')
      .map((letters) => ({ unit, hash: hash(letters) })),
  );
  const common = commonOffsets(
    base,
    row.map((paragraph) => paragraph.hash),
  );
  const moved = new Set(row.filter((_, offset) => !common.has(offset)).map(({ unit }) => unit));
  return new Set(units.filter((unit) => !moved.has(unit)));
}
