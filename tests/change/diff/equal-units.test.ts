/** Equal units, of which the one that sits best is taken, held against asking all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EqualUnits } from '../../../src/change/diff/equal-units.ts';
import type { Unit } from '../../../src/change/diff/units.ts';
import { expectProperty } from '../../support/property.ts';

const unitOf = (own: string): Unit => ({
  family: 'item',
  place: { part: 'section', numbers: '', steps: [] },
  texts: {},
  own,
  assignments: [],
  label: '',
  faced: { text: '', face: '' },
  cells: [],
  extents: '',
  children: [],
});

/** Which of the parents, and where under it. */
const seat = fc.record({ parent: fc.nat({ max: 5 }), place: fc.nat({ max: 30 }) });
const parents = fc.array(fc.constantFrom('', 'Yêu cầu', 'Nhiệm vụ', 'Giải pháp'), { minLength: 6, maxLength: 6 });

test('of equal units the one that sits best is taken, as when all that are left are asked', () => {
  expectProperty(
    fc.property(
      parents,
      parents,
      fc.uniqueArray(seat, { maxLength: 25, selector: ({ parent, place }) => parent * 100 + place }),
      fc.array(seat, { maxLength: 25 }),
      fc.array(fc.option(fc.nat({ max: 5 }), { nil: undefined }), { minLength: 6, maxLength: 6 }),
      (oldWords, freshWords, seats, asked, partnerOf) => {
        const [olds, freshes] = [oldWords.map(unitOf), freshWords.map(unitOf)];
        const sorted = seats.toSorted((a, b) => a.parent - b.parent || a.place - b.place);
        const equal = new EqualUnits();
        const placed = sorted.map(({ parent, place }, order) => ({ unit: unitOf('Như nhau'), parent, place, order }));
        for (const { unit, parent, place, order } of placed) equal.add(unit, freshes[parent] ?? unit, place, order);
        const left = new Set(placed);
        for (const { parent, place } of asked) {
          const own = olds[parent] ?? unitOf('');
          const partner = freshes[partnerOf[parent] ?? -1];
          const score = (one: (typeof placed)[number]): number => {
            const there = freshes[one.parent];
            const isHome = there === partner || (own.own !== '' && own.own === there?.own);
            return (isHome ? 4 : 0) + ((one.parent * 7 + parent * 3) % 5) / 4 + 1 / (1 + Math.abs(one.place - place));
          };
          const scores = [...left].map((one) => [score(one), one] as const);
          const most = Math.max(...scores.map(([points]) => points));
          const expected = scores.find(([points]) => points === most)?.[1];
          const byUnit = new Map(placed.map((one) => [one.unit, one]));
          const scoreOf = (unit: Unit): number => {
            const one = byUnit.get(unit);
            return one === undefined ? 0 : score(one);
          };
          expect(equal.takeBest(own, partner, place, scoreOf)).toBe(expected?.unit);
          if (expected !== undefined) left.delete(expected);
        }
      },
    ),
    500,
  );
});

test('of thousands under one parent each is found by asking for one', () => {
  const [parent, partner] = [unitOf('Yêu cầu'), unitOf('Yêu cầu')];
  const units = Array.from({ length: 5000 }, () => unitOf('Như nhau'));
  const equal = new EqualUnits();
  for (const [place, unit] of units.entries()) equal.add(unit, partner, place, place);
  let asked = 0;
  for (const [place, unit] of units.entries()) {
    const best = equal.takeBest(parent, partner, place, () => {
      asked++;
      return 1;
    });
    expect(best).toBe(unit);
  }
  expect(asked).toBeLessThanOrEqual(2 * units.length);
  expect(equal.takeBest(parent, partner, 0, () => 1)).toBeUndefined();
});
