/** What two lists of words have in common: of ordinary ones by the shortest way, of very long ones by what stands in them once. */
import { commonRuns, type FoundRun } from './common-runs.ts';
import { longestRising } from './rising.ts';

/** Words as numbers, equal for equal words. */
export type Words = Int32Array;

/** Up to so many pairs of words the fewest insertions and deletions are looked for: paragraphs as offices write them. */
const ORDINARY_PAIRS = 4_000_000;
/** The same for what lies between two places that are known, in texts that are longer. */
const GAP_PAIRS = 250_000;

/** So many words in a row that stand once on each side are the same place, the surest first. */
const ANCHOR_LENGTHS = [8, 3, 1] as const;

/** Where nothing stands once, as in a text of one word, so many words of each side are looked at together. */
const WINDOW = 400;

/** Parts of both lists, ends exclusive. */
interface Region {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly freshStart: number;
  readonly freshEnd: number;
}

const pairsIn = ({ oldStart, oldEnd, freshStart, freshEnd }: Region): number =>
  (oldEnd - oldStart) * (freshEnd - freshStart);

/** Takes runs in their order and gives on as one those that go on where another ends. */
class Runs {
  private readonly found: FoundRun;
  private count = 0;
  /** Where the run that is not given on yet ends. */
  private oldEnd = 0;
  private freshEnd = 0;

  constructor(found: FoundRun) {
    this.found = found;
  }

  add(count: number, old: number, fresh: number): void {
    if (count === 0) return;
    if (old !== this.oldEnd || fresh !== this.freshEnd) this.close();
    this.count += count;
    [this.oldEnd, this.freshEnd] = [old + count, fresh + count];
  }

  close(): void {
    if (this.count > 0) this.found(this.count, this.oldEnd - this.count, this.freshEnd - this.count);
    this.count = 0;
  }
}

/** A number for the words of each place and those behind it, the same for the same words and seldom for others. */
function hashesOf(words: Words, start: number, end: number, length: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, end - start - length + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let word = start + at; word < start + at + length; word++)
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hashes[at] = hash ^ (hash >>> 16);
  }
  return hashes;
}

const SEVERAL = -2;
const NONE = -1;

/** For each slot of a table the only place whose hash falls into it. */
function placesBySlot(hashes: Int32Array, mask: number): Int32Array {
  const places = new Int32Array(mask + 1).fill(NONE);
  for (const [place, hash] of hashes.entries()) places[hash & mask] = places[hash & mask] === NONE ? place : SEVERAL;
  return places;
}

class Comparison {
  private readonly old: Words;
  private readonly fresh: Words;
  private readonly runs: Runs;

  constructor(old: Words, fresh: Words, runs: Runs) {
    this.old = old;
    this.fresh = fresh;
    this.runs = runs;
  }

  /** A region without the words that are the same at its start and its end. */
  inner({ oldStart, oldEnd, freshStart, freshEnd }: Region): Region {
    const most = Math.min(oldEnd - oldStart, freshEnd - freshStart);
    let start = 0;
    while (start < most && this.old[oldStart + start] === this.fresh[freshStart + start]) start++;
    let end = 0;
    while (end < most - start && this.old[oldEnd - end - 1] === this.fresh[freshEnd - end - 1]) end++;
    return {
      oldStart: oldStart + start,
      oldEnd: oldEnd - end,
      freshStart: freshStart + start,
      freshEnd: freshEnd - end,
    };
  }

  /** The shortest way through a region. */
  private addShortest({ oldStart, oldEnd, freshStart, freshEnd }: Region, found: FoundRun): void {
    commonRuns(
      oldEnd - oldStart,
      freshEnd - freshStart,
      (i, j) => this.old[oldStart + i] === this.fresh[freshStart + j],
      (count, i, j) => found(count, oldStart + i, freshStart + j),
    );
  }

