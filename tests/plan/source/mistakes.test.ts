/** What people who know Word and not YAML do wrong: it is named, on its line, in both languages, and put right where there is one answer. */
import { describe, expect, test } from 'vitest';
import { checkPlan, fixPlan } from '../../../src/index.ts';
import { lintWith } from '../../support/lint.ts';
import { MISTAKES, type Mistake, planWith, RIGHT_PLAN } from '../../support/mistakes.ts';

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
