/**
 * A rendered file held against Phụ lục I of Nghị định 30/2020/NĐ-CP: the figures stand here a second time, as the
 * decree has them, so that a wrong figure in the program's own table is found.
 */
import { all, childAt, childrenOf, lettersOf, parseXml, readParts, valAt, type XmlElement } from './xml.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const TOLERANCE_MM = 0.02;

/** Takes down a fault. */
export type Found = (fault: string) => void;

export interface Parts {
  readonly document: XmlElement;
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  readonly headers: readonly (readonly [string, XmlElement])[];
  readonly footers: number;
}

export function partsOf(bytes: Uint8Array): Parts {
  const parts = readParts(bytes);
  const tree = (path: string): XmlElement => parseXml(parts.get(path) ?? '<none/>');
  const paths = [...parts.keys()];
  return {
    document: tree('word/document.xml'),
    styles: tree('word/styles.xml'),
    numbering: tree('word/numbering.xml'),
    headers: paths.filter((path) => /^word\/header\d*\.xml$/.test(path)).map((path) => [path, tree(path)] as const),
    footers: paths.filter((path) => /^word\/footer/.test(path)).length,
  };
}

export const mm = (twips: string | undefined): number => Number(twips ?? Number.NaN) / TWIPS_PER_MM;

function inRange(found: Found, what: string, value: number, least: number, most: number): void {
  if (!(value >= least - TOLERANCE_MM && value <= most + TOLERANCE_MM))
    found(`${what} is ${value.toFixed(2)}, expected ${least} to ${most}`);
}

/** PG-01 to PG-06, PG-14 to PG-16. */
function checkPages({ document }: Parts, found: Found): void {
  for (const [index, section] of all(document, 'w:sectPr').entries()) {
    const size = childAt(section, 'w:pgSz')?.attributes ?? {};
    const lying = size['w:orient'] === 'landscape';
    inRange(found, `PG-01 width of section ${index}`, mm(size[lying ? 'w:h' : 'w:w']), 210, 210);
    inRange(found, `PG-01 height of section ${index}`, mm(size[lying ? 'w:w' : 'w:h']), 297, 297);
    const margin = childAt(section, 'w:pgMar')?.attributes ?? {};
    inRange(found, `PG-03 top margin of section ${index}`, mm(margin['w:top']), 20, 25);
    inRange(found, `PG-04 bottom margin of section ${index}`, mm(margin['w:bottom']), 20, 25);
    inRange(found, `PG-05 left margin of section ${index}`, mm(margin['w:left']), 30, 35);
    inRange(found, `PG-06 right margin of section ${index}`, mm(margin['w:right']), 15, 20);
    if (childAt(section, 'w:titlePg') === undefined) found(`PG-14 section ${index} shows the number of its first page`);
    if (childAt(section, 'w:pgNumType')?.attributes['w:start'] !== '1')
      found(`PG-15 section ${index} does not count from 1`);
  }
}

/** MK-02, MK-04: what may stand in the top margin of the first page. */
const CIRCULATION = /^(?:XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)?(?:TÀI LIỆU THU HỒI.*)?$/u;

/** PG-11 to PG-14: a bare number, centred, in a header. */
function checkPageNumber({ headers, footers }: Parts, found: Found): void {
  if (footers > 0) found('PG-13 there is a footer');
  const numbered = headers.filter(([, header]) =>
    all(header, 'w:instrText').some((text) => text.children.join('').includes('PAGE')),
  );
  if (numbered.length === 0) found('PG-13 no header has the page number');
  for (const [path, header] of headers) {
    if (!CIRCULATION.test(lettersOf(header).trim())) found(`PG-14 ${path} has words beside the number`);
  }
}

interface Expected {
  readonly id: string;
  readonly style: string;
  /** Allowed sizes in points. */
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly indented?: boolean;
}

