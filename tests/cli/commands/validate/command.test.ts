/** `kehoach validate`: what is reported, in each form. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/index.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';

const GOOD = smallPlan();

const BAD = GOOD.replace('year:', 'yeer:');

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

describe('validate', () => {
  test('shows the line with a mark under the place', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': BAD });
      const { exit, stdout } = await kehoach(['validate', 'a.yaml'], folder);
      expect(exit).toBe(1);
      expect(stdout).toContain('a.yaml:1:1: lỗi schema/misspelt-key');
      expect(stdout).toContain('  1 | yeer: 2026\n    | ^^^^\n');
    });
  });

  test('the mark stands under the place in decomposed letters and after tabs of a comment', async () => {
    await inFolder(async (folder) => {
      const text = smallPlan('title: Kế hoạch {{nam}}').normalize('NFD');
      write(folder, { 'a.yaml': text });
      const [frame = '', mark = ''] = (await kehoach(['validate', 'a.yaml'], folder)).stdout.split('\n').slice(2);
      expect(frame.normalize('NFC').indexOf('{{nam}}')).toBe(mark.indexOf('^'));
    });
  });

  test('says the same codes in English', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': BAD });
      const byOption = (await kehoach(['validate', 'a.yaml', '--lang', 'en'], folder)).stdout;
      expect(byOption).toContain('a.yaml:1:1: error schema/misspelt-key');
      expect(byOption).toContain('did you mean `year`');
      expect((await kehoach(['validate', 'a.yaml'], folder, { KEHOACH_LANG: 'en' })).stdout).toBe(byOption);
    });
  });

  test('json has the promised fields, lines and columns from 1', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': BAD });
      const found = JSON.parse(
        (await kehoach(['validate', 'a.yaml', '--format', 'json'], folder)).stdout,
      ) as Diagnostic[];
      expect(Object.keys(found[0] ?? {})).toEqual([
        'code',
        'severity',
        'message',
        'file',
        'range',
        'path',
        'hint',
        'fixable',
      ]);
      expect(found[0]).toMatchObject({
        file: 'a.yaml',
        path: ['yeer'],
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 5 } },
      });
    });
  });

  test('json is an array also where there is nothing to say', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD });
      expect(await kehoach(['validate', 'a.yaml', '--format', 'json'], folder)).toMatchObject({
        exit: 0,
        stdout: '[]\n',
      });
    });
  });

  test('github escapes what its commands cannot hold', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a,b.yaml': BAD });
      const { stdout } = await kehoach(['validate', 'a,b.yaml', '--format', 'github'], folder);
      expect(stdout).toMatch(
        /^::error file=a%2Cb\.yaml,line=1,endLine=1,col=1,endColumn=4,title=schema\/misspelt-key::/,
      );
    });
  });

  test('--pages counts the pages', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD });
      const found = JSON.parse(
        (await kehoach(['validate', 'a.yaml', '--pages', '--format', 'json'], folder)).stdout,
      ) as Diagnostic[];
      expect(found.map(({ code, message }) => [code, message])).toEqual([['page/count', 'In ra 1 trang.']]);
    });
  });

  test('a file that is not UTF-8 is told so', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), Buffer.from(GOOD, 'utf16le'));
      expect(await kehoach(['validate', 'a.yaml'], folder)).toMatchObject({
        exit: 1,
        stdout: expect.stringContaining('yaml/not-utf8'),
      });
    });
  });
});
