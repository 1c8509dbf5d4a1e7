/** Small Word files as offices type them: paragraphs and tables by hand, nothing of this program in them. */
import { strToU8, zipSync } from 'fflate';

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** A Word file of a body. */
export const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  });

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'both' | 'right';
  /** Begins a new page. */
  readonly newPage?: boolean;
  /** Further properties of the paragraph. */
  readonly more?: string;
}

/** A run; `\t` is a tab, `\n` a soft line break. */
function run(text: string, { bold = false, italic = false }: Look): string {
  const look = `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>`;
  const letters = text
    .replace(/&/g, '&amp;')
    .replace(/[^\t\n]+/g, (part) => `<w:t xml:space="preserve">${part}</w:t>`)
    .replace(/\t/g, '<w:tab/>')
    .replace(/\n/g, '<w:br/>');
  return `<w:r>${look}${letters}</w:r>`;
}

/** A paragraph. */
export const line = (text: string, look: Look = {}): string =>
  `<w:p><w:pPr>${look.newPage === true ? '<w:pageBreakBefore/>' : ''}${look.more ?? ''}<w:jc w:val="${look.align ?? 'both'}"/></w:pPr>${text === '' ? '' : run(text, look)}</w:p>`;

export const bold = (text: string, look: Look = {}): string => line(text, { bold: true, ...look });
export const centred = (text: string, look: Look = {}): string => line(text, { bold: true, align: 'center', ...look });

/** A cell of paragraphs, or of a text. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : line(content, { align: 'left' })}</w:tc>`;

const BORDERS =
  '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>';

/** Rows of cells, each a text, paragraphs, or a whole cell. */
export const table = (rows: readonly (readonly string[])[], isBordered = true): string =>
  `<w:tbl>${isBordered ? BORDERS : '<w:tblPr/>'}${rows
    .map((row) => `<w:tr>${row.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** A table whose lines are not drawn: it puts things side by side. */
export const sideBySide = (...rows: readonly (readonly string[])[]): string => table(rows, false);

const NATION = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');

export const LETTERHEAD: string = sideBySide([
  line('UBND TỈNH LAM GIANG', { align: 'center' }) +
    centred('SỞ Y TẾ') +
    line('Số:       /KH-SYT', { align: 'center' }),
  NATION + line('Lam Giang, ngày     tháng 02 năm 2026', { italic: true, align: 'center' }),
]);

export const TITLE: string = centred('KẾ HOẠCH') + centred('Phòng, chống dịch bệnh năm 2026');

export const SECTIONS: string = [
  bold('I. MỤC ĐÍCH'),
  line('Giảm số ca mắc trong năm 2026.'),
  bold('II. TỔ CHỨC THỰC HIỆN'),
  line('1. Các phòng thuộc Sở báo cáo hằng quý.'),
  line('2. Văn phòng Sở tổng hợp kết quả./.'),
].join('');

export const RECIPIENTS: readonly string[] = ['- Bộ Y tế;', '- Các đơn vị thuộc Sở;', '- Lưu: VT, NVY.'];

export const END: string = sideBySide([
  bold('Nơi nhận:', { italic: true }) + RECIPIENTS.map((text) => line(text)).join(''),
  centred('GIÁM ĐỐC') + line('') + line('') + centred('Nguyễn Văn Mẫu'),
]);

export interface OfficeParts {
  readonly letterhead?: string;
  readonly title?: string;
  /** What stands between the title and the end. */
  readonly body?: string;
  readonly end?: string;
  /** What follows the end. */
  readonly after?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A whole plan, some of its parts given. */
export const officeFile = ({
  letterhead = LETTERHEAD,
  title = TITLE,
  body = SECTIONS,
  end = END,
  after = '',
  parts = {},
}: OfficeParts): Uint8Array => wordFile(letterhead + title + body + end + after, parts);
