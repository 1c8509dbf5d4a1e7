/** A folder that `kehoach init` made, opened in an editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { openEditor } from '../../../support/language-server.ts';

test('gives the editor all it needs without the program', async () => {
  await inFolder(async (folder) => {
    await kehoach(['init', 'Văn phòng', '--year', '2026', '--set', 'province=Lam Giang'], folder);
    const own = join(folder, 'Văn phòng');
    const settings = JSON.parse(readFileSync(join(own, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;
    const editor = await openEditor(own, settings);
    try {
      const text = readFileSync(join(own, 'plans/ubnd-tinh-2026.yaml'), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/plan\.schema\.json\n/);
      expect(await editor.open('plans/ubnd-tinh-2026.yaml', text)).toEqual([]);
      expect(await editor.open('plans/khác.yaml', 'yeer: 2026\nyear: 2026\n')).toHaveLength(1);
    } finally {
      editor.close();
    }
  });
});
