/** Two hands at one text: what each changed stays, and where both changed one place somebody chooses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingStretches, isPlace, joined, merge, mergedStretches } from '../../../src/change/edit/merge.ts';
import { expectProperty } from '../../support/property.ts';

const BASE = ['a', 'b', 'c', 'd', 'e'].join('\n');

test('changes of different lines are put together', () => {
  expect(merge(BASE, BASE.replace('a', 'A'), BASE.replace('e', 'E\nF'))).toBe('A\nb\nc\nd\nE\nF');
});

test('a place that both have changed is one to choose, with what each has otherwise on the side that is chosen', () => {
  const [mine, theirs] = ['A\nb\nC của tôi\nd\ne', 'a\nb\nC của họ\nd\nE'];
  expect(merge(BASE, mine, theirs)).toBeUndefined();
  const stretches = mergedStretches(BASE, mine, theirs);
  expect(stretches.filter(isPlace)).toEqual([{ mine: ['C của tôi'], theirs: ['C của họ'] }]);
  expect(joined(stretches, ['mine'])).toBe('A\nb\nC của tôi\nd\nE');
  expect(joined(stretches, ['theirs'])).toBe('A\nb\nC của họ\nd\nE');
});

test('a line that one has dropped and the other changed is a place', () => {
  const stretches = mergedStretches(BASE, 'a\nb\nd\ne', BASE.replace('c', 'C'));
  expect(stretches.filter(isPlace)).toEqual([{ mine: [], theirs: ['C'] }]);
  expect(joined(stretches, ['mine'])).toBe('a\nb\nd\ne');
});

test('what both have changed alike is no place', () => {
  const both = BASE.replace('c', 'C');
  expect(merge(BASE, both, both.replace('a', 'A'))).toBe('A\nb\nC\nd\ne');
});

const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));

test('two texts side by side give each of the two to the letter', () => {
  expectProperty(
    fc.property(texts, texts, (mine, theirs) => {
      const stretches = differingStretches(mine, theirs);
      const sidesOf = (side: 'mine' | 'theirs') => stretches.filter(isPlace).map(() => side);
      expect([joined(stretches, sidesOf('mine')), joined(stretches, sidesOf('theirs'))]).toEqual([mine, theirs]);
    }),
    300,
  );
});

test('a side that was left as it was gives way to the other, whoever it is', () => {
  expectProperty(
    fc.property(texts, texts, (base, changed) => {
      expect([merge(base, base, changed), merge(base, changed, base)]).toEqual([changed, changed]);
    }),
    300,
  );
});
