/** `kehoach build`: what it writes, says and returns. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
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
