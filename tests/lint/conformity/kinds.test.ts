/** Kinds of findings in files of offices: for each a file that must be told of, and one that must not. */
import { describe, expect, test } from 'vitest';
import { checkWord, createLinter, REGISTERS } from '../../../src/index.ts';
import {
  bold,
  cell,
  centred,
  END,
  line,
  type OfficeParts,
  officeFile,
  SECTIONS,
  sideBySide,
  TITLE,
  table,
} from '../../support/office-file.ts';

const lint = createLinter({ registers: REGISTERS });
const codesOf = (parts: OfficeParts): string[] =>
  checkWord(officeFile(parts), { lint }).diagnostics.map(({ code }) => code);

const NATION = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');
const headWith = (issuer: string, number: string, placeAndDate: string): OfficeParts => ({
  letterhead: sideBySide([
    centred(issuer) + line(number, { align: 'center' }),
    NATION + line(placeAndDate, { italic: true, align: 'center' }),
  ]),
});
const headOf = (issuer: string, number: string, place = 'Lam Giang'): OfficeParts =>
  headWith(issuer, number, `${place}, ngày 05 tháng 3 năm 2026`);
const dated = (placeAndDate: string): OfficeParts => headWith('SỞ Y TẾ', 'Số: 15/KH-SYT', placeAndDate);
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
const LONG =
  'Các phòng thuộc Sở và các trung tâm y tế khu vực thực hiện đầy đủ, kịp thời những việc được giao dưới đây; '.repeat(
    2,
  );
/** An annex with a label and a title of its own. */
const annexWith = (content: string): OfficeParts => ({
  body: withText('Danh sách tại Phụ lục.').body ?? '',
  after: `${centred('Phụ lục', { newPage: true })}${centred('DANH SÁCH')}${content}`,
});
/** The last section of a file: A4 with the margins of the decree. */
const A4 =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="709"/></w:sectPr>';
const report: OfficeParts = { title: centred('BÁO CÁO') + centred('Kết quả phòng dịch') };
const addressed = line('Kính gửi: Các phòng thuộc Sở.', { align: 'center' });

/** A letter: neither type nor title, but whom it is addressed to. */
const letterWith = (rule: string): OfficeParts => ({
  letterhead: sideBySide(
    [centred('SỞ TÀI CHÍNH') + line('', { more: rule }), NATION],
    ['Số: 45/STC-QLNS', 'Lam Giang, ngày 05 tháng 3 năm 2026'],
  ),
  title: addressed,
});
const letter: OfficeParts = { ...headOf('SỞ TÀI CHÍNH', 'Số: 45/STC-QLNS'), title: addressed };
/** An annex with a table on a page that lies on its side. */
const lying = (top: number, left = 1701): OfficeParts => ({
  after: `<w:p><w:pPr>${A4}</w:pPr></w:p>${centred('Phụ lục')}${centred('BIỂU')}${table([['TT'], ['1']])}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="${top}" w:bottom="1134" w:left="${left}" w:right="1134" w:header="567"/></w:sectPr>`,
});

/** A decision of a collective: what it rests on stands between the authority that decides and its first article. */
const decision = (sign: string): OfficeParts => ({
  ...headOf('SỞ Y TẾ', 'Số: 15/QĐ-SYT'),
  title: centred('QUYẾT ĐỊNH') + centred('Về việc thành lập Tổ giúp việc'),
  body:
    centred('GIÁM ĐỐC SỞ Y TẾ') +
    line(`Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025${sign}`, { italic: true }) +
    line('Theo đề nghị của Trưởng phòng Nghiệp vụ Y.', { italic: true }) +
    centred('QUYẾT ĐỊNH:') +
    line('Điều 1. Thành lập Tổ giúp việc.') +
    line('Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.'),
});
const DECISION = decision(';');

/** A letterhead without number, place and date: what a decision is issued with has the decision's. */
const UNNUMBERED: OfficeParts = { letterhead: sideBySide([centred('SỞ Y TẾ'), NATION]) };
const charter = (type: string): OfficeParts => ({
  ...UNNUMBERED,
  title:
    centred(type) +
    centred('HỘI ĐIỀU DƯỠNG TỈNH LAM GIANG') +
    line('(Phê duyệt kèm theo Quyết định số      /QĐ-SYT ngày     /3/2026', { italic: true, align: 'center' }) +
    line('của Giám đốc Sở Y tế)', { italic: true, align: 'center' }),
  body: centred('Chương I') + centred('QUY ĐỊNH CHUNG') + bold('Điều 1. Tên gọi') + line('Hội Điều dưỡng.'),
  end: '',
});
const archived = (last: string): OfficeParts => ({
  end: sideBySide([bold('Nơi nhận:') + line('- Bộ Y tế;') + line(last), centred('GIÁM ĐỐC') + centred('Trần A')]),
});

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
    'KT with a comma in the place of its stop',
    'signature/authority-form',
    signedBy('KT, GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
    signedBy('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
  ],
  [
    'Q without its stop',
    'signature/authority-form',
    signedBy('Q GIÁM ĐỐC', 'Trần A'),
    signedBy('Q. GIÁM ĐỐC', 'Trần A'),
  ],
  [
    'KT, that is called missing',
    'signer/deputy-without-kt',
    signedBy('PHÓ GIÁM ĐỐC', 'Trần A'),
    signedBy('KT- GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
  ],
  [
    'a name behind several degrees and honours',
    'signature/name-missing',
    signedBy('HIỆU TRƯỞNG', 'Các tổ chuyên môn phối hợp'),
    signedBy('HIỆU TRƯỞNG', 'PGS,TS. NGƯT. Trần A'),
  ],
  [
    'a name behind an honour in words',
    'signature/name-missing',
    signedBy('HIỆU TRƯỞNG', 'Các tổ chuyên môn phối hợp'),
    signedBy('HIỆU TRƯỞNG', 'Nhà giáo ưu tú Trần A'),
  ],
  [
    'a decimal without a blank',
    'heading/label-space',
    withText('1. Một.', '1.1.Giao ban hằng tuần.', '1.2. Hai.'),
    withText('1. Một.', '1.1. Giao ban hằng tuần.', '1.2. Hai.'),
  ],
  [
    'a number with a dash in the place of its stop',
    'heading/label-form',
    withText('1- Giao ban hằng tuần.', '2- Báo cáo tháng.'),
    withText('1. Giao ban hằng tuần.', '2. Báo cáo 3 - 5 ngày một lần.'),
  ],
  [
    'a date without the comma behind its place',
    'letterhead/date-form',
    dated('Phường 5 ngày 05 tháng 3 năm 2026'),
    dated('Phường 5, ngày 05 tháng 3 năm 2026'),
  ],
  [
    'a date without the word for its day',
    'letterhead/date-form',
    dated('Bản Mường, 05 tháng 3 năm 2026'),
    dated('Bản Mường, ngày 05 tháng 3 năm 2026'),
  ],
  [
    'a date that is called missing',
    'letterhead/date-missing',
    dated('Bản Mường'),
    dated('Bản Mường ngày 05 tháng 3 năm 2026'),
  ],
  [
    'the word of a number in capitals',
    'letterhead/number-form',
    headOf('SỞ Y TẾ', 'SỐ: 15/KH-SYT'),
    headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'),
  ],
  [
    'a post that is not written out',
    'signature/post-in-full',
    signedBy('KT. GIÁM ĐỐC', 'P. GIÁM ĐỐC', 'Trần A'),
    signedBy('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần A'),
  ],
  [
    'TM. with its stop in the middle',
    'signature/authority-form',
    signedBy('T.M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần A'),
    signedBy('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần A'),
  ],
  [
    'KT. above a post that is no deputy’s',
    'signature/kt-post',
    signedBy('KT. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Trần A'),
    signedBy('TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Trần A'),
  ],
  [
    'KT. in the name of who was ordered',
    'signature/kt-post',
    signedBy('TL. BỘ TRƯỞNG', 'KT. VỤ TRƯỞNG', 'CHUYÊN VIÊN', 'Trần A'),
    signedBy('TL. BỘ TRƯỞNG', 'KT. VỤ TRƯỞNG', 'PHÓ VỤ TRƯỞNG', 'Trần A'),
  ],
  [
    'a name in capitals',
    'signature/name-capitals',
    signedBy('GIÁM ĐỐC', '', '', 'TRẦN VĂN A'),
    signedBy('TRƯỞNG BAN', '', '', 'CHỦ TỊCH UBND XÃ', 'Trần Văn A'),
  ],
  [
    'a code with its type last',
    'letterhead/number-form',
    headOf('SỞ Y TẾ', 'Số: 15/SYT-KH'),
    headOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Số: 15/KH-SGD&ĐT'),
  ],
  [
    'a code with the letters of another type',
    'letterhead/number-form',
    headOf('SỞ Y TẾ', 'Số: 15/BC-SYT'),
    headOf('SỞ Y TẾ', 'Số: 15/KHLT-SYT'),
  ],
  [
    'a degree before the name',
    'signature/title-before-name',
    { ...headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'), ...signedBy('GIÁM ĐỐC', 'ThS. Trần Văn A') },
    { ...headOf('TRƯỜNG THPT LAM SƠN', 'Số: 15/KH-THPTLS'), ...signedBy('HIỆU TRƯỞNG', 'ThS. Trần Văn A') },
  ],
  [
    'a body in small letters',
    'letterhead/issuer-capitals',
    headOf('Trường THPT Lam Sơn', 'Số: 15/KH-THPTLS'),
    headOf('TRƯỜNG THPT LAM SƠN', 'Số: 15/KH-THPTLS'),
  ],
  [
    'a post in small letters',
    'signature/post-capitals',
    { ...headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'), ...signedBy('KT. GIÁM ĐỐC', 'Phó Giám đốc', 'Trần Văn A') },
    { ...headOf('SỞ Y TẾ', 'Số: 15/KH-SYT'), ...signedBy('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Văn A') },
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
  [
    'blanks that align, and such as leave room',
    'file/tabs',
    withText('Số người làm việc:      326 người.'),
    withText('Theo Quyết định số        /QĐ-UBND ngày      tháng 3  năm 2026 của tỉnh.'),
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
  [
    'a title in the middle that a decision has',
    'body/text-alignment',
    { body: bold('I. MỤC ĐÍCH') + line('Giảm số ca mắc.', { align: 'center' }) + SECTIONS },
    { title: centred('QUYẾT ĐỊNH') + centred('Về việc A'), body: centred('QUYẾT ĐỊNH:') + line('Điều 1. Làm./.') },
  ],
  [
    'a committee that signs without TM.',
    'signer/collective',
    { ...headOf('ỦY BAN NHÂN DÂN XÃ LAM SƠN', 'Số: 15/KH-UBND'), ...signedBy('CHỦ TỊCH', 'Trần A') },
    {
      ...headOf('ỦY BAN NHÂN DÂN XÃ LAM SƠN', 'Số: 15/QĐ-UBND'),
      ...signedBy('CHỦ TỊCH', 'Trần A'),
      title: centred('QUYẾT ĐỊNH') + centred('Về việc A'),
    },
  ],
  ['a type that is missing', 'title/type-line', { title: centred('Phòng dịch năm 2026') }, letter],
  ['“Kính gửi” in a letter', 'recipient/addressed-to', { title: TITLE + addressed }, letter],
  [
    'a rule below the issuing body',
    'letterhead/issuer-rule-line',
    letterWith(''),
    letterWith('<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="1150" w:right="1150"/>'),
  ],
  [
    'the list of whom a letter is addressed to',
    'body/first-line-indent',
    indented(2800),
    {
      ...letter,
      body: line('Làm./.', { more: '<w:ind w:firstLine="709"/>' }),
      title: addressed + line('- Các phòng;', { more: '<w:ind w:firstLine="2800"/>' }),
    },
  ],
  [
    'a heading of a point in bold',
    'heading/level-3-bold',
    { body: `${bold('I. VIỆC')}${bold('1. Một')}${bold('a) Hai')}${line('Làm.')}${bold('b) Ba')}${line('Làm./.')}` },
    {
      body: `${bold('I. VIỆC')}${bold('1. Một')}${bold('1.1. Hai')}${line('Làm.')}${bold('1.2. Ba')}${line('Làm./.')}`,
    },
  ],
  [
    'an empty paragraph',
    'file/empty-paragraphs',
    { body: `${SECTIONS}${line('')}${SECTIONS}` },
    { after: `<w:p><w:pPr>${A4}</w:pPr></w:p>${centred('Phụ lục')}${centred('BIỂU')}${line('Một.')}${A4}` },
  ],
  [
    'an empty paragraph before a table, not the one that Word keeps behind the last',
    'file/empty-paragraphs',
    { body: `${SECTIONS}${line('')}${sideBySide([line('Một'), line('Hai')])}${line('Hết./.')}` },
    { after: line('') },
  ],
  [
    'recipients without a title, or with a star before it',
    'body/bullet-size',
    { body: `${bold('I. VIỆC')}<w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>- Nhỏ./.</w:t></w:r></w:p>` },
    {
      end: sideBySide([
        `${bold('*Nơi nhận:')}<w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>- Phòng VHXH;</w:t></w:r></w:p>`,
        centred('NGƯỜI LẬP') + centred('Trần Thị A'),
      ]),
    },
  ],
  ['margins of a page on its side', 'page/landscape-margin-top', lying(1417 + 300), lying(1134)],
  ['margins of a page that Word turned', 'page/landscape-margin-left', lying(1134, 1134), lying(1701, 1134)],
  [
    'an abbreviation of a ministry',
    'abbreviation/undefined',
    withText('Giữ vững ANTT.'),
    withText('Sở KH&CN, Sở GD&ĐT chủ trì.'),
  ],
  [
    'a word in capitals among others',
    'abbreviation/undefined',
    withText('Giữ vững ANTT.'),
    withText('Do CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH quyết định.'),
  ],
  [
    'the bases of a decision',
    'body/text-italic',
    { body: bold('I. VIỆC') + ['Một.', 'Hai.', 'Ba.', 'Bốn./.'].map((text) => line(text, { italic: true })).join('') },
    DECISION,
  ],
  ['bases of a decision that end with nothing', 'basis/end-sign', decision(''), DECISION],
  [
    'what a decision is issued with',
    'title/type-line',
    { title: centred('Phòng dịch năm 2026') },
    charter('ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)'),
  ],
  ['the number of what a decision is issued with', 'letterhead/number-missing', UNNUMBERED, charter('ĐIỀU LỆ')],
  [
    'who signs a speech, or a form of the office',
    'signature/all-missing',
    { end: '' },
    { letterhead: '', title: centred('THAM LUẬN') + centred('Phòng dịch trong trường học'), end: '' },
  ],
  [
    'a type that is missing where no number tells of it',
    'title/type-line',
    { ...headOf('SỞ Y TẾ', 'Số: 15/SYT'), title: centred('Phòng dịch năm 2026') },
    { ...UNNUMBERED, title: centred('DANH SÁCH ĐẠI BIỂU'), end: '' },
  ],
  [
    'a list by itself',
    'letterhead/all-missing',
    { letterhead: '', title: '' },
    { letterhead: '', title: centred('DANH SÁCH'), end: '' },
  ],
  [
    'the drafter behind the unit in the archive line',
    'recipient/archive-full-stop',
    archived('- Lưu: VT, NC'),
    archived('- Lưu: VT, NC.Lan(04b)'),
  ],
  [
    'a remark in the middle in brackets',
    'body/text-alignment',
    { body: bold('I. MỤC ĐÍCH') + line('Giảm số ca mắc.', { align: 'center' }) + SECTIONS },
    { body: bold('I. MỤC ĐÍCH') + line('(Phân công theo phụ lục kèm theo)', { align: 'center' }) + SECTIONS },
  ],
  [
    'the subject of a letter above whom it is addressed to',
    'body/text-alignment',
    { body: bold('I. MỤC ĐÍCH') + line('V/v phòng dịch', { align: 'center' }) + SECTIONS },
    { ...letter, title: line('V/v phòng dịch', { align: 'center' }) + addressed, body: line('Làm./.') },
  ],
  [
    'the nation above whom a letter is addressed to, beside its subject',
    'letterhead/national-name-missing',
    { letterhead: centred('SỞ Y TẾ') + line('Số: 15/KH-SYT') },
    {
      letterhead: sideBySide([
        centred('SỞ Y TẾ') + line('Số: 45/SYT-NV') + line('V/v phòng dịch'),
        NATION + line('Lam Giang, ngày 05 tháng 3 năm 2026'),
      ]),
      title: addressed,
    },
  ],
  [
    'a khoản that is not bold',
    'heading/level-2-style',
    { body: bold('I. VIỆC') + line('1. Công tác chung') + line('a) Một.') + line('b) Hai./.') },
    {
      ...DECISION,
      body: bold('Điều 1. Hội viên') + line('1. Hội viên gồm có') + line('a) Một.') + line('b) Hai./.'),
    },
  ],
  [
    'a form among the annexes that is named by its number',
    'appendix/title-capitals',
    { after: centred('Phụ lục', { newPage: true }) + centred('Bảng phân công') + table([['TT'], ['1']]) },
    { after: centred('Phụ lục', { newPage: true }) + centred('Biểu mẫu 4') + table([['TT'], ['1']]) },
  ],
  [
    'a short line at the left',
    'body/text-alignment',
    { body: bold('I. VIỆC') + line(LONG, { align: 'left' }) + line(LONG, { align: 'both' }) },
    { body: bold('I. VIỆC') + line(LONG, { align: 'both' }) + line('Làm ngay./.', { align: 'left' }) },
  ],
  [
    'a line that is in as a whole',
    'body/first-line-indent',
    { body: bold('I. VIỆC') + line(LONG, { more: '<w:ind w:left="709"/>' }) },
    { body: bold('I. VIỆC') + line('Làm ngay./.', { more: '<w:ind w:left="709"/>' }) },
  ],
  [
    'who made an annex',
    'body/text-alignment',
    { body: `${bold('I. VIỆC')}${line('SỞ Y TẾ', { align: 'right' })}${SECTIONS}` },
    annexWith(`${line('SỞ Y TẾ', { align: 'right' })}${table([['TT'], ['1']])}`),
  ],
  [
    'what a table is called, and what is noted of it',
    'body/text-alignment',
    { body: `${bold('I. VIỆC')}${line('Ngày thứ nhất', { align: 'center' })}${SECTIONS}` },
    {
      body: `${bold('I. VIỆC')}${line('Ngày thứ nhất', { align: 'center' })}${table([['TT'], ['1']])}${line('Gồm 1 mục.', { italic: true, align: 'left' })}${SECTIONS}`,
    },
  ],
  [
    'what an annex is attached to',
    'appendix/attached-missing',
    annexWith(table([['TT'], ['1']])),
    annexWith(
      `${line('(Đính kèm Kế hoạch số 15/KH-SYT ngày 05/3/2026 của Sở Y tế)', { align: 'center' })}${table([['TT'], ['1']])}`,
    ),
  ],
  [
    'a letterhead that an annex quotes',
    'letterhead/national-name-style',
    { letterhead: sideBySide([centred('SỞ Y TẾ'), line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center' })]) },
    {
      letterhead: '',
      title: centred('Phụ lục I') + centred('THỂ THỨC'),
      body:
        line('a) Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in hoa.') +
        SECTIONS.repeat(8) +
        NATION +
        centred('QUYẾT ĐỊNH'),
      end: '',
    },
  ],
  [
    'dots in a title that somebody fills in',
    'title/end-sign',
    { title: centred('KẾ HOẠCH') + centred('Phòng dịch.') },
    { title: centred('KẾ HOẠCH') + centred('Về việc ................') },
  ],
  [
    'names in capitals',
    'abbreviation/undefined',
    withText('Giữ vững ANTT.'),
    withText('Tập đoàn FPT, Ngân hàng ABC, giải bóng đá PETROVIETNAM; giáo dục STEM.'),
  ],
  [
    'a sentence about recipients',
    'recipient/heading-form',
    {
      end: sideBySide([
        bold('Nơi nhận') + line('- Bộ Y tế;') + line('- Lưu: VT.'),
        centred('GIÁM ĐỐC') + centred('Trần A'),
      ]),
    },
    { body: bold('I. VIỆC') + line('Nơi nhận văn bản xác định những ai được gửi.') + SECTIONS },
  ],
  [
    'a place behind the number on one line',
    'letterhead/date-missing',
    { letterhead: NATION + centred('SỞ Y TẾ') + line('Số:          /KH-SYT') },
    {
      letterhead:
        NATION + centred('SỞ Y TẾ') + line('Số:          /KH-SYT            Lam Giang, ngày         tháng 3 năm 2026'),
    },
  ],
  [
    'signatures in a table within a frame',
    'signature/post-missing',
    { end: bold('Nơi nhận:') + line('- Bộ Y tế;') + line('- Lưu: VT.') },
    {
      end: sideBySide([
        cell(
          sideBySide([
            bold('Nơi nhận:') + line('- Bộ Y tế;') + line('- Lưu: VT.'),
            centred('TM. BAN CHỈ ĐẠO') + centred('PHÓ TRƯỞNG BAN') + centred('Trần Văn A'),
          ]) + line(''),
        ),
        cell(line('')),
      ]),
    },
  ],
  [
    'a body that is no more, and another whose name ends with its own',
    'name/outdated',
    withText('Cục Quản lý thị trường chủ trì.'),
    withText('Giao Chi cục Quản lý thị trường chủ trì.'),
  ],
  [
    'a deadline at the weekend',
    'year/weekend-deadline',
    withText('Báo cáo trước ngày 22/02/2026.'),
    withText('Nghỉ Tết: nghỉ từ ngày 14/02 đến hết ngày 22/02/2026.'),
  ],
];

test.each([
  ['numbers with a bracket', 'heading/label-form', { body: bold('I. VIỆC') + line('1) Một.') + line('2) Hai./.') }],
  [
    'recipients without a semicolon',
    'recipient/semicolon',
    {
      end: sideBySide([
        bold('Nơi nhận:') + line('- Bộ Y tế,') + line('- Các phòng,') + line('- Lưu: VT.'),
        centred('GIÁM ĐỐC') + centred('Trần A'),
      ]),
    },
  ],
  [
    'annexes in capitals',
    'appendix/label-capitals',
    {
      after: ['I', 'II']
        .map((number) => centred(`PHỤ LỤC ${number}`, { newPage: true }) + centred('BIỂU') + line('Một.'))
        .join(''),
    },
  ],
] as const satisfies readonly (readonly [string, string, OfficeParts])[])(
  '%s are told once, with both places',
  (_, code, parts) => {
    const found = checkWord(officeFile(parts)).diagnostics.filter((told) => told.code === code);
    expect(found.map(({ where }) => where.length)).toEqual([2]);
  },
);

test('of a letter is said what it is', () => {
  expect(codesOf(letter)).toContain('title/other-type');
});

test('of a report is said what it is, and nothing of plans', () => {
  const codes = codesOf({ title: centred('BÁO CÁO') + addressed });
  expect(codes).toContain('title/other-type');
  expect(codes).not.toContain('title/missing');
  expect(codes).not.toContain('body/text-alignment');
});

test.each(['QUYẾT ĐỊNH', 'CHỈ THỊ', 'TỜ TRÌNH', 'PHƯƠNG ÁN', 'CHƯƠNG TRÌNH'])('of %s is said what it is', (type) => {
  const found = checkWord(officeFile({ ...headOf('SỞ Y TẾ', 'Số: 15/QĐ-SYT'), title: centred(type) })).diagnostics;
  const named = found.filter(({ code }) => code === 'title/other-type');
  expect(named.map(({ departure }) => departure?.found)).toEqual([`“${type}”`]);
  expect(found.map(({ code }) => code)).not.toContain('letterhead/number-form');
});

describe.each(KINDS)('%s', (_, code, wrong, right) => {
  test(`is told of as ${code}`, () => {
    expect(codesOf(wrong)).toContain(code);
  });

  test('is not told of where there is none', () => {
    expect(codesOf(right)).not.toContain(code);
  });
});

test('a habit of typing is one finding, with all words that show it', () => {
  const texts = ['Chuyển hóa địa bàn, văn hóa, khóa họp.', 'Ngành văn hoá và Toà án.', 'Hoà giải ở cơ sở.'];
  const found = checkWord(officeFile(withText(...texts)), { lint }).diagnostics;
  const habits = found.filter(({ code }) => code === 'wording/mixed-tone-marks');
  expect(habits.map(({ where }) => where.length)).toEqual([3]);
});

test('a document with the Youth Union’s name at the right is asked for its page and letters, not for Quốc hiệu', () => {
  const letterhead = sideBySide([
    centred('ĐOÀN XÃ ĐỒNG MÂY') + line('Số: 09-KH/ĐTN', { align: 'center' }),
    bold('ĐOÀN TNCS HỒ CHÍ MINH') + line('Đồng Mây, ngày 03 tháng 02 năm 2026', { italic: true, align: 'center' }),
  ]);
  const codes = codesOf({ letterhead });
  expect(codes).toContain('title/other-type');
  expect(codes.filter((code) => /^(?:letterhead|signature|recipient)\//.test(code))).toEqual([]);
  const { value } = checkWord(officeFile({ letterhead }), { lint });
  expect(value?.conforming).not.toContain('letterhead');
});

describe('a title that looks otherwise is the title, and what follows it is read as before', () => {
  const bases = line('Căn cứ Luật A;', { italic: true }) + line('Căn cứ Luật B.', { italic: true });
  const told = (title: string): string[] =>
    codesOf({ title, body: bases + SECTIONS }).filter((code) =>
      /^(?:title|basis|body)\/(?!.*(?:spacing|indent|size|rule))/u.test(code),
    );
  const TYPE = centred('KẾ HOẠCH');
  const atLeft = (text: string): string => bold(text, { align: 'left' });

  test.each([
    ['as it should be', TYPE + centred('Phòng, chống dịch bệnh') + centred('trên địa bàn tỉnh năm 2026'), []],
    ['in italics', TYPE + line('Phòng dịch năm 2026', { italic: true, align: 'center' }), ['title/title-style']],
    [
      'in italics, over two lines',
      TYPE +
        ['Phòng, chống dịch bệnh', 'trên địa bàn tỉnh']
          .map((text) => line(text, { italic: true, align: 'center' }))
          .join(''),
      ['title/title-style'],
    ],
    ['in bold italics', TYPE + centred('Phòng dịch', { italic: true }), ['title/title-style']],
    ['at the left', TYPE + atLeft('Phòng, chống dịch bệnh') + atLeft('trên địa bàn tỉnh'), ['title/title-alignment']],
    [
      'a line of it in capitals',
      TYPE + centred('TĂNG CƯỜNG PHÒNG, CHỐNG DỊCH') + centred('năm 2026'),
      ['title/capitals'],
    ],
    ['in capitals the letters of a body', TYPE + centred('Phối hợp với') + centred('UBND XÃ AN BÌNH'), []],
    ['below its type in small letters', centred('Kế hoạch') + centred('Phòng dịch năm 2026'), ['title/type-line']],
  ])('%s', (_, title, codes) => {
    expect(told(title)).toEqual(codes);
  });

  test('what a plan is issued with stands in brackets, and is none', () => {
    const attached = line('(Kèm theo Quyết định số 5/QĐ-SYT ngày 05/3/2026 của Sở Y tế)', {
      italic: true,
      align: 'center',
    });
    expect(told(TYPE + attached)).toContain('title/missing');
  });
});

test('what is in small letters by mistake is still what it is', () => {
  const codes = codesOf({
    ...headOf('Sở Y tế', 'Số: 15/KH-SYT'),
    ...signedBy('KT. Giám đốc', 'Phó Giám Đốc', 'Trần Văn A'),
  });
  expect(codes).toContain('letterhead/issuer-capitals');
  expect(codes).toContain('signature/post-capitals');
  expect(codes).not.toContain('letterhead/issuer-missing');
  for (const code of ['post-missing', 'kt-post', 'authority-form', 'name-missing'])
    expect(codes).not.toContain(`signature/${code}`);
});
