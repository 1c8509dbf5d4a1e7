/** `kehoach pull`: shows what was changed in Word, and takes it into the plan when it is told to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { edited } from '../../../support/edit-word.ts';
import { editedInWord, PLAN } from '../../../support/pull.ts';
import { builtFrom } from '../../../support/pull-trial.ts';
import { commented, inTable, onParagraph } from '../../../support/word-edits.ts';

/** The first row of a merged cell, and the one below it. */
const MERGED = ['', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'];

describe('kehoach pull', () => {
  test('shows what it would do and writes nothing until it is told to', async () => {
    await inFolder(async (folder) => {
      await editedInWord(folder);
      const shown = await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml'], folder);
      expect(shown.exit).toBe(1);
      expect(shown.stdout).toContain('+ Giảm 12% số ca mắc');
      expect(readFileSync(join(folder, 'kế hoạch.yaml'), 'utf8')).toBe(PLAN);
      expect((await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder)).exit).toBe(0);
      expect(readFileSync(join(folder, 'kế hoạch.yaml'), 'utf8')).toBe(PLAN.replace('Giảm 10%', 'Giảm 12%'));
    });
  });

  test('brings an edit home that build would have overwritten', async () => {
    await inFolder(async (folder) => {
      await editedInWord(folder);
      const before = readFileSync(join(folder, 'kế hoạch.docx'));
      const refused = await kehoach(['build', 'kế hoạch.yaml'], folder);
      expect(refused.exit).toBe(1);
      expect(refused.stderr).toContain('kehoach pull');
      expect(readFileSync(join(folder, 'kế hoạch.docx')).equals(before)).toBe(true);
      await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder);
      expect((await kehoach(['build', 'kế hoạch.yaml', '--force'], folder)).exit).toBe(0);
      const again = await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml'], folder);
      expect(again.exit).toBe(0);
    });
  });

  test('says under which word what a reviewer wrote is to be found', async () => {
    await inFolder(async (folder) => {
      await editedInWord(folder);
      const file = join(folder, 'kế hoạch.docx');
      const remark = { author: 'Bà Lan', text: 'Nêu rõ nguồn.', anchor: onParagraph('Giảm 12%') };
      writeFileSync(file, commented(readFileSync(file), [remark]));
      const { stdout } = await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder);
      expect(stdout).toContain('Đã ghi 1 chỗ vào kế hoạch.yaml; 1 góp ý, ghi ở các dòng “# Góp ý”.');
      expect(readFileSync(join(folder, 'kế hoạch.yaml'), 'utf8')).toContain('# Góp ý (Bà Lan, ');
    });
  });

  test('finds nothing of the plan’s comments, variables or paths in a built file', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'tên riêng.yaml'), PLAN);
      await kehoach(['build', 'tên riêng.yaml', '-o', 'bản in.docx'], folder);
      const parts = unzipSync(readFileSync(join(folder, 'bản in.docx')));
      const all = Object.values(parts)
        .map((bytes) => strFromU8(bytes))
        .join('\n');
      for (const secret of [
        'mục tiêu thường giữ nguyên',
        'gửi bản giấy',
        'province',
        '{{',
        'tên riêng',
        basename(folder),
      ])
        expect(all).not.toContain(secret);
    });
  });

  test('says what is wrong with a file that is no Word file', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), PLAN);
      writeFileSync(join(folder, 'a.docx'), 'không phải tệp Word');
      const { exit, stderr } = await kehoach(['pull', 'a.docx', 'a.yaml'], folder);
      expect(exit).toBe(3);
      expect(stderr).toContain('a.docx');
      expect(stderr).not.toContain('Error');
    });
  });

  test('says so where only the shape of a row is other, and shows its words once', async () => {
    await inFolder(async (folder) => {
      const plan = PLAN.replace(
        /^sections:\n/m,
        'sections:\n  - heading: KINH PHÍ\n    table: { columns: [{ title: Việc }, { title: Nguồn }], rows: [[In ấn, Ngân sách], [Phát thanh, ""]] }\n',
      );
      writeFileSync(join(folder, 'kế hoạch.yaml'), plan);
      const file = edited(
        builtFrom(plan),
        inTable('In ấn', (row, index) =>
          index === 0 ? row : row.replace(/(<w:tcPr>.*?<\/w:tcPr>.*?<w:tcPr>.*?)(<\/w:tcPr>)/s, `$1${MERGED[index]}$2`),
        ),
      );
      writeFileSync(join(folder, 'kế hoạch.docx'), file);
      const shown = await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder);
      expect(shown.stdout).toContain('    In ấn | Ngân sách\n    (chữ như cũ;');
      expect(shown.stdout).not.toContain('- In ấn | Ngân sách');
    });
  });
});
