/** Deadlines and products that somebody typed and nobody would see. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { smallPlan } from '../../support/plans.ts';

const withTask = (assign: string, more = ''): string =>
  smallPlan(
    `sections:\n  - heading: VIỆC\n    items:\n      - text: Làm đúng hạn 30/6\n        assign: ${assign}\n      - Việc hai.\n${more}`,
  );

const told = (text: string): string[] =>
  checkPlan(text, { language: 'en' }).diagnostics.map(
    ({ code, severity, range, message }) => `${range.start.line} ${severity} ${code} ${/“(.*?)”/.exec(message)?.[1]}`,
  );

const LINE =
  1 +
  withTask('{}')
    .split('\n')
    .findIndex((line) => line.includes('assign:'));

describe('a deadline that no phrase prints', () => {
  test('is told at its value, a product by itself', () => {
    expect(told(withTask('{ lead: [Sở Y tế], deadline: 15/7/2026, output: báo cáo }'))).toEqual([
      `${LINE} info plan/data-not-printed 15/7/2026`,
      `${LINE} info plan/data-not-printed báo cáo`,
    ]);
  });

  test('is told once, with how many there are', () => {
    const list = '[{ lead: [Sở Y tế], deadline: 15/7/2026 }, { who: [Công an], deadline: 20/7/2026 }]';
    const { diagnostics } = checkPlan(withTask(list), { language: 'en' });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('in 2 place(s)')]);
  });

  test('is told beside a sentence that somebody typed', () => {
    const assign = '{ lead: [Sở Y tế], wording: Giao Sở Y tế theo dõi, deadline: 15/7/2026 }';
    expect(told(withTask(assign))).toHaveLength(1);
  });
});

describe('nothing is told', () => {
  test.each([
    ['where a phrase prints it', 'deadline: 15/7/2026', 'phrases:\n  assign: "({{join lead \', \'}}; {{deadline}})"'],
    ['where the item says it', 'deadline: 30/6', ''],
    ['where the plan says that it is data', 'deadline: 15/7/2026', 'layout: { deadlines: data }'],
    ['where the plan says so of products', 'output: báo cáo', 'layout: { outputs: data }'],
  ])('%s', (_, value, more) => {
    expect(told(withTask(`{ lead: [Sở Y tế], ${value} }`, more))).toEqual([]);
  });
});
