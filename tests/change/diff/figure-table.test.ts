/** The targets of two plans side by side. */
import { expect, test } from 'vitest';
import { targetPairs } from '../../../src/change/diff/figure-table.ts';
import { targetTable } from '../../../src/report/reporters/tables/targets.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';

const withTargets = (year: number, items: readonly string[]): string =>
  smallPlan(`year: ${year}\nsections: [{ heading: CHỈ TIÊU, items: ${JSON.stringify(items)} }]`);

const OLD = planOf(
  withTargets(2025, [
    'Điều tra, làm rõ trên 80% tội phạm về trật tự xã hội.',
    'Số vụ xâm phạm trật tự xã hội không quá 1.071 vụ.',
    'Tập huấn cho 120 cán bộ của các xã, phường.',
    'Thu hồi từ 60% trở lên giá trị tài sản.',
  ]),
);
const FRESH = planOf(
  withTargets(2026, [
    'Điều tra, làm rõ trên 82,5% tội phạm về trật tự xã hội.',
    'Số vụ xâm phạm trật tự xã hội không quá 1.010 vụ.',
    'Thu hồi từ 60% trở lên giá trị tài sản.',
    'Mở ít nhất 12 lớp bồi dưỡng nghiệp vụ mới.',
  ]),
);

test('each target has its row, with what it was, what it is, and by how much it went up or down', () => {
  const { groups } = targetTable(targetPairs(OLD, FRESH), 2025, 2026, 'vi');
  expect(groups[0]?.rows.map((row) => row.map((cell) => cell ?? '-').join(' | '))).toEqual([
    'I.1 | Điều tra, làm rõ … tội phạm về trật tự xã hội | trên 80% | trên 82,5% | +2,5 điểm %',
    'I.2 | Số vụ xâm phạm trật tự xã hội … | không quá 1.071 vụ | không quá 1.010 vụ | -61',
    'I.3 | Thu hồi … giá trị tài sản | từ 60% trở lên | từ 60% trở lên | 0',
    'I.4 | Mở … bồi dưỡng nghiệp vụ mới | - | ít nhất 12 lớp | -',
    'I.3 (2025) | Tập huấn cho … của các xã, phường | 120 cán bộ | - | -',
  ]);
});

test.each(planNames())('%s: beside itself every target is the same', (name) => {
  const plan = planOf(planText(name));
  for (const { old, fresh } of targetPairs(plan, plan)) expect(fresh).toBe(old);
});
