/** Each rule catches its smallest example and leaves the other alone; each has its file, its words and its line in the docs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_GROUPS } from '../../../src/diagnostics/diagnostic.ts';
import { checkPlan } from '../../../src/index.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import type { Rule } from '../../../src/lint/rules/rule.ts';
import { citationsIn } from '../../../src/pipeline/cited.ts';
import { rulesPage } from '../../../tools/rules-page.ts';
import { codes, examplePlan, lintWith } from '../../support/lint.ts';
import { planNames, planText } from '../../support/plans.ts';

test('those that promise a repair give one, and no others', () => {
  const repairing = RULES.filter(({ code, examples }) => {
    const { lint } = lintWith({ only: [code] });
    return checkPlan(examplePlan(examples.wrong), { lint: lint ?? (() => []) }).fixes.length > 0;
  });
  expect(repairing.map(({ code }) => code)).toEqual(
    RULES.filter(({ repairs }) => repairs === true).map(({ code }) => code),
  );
});

describe.each(RULES.map((rule): [string, Rule] => [rule.code, rule]))('%s', (code, rule) => {
  test('catches its smallest example, and says so in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const { diagnostics } = checkPlan(examplePlan(rule.examples.wrong), { language, ...lintWith() });
      const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const { message, hint } of found) expect(message + hint).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  test('leaves the right one alone', () => {
    expect(codes(examplePlan(rule.examples.right))).not.toContain(code);
  });

  test('is silent where the plan gives a reason', () => {
    const plan = `${examplePlan(rule.examples.wrong)}rules:\n  ${code}: có lý do chính đáng\n`;
    expect(codes(plan)).not.toContain(code);
  });

  test('has a place among the groups, a summary, and words that need the same values in both languages', () => {
    const names = (text: string): string[] => [...new Set(text.match(/(?<!\{)\{\w+\}(?!\})/g))].sort();
    expect(RULE_GROUPS as readonly string[]).toContain(code.split('/')[0]);
    expect(names(rule.vi.message + rule.vi.hint)).toEqual(names(rule.en.message + rule.en.hint));
    expect(rule.summary.vi).not.toBe('');
  });
});

test('no two rules have one code, and each has a file of its own name', () => {
  const files = (readdirSync('src/lint/rules', { recursive: true, encoding: 'utf8' }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code } of RULES) expect(files).toContain(`${code}.ts`);
});

test('the table of rules in the docs is made from them', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});

describe('the project’s own plans', () => {
  test.each(planNames())('%s: no rule has anything to say', (name) => {
    const neighbours = planNames()
      .filter((other) => other !== name)
      .map((other) => ({ file: `${other}.yaml`, citations: citationsIn(planText(other)) }));
    const { diagnostics } = checkPlan(planText(name), lintWith({ neighbours }));
    expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual([]);
  });
});

test('every folder of rules is a group', () => {
  const folders = readdirSync('src/lint/rules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...RULE_GROUPS].sort());
  for (const { name } of folders) expect(readdirSync(join('src/lint/rules', name)).length).toBeGreaterThan(0);
});
