/** Where two lists, or two texts, differ that are alike at both ends. */

/** The stretch in which two lists differ: it begins at `from` and ends before `to` of the old, `end` of the new list. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Keys, or the letters of a text. */
type Sequence = readonly string[] | string;

/** So many letters of a text are compared at once: one by one, those of a long plan take a millisecond. */
const STRETCH = 1024;

/** How much two lists, or two texts, have alike at their beginning. */
function alikeAtStart(before: Sequence, after: Sequence, most: number): number {
  let count = 0;
  if (typeof before === 'string' && typeof after === 'string')
    while (count + STRETCH <= most && before.startsWith(after.slice(count, count + STRETCH), count)) count += STRETCH;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

/** The same at their end. */
function alikeAtEnd(before: Sequence, after: Sequence, most: number): number {
  let count = 0;
  if (typeof before === 'string' && typeof after === 'string') {
    const isAlike = (length: number): boolean =>
      before.endsWith(after.slice(after.length - count - length, after.length - count), before.length - count);
    while (count + STRETCH <= most && isAlike(STRETCH)) count += STRETCH;
  }
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1;
  return count;
}

/** What two lists have alike at both their ends is left out. */
export function changedRange(before: Sequence, after: Sequence): ChangedRange {
  const most = Math.min(before.length, after.length);
  const from = alikeAtStart(before, after, most);
  const back = alikeAtEnd(before, after, most - from);
  return { from, to: before.length - back, end: after.length - back };
}
