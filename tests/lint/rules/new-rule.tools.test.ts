/** `npm run new:rule` makes a rule that compiles, stands in its place, and is not done before somebody has written it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RULES } from '../../../src/lint/rules/index.ts';
import { CannotMakeRule, newRule } from '../../../tools/scaffold/rule.ts';

const INDEX = readFileSync('src/lint/rules/index.ts', 'utf8');
const rowsOf = (index: string): string[] => [...index.matchAll(/^ {2}(\w+),$/gm)].map(([, name = '']) => name);

/** A copy of the sources inside the repository, where packages are found. */
function copyOfSources(): string {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(resolve('.build', 'new-rule-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: resolve('tsconfig.json'), include: ['src/lint/rules'] }),
  );
  return folder;
}

const folder = copyOfSources();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a tool of the repository in the copy. */
function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('a new rule', () => {
  const made = newRule('citation', 'wrong-place', INDEX);

  test('stands behind the last of its group', () => {
    const rows = rowsOf(made.index);
    const last = RULES.filter(({ code }) => code.startsWith('citation/')).length;
    expect(rows).toHaveLength(RULES.length + 1);
    expect(rows.indexOf('citationWrongPlace')).toBe(last);
    expect(rows.filter((name) => name !== 'citationWrongPlace')).toEqual(rowsOf(INDEX));
  });

  test('compiles, and is as the formatter wants it', () => {
    writeFileSync(join(folder, 'src/lint/rules', made.path), made.source);
    writeFileSync(join(folder, 'src/lint/rules/index.ts'), made.index);
    expect(run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.'])).toEqual({ status: 0, output: '' });
    for (const [path, text] of [
      ['src/lint/rules/index.ts', made.index],
      [`src/lint/rules/${made.path}`, made.source],
    ] as const) {
      const { stdout } = spawnSync(
        process.execPath,
        [resolve('node_modules/@biomejs/biome/bin/biome'), 'check', '--write', `--stdin-file-path=${path}`],
        { input: text, encoding: 'utf8' },
      );
      expect(stdout).toBe(text);
    }
  });

  test('has everything still to say, so that the tests of the rules refuse it', () => {
    expect(made.source.match(/''/g)).toHaveLength(10);
  });
});

test('the first rule of a group, and the last in the order of paths, have their places too', () => {
  const withoutYears = INDEX.replace(/^import .*'\.\/year\/.*\n/gm, '');
  const { index } = newRule('year', 'zodiac', withoutYears);
  expect(rowsOf(index).at(-1)).toBe('yearZodiac');
  expect(index).toMatch(/^import \{ yearZodiac \} from '\.\/year\/zodiac\.ts';\n\nexport const RULES/m);
});

test.each([
  ['an unknown group', 'style', 'wrong-place', /no group "style"; the groups are citation, name/],
  ['a name that is no kebab case', 'citation', 'WrongPlace', /write it like first-in-full/],
  ['no name', 'citation', '', /no name for a rule/],
  ['a name that is taken', 'citation', 'first-in-full', /a rule citation\/first-in-full already/],
])('%s is refused', (_, group, name, message) => {
  expect(() => newRule(group, name, INDEX)).toThrow(CannotMakeRule);
  expect(() => newRule(group, name, INDEX)).toThrow(message);
});