  /** Places whose next words stand once in either part of a region, in the order of both. */
  private anchors(region: Region, length: number): (readonly [number, number])[] {
    const { oldStart, oldEnd, freshStart, freshEnd } = region;
    const olds = hashesOf(this.old, oldStart, oldEnd, length);
    const freshes = hashesOf(this.fresh, freshStart, freshEnd, length);
    // Two that share a slot by chance are taken for ones that stand twice: few do in a table so large.
    const mask = 2 ** Math.ceil(Math.log2(8 * Math.max(olds.length, freshes.length, 1))) - 1;
    const [oldPlaces, freshPlaces] = [placesBySlot(olds, mask), placesBySlot(freshes, mask)];
    const once: (readonly [number, number])[] = [];
    for (const [place, hash] of olds.entries()) {
      const there = freshPlaces[hash & mask] ?? NONE;
      if (there < 0 || oldPlaces[hash & mask] !== place) continue;
      const [old, fresh] = [oldStart + place, freshStart + there];
      if (this.isSame(old, fresh, length)) once.push([old, fresh]);
    }
    const rising = longestRising(once.map(([, fresh]) => fresh));
    return once.filter((_, index) => rising.has(index));
  }

  private isSame(old: number, fresh: number, length: number): boolean {
    let at = 0;
    while (at < length && this.old[old + at] === this.fresh[fresh + at]) at++;
    return at === length;
  }

  /** A region where nothing stands once: what is common to a stretch of either side, then to the next ones. */
  private addInWindows({ oldStart, oldEnd, freshStart, freshEnd }: Region): void {
    let [oldAt, freshAt] = [oldStart, freshStart];
    while (oldAt < oldEnd && freshAt < freshEnd) {
      const [oldMost, freshMost] = [Math.min(oldEnd, oldAt + WINDOW), Math.min(freshEnd, freshAt + WINDOW)];
      const isLast = oldMost === oldEnd && freshMost === freshEnd;
      // What begins in the latter half of a window is looked at again with what follows it.
      let [oldNext, freshNext] = [oldAt + WINDOW / 2, freshAt + WINDOW / 2];
      const [oldHalf, freshHalf] = isLast ? [oldEnd, freshEnd] : [oldNext, freshNext];
      this.addShortest(
        { oldStart: oldAt, oldEnd: oldMost, freshStart: freshAt, freshEnd: freshMost },
        (count, old, fresh) => {
          if (old >= oldHalf || fresh >= freshHalf) return;
          this.runs.add(count, old, fresh);
          [oldNext, freshNext] = [old + count, fresh + count];
        },
      );
      [oldAt, freshAt] = isLast ? [oldEnd, freshEnd] : [oldNext, freshNext];
    }
  }

  private addInner(region: Region, level: number): void {
    if (pairsIn(region) === 0) return;
    if (pairsIn(region) <= GAP_PAIRS) {
      this.addShortest(region, (...run) => this.runs.add(...run));
      return;
    }
    const length = ANCHOR_LENGTHS[level];
    if (length === undefined) {
      this.addInWindows(region);
      return;
    }
    const { oldEnd, freshEnd } = region;
    let [oldStart, freshStart] = [region.oldStart, region.freshStart];
    for (const [old, fresh] of this.anchors(region, length)) {
      // What follows the anchor before is told with it as far as it is the same.
      if (old < oldStart || fresh < freshStart) continue;
      this.add({ oldStart, oldEnd: old, freshStart, freshEnd: fresh }, level + 1);
      const end = this.inner({ oldStart: old, oldEnd, freshStart: fresh, freshEnd });
      this.runs.add(end.oldStart - old, old, fresh);
      [oldStart, freshStart] = [end.oldStart, end.freshStart];
    }
    this.add({ oldStart, oldEnd, freshStart, freshEnd }, level + 1);
  }

  /**
   * Tells what a region has in common.
   * @param level of the anchors that are looked for next
   */
  add(region: Region, level: number): void {
    const inner = this.inner(region);
    this.runs.add(inner.oldStart - region.oldStart, region.oldStart, region.freshStart);
    this.addInner(inner, level);
    this.runs.add(region.oldEnd - inner.oldEnd, inner.oldEnd, inner.freshEnd);
  }
}

/**
 * What two lists of words have in common, as runs in the order of both. Of ordinary lists it is as much as there is. Of very
 * long ones that differ in most of their words the cost would go with the words times the differences; they are held
 * together by what stands once on either side, and it goes with the words.
 */
export function commonWords(old: Words, fresh: Words, found: FoundRun): void {
  const runs = new Runs(found);
  const comparison = new Comparison(old, fresh, runs);
  const whole = { oldStart: 0, oldEnd: old.length, freshStart: 0, freshEnd: fresh.length };
  if (pairsIn(comparison.inner(whole)) <= ORDINARY_PAIRS) {
    commonRuns(old.length, fresh.length, (i, j) => old[i] === fresh[j], found);
    return;
  }
  comparison.add(whole, 0);
  runs.close();
}
