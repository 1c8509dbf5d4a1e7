/** The targets that a plan has as data: beside its items, in its tables; and in the tables of tasks. */
import { expect, test } from 'vitest';
import { taskMatrix } from '../../src/tasks/matrix.ts';
import { targetsOf } from '../../src/tasks/targets-of.ts';
import { smallPlan } from '../support/plans.ts';
import { planTasks } from '../support/tasks.ts';

const targetsIn = (parts: string): string[] =>
  targetsOf(planTasks(smallPlan(parts)).plan).map(({ number, what, figure, unit, period, previous, source }) =>
    [number, what, figure, unit, period, previous, source].filter((part) => part !== undefined).join(' | '),
  );

test('beside an item they have its number; variables are filled in, figures stay as they are typed', () => {
  expect(
    targetsIn(`vars: { so: "1.064" }
sections:
  - heading: NHIỆM VỤ
    items:
      - text: Kiểm tra {{so}} hộ.
        targets:
          - { what: "Số hộ năm {{year}}", figure: "{{so}}", unit: hộ, previous: 1.200 }`),
  ).toEqual(['I.1 | Số hộ năm 2026 | 1.064 | hộ | 1.200']);
});

test('in a table they are told by the titles of its columns', () => {
  expect(
    targetsIn(`sections:
  - heading: CHỈ TIÊU
    table:
      unit: người
      source: Sở Nội vụ
      columns: [{ title: TT }, { title: Chỉ tiêu }, { title: Thực hiện năm 2025 }, { title: "Năm {{year}}" }]
      rows:
        - ["1", Số người được tập huấn, "90", "120"]
        - { span: Nhóm hai }
        - ["2", Số người được khám, "", "-"]`),
  ).toEqual(['I, bảng, dòng 1 | Số người được tập huấn | 120 | người | 90 | Sở Nội vụ']);
});

test('a column of a year before has what was reached then; that of a year to come is a target', () => {
  const table = (titles: string, row: string): string[] =>
    targetsIn(`sections:
  - heading: CHỈ TIÊU
    table:
      columns: [{ title: Chỉ tiêu }, ${titles}]
      rows: [[Số giường, ${row}]]`);
  expect(table('{ title: Năm 2025 }, { title: Năm 2026 }', '"30", "31"')).toEqual([
    'I, bảng, dòng 1 | Số giường | 31 | 30',
  ]);
  expect(table('{ title: Năm 2024 }, { title: Năm 2025 }, { title: Năm 2026 }', '"29", "30", "31"')).toEqual([
    'I, bảng, dòng 1 | Số giường | 31 | 30',
  ]);
  expect(table('{ title: Năm 2026 }, { title: Năm 2027 }', '"31", "32"')).toEqual([
    'I, bảng, dòng 1 | Số giường | 31 | Năm 2026',
    'I, bảng, dòng 1 | Số giường | 32 | Năm 2027',
  ]);
  expect(table('{ title: Năm 2025, holds: figure }, { title: Năm 2026 }', '"30", "31"')).toHaveLength(2);
});

test('or by what the plan says of its columns; several columns of figures are told apart by their titles', () => {
  expect(
    targetsIn(`sections:
  - heading: CHỈ TIÊU
    table:
      columns:
        - { title: Nội dung, holds: target }
        - { title: Quý I, holds: figure }
        - { title: Quý II, holds: figure }
      rows: [[Số buổi, 2, 3]]`),
  ).toEqual(['I, bảng, dòng 1 | Số buổi | 2 | Quý I', 'I, bảng, dòng 1 | Số buổi | 3 | Quý II']);
});

test('a table without figures that are promised has none', () => {
  expect(
    targetsIn(`sections:
  - heading: VIỆC
    table:
      columns: [{ title: Nội dung }, { title: Cơ quan chủ trì }]
      rows: [[Kiểm tra 12 chợ, Sở Công Thương]]`),
  ).toEqual([]);
});

test('a task has the figures of its item, who answers for it, who decides, and the document that gives it', () => {
  const plan = planTasks(
    smallPlan(`sections:
  - heading: NHIỆM VỤ
    text: Kiểm tra 85% hộ
    assign:
      lead: [Sở Y tế]
      person: "Trưởng phòng {{year}}"
      authority: Chủ tịch UBND tỉnh
      basis: { number: 08/CT-UBND, date: 2026-01-12, issuer: UBND tỉnh, subject: an toàn }
    targets: [{ what: Tỷ lệ hộ, figure: 85%, comparison: ít nhất, source: Báo cáo, evidence: Biên bản }]`),
  );
  const { columns, groups } = taskMatrix([plan], { language: 'vi', by: 'none' });
  const [row = []] = groups[0]?.rows ?? [];
  const told = Object.fromEntries(columns.map(({ key }, index) => [key, row[index]]));
  expect(told).toMatchObject({
    person: 'Trưởng phòng 2026',
    authority: 'Chủ tịch UBND tỉnh',
    document: 'số 08/CT-UBND, ngày 12/01/2026, UBND tỉnh, an toàn',
    target: 'Tỷ lệ hộ: ít nhất 85%',
    source: 'Báo cáo',
    evidence: 'Biên bản',
  });
});
