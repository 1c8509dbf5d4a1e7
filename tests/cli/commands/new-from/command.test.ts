/** `kehoach new --from`: the draft, the review list, and what is refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { planOf2024 } from '../../../support/rollover.ts';

describe('kehoach new --from', () => {
  const OLD = planOf2024('opening:\n  - Gửi trước ngày 20/02/2024; năm 2024 giảm 5%.');

  test('writes the plan beside the old one, its year in the name, and prints the review list', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'kế hoạch 2024.yaml'), OLD);
      const { exit, stdout } = await kehoach(['new', '--from', 'kế hoạch 2024.yaml'], folder);
      expect(exit).toBe(0);
      expect(readFileSync(join(folder, 'kế hoạch 2025.yaml'), 'utf8')).toContain('year: 2025');
      expect(stdout).toContain('thời hạn 20/02/2025 (thứ Năm), chuyển từ 20/02/2024: giữ hay đổi');
      expect(stdout).toContain('năm 2024 → năm 2025');
    });
  });

  test('writes the list as Markdown, in English too', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      const args = [
        'new',
        '--from',
        'a.yaml',
        '--year',
        '2026',
        '-o',
        'b.yaml',
        '--review',
        'rà soát.md',
        '--lang',
        'en',
      ];
      expect((await kehoach(args, folder)).exit).toBe(0);
      const list = readFileSync(join(folder, 'rà soát.md'), 'utf8');
      expect(list).toContain('# Review: plan of 2024 → 2026');
      expect(list).toMatch(/\| ☐ \| \d+ \| deadline \| date to be kept 20\/02\/2026/);
    });
  });

  test('validate counts the marks, build prints DỰ THẢO', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml'], folder);
      expect((await kehoach(['validate', 'b.yaml'], folder)).stdout).toMatch(/còn 3 chỗ RÀ SOÁT/);
      expect((await kehoach(['build', 'b.yaml'], folder)).exit).toBe(0);
      expect((await kehoach(['build', '--final', 'b.yaml', '-o', 'c.docx'], folder)).exit).toBe(1);
    });
  });

  test('the review list never takes the place of a plan', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      expect((await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'a.yaml'], folder)).exit).toBe(2);
      expect((await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'b.yaml'], folder)).exit).toBe(2);
      writeFileSync(join(folder, 'cũ.md'), 'của tôi');
      expect((await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'cũ.md'], folder)).exit).toBe(2);
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(OLD);
      expect(readFileSync(join(folder, 'cũ.md'), 'utf8')).toBe('của tôi');
    });
  });

  test('a plan that still has marks is not rolled over unless told to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml'], folder);
      const again = await kehoach(['new', '--from', 'b.yaml', '-o', 'c.yaml'], folder);
      expect(again.exit).toBe(2);
      expect(again.stderr).toContain('còn 3 chỗ RÀ SOÁT');
      expect((await kehoach(['new', '--from', 'b.yaml', '-o', 'c.yaml', '--force'], folder)).exit).toBe(0);
    });
  });

  test('overwrites nothing unless told to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a-2024.yaml'), OLD);
      writeFileSync(join(folder, 'a-2025.yaml'), 'của tôi');
      expect(await kehoach(['new', '--from', 'a-2024.yaml'], folder)).toMatchObject({ exit: 2 });
      expect(readFileSync(join(folder, 'a-2025.yaml'), 'utf8')).toBe('của tôi');
      expect(await kehoach(['new', '--from', 'a-2024.yaml', '--force'], folder)).toMatchObject({ exit: 0 });
      expect(await kehoach(['new', '--from', 'a-2024.yaml', '-o', 'a-2024.yaml'], folder)).toMatchObject({ exit: 2 });
    });
  });

  test.each([
    [['--year', '2024'], 2],
    [['--year', '2023'], 2],
    [['--year', '2044'], 2],
    [['-o', 'b.txt'], 2],
    [['--year', 'sang năm'], 2],
    [['--on', '2025-02-30'], 2],
    [['--set', 'a=b'], 2],
    [['ubnd-tinh'], 2],
  ])('a wrong call is said to be one: %j', async (args, exit) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      const ran = await kehoach(['new', '--from', 'a.yaml', ...args], folder);
      expect(ran.exit).toBe(exit);
      expect(ran.stderr).toMatch(/Gọi lệnh chưa đúng: .{10}/);
    });
  });

  test('a plan with errors is not rolled over, and they are shown', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD.replace('year:', 'yeer:'));
      const { exit, stderr } = await kehoach(['new', '--from', 'a.yaml'], folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('schema/misspelt-key');
      expect((await kehoach(['new', '--from', 'không có.yaml'], folder)).exit).toBe(2);
    });
  });

  test('the line that names the schema leads from the new place', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), `# yaml-language-server: $schema=./schemas/plan.schema.json\n${OLD}`);
      await kehoach(['new', '--from', 'a.yaml', '-o', 'nam-sau/b.yaml'], folder);
      expect(readFileSync(join(folder, 'nam-sau/b.yaml'), 'utf8')).toContain('$schema=../schemas/plan.schema.json');
    });
  });

  test('an office’s own registers are asked as well, and a wrong one is explained', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), planOf2024('opening:\n  - Giao Phòng Mẫu cũ thực hiện.'));
      const register =
        'bodies:\n  - id: rieng\n    old: [Phòng Mẫu cũ]\n    new: Phòng Mẫu mới\n    from: 2025-01-01\n    kind: other\n    action: replace\n';
      const own = join(folder, 'dữ liệu');
      await kehoach([], folder);
      writeOwn(own, register);
      await kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--registers', 'dữ liệu', '--update-names'], folder);
      expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toContain('Giao Phòng Mẫu mới thực hiện.');
      writeOwn(own, 'bodies:\n  - id: 3\n');
      const { exit, stderr } = await kehoach(['validate', 'a.yaml', '--registers', 'dữ liệu'], folder);
      expect(exit).toBe(1);
      expect(stderr).toMatch(/Dữ liệu tra cứu “.*rieng\.yaml”: bodies\.0/);
    });
  });
});

function writeOwn(folder: string, register: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rieng.yaml'), register);
}
