/** Eleven offices answer: every opinion in the table, at its item, of its office; who is unsure says so; nothing is invented. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../../src/change/opinions/opinion.ts';
import { readOpinions } from '../../../../src/change/opinions/sidecar.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { elevenAnswers, FROM, SENT } from '../../../support/eleven-answers.ts';
import { paperOf } from '../../../support/paper.ts';

const LONG = 300_000;
const PLAN = 'kế hoạch.yaml';
const DRAFT = ['--draft', 'cũ/lần 1.yaml'];

const opinionsIn = (folder: string): readonly Opinion[] =>
  readOpinions(readFileSync(join(folder, 'gop-y', PLAN), 'utf8')).opinions.opinions;

/** The answer of one opinion, typed as a person does it. */
function answered(text: string, id: string, answer: string, reason = ''): string {
  const start = text.indexOf(`- id: ${id}`);
  const at = text.indexOf('    answer:', start);
  const end = text.indexOf('\n', text.indexOf('    reason:', at));
  const lines = `    answer: ${answer} # đã hỏi lãnh đạo\n    reason:${reason === '' ? '' : ` ${reason}`}`;
  return text.slice(0, at) + lines + text.slice(end);
}

/** The draft that was kept when the answers were read. */
const draftName = (folder: string): string =>
  readdirSync(join(folder, 'gop-y')).find(
    (name) => name !== PLAN && readFileSync(join(folder, 'gop-y', name), 'utf8') === SENT,
  ) ?? '';

const short = ({ office, place: { number, sure }, kind, edit }: Opinion): string =>
  `${office} | ${number} | ${sure} | ${kind} | ${edit?.op ?? '-'}`;

