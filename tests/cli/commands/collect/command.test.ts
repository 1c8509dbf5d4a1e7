/** `kehoach collect`: how it is called, and what it leaves alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { edited, saying } from '../../../support/edit-word.ts';
import { SENT } from '../../../support/eleven-answers.ts';
import { trackedChange, withParts } from '../../../support/word-edits.ts';

const PLAN = 'kế hoạch.yaml';

/** A folder with the plan, and a copy of its file with two changes. */
const withCopy = (
  work: (folder: string, collect: (...args: string[]) => Promise<Ran>) => Promise<void>,
  mend: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<void> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), SENT);
    await kehoach(['build', PLAN], folder);
    const built = readFileSync(join(folder, 'kế hoạch.docx'));
    const change = (xml: string): string =>
      saying('hằng quý', 'hằng tháng')(saying('In và phát 5.000', 'In và phát 3.000')(xml));
    writeFileSync(join(folder, 'Sở Tài chính.docx'), mend(edited(built, change)));
    await work(folder, (...args) => kehoach(['collect', PLAN, ...args], folder));
  });

const kept = (folder: string): string => readFileSync(join(folder, 'gop-y', PLAN), 'utf8');
const take = (folder: string): void =>
  writeFileSync(join(folder, 'gop-y', PLAN), kept(folder).replace('answer:\n', 'answer: tiếp thu\n'));

test('a copy that does not tell its draft adds nothing when it is read again, though the plan has moved on', () =>
  withCopy(
    async (folder, collect) => {
      const first = await collect('Sở Tài chính.docx');
      expect(first.stdout).toContain('thêm 2 ý kiến');
      expect(first.stderr).toContain('không rõ được in ra từ bản nào');
      take(folder);
      expect((await collect('--apply')).stdout).toContain('Đã đưa 1 ý kiến');
      expect((await collect('Sở Tài chính.docx')).stdout).toContain('thêm 0 ý kiến');
    },
    (bytes) =>
      withParts(bytes, (parts) => {
        parts['customXml/item1.xml'] = '<a/>';
      }),
  ));

test('whose a file is need be said once', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), SENT);
    await kehoach(['build', PLAN], folder);
    const built = readFileSync(join(folder, 'kế hoạch.docx'));
    writeFileSync(join(folder, 'a.docx'), edited(built, saying('hằng quý', 'hằng tháng')));
    const first = await kehoach(['collect', PLAN, 'a.docx', '--from', 'a.docx=Công an tỉnh'], folder);
    expect(first.stdout).toContain('thêm 1 ý kiến');
    const again = await kehoach(['collect', PLAN, 'a.docx'], folder);
    expect(again).toMatchObject({ exit: 0, stderr: '' });
    expect(again.stdout).toContain('a.docx: Công an tỉnh, 1 ý kiến, 0 ý kiến mới');
  }));

test('what build has laid beside the plan is nobody’s answer', () =>
  withCopy(async (folder, collect) => {
    const { exit, stdout, stderr } = await collect('kế hoạch.docx', 'Sở Tài chính.docx');
    expect(exit).toBe(0);
    expect(stderr).toContain('kế hoạch.docx là bản in của chính kế hoạch này');
    expect(stdout).not.toContain('thống nhất');
    expect(kept(folder)).not.toContain('name: kế hoạch.docx');
  }));

test('the plan is written only by --apply, the rest of its text stays', () =>
  withCopy(async (folder, collect) => {
    await collect('Sở Tài chính.docx', '--table', 'bảng.xlsx');
    expect(readFileSync(join(folder, PLAN), 'utf8')).toBe(SENT);
    take(folder);
    await collect('--apply');
    expect(readFileSync(join(folder, PLAN), 'utf8')).toBe(SENT.replace('In và phát 5.000', 'In và phát 3.000'));
    expect(kept(folder)).toContain('applied: true');
    // There is nothing more to take in.
    expect((await collect('--apply')).stdout).toContain('Không có ý kiến nào để đưa vào');
  }));

test('a file of opinions that is broken is told with its line, and nothing is written', () =>
  withCopy(async (folder, collect) => {
    await collect('Sở Tài chính.docx');
    const broken = kept(folder).replace('answer:\n', 'answer: được\n');
    writeFileSync(join(folder, 'gop-y', PLAN), broken);
    const ran = await collect('Sở Tài chính.docx', '--apply');
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toMatch(/gop-y.*:\d+:\d+: lỗi opinions\/unreadable/u);
    expect(kept(folder)).toBe(broken);
  }));

