/** Targets of two plans that are data: paired by what they count, with the words of the others. */
import { expect, test } from 'vitest';
import { targetPairs } from '../../../src/change/diff/figure-table.ts';
import { smallPlan } from '../../support/plans.ts';
import { planTasks } from '../../support/tasks.ts';

const planOf = (year: number, items: string) =>
  planTasks(smallPlan(`year: ${year}\ndate: ${year}-02-05\nsections:\n  - heading: CHỈ TIÊU\n    items:\n${items}`))
    .plan;

const pairs = (old: string, fresh: string): string[] =>
  targetPairs(planOf(2025, old), planOf(2026, fresh)).map(
    ({ about, old: before, fresh: after, isDropped }) => `${about}: ${before} > ${after}${isDropped ? ' dropped' : ''}`,
  );

const item = (text: string, targets = ''): string =>
  `      - { text: "${text}"${targets === '' ? '' : `, targets: [${targets}]`} }\n`;

test('are paired by what they count, wherever they stand, the year moved along', () => {
  expect(
    pairs(
      item('Kiểm tra 80% hộ.', '{ what: Tỷ lệ hộ năm 2025, figure: 80% }') + item('Mở 3 lớp.'),
      item('Mở 3 lớp.') + item('Kiểm tra 85% hộ.', '{ what: Tỷ lệ hộ năm 2026, figure: 85% }'),
    ),
  ).toEqual(['Mở 3 lớp.: 3 lớp > 3 lớp', 'Tỷ lệ hộ năm 2026: 80% > 85%']);
});

test('where the old plan has none they take last year’s value, or else what its words say', () => {
  expect(
    pairs(item('Làm tốt.'), item('Kiểm tra 12 chợ.', '{ what: Số chợ, figure: 12, unit: chợ, previous: 8 }')),
  ).toEqual(['Số chợ: 8 chợ > 12 chợ']);
  expect(pairs(item('Kiểm tra 80% hộ dân.'), item('Kiểm tra 85% hộ dân.', '{ what: Tỷ lệ hộ, figure: 85% }'))).toEqual([
    'Tỷ lệ hộ: 80% > 85%',
  ]);
});

test('those that were dropped stand last', () => {
  expect(pairs(item('Kiểm tra 80% hộ.', '{ what: Tỷ lệ hộ, figure: 80% }'), item('Mở 3 lớp học.'))).toEqual([
    expect.stringContaining('3 lớp'),
    'Tỷ lệ hộ: 80% >  dropped',
  ]);
});
