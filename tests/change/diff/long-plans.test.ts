/** Plans of thousands of items: how many texts are held against one another goes with the items. */
import { afterEach, expect, test, vi } from 'vitest';
import { Similarity } from '../../../src/change/diff/similarity.ts';
import { comparePlans } from '../../../src/index.ts';
import { planOf, smallPlan } from '../../support/plans.ts';

afterEach(() => vi.restoreAllMocks());

const CHANGES = {
  'with other numbers': {
    old: (index: number) => `Làm việc thứ ${index} theo chỉ tiêu được giao trong quý`,
    fresh: (index: number) => `Làm việc thứ ${index + 1} theo chỉ tiêu được giao trong quý`,
  },
  'put into one sentence': {
    old: () => 'Các sở, ngành thực hiện nhiệm vụ được giao trong năm',
    fresh: () => 'Trong năm, các sở, ngành thực hiện tốt nhiệm vụ được giao',
  },
  'in the reverse order': {
    old: (index: number) => `Làm việc thứ ${index} theo chỉ tiêu được giao trong quý`,
    fresh: (index: number, count: number) => `Làm tốt việc thứ ${count - index} theo chỉ tiêu được giao trong quý`,
  },
};

const itemsOf = (lines: readonly string[]): string =>
  `sections:\n  - heading: YÊU CẦU\n    items:\n${lines.map((line) => `      - ${line}`).join('\n')}`;

/** Sections that all hold the same, below one heading or below headings of their own. */
const sectionsOf = (count: number, heading: (index: number) => string): string =>
  `sections:\n${Array.from({ length: count }, (_, index) => `  - heading: ${heading(index)}\n    items: [Các sở báo cáo kết quả thực hiện]`).join('\n')}`;

/** How many times two texts are held against one another when such plans are compared. */
function comparisonsOf(old: string, fresh: string): number {
  const plans = [planOf(smallPlan(old)), planOf(smallPlan(fresh))] as const;
  const between = vi.spyOn(Similarity.prototype, 'between');
  comparePlans(...plans);
  return between.mock.calls.length;
}

/** Items are held against the likely ones of the other plan, once in their order and once out of it. */
const MOST_OF_EACH = 300;
const COUNT = 1000;

test.each(Object.entries(CHANGES))('items %s are held against some hundreds each', (_, { old, fresh }) => {
  const lines = (say: (index: number, count: number) => string): string =>
    itemsOf(Array.from({ length: COUNT }, (__, index) => say(index, COUNT)));
  expect(comparisonsOf(lines(old), lines(fresh))).toBeLessThan(MOST_OF_EACH * COUNT);
});

test.each([
  ['the same heading', () => 'Nhiệm vụ', () => 'Nhiệm vụ'],
  ['other headings', (index: number) => `Nhiệm vụ ${index}`, (index: number) => `Việc ${index} của năm nay`],
])('sections that hold the same below %s are held against some hundreds each', (_, old, fresh) => {
  expect(comparisonsOf(sectionsOf(COUNT, old), sectionsOf(COUNT, fresh))).toBeLessThan(MOST_OF_EACH * COUNT);
});
