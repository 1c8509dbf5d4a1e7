/**
 * What a plan of the Party looks like beyond sizes and styles, written down a second time from docs/hd05.md: where its
 * parts stand, how its lines begin and end, which signs number them.
 */
import { type Found, mm, type Parts, paragraphsOf, styleById, textsOf } from './standard.ts';
import { all, childAt, childrenOf, lettersOf, valAt, type XmlElement } from './xml.ts';

const EMU_PER_MM = 36_000;

/** Lines that are in capitals. */
const CAPITALS = [
  ['DG-13', 'CoQuanChuQuan'],
  ['DG-14', 'CoQuanBanHanh'],
  ['DG-60', 'QuyenHan'],
  ['DG-61', 'ChucVu'],
  ['DG-62', 'ChucVuMotMinh'],
  ['DG-77', 'ChucVuKhac'],
  ['DG-89', 'TenPhuLuc'],
  ['DG-91', 'DauDoKhan'],
] as const;

function checkCapitals({ document, headers }: Parts, found: Found): void {
  for (const [id, style] of CAPITALS)
    for (const text of textsOf(document, style))
      if (text !== text.toLocaleUpperCase('vi')) found(`${id} ${style} reads “${text}”`);
  for (const [, header] of headers)
    for (const text of textsOf(header, 'PhamViLuuHanh'))
      if (text !== text.toLocaleUpperCase('vi')) found(`DG-92 the mark reads “${text}”`);
}

/** DG-02, DG-07: what lies on its side holds a table; the number stands alone in its header, on no first page. */
function checkPaper({ document, headers, footers }: Parts, found: Found): void {
  const isLying = all(document, 'w:pgSz').some(({ attributes }) => attributes['w:orient'] === 'landscape');
  if (isLying && all(document, 'w:tbl').length < 3) found('DG-02 a page lies on its side without a table');
  const numbered = headers.filter(([, header]) =>
    all(header, 'w:instrText').some(({ children }) => children.join('').includes('PAGE')),
  );
  if (numbered.length === 0 || footers > 0) found('DG-07 no header has the page number, or there is a footer');
  for (const [path, header] of numbered)
    if (lettersOf(header).trim() !== '') found(`DG-07 ${path} has words beside the number`);
}

/** DG-43, DG-44, DG-48: how the text and the bases end, and the comma in what a basis cites. */
function checkEnds({ document }: Parts, found: Found): void {
  const bases = textsOf(document, 'CanCu');
  for (const [index, text] of bases.entries()) {
    if (!text.startsWith('- ') || !text.endsWith(index === bases.length - 1 ? '.' : ';'))
      found(`DG-44 a basis reads “${text}”`);
    if (/\d[-/][^\s,]+ ngày/u.test(text)) found(`DG-48 no comma in “${text}”`);
  }
  const paragraphs = paragraphsOf(document);
  const end = paragraphs.findIndex(({ style }) => style === 'QuyenHan' || style === 'NoiNhanTieuDe');
  const last = paragraphs.slice(0, end).findLast(({ text }) => text.trim() !== '');
  const isText = /^(?:LoiVan|KhoanDiem|GachDauDong|Heading\d)$/.test(last?.style ?? '');
  if (isText && !/[.!?…”"')]$/u.test(last?.text ?? '')) found(`DG-43 the text ends “${last?.text.slice(-20)}”`);
}

/** DG-54 to DG-58: the signs of each kind of number. */
const LABELS: readonly (readonly [id: string, format: RegExp, form: RegExp])[] = [
  ['DG-54', /^upperRoman$/, /^%1[-.]$/],
  // Points are lists of their own, each with its letter.
  ['DG-55', /^decimal$/, /^(?:%\d\.(?:%\d\.)*|\p{L}{1,4}\))$/u],
];
const BULLETS = /^[-+●○■]$/u;

function checkLabels({ numbering }: Parts, found: Found): void {
  for (const level of all(numbering, 'w:lvl')) {
    const [format = '', text = ''] = [valAt(level, 'w:numFmt'), valAt(level, 'w:lvlText')];
    for (const [id, kind, form] of LABELS)
      if (kind.test(format) && !form.test(text)) found(`${id} numbers of ${format} read “${text}”`);
    if (format === 'bullet' && !BULLETS.test(text) && !/^\p{L}\)$/u.test(text)) found(`DG-58 a list has “${text}”`);
  }
}

