/** `kehoach check`: what the program makes conforms; one thing changed in a file is found, and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, REGISTERS } from '../src/index.ts';
import { createLinter } from '../src/lint/rules/lint.ts';
import { checkWord } from '../src/pipeline/check-word.ts';
import { jsonConformity } from '../src/report/reporters/conformity/json.ts';
import { markdownConformity } from '../src/report/reporters/conformity/markdown.ts';
import { prettyConformity } from '../src/report/reporters/conformity/pretty.ts';
import { departs, type FileConformity } from '../src/report/reporters/conformity/report.ts';
import { inFolder, kehoach } from './support/cli.ts';
import { type Change, changed, departuresOf, inDocument, inStyle, told, withoutNotes } from './support/conformity.ts';
import { foreignFile, foreignNames } from './support/foreign.ts';
import { documentOf, planNames, planText, smallPlan } from './support/plans.ts';
import { smallParts, zipOf } from './support/zips.ts';

/** A plan that has every component that is checked. */
const PLAN = `year: 2026
stage: issued
issuer:
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
  inText: Sở Y tế tỉnh Lam Giang
number: 5
place: Lam Giang
date: 2026-03-05
title: Phòng, chống dịch bệnh trên địa bàn tỉnh năm 2026
bases:
  - Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025
  - Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh
opening:
  - "Sở Y tế xây dựng kế hoạch với những nội dung như sau:"
sections:
  - heading: MỤC ĐÍCH
    items:
      - Giảm ít nhất 10% số ca mắc so với năm trước.
      - Phát hiện sớm, xử lý kịp thời mọi ổ dịch.
  - heading: NHIỆM VỤ
    items:
      - heading: Giám sát, xử lý ổ dịch
        items:
          - Giám sát tại mọi trạm y tế xã, phường.
          - Điều tra từng ca bệnh trong 24 giờ.
          - Lấy mẫu xét nghiệm theo quy định.
          - Khử khuẩn nơi có ca bệnh.
          - Báo cáo hằng tuần theo Phụ lục I, Phụ lục II.
      - text: "Truyền thông về phòng bệnh:"
        bullets:
          - Phát thanh hằng ngày tại khu dân cư.
          - Treo áp phích tại trường học, chợ.
recipients:
  - Bộ Y tế
  - to: [UBND tỉnh]
    purpose: để báo cáo
  - archive: VT, NVY
signatures:
  - capacity: KT. GIÁM ĐỐC
    post: PHÓ GIÁM ĐỐC
    name: Nguyễn Văn Mẫu
appendices:
  - title: CHỈ TIÊU
    table:
      columns: [{ title: TT }, { title: Chỉ tiêu }]
      rows: [["1", Giảm 10% số ca mắc]]
  - title: LỊCH BÁO CÁO
    items:
      - Báo cáo tuần gửi trước thứ Sáu.
      - Báo cáo tháng gửi trước ngày 25.
`;

const FILE = documentOf(PLAN);
const TYPED = documentOf(`${PLAN}numbering: { labels: typed }\n`);

