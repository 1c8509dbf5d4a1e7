/** Ways in which offices type a plan, each with the part that comes of it. */
import { describe, expect, test } from 'vitest';
import type { PlanSourceData } from '../../../src/generated/plan-source.ts';
import { importWord } from '../../../src/index.ts';
import {
  bold,
  cell,
  centred,
  END,
  LETTERHEAD,
  line,
  type OfficeParts,
  officeFile,
  SECTIONS,
  sideBySide,
  table,
  wordFile,
} from '../../support/office-file.ts';
import { importedOffice, importedParts, type OfficeImport } from '../../support/office-import.ts';

type Kind = readonly [string, OfficeParts, Partial<PlanSourceData>];

const NATION = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');
const DAY = line('Lam Sơn, ngày 05 tháng 3 năm 2026', { italic: true, align: 'center' });
const headOf = (...left: readonly string[]): string => sideBySide([left.join(''), NATION + DAY]);
const upright = (text: string): string => line(text, { align: 'center' });
const code = (text: string): OfficeParts => ({
  letterhead: headOf(upright('UBND TỈNH LAM GIANG'), centred('SỞ Y TẾ'), upright(text)),
});
const SYT = { parent: 'UBND TỈNH LAM GIANG', name: 'SỞ Y TẾ', code: 'SYT' };

const HEADS: readonly Kind[] = [
  ['a code with blanks in it', code('Số:      /KH - SYT - NVY'), { issuer: { ...SYT, code: 'SYT-NVY' }, number: null }],
  ['a code with a bracket', code('Số: 25/KH-SYT(NVY)'), { issuer: { ...SYT, code: 'SYT(NVY)' }, number: 25 }],
  ['a code with figures', code('Số: 25/KH-BCĐ35'), { issuer: { ...SYT, code: 'BCĐ35' }, number: 25 }],
  ['a code with its type last', code('Số: 25/SYT-KH'), { issuer: SYT, number: 25 }],
  ['a code with a year', code('Số: 25/2026/KH-SYT'), { issuer: SYT, number: 25 }],
  ['a number in brackets', code('Số: [số]/KH-SYT'), { issuer: SYT, number: null }],
  ['a number of the Party', code('Số 12-KH/ĐU'), { issuer: { ...SYT, code: 'ĐU' }, number: 12 }],
  [
    'a superior body in bold',
    { letterhead: headOf(centred('UBND TỈNH LAM GIANG'), centred('CHI CỤC KIỂM LÂM'), upright('Số: 1/KH-KL')) },
    { issuer: { parent: 'UBND TỈNH LAM GIANG', name: 'CHI CỤC KIỂM LÂM', code: 'KL' } },
  ],
  [
    'two superior bodies',
    {
      letterhead: headOf(
        upright('UBND TỈNH A'),
        upright('SỞ Y TẾ'),
        centred('TRUNG TÂM Y TẾ'),
        upright('Số: 1/KH-TTYT'),
      ),
    },
    { issuer: { parent: 'UBND TỈNH A\nSỞ Y TẾ', name: 'TRUNG TÂM Y TẾ', code: 'TTYT' } },
  ],
  [
    'a name that only its place has in bold',
    {
      letterhead: headOf(
        upright('UBND TỈNH A'),
        upright('ỦY BAN NHÂN DÂN'),
        centred('XÃ SUỐI MƠ'),
        upright('Số: 1/KH-UBND'),
      ),
    },
    { issuer: { parent: 'UBND TỈNH A', name: 'ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ', code: 'UBND' } },
  ],
  [
    'a body whose name begins with a place',
    { letterhead: headOf(upright('TỈNH ĐOÀN A'), centred('XÃ ĐOÀN SUỐI MƠ'), upright('Số: 1/KH-ĐTN')) },
    { issuer: { parent: 'TỈNH ĐOÀN A', name: 'XÃ ĐOÀN SUỐI MƠ', code: 'ĐTN' } },
  ],
  [
    'four rows',
    {
      letterhead: sideBySide(
        [upright('UBND TỈNH LAM GIANG'), centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
        [centred('SỞ Y TẾ'), centred('Độc lập - Tự do - Hạnh phúc')],
        [upright('_____'), upright('_______')],
        [upright('Số: 25/KH-SYT'), DAY],
      ),
    },
    { issuer: SYT, number: 25, place: 'Lam Sơn', date: '2026-03-05' },
  ],
  [
    'a day in brackets',
    {
      letterhead: sideBySide([
        centred('SỞ Y TẾ') + upright('Số: /KH-SYT'),
        NATION + line('Lam Sơn, ngày [ngày] tháng [tháng] năm 2026'),
      ]),
    },
    { place: 'Lam Sơn', date: '2026' },
  ],
  [
    'a day in figures',
    {
      letterhead: sideBySide([centred('SỞ Y TẾ') + upright('Số: /KH-SYT'), NATION + line('Thôn 12, ngày 5/3/2026')]),
    },
    { place: 'Thôn 12', date: '2026-03-05' },
  ],
  ...["'", '’', '‘', 'ʼ', '`', '´'].map(
    (sign): Kind => [
      `a place with ${sign} for an apostrophe`,
      {
        letterhead: sideBySide([
          centred('SỞ Y TẾ') + upright('Số: /KH-SYT'),
          NATION + line(`Cư M${sign}gar, ngày 05 tháng 3 năm 2026`),
        ]),
      },
      { place: `Cư M${sign}gar`, date: '2026-03-05' },
    ],
  ),
  [
    'two bodies in bold, one below the other, each with a signature',
    {
      letterhead: headOf(centred('CÔNG AN TỈNH'), centred('SỞ Y TẾ'), upright('Số: 7/KHLN-CAT-SYT')),
      end:
        sideBySide([bold('Nơi nhận:') + line('- Lưu: VT.')]) +
        sideBySide([centred('GIÁM ĐỐC') + centred('Lê Thị Thử'), centred('GIÁM ĐỐC') + centred('Nguyễn Văn Mẫu')]),
    },
    {
      issuer: [
        { name: 'CÔNG AN TỈNH', code: 'CAT' },
        { name: 'SỞ Y TẾ', code: 'SYT' },
      ],
    },
  ],
  [
    '“Kính gửi” under the title',
    { title: centred('KẾ HOẠCH') + centred('Phòng dịch năm 2026') + upright('Kính gửi: Các trạm y tế') },
    { title: 'Phòng dịch năm 2026', opening: ['Kính gửi: Các trạm y tế'] },
  ],
];

/** Two bodies that issue a plan together, and what an appendix calls them. */
const named = (first: string, second: string, codes: string, words: string): OfficeParts => ({
  letterhead: headOf(centred(first), centred(second), upright(`Số:     /KHLT-${codes}`)),
  end:
    sideBySide([bold('Nơi nhận:') + line('- Lưu: VT.')]) +
    sideBySide([centred('GIÁM ĐỐC') + centred('Lê Thị Thử'), centred('GIÁM ĐỐC') + centred('Nguyễn Văn Mẫu')]),
  after:
    centred('PHỤ LỤC') +
    centred('DANH MỤC') +
    upright(`(Kèm theo Kế hoạch số    /KHLT-${codes} ngày   tháng 3 năm 2026 của ${words})`) +
    line('Một việc.'),
});

const NAMES: readonly Kind[] = [
  [
    'two names with “và” between them',
    named('SỞ Y TẾ', 'CÔNG AN TỈNH', 'SYT-CAT', 'Sở Y tế và Công an tỉnh'),
    {
      issuer: [
        { name: 'SỞ Y TẾ', code: 'SYT', inText: 'Sở Y tế' },
        { name: 'CÔNG AN TỈNH', code: 'CAT', inText: 'Công an tỉnh' },
      ],
    },
  ],
  [
    'two names, one with a comma and “và” in it, the other with its province behind it',
    named(
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
      'SỞ Y TẾ',
      'SVHTTDL-SYT',
      'Sở Văn hóa, Thể thao và Du lịch và Sở Y tế tỉnh Lam Giang',
    ),
    {
      issuer: [
        { name: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', code: 'SVHTTDL', inText: 'Sở Văn hóa, Thể thao và Du lịch' },
        { name: 'SỞ Y TẾ', code: 'SYT', inText: 'Sở Y tế tỉnh Lam Giang' },
      ],
    },
  ],
];

const endOf = (list: readonly string[], ...right: readonly string[]): OfficeParts => ({
  end: sideBySide([bold('Nơi nhận:') + list.map((text) => line(text)).join(''), right.join('')]),
});
const NAME = line('') + line('') + centred('Nguyễn Văn Mẫu');
const name = 'Nguyễn Văn Mẫu';

const ENDS: readonly Kind[] = [
  [
    'a table of three rows',
    {
      end: sideBySide(
        [bold('Nơi nhận:'), centred('TM. ỦY BAN NHÂN DÂN')],
        [line('- Như trên;') + line('- Lưu: VT.'), centred('CHỦ TỊCH')],
        ['', NAME],
      ),
    },
    {
      recipients: ['Như trên', { archive: 'VT' }],
      signatures: [{ authority: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', name }],
    },
  ],
  [
    'a table with lines around it',
    { end: table([[bold('Nơi nhận:') + line('- Như trên;') + line('- Lưu: VT.'), centred('HIỆU TRƯỞNG') + NAME]]) },
    { recipients: ['Như trên', { archive: 'VT' }], signatures: [{ post: 'HIỆU TRƯỞNG', name }] },
  ],
  [
    'a post that nobody lists',
    endOf(['- Lưu: VT.'], centred('TM. BAN ĐẠI DIỆN'), centred('ỦY VIÊN THƯỜNG TRỰC'), NAME),
    { signatures: [{ authority: 'TM. BAN ĐẠI DIỆN', post: 'ỦY VIÊN THƯỜNG TRỰC', name }] },
  ],
  [
    'a post in another body, a blank line below the first',
    endOf(['- Lưu: VT.'], centred('TRƯỞNG TIỂU BAN'), line(''), centred('HIỆU TRƯỞNG'), line(''), centred(name)),
    { signatures: [{ post: 'TRƯỞNG TIỂU BAN', otherPost: 'HIỆU TRƯỞNG', name }] },
  ],
  [
    'a name in capitals',
    endOf(['- Lưu: VT.'], centred('GIÁM ĐỐC'), line(''), line(''), centred('NGUYỄN VĂN MẪU')),
    { signatures: [{ post: 'GIÁM ĐỐC', name }] },
  ],
  [
    'a whole post right below another',
    endOf(['- Lưu: VT.'], centred('KT. TỔ TRƯỞNG'), centred('TỔ PHÓ'), centred('PHÓ CHÁNH VĂN PHÒNG'), NAME),
    { signatures: [{ capacity: 'KT. TỔ TRƯỞNG', post: 'TỔ PHÓ', otherPost: 'PHÓ CHÁNH VĂN PHÒNG', name }] },
  ],
  [
    'a post over two lines',
    endOf(['- Lưu: VT.'], centred('CHÁNH VĂN PHÒNG'), centred('HỘI ĐỒNG NHÂN DÂN'), NAME),
    { signatures: [{ post: 'CHÁNH VĂN PHÒNG\nHỘI ĐỒNG NHÂN DÂN', name }] },
  ],
  [
    '“T/M” and “KT” without a stop',
    endOf(['- Lưu: VT.'], centred('T/M BAN THƯỜNG VỤ'), centred('KT BÍ THƯ'), centred('PHÓ BÍ THƯ'), NAME),
    { signatures: [{ authority: 'TM. BAN THƯỜNG VỤ', capacity: 'KT. BÍ THƯ', post: 'PHÓ BÍ THƯ', name }] },
  ],
  [
    'degrees before a name, and “(Đã ký)”',
    endOf(['- Lưu: VT.'], centred('GIÁM ĐỐC'), line('(Đã ký)', { align: 'center' }), centred('BS.CKII Nguyễn Văn Mẫu')),
    { signatures: [{ post: 'GIÁM ĐỐC', name: 'BS.CKII Nguyễn Văn Mẫu' }] },
  ],
  [
    'what stands where somebody signs by a certificate',
    endOf(['- Lưu: VT.'], centred('GIÁM ĐỐC'), line('[Chữ ký số]', { align: 'center' }), centred(name)),
    { signatures: [{ post: 'GIÁM ĐỐC', name }] },
  ],
  [
    'the words of a form where somebody signs',
    endOf(
      ['- Lưu: VT.'],
      centred('GIÁM ĐỐC'),
      line('(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan)', { align: 'center' }),
      centred(name),
    ),
    { signatures: [{ post: 'GIÁM ĐỐC', name }] },
  ],
  [
    'a signature at the right margin, above the recipients',
    {
      end:
        bold('GIÁM ĐỐC', { align: 'right' }) +
        line('') +
        bold(name, { align: 'right' }) +
        bold('Nơi nhận:') +
        line('- Bộ Y tế;') +
        line('- Lưu: VT.'),
    },
    { recipients: ['Bộ Y tế', { archive: 'VT' }], signatures: [{ post: 'GIÁM ĐỐC', name }] },
  ],
  [
    'recipients wrapped by hand',
    endOf(
      [
        '- Thường trực Đảng ủy, các tổ chức',
        'chính trị - xã hội;',
        '- Chủ tịch, các Phó Chủ tịch',
        'UBND xã;',
        '- Lưu: VT,',
        'VHXH.',
      ],
      centred('CHỦ TỊCH'),
      NAME,
    ),
    {
      recipients: [
        'Thường trực Đảng ủy, các tổ chức chính trị - xã hội',
        'Chủ tịch, các Phó Chủ tịch UBND xã',
        { archive: 'VT, VHXH' },
      ],
    },
  ],
  [
    'who drafted it, in small letters',
    endOf(['- Lưu: VT.', 'nva.15b'], centred('CHỦ TỊCH'), NAME),
    { recipients: [{ archive: 'VT', drafter: 'nva', issuedCopies: 15 }] },
  ],
  [
    'recipients and the archive in one line',
    endOf(['- Như trên; - Sở Tài chính; - Lưu: VT, KH.'], centred('GIÁM ĐỐC'), NAME),
    { recipients: ['Như trên', 'Sở Tài chính', { archive: 'VT, KH' }] },
  ],
  [
    'the archive behind a recipient, without a dash',
    endOf(['- UBND tỉnh; Lưu: VT.'], centred('GIÁM ĐỐC'), NAME),
    { recipients: ['UBND tỉnh', { archive: 'VT' }] },
  ],
  [
    'a purpose at the right of a line',
    endOf(['- Bộ Y tế;', '- UBND tỉnh;          (để báo cáo)', '- Lưu: VT.'], centred('CHỦ TỊCH'), NAME),
    { recipients: [{ to: ['Bộ Y tế', 'UBND tỉnh'], purpose: 'để báo cáo' }, { archive: 'VT' }] },
  ],
];

const BRACED: readonly Kind[] = [
  [
    'a brace typed beside each line',
    endOf(['- Bộ Y tế;\t}', '- UBND tỉnh;\t} (để báo cáo)', '- Các xã;', '- Lưu: VT.'], centred('CHỦ TỊCH'), NAME),
    {
      recipients: [{ to: ['Bộ Y tế', 'UBND tỉnh'], purpose: 'để báo cáo' }, 'Các xã', { archive: 'VT' }],
      layout: { recipients: 'brace' },
    },
  ],
];

const sign = (font: string, code: string): string => `<w:sym w:font="${font}" w:char="${code}"/>`;
/** A paragraph that a box is anchored in. */
const boxed = (text: string, content: string): string =>
  line(text).replace(
    '</w:p>',
    `<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>`,
  );

const MORE = bold('II. TỔ CHỨC') + line('Làm tốt./.');
const tasks = (...lines: readonly string[]): OfficeParts => ({ body: bold('I. NHIỆM VỤ') + lines.join('') + MORE });
const section = (content: object): Partial<PlanSourceData> => ({
  sections: [
    { heading: 'NHIỆM VỤ', ...content },
    { heading: 'TỔ CHỨC', text: 'Làm tốt.' },
  ],
});

/** One thing said in two ways, the first for programs that know a namespace. */
const ways = (prefix: string, uri: string, first: string, other: string): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="${prefix}" xmlns:${prefix}="${uri}">${first}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent></w:r>`;
const said = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const NEW_WORD = 'http://schemas.microsoft.com/office/word/2010/wordml';

const codeSign = (text: string): string => `<w:instrText xml:space="preserve">${text}</w:instrText>`;
/** A field as Word stores it: its code, which may have fields in it, and its result. */
const fieldOf = (code: string, result: string): string =>
  `<w:fldChar w:fldCharType="begin"/>${code}<w:fldChar w:fldCharType="separate"/>${result}<w:fldChar w:fldCharType="end"/>`;
const ending = (start: string, content: string): string =>
  line(start).replace('</w:p>', `<w:r>${content}</w:r>${line(' bản.').replace(/^.*?(?=<w:r>)/, '')}`);
const PAGE_NOW = fieldOf(codeSign(' PAGE '), '');
const HAS_PAGE = codeSign(' IF ') + PAGE_NOW + codeSign(' = 1 "một" "hai" ');

const BODIES: readonly Kind[] = [
  [
    'a field in the code of another one: only the result of the whole',
    tasks(ending('Gửi ', fieldOf(HAS_PAGE, said('hai')))),
    section({ text: 'Gửi hai bản.' }),
  ],
  [
    'a field with its result in the code of another one: only the result of the whole',
    tasks(
      ending(
        'Gửi ',
        fieldOf(codeSign(' = ') + fieldOf(codeSign(' PAGE '), said('77')) + codeSign(' + 1 '), said('78')),
      ),
    ),
    section({ text: 'Gửi 78 bản.' }),
  ],
  [
    'a field in the result of another one: both results',
    tasks(ending('Gửi ', fieldOf(codeSign(' REF so '), said('hai, ') + fieldOf(codeSign(' REF them '), said('ba'))))),
    section({ text: 'Gửi hai, ba bản.' }),
  ],
  [
    'words for programs that know what nobody knows: those for all others',
    tasks(line('Lập danh mục').replace('</w:p>', `${ways('zz9', 'urn:zz9', said(' lạ.'), said(' theo mẫu.'))}</w:p>`)),
    section({ text: 'Lập danh mục theo mẫu.' }),
  ],
  [
    'words for programs that know what Word knows: these',
    tasks(line('Lập danh mục').replace('</w:p>', `${ways('w14', NEW_WORD, said(' mới.'), said(' cũ.'))}</w:p>`)),
    section({ text: 'Lập danh mục mới.' }),
  ],
  [
    'a soft break before a capital letter, behind a word that nothing ends with, and behind a comma',
    tasks(line('1. Các phòng phối hợp với\nSở Tài chính,\nCông an tỉnh và\nUBND các xã rà soát.'), line('2. Báo cáo.')),
    section({ items: ['Các phòng phối hợp với Sở Tài chính, Công an tỉnh và UBND các xã rà soát.', 'Báo cáo.'] }),
  ],
  [
    'a soft break behind a whole sentence',
    tasks(line('1. Rà soát thủ tục.\nSở làm trước.'), line('2. Báo cáo.')),
    section({ items: ['Rà soát thủ tục.\nSở làm trước.', 'Báo cáo.'] }),
  ],
  [
    'assignments in upright letters at the end of texts',
    tasks(line('1. Rà soát thủ tục (Văn phòng Sở thực hiện).'), line('2. Báo cáo.')),
    {
      ...section({
        items: [{ text: 'Rà soát thủ tục', assign: { who: ['Văn phòng Sở'], place: 'inline' } }, 'Báo cáo.'],
      }),
      layout: { assign: 'line' },
    },
  ],
  [
    'upright bases, one with semicolons in it',
    {
      body:
        line('Căn cứ Luật A ngày 01/01/2025;') +
        line('Căn cứ Nghị định số 1/2026/NĐ-CP; Nghị định số 2/2026/NĐ-CP;') +
        line('Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh;') +
        line('Xét đề nghị của Trưởng phòng Nghiệp vụ Y.') +
        line('Sở Y tế ban hành Kế hoạch như sau:') +
        SECTIONS,
    },
    {
      bases: [
        'Căn cứ Luật A ngày 01/01/2025',
        'Căn cứ Nghị định số 1/2026/NĐ-CP; Nghị định số 2/2026/NĐ-CP',
        'Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh',
        'Xét đề nghị của Trưởng phòng Nghiệp vụ Y',
      ],
      opening: ['Sở Y tế ban hành Kế hoạch như sau:'],
    },
  ],
  [
    'soft breaks inside a sentence',
    tasks(
      line('1. Báo cáo\nkết quả.'),
      line('2. Phối hợp với các cơ quan, đơn vị có liên quan tổ chức triển khai của\nSở Y tế.'),
    ),
    section({
      items: ['Báo cáo kết quả.', 'Phối hợp với các cơ quan, đơn vị có liên quan tổ chức triển khai của Sở Y tế.'],
    }),
  ],
  [
    'a table of contents',
    {
      body:
        centred('MỤC LỤC') +
        line('I. NHIỆM VỤ\t1') +
        line('II. TỔ CHỨC........2') +
        (tasks(line('1. Một.')).body ?? ''),
    },
    section({ items: ['Một.'] }),
  ],
  [
    'a table of contents under a title of its own',
    {
      body: centred('Nội dung') + line('I. NHIỆM VỤ\t1') + line('II. TỔ CHỨC\t2') + (tasks(line('1. Một.')).body ?? ''),
    },
    section({ items: ['Một.'] }),
  ],
  [
    'numbers and letters with a stroke behind them',
    tasks(line('1/ Công tác tuần tra'), line('a/ Tuần tra ban đêm.'), line('b/ Canh gác cổng.'), line('2/ Trực ban.')),
    section({
      items: [{ text: 'Công tác tuần tra', items: ['Tuần tra ban đêm.', 'Canh gác cổng.'] }, 'Trực ban.'],
    }),
  ],
  [
    'who carries out, on a line of its own',
    tasks(line('1. Sửa máy'), line('Đơn vị thực hiện: Phòng Vật tư. Thời gian hoàn thành: quý II.')),
    section({
      items: [
        {
          text: 'Sửa máy',
          assign: {
            who: ['Phòng Vật tư'],
            deadline: 'quý II',
            wording: 'Đơn vị thực hiện: Phòng Vật tư. Thời gian hoàn thành: quý II',
            place: 'line',
          },
        },
      ],
    }),
  ],
  [
    'what is to be done, behind a colon',
    tasks(line('1. Sửa máy'), line('Thực hiện: kiểm tra, thay thế.')),
    section({ items: ['Sửa máy\nThực hiện: kiểm tra, thay thế.'] }),
  ],
  [
    'a box beside a paragraph, read after it',
    tasks(boxed('1. Đường dây nóng:', line('Trực ban 24/24')), line('2. Báo cáo.')),
    section({ items: ['Đường dây nóng:\nTrực ban 24/24', 'Báo cáo.'] }),
  ],
  [
    'signs of symbol fonts in a sentence, and as a bullet',
    tasks(
      `<w:p><w:r><w:t xml:space="preserve">1. Đạt </w:t>${sign('Symbol', 'F0B3')}<w:t xml:space="preserve"> 95% </w:t>${sign('Wingdings', 'F0E0')}<w:t xml:space="preserve"> khen, </w:t>${sign('Wingdings', 'F0FC')}</w:r></w:p>`,
      `<w:p><w:r>${sign('Wingdings', 'F0FC')}<w:t xml:space="preserve"> Phát thanh.</w:t></w:r></w:p>`,
    ),
    section({ items: [{ text: 'Đạt ≥ 95% → khen, ✓', bullets: ['Phát thanh.'] }] }),
  ],
  [
    'who leads and supports, each on a line',
    tasks(line('1. Tập huấn'), line('Đơn vị chủ trì: Sở Y tế.'), line('Đơn vị phối hợp: Sở Tài chính.')),
    section({
      items: [
        {
          text: 'Tập huấn',
          assign: {
            lead: ['Sở Y tế'],
            support: ['Sở Tài chính'],
            wording: 'Đơn vị chủ trì: Sở Y tế; Đơn vị phối hợp: Sở Tài chính',
            place: 'line',
          },
        },
      ],
    }),
  ],
  [
    'who leads, who supports and by when, each a sentence',
    tasks(line('1. Tập huấn'), line('Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: các xã. Thời hạn: 30/6/2026.')),
    section({
      items: [{ text: 'Tập huấn', assign: { lead: ['Sở Y tế'], support: ['các xã'], deadline: '30/6/2026' } }],
    }),
  ],
  [
    'a bordered table of one column with words of a letterhead',
    tasks(line('1. Bảng:'), table([['Nội dung'], ['Ngày 05 tháng 3 năm 2026'], ['Nơi nhận']]), line('2. Sau.')),
    section({
      items: [
        {
          text: 'Bảng:',
          table: { columns: [{ title: 'Nội dung' }], rows: [['Ngày 05 tháng 3 năm 2026'], ['Nơi nhận']] },
        },
        'Sau.',
      ],
    }),
  ],
  [
    'a table with its own title in the first row',
    tasks(line('1. Bảng:'), table([[cell('BẢNG A', '<w:gridSpan w:val="2"/>')], ['STT', 'Việc'], ['1', 'A']])),
    section({
      items: [
        {
          text: 'Bảng:',
          table: { columns: [{ title: 'BẢNG A', columns: [{ title: 'STT' }, { title: 'Việc' }] }], rows: [[1, 'A']] },
        },
      ],
    }),
  ],
  [
    'a cell that was deleted with changes tracked',
    tasks(
      line('1. Bảng:'),
      table([
        ['STT', 'Việc'],
        ['1', cell('A', '<w:cellDel w:id="1" w:author="X"/>')],
      ]),
    ),
    section({
      items: [{ text: 'Bảng:', table: { columns: [{ title: 'STT' }, { title: 'Việc' }], rows: [[1, null]] } }],
    }),
  ],
  [
    'a soft line break in a heading of capitals',
    { body: bold('I. MỤC\nĐÍCH') + line('Giảm số ca mắc./.') },
    { sections: [{ heading: 'MỤC ĐÍCH', text: 'Giảm số ca mắc.' }] },
  ],
  [
    'the end mark above a last table',
    {
      body:
        bold('I. NHIỆM VỤ') +
        line('1. Theo bảng sau./.') +
        table([
          ['STT', 'Việc'],
          ['1', 'A'],
        ]),
    },
    {
      sections: [
        {
          heading: 'NHIỆM VỤ',
          items: [
            { text: 'Theo bảng sau.', table: { columns: [{ title: 'STT' }, { title: 'Việc' }], rows: [[1, 'A']] } },
          ],
        },
      ],
    },
  ],
];

describe.each([...HEADS, ...NAMES, ...ENDS, ...BRACED, ...BODIES])('%s', (_, parts, expected) => {
  test('is read as it is meant, and leaves nothing to decide', () => {
    const { data, marks } = importedParts(parts);
    expect(data).toMatchObject(expected);
    expect(marks).toEqual([]);
  });
});

describe('what a plan has no place for', () => {
  test('is told at its place: a formula, with its letters kept', () => {
    const formula =
      '<w:p><w:r><w:t xml:space="preserve">1. Tính bằng </w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>';
    const { yaml, marks } = importedParts(tasks(formula));
    expect(marks).toEqual(['import/not-read']);
    expect(yaml).toMatch(/# KIỂM TRA: .*công thức.*\n(?: +#.*\n)* +- Tính bằng a\+b/u);
  });

  test('is told at its place: what is struck through, in a sentence and in a cell', () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">100 </w:t></w:r>';
    const { yaml, marks } = importedParts(
      tasks(
        `<w:p><w:r><w:t xml:space="preserve">1. Mời </w:t></w:r>${struck}<w:r><w:t>120 người.</w:t></w:r></w:p>`,
        table([
          ['TT', 'Số'],
          ['1', `<w:p>${struck}</w:p>`],
        ]),
      ),
    );
    expect(marks).toEqual(['import/struck', 'import/struck']);
    expect(yaml).toMatch(/# KIỂM TRA: .*“100” bị gạch ngang.*\n(?: +#.*\n)* +- text: Mời 100 120 người\./u);
  });

  test('is told at its place: another file put in', () => {
    const { marks } = importedParts(tasks(line('1. Một.'), '<w:altChunk r:id="rId9"/>'));
    expect(marks).toEqual(['import/not-read']);
  });
});

test('what has Nơi nhận of its own keeps its number and day, though it goes with a decision', () => {
  const attached = line('(Ban hành kèm theo Quyết định số 12/QĐ-SYT ngày 05 tháng 01 năm 2026 của Giám đốc Sở Y tế)');
  const { data } = importedParts({ title: centred('KẾ HOẠCH') + centred('Phòng dịch') + attached });
  expect(data).toMatchObject({ place: 'Lam Giang', recipients: expect.anything(), signatures: expect.anything() });
  expect(JSON.stringify(data.opening)).toContain('12/QĐ-SYT');
});

test('what cannot be built is written so that it can, and told', () => {
  const end = sideBySide([
    bold('Nơi nhận:') + line('- Lưu: VT.'),
    centred('KT. GIÁM ĐỐC') + centred('TRƯỞNG PHÒNG') + NAME,
  ]);
  const { data, marks } = importedOffice(
    wordFile(LETTERHEAD + centred('KẾ HOẠCH') + centred('Phòng dịch') + SECTIONS + end),
  );
  expect(data.signatures).toEqual([{ post: 'KT. GIÁM ĐỐC\nTRƯỞNG PHÒNG', name }]);
  expect(marks).toEqual(['import/repaired']);
});

describe('what real files hold', () => {
  const list = bold('Nơi nhận:') + line('- Bộ Y tế;') + line('- Lưu: VT.');
  const signed = { post: 'GIÁM ĐỐC', name };

  test('a name below the table that has its post', () => {
    const { data } = importedParts({ end: sideBySide([list, centred('GIÁM ĐỐC')]) + line('') + NAME });
    expect(data.signatures).toEqual([signed]);
  });

  test('the end in a table that another table frames', () => {
    const inner = sideBySide([list, centred('GIÁM ĐỐC') + line('') + NAME]) + line('');
    const { data } = importedParts({ end: sideBySide([cell(inner), cell(line(''))]) });
    expect(data.signatures).toEqual([signed]);
    expect(data.recipients).toEqual(['Bộ Y tế', { archive: 'VT' }]);
  });

  test('a row whose cells all go on from above', () => {
    const merged = (text: string, how: string): string => cell(line(text), `<w:vMerge w:val="${how}"/>`);
    const rows = table([
      [merged('TT', 'restart'), merged('Đơn vị', 'restart')],
      [merged('', 'continue'), merged('', 'continue')],
      ['1', 'Xã Lam Sơn'],
      ['2', 'Xã Bình An'],
    ]);
    const { data } = importedParts({ body: bold('I. DANH SÁCH') + rows });
    expect(JSON.stringify(data.sections)).toContain('"rows":[[1,"Xã Lam Sơn"],[2,"Xã Bình An"]]');
  });

  test('an article without words is built with dots, and told', () => {
    const body = `${bold('Điều 1. Thành lập Tổ')}${line('Điều 2.')}${line('1. Tổ làm việc kiêm nhiệm.')}${line('2. Sở là thường trực.')}`;
    const { data, marks } = importedParts({ body });
    expect(data.sections?.[1]).toMatchObject({
      heading: '…',
      items: ['Tổ làm việc kiêm nhiệm.', 'Sở là thường trực.'],
    });
    expect(marks).toContain('import/repaired');
  });

  test('a letter that sends a form is no document of the form’s type', () => {
    const { data } = importedParts({
      title: line('Kính gửi: Các đồng chí ủy viên', { align: 'center' }),
      body: line('Văn phòng gửi phiếu dưới đây.') + centred('QUYẾT ĐỊNH') + SECTIONS,
    });
    expect(data).toMatchObject({ issuer: { name: 'SỞ Y TẾ' } });
    expect(JSON.stringify(data.opening)).toContain('Văn phòng gửi phiếu dưới đây.');
  });
});

test('the Youth Union’s name at the right is no second issuer: number and code stay, and the name is asked about', () => {
  const left = centred('ĐOÀN XÃ ĐỒNG MÂY') + upright('Số: 09-KH/ĐTN');
  const { data, marks } = importedParts({ letterhead: sideBySide([left, centred('ĐOÀN TNCS HỒ CHÍ MINH') + DAY]) });
  expect([data.issuer, data.number]).toEqual([{ name: 'ĐOÀN XÃ ĐỒNG MÂY', code: 'ĐTN' }, 9]);
  expect(marks).toEqual(['import/left-over']);
});

test.each([
  ['Số: 07/KHLT-SYT-CA', '07/KH-SYT-CA'],
  ['Số: 30-KH/TĐTN', '30/KH-TĐTN'],
  ['Số: 25/2026/KH-SYT', '25/KH-SYT'],
  ['Số: 25/KHYT', '25/KH-SYT'],
  ['Số: 25/2026/KHLN', '25/KH-SYT'],
])('a number “%s” is told where the page will write “%s”', (text, form) => {
  const { diagnostics } = importWord(officeFile(code(text)));
  const told = diagnostics.filter((diagnostic) => diagnostic.code === 'import/number-form');
  expect(told.map(({ message }) => [message.includes(text), message.includes(form)])).toEqual([[true, true]]);
});

test.each(['Số: 25/KH-', 'Số: 25/', 'Số: 25/KH-SYT', 'Số:      /KH - SYT - NVY', 'Số: 25/KH–SYT'])(
  'a number “%s” is not told',
  (text) => {
    const { diagnostics } = importWord(officeFile(code(text)));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).not.toContain('import/number-form');
  },
);

describe('mục and tiểu mục of a chapter', () => {
  const ARTICLES = [
    ...[centred('Chương I'), centred('QUY ĐỊNH CHUNG'), centred('Mục 1'), centred('PHẠM VI')],
    ...[bold('Điều 1. Phạm vi'), line('1. Một.'), line('2. Hai.'), centred('Mục 2'), centred('YÊU CẦU')],
    ...[bold('Điều 2. Yêu cầu'), line('Làm nhanh.'), centred('Chương II'), centred('THỰC HIỆN')],
    ...[bold('Điều 3. Thực hiện'), line('Các đơn vị thực hiện.')],
  ];
  const { data, marks } = importedParts({ body: ARTICLES.join('') });

  test('are no part of the title of the chapter, nor of the last item above them', () => {
    expect(data.sections).toMatchObject([
      {
        chapter: 'QUY ĐỊNH CHUNG',
        text: '**Mục 1**\n**PHẠM VI**',
        sections: [
          { heading: 'Phạm vi', items: ['Một.', 'Hai.'], after: '**Mục 2**\n**YÊU CẦU**' },
          { heading: 'Yêu cầu', text: 'Làm nhanh.' },
        ],
      },
      { chapter: 'THỰC HIỆN', sections: [{ heading: 'Thực hiện' }] },
    ]);
  });

  test('are told, each', () => {
    expect(marks).toEqual(['import/group-as-text', 'import/group-as-text']);
  });
});

describe('a page that ends in a paragraph', () => {
  const ofBreak = (before: string, after: string): OfficeImport =>
    importedParts({
      body: `${SECTIONS}${bold('III. KINH PHÍ')}${line(before).replace('</w:p>', `<w:r><w:br w:type="page"/></w:r><w:r><w:t>${after}</w:t></w:r></w:p>`)}`,
    });

  test('leaves the words on its two sides apart', () => {
    const { data } = ofBreak('Từ ngân sách của đơn vị', 'và nguồn khác.');
    expect(data.sections?.at(-1)).toMatchObject({ text: 'Từ ngân sách của đơn vị và nguồn khác.' });
  });

  test('leaves two sentences as two paragraphs', () => {
    const { data } = ofBreak('Từ ngân sách của đơn vị.', 'Từ nguồn khác.');
    expect(data.sections?.at(-1)).toMatchObject({ text: 'Từ ngân sách của đơn vị.\nTừ nguồn khác.' });
  });

  test('adds nothing where no word follows', () => {
    const { data } = ofBreak('Từ ngân sách của đơn vị.', '');
    expect(data.sections?.at(-1)).toMatchObject({ text: 'Từ ngân sách của đơn vị.' });
  });
});

test('numbers and letters that the file counts with a hyphen behind them are those of items', () => {
  const numbered = (text: string, level: number): string =>
    line(text, { more: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` });
  const level = (index: number, format: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${index + 1}-"/></w:lvl>`;
  const { data } = importedOffice(
    officeFile({
      body: numbered('MỤC ĐÍCH', 0) + numbered('Yêu cầu:', 1) + numbered('Ý một.', 2) + numbered('Ý hai.', 2),
      parts: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
        'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman')}${level(1, 'decimal')}${level(2, 'lowerLetter')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    }),
  );
  expect(data.sections).toEqual([{ heading: 'MỤC ĐÍCH', items: [{ text: 'Yêu cầu:', items: ['Ý một.', 'Ý hai.'] }] }]);
});

