/** Tables of tasks: their rows, their headings, what is asked for. */
import { describe, expect, test } from 'vitest';
import { loadOf, sharedTasks } from '../../src/tasks/load.ts';
import { type Grouping, taskMatrix } from '../../src/tasks/matrix.ts';
import { concernOf, dueWithin, overdue } from '../../src/tasks/select.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';
import { planTasks } from '../support/tasks.ts';

const SMALL = planTasks(
  smallPlan(`layout: { deadlines: data }
sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Việc một, assign: { lead: [Sở Y tế], support: [CA tỉnh], deadline: 15/3/2026 } }
      - { text: Việc hai, assign: { lead: [Công an tỉnh], deadline: 15/6/2026 } }
      - { text: Việc ba, assign: { who: ["các sở, ban, ngành tỉnh"], deadline: hằng quý } }
      - { text: Việc bốn, assign: { who: ["Công an tỉnh", Đoàn Thanh niên tỉnh] } }
      - { text: Việc năm, assign: { who: ["UBND các xã, phường"], deadline: thường xuyên } }`),
);

const headings = (by: Grouping): (string | undefined)[] =>
  taskMatrix([SMALL], { language: 'vi', by, from: '2026-02-05' }).groups.map(
    ({ heading, rows }) => `${heading}: ${rows.length}`,
  );

describe('the rows stand', () => {
  test('below those who answer for them, in the order of the alphabet', () => {
    expect(headings('body')).toEqual([
      'các sở, ban, ngành tỉnh: 1',
      'Công an tỉnh: 2',
      'Đoàn Thanh niên tỉnh: 1',
      'Sở Y tế: 1',
      'UBND các xã, phường: 1',
    ]);
  });

  test('below the days by which they are due, those without a day last', () => {
    expect(headings('deadline')).toEqual(['15/3/2026: 1', '31/3/2026: 1', '15/6/2026: 1', 'Không ghi thời hạn: 2']);
  });

  test('below every month in which they are due', () => {
    expect(headings('month')).toEqual([
      'Tháng 3/2026: 2',
      'Tháng 6/2026: 2',
      'Tháng 9/2026: 1',
      'Tháng 12/2026: 1',
      'Không ghi thời hạn: 2',
    ]);
  });
});

test.each(planNames())('%s: a table of all tasks has each once, and as many cells as columns', (name) => {
  const plan = planTasks(planText(name));
  const { columns, groups } = taskMatrix([plan], { language: 'vi', by: 'none' });
  const rows = groups.flatMap((group) => group.rows);
  expect(rows).toHaveLength(plan.tasks.length);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

const wordsOf = (tasks: typeof SMALL.tasks): string[] => tasks.map(({ words }) => words);

test('a body is concerned by what it leads, what it helps with, and what is given to all of its kind', () => {
  const concerns = (body: string): string[] =>
    SMALL.tasks.flatMap((task) => {
      const concern = concernOf(task, body);
      return concern === undefined ? [] : [`${task.words}: ${concern}`];
    });
  expect(concerns('Sở Y tế')).toEqual(['Việc một: lead', 'Việc ba: group']);
  expect(concerns('Công an tỉnh')).toEqual(['Việc một: support', 'Việc hai: lead', 'Việc ba: group', 'Việc bốn: lead']);
  expect(concerns('UBND xã Tân Lâm')).toEqual(['Việc năm: group']);
});

test('what is due within some days, and what is overdue, is told from the day', () => {
  expect(wordsOf(dueWithin(SMALL.tasks, 2026, '2026-03-01', 30))).toEqual(['Việc một', 'Việc ba']);
  expect(wordsOf(overdue(SMALL.tasks, 2026, '2026-06-16'))).toEqual(['Việc một', 'Việc hai']);
  expect(wordsOf(overdue(SMALL.tasks, 2026, '2026-06-15'))).toEqual(['Việc một']);
});

test('the load of a body is its dated duties by month, with the fullest seven days', () => {
  const { months, bodies } = loadOf([SMALL]);
  expect(months).toEqual([
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
  ]);
  expect(bodies[0]).toEqual({
    body: 'các sở, ban, ngành tỉnh',
    counts: [1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
    total: 4,
    busiest: { from: '2026-03-31', count: 1 },
  });
});

test('a task that two plans give is told once, with both places', () => {
  const other = planTasks(
    smallPlan('sections: [{ heading: VIỆC, items: [{ text: "Việc  hai.", assign: { lead: [Sở Y tế] } }] }]'),
    'khac',
  );
  expect(
    sharedTasks([SMALL, other]).map(({ words, places }) => [
      words,
      places.map(({ from, task }) => `${from.name} ${task.number}`),
    ]),
  ).toEqual([['Việc hai', ['ke-hoach I.2', 'khac I.1']]]);
});
