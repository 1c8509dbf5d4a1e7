/** A plan of the Party conforms to its own standard, and whatever is changed in it is found by that standard's row. */
import { describe, expect, test } from 'vitest';
import { checkWord, importWord } from '../../../src/index.ts';
import {
  BOLD,
  BOLD_OFF,
  type Change,
  changed,
  DOCUMENT,
  departuresOf,
  inDocument,
  inStyle,
  STYLES,
  told,
  withoutNotes,
} from '../../support/conformity.ts';
import { documentOf, planText } from '../../support/plans.ts';

const TEXT = planText('dang-uy-xa-chuyen-doi-so-2026');
const FILE = documentOf(TEXT);

test('the plan of the Party departs in nothing', () => {
  expect(told(departuresOf(FILE))).toEqual([]);
});

test('its head tells the standard, and the way back keeps it', () => {
  expect(importWord(FILE).value?.data.standard).toBe('party');
});

test('a draft of a steering committee, blank number, decimal headings and all, conforms and comes back as it was', () => {
  const text = `year: 2026
standard: party
stage: drafting
issuer: { parent: TỈNH UỶ LAM GIANG, name: BAN CHỈ ĐẠO, code: BCĐ }
place: Lam Giang
date: 2026-03
marks: { urgency: KHẨN, circulation: LƯU HÀNH NỘI BỘ }
title: về công tác cải cách tư pháp năm 2026
numbering: { scheme: decimal, sections: I. }
layout: { sizes: large, lineSpacing: 20 }
sections:
  - heading: Mục đích
    items:
      - heading: Việc thứ nhất
        items:
          - { heading: Việc nhỏ, text: Làm tốt việc nhỏ. }
          - Việc khác.
      - Việc thứ hai.
recipients: [Các đồng chí thành viên, { archive: Văn phòng Tỉnh uỷ }]
signatures: [{ post: BÍ THƯ, otherPost: TRƯỞNG BAN CHỈ ĐẠO, name: Nguyễn Văn Mẫu }]
`;
  const file = documentOf(text);
  expect(told(withoutNotes(departuresOf(file)))).toEqual([]);
  const { data } = importWord(file).value ?? {};
  expect(data?.numbering).toEqual({ scheme: 'decimal', sections: 'I.' });
  expect(data?.layout).toEqual({ sizes: 'large', lineSpacing: 20 });
  expect(data?.marks).toEqual({ urgency: 'KHẨN', circulation: 'LƯU HÀNH NỘI BỘ' });
  expect(data?.signatures).toEqual([{ post: 'BÍ THƯ', otherPost: 'TRƯỞNG BAN CHỈ ĐẠO', name: 'Nguyễn Văn Mẫu' }]);
  expect(JSON.stringify(data?.sections)).not.toContain('*');
});

