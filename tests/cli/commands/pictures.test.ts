/** Every command that meets a plan with pictures reads them beside it, and carries them along. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../support/cli.ts';
import { edited } from '../../support/edit-word.ts';
import { PICTURES, pngOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';

const PLAN = smallPlan(`sections:
  - heading: YÊU CẦU
    text: Làm theo sơ đồ.
    image: { file: hinh/ma-qr.png, alt: Mã QR, caption: Mã phản ánh }
  - heading: NHIỆM VỤ
    image: { file: so-do.png, alt: Sơ đồ năm 2026 }`);

function put(folder: string, name: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

const withPlan = (work: (folder: string) => Promise<unknown>): Promise<unknown> =>
  inFolder((folder) => {
    put(folder, 'kh-2026.yaml', PLAN);
    for (const [name, bytes] of Object.entries(PICTURES)) put(folder, name, bytes);
    return work(folder);
  });

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => /\.(?:png|jpg)$/.test(name))
    .sort();

test('validate, build, outline, diff and check take a plan with pictures', () =>
  withPlan(async (folder) => {
    for (const args of [
      ['validate', 'kh-2026.yaml', '--pages'],
      ['build', 'kh-2026.yaml'],
      ['outline', 'kh-2026.yaml'],
      ['diff', 'kh-2026.yaml', 'kh-2026.yaml'],
    ]) {
      const { exit, stderr } = await kehoach(args, folder);
      expect([args[0], exit, stderr]).toEqual([args[0], 0, '']);
    }
    const { stdout } = await kehoach(['check', 'kh-2026.docx', '--format', 'json'], folder);
    expect(stdout).not.toMatch(/empty-paragraphs|"body\//);
  }));

test('a plan whose picture is gone is not built, and it is said where it is named', () =>
  withPlan(async (folder) => {
    put(folder, 'kh-2026.yaml', PLAN.replace('so-do.png', 'khac.png'));
    const { exit, stderr } = await kehoach(['build', 'kh-2026.yaml'], folder);
    expect(exit).not.toBe(0);
    expect(stderr).toContain('image/not-found');
    expect(stderr).toContain('khac.png');
  }));

test('import writes the pictures beside the plan, over nothing', () =>
  withPlan(async (folder) => {
    await kehoach(['build', 'kh-2026.yaml'], folder);
    put(folder, 'ra/so-do.png', pngOf({ width: 1, height: 1 }));
    const { stdout } = await kehoach(['import', 'kh-2026.docx', '-o', 'ra/kh.yaml'], folder);
    const files = filesIn(join(folder, 'ra'));
    expect(files).toEqual(['hinh/ma-qr.png', expect.stringMatching(/^so-do-[0-9a-f]{8}\.png$/), 'so-do.png']);
    expect(stdout).toContain(`Hình ghi cùng thư mục: hinh/ma-qr.png, ${files[1]}`);
    expect(readFileSync(join(folder, 'ra', files[1] ?? ''))).toEqual(Buffer.from(PICTURES['so-do.png'] ?? []));
    expect((await kehoach(['build', 'ra/kh.yaml'], folder)).exit).toBe(0);
  }));

test('pull writes the picture that was replaced in Word, and leaves the old one', () =>
  withPlan(async (folder) => {
    await kehoach(['build', 'kh-2026.yaml'], folder);
    const docx = join(folder, 'kh-2026.docx');
    const described = edited(readFileSync(docx), (xml) => xml.replace('descr="Mã QR"', 'descr="Mã QR của tỉnh"'));
    writeFileSync(docx, described);
    expect((await kehoach(['pull', 'kh-2026.docx', 'kh-2026.yaml', '--yes'], folder)).exit).toBe(0);
    expect(readFileSync(join(folder, 'kh-2026.yaml'), 'utf8')).toContain('Mã QR của tỉnh');
    expect(filesIn(folder)).toEqual(Object.keys(PICTURES).sort());
  }));

describe('the next year’s plan', () => {
  test('has its pictures beside it, in another folder too', () =>
    withPlan(async (folder) => {
      mkdirSync(join(folder, 'nam-sau'));
      const { exit, stdout } = await kehoach(['new', '--from', 'kh-2026.yaml', '-o', 'nam-sau'], folder);
      expect(exit).toBe(0);
      expect(stdout).toContain('Hình ghi cùng thư mục: hinh/ma-qr.png, so-do.png');
      expect(filesIn(join(folder, 'nam-sau'))).toEqual(['hinh/ma-qr.png', 'so-do.png']);
      const fresh = readFileSync(join(folder, 'nam-sau', 'kh-2027.yaml'), 'utf8');
      expect(fresh).toContain('file: so-do.png');
    }));

  test('leaves another picture of the same name, and says so', () =>
    withPlan(async (folder) => {
      const other = pngOf({ width: 1, height: 1 });
      put(folder, 'nam-sau/so-do.png', other);
      const { stderr } = await kehoach(['new', '--from', 'kh-2026.yaml', '-o', 'nam-sau'], folder);
      expect(stderr).toContain('so-do.png');
      expect(readFileSync(join(folder, 'nam-sau/so-do.png'))).toEqual(Buffer.from(other));
    }));
});
