import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../support/cli.ts';
import { smallPlan } from '../support/plans.ts';

const GOOD = smallPlan();

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

describe('exit codes', () => {
  const usage: readonly (readonly string[])[] = [
    [],
    ['build'],
    ['build', 'không-có.yaml'],
    ['dựng'],
    ['build', 'a.yaml', '--khác'],
    ['validate', 'a.yaml', '--format', 'xml'],
    ['build', 'a.yaml', 'b.yaml', '-o', 'ra.docx'],
    ['build', 'x/a.yaml', 'y/a.yaml', '-o', 'ra'],
    ['build', 'a.yaml', '--lang', 'fr'],
    ['build', ''],
    ['build', 'a.yaml', '-o', ''],
    ['build', 'x/nguồn.docx', '-o', 'x'],
    ['build', 'a.yaml', '--phrases', 'câu'],
  ];
  test.each(usage.map((args) => [args.join(' '), args] as const))('2 for wrong usage: “%s”', async (_, args) => {
    await inFolder(async (folder) => {
      write(folder, {
        'a.yaml': GOOD,
        'b.yaml': GOOD,
        'x/a.yaml': GOOD,
        'y/a.yaml': GOOD,
        'x/nguồn.docx': GOOD,
        'câu/asign.hbs': 'x',
      });
      expect((await kehoach(args, folder)).exit).toBe(2);
    });
  });

  test('3 when the disk refuses, and the old file stays', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD, tệp: 'giữ nguyên' });
      const { exit, stderr } = await kehoach(['build', 'a.yaml', '-o', 'tệp/ra.docx'], folder);
      expect(exit).toBe(3);
      expect(stderr).toContain('Không ghi được');
      expect(readFileSync(join(folder, 'tệp'), 'utf8')).toBe('giữ nguyên');
    });
  });
});

describe('output that the system refuses', () => {
  test('a file system that takes no folders is told so', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD, chặn: 'x' });
      expect(await kehoach(['build', 'a.yaml', '-o', 'chặn/a/b'], folder)).toMatchObject({ exit: 3, stdout: '' });
    });
  });
});
