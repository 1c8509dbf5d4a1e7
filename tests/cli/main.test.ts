/** The command line: what it writes, says and returns. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { smallPlan } from '../support/plans.ts';

const GOOD = smallPlan();
const BAD = GOOD.replace('year:', 'yeer:');

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('build', () => {
  test('writes beside the plan, one line a file', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'Kế hoạch số 1.yaml': GOOD });
      const { exit, stdout } = await kehoach(['build', 'Kế hoạch số 1.yaml'], folder);
      expect(stdout).toBe('Kế hoạch số 1.docx ← Kế hoạch số 1.yaml\n');
      expect(exit).toBe(0);
      expect(existsSync(join(folder, 'Kế hoạch số 1.docx'))).toBe(true);
    });
  });

  test('builds a folder, and patterns that no shell has expanded', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'năm 2026/b.yaml': GOOD, 'năm 2026/a.yml': GOOD, 'năm 2026/khác.txt': 'x' });
      expect((await kehoach(['build', 'năm 2026', '-o', 'ra'], folder)).stdout.split('\n')).toHaveLength(3);
      expect((await kehoach(['build', 'năm*/*.y*ml', '-o', 'ra2'], folder)).exit).toBe(0);
      expect(existsSync(join(folder, 'ra2', 'a.docx'))).toBe(true);
    });
  });

  test('builds the good plans beside a bad one and ends with 1', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'p/good.yaml': GOOD, 'p/bad.yaml': BAD });
      const { exit, stdout, stderr } = await kehoach(['build', 'p', '-o', 'ra'], folder);
      expect(exit).toBe(1);
      expect(stdout).toContain('good.docx');
      expect(stderr).toContain('có phải `year`');
      expect(existsSync(join(folder, 'ra', 'bad.docx'))).toBe(false);
    });
  });

  test('gives the same bytes at another time, in another zone', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD });
      for (const [file, zone, time] of [
        ['1.docx', 'Asia/Ho_Chi_Minh', '2026-02-05T08:00:00Z'],
        ['2.docx', 'America/New_York', '2027-11-30T23:59:58Z'],
      ] as const) {
        vi.stubEnv('TZ', zone);
        vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
        await kehoach(['build', 'a.yaml', '-o', file], folder);
      }
      expect(readFileSync(join(folder, '1.docx')).equals(readFileSync(join(folder, '2.docx')))).toBe(true);
    });
  });

  test('gives the same bytes alone and among others', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'p/a.yaml': GOOD, 'p/b.yaml': GOOD.replace('Thực hiện', 'Triển khai'), 'p/c.yaml': GOOD });
      await kehoach(['build', 'p', '-o', 'ra'], folder);
      await kehoach(['build', 'p/c.yaml', '-o', 'c.docx'], folder);
      expect(readFileSync(join(folder, 'c.docx')).equals(readFileSync(join(folder, 'ra', 'c.docx')))).toBe(true);
    });
  });

  test('reads BOM and CRLF like any other text', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD, 'b.yaml': `\ufeff${GOOD.replaceAll('\n', '\r\n')}` });
      await kehoach(['build', 'a.yaml', 'b.yaml'], folder);
      expect(readFileSync(join(folder, 'a.docx')).equals(readFileSync(join(folder, 'b.docx')))).toBe(true);
    });
  });

  test('takes the office’s phrases from a folder', async () => {
    await inFolder(async (folder) => {
      const plan = smallPlan(
        'sections:\n  - heading: YÊU CẦU\n    items:\n      - text: Làm.\n        assign: { who: [Sở Y tế] }',
      );
      write(folder, { 'a.yaml': plan, 'câu/assign.hbs': '[{{join who ", "}}]' });
      expect((await kehoach(['build', 'a.yaml', '--phrases', 'câu'], folder)).exit).toBe(0);
    });
  });

  test('a final plan with a placeholder is refused and names it', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': smallPlan('opening:\n  - "Thực hiện Kế hoạch số …/KH-UBND như sau:"') });
      expect((await kehoach(['build', 'a.yaml'], folder)).exit).toBe(0);
      const { exit, stderr } = await kehoach(['build', '--final', 'a.yaml', '-o', 'b.docx'], folder);
      expect([exit, existsSync(join(folder, 'b.docx'))]).toEqual([1, false]);
      expect(stderr).toContain('final/placeholder');
    });
  });
});

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

describe('output that nobody takes', () => {
  test('a pipe that closes early ends nothing and shows no trace', async () => {
    await inFolder((folder) => {
      const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p/${index}.yaml`, BAD]));
      write(folder, files);
      const command = `"${process.execPath}" "${resolve('dist/cli/launch.cjs')}" validate p | head -c 20`;
      const { stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect(stderr).toBe('');
    });
  });

  test('a file system that takes no folders is told so', async () => {
    await inFolder(async (folder) => {
      write(folder, { 'a.yaml': GOOD, chặn: 'x' });
      expect(await kehoach(['build', 'a.yaml', '-o', 'chặn/a/b'], folder)).toMatchObject({ exit: 3, stdout: '' });
    });
  });
});

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