const row = (
  id: string,
  style: string,
  sizes: readonly number[],
  look: string,
  align: string,
  indented = false,
): Expected => ({
  id,
  style,
  sizes,
  bold: look.includes('bold'),
  italic: look.includes('italic'),
  align,
  indented,
});

const STYLES: readonly Expected[] = [
  row('HD-01', 'QuocHieu', [12, 13], 'bold', 'center'),
  row('HD-02', 'TieuNgu', [13, 14], 'bold', 'center'),
  row('HD-03', 'CoQuanChuQuan', [12, 13], '', 'center'),
  row('HD-04', 'CoQuanBanHanh', [12, 13], 'bold', 'center'),
  row('HD-05', 'SoKyHieu', [13], '', 'center'),
  row('HD-06', 'DiaDanhNgayThang', [13, 14], 'italic', 'center'),
  row('HD-07', 'TenLoai', [13, 14], 'bold', 'center'),
  row('HD-08', 'TrichYeu', [13, 14], 'bold', 'center'),
  row('BD-01', 'CanCu', [13, 14], 'italic', 'both', true),
  row('BD-02', 'LoiVan', [13, 14], '', 'both', true),
  row('V.6.b', 'KhoanDiem', [13, 14], '', 'both', true),
  row('SG-01', 'QuyenHan', [13, 14], 'bold', 'center'),
  row('SG-02', 'ChucVu', [13, 14], 'bold', 'center'),
  row('SG-05', 'HoTen', [13, 14], 'bold', 'center'),
  row('NN-01', 'NoiNhanTieuDe', [12], 'bold italic', 'left'),
  row('NN-02', 'NoiNhan', [11], '', 'left'),
  row('PL-02', 'PhuLuc', [14], 'bold', 'center'),
  row('PL-03', 'TenPhuLuc', [13, 14], 'bold', 'center'),
  row('PL-04', 'KemTheo', [13, 14], 'italic', 'center'),
  row('PG-12', 'SoTrang', [13, 14], '', 'center'),
];

/** Parts and chapters stand above the sections, whose headings then begin a level or two lower. */
function headingRows(parts: Parts): Expected[] {
  const isCentred = (level: number): boolean =>
    valAt(styleById(parts, `Heading${level}`), 'w:pPr', 'w:jc') === 'center';
  const divisions = [1, 2].filter((level) => isCentred(level) && (level === 1 || isCentred(level - 1)));
  const below = (level: number): string => `Heading${divisions.length + level}`;
  return [
    ...divisions.map((level) => row('V.6.a', `Heading${level}`, [13, 14], 'bold', 'center')),
    row('V.6.b', below(1), [13, 14], 'bold', 'both', true),
    row('V.6.b', below(2), [13, 14], 'bold', 'both', true),
    row('V.6.b', below(3), [13, 14], '', 'both', true),
  ];
}

/** MK-01 to MK-04, NN-05: looked at where a document has them. */
const RARE: readonly Expected[] = [
  row('MK-01', 'DauDoMat', [13, 14], 'bold', 'center'),
  row('MK-02', 'DauThuHoi', [13, 14], 'bold', 'center'),
  row('MK-03', 'DauDoKhan', [13, 14], 'bold', 'center'),
  row('MK-04', 'PhamViLuuHanh', [13, 14], 'bold', 'center'),
  row('NN-05', 'NguoiSoanThao', [11], '', 'right'),
];

export const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const element = childAt(properties, name);
  return element !== undefined && !['false', '0'].includes(element.attributes['w:val'] ?? 'true');
};

export const styleById = ({ styles }: Parts, id: string): XmlElement | undefined =>
  childrenOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);

