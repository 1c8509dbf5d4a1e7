/** Kinds of findings in files of offices: for each a file that must be told of, and one that must not. */
import { describe, expect, test } from 'vitest';
import { checkWord } from '../../../src/index.ts';
import {
  bold,
  centred,
  END,
  line,
  type OfficeParts,
  officeFile,
  SECTIONS,
  sideBySide,
  TITLE,
} from '../../support/office-file.ts';

const codesOf = (parts: OfficeParts): string[] => checkWord(officeFile(parts)).diagnostics.map(({ code }) => code);

const NATION = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');
const headOf = (issuer: string, number: string, place = 'Lam Giang'): OfficeParts => ({
  letterhead: sideBySide([
    centred(issuer) + line(number, { align: 'center' }),
    NATION + line(`${place}, ngày 05 tháng 3 năm 2026`, { italic: true, align: 'center' }),
  ]),
});
const signedBy = (...lines: readonly string[]): OfficeParts => ({
  end: sideBySide([
    bold('Nơi nhận:') + line('- Bộ Y tế;') + line('- Lưu: VT.'),
    lines.map((text) => centred(text)).join(''),
  ]),
});
const withText = (...texts: readonly string[]): OfficeParts => ({
  body: bold('I. MỤC ĐÍCH') + texts.map((text) => line(text)).join('') + bold('II. TỔ CHỨC') + line('Làm tốt./.'),
});

const indented = (twips: number): OfficeParts => ({
  body: bold('I. MỤC ĐÍCH') + line('Nâng cao nhận thức./.', { more: `<w:ind w:firstLine="${twips}"/>` }),
});
/** The last section of a file: A4 with the margins of the decree. */
const A4 =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="709"/></w:sectPr>';
const report: OfficeParts = { title: centred('BÁO CÁO') + centred('Kết quả phòng dịch') };
const addressed = line('Kính gửi: Các phòng thuộc Sở.', { align: 'center' });

/** The code of each kind, what must be told of, and what must not. */
const KINDS: readonly (readonly [string, string, OfficeParts, OfficeParts])[] = [
  [
    'an end mark in the middle',
    'body/end-mark',
    withText('1. Một./.', '2. Hai.'),
    withText('1. Xem https://congdichvu.vn/.', '2. Hai.'),
  ],
  [
    'an end mark after a bare address',
    'body/end-mark',
    withText('1. Một./.', '2. Hai.'),
    withText('1. Xem lamgiang.gov.vn/.', '2. Hai.'),
  ],
  ['a label without a blank', 'heading/label-space', { body: bold('I.MỤC ĐÍCH') + SECTIONS }, {}],
  [
    'KT. without its stop',
    'signature/authority-form',
    signedBy('KT GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
    signedBy('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
  ],
  [
    'a code with its type last',
    'letterhead/number-form',
    headOf('SỞ Y TẾ', 'Số: 15/SYT-KH'),
    headOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Số: 15/KH-SGD&ĐT'),
  ],
  [
    'a degree before the name',
    'signature/title-before-name',
    { ...headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'), ...signedBy('GIÁM ĐỐC', 'ThS. Trần Văn A') },
    { ...headOf('TRƯỜNG THPT LAM SƠN', 'Số: 15/KH-THPTLS'), ...signedBy('HIỆU TRƯỞNG', 'ThS. Trần Văn A') },
  ],
  [
    'a rank before the name',
    'signature/title-before-name',
    { ...headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'), ...signedBy('GIÁM ĐỐC', 'Đại tá Trần Văn A') },
    { ...headOf('CÔNG AN XÃ LAM SƠN', 'Số: 15/KH-CAX'), ...signedBy('TRƯỞNG CÔNG AN XÃ', 'Trung tá Trần Văn A') },
  ],
  [
    'a place that is missing',
    'letterhead/date-missing',
    { letterhead: NATION + centred('SỞ Y TẾ') + line('Số: 15/KH-SYT') },
    headOf('SỞ Y TẾ', 'Số: 15/KH-SYT', 'Phường 5'),
  ],
  [
    'upright bases',
    'basis/basis-style',
    { body: line('Căn cứ Luật A;') + line('Căn cứ Luật B;') + line('Sở ban hành Kế hoạch như sau:') + SECTIONS },
    {},
  ],
  ['an indent', 'body/first-line-indent', indented(400), indented(709)],
  [
    '“Kính gửi” in a plan',
    'recipient/addressed-to',
    { title: TITLE + addressed },
    { title: (report.title ?? '') + addressed },
  ],
  ['a document of another type', 'title/other-type', report, {}],
  ['a plan without its type on a line of its own', 'title/type-line', { title: centred('KẾ HOẠCH NĂM 2026') }, report],
  [
    'page numbers of two pages',
    'page-number/missing',
    { body: SECTIONS.repeat(8), end: `${END}${A4}` },
    { end: `${END}${A4}` },
  ],
];

test('of a report is said what it is, and nothing of plans', () => {
  const codes = codesOf({ title: centred('BÁO CÁO') + addressed });
  expect(codes).toContain('title/other-type');
  expect(codes).not.toContain('title/missing');
  expect(codes).not.toContain('body/text-alignment');
});

describe.each(KINDS)('%s', (_, code, wrong, right) => {
  test(`is told of as ${code}`, () => {
    expect(codesOf(wrong)).toContain(code);
  });

  test('is not told of where there is none', () => {
    expect(codesOf(right)).not.toContain(code);
  });
});
