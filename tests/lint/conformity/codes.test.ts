/** The codes of the checks of Word files, and what stands beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/diagnostics/catalogue/index.ts';
import { KEY_NAMES } from '../../../src/generated/key-names.ts';
import { CHECK_GROUPS } from '../../../src/lint/conformity/departure.ts';
import { CHECKS } from '../../../src/lint/conformity/index.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import { departuresPage } from '../../../tools/departures-page.ts';

const codes = CHECKS.map(({ code }) => code);

describe('the codes of the checks', () => {
  test('are one for each row', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('are those that were published', async () => {
    await expect(`${[...codes].sort().join('\n')}\n`).toMatchFileSnapshot('codes.txt');
  });

  test('are not those of rules or of the catalogue', () => {
    const others = new Set<string>([...RULES.map(({ code }) => code), ...Object.keys(CATALOGUE)]);
    expect(codes.filter((code) => others.has(code))).toEqual([]);
  });

  test('have the form group/name, and each group has one', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect([...new Set(codes.map((code) => code.split('/')[0]))].sort()).toEqual([...CHECK_GROUPS].sort());
  });

  test('do not hide a key of a plan from those who ask for it without the group', () => {
    const keys = new Set(Object.values(KEY_NAMES).flatMap((names) => Object.keys(names.keys)));
    expect(codes.filter((code) => keys.has(code.split('/')[1] ?? ''))).toEqual([]);
  });
});

describe.each(CHECKS)('$code', ({ expected, hint, why, place }) => {
  test('says in both languages what is asked and what to do', () => {
    for (const text of [expected.vi, expected.en, hint.vi, hint.en]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/\{\d\}|undefined|NaN/);
    }
    for (const text of [hint.vi, hint.en]) expect(text).toMatch(/^[\p{Lu}].*[.…”]$/u);
  });

  test('names the place in the decree, or why it is asked for', () => {
    expect(place !== '-' || why !== undefined).toBe(true);
  });
});

test('the page about them is the one that `npm run docs` makes', () => {
  expect(readFileSync('docs/departures.md', 'utf8')).toBe(departuresPage());
});