function checkStyle(parts: Parts, { id, style, sizes, bold, italic, align, indented }: Expected, found: Found): void {
  const definition = styleById(parts, style);
  const run = childAt(definition, 'w:rPr');
  const paragraph = childAt(definition, 'w:pPr');
  const size = Number(valAt(run, 'w:sz')) / 2;
  if (!sizes.includes(size)) found(`${id} ${style} is ${size} pt, expected ${sizes.join(' or ')}`);
  if (isOn(run, 'w:b') !== bold) found(`${id} ${style} is ${bold ? 'not ' : ''}bold`);
  if (isOn(run, 'w:i') !== italic) found(`${id} ${style} is ${italic ? 'not ' : ''}italic`);
  if (valAt(paragraph, 'w:jc') !== align)
    found(`${id} ${style} is aligned ${valAt(paragraph, 'w:jc')}, expected ${align}`);
  if (indented === true) checkBodySetting(id, style, paragraph, found);
}

/** BD-02: indent of 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. */
function checkBodySetting(id: string, style: string, paragraph: XmlElement | undefined, found: Found): void {
  const indent = childAt(paragraph, 'w:ind')?.attributes['w:firstLine'];
  if (indent !== '567' && indent !== '720') found(`${id} ${style} is indented by ${indent} twips, expected 567 or 720`);
  const spacing = childAt(paragraph, 'w:spacing')?.attributes ?? {};
  const gap = Number(spacing['w:before'] ?? 0) + Number(spacing['w:after'] ?? 0);
  if (gap < 120) found(`${id} ${style} has ${gap} twips between paragraphs, expected 120 at least`);
  const line = Number(spacing['w:line']);
  if (spacing['w:lineRule'] !== 'auto' || line < 240 || line > 360)
    found(`${id} ${style} has line spacing ${line}, expected 240 to 360`);
}

const sizeOf = (parts: Parts, style: string): number =>
  Number(valAt(childAt(styleById(parts, style), 'w:rPr'), 'w:sz')) / 2;

/** PG-18: sizes rise and fall together. */
function checkCoupling(parts: Parts, found: Found): void {
  const head = ['QuocHieu', 'TieuNgu', 'DiaDanhNgayThang'].map((style) => sizeOf(parts, style)).join(', ');
  if (head !== '13, 14, 14' && head !== '12, 13, 13') found(`PG-18 the letterhead has sizes ${head}`);
}

const FONT_SLOTS = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'];

/** PG-07: one font. */
export function checkFonts({ document, styles }: Parts, found: Found): void {
  for (const { attributes } of [...all(document, 'w:rFonts'), ...all(styles, 'w:rFonts')]) {
    for (const slot of FONT_SLOTS) {
      const font = attributes[slot];
      if (font !== undefined && font !== 'Times New Roman') found(`PG-07 font ${font}`);
    }
  }
}

/** Stamps are in red ink. */
const STAMPS: ReadonlySet<string> = new Set(['DauDoMat', 'DauThuHoi', 'DauDoKhan']);

/** PG-08, PG-09: black, NFC; nothing set by hand on a run but bold, italic, raised. */
export function checkRuns({ document, styles }: Parts, found: Found): void {
  const unstamped = childrenOf(styles, 'w:style').filter(
    ({ attributes }) => !STAMPS.has(attributes['w:styleId'] ?? ''),
  );
  for (const { attributes } of [document, ...unstamped].flatMap((part) => all(part, 'w:color'))) {
    const colour = attributes['w:val'] ?? '';
    if (colour !== '000000' && colour !== 'auto') found(`PG-09 colour ${colour}`);
  }
  for (const { attributes } of all(document, 'w:sz')) {
    // The run that holds a brace has no letters.
    if (attributes['w:val'] !== '2') found(`PG-10 a run has its own size ${attributes['w:val']}`);
  }
  const letters = lettersOf(document);
  if (letters !== letters.normalize('NFC')) found('PG-08 text that is not NFC');
}

export const paragraphsOf = (document: XmlElement): { style: string; text: string; element: XmlElement }[] =>
  all(document, 'w:p').map((element) => ({
    style: valAt(element, 'w:pPr', 'w:pStyle') ?? 'Normal',
    text: lettersOf(element),
    element,
  }));

