/** The pages of the rules are those that `npm run docs` makes, a page a rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';
import { rulePages, rulesPage } from '../../tools/rules-page.ts';

const FOLDER = 'docs/rules';
const pages = rulePages();

/** True where a page in the repository is the one that would be made now. */
const isCurrent = (file: string, text: string): boolean => readFileSync(file, 'utf8') === text;

describe('the pages of the rules', () => {
  test('are one for each rule, and no others', () => {
    const there = (readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }) as string[])
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.includes('.'));
    expect(there.sort()).toEqual(RULES.map(({ code }) => `${code}.md`).sort());
  });

  test.each([...pages])('%s is what npm run docs makes of the rule', (name, text) => {
    expect(isCurrent(join(FOLDER, name), text)).toBe(true);
  });

  test('are all in the list, which is up to date too', () => {
    const list = rulesPage();
    for (const { code } of RULES) expect(list).toContain(`(rules/${code}.md)`);
    expect(isCurrent('docs/rules.md', list)).toBe(true);
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))('the page of %s', (code, rule) => {
  const text = pages.get(`${code}.md`) ?? '';

  test('says why in both languages, in one to three sentences', () => {
    for (const why of [rule.why.vi, rule.why.en]) {
      expect(text).toContain(why);
      expect(why).toMatch(/^\p{Lu}.*\.$/u);
      expect(why.split(/\. /).length).toBeLessThanOrEqual(3);
    }
  });

  test('shows what is wrong, what is right, and how to switch it off', () => {
    const shown = [...text.matchAll(/```(?:yaml|text)\n([\s\S]*?)\n```/g)].map(([, block]) => block);
    expect(shown).toEqual([
      rule.examples.wrong.trimEnd(),
      rule.examples.right.trimEnd(),
      `rules:\n  ${code}: lý do không áp dụng`,
    ]);
  });
});
