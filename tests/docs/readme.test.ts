/** What the README shows works as it says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { CALLS } from '../support/calls.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { blocks } from '../support/markdown.ts';
import { documentOf, smallPlan } from '../support/plans.ts';
import { paragraphsOf } from '../support/word.ts';

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

  test('shows a diagnostic as it is printed', async () => {
    const [shown = ''] = blocks('README.md', 'text');
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), smallPlan().replace('year:', 'yeer:'));
      expect((await kehoach(['validate', 'plan.yaml'], folder)).stdout).toContain(shown.trim());
    });
  });

  test('names every command and option', async () => {
    const readme = readFileSync('README.md', 'utf8');
    await inFolder(async (folder) => {
      for (const command of Object.keys(CALLS).filter((name) => !name.includes(' '))) {
        const help = (await kehoach([command, '--help'], folder)).stdout;
        for (const [option] of help.matchAll(/--(?!help|lang|output)[a-z-]+/g)) expect(readme).toContain(option);
      }
    });
  });
});

describe('the table of commands', () => {
  const [plan = ''] = blocks('README.md', 'yaml');
  const listed = [...readFileSync('README.md', 'utf8').matchAll(/^\| `kehoach (new --from|[a-z]+)/gm)].map(
    ([, command = '']) => command,
  );

  test('lists every command of the program', () => {
    expect(listed.sort()).toEqual(Object.keys(CALLS).sort());
  });

  test('lists commands that all run', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), plan);
      const failed: unknown[] = [];
      // Later calls take what earlier ones have made.
      for (const call of Object.values(CALLS)) {
        const ran = await kehoach(call, folder);
        if (ran.exit !== 0) failed.push({ call, ...ran });
      }
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