export const textsOf = (document: XmlElement, style: string): string[] =>
  paragraphsOf(document)
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);

/** PL-08: the decision that the plan is issued with is named below the title, and has number and date. */
const isAttached = (document: XmlElement): boolean =>
  paragraphsOf(document).some(({ style, text }, index, list) => {
    const above = list[index - 1]?.style;
    return style === 'KemTheo' && above === 'TrichYeu' && /^\((?:Ban hành k|K)èm theo \p{Lu}/u.test(text);
  });

/** HD-01, HD-02, HD-05 to HD-08, CT-06, NN-02, NN-03: fixed wording and punctuation. */
function checkWording({ document }: Parts, found: Found): void {
  const exact: readonly (readonly [string, string, string])[] = [
    ['HD-01', 'QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['HD-02', 'TieuNgu', 'Độc lập - Tự do - Hạnh phúc'],
    ['HD-07', 'TenLoai', 'KẾ HOẠCH'],
  ];
  for (const [id, style, expected] of exact) {
    const [text, ...more] = textsOf(document, style);
    if (text !== expected || more.length > 0) found(`${id} ${style} reads “${text}”`);
  }
  if (textsOf(document, 'TrichYeu').some((text) => text.endsWith('.'))) found('HD-08 the title ends with a full stop');
  if (isAttached(document)) return;
  const [number = ''] = textsOf(document, 'SoKyHieu');
  if (!/^Số: (0[1-9]|[1-9]\d+|\u00a0+)\/KH-\S+$/.test(number)) found(`HD-05 the number reads “${number}”`);
  const [date = ''] = textsOf(document, 'DiaDanhNgayThang');
  if (!/^[^,]+, ngày (0[1-9]|[12]\d|3[01]|\u00a0+) tháng (0[12]|[3-9]|1[0-2]|\u00a0+) năm \d{4}$/.test(date))
    found(`HD-06 the date reads “${date}”`);
}

/** No empty paragraphs as spacing, no tabs: only a rule, a picture, a cell or a name not yet known may be empty. */
function checkCraft({ document }: Parts, found: Found): void {
  const allowed = new Set(['DuongKe', 'Hinh', 'HoTen', 'NoiNhan', 'ChuTrongBang', 'SoTrang', 'CuoiPhan']);
  for (const { style, text } of paragraphsOf(document)) {
    if (text === '' && !allowed.has(style)) found(`an empty paragraph of style ${style}`);
    if (text.includes('\t')) found(`a tab in “${text.slice(0, 40)}”`);
  }
}

/** NB-02: the letters of points, as the numbering defines them. */
export function checkLetters({ numbering }: Parts, found: Found): void {
  const letters = all(numbering, 'w:lvlText')
    .map(({ attributes }) => attributes['w:val'] ?? '')
    .filter((text, index, list) => /^\p{L}\)$/u.test(text) && !(text === 'i)' && list[index + 1] === 'ii)'));
  const expected = [...'abcdđeghiklmnopqrstuvxy'].map((letter) => `${letter})`);
  const wrong = [...new Set(letters)].filter((text, index) => text !== expected[index]);
  if (wrong.length > 0) found(`NB-02 points run ${letters.join(' ')}`);
}

/** What a rendered plan has that the decree does not allow, a line each with the row of docs/nd30.md. */
export function standardFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const found: Found = (fault) => faults.push(fault);
  const parts = partsOf(bytes);
  checkPages(parts, found);
  checkPageNumber(parts, found);
  for (const expected of [...STYLES, ...headingRows(parts)]) checkStyle(parts, expected, found);
  for (const expected of RARE) if (styleById(parts, expected.style) !== undefined) checkStyle(parts, expected, found);
  checkCoupling(parts, found);
  checkFonts(parts, found);
  checkRuns(parts, found);
  checkWording(parts, found);
  checkCraft(parts, found);
  checkLetters(parts, found);
  return faults;
}