test('in the folder of an office the file of opinions names its schema, for the editor', () =>
  inFolder(async (folder) => {
    await kehoach(['init', 'vp', '--year', '2026', '--set', 'province=Lam Giang'], folder);
    const own = join(folder, 'vp');
    writeFileSync(join(own, 'góp ý.txt'), 'Kính gửi: UBND tỉnh\n\nTại mục I, đề nghị bổ sung kinh phí.\n');
    const ran = await kehoach(['collect', 'plans/ubnd-tinh-2026.yaml', 'góp ý.txt', '--from', 'Sở Y tế'], own);
    expect(ran.exit, ran.stderr).toBe(0);
    const [first = ''] = readFileSync(join(own, 'plans/gop-y/ubnd-tinh-2026.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../../schemas/opinions.schema.json');
  }));

test('folders of opinions hold no plans', () =>
  withCopy(async (folder, collect) => {
    await collect('Sở Tài chính.docx');
    expect(existsSync(join(folder, 'gop-y', PLAN))).toBe(true);
    mkdirSync(join(folder, 'ra'));
    const ran = await kehoach(['build', '.', '-o', 'ra'], folder);
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
  }));

test('authors of one file are told apart, each with the changes that are theirs', () =>
  withCopy(async (folder, collect) => {
    const built = readFileSync(join(folder, 'kế hoạch.docx'));
    const change = (xml: string): string =>
      trackedChange('5.000', '3.000', 'An, Sở Tài chính')(trackedChange('hằng quý', 'hằng tháng', 'Công an tỉnh')(xml));
    writeFileSync(join(folder, 'chung.docx'), edited(built, change));
    const { stdout } = await collect('chung.docx');
    expect(stdout).toContain('chung.docx: Sở Tài chính, 1 ý kiến');
    expect(stdout).toContain('chung.docx: Công an tỉnh, 1 ý kiến');
    // Said to be one office's, they are one answer.
    const again = await collect('chung.docx', '--from', 'Tỉnh đoàn Lam Giang');
    expect(again.stdout).toContain('chung.docx: Tỉnh đoàn Lam Giang, 2 ý kiến');
  }));

test.each([
  [['a.docx', '--from', 'b.docx=Sở Y tế'], 'không có tệp ấy'],
  [['a.docx', '--from', 'A', '--from', 'B'], 'chỉ dùng một lần'],
  [['--table', 'bang.pdf'], '.docx, .xlsx'],
  [['--by', 'month'], 'item'],
])('a wrong call %j is told', (args, words) =>
  withCopy(async (_, collect) => {
    const ran = await collect(...args);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain(words);
  }),
);

test('a file that does not tell whose it is is told', () =>
  withCopy(async (folder, collect) => {
    writeFileSync(join(folder, 'bản sửa.docx'), readFileSync(join(folder, 'Sở Tài chính.docx')));
    expect((await collect('bản sửa.docx')).stderr).toContain('--from “bản sửa.docx=CƠ QUAN”');
    expect((await collect('Sở Tài chính.docx')).stderr).toBe('');
  }));

test('a file that cannot be read is told, the others are read', () =>
  withCopy(async (folder, collect) => {
    writeFileSync(join(folder, 'hỏng.docx'), 'không phải Word');
    writeFileSync(join(folder, 'ảnh.png'), 'x');
    writeFileSync(join(folder, 'trống.txt'), '\n');
    const ran = await collect('hỏng.docx', 'ảnh.png', 'trống.txt', 'không có.docx', 'Sở Tài chính.docx');
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toMatch(/hỏng\.docx[\s\S]*ảnh\.png[\s\S]*trống\.txt[\s\S]*không có\.docx/u);
    expect(ran.stdout).toContain('thêm 2 ý kiến');
    expect(kept(folder)).not.toContain('trống.txt');
  }));

test('a file in which nothing is asked for and nobody agrees is told, under the name of its office and no heading of it', () =>
  withCopy(async (folder, collect) => {
    writeFileSync(join(folder, 'Sở Tài chính.txt'), 'MỤC TIÊU\n1. Giảm ca mắc.\n');
    const { stdout, stderr } = await collect('Sở Tài chính.txt');
    expect(stdout).toContain('Sở Tài chính.txt: Sở Tài chính, 0 ý kiến');
    expect(stderr).toContain('Sở Tài chính.txt: không thấy câu nào đề nghị hay thống nhất');
  }));

test('the document of a unit is refused in whole sentences', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), SENT);
    writeFileSync(join(folder, 'don-vi.csv'), 'Đơn vị\nxã An\n');
    await kehoach(['build', PLAN, '--each', 'don-vi.csv', '-o', 'ra/{name}.docx'], folder);
    const { stderr } = await kehoach(['collect', PLAN, 'ra/xã An.docx'], folder);
    expect(stderr).toContain('không tách ra được. Sửa lời văn chung');
  }));
