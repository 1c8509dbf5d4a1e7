/** `build --pdf`: a PDF beside each Word file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;

async function withPlans(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    for (const part of ['tỉnh', 'xã']) {
      mkdirSync(join(folder, part));
      writeFileSync(join(folder, part, 'kế hoạch.yaml'), smallPlan());
    }
    await work(folder);
  });
}

describe('build --pdf', () => {
  test.skipIf(!hasOffice)('writes a PDF beside each Word file, also where two are named alike', async () => {
    await withPlans(async (folder) => {
      const { exit, stdout, stderr } = await kehoach(['build', 'tỉnh', 'xã', '--pdf'], folder);
      expect(stderr).toBe('');
      expect(exit).toBe(0);
      for (const part of ['tỉnh', 'xã']) {
        const pdf = join(part, 'kế hoạch.pdf');
        expect(stdout).toContain(`${pdf} ← ${join(part, 'kế hoạch.docx')}\n`);
        expect(readFileSync(join(folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
      }
    });
  });

  test('without LibreOffice says how to get it, ends with 3 and writes the Word files', async () => {
    await withPlans(async (folder) => {
      const { exit, stderr } = await kehoach(['build', 'xã', '--pdf'], folder, { KEHOACH_SOFFICE: 'không có' });
      expect(exit).toBe(3);
      expect(stderr).toContain('các tệp Word vẫn đã ghi');
      expect(stderr).toContain('không có');
      expect(existsSync(join(folder, 'xã/kế hoạch.docx'))).toBe(true);
    });
  });

  test('makes none of a plan with errors', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), smallPlan().replace('year:', 'yeer:'));
      const { exit, stderr } = await kehoach(['build', 'a.yaml', '--pdf'], folder, { KEHOACH_SOFFICE: 'không có' });
      expect(exit).toBe(1);
      expect(stderr).not.toContain('PDF');
    });
  });
});