describe('what the program makes conforms', () => {
  test('a plan with every component', () => {
    expect(told(departuresOf(FILE))).toEqual([]);
    expect(told(departuresOf(documentOf(smallPlan())))).toEqual([]);
  });

  test.each(planNames())('%s, in both sizes', (name) => {
    const text = planText(name);
    const small = /^layout:/m.test(text)
      ? text.replace(/^layout: \{ /m, 'layout: { sizes: small, ').replace(/^layout:\n/m, 'layout:\n  sizes: small\n')
      : `${text}\nlayout: { sizes: small }\n`;
    for (const plan of [text, small]) expect(told(withoutNotes(departuresOf(documentOf(plan))))).toEqual([]);
  });

  const VARIANTS: Readonly<Record<string, string>> = {
    'typed labels': 'numbering: { labels: typed }',
    'decimal numbers': 'numbering: decimal',
    'other figures':
      'layout: { sizes: small, indent: 12.7, lineSpacing: 1.5, paragraphSpacing: 12, margins: { top: 25, left: 35, right: 20 } }',
    'an author’s own emphasis':
      'sections:\n  - heading: VIỆC\n    items:\n      - "**Làm nhanh**, *làm đúng* việc được giao."\n      - Làm xong việc.',
    'a title of several lines':
      'title: |\n  Thực hiện công tác phòng, chống dịch bệnh\n  và chăm sóc sức khỏe Nhân dân\n  năm 2026',
    'several signatures':
      'issuer:\n  - { name: SỞ Y TẾ, code: SYT }\n  - { name: CÔNG AN TỈNH, code: CAT }\nsignatures:\n  - { post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }\n  - { post: GIÁM ĐỐC, name: Trần Thị Mẫu }',
    'a collective':
      'signatures:\n  - { authority: TM. BAN CHỈ ĐẠO, capacity: KT. TRƯỞNG BAN, post: PHÓ TRƯỞNG BAN, otherPost: PHÓ CHỦ TỊCH UBND TỈNH, name: Lê Văn Mẫu }',
    'a draft without number, day and signer':
      'stage: drafting\ndate: 2026\nsignatures:\n  - { post: TRƯỞNG BAN, name: null }',
    'recipients joined by a brace':
      'recipients:\n  - { to: [Bộ Công an, Bộ Y tế], purpose: để báo cáo }\n  - Các sở, ngành\n  - archive: VT\nlayout: { recipients: brace }',
  };
  test.each(Object.entries(VARIANTS))('a small plan with %s', (_, more) => {
    expect(told(withoutNotes(departuresOf(documentOf(smallPlan(more)))))).toEqual([]);
  });

  test('an excerpt is told to be one, no more', () => {
    const text =
      'year: 2026\nstage: signature\nexcerpt: true\nsections:\n  - heading: VIỆC\n    items:\n      - Làm đúng việc.\n      - Làm xong việc.\n';
    expect(told(departuresOf(documentOf(text))).length).toBeGreaterThan(0);
    expect(told(withoutNotes(departuresOf(documentOf(text))))).toEqual([]);
  });
});

/** A run of its own in the look given, in place of letters of a paragraph. */
const ownRun = (letters: string, look: string): Change =>
  inDocument(
    letters,
    `</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${letters}</w:t></w:r><w:r><w:t xml:space="preserve">`,
  );

const BOLD_OFF = '<w:b w:val="false"/>';
const ITALIC_OFF = '<w:i w:val="false"/>';
const ITALIC = '<w:i(?:/>| w:val="true"/>)';
const BOLD = '<w:b(?:/>| w:val="true"/>)';
const ruleBelow = (text: string): RegExp =>
  new RegExp(`(${text}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/>)<w:pBdr>.*?</w:pBdr>`);
const ruleIndent = (text: string): RegExp =>
  new RegExp(`(${text}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/>.*?)<w:ind [^>]*/>`);

/** What was changed; the change; the code; part, row and place; how what is found begins. */
type Row = readonly [string, Change, string, string, string];

const PLANTED: readonly Row[] = [
  [
    'a left margin of 20 mm',
    inDocument('w:left="1701"', 'w:left="1134"'),
    'page/margin-left',
    'margins PG-05 I.3',
    'lề trái 20 mm',
  ],
  [
    'a top margin of 26 mm',
    inDocument('w:top="1134"', 'w:top="1474"'),
    'page/margin-top',
    'margins PG-03 I.3',
    'lề trên 26 mm',
  ],
  [
    'an appendix on A5',
    inDocument(/(.*)w:w="11906" w:h="16838"/s, '$1w:w="8391" w:h="11906"'),
    'page/paper-size',
    'page PG-01 I.1',
    '148,01 mm × 210,01 mm',
  ],
  [
    'an appendix in landscape without a table',
    inDocument(/(.*)w:w="11906" w:h="16838" w:orient="portrait"/s, '$1w:w="16838" w:h="11906" w:orient="landscape"'),
    'page/orientation',
    'page PG-02 I.2',
    'trang ngang',
  ],
  [
    'another font in one run',
    ownRun('từng ca bệnh', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    'font/family',
    'font PG-07 I.4',
    '“Arial”',
  ],
  [
    'red letters',
    ownRun('từng ca bệnh', '<w:color w:val="FF0000"/>'),
    'font/colour',
    'font PG-09 I.4',
    'chữ màu #FF0000',
  ],
  [
    'decomposed letters',
    inDocument('từng ca bệnh', 'từng ca bệnh'.normalize('NFD')),
    'font/encoding',
    'font PG-08 I.4',
    'Unicode tổ hợp',
  ],
  [
    'page 1 with its number',
    inDocument('<w:titlePg/>', ''),
    'page-number/first-page',
    'pageNumbers PG-14 I.7',
    'trang 1 có số',
  ],
  [
    'a number at the foot of the page',
    inDocument(/<w:headerReference w:type="default"/g, '<w:footerReference w:type="default"'),
    'page-number/position',
    'pageNumbers PG-13 I.7',
    'số trang ở chân trang',
  ],
  [
    'a number at the right',
    inStyle('SoTrang', 'w:val="center"', 'w:val="right"'),
    'page-number/alignment',
    'pageNumbers PG-13 I.7',
    'số trang không canh giữa',
  ],
  [
    'a small page number',
    inStyle('SoTrang', '<w:sz w:val="28"/>', '<w:sz w:val="22"/>'),
    'page-number/size',
    'pageNumbers PG-12 I.7',
    'cỡ chữ 11 pt',
  ],
  [
    'an appendix that counts on',
    inDocument(/(.*)<w:pgNumType w:start="1"\/>/s, '$1<w:pgNumType/>'),
    'page-number/appendix-start',
    'pageNumbers PG-15 III.1.đ',
    'số trang đánh tiếp',
  ],
  [
    'a motto with long dashes',
    inDocument('Độc lập - Tự do - Hạnh', 'Độc lập – Tự do – Hạnh'),
    'letterhead/motto-form',
    'letterhead HD-02 II.1.b',
    '“Độc lập –',
  ],
  [
    'no rule below the motto',
    inDocument(ruleBelow('Hạnh phúc'), '$1'),
    'letterhead/motto-rule-line',
    'letterhead HD-02 II.1.b',
    'không có đường kẻ',
  ],
  [
    'a rule below the motto as wide as its column',
    inDocument(ruleIndent('Hạnh phúc'), '$1<w:ind w:left="0" w:right="0"/>'),
    'letterhead/motto-rule-line',
    'letterhead HD-02 II.1.b',
    'đường kẻ dài',
  ],
  [
    'a rule below the issuer that is too long',
    inDocument(ruleIndent('SỞ Y TẾ'), '$1<w:ind w:left="1200" w:right="1200"/>'),
    'letterhead/issuer-rule-line',
    'letterhead HD-04 II.2.b',
    'đường kẻ dài',
  ],
  [
    'no rule below the title',
    inDocument(ruleBelow('tỉnh năm 2026'), '$1'),
    'title/rule-line',
    'title HD-08 II.5.b',
    'không có đường kẻ',
  ],
  [
    'a date that is too small for Quốc hiệu',
    inStyle('DiaDanhNgayThang', '<w:sz w:val="28"/>', '<w:sz w:val="26"/>'),
    'letterhead/sizes-together',
    'letterhead PG-18 V',
    'Quốc hiệu 13 pt, Tiêu ngữ 14 pt, Địa danh và ngày tháng 13 pt',
  ],
  [
    'a superior body in bold',
    inStyle('CoQuanChuQuan', BOLD_OFF, '<w:b/>'),
    'letterhead/parent-body-bold',
    'letterhead HD-03 II.2.b',
    'kiểu chữ đứng, đậm',
  ],
  [
    'Số without its colon',
    inDocument('Số: 05', 'Số 05'),
    'letterhead/number-colon',
    'number HD-05 II.3.c',
    '“Số 05/KH-SYT”',
  ],
  [
    'spaces in the code',
    inDocument('05/KH-SYT</w:t>', '05/KH - SYT</w:t>'),
    'letterhead/number-spaces',
    'number HD-05 II.3.c',
    '“Số: 05/KH - SYT”',
  ],
  [
    'a number without its zero',
    inDocument('Số: 05', 'Số: 5'),
    'letterhead/number-leading-zero',
    'number NO-02 II.3.c',
    '“Số: 5/KH-SYT”',
  ],
  [
    'a year in the number',
    inDocument('Số: 05/', 'Số: 05/2026/'),
    'letterhead/number-year',
    'number NO-04 V.3',
    '“Số: 05/2026/KH-SYT”',
  ],
  [
    'a day without its zero',
    inDocument('Giang, ngày 05', 'Giang, ngày 5'),
    'letterhead/day-leading-zero',
    'date DT-04 II.4.b',
    '“Lam Giang, ngày 5',
  ],
  [
    'a month with a zero',
    inDocument('05 tháng 3 năm 2026</w:t></w:r></w:p></w:tc>', '05 tháng 03 năm 2026</w:t></w:r></w:p></w:tc>'),
    'letterhead/other-months-leading-zero',
    'date DT-06 II.4.b',
    '“Lam Giang, ngày 05 tháng 03',
  ],
  [
    'the word tỉnh before the place',
    inDocument('>Lam Giang, ngày', '>Tỉnh Lam Giang, ngày'),
    'letterhead/place-rank',
    'date DT-03 V.4',
    '“Tỉnh Lam Giang',
  ],
  [
    'a date that is not in italics',
    inStyle('DiaDanhNgayThang', ITALIC, ITALIC_OFF),
    'letterhead/date-style',
    'date HD-06 II.4.c',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a full stop after the title',
    inDocument('tỉnh năm 2026<', 'tỉnh năm 2026.<'),
    'title/end-sign',
    'title HD-08 II.5.b',
    '“',
  ],
  [
    'a title that is not bold',
    inStyle('TrichYeu', BOLD, BOLD_OFF),
    'title/title-style',
    'title HD-08 II.5.b',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'bases that are not in italics',
    inStyle('CanCu', ITALIC, ITALIC_OFF),
    'basis/basis-style',
    'bases BD-01 II.6.a',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a comma after the last basis',
    inDocument('nhân dân tỉnh.<', 'nhân dân tỉnh,<'),
    'basis/end-sign',
    'bases CC-07 II.6.a',
    '“…,”',
  ],
  [
    'text of size 15',
    inStyle('LoiVan', '<w:sz w:val="28"/>', '<w:sz w:val="30"/>'),
    'body/text-size',
    'body BD-02 II.6.e',
    'cỡ chữ 15 pt',
  ],
  [
    'one paragraph of size 13',
    ownRun('Điều tra từng ca bệnh trong 24 giờ.', '<w:sz w:val="26"/>'),
    'body/one-size',
    'body PG-18 V',
    'cỡ chữ 13 pt',
  ],
  [
    'text at the left',
    inStyle('LoiVan', 'w:val="both"', 'w:val="left"'),
    'body/text-alignment',
    'body BD-02 II.6.e',
    'canh trái',
  ],
  [
    'an indent of 5 mm',
    inStyle('LoiVan', 'w:firstLine="567"', 'w:firstLine="283"'),
    'body/first-line-indent',
    'body BD-02 II.6.e',
    'dòng đầu lùi vào 4,99 mm',
  ],
  [
    'no space above a paragraph',
    inStyle('LoiVan', 'w:before="120"', 'w:before="0"'),
    'body/spacing',
    'body BD-02 II.6.e',
    'cách đoạn trên 0 pt',
  ],
  [
    'double line spacing',
    inStyle('LoiVan', 'w:line="240"', 'w:line="480"'),
    'body/line-spacing',
    'body BD-02 II.6.e',
    'cách dòng 2 dòng',
  ],
  [
    'a fixed line spacing that is too low',
    inStyle('LoiVan', 'w:line="240" w:lineRule="auto"', 'w:line="240" w:lineRule="exact"'),
    'body/line-spacing',
    'body BD-02 II.6.e',
    'cách dòng 0,75 dòng',
  ],
  [
    'no end mark',
    inDocument('trường học, chợ./.', 'trường học, chợ.'),
    'body/end-mark',
    'body CT-06 PL III, Mẫu 1.4',
    '“…',
  ],
  [
    'headings that are not bold',
    inStyle('Heading1', BOLD, BOLD_OFF),
    'heading/level-1-style',
    'headings V.6.b II.6.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a heading of a khoản that is not bold',
    inStyle('Heading2', BOLD, BOLD_OFF),
    'heading/level-2-style',
    'headings V.6.b II.6.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a heading in small letters',
    inDocument('>MỤC ĐÍCH<', '>Mục đích<'),
    'heading/capitals',
    'headings V.6.b II.6.đ',
    'chữ in thường',
  ],
  [
    'centred headings',
    inStyle('Heading1', 'w:val="both"', 'w:val="center"'),
    'heading/level-1-alignment',
    'headings V.6.b II.6.đ',
    'canh giữa',
  ],
  [
    'the letter e after d',
    { path: 'word/numbering.xml', from: 'w:val="đ)"', to: 'w:val="e)"' },
    'heading/letter-order',
    'headings NB-02 II.6.đ',
    '“e)”',
  ],
  [
    'another form of KT.',
    inDocument('KT. GIÁM', 'K/T GIÁM'),
    'signature/authority-form',
    'signature SG-01 II.7.b',
    '“K/T GIÁM ĐỐC”',
  ],
  [
    'a degree before the name',
    inDocument('>Nguyễn Văn Mẫu', '>ThS. Nguyễn Văn Mẫu'),
    'signature/title-before-name',
    'signature PN-02 II.7.c',
    '“ThS. Nguyễn',
  ],
  [
    'a name that is not bold',
    inStyle('HoTen', BOLD, BOLD_OFF),
    'signature/name-style',
    'signature SG-05 II.7.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'Nơi nhận that is not in italics',
    inStyle('NoiNhanTieuDe', ITALIC, ITALIC_OFF),
    'recipient/heading-style',
    'recipients NN-01 II.9.d',
    'kiểu chữ đứng, đậm',
  ],
  [
    'Nơi nhận without its colon',
    inDocument('Nơi nhận:', 'Nơi nhận'),
    'recipient/heading-form',
    'recipients NN-01 II.9.d',
    '“Nơi nhận”',
  ],
  [
    'a list of recipients of size 13',
    inStyle('NoiNhan', '<w:sz w:val="22"/>', '<w:sz w:val="26"/>'),
    'recipient/list-size',
    'recipients NN-02 II.9.d',
    'cỡ chữ 13 pt',
  ],
  [
    'a recipient without its semicolon',
    inDocument('Bộ Y tế;', 'Bộ Y tế'),
    'recipient/semicolon',
    'recipients NN-02 II.9.d',
    '“…Bộ Y tế”',
  ],
  [
    'Lưu without its full stop',
    inDocument('VT, NVY.', 'VT, NVY'),
    'recipient/archive-full-stop',
    'recipients NN-03 II.9.d',
    '“Lưu: VT, NVY”',
  ],
  [
    'Như trên among the recipients',
    inDocument('>Bộ Y tế;', '>Như trên;'),
    'recipient/as-above',
    'recipients NN-08 II.9.c',
    '“Như trên;”',
  ],
  [
    'PHỤ LỤC in capitals',
    inDocument('>Phụ lục II<', '>PHỤ LỤC II<'),
    'appendix/label-capitals',
    'appendices PL-02 III.1.b',
    '“PHỤ LỤC II”',
  ],
  [
    'appendices with Arabic numbers',
    inDocument('>Phụ lục II<', '>Phụ lục 2<'),
    'appendix/roman-number',
    'appendices PL-02 III.1.b',
    '“Phụ lục 2”',
  ],
  [
    'the title of an appendix in small letters',
    inDocument('>LỊCH BÁO CÁO<', '>Lịch báo cáo<'),
    'appendix/title-capitals',
    'appendices PL-03 III.1.b',
    '“Lịch báo cáo”',
  ],
  [
    'Kèm theo that is not in italics',
    inStyle('KemTheo', ITALIC, ITALIC_OFF),
    'appendix/attached-style',
    'appendices PL-04 III.1.c',
    'kiểu chữ đứng, không đậm',
  ],
];

const PLANTED_IN_TYPED: readonly Row[] = [
  ['the letter e after d', inDocument('>đ) <', '>e) <'), 'heading/letter-order', 'headings NB-02 II.6.đ', '“e)”'],
  ['a gap in the numbers', inDocument('>II. <', '>III. <'), 'heading/number-order', 'headings V.6.b II.6.đ', '“III.”'],
  ['a number with a bracket', inDocument('>2. <', '>2) <'), 'heading/label-form', 'headings NB-03 II.6.đ', '“2)”'],
  ['a letter with a full stop', inDocument('>a) <', '>a. <'), 'heading/label-form', 'headings NB-03 II.6.đ', '“a.”'],
];

describe('one thing changed is found, and nothing else', () => {
  const expectOnly = (bytes: Uint8Array, code: string, row: string, found: string): void => {
    const departures = withoutNotes(departuresOf(bytes));
    expect(departures.map((one) => one.code)).toEqual([code]);
    const [{ component = '', id = '', place = '', found: text = '' } = {}] = departures.map((one) => one.departure);
    expect(`${component} ${id} ${place}`).toBe(row);
    expect(text.slice(0, found.length)).toBe(found);
  };

  test.each(PLANTED)('%s', (_, change, code, row, found) => {
    expectOnly(changed(FILE, change), code, row, found);
  });

  test.each(PLANTED_IN_TYPED)('%s, where labels are typed', (_, change, code, row, found) => {
    expectOnly(changed(TYPED, change), code, row, found);
  });
});

describe('what goes together is told together', () => {
  test('a page that lies on its side, and the rule that grows with it', () => {
    const lying = inDocument(
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    );
    expect(told(departuresOf(changed(FILE, lying)))).toEqual([
      'page/orientation: trang ngang, không có bảng',
      'title/rule-line: đường kẻ dài 130,58 mm, dòng chữ dài 108,96 mm',
    ]);
  });

  test('one departure for all paragraphs that depart alike, with each place', () => {
    const [departure, ...more] = departuresOf(changed(FILE, inStyle('KhoanDiem', 'w:val="both"', 'w:val="center"')));
    expect(more).toEqual([]);
    expect(departure?.where.map(({ words }) => words)).toContain('Khử khuẩn nơi có ca bệnh.');
    expect(departure?.where.length).toBeGreaterThan(6);
    expect(departure?.where.every(({ paragraph }) => paragraph !== undefined)).toBe(true);
  });

  test('both tone marks of HÒA are the decree’s own', () => {
    expect(told(departuresOf(changed(FILE, inDocument('CỘNG HÒA', 'CỘNG HOÀ'))))).toEqual([]);
  });

  test('a motto with underlined letters has no rule', () => {
    const plain = changed(FILE, inDocument(ruleBelow('Hạnh phúc'), '$1'));
    const lined = changed(plain, ownRun('Độc lập - Tự do - Hạnh phúc', '<w:u w:val="single"/>'));
    expect(told(departuresOf(lined))).toEqual(['letterhead/motto-rule-line: gạch chân chữ thay cho đường kẻ']);
  });

  test('a part that is not there is missing', () => {
    const gone = changed(FILE, inDocument(/<w:p><w:pPr><w:pStyle w:val="SoKyHieu"\/>.*?<\/w:p>/, '<w:p/>'));
    expect(told(departuresOf(gone))).toEqual(['letterhead/number-missing: không có']);
  });

  test('emphasis of an author is none, a text in italics throughout is one', () => {
    const paragraph = 'Điều tra từng ca bệnh trong 24 giờ.';
    const inLook = (look: string): string[] => told(withoutNotes(departuresOf(changed(FILE, ownRun(paragraph, look)))));
    expect(inLook('<w:b/>')).toEqual([]);
    expect(inLook('<w:i/>')).toEqual(['body/item-italic: kiểu chữ nghiêng, không đậm']);
  });

  test('several bases in one sentence are an opening, as offices write it', () => {
    const opening =
      'opening:\n  - Căn cứ Kế hoạch số 1/KH-A ngày 02/01/2026; Kế hoạch số 2/KH-B ngày 05/01/2026 của tỉnh.\n  - "Ban Chỉ đạo xây dựng kế hoạch như sau:"';
    expect(told(departuresOf(documentOf(smallPlan(opening))))).toEqual([]);
  });

  test('notes on how a file is made are no departures', () => {
    const spaced = changed(
      FILE,
      inDocument('<w:p><w:pPr><w:pStyle w:val="Heading1"/>', '<w:p/><w:p><w:pPr><w:pStyle w:val="Heading1"/>'),
    );
    expect(told(departuresOf(spaced))).toEqual(['file/empty-paragraphs: đoạn trống để giãn dòng']);
    expect(departs({ diagnostics: departuresOf(spaced) })).toBe(false);
    expect(told(departuresOf(TYPED))).toEqual(['file/typed-numbers: số, gạch đầu dòng gõ tay']);
  });
});

describe('other people’s files', () => {
  test.each(foreignNames())('%s is checked, every finding with its words and places', (name) => {
    for (const language of ['vi', 'en'] as const)
      for (const { departure, message, hint, where } of departuresOf(foreignFile(name), language)) {
        for (const text of [departure.expected, departure.found, message, hint]) {
          expect(text).toMatch(/\S/);
          expect(text).not.toMatch(/undefined|NaN|\{\d\}|Infinity/);
        }
        for (const { words } of where) expect(words.length).toBeLessThan(200);
      }
  });

  test('an old encoding is one finding for the whole file', () => {
    const font = departuresOf(foreignFile('vni')).filter(({ departure }) => departure.component === 'font');
    expect(told(font)).toEqual(['font/encoding: bảng mã cũ (TCVN3, VNI)']);
  });

  test('the letters of Word’s own lists run past đ', () => {
    expect(told(departuresOf(foreignFile('word-numbering')))).toContain('heading/letter-order: “e)”');
  });
});

describe('reports', () => {
  let report: FileConformity;
  let inEnglish: FileConformity;
  beforeAll(() => {
    const wrong = changed(changed(FILE, inDocument('w:left="1701"', 'w:left="1134"')), inDocument('Số: 05', 'Số 05'));
    const bytes = changed(wrong, inDocument('24 giờ.', '(24 giờ.'));
    const checked = (language: Language): FileConformity => {
      const { value, diagnostics } = checkWord(bytes, { language, lint: createLinter({ registers: REGISTERS }) });
      if (value === undefined) throw new Error(diagnostics[0]?.code);
      return { file: 'kế hoạch.docx', ...value, diagnostics };
    };
    [report, inEnglish] = [checked('vi'), checked('en')];
  });

  test('for people: by component, what is asked and where, what is found, what conforms, counts', () => {
    const text = prettyConformity([report], { language: 'vi', colour: false });
    expect(text).toContain(
      '  Lề trang\n    lỗi page/margin-left\n      quy định: lề trái từ 30 đến 35 mm (Phụ lục I, I.3; PG-05)\n      trong tệp: lề trái 20 mm',
    );
    expect(text).toContain('trong tệp: “Số 05/KH-SYT”\n      ở đoạn 7 “Số 05/KH-SYT”');
    expect(text).toMatch(/Đúng thể thức: .*Nơi nhận/);
    expect(text).toContain('wording/unpaired-sign');
    expect(text).toMatch(/2 lỗi, 0 cảnh báo, 0 lưu ý về thể thức; \d+ nhận xét về lời văn\.$/);
  });

  test('as the page about it shows', () => {
    const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync('docs/check.md', 'utf8')) ?? [];
    expect(shown).not.toBe('');
    expect(prettyConformity([report], { language: 'vi', colour: false })).toContain(shown);
  });

  test('in English', () => {
    const text = prettyConformity([inEnglish], { language: 'en', colour: false });
    expect(text).toContain('asked: left margin 30 to 35 mm (Annex I, I.3; PG-05)');
    expect(text).not.toMatch(/quy định|trong tệp|lề trái/);
  });

  test('in colour only where it is wished for', () => {
    expect(prettyConformity([report], { language: 'vi', colour: true })).toContain('\u001b[31mlỗi');
    expect(prettyConformity([report], { language: 'vi', colour: false })).not.toContain('\u001b');
  });

  test('as Markdown', () => {
    const text = markdownConformity([report], { language: 'vi' });
    expect(text).toMatch(/^# kế hoạch\.docx/);
    expect(text).toContain(
      '- **lỗi** `page/margin-left` quy định: lề trái từ 30 đến 35 mm *(Phụ lục I, I.3; PG-05)*<br>trong tệp: lề trái 20 mm',
    );
  });

  test('as JSON', () => {
    const [read] = JSON.parse(jsonConformity([report]));
    expect(read.departures[0]).toMatchObject({
      component: 'margins',
      id: 'PG-05',
      place: 'I.3',
      severity: 'error',
      expected: 'lề trái từ 30 đến 35 mm',
      found: 'lề trái 20 mm',
      code: 'page/margin-left',
      message: 'Quy định: lề trái từ 30 đến 35 mm; trong tệp: lề trái 20 mm.',
      hint: expect.stringContaining('Custom Margins'),
    });
    expect(read.conforming).toContain('recipients');
    expect(read.remarks.map(({ code }: { code: string }) => code)).toContain('wording/unpaired-sign');
  });

  test('a part with a departure is not among those that conform', () => {
    expect(report.conforming).not.toContain('number');
    expect(report.conforming).toEqual(expect.arrayContaining(['page', 'appendices', 'bases']));
  });
});

describe('kehoach check', () => {
  test('ends with 0 for a file that conforms, with 1 for one that departs', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'đúng.docx'), FILE);
      writeFileSync(join(folder, 'sai.docx'), changed(FILE, inDocument('Số: 05', 'Số 05')));
      expect(kehoach(['check', 'đúng.docx'], folder)).toMatchObject({ exit: 0, stderr: '' });
      const { exit, stdout } = kehoach(['check', '.', '--format', 'json'], folder);
      expect(exit).toBe(1);
      expect(JSON.parse(stdout).map(({ file }: { file: string }) => file)).toEqual(['đúng.docx', 'sai.docx']);
    });
  });

  test('says why a file cannot be read, and checks the others', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.docx'), 'không phải Word');
      writeFileSync(join(folder, 'b.docx'), zipOf(smallParts()));
      const { exit, stdout, stderr } = kehoach(['check', 'a.docx', 'b.docx'], folder);
      expect(exit).toBe(3);
      expect(stderr).toContain('Không đọc được “a.docx”: Không phải tệp Word (.docx)');
      expect(stdout).toContain('b.docx: thể thức');
    });
  });

  test.each([[[]], [['không-có.docx']], [['a.docx', '--format', 'xml']]])('wrong usage: %j', (args) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.docx'), FILE);
      expect(kehoach(['check', ...args], folder).exit).toBe(2);
    });
  });
});