/** The rows of tables that arrange: those whose cells have a paragraph of a style. */
const rowWith = (document: XmlElement, style: string): XmlElement | undefined =>
  all(document, 'w:tr').find((row) => paragraphsOf(row).some((paragraph) => paragraph.style === style));

const cellsOf = (row: XmlElement | undefined): string[][] =>
  childrenOf(row, 'w:tc').map((cell) => paragraphsOf(cell).map(({ style }) => style));

const SIGNERS = ['QuyenHan', 'ChucVuMotMinh'];

/** DG-64, DG-65, DG-70: room to sign, the first line level with Nơi nhận, and no K/T below T/M. */
function checkSignatures({ document }: Parts, found: Found): void {
  const paragraphs = paragraphsOf(document);
  for (const { element, style } of paragraphs) {
    const room = mm(childAt(element, 'w:pPr', 'w:spacing')?.attributes['w:before']);
    if (style === 'HoTen' && !(room >= 20 && room <= 40)) found(`DG-64 there are ${room.toFixed(0)} mm to sign`);
  }
  const row = rowWith(document, 'NoiNhanTieuDe');
  const [left = [], right = []] = cellsOf(row);
  if (left[0] !== 'NoiNhanTieuDe') found('DG-80 Nơi nhận is not at the left');
  const isAlone = paragraphs.filter(({ style }) => style === 'HoTen').length === 1;
  if (isAlone && !SIGNERS.includes(right[0] ?? '')) found('DG-65 the signature is not level with Nơi nhận');
  const texts = paragraphs.filter(({ style }) => style === 'QuyenHan').map(({ text }) => text);
  for (const [index, text] of texts.entries())
    if (text.startsWith('T/M') && texts[index + 1]?.startsWith('K/T') === true)
      found(`DG-70 “${texts[index + 1]}” below “${text}”`);
}

/** DG-81, DG-82: what is underlined, how the lines of the list end. */
function checkRecipients({ document }: Parts, found: Found): void {
  for (const { element, style } of paragraphsOf(document)) {
    if (style !== 'NoiNhanTieuDe') continue;
    const lined = all(element, 'w:r').filter((run) => childAt(run, 'w:rPr', 'w:u') !== undefined);
    if (lined.map(lettersOf).join('') !== 'Nơi nhận') found('DG-81 other letters than “Nơi nhận” are underlined');
  }
  const lines = textsOf(document, 'NoiNhan').filter((text) => text !== '');
  for (const [index, text] of lines.entries())
    if (!(/^\(.*\)$/u.test(text) || text.endsWith(index === lines.length - 1 ? '.' : ';')))
      found(`DG-82 a line reads “${text}”`);
}

const hasBorder = (element: XmlElement | undefined): boolean => childAt(element, 'w:pPr', 'w:pBdr') !== undefined;

/** The innermost table that holds the paragraphs of a style. */
const tableOf = (document: XmlElement, style: string): XmlElement | undefined =>
  all(document, 'w:tbl').findLast((table) => paragraphsOf(table).some((paragraph) => paragraph.style === style));

const isBoxed = (document: XmlElement, style: string): boolean => {
  const border = childAt(tableOf(document, style), 'w:tblPr', 'w:tblBorders', 'w:top');
  return border !== undefined && border.attributes['w:val'] === 'single';
};

