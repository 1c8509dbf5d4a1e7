/** A draft that was sent to twelve offices, and what eleven of them sent back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kehoach } from './cli.ts';
import { edited, saying, withoutParagraph, withParagraphAfter } from './edit-word.ts';
import { commented, onParagraph, trackedChange, trackedRemoval } from './word-edits.ts';

/** The plan as it was sent first; `SENT` is what became of it before most offices had it. */
export const OLD_DRAFT = `# dự thảo gửi lấy ý kiến
year: 2026
stage: comment
issuer:
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
number: # văn thư điền
place: Lam Giang
date: 2026-03
title: Phòng, chống sốt xuất huyết năm {{year}}
bases:
  - Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025
opening:
  - Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở Y tế ban hành kế hoạch như sau.
sections:
  - heading: MỤC TIÊU
    items:
      - Giảm 10% số ca mắc so với năm {{lastYear}} trên địa bàn tỉnh. # chỉ tiêu
      - Không để xảy ra tử vong do sốt xuất huyết.
      - Xử lý triệt để 100% ổ dịch trong vòng 48 giờ.
  - heading: NHIỆM VỤ
    items:
      - heading: Giám sát dịch bệnh
        items:
          - Theo dõi mật độ muỗi hằng tuần tại các xã trọng điểm.
          - text: Lấy mẫu xét nghiệm tại các ổ dịch mới phát hiện.
            assign: { lead: [Trung tâm Kiểm soát bệnh tật] }
          - Tổng hợp số liệu gửi về Sở vào thứ Năm hằng tuần.
      - heading: Truyền thông
        items:
          - Phát thanh mỗi tuần hai lần trên hệ thống truyền thanh cơ sở.
          - Tổ chức nói chuyện chuyên đề tại các trường học.
          - In và phát 5.000 tờ rơi hướng dẫn diệt bọ gậy.
      - heading: Diệt véc tơ
        items:
          - Tổ chức chiến dịch diệt bọ gậy tại hộ gia đình vào sáng thứ Bảy.
          - Phun hóa chất diện rộng tại các ổ dịch đang hoạt động.
        table:
          columns: [{ title: Tháng }, { title: Nội dung }, { title: Số xã }]
          rows:
            - [4, Chiến dịch diệt bọ gậy, 12]
            - [6, Tháng cao điểm, 20]
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - Các phòng thuộc Sở báo cáo kết quả hằng quý.
      - Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
appendices:
  - title: DANH MỤC TÀI LIỆU TRUYỀN THÔNG
    items:
      - Sổ tay phòng bệnh sốt xuất huyết.
      - Tờ gấp diệt bọ gậy.
recipients:
  - to: [Bộ Y tế]
    purpose: để báo cáo
  - to:
      - Sở Tài chính
      - Sở Giáo dục và Đào tạo
      - Sở Nông nghiệp và Môi trường
      - Sở Văn hóa, Thể thao và Du lịch
      - Công an tỉnh
      - Bộ Chỉ huy quân sự tỉnh
      - Hội Liên hiệp Phụ nữ tỉnh
      - Tỉnh đoàn Lam Giang
      - UBND xã Đông Hà
      - UBND phường Tây Sơn
      - Báo Lam Giang
    purpose: để góp ý
  - Các phòng thuộc Sở
  - archive: VT, NVY
signatures:
  - post: GIÁM ĐỐC
    name: Trần Thu Hà
`;

/** Since the first draft a figure and an item have changed. */
export const SENT = OLD_DRAFT.replace('trong vòng 48 giờ', 'trong vòng 24 giờ').replace(
  '          - Tổng hợp số liệu',
  '          - Điều tra, khoanh vùng ổ dịch ngay khi phát hiện.\n          - Tổng hợp số liệu',
);

