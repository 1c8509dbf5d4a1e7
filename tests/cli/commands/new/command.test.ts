/** `kehoach new`: from a template to a plan, in one call. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';

const SET = ['--year', '2026', '--set', 'province=Lam Giang'];

describe('kehoach new', () => {
  test('writes a plan that validates and builds as it is', async () => {
    await inFolder(async (folder) => {
      const { exit, stdout } = await kehoach(['new', 'ubnd-tinh', ...SET], folder);
      expect(stdout).toMatch(
        /^Đã ghi ubnd-tinh-2026\.yaml\.\nCòn \d+ chỗ cần điền; .*\nIn ra Word: kehoach build ubnd-tinh-2026\.yaml\n$/,
      );
      expect(exit).toBe(0);
      const validated = await kehoach(['validate', 'ubnd-tinh-2026.yaml'], folder);
      expect([validated.exit, validated.stdout]).toEqual([0, '1 kế hoạch, 0 lỗi, 0 cảnh báo, 0 lưu ý.\n']);
      expect((await kehoach(['build', 'ubnd-tinh-2026.yaml'], folder)).exit).toBe(0);
      expect((await kehoach(['build', '--final', 'ubnd-tinh-2026.yaml', '-o', 'f.docx'], folder)).exit).toBe(1);
    });
  });

  test('never writes over a file unless told to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'ubnd-tinh-2026.yaml'), 'của tôi');
      const { exit, stderr } = await kehoach(['new', 'ubnd-tinh', ...SET], folder);
      expect([exit, readFileSync(join(folder, 'ubnd-tinh-2026.yaml'), 'utf8')]).toEqual([2, 'của tôi']);
      expect(stderr).toContain('--force');
      expect((await kehoach(['new', 'ubnd-tinh', ...SET, '--force'], folder)).exit).toBe(0);
      expect(readFileSync(join(folder, 'ubnd-tinh-2026.yaml'), 'utf8')).toContain('year: 2026');
    });
  });

  test('writes to the file or into the folder that is named', async () => {
    await inFolder(async (folder) => {
      expect((await kehoach(['new', 'ubnd-tinh', ...SET, '-o', 'năm 2026/kế hoạch.yml'], folder)).stdout).toContain(
        'kehoach build "năm 2026/kế hoạch.yml"',
      );
      await kehoach(['new', 'ban-chi-dao', ...SET, '-o', 'năm 2026'], folder);
      expect(readdirSync(join(folder, 'năm 2026')).sort()).toEqual(['ban-chi-dao-2026.yaml', 'kế hoạch.yml']);
    });
  });

  test('starts from an office’s own template, and says on which line one is wrong', async () => {
    await inFolder(async (folder) => {
      const template = `title: T\ndescription: D\nasks:\n  ten: { ask: Tên? }\n---\nyear: 2026\ntitle: {{yaml ten}}\n`;
      writeFileSync(join(folder, 'riêng.yaml.hbs'), template);
      const { exit, stdout, stderr } = await kehoach(['new', 'riêng.yaml.hbs', '--set', 'ten=Việc: A'], folder);
      expect(readFileSync(join(folder, 'riêng.yaml'), 'utf8')).toBe('year: 2026\ntitle: "Việc: A"\n');
      // The plan of this template lacks nearly everything: written all the same, to be mended.
      expect([exit, stdout]).toEqual([1, 'Đã ghi riêng.yaml.\n']);
      expect(stderr).toContain('plan/missing-part');
      writeFileSync(join(folder, 'sai.yaml.hbs'), template.replace('yaml ten', 'yaml tên'));
      expect(await kehoach(['new', './sai.yaml.hbs', '--set', 'ten=A'], folder)).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('./sai.yaml.hbs:7: '),
      });
    });
  });

  test('a disk that refuses is told so', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'tệp'), '');
      expect(await kehoach(['new', 'ubnd-tinh', ...SET, '-o', 'tệp/a.yaml'], folder)).toMatchObject({
        exit: 3,
        stdout: '',
      });
      expect(await kehoach(['new', 'không/có.hbs'], folder)).toMatchObject({ exit: 3, stdout: '' });
    });
  });
});
