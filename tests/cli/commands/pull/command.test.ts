/** `kehoach pull`: shows what was changed in Word, and takes it into the plan when it is told to. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { edited, saying } from '../../../support/edit-word.ts';

const PLAN = `# Bản để thử
year: 2026
vars: { province: Lam Giang }
stage: drafting
issuer: # cơ quan
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
number: # văn thư điền
place: Lam Giang
date: 2026-03
title: Phòng, chống sốt xuất huyết năm {{year}}

opening:
  - Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/{{year}}, Sở Y tế ban hành kế hoạch như sau.

sections:
  # mục tiêu thường giữ nguyên
  - heading: MỤC TIÊU
    items:
      - Giảm 10% số ca mắc so với năm {{lastYear}} trên địa bàn tỉnh {{province}}.
      - Không để xảy ra tử vong. # chỉ tiêu của Bộ
  - heading: NHIỆM VỤ
    items:
      - heading: Giám sát
        bullets:
          - Theo dõi mật độ muỗi hằng tuần.
          - text: >-
              Lấy mẫu xét nghiệm tại các xã trọng điểm[^1], gửi kết quả về Trung tâm Kiểm soát bệnh tật
              trong 24 giờ.
            assign: { lead: [Trung tâm Kiểm soát bệnh tật] }
            footnotes:
              "1": Danh sách do Sở ban hành hằng quý.
      - heading: Truyền thông
        text: Phát thanh mỗi tuần hai lần.
        table:
          columns: [{ title: Tháng }, { title: Nội dung }]
          rows:
            - [4, Chiến dịch diệt bọ gậy]
            - [6, Tháng cao điểm]
      - Diệt bọ gậy tại hộ gia đình vào sáng thứ Bảy.

recipients:
  - to: [Bộ Y tế, UBND tỉnh]
    purpose: để báo cáo
  - Trung tâm y tế các khu vực # gửi bản giấy
  - archive: VT, NV
signatures:
  - post: GIÁM ĐỐC
    name: Trần Thu Hà
`;

describe('kehoach pull', () => {
  const prepared = async (folder: string): Promise<void> => {
    writeFileSync(join(folder, 'kế hoạch.yaml'), PLAN);
    expect((await kehoach(['build', 'kế hoạch.yaml'], folder)).exit).toBe(0);
    const file = join(folder, 'kế hoạch.docx');
    writeFileSync(file, edited(readFileSync(file), saying('Giảm 10%', 'Giảm 12%')));
  };

  test('shows what it would do and writes nothing until it is told to', async () => {
    await inFolder(async (folder) => {
      await prepared(folder);
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
      await prepared(folder);
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

  test('brings home what was edited and saved in LibreOffice, which build had refused to overwrite', async () => {
    await inFolder(async (folder) => {
      await prepared(folder);
      const file = join(folder, 'kế hoạch.docx');
      const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
      const saved = join(folder, 'saved');
      const args = ['--headless', profile, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved, file];
      expect(spawnSync('soffice', args).status).toBe(0);
      const bytes = readFileSync(join(saved, 'kế hoạch.docx'));
      writeFileSync(file, bytes);
      expect((await kehoach(['build', 'kế hoạch.yaml'], folder)).exit).toBe(1);
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect((await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder)).exit).toBe(0);
      expect(readFileSync(join(folder, 'kế hoạch.yaml'), 'utf8')).toBe(PLAN.replace('Giảm 10%', 'Giảm 12%'));
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
});