const letter = (parent: string, office: string, ...body: string[]): string =>
  [
    `${parent}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `${office}          Độc lập - Tự do - Hạnh phúc`,
    '',
    'Số: 123/SGDĐT-VP          Lam Giang, ngày 12 tháng 3 năm 2026',
    'V/v góp ý dự thảo kế hoạch',
    '',
    'Kính gửi: Sở Y tế',
    '',
    ...body.flatMap((line) => [line, '']),
    'Trên đây là ý kiến của cơ quan chúng tôi, gửi Sở Y tế tổng hợp.',
    '',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    '',
  ].join('\n');

/** Nine opinions, of which three name their place badly. */
const LETTER_OF_NINE = letter(
  'UBND TỈNH LAM GIANG',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'Sau khi nghiên cứu dự thảo, Sở Giáo dục và Đào tạo cơ bản thống nhất và có một số ý kiến như sau:',
  '1. Tại điểm b khoản 2 mục II, đề nghị sửa “các trường học” thành “các trường tiểu học và trung học cơ sở”.',
  '2. Mục I khoản 2: đề nghị bổ sung “trên địa bàn tỉnh” sau “sốt xuất huyết”.',
  '3. Tại Phụ lục, đề nghị bổ sung tài liệu dành cho học sinh.',
  '4. Câu “Phun hóa chất diện rộng tại các ổ dịch đang hoạt động” đề nghị làm rõ loại hóa chất.',
  '5. Đề nghị bỏ cụm từ “trên hệ thống truyền thanh cơ sở” tại điểm a khoản 2 mục II.',
  '6. Phần căn cứ: đề nghị bổ sung Luật Trẻ em.',
  '7. Tại trang 3, đề nghị chỉnh lại cách diễn đạt cho gọn.',
  '8. Tại khoản 9 mục V, đề nghị làm rõ nguồn kinh phí.',
  '9. Đề nghị xem lại thời gian của chiến dịch, nên vào Chủ nhật.',
);

const AGREEING = letter(
  'UBND TỈNH LAM GIANG',
  'CÔNG AN TỈNH',
  'Phúc đáp văn bản của Sở Y tế, Công an tỉnh thống nhất với nội dung dự thảo kế hoạch.',
);

const SHORT_LETTER = letter(
  'TỈNH LAM GIANG',
  'TỈNH ĐOÀN LAM GIANG',
  'Tỉnh đoàn nhất trí với dự thảo và đề nghị như sau:',
  '- Tại khoản 1 mục III, giao thêm Tỉnh đoàn phối hợp tổ chức tình nguyện diệt bọ gậy.',
);

/** An office's copy of the draft, edited on its XML. */
const copyOf = (built: Uint8Array, ...edits: ((xml: string) => string)[]): Uint8Array =>
  edited(built, (xml) => edits.reduce((now, edit) => edit(now), xml));

/**
 * Lays the plan and what came back into a folder.
 * @returns the names of the files, in the order in which they are given to the command
 */
export async function elevenAnswers(folder: string): Promise<string[]> {
  const build = async (text: string): Promise<Uint8Array> => {
    writeFileSync(join(folder, 'kế hoạch.yaml'), text);
    await kehoach(['build', 'kế hoạch.yaml', '--force'], folder);
    return readFileSync(join(folder, 'kế hoạch.docx'));
  };
  const [old, sent] = [await build(OLD_DRAFT), await build(SENT)];
  mkdirSync(join(folder, 'cũ'));
  writeFileSync(join(folder, 'cũ', 'lần 1.yaml'), OLD_DRAFT);
  const [finance, culture] = ['Lê Thị An - Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch'];
  const files: Readonly<Record<string, Uint8Array | string>> = {
    // Tracked changes: a figure, a deadline, who does it, an item that goes.
    'tài chính.docx': copyOf(
      sent,
      trackedChange('5.000', '3.000', finance),
      trackedChange('15/12/2026', '10/12/2026', finance),
      trackedChange('Trung tâm Kiểm soát bệnh tật', 'Trung tâm Y tế', finance),
      trackedRemoval('Phun hóa chất diện rộng', finance),
    ),
    // Comments on an item, a heading, a cell, a recipient.
    'du-thao-gop-y.docx': commented(sent, [
      { author: culture, text: 'Cần nêu rõ kinh phí.', anchor: onParagraph('In và phát 5.000') },
      { author: culture, text: 'Đổi tên mục này cho rõ.', anchor: onParagraph('Diệt véc tơ') },
      { author: culture, text: 'Thêm một xã nữa.', anchor: onParagraph('Tháng cao điểm') },
      { author: culture, text: 'Gửi thêm các phòng văn hóa.', anchor: onParagraph('Các phòng thuộc Sở;') },
    ]),
    // Silent changes.
    'Sở Nông nghiệp và Môi trường.docx': copyOf(
      sent,
      saying('hằng tuần tại các xã trọng điểm', 'hai tuần một lần tại các xã trọng điểm'),
      withParagraphAfter('Điều tra, khoanh vùng', 'Báo cáo ngay các ổ dịch có vật nuôi.'),
      withoutParagraph('Tờ gấp diệt bọ gậy'),
    ),
    'so-giao-duc.txt': LETTER_OF_NINE,
    'cong-an.txt': AGREEING,
    'tinh-doan.md': SHORT_LETTER,
    // From the first draft: a place that has stayed, and one that was changed since.
    'dong-ha.docx': copyOf(
      old,
      saying('Không để xảy ra tử vong', 'Phấn đấu không để xảy ra tử vong'),
      saying('trong vòng 48 giờ', 'trong vòng 36 giờ'),
    ),
    // The same figure as the office of finance, otherwise: both cannot be taken.
    'phu-nu.docx': copyOf(sent, trackedChange('5.000', '8.000', 'Hội Liên hiệp Phụ nữ tỉnh')),
    // Nothing at all.
    'quan-su.docx': sent,
    'tay-son.docx': copyOf(old, trackedChange('hằng quý', 'hằng tháng', 'UBND phường Tây Sơn')),
    'bao-lam-giang.docx': commented(copyOf(sent, saying('Sổ tay phòng bệnh', 'Cẩm nang phòng bệnh')), [
      { author: 'Báo Lam Giang', text: 'Nên thống nhất tên tài liệu.', anchor: onParagraph('Cẩm nang phòng bệnh') },
    ]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return Object.keys(files);
}

/** What is said of files that do not tell whose they are. */
export const FROM = [
  '--from',
  'dong-ha.docx=UBND xã Đông Hà',
  '--from',
  'quan-su.docx=Bộ Chỉ huy quân sự tỉnh',
  '--from',
  'bao-lam-giang.docx=Báo Lam Giang',
];

/** A letter of two opinions on the draft: one names its place, the other a place that there is not. */
export const LETTER: string = [
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'Số: 12/SGDĐT-VP',
  'Kính gửi: Sở Y tế',
  'Tại điểm b khoản 2 mục II, đề nghị sửa “các trường học” thành “các trường tiểu học”.',
  'Tại khoản 9 mục V, đề nghị làm rõ nguồn kinh phí.',
].join('\n\n');
