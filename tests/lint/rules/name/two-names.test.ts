/** The usual way to write a name is the most frequent one, of several the first; each other way is told once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../../../../src/index.ts';
import { lintWith } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';
import { expectProperty } from '../../../support/property.ts';

const WAYS = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Văn hóa - Thể thao và Du lịch',
  'Sở Văn hóa – Thể thao và Du lịch',
  'Sở Văn Hóa, Thể thao và Du lịch',
];
const LINTING = lintWith({ only: ['name/two-names'] });

/** What is to be told of ways in their order: each way counted anew. */
function expected(ways: readonly string[]): string[] {
  const count = (way: string): number => ways.filter((one) => one === way).length;
  const [usual, ...others] = [...new Set(ways)].sort((a, b) => count(b) - count(a));
  return [...new Set(ways)].filter((way) => others.includes(way)).map((way) => `“${way}” ở chỗ khác viết “${usual}”.`);
}

test('as counting each way anew tells it', () => {
  const ways = fc.array(fc.constantFrom(...WAYS), { minLength: 1, maxLength: 9 });
  expectProperty(
    fc.property(ways, (all) => {
      const lines = all.map((way) => `  - Giao ${way} tổng hợp, báo cáo.`);
      const { diagnostics } = checkPlan(smallPlan(`opening:\n${lines.join('\n')}`), LINTING);
      const told = diagnostics.filter(({ code }) => code === 'name/two-names').map(({ message }) => message);
      expect(told).toEqual(expected(all));
    }),
  );
});
