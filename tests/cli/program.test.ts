/** Misspelt commands and options: the one that was meant is named. */
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../support/cli.ts';

test.each([
  [['validat', 'kh.yaml'], 'validate'],
  [['biuld', 'kh.yaml'], 'build'],
  [['improt', 'kh.docx'], 'import'],
  [['chek', 'kh.docx'], 'check'],
  [['validate', '--fixx', 'kh.yaml'], '--fix'],
  [['build', '--finl', 'kh.yaml'], '--final'],
  [['validate', '--langs', 'en'], '--lang'],
])('%s: %s was meant', async (args, meant) => {
  const { vi, en } = await inFolder(async (folder) => ({
    vi: await kehoach(args, folder),
    en: await kehoach([...args, '--lang', 'en'], folder),
  }));
  expect(vi.exit).toBe(2);
  expect(vi.stderr).toContain(`có phải “${meant}”?`);
  expect(en.stderr).toContain(`did you mean “${meant}”?`);
});

test('nothing is guessed where nothing is near', async () => {
  const { stderr } = await inFolder((folder) => kehoach(['xuatban', 'kh.yaml'], folder));
  expect(stderr).toContain('không có lệnh “xuatban”');
  expect(stderr).not.toContain('có phải');
});
