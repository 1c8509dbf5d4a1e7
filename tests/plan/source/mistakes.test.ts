/** What people who know Word and not YAML do wrong: it is named, on its line, in both languages, and put right where there is one answer. */
import { describe, expect, test } from 'vitest';
import { checkPlan, fixPlan } from '../../../src/index.ts';
import { lintWith } from '../../support/lint.ts';
import { MISTAKES, type Mistake, planWith, RIGHT_PLAN } from '../../support/mistakes.ts';
import { smallPlan } from '../../support/plans.ts';

test('the plan in which they are made is right', () => {
  expect(checkPlan(RIGHT_PLAN, lintWith()).diagnostics).toEqual([]);
});

test('there are more than forty of them, each once', () => {
  expect(MISTAKES.length).toBeGreaterThan(40);
  expect(new Set(MISTAKES.map(({ name }) => name)).size).toBe(MISTAKES.length);
});

/** The comments of a text, in order. */
const commentsIn = (text: string): string[] => [...text.matchAll(/(?:#|\/\/) (.*)$/gm)].map(([, words = '']) => words);

describe.each(MISTAKES.map((mistake): [string, Mistake] => [mistake.name, mistake]))('%s', (_, mistake) => {
  const { text, line } = planWith(mistake);

  test('is named first and on its line, and nothing else is told of it', () => {
    const { diagnostics } = checkPlan(text, lintWith());
    expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual([`${line} ${mistake.code}`]);
  });

  test('says in Vietnamese what to write, and as much in English', () => {
    const words = (language: 'vi' | 'en'): string => {
      const [first] = checkPlan(text, { ...lintWith(), language }).diagnostics;
      return `${first?.message} ${first?.hint}`;
    };
    for (const says of [mistake.says].flat()) expect(words('vi')).toContain(says);
    expect(words('en')).not.toBe(words('vi'));
    expect(words('vi') + words('en')).not.toMatch(/(?<!\{)\{(?:\w+)\}(?!\})(?<!\{soHo\})|undefined|\[object/);
  });

  test('is put right where there is one answer, and everything else stays', () => {
    const { value: fixed } = fixPlan(text, lintWith());
    const { right, fixed: expected } = mistake;
    if (expected === 'not') expect(fixed.text).toBe(text);
    else if (expected === 'right') expect(fixed.text).toBe(RIGHT_PLAN);
    else expect(fixed.text).toBe(RIGHT_PLAN.replace(right, () => expected.text));
    expect(commentsIn(fixed.text)).toEqual(commentsIn(text));
  });
});

describe('a comma between brackets', () => {
  const told = (names: string): readonly string[] =>
    checkPlan(smallPlan(`sections:\n  - heading: VIỆC\n    text: Rà soát\n    assign: { lead: [${names}] }`))
      .diagnostics.filter(({ code }) => code === 'yaml/comma-in-name')
      .map(({ message }) => message);

  test.each([
    'Chi cục Quản lý chất lượng nông, lâm sản và thủy sản',
    'Phòng Pháp chế, Thanh tra',
    'Viện Điều tra, Quy hoạch rừng',
    'Phòng Kế hoạch, Tài chính',
  ])('parts the name of one body: %s', (names) => {
    expect(told(names)).toHaveLength(1);
  });

  test.each([
    'Phòng Kinh tế, Thanh tra tỉnh',
    'Phòng Tham mưu, Văn phòng',
    'Sở Y tế, các trường học',
    'Phòng Kế hoạch, Tài chính Sở Y tế',
    'Phòng Quản lý đầu tư, Trung tâm Tư vấn',
  ])('stands between two: %s', (names) => {
    expect(told(names)).toEqual([]);
  });
});
