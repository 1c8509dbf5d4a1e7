/** One body under several names, and groups of bodies, in lists of tasks. */
import { expect, test } from 'vitest';
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
