/** Cards beside a page: in their order, none over another, the one that is looked at where it belongs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stacked } from '../../../src/preview/desk/stack.ts';
import { expectProperty } from '../../support/property.ts';

const card = fc.record({
  wanted: fc.option(fc.integer({ min: 8, max: 3000 }), { nil: undefined }),
  height: fc.integer({ min: 20, max: 300 }),
});

test('no card lies over another, and the one that is looked at stands at its place', () => {
  expectProperty(
    fc.property(fc.array(card, { minLength: 1, maxLength: 30 }), fc.nat(29), (cards, at) => {
      const anchor = at % cards.length;
      const tops = stacked(cards, anchor);
      for (const [index, { height }] of cards.slice(0, -1).entries())
        expect(tops[index + 1]).toBeGreaterThanOrEqual((tops[index] ?? 0) + height);
      const { wanted } = cards[anchor] ?? {};
      if (wanted !== undefined) expect(tops[anchor]).toBe(wanted);
    }),
  );
});

test('nothing is above the page while none is looked at', () => {
  expectProperty(
    fc.property(fc.array(card, { minLength: 1, maxLength: 30 }), (cards) => {
      expect(Math.min(...stacked(cards, -1))).toBeGreaterThanOrEqual(8);
    }),
  );
});

test('a card with room around it stands at its place', () => {
  const cards = [100, 400, undefined, 900].map((wanted) => ({ wanted, height: 80 }));
  expect(stacked(cards, -1)).toEqual([100, 400, 488, 900]);
});
