/** What the README and the format page show works as they say. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../src/index.ts';
import { inFolder, kehoach } from './support/cli.ts';
import { documentOf, smallPlan } from './support/plans.ts';
import { paragraphsOf } from './support/word.ts';

const blocks = (file: string, language: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  );

describe('the README', () => {
  const [plan = ''] = blocks('README.md', 'yaml');

  test('shows a plan that is sound and prints what it says', () => {
    expect(checkPlan(plan).diagnostics).toEqual([]);
    const texts = paragraphsOf(documentOf(plan)).map(({ text }) => text);
    expect(texts).toContain(
      'Truyền thông tại 100% trạm y tế xã, phường (Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện)./.',
    );
    expect(texts).toContain('Giảm ít nhất 10% số ca mắc so với năm 2025.');
  });

  test('shows a diagnostic as it is printed', () => {
    const [shown = ''] = blocks('README.md', 'text');
    inFolder((folder) => {
      writeFileSync(join(folder, 'plan.yaml'), smallPlan().replace('year:', 'yeer:'));
      expect(kehoach(['validate', 'plan.yaml'], folder).stdout).toContain(shown.trim());
    });
  });
});

/** A call of every command, in a folder with the plan that the README shows, built, and a plan of last year. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  build: ['build', 'plan.yaml'],
  new: ['new', 'ubnd-tinh', '--year', '2026', '--set', 'province=Lam Giang'],
  'new --from': ['new', '--from', 'plan.yaml', '--year', '2027'],
  templates: ['templates'],
  validate: ['validate', 'plan.yaml'],
  check: ['check', 'plan.docx'],
  import: ['import', 'plan.docx', '-o', 'again.yaml'],
  pull: ['pull', 'plan.docx', 'plan.yaml'],
  outline: ['outline', 'plan.yaml'],
  init: ['init', 'office', '--year', '2026', '--set', 'province=Lam Giang'],
  completion: ['completion', 'bash'],
  explain: ['explain', 'assign'],
  diff: ['diff', 'plan.yaml', 'again.yaml'],
  // It goes on until it is stopped: tests/guide.test.ts starts it, asks for its page and stops it.
  preview: ['preview', '--help'],
};

describe('the table of commands', () => {
  const [plan = ''] = blocks('README.md', 'yaml');
  const listed = [...readFileSync('README.md', 'utf8').matchAll(/^\| `kehoach (new --from|[a-z]+)/gm)].map(
    ([, command = '']) => command,
  );

  test('lists every command of the program', () => {
    expect(listed.sort()).toEqual(Object.keys(CALLS).sort());
  });

  test('lists commands that all run', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'plan.yaml'), plan);
      const failed = Object.values(CALLS)
        .map((call) => ({ call, ...kehoach(call, folder) }))
        .filter(({ exit }) => exit !== 0);
      expect(failed).toEqual([]);
    });
  });
});

test('every picture and page that the README names is there', () => {
  const targets = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!http)([^)]+)\)/g)].map(
    ([, target = '']) => target,
  );
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});

describe('the format page', () => {
  test('shows choices that the schema takes', () => {
    const [layout = ''] = blocks('docs/format.md', 'yaml');
    expect(checkPlan(smallPlan(layout)).diagnostics).toEqual([]);
  });
});

describe('the page about the new year', () => {
  test('shows a mark as it is written', () => {
    const [shown = ''] = blocks('docs/new-year.md', 'yaml');
    const old = shown.replace(/ *# RÀ SOÁT.*\n/, '').replace('2026', '2025');
    inFolder((folder) => {
      writeFileSync(
        join(folder, 'ke-hoach-2025.yaml'),
        smallPlan(`year: 2025\ndate: 2025\ntitle: Công tác mẫu\n${old}`),
      );
      const args = ['new', '--from', 'ke-hoach-2025.yaml', '--year', '2026', '--review', 'ra-soat.md'];
      expect(kehoach(args, folder).exit).toBe(0);
      expect(readFileSync(join(folder, 'ke-hoach-2026.yaml'), 'utf8')).toContain(shown.trim());
    });
  });
});

describe('the page about templates', () => {
  test('shows one that starts a plan without a diagnostic', () => {
    const [template = ''] = blocks('docs/templates.md', 'yaml');
    inFolder((folder) => {
      writeFileSync(join(folder, 'phòng.yaml.hbs'), template);
      kehoach(['new', 'phòng.yaml.hbs', '--year', '2026', '--set', 'office=Phòng Kinh tế'], folder);
      expect(checkPlan(readFileSync(join(folder, 'phòng-2026.yaml'), 'utf8')).diagnostics).toEqual([]);
    });
  });
});