describe('a note', () => {
  const MARK = '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
  const PARTS = {
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    'word/footnotes.xml':
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:t>Lời chú của tệp.</w:t></w:r></w:p></w:footnote></w:footnotes>',
  };
  const noted = (paragraph: string): string => paragraph.replace('</w:p>', MARK);

  test.each<readonly [string, OfficeParts]>([
    ['the title', { title: centred('KẾ HOẠCH') + noted(centred('Phòng, chống dịch năm 2026')) }],
    ['a recipient', { end: sideBySide([bold('Nơi nhận:') + noted(line('- Lưu: VT.')), centred('GIÁM ĐỐC')]) }],
    ['a name', { end: END.replace('Nguyễn Văn Mẫu</w:t></w:r></w:p>', `Nguyễn Văn Mẫu</w:t></w:r>${MARK}`) }],
    ['an issuer', { letterhead: LETTERHEAD.replace('SỞ Y TẾ</w:t></w:r></w:p>', `SỞ Y TẾ</w:t></w:r>${MARK}`) }],
    [
      'the title of an appendix',
      { after: centred('PHỤ LỤC', { newPage: true }) + noted(centred('CHỈ TIÊU')) + line('Một.') },
    ],
  ])('of %s, where a plan has none, is told with its words', (_, parts) => {
    const { yaml, marks } = importedParts({ ...parts, parts: PARTS });
    expect(marks).toContain('import/not-read');
    expect(yaml.split('Lời chú của tệp.')).toHaveLength(2);
  });

  test.each(['Đơn vị tính: triệu đồng', 'Nguồn: Sở Tài chính'])('of the line “%s” keeps it a paragraph', (text) => {
    const data = table([
      ['TT', 'Nội dung'],
      ['1', 'Tập huấn'],
    ]);
    const body =
      SECTIONS +
      bold('III. KINH PHÍ') +
      (text.startsWith('Đ') ? noted(line(text, { italic: true })) + data : data + noted(line(text, { italic: true })));
    const { yaml } = importedParts({ body, parts: PARTS });
    expect(yaml).toMatch(new RegExp(`\\*${text}\\*?\\[\\^1\\]`));
    expect(yaml).toContain('Lời chú của tệp.');
  });
});
