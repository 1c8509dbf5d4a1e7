/** Sheets that come back with states filled in, and what is kept of them. */
import { describe, expect, test } from 'vitest';
import { countStates, parseProgress, progressText, readProgress, stateOn } from '../../src/tasks/progress.ts';
import { smallPlan } from '../support/plans.ts';
import { planTasks } from '../support/tasks.ts';

const { tasks, plan } = planTasks(
  smallPlan(`layout: { deadlines: data }
sections:
  - heading: NHIỆM VỤ
    items:
      - { id: a, text: Việc một, assign: { lead: [Sở Y tế], deadline: 15/3/2026 } }
      - { id: b, text: Việc hai, assign: { lead: [Công an tỉnh], deadline: 15/6/2026 } }
      - { id: c, text: Việc ba, assign: { lead: [Công an tỉnh] } }`),
);
const KNOWN = new Set(['a', 'b', 'c']);
const HEAD = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Ngày hoàn thành', 'Ghi chú'];

describe('a sheet', () => {
  test('gives states, days and notes, whatever stands above its titles', () => {
    const { progress, problems } = readProgress(
      [
        ['Bảng phân công'],
        [],
        HEAD,
        ['Sở Y tế'],
        ['a', 'Việc một', 'Hoàn thành', '2026-03-02', 'Đã gửi báo cáo'],
        ['b', 'Việc hai', ' đang thực hiện '],
        ['c', 'Việc ba'],
      ],
      KNOWN,
    );
    expect(problems).toEqual([]);
    expect(progress).toEqual({
      a: { state: 'done', done: '2026-03-02', note: 'Đã gửi báo cáo' },
      b: { state: 'running' },
    });
  });

  test.each([
    ['xong', 'done'],
    ['Đã hoàn thành', 'done'],
    ['đang làm', 'running'],
    ['Chưa', 'waiting'],
    ['Trễ hạn', 'late'],
  ])('may say “%s” for a state', (typed, state) => {
    expect(readProgress([HEAD, ['a', 'Việc một', typed]], KNOWN)).toEqual({ progress: { a: { state } }, problems: [] });
  });

  test('may be in English, and a day alone says that it was done', () => {
    const { progress } = readProgress(
      [
        ['Task id', 'Status', 'Done on'],
        ['a', '', '2026-03-02'],
        ['b', 'Under way'],
      ],
      KNOWN,
    );
    expect(progress).toEqual({ a: { state: 'done', done: '2026-03-02' }, b: { state: 'running' } });
  });

  test('has rows that cannot be taken told by their numbers, and the others taken', () => {
    const { progress, problems } = readProgress(
      [HEAD, ['x', '', 'Hoàn thành'], ['a', '', 'gần xong'], ['b', '', 'Hoàn thành']],
      KNOWN,
    );
    expect(Object.keys(progress)).toEqual(['b']);
    expect(problems).toEqual([
      { kind: 'unknown-task', row: 2, text: 'x' },
      { kind: 'unknown-state', row: 3, text: 'gần xong' },
    ]);
  });

  test('without the two columns is told to have none', () => {
    expect(
      readProgress(
        [
          ['STT', 'Việc'],
          [1, 'a'],
        ],
        KNOWN,
      ).problems,
    ).toEqual([{ kind: 'no-columns' }]);
  });
});

test('what is not done by its last day is late, what is done never is', () => {
  const on = (today: string, index: number, state?: 'done' | 'running') => {
    const task = tasks[index];
    if (task === undefined) throw new Error('no task');
    return stateOn(task, state === undefined ? {} : { [task.id]: { state } }, plan.year, today);
  };
  expect(on('2026-03-16', 0)).toBe('late');
  expect(on('2026-03-16', 0, 'running')).toBe('late');
  expect(on('2026-03-16', 0, 'done')).toBe('done');
  expect(on('2026-03-15', 0, 'running')).toBe('running');
  expect(on('2026-12-31', 2)).toBeUndefined();
  expect(countStates(tasks, { b: { state: 'running' } }, plan.year, '2026-03-16')).toEqual({
    waiting: 1,
    running: 1,
    done: 0,
    late: 1,
  });
});

describe('what is kept beside a plan', () => {
  const progress = { b: { state: 'running' }, a: { state: 'done', done: '2026-03-02', note: 'xong' } } as const;

  test('is read back as it was, and written in one order', () => {
    expect(parseProgress(progressText(progress))).toEqual(progress);
    expect(progressText({ a: progress.a, b: progress.b })).toBe(progressText(progress));
  });

  test.each(['', '[]', '{', '{"tasks": []}', 'null'])('is nothing where the file holds %j', (text) => {
    expect(parseProgress(text)).toBeUndefined();
  });

  test('has no entry that says nothing', () => {
    expect(parseProgress('{"tasks": {"a": {"state": "done"}, "b": {"state": "weird"}, "c": 3}}')).toEqual({
      a: { state: 'done' },
    });
  });
});