const PLANTED: readonly (readonly [string, Change, string])[] = [
  ['DG-03 a margin of 25 mm', inDocument(/w:top="1134"/g, 'w:top="1418"'), 'page/margin-top'],
  ['DG-04 a margin of 20 mm', inDocument(/w:right="850"/g, 'w:right="1134"'), 'page/margin-right'],
  ['DG-08 the number of 12 pt', inStyle('SoTrang', '<w:sz w:val="28"/>', '<w:sz w:val="24"/>'), 'page-number/size'],
  [
    'DG-11 a title of 15,5 pt',
    inStyle('TieuDe', '<w:sz w:val="30"/>', '<w:sz w:val="31"/>'),
    'letterhead/party-name-size',
  ],
  [
    'DG-11 a title in small letters',
    inDocument('>ĐẢNG CỘNG SẢN VIỆT NAM<', '>Đảng Cộng sản Việt Nam<'),
    'letterhead/party-name-form',
  ],
  ['DG-11 a title in light letters', inStyle('TieuDe', BOLD, BOLD_OFF), 'letterhead/party-name-style'],
  [
    'DG-12 no line below it',
    inDocument(/(VIỆT NAM<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"\/>)<w:pBdr>.*?<\/w:pBdr>/, '$1'),
    'letterhead/party-name-rule-line',
  ],
  [
    'DG-13 letters of 13 pt',
    inStyle('CoQuanChuQuan', '<w:sz w:val="28"/>', '<w:sz w:val="26"/>'),
    'letterhead/parent-body-size',
  ],
  ['DG-13 the name above in bold', inStyle('CoQuanChuQuan', BOLD_OFF, '<w:b/>'), 'letterhead/parent-body-bold'],
  ['DG-15 no star', inDocument(/>\*<\/w:t>/, '>**</w:t>'), 'letterhead/star-form'],
  ['DG-16 a year', inDocument('Số 12-KH/ĐU', 'Số 12-KH/ĐU/2026'), 'letterhead/number-form'],
  ['DG-16 a colon', inDocument('Số 12-KH/ĐU', 'Số: 12-KH/ĐU'), 'letterhead/number-colon'],
  ['DG-16 the form of the state', inDocument('Số 12-KH/ĐU', 'Số 12/KH-ĐU'), 'letterhead/number-form'],
  ['DG-17 an upright date', inStyle('DiaDanhNgayThang', '<w:i(?:/>| w:val="true"/>)', ''), 'letterhead/date-style'],
  ['DG-18 the type of 14 pt', inStyle('TenLoai', '<w:sz w:val="30"/>', '<w:sz w:val="28"/>'), 'title/type-size'],
  [
    'DG-19 a capital',
    inDocument('thực hiện chuyển đổi số trong', 'Thực hiện chuyển đổi số trong'),
    'title/small-letter',
  ],
  ['DG-20 dashes of another length', inDocument('>-----<', '>---<'), 'title/dashes-form'],
  [
    'DG-38 a bare day',
    inDocument('ngày 05 tháng 02 năm 2026<', 'ngày 5 tháng 02 năm 2026<'),
    'letterhead/day-leading-zero',
  ],
  [
    'DG-42 lines by multiple',
    inStyle('LoiVan', 'w:line="360" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"'),
    'body/line-spacing',
  ],
  ['DG-43 the state’s end mark', inDocument('cho phù hợp.<', 'cho phù hợp./.<'), 'body/end-mark'],
  ['DG-45 italic bases', inStyle('CanCu', '<w:i w:val="false"/>', '<w:i/>'), 'basis/basis-style'],
  ['DG-60 the state’s sign', inDocument('T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'), 'signature/authority-form'],
  ['DG-61 a bold post', inStyle('ChucVu', BOLD_OFF, '<w:b/>'), 'signature/post-style'],
  ['DG-63 a degree', inDocument('>Nguyễn Văn Mẫu<', '>TS. Nguyễn Văn Mẫu<'), 'signature/title-before-name'],
  ['DG-81 Nơi nhận in bold', inStyle('NoiNhanTieuDe', BOLD_OFF, '<w:b/>'), 'recipient/heading-style'],
  ['DG-81 Nơi nhận without its line', inDocument('<w:u w:val="single"/>', ''), 'recipient/heading-underlined'],
  ['DG-82 a list of 11 pt', inStyle('NoiNhan', '<w:sz w:val="24"/>', '<w:sz w:val="22"/>'), 'recipient/list-size'],
  [
    'DG-82 a line without its sign',
    inDocument('Các chi bộ trực thuộc;', 'Các chi bộ trực thuộc'),
    'recipient/semicolon',
  ],
  ['DG-83 a colon and VT', inDocument('Lưu Văn phòng Đảng uỷ.', 'Lưu: VT, VPĐU.'), 'recipient/archive-colon'],
  ['DG-88 Roman numbers', inDocument(/>Phụ lục 2</, '>Phụ lục II<'), 'appendix/arabic-number'],
];

describe('one thing changed is found, and nothing else', () => {
  test.each(PLANTED)('%s', (_, change, code) => {
    expect([DOCUMENT, STYLES]).toContain(change.path);
    expect(withoutNotes(departuresOf(changed(FILE, change))).map((one) => one.code)).toEqual([code]);
  });
});

test('the same words are by the other standard where the state’s name stands at the head', () => {
  const codes = checkWord(
    changed(FILE, inDocument('ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  ).diagnostics.map(({ code }) => code);
  expect(codes).toContain('letterhead/motto-missing');
  expect(codes).not.toContain('letterhead/party-name-missing');
});

test('dashes of another length are told once, not as a typed rule too', () => {
  expect(told(departuresOf(changed(FILE, inDocument('>-----<', '>---<'))))).toEqual(['title/dashes-form: “---”']);
});