/** DG-90, DG-91, DG-93: secrecy is framed and red; urgency and the mark of a draft have no frame and stand below the number. */
function checkMarks(parts: Parts, found: Found): void {
  const { document } = parts;
  if (textsOf(document, 'DauDoMat').length > 0) {
    const colour = valAt(childAt(styleById(parts, 'DauDoMat'), 'w:rPr'), 'w:color');
    if (!isBoxed(document, 'DauDoMat') || colour !== 'FF0000') found('DG-90 secrecy is not in a red frame');
  }
  if (isBoxed(document, 'DauDoKhan')) found('DG-91 urgency stands in a frame');
  const paragraphs = paragraphsOf(document);
  const number = paragraphs.findIndex(({ style }) => style === 'SoKyHieu');
  for (const [index, { style, text, element }] of paragraphs.entries()) {
    if (style === 'DauDoKhan' && index < number) found('DG-91 urgency stands above the number');
    if (style !== 'DuThao') continue;
    if (hasBorder(element) || index < number || !/^Dự thảo(?: lần \d+)?$/u.test(text))
      found(`DG-93 the mark reads “${text}”`);
  }
}

/** DG-87, DG-92: what stands at the foot of the last page. */
function checkFoot({ document }: Parts, found: Found): void {
  const paragraphs = paragraphsOf(document);
  const contact = paragraphs.filter(({ style }) => style === 'ThongTinLienHe');
  const [first] = contact;
  if (first !== undefined) {
    const rule = childAt(first.element, 'w:pPr', 'w:pBdr', 'w:top')?.attributes['w:val'];
    const isIndented = childAt(first.element, 'w:pPr', 'w:ind') !== undefined;
    if (rule !== 'single' || isIndented) found('DG-87 no rule over the whole width above the contact');
    const name = paragraphs.findLastIndex(({ style }) => style === 'HoTen');
    if (paragraphs.indexOf(first) < name) found('DG-87 the contact stands above the signature');
  }
  for (const anchor of all(document, 'wp:anchor').filter((one) => textsOf(one, 'KhongPhoBien').length > 0)) {
    const vertical = childAt(anchor, 'wp:positionV');
    const top = Number(childAt(vertical, 'wp:posOffset')?.children.join(''));
    const height = Number(childAt(anchor, 'wp:extent')?.attributes['cy']);
    const below = 297 - (top + height) / EMU_PER_MM;
    if (vertical?.attributes['relativeFrom'] !== 'page' || Math.abs(below - 10) > 0.2)
      found(`DG-92 the last page’s mark stands ${below.toFixed(1)} mm above the edge`);
  }
}

/** DG-12, DG-36, DG-88: weight of the rule, no “tỉnh” before the place, appendices counted in Arabic figures. */
function checkOthers({ document }: Parts, found: Found): void {
  const paragraphs = paragraphsOf(document);
  const rule = paragraphs[paragraphs.findIndex(({ style }) => style === 'TieuDe') + 1];
  const weight = Number(childAt(rule?.element, 'w:pPr', 'w:pBdr', 'w:top')?.attributes['w:sz']) / 8;
  if (!(weight >= 0.5 && weight <= 1)) found(`DG-12 the rule is ${weight} pt thick`);
  for (const text of textsOf(document, 'DiaDanhNgayThang')) if (/^tỉnh /iu.test(text)) found(`DG-36 “${text}”`);
  const labels = textsOf(document, 'PhuLuc');
  const expected = labels.length === 1 ? ['Phụ lục'] : labels.map((_, index) => `Phụ lục ${index + 1}`);
  if (labels.join() !== expected.join()) found(`DG-88 appendices are called ${labels.join(', ')}`);
}

export const FORMS: readonly ((parts: Parts, found: Found) => void)[] = [
  checkCapitals,
  checkPaper,
  checkEnds,
  checkLabels,
  checkSignatures,
  checkRecipients,
  checkMarks,
  checkFoot,
  checkOthers,
];
