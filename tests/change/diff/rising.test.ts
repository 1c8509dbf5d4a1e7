/** Longest rising parts, held against a plainer way to find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRising } from '../../../src/change/diff/rising.ts';
import { expectProperty } from '../../support/property.ts';

/** The first of the longest rising parts, each place leaning on the first that is best. */
function plainly(numbers: readonly number[]): number[] {
  const parts: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const below = parts.filter((_, earlier) => (numbers[earlier] ?? 0) < number);
    const best = below.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
    parts.push([...best, at]);
  }
  return parts.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
}

test('the places of a longest rising part, the first of several', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 25 });
  expectProperty(
    fc.property(numbers, (given) => {
      expect([...longestRising(given)].sort((a, b) => a - b)).toEqual(plainly(given));
    }),
    500,
  );
});

test('of very many numbers it is found all the same', () => {
  const falling = Array.from({ length: 50_000 }, (_, index) => 50_000 - index);
  expect(longestRising(falling)).toEqual(new Set([0]));
  expect(longestRising(falling.toReversed()).size).toBe(50_000);
});
