/** Properties that hold for everything that may come, tried with the same examples each time. */
import fc from 'fast-check';

const VARIABLE = 'KEHOACH_TEST_SEED';
const USUAL_SEED = 2026;

/** The seed of a run: the usual one, unless the environment names another. */
export function seedOf(named: string | undefined): number {
  if (named === undefined || named === '') return USUAL_SEED;
  if (!/^-?\d{1,10}$/.test(named)) throw new Error(`${VARIABLE} must be a whole number, not “${named}”.`);
  return Number(named);
}

const SEED = seedOf(process.env[VARIABLE]);

/** Throws what fast-check says of a failure, with the way to see it again. */
function expectNoFailure<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const again = `The same examples again: ${VARIABLE}=${details.seed} npx vitest run FILE`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\n${again}`, { cause: details.errorInstance });
}

/** Fails where a property does not hold, and says with which seed. */
export function expectProperty<Values>(property: fc.IProperty<Values>, runs = 100): void {
  expectNoFailure(fc.check(property, { numRuns: runs, seed: SEED }));
}

/** `expectProperty` for properties that take their time. */
export async function expectAsyncProperty<Values>(property: fc.IAsyncProperty<Values>, runs = 100): Promise<void> {
  expectNoFailure(await fc.check(property, { numRuns: runs, seed: SEED }));
}

/** Some examples of what may come. */
export const examplesOf = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED });
