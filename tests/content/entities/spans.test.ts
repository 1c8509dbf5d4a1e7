/** Letters that are taken, held against the spans that took them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps, TakenLetters } from '../../../src/content/entities/spans.ts';
import { expectProperty } from '../../support/property.ts';

const LENGTH = 30;
const span = fc
  .tuple(fc.nat({ max: LENGTH - 1 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));

test('a span overlaps what is taken where it overlaps one of those that took it', () => {
  expectProperty(
    fc.property(fc.array(span, { maxLength: 6 }), span, (taken, asked) => {
      expect(new TakenLetters(LENGTH, taken).overlap(asked)).toBe(taken.some((one) => overlaps(one, asked)));
    }),
    500,
  );
});
