/** Where two texts or lists differ: the same, however long what they have alike is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangedRange, changedRange } from '../../src/vietnamese/changed-range.ts';
import { expectProperty } from '../support/property.ts';

/** Letter by letter. */
function slowly(before: readonly string[], after: readonly string[]): ChangedRange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < most - from && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  return { from, to: before.length - back, end: after.length - back };
}

/** Few different letters, so that much is alike by chance; some so long that many are compared at once. */
const part = fc
  .tuple(fc.string({ unit: fc.constantFrom('đ', 'ợ', ' '), maxLength: 6 }), fc.constantFrom(1, 1, 400, 1500))
  .map(([text, times]) => text.repeat(times));

test('what two texts have alike at both ends is found as letter by letter, and as in lists', () => {
  expectProperty(
    fc.property(part, part, part, part, (start, old, fresh, end) => {
      const [before, after] = [start + old + end, start + fresh + end];
      const expected = slowly([...before], [...after]);
      expect(changedRange(before, after)).toEqual(expected);
      expect(changedRange([...before], [...after])).toEqual(expected);
    }),
    60,
  );
});
