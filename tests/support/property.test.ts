/** The helper for properties: the same examples each time, another seed on demand, and a failure that says which. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectAsyncProperty, expectProperty, seedOf } from './property.ts';

test('the same examples are tried each time', () => {
  const examples = (): number[] => {
    const seen: number[] = [];
    expectProperty(
      fc.property(fc.nat(), (number) => {
        seen.push(number);
      }),
      20,
    );
    return seen;
  };
  expect(examples()).toHaveLength(20);
  expect(examples()).toEqual(examples());
});

test('a property that does not hold fails with the seed, the counterexample and what was expected', async () => {
  const small = (number: number): void => {
    expect(number).toBeLessThan(100);
  };
  expect(() => expectProperty(fc.property(fc.nat(), small))).toThrow(
    /Counterexample: \[100\][\s\S]*KEHOACH_TEST_SEED=\d+/,
  );
  await expect(expectAsyncProperty(fc.asyncProperty(fc.nat(), async (number) => small(number)))).rejects.toThrow(
    /Counterexample: \[100\][\s\S]*KEHOACH_TEST_SEED=\d+/,
  );
});

test('the environment may name another seed, which must be a number', () => {
  expect(seedOf('-138')).toBe(-138);
  expect(seedOf('')).toBe(seedOf(undefined));
  expect(() => seedOf('ngẫu nhiên')).toThrow('KEHOACH_TEST_SEED must be a whole number');
});
