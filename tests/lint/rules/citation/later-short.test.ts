/** A later mention in full is told where an earlier one is of the same day and body, however many there are of other days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../../../../src/index.ts';
import { lintWith } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';
import { expectProperty } from '../../../support/property.ts';

const DAYS = ['ngày 05/01/2026', 'ngày 06/01/2026', 'ngày 7/2/2025'];
const BODIES = ['Bộ Công an', 'Bộ Quốc phòng'];
const LINTING = lintWith({ only: ['citation/later-short'] });

interface Mention {
  readonly number: number;
  readonly day: number;
  readonly body: number;
}

/** The lines of the mentions that an earlier one makes superfluous, each held against all earlier ones. */
const superfluous = (mentions: readonly Mention[]): number[] =>
  mentions.flatMap((one, index) =>
    mentions.slice(0, index).some((all) => all.number === one.number && all.day === one.day && all.body === one.body)
      ? [index]
      : [],
  );

test('told where a comparison with all earlier mentions finds one', () => {
  const mention = fc.record({ number: fc.integer({ min: 1, max: 2 }), day: fc.nat(2), body: fc.nat(1) });
  let told = 0;
  expectProperty(
    fc.property(fc.array(mention, { minLength: 1, maxLength: 10 }), (mentions) => {
      const lines = mentions.map(
        ({ number, day, body }) => `  - Theo Kế hoạch số ${number}/KH-BCA ${DAYS[day]} của ${BODIES[body]}.`,
      );
      const { diagnostics } = checkPlan(smallPlan(`opening:\n${lines.join('\n')}`), LINTING);
      const found = diagnostics
        .filter(({ code }) => code === 'citation/later-short')
        .map(({ path }) => path?.[1])
        .sort((a, b) => Number(a) - Number(b));
      told += found.length;
      expect(found).toEqual(superfluous(mentions));
    }),
  );
  expect(told).toBeGreaterThan(50);
});
