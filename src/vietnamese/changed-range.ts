/** Where two lists, or two texts, differ that are alike at both ends. */

/** The stretch in which two lists differ: it begins at `from` and ends before `to` of the old, `end` of the new list. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Keys, or the letters of a text. */
type Sequence = readonly string[] | string;

/** What two lists have alike at both their ends is left out. */
export function changedRange(before: Sequence, after: Sequence): ChangedRange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < most - from && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  return { from, to: before.length - back, end: after.length - back };
}
