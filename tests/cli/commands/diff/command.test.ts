/** `kehoach diff`: in the terminal, as data, and as a file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all, readPart } from '../../../../tools/measure/xml.ts';
import { sectionsOf, TASKS } from '../../../support/changes.ts';
import { inFolder, kehoach, TODAY } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';

describe('the command', () => {
  const inPlans = (work: (folder: string) => Promise<void>, fresh = smallPlan(sectionsOf(...TASKS))): Promise<void> =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cũ.yaml'), smallPlan(sectionsOf(...TASKS.slice(1))));
      writeFileSync(join(folder, 'mới.yaml'), fresh);
      await work(folder);
    });

  test('tells what changed and ends well', async () => {
    await inPlans(async (folder) => {
      const { exit, stdout } = await kehoach(['diff', 'cũ.yaml', 'mới.yaml'], folder);
      expect(stdout).toContain('+ Thêm mục I.1\n');
      expect(exit).toBe(0);
      expect(await kehoach(['diff', 'cũ.yaml', 'cũ.yaml', '--lang', 'en'], folder)).toMatchObject({
        exit: 0,
        stdout: 'The two plans are the same: nothing has changed.\n',
      });
    });
  });

  test.each([
    ['markdown', '# So sánh hai bản Kế hoạch năm 2026\n'],
    ['json', '{\n  "oldYear": 2026,'],
  ])('--format %s', async (format, start) => {
    await inPlans(async (folder) => {
      const { stdout } = await kehoach(['diff', 'cũ.yaml', 'mới.yaml', '--format', format], folder);
      expect(stdout.startsWith(start)).toBe(true);
    });
  });

  test('-o writes tracked changes of the day, or Markdown', async () => {
    await inPlans(async (folder) => {
      const { stdout } = await kehoach(['diff', 'cũ.yaml', 'mới.yaml', '-o', 'ra/sửa đổi.docx'], folder);
      expect(stdout).toBe('ra/sửa đổi.docx ← cũ.yaml → mới.yaml\n');
      const written = new Uint8Array(readFileSync(join(folder, 'ra/sửa đổi.docx')));
      const [first] = all(readPart(written, 'word/document.xml'), 'w:ins');
      expect(first?.attributes['w:date']).toBe(`${TODAY}T00:00:00Z`);
      await kehoach(['diff', 'cũ.yaml', 'mới.yaml', '-o', 'sửa đổi.md'], folder);
      expect(readFileSync(join(folder, 'sửa đổi.md'), 'utf8')).toContain('**Thêm mục I.1**');
    });
  });

  test('a plan with errors is reported, nothing is written', async () => {
    await inPlans(
      async (folder) => {
        const { exit, stdout, stderr } = await kehoach(['diff', 'cũ.yaml', 'mới.yaml', '-o', 'x.docx'], folder);
        expect([exit, stdout]).toEqual([1, '']);
        expect(stderr).toContain('có phải `year`');
        expect(existsSync(join(folder, 'x.docx'))).toBe(false);
      },
      smallPlan().replace('year:', 'yeer:'),
    );
  });

  test.each([
    [['cũ.yaml'], 'thiếu “new”'],
    [['cũ.yaml', 'không có.yaml'], 'Không tìm thấy'],
    [['.', 'mới.yaml'], '2 kế hoạch'],
    [['cũ.yaml', 'mới.yaml', '--format', 'github'], 'markdown'],
    [['cũ.yaml', 'mới.yaml', '-o', 'x.pdf'], '.docx'],
    [['cũ.yaml', 'mới.yaml', '-o', ''], '-o'],
  ])('%j is wrong usage', async (args, said) => {
    await inPlans(async (folder) => {
      const { exit, stderr } = await kehoach(['diff', ...args], folder);
      expect(exit).toBe(2);
      expect(stderr).toContain(said);
    });
  });

  test('a place that cannot be written is the system’s refusal', async () => {
    await inPlans(async (folder) => {
      expect((await kehoach(['diff', 'cũ.yaml', 'mới.yaml', '-o', 'cũ.yaml/x.docx'], folder)).exit).toBe(3);
    });
  });
});
