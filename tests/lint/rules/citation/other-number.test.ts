/** Documents of one number and day alone are compared, and none of them is missed. */
import { expect, test } from 'vitest';
import type { Citation } from '../../../../src/content/entities/citations.ts';
import { checkPlan } from '../../../../src/index.ts';
import { citationsIn } from '../../../../src/pipeline/cited.ts';
import { codes, lintWith } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';

const planOf = (count: number, symbol: string): string =>
  smallPlan(
    `opening:\n${Array.from({ length: count }, (_, index) => `  - Theo Kế hoạch số ${index + 1}/${symbol} ngày 05/01/2026 của Bộ Công an.`).join('\n')}`,
  );

/** How often a rule reads the numbers of another plan's citations. */
function readsOfNeighbour(count: number): number {
  let reads = 0;
  const citations = citationsIn(planOf(count, 'KH-BQP')).map(
    (citation): Citation =>
      new Proxy(citation, {
        get: (all, key) => {
          reads += key === 'number' ? 1 : 0;
          return Reflect.get(all, key);
        },
      }),
  );
  expect(citations).toHaveLength(count);
  const neighbours = [{ file: 'khac.yaml', citations }];
  checkPlan(planOf(count, 'KH-BCA'), lintWith({ neighbours, only: ['citation/other-number'] }));
  return reads;
}

test('ten times as many citations are ten times the work', () => {
  expect(readsOfNeighbour(300)).toBeLessThan(12 * readsOfNeighbour(30));
});

test('the one document that is nearly the same is found among many of another plan', () => {
  const neighbours = [{ file: 'khac.yaml', citations: citationsIn(planOf(40, 'KH-BCĐA')) }];
  const plan = smallPlan('opening:\n  - Theo Kế hoạch số 23/KH-BCĐB ngày 05/01/2026 của Bộ Công an.');
  expect(codes(plan, { neighbours })).toContain('citation/other-number');
  const other = smallPlan('opening:\n  - Theo Kế hoạch số 23/KH-BCĐB ngày 06/01/2026 của Bộ Công an.');
  expect(codes(other, { neighbours })).not.toContain('citation/other-number');
});
