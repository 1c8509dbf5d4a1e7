/**
 * A rendered file held against Hướng dẫn 05-HD/VPTW: the figures stand here a second time, as docs/hd05.md has them, so that a
 * wrong figure in the program's own table is found.
 */
import { FORMS } from './party-forms.ts';
import {
  checkFonts,
  checkLetters,
  checkRuns,
  type Found,
  isOn,
  mm,
  type Parts,
  paragraphsOf,
  partsOf,
  styleById,
  textsOf,
} from './standard.ts';
import { all, childAt, lettersOf, valAt } from './xml.ts';

/** Twips of exactly so many mm, to the nearest. */
const EDGES = { 'w:top': 1134, 'w:bottom': 1134, 'w:left': 1701, 'w:right': 850, 'w:header': 567 } as const;

/** DG-01, DG-03, DG-04, DG-07, DG-09. */
function checkPages({ document }: Parts, found: Found): void {
  for (const [index, section] of all(document, 'w:sectPr').entries()) {
    const size = childAt(section, 'w:pgSz')?.attributes ?? {};
    const sides = [mm(size['w:w']), mm(size['w:h'])].sort((a, b) => a - b).map(Math.round);
    if (sides.join(' × ') !== '210 × 297') found(`DG-01 section ${index} is ${sides.join(' × ')} mm`);
    const margin = childAt(section, 'w:pgMar')?.attributes ?? {};
    for (const [side, twips] of Object.entries(EDGES))
      if (Number(margin[side]) !== twips) found(`DG-03, DG-04, DG-07 ${side} of section ${index} is ${margin[side]}`);
    if (childAt(section, 'w:titlePg') === undefined) found(`DG-07 section ${index} shows the number of its first page`);
    if (childAt(section, 'w:pgNumType')?.attributes['w:start'] !== '1') found(`DG-09 section ${index} counts on`);
  }
}

type Look = readonly [id: string, style: string, sizes: readonly number[], look: string, align: string];

const LOOKS: readonly Look[] = [
  ['DG-08', 'SoTrang', [14], '', 'center'],
  ['DG-10', 'LoiVan', [14, 15], '', 'both'],
  ['DG-11', 'TieuDe', [15], 'bold', 'center'],
  ['DG-13', 'CoQuanChuQuan', [14], '', 'center'],
  ['DG-14', 'CoQuanBanHanh', [14], 'bold', 'center'],
  ['DG-15', 'DauSao', [14], '', 'center'],
  ['DG-16', 'SoKyHieu', [14], '', 'center'],
  ['DG-17', 'DiaDanhNgayThang', [14], 'italic', 'center'],
  ['DG-18', 'TenLoai', [15, 16], 'bold', 'center'],
  ['DG-19', 'TrichYeu', [14, 15], 'bold', 'center'],
  ['DG-45', 'CanCu', [14, 15], '', 'both'],
  ['DG-54', 'Heading1', [14, 15], 'bold', 'both'],
  ['DG-55', 'Heading2', [14, 15], 'bold', 'both'],
  ['DG-56', 'Heading3', [14, 15], 'bold italic', 'both'],
  ['DG-57', 'Heading4', [14, 15], '', 'both'],
  ['DG-60', 'QuyenHan', [14], 'bold', 'center'],
  ['DG-61', 'ChucVu', [14], '', 'center'],
  ['DG-63', 'HoTen', [14], 'bold', 'center'],
  ['DG-81', 'NoiNhanTieuDe', [14], '', 'left'],
  ['DG-82', 'NoiNhan', [12], '', 'left'],
  ['DG-88', 'PhuLuc', [14], 'bold', 'center'],
  ['DG-89', 'KemTheo', [14], 'italic', 'center'],
];

/** Looked at where a document has them. */
const RARE: readonly Look[] = [
  ['DG-62', 'ChucVuMotMinh', [14], 'bold', 'center'],
  ['DG-77', 'Kiem', [14], '', 'center'],
  ['DG-91', 'DauDoKhan', [14], 'bold', 'center'],
  ['DG-92', 'PhamViLuuHanh', [12], 'bold', 'right'],
  ['DG-92', 'DauThuHoi', [12], 'bold', 'right'],
  ['DG-92', 'KhongPhoBien', [12], 'bold', 'center'],
  ['DG-86', 'NguoiSoanThao', [8], '', 'right'],
  ['DG-87', 'ThongTinLienHe', [10], '', 'left'],
  ['DG-90', 'DauDoMat', [14], 'bold', 'center'],
];

function checkLook(parts: Parts, [id, style, sizes, look, align]: Look, found: Found): void {
  const definition = styleById(parts, style);
  const run = childAt(definition, 'w:rPr');
  const size = Number(valAt(run, 'w:sz')) / 2;
  if (!sizes.includes(size)) found(`${id} ${style} is ${size} pt`);
  for (const [name, word] of [
    ['w:b', 'bold'],
    ['w:i', 'italic'],
  ] as const)
    if (isOn(run, name) !== look.includes(word)) found(`${id} ${style}: ${word}`);
  const aligned = valAt(childAt(definition, 'w:pPr'), 'w:jc');
  if (aligned !== align) found(`${id} ${style} is aligned ${aligned}`);
}

/** Styles of running text and of headings in it. */
const BODY = [
  'CanCu',
  'LoiVan',
  'KhoanDiem',
  'GachDauDong',
  'PhanCong',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
];

/** DG-40 to DG-42: first line in by 10 mm, at least 6 pt apart, lines of exactly 18 to 22 pt. */
function checkSetting(parts: Parts, found: Found): void {
  const own = BODY.filter((style) => styleById(parts, style) !== undefined);
  for (const style of own) {
    const paragraph = childAt(styleById(parts, style), 'w:pPr');
    const indent = Number(childAt(paragraph, 'w:ind')?.attributes['w:firstLine']);
    const {
      'w:before': before,
      'w:line': line,
      'w:lineRule': rule,
    } = childAt(paragraph, 'w:spacing')?.attributes ?? {};
    if (indent < 567 || indent > 720) found(`DG-40 ${style} is indented by ${indent} twips`);
    if (Number(before) < 120) found(`DG-41 ${style} stands ${before} twips below the paragraph above`);
    if (rule !== 'exact' || Number(line) < 360 || Number(line) > 440)
      found(`DG-42 ${style} has lines of ${line} ${rule}`);
  }
}

/** Lines whose words are fixed, or of a fixed form. */
const WORDS: readonly (readonly [id: string, style: string, form: RegExp])[] = [
  ['DG-11', 'TieuDe', /^ĐẢNG CỘNG SẢN VIỆT NAM$/u],
  ['DG-15', 'DauSao', /^\*$/u],
  ['DG-16', 'SoKyHieu', /^Số (?:0[1-9]|[1-9]\d+|\u00a0+)-KH\/[\p{Lu}\d-]+$/u],
  ['DG-18', 'TenLoai', /^KẾ HOẠCH$/u],
  ['DG-20', 'GachDuoiTrichYeu', /^-----$/u],
  [
    'DG-38',
    'DiaDanhNgayThang',
    /, ngày (?:0[1-9]|[12]\d|3[01]|\u00a0+) tháng (?:0[12]|[3-9]|1[0-2]|\u00a0+) năm \d{4}$/u,
  ],
  ['DG-44', 'CanCu', /^- .*[;.]$/u],
  ['DG-60', 'QuyenHan', /^(?:T\/M|K\/T|T\/L|Q\.) \p{Lu}/u],
  ['DG-81', 'NoiNhanTieuDe', /^Nơi nhận:$/u],
  ['DG-88', 'PhuLuc', /^Phụ lục(?: \d+)?$/u],
  ['DG-89', 'KemTheo', /^\(Kèm theo .* số (?:\d+|\u00a0+)-\S+, ngày .* của .*\)$/u],
];

function checkWords({ document }: Parts, found: Found): void {
  for (const [id, style, form] of WORDS)
    for (const text of textsOf(document, style)) if (!form.test(text)) found(`${id} ${style} reads “${text}”`);
}

/** DG-11, DG-15, DG-19, DG-20, DG-43, DG-83: what stands once, not at all, or as a rule of the language. */
function checkForms({ document }: Parts, found: Found): void {
  for (const style of ['TieuDe', 'DauSao', 'GachDuoiTrichYeu'])
    if (textsOf(document, style).length !== 1) found(`${style} stands ${textsOf(document, style).length} times`);
  if (textsOf(document, 'QuocHieu').length + textsOf(document, 'TieuNgu').length > 0)
    found('DG-11 there is a Quốc hiệu');
  const [title = ''] = textsOf(document, 'TrichYeu');
  if (!/^\p{Ll}/u.test(title) || title.endsWith('.')) found(`DG-19 the title reads “${title}”`);
  const archive =
    textsOf(document, 'NoiNhan')
      .filter((text) => text !== '')
      .at(-1) ?? '';
  if (!/^(?:- )?Lưu [^:]*[^.:]\.$/u.test(archive) || /VT/.test(archive)) found(`DG-83 the archive reads “${archive}”`);
  if (lettersOf(document).includes('./.')) found('DG-43 there is a “./.”');
}

/** DG-12: a rule below the name of the Party, as long as the name (72,7 mm at 15 pt). */
function checkRule({ document }: Parts, found: Found): void {
  const paragraphs = paragraphsOf(document);
  const index = paragraphs.findIndex(({ style }) => style === 'TieuDe');
  const below = paragraphs[index + 1];
  const cell = all(document, 'w:tc').find((one) => lettersOf(one).includes('ĐẢNG CỘNG SẢN VIỆT NAM'));
  const width = Number(childAt(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']);
  const indent = childAt(below?.element, 'w:pPr', 'w:ind')?.attributes ?? {};
  const length = mm(String(width - Number(indent['w:left']) - Number(indent['w:right'])));
  if (below?.style !== 'DuongKe' || Math.abs(length - 72.7) > 0.7)
    found(`DG-12 the rule is ${length.toFixed(1)} mm long`);
}

/** What a rendered plan has that the Party's guide does not allow, a line each with the row of docs/hd05.md. */
export function partyFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const found: Found = (fault) => faults.push(fault);
  const parts = partsOf(bytes);
  checkPages(parts, found);
  for (const look of LOOKS) checkLook(parts, look, found);
  for (const look of RARE) if (styleById(parts, look[1]) !== undefined) checkLook(parts, look, found);
  checkSetting(parts, found);
  checkWords(parts, found);
  checkForms(parts, found);
  checkRule(parts, found);
  checkFonts(parts, found);
  checkRuns(parts, found);
  checkLetters(parts, found);
  for (const check of FORMS) check(parts, found);
  return faults;
}
