/** Alignments, held against a plainer way to find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSequences } from '../../../src/change/diff/sequence.ts';
import { expectProperty } from '../../support/property.ts';

/** So many that candidates are asked for. */
const LONG = 220;

/** A table with few scores above 0, of which many are the same. */
const scores = fc.array(
  fc.record({
    old: fc.nat({ max: LONG - 1 }),
    fresh: fc.nat({ max: LONG - 1 }),
    score: fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1, 3),
  }),
  { minLength: 1, maxLength: 400 },
);

test('long sequences are aligned by their candidates as by the whole table, ties and all', () => {
  expectProperty(
    fc.property(scores, (given) => {
      const table = new Map(given.map(({ old, fresh, score }) => [`${old} ${fresh}`, score]));
      let asked = 0;
      const likeness = (old: number, fresh: number): number => {
        asked++;
        return table.get(`${old} ${fresh}`) ?? 0;
      };
      const rows = Array.from({ length: LONG }, (_, old) => [
        ...new Set(given.filter((one) => one.old === old).map(({ fresh }) => fresh)),
      ]);
      const byCandidates = alignSequences(LONG, LONG, likeness, () => rows.map((row) => row.sort((a, b) => a - b)));
      expect(asked).toBe(table.size);
      expect(byCandidates).toEqual(alignSequences(LONG, LONG, likeness));
    }),
    40,
  );
});

test('short sequences are aligned by the table', () => {
  const likeness = (old: number, fresh: number): number => (old === fresh ? 1 : 0);
  const never = (): never => {
    throw new Error('candidates are asked for');
  };
  expect(alignSequences(3, 3, likeness, never)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  expect(() => alignSequences(LONG, LONG, likeness, never)).toThrow('candidates are asked for');
});
