/** Small plans to compare, and what is told of them. */
import { comparePlans, type PlanChanges } from '../../src/index.ts';
import { prettyChanges } from '../../src/report/reporters/changes/pretty.ts';
import { planOf, smallPlan } from './plans.ts';

export const compare = (old: string, fresh: string): PlanChanges =>
  comparePlans(planOf(smallPlan(old)), planOf(smallPlan(fresh)));
export const sectionsOf = (...items: readonly unknown[]): string =>
  `sections: ${JSON.stringify([{ heading: 'NHIỆM VỤ', items }])}`;
export const between = (old: readonly unknown[], fresh: readonly unknown[]): PlanChanges =>
  compare(sectionsOf(...old), sectionsOf(...fresh));
export const pretty = (changes: PlanChanges): string => prettyChanges(changes, { language: 'vi', colour: false });
export const told = (changes: PlanChanges): string[] =>
  pretty(changes)
    .split('\n')
    .filter((line) => /^ {2,}[-+~>] /.test(line))
    .map((line) => line.trim());

export const TASKS = [
  'Tuyên truyền, phổ biến pháp luật tới từng hộ dân trong xã.',
  'Kiểm tra an toàn điện tại các chợ, khu nhà trọ công nhân.',
  'Tập huấn kỹ năng thoát nạn cho học sinh trường tiểu học.',
  'Lắp đặt trụ nước chữa cháy dọc các tuyến phố trung tâm.',
] as const;
