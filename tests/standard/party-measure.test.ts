/** The second reading of the Party's form finds nothing in what the program prints, and whatever is changed in it. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { partyFaults } from '../../tools/measure/party.ts';
import { readParts } from '../../tools/measure/xml.ts';
import { documentOf, planText } from '../support/plans.ts';

/** Everything that shows in a file, in three plans: an issued one with appendices, a secret draft of an office under a head, one of a committee. */
const ISSUED = documentOf(planText('dang-uy-xa-chuyen-doi-so-2026'));
const DRAFT = documentOf(`year: 2026
standard: party
stage: drafting
draftNumber: 2
issuer: { parent: TỈNH UỶ LAM GIANG, name: BAN TỔ CHỨC, code: BTCTU, inText: Ban Tổ chức Tỉnh uỷ }
number: 7
place: Lam Giang
date: 2026-03-04
marks: { secrecy: MẬT, urgency: KHẨN, recall: sau hội nghị }
title: về công tác cán bộ năm 2026
sections:
  - heading: Mục đích
    items: [Việc thứ nhất., Việc thứ hai.]
recipients: [Các chi bộ, { archive: Ban Tổ chức Tỉnh uỷ, drafter: NVM, issuedCopies: 12 }]
signatures: [{ capacity: K/T TRƯỞNG BAN, post: PHÓ TRƯỞNG BAN, name: Nguyễn Văn Mẫu }]
`);

const COMMITTEE = documentOf(`year: 2026
standard: party
stage: issued
issuer: { parent: TỈNH UỶ LAM GIANG, name: BAN CHỈ ĐẠO, code: BCĐ }
number: 7
place: Lam Giang
date: 2026-03-04
title: về công tác cán bộ năm 2026
numbering: decimal
sections:
  - heading: Mục đích
    items:
      - { heading: Việc thứ nhất, items: [{ heading: Việc nhỏ, text: Làm tốt. }, Việc khác.] }
recipients: [Các chi bộ, { archive: Văn phòng Tỉnh uỷ }]
signatures: [{ post: BÍ THƯ, otherPost: TRƯỞNG BAN CHỈ ĐẠO, name: Nguyễn Văn Mẫu }]
`);

