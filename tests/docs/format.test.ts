/** What the pages about the format, the new year and the templates show works as they say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { blocks } from '../support/markdown.ts';
import { smallPlan } from '../support/plans.ts';

describe('the format page', () => {
  test('shows choices that the schema takes', () => {
    const [layout = ''] = blocks('docs/format.md', 'yaml');
    expect(checkPlan(smallPlan(layout)).diagnostics).toEqual([]);
  });
});

describe('the page about the new year', () => {
  test('shows a mark as it is written', async () => {
    const [shown = ''] = blocks('docs/new-year.md', 'yaml');
    const old = shown.replace(/ *# RÀ SOÁT.*\n/, '').replace('2026', '2025');
    await inFolder(async (folder) => {
      writeFileSync(
        join(folder, 'ke-hoach-2025.yaml'),
        smallPlan(`year: 2025\ndate: 2025\ntitle: Công tác mẫu\n${old}`),
      );
      const args = ['new', '--from', 'ke-hoach-2025.yaml', '--year', '2026', '--review', 'ra-soat.md'];
      expect((await kehoach(args, folder)).exit).toBe(0);
      expect(readFileSync(join(folder, 'ke-hoach-2026.yaml'), 'utf8')).toContain(shown.trim());
    });
  });
});

describe('the page about templates', () => {
  test('shows one that starts a plan without a diagnostic', async () => {
    const [template = ''] = blocks('docs/templates.md', 'yaml');
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'phòng.yaml.hbs'), template);
      await kehoach(['new', 'phòng.yaml.hbs', '--year', '2026', '--set', 'office=Phòng Kinh tế'], folder);
      expect(checkPlan(readFileSync(join(folder, 'phòng-2026.yaml'), 'utf8')).diagnostics).toEqual([]);
    });
  });
});
