/** `build --pdf`: a PDF beside each Word file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';

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