function changed(bytes: Uint8Array, path: string, from: RegExp | string, to: string): Uint8Array {
  const before = readParts(bytes).get(path) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return zipSync({ ...unzipSync(bytes), [path]: strToU8(after) });
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';

type Departure = readonly [id: string, path: string, from: RegExp | string, to: string];

const style = (id: string, of: string, from: string, to: string): Departure => [
  id,
  STYLES,
  new RegExp(`(w:styleId="${of}"(?:(?!</w:style>).)*?)${from}`, 's'),
  `$1${to}`,
];

/** A change in the first paragraph of a style. */
const inFirst = (id: string, of: string, from: string, to: string): Departure => [
  id,
  DOCUMENT,
  new RegExp(`(<w:pStyle w:val="${of}"/>(?:(?!</w:p>).)*?)${from}`, 's'),
  `$1${to}`,
];

const size = (id: string, of: string, from: number, to: number): Departure =>
  style(id, of, `<w:sz w:val="${from * 2}"/>`, `<w:sz w:val="${to * 2}"/>`);

const OF_ISSUED: readonly Departure[] = [
  ['DG-01', DOCUMENT, 'w:w="11906"', 'w:w="12240"'],
  ['DG-03', DOCUMENT, 'w:top="1134"', 'w:top="1140"'],
  ['DG-04', DOCUMENT, 'w:left="1701" w:header', 'w:left="1985" w:header'],
  ['DG-07', DOCUMENT, 'w:header="567"', 'w:header="720"'],
  ['DG-07', DOCUMENT, '<w:titlePg/>', ''],
  size('DG-08', 'SoTrang', 14, 13),
  ['DG-09', DOCUMENT, '<w:pgNumType w:start="1"/>', ''],
  size('DG-10', 'LoiVan', 14, 13),
  size('DG-11', 'TieuDe', 15, 14),
  ['DG-11', DOCUMENT, 'ĐẢNG CỘNG SẢN', 'Đảng Cộng sản'],
  inFirst('DG-12', 'DuongKe', 'w:left="735"', 'w:left="1400"'),
  inFirst('DG-12', 'DuongKe', 'w:sz="6"', 'w:sz="18"'),
  size('DG-13', 'CoQuanChuQuan', 14, 13),
  ['DG-13', DOCUMENT, 'ĐẢNG BỘ TỈNH', 'Đảng bộ TỈNH'],
  style('DG-14', 'CoQuanBanHanh', '<w:b/>', '<w:b w:val="false"/>'),
  ['DG-15', DOCUMENT, '>*<', '>**<'],
  ['DG-16', DOCUMENT, 'Số 12', 'Số: 12'],
  style('DG-17', 'DiaDanhNgayThang', '<w:i/>', '<w:i w:val="false"/>'),
  size('DG-18', 'TenLoai', 15, 14),
  ['DG-19', DOCUMENT, '>thực hiện chuyển', '>Thực hiện chuyển'],
  ['DG-20', DOCUMENT, '-----', '----'],
  ['DG-36', DOCUMENT, 'Tân Lâm, ngày', 'tỉnh Lâm, ngày'],
  ['DG-38', DOCUMENT, 'ngày 05 tháng 02', 'ngày 5 tháng 2'],
  style('DG-40', 'LoiVan', 'w:firstLine="567"', 'w:firstLine="284"'),
  style('DG-41', 'LoiVan', 'w:before="120"', 'w:before="60"'),
  style('DG-42', 'GachDauDong', 'w:line="360"', 'w:line="300"'),
  ['DG-43', DOCUMENT, 'điều chỉnh cho phù hợp.', 'điều chỉnh cho phù hợp./.'],
  ['DG-43', DOCUMENT, 'điều chỉnh cho phù hợp.', 'điều chỉnh cho phù hợp'],
  ['DG-44', DOCUMENT, 'năm 2024;', 'năm 2024,'],
  style('DG-45', 'CanCu', '<w:i w:val="false"/>', '<w:i/>'),
  ['DG-48', DOCUMENT, ', ngày 28/7/2025', ' ngày 28/7/2025'],
  ['DG-54', NUMBERING, 'w:val="%1-"', 'w:val="%1)"'],
  ['DG-55', NUMBERING, 'w:val="%2."', 'w:val="%2)"'],
  style('DG-55', 'Heading2', '<w:b/>', '<w:b w:val="false"/>'),
  ['DG-58', NUMBERING, 'w:val="+"', 'w:val="*"'],
  ['DG-60', DOCUMENT, 'T/M BAN', 'TM. BAN'],
  style('DG-61', 'ChucVu', '<w:b w:val="false"/>', '<w:b/>'),
  size('DG-63', 'HoTen', 14, 13),
  inFirst('DG-64', 'HoTen', 'w:before="1587"', 'w:before="400"'),
  size('DG-81', 'NoiNhanTieuDe', 14, 12),
  inFirst('DG-81', 'NoiNhanTieuDe', '<w:u w:val="single"/>', ''),
  size('DG-82', 'NoiNhan', 12, 11),
  ['DG-82', DOCUMENT, 'Các chi bộ trực thuộc;', 'Các chi bộ trực thuộc,'],
  ['DG-83', DOCUMENT, 'Lưu Văn phòng', 'Lưu: Văn phòng'],
  size('DG-87', 'ThongTinLienHe', 10, 12),
  inFirst('DG-87', 'ThongTinLienHe', '<w:top w:val="single"', '<w:top w:val="none"'),
  ['DG-88', DOCUMENT, 'Phụ lục 2<', 'Phụ lục II<'],
  style('DG-89', 'KemTheo', '<w:i/>', '<w:i w:val="false"/>'),
  size('DG-92', 'PhamViLuuHanh', 12, 14),
  ['DG-92', DOCUMENT, /(<wp:positionV relativeFrom="page"><wp:posOffset>)\d+/, '$19000000'],
  size('DG-92', 'KhongPhoBien', 12, 13),
];

const OF_DRAFT: readonly Departure[] = [
  ['DG-60', DOCUMENT, 'K/T TRƯỞNG', 'KT. TRƯỞNG'],
  size('DG-86', 'NguoiSoanThao', 8, 11),
  style('DG-90', 'DauDoMat', 'FF0000', '000000'),
  ['DG-91', DOCUMENT, '>KHẨN<', '>Khẩn<'],
  style('DG-91', 'DauDoKhan', '<w:b/>', '<w:b w:val="false"/>'),
  ['DG-93', DOCUMENT, 'Dự thảo lần 2', 'DỰ THẢO'],
  size('DG-92', 'DauThuHoi', 12, 14),
];

const OF_TWO_POSTS: readonly Departure[] = [
  style('DG-62', 'ChucVuMotMinh', '<w:b/>', '<w:b w:val="false"/>'),
  size('DG-77', 'Kiem', 14, 13),
  ['DG-77', DOCUMENT, 'TRƯỞNG BAN CHỈ ĐẠO', 'Trưởng Ban Chỉ đạo'],
  style('DG-56', 'Heading3', '<w:i/>', '<w:i w:val="false"/>'),
  style('DG-57', 'Heading4', '<w:b w:val="false"/>', '<w:b/>'),
];

describe.each([
  ['an issued plan', ISSUED, OF_ISSUED],
  ['a draft with marks', DRAFT, OF_DRAFT],
  ['a plan of a committee', COMMITTEE, OF_TWO_POSTS],
] as const)('%s', (_, bytes, departures) => {
  test('is found right', () => {
    expect(partyFaults(bytes)).toEqual([]);
  });

  test.each(departures.map(([id, path, from, to]) => [id, to, path, from] as const))(
    '%s is found where it becomes %s',
    (id, to, path, from) => {
      expect(partyFaults(changed(bytes, path, from, to)).join('\n')).toContain(id);
    },
  );
});

test('a deputy’s K/T below T/M is found', () => {
  const bytes = changed(
    ISSUED,
    DOCUMENT,
    /<w:p><w:pPr><w:pStyle w:val="ChucVu"\/>.*?<\/w:p>/s,
    '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t>K/T BÍ THƯ</w:t></w:r></w:p>',
  );
  expect(partyFaults(bytes).join('\n')).toContain('DG-70');
});
