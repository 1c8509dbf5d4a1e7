/** One body under several names, and groups of bodies, in lists of tasks. */
import { expect, test } from 'vitest';
import { bodiesAtAnd, bodiesIn } from '../../src/tasks/bodies-in.ts';
import { loadOf } from '../../src/tasks/load.ts';
import { taskMatrix } from '../../src/tasks/matrix.ts';
import { concernOf } from '../../src/tasks/select.ts';
import { smallPlan } from '../support/plans.ts';
import { planTasks } from '../support/tasks.ts';

const PLAN = planTasks(
  smallPlan(`layout: { deadlines: data }
bodies:
  - { name: Công an tỉnh, short: [CAT, Cơ quan Thường trực], code: H99.02 }
  - { name: Sở Y tế }
  - { name: Sở Nội vụ }
  - { name: Tổ liên ngành, members: [CAT, Sở Y tế] }
sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Việc một, assign: { lead: [Công an tỉnh], support: [CAT, Sở Nội vụ], deadline: 15/3/2026 } }
      - { text: Việc hai, assign: { lead: [Cơ quan Thường trực], deadline: 16/3/2026 } }
      - Việc ba (CA tỉnh thực hiện).
      - { text: Việc bốn, assign: { lead: [Tổ liên ngành], deadline: 17/3/2026 } }`),
);
const { tasks, bodies } = PLAN;

test('names of one body are one, in data and in sentences', () => {
  expect(tasks.map(({ lead, who }) => [...lead, ...who])).toEqual([
    ['Công an tỉnh'],
    ['Công an tỉnh'],
    ['Công an tỉnh'],
    ['Tổ liên ngành'],
  ]);
  const { groups } = taskMatrix([PLAN], { language: 'vi', by: 'body' });
  expect(groups.map(({ heading, rows }) => `${heading}: ${rows.length}`)).toEqual([
    'Công an tỉnh: 3',
    'Tổ liên ngành: 1',
  ]);
});

test('offices by their first letter are bodies of their own', () => {
  expect(bodiesIn('P. Điều dưỡng, P. KHTH, K.Nội')).toEqual(['P. Điều dưỡng', 'P. KHTH', 'K.Nội']);
});

test('a row of sums is nobody’s task', () => {
  const { tasks: rows } = planTasks(
    smallPlan(`sections:
  - heading: VIỆC
    table:
      columns: [{ title: STT, width: 10 }, { title: Nội dung, width: 40 }, { title: Số lớp, width: 20 }, { title: Chủ trì, width: 30 }]
      rows:
        - ["1", Tập huấn, "10", Sở Y tế]
        - ["", Tổng cộng, "10", ""]`),
  );
  expect(rows.map(({ words }) => words)).toEqual(['Tập huấn']);
});

test('a body is asked for by any of its names', () => {
  for (const name of ['Công an tỉnh', 'CAT', 'CA tỉnh', 'Cơ quan Thường trực'])
    expect(tasks.map((task) => concernOf(task, name, bodies))).toEqual(['lead', 'lead', 'lead', 'group']);
});

test('a group whose bodies are known concerns these and no others', () => {
  const group = tasks.at(-1);
  if (group === undefined) throw new Error('no task');
  expect(concernOf(group, 'Sở Y tế', bodies)).toBe('group');
  expect(concernOf(group, 'Sở Nội vụ', bodies)).toBeUndefined();
});

test('the load of a group is that of its bodies', () => {
  const load = loadOf([PLAN]).bodies.map(({ body, total }) => `${body}: ${total}`);
  expect(load).toEqual(['Công an tỉnh: 3', 'Sở Y tế: 1']);
});

test('the code of who leads has a column of its own', () => {
  const { columns, groups } = taskMatrix([PLAN], { language: 'vi', by: 'none' });
  const at = columns.findIndex(({ key }) => key === 'code');
  expect(groups[0]?.rows.map((row) => row[at])).toEqual(['H99.02', 'H99.02', 'H99.02', undefined]);
});

test.each([
  ['Công an tỉnh và UBND các xã, phường', ['Công an tỉnh', 'UBND các xã, phường']],
  ['Sở Giáo dục và Đào tạo và Sở Y tế', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
  ['Sở Tài chính và các đơn vị liên quan', ['Sở Tài chính', 'các đơn vị liên quan']],
  ['Văn phòng HĐND và UBND xã', ['Văn phòng HĐND và UBND xã']],
  ['Báo và Phát thanh, truyền hình Lam Giang', ['Báo và Phát thanh, truyền hình Lam Giang']],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
  ['các cơ quan và đơn vị liên quan', ['các cơ quan và đơn vị liên quan']],
])('“%s” names %j', (name, bodies) => {
  expect(bodiesAtAnd(name)).toEqual(bodies);
});

test('the tasks of one commune, or of one front, are not those of another', () => {
  const { tasks: given } = planTasks(
    smallPlan(`sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Việc một, assign: { lead: [UBND xã An Bình] } }
      - { text: Việc hai, assign: { lead: ["UBND các xã, phường"] } }
      - { text: Việc ba, assign: { lead: [UBND cấp xã] } }
      - { text: Việc bốn, assign: { lead: [Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh] } }
      - { text: Việc năm, assign: { lead: [Ủy ban Mặt trận Tổ quốc và các đoàn thể] } }`),
  );
  const of = (body: string): string[] =>
    given.filter((task) => concernOf(task, body) !== undefined).map(({ words }) => words);
  expect(of('UBND xã Hòa Bình')).toEqual(['Việc hai', 'Việc ba']);
  expect(of('UBND xã An Bình')).toEqual(['Việc một', 'Việc hai', 'Việc ba']);
  expect(of('Hội Nông dân tỉnh')).toEqual(['Việc năm']);
});

test('departments of a hospital under “Tổ chức thực hiện” are given the work below their name', () => {
  const plan = planTasks(
    smallPlan(`sections:
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - { heading: Phòng Điều dưỡng, text: Tổng hợp báo cáo. }
      - { heading: "Các khoa, phòng", text: Xây dựng đề án cải tiến trước ngày 16/3/2026. }
      - { heading: Khoa học và công nghệ, text: Được quan tâm đầu tư. }`),
  );
  const bodies = plan.tasks.map(({ lead, who }) => [...lead, ...who].join(', '));
  expect(bodies.some((names) => names.includes('khoa'))).toBe(true);
  expect(bodies.some((names) => names.includes('Khoa học'))).toBe(false);
});