describe('eleven answers', () => {
  test(
    'stand in the file of opinions and in the table, are answered, and the accepted ones go into the plan',
    () =>
      inFolder(async (folder) => {
        const files = await elevenAnswers(folder);
        const collected = await kehoach(['collect', PLAN, ...files, ...FROM, ...DRAFT], folder);
        expect(collected).toMatchObject({ exit: 0, stderr: '' });
        const opinions = opinionsIn(folder);
        expect(opinions.map(short)).toEqual([
          'Sở Tài chính | II.1.b | chắc | phân công | set',
          'Sở Tài chính | II.2.c | chắc | số liệu | set',
          'Sở Tài chính | II.3.b | chắc | bỏ | remove',
          'Sở Tài chính | III.2 | chắc | thời hạn | set',
          'Sở Văn hóa, Thể thao và Du lịch | II.2.c | chắc | ý kiến chung | -',
          'Sở Văn hóa, Thể thao và Du lịch | II.3 | chắc | ý kiến chung | -',
          'Sở Văn hóa, Thể thao và Du lịch | II.3, bảng, dòng 2 | chắc | ý kiến chung | -',
          'Sở Văn hóa, Thể thao và Du lịch | Nơi nhận 3 | chắc | ý kiến chung | -',
          'Sở Nông nghiệp và Môi trường | II.1.a | chắc | sửa câu chữ | set',
          'Sở Nông nghiệp và Môi trường | II.1.c | chắc | thêm | insert',
          'Sở Nông nghiệp và Môi trường | Phụ lục, II | chắc | bỏ | remove',
          'Sở Giáo dục và Đào tạo | II.2.b | chắc | sửa câu chữ | set',
          'Sở Giáo dục và Đào tạo | I.2 | chắc | thêm | set',
          'Sở Giáo dục và Đào tạo | Phụ lục | chắc | thêm | -',
          'Sở Giáo dục và Đào tạo | II.3.b | chắc | ý kiến chung | -',
          'Sở Giáo dục và Đào tạo | II.2.a | chắc | bỏ | set',
          'Sở Giáo dục và Đào tạo | Căn cứ 1 | chắc | thêm | -',
          'Sở Giáo dục và Đào tạo | Phụ lục | đoán | sửa câu chữ | -',
          'Sở Giáo dục và Đào tạo |  | không rõ | ý kiến chung | -',
          'Sở Giáo dục và Đào tạo |  | không rõ | ý kiến chung | -',
          'Tỉnh đoàn Lam Giang | III.1 | chắc | phân công | -',
          'UBND xã Đông Hà | I.2 | chắc | sửa câu chữ | set',
          'UBND xã Đông Hà | I.3 | chắc | số liệu | -',
          'Hội Liên hiệp Phụ nữ tỉnh | II.2.c | chắc | số liệu | set',
          'UBND phường Tây Sơn | III.1 | chắc | sửa câu chữ | set',
          'Báo Lam Giang | Phụ lục, I | chắc | sửa câu chữ | set',
          'Báo Lam Giang | Phụ lục, I | đoán | ý kiến chung | -',
        ]);
        // The same figure twice over: told, and never merged. Other words of one sentence: told too.
        expect(collected.stdout.match(/TRÁI NHAU tại [\w.]+/g)).toEqual(['TRÁI NHAU tại II.2.c']);
        expect(collected.stdout.match(/CÙNG MỘT CÂU tại [\w.]+/g)).toEqual(['CÙNG MỘT CÂU tại I.2']);
        expect(collected.stdout).toContain('Các phòng thuộc Sở');

        const path = join(folder, 'gop-y', PLAN);
        const byPlace = (office: string, number: string): string =>
          opinions.find((one) => one.office === office && one.place.number === number)?.id ?? '';
        const accepted = [
          byPlace('Sở Tài chính', 'II.2.c'),
          byPlace('Hội Liên hiệp Phụ nữ tỉnh', 'II.2.c'),
          byPlace('Sở Tài chính', 'II.3.b'),
          byPlace('Sở Nông nghiệp và Môi trường', 'II.1.c'),
          byPlace('Sở Giáo dục và Đào tạo', 'II.2.b'),
          byPlace('UBND phường Tây Sơn', 'III.1'),
        ];
        const typed = accepted.reduce((text, id) => answered(text, id, 'tiếp thu'), readFileSync(path, 'utf8'));
        const refused = byPlace('UBND xã Đông Hà', 'I.2');
        writeFileSync(path, answered(typed, refused, 'không tiếp thu', 'Chỉ tiêu của Bộ.'));

        // Once more: nothing is added, what was typed stays.
        const before = readFileSync(path, 'utf8');
        await kehoach(['collect', PLAN, ...files, ...FROM, ...DRAFT], folder);
        expect(readFileSync(path, 'utf8')).toBe(before);

        const table = await kehoach(['collect', PLAN, '--table', 'bảng.docx'], folder);
        expect(table.exit).toBe(0);
        const lines = paperOf(readFileSync(join(folder, 'bảng.docx'))).join('\n');
        expect(lines).toContain(
          '27 ý kiến; 11 cơ quan trả lời: tiếp thu 6, tiếp thu một phần 0, không tiếp thu 1, chưa trả lời 20',
        );
        for (const { office, asked } of opinions) {
          expect(lines).toContain(office);
          expect(lines).toContain(asked.replace(/[.;]$/, ''));
        }
        expect(lines).toContain('Bộ Chỉ huy quân sự tỉnh; Công an tỉnh');

        const applied = await kehoach(['collect', PLAN, '--apply'], folder);
        expect(applied.exit).toBe(1);
        const plan = readFileSync(join(folder, PLAN), 'utf8');
        expect(plan).toContain('# chỉ tiêu');
        expect(plan).toContain('In và phát 5.000');
        const diff = await kehoach(['diff', `gop-y/${draftName(folder)}`, PLAN, '--format', 'markdown'], folder);
        expect(diff.stdout).toMatchInlineSnapshot(`
          "# So sánh hai bản Kế hoạch năm 2026

          thêm 1, bỏ 1, sửa 2, giữ nguyên 40 nội dung

          ## Nội dung

          - **Thêm mục II.1.d**: Báo cáo ngay các ổ dịch có vật nuôi.
          - **Sửa mục II.2.b**: Tổ chức nói chuyện chuyên đề tại các trường ~~học~~ **tiểu học và trung học cơ sở**.
          - **Bỏ mục II.3.b cũ**: Phun hóa chất diện rộng tại các ổ dịch đang hoạt động.
          - **Sửa mục III.1**: Các phòng thuộc Sở báo cáo kết quả hằng ~~quý~~ **tháng**.
          "
        `);
        // And again, the drafts being kept: there is nothing left but the two that contradict each other.
        const again = await kehoach(['collect', PLAN, ...files, ...FROM, '--apply'], folder);
        expect(again.stdout).toContain('thêm 0 ý kiến');
        expect(readFileSync(join(folder, PLAN), 'utf8')).toBe(plan);
      }),
    LONG,
  );
});
