/** Elements of a document as text, byte for byte as `docx` writes them; a test holds the two together. */
import {
  type Attributes,
  type Block,
  type Border,
  type CellOptions,
  Element,
  type ListPlace,
  PageNumberRun,
  Paragraph,
  type ParagraphChild,
  type ParagraphLook,
  type ParagraphOptions,
  type PictureOptions,
  PictureRun,
  type Run,
  type RunLook,
  type Table,
  type TableOptions,
  type TableRow,
} from './elements.ts';

/** What the elements of one document ask of all of it. */
export interface DocumentNumbers {
  /** The number of the list that a paragraph stands in. */
  readonly listNumber: (place: ListPlace) => number;
  /** The id of the relationship to a picture. */
  readonly pictureId: (picture: PictureOptions) => string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows no such characters
const ESCAPED = /[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const ALL_ESCAPED = new RegExp(ESCAPED, 'g');

/** Characters that XML does not know are left out. */
export const escapeXml = (text: string): string =>
  // Most texts have none of them.
  ESCAPED.test(text) ? text.replace(ALL_ESCAPED, (sign) => SIGNS[sign] ?? '') : text;

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${typeof value === 'number' ? value : escapeXml(value)}"`;

const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => attribute(name, value))
    .join('');

const wrap = (name: string, content: string): string => (content === '' ? '' : `<${name}>${content}</${name}>`);

const flag = (name: string, value: boolean | undefined): string => {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} w:val="false"/>`;
};

const valued = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : `<${name} w:val="${value}"/>`;

/** The properties of a run; nothing where nothing is said. */
export function runLookXml(look: RunLook): string {
  const { style, font, bold, italics, color, size, underline, superScript, language } = look;
  return wrap(
    'w:rPr',
    valued('w:rStyle', style) +
      (font === undefined
        ? ''
        : `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>`) +
      flag('w:b', bold) +
      flag('w:bCs', bold) +
      flag('w:i', italics) +
      flag('w:iCs', italics) +
      valued('w:color', color) +
      valued('w:sz', size) +
      valued('w:szCs', size) +
      (underline === undefined ? '' : '<w:u w:val="single"/>') +
      (superScript ? '<w:vertAlign w:val="superscript"/>' : '') +
      (language === undefined ? '' : `<w:lang w:val="${language.value}" w:eastAsia="${language.eastAsia}"/>`),
  );
}

const BREAK = '<w:br/>';

function runXml({ options }: Run, numbers: DocumentNumbers): string {
  const { break: breaks = 0, text, children } = options;
  const content =
    children === undefined
      ? text === undefined
        ? ''
        : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
      : children.map((child) => elementXml(child, numbers)).join('');
  const written = runLookXml(options) + BREAK.repeat(breaks) + content;
  return written === '' ? '<w:r/>' : `<w:r>${written}</w:r>`;
}

const PAGE_NUMBER = [
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText xml:space="preserve">PAGE</w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
]
  .map((part) => `<w:r>${part}</w:r>`)
  .join('');

/** EMU to a pixel of 1/96 inch. */
const EMU_PER_PIXEL = 9525;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

function pictureXml(options: PictureOptions, numbers: DocumentNumbers): string {
  const { transformation, altText } = options;
  const size = `cx="${Math.round(transformation.width * EMU_PER_PIXEL)}" cy="${Math.round(transformation.height * EMU_PER_PIXEL)}"`;
  const { id, name, description } = altText;
  const words = attributesXml({ id, name, ...(description === '' ? {} : { descr: description }) });
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    `<wp:docPr${words}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/>` +
    '<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${numbers.pictureId(options)}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

function elementXml({ name, attributes, children }: Element, numbers: DocumentNumbers): string {
  const open = `<${name}${attributesXml(attributes)}`;
  if (children.length === 0) return `${open}/>`;
  const content = children.map((child) => {
    if (typeof child === 'string') return escapeXml(child);
    return child instanceof Paragraph ? paragraphXml(child, numbers) : elementXml(child, numbers);
  });
  return `${open}>${content.join('')}</${name}>`;
}

function childXml(child: ParagraphChild, numbers: DocumentNumbers): string {
  if (child instanceof Element) return elementXml(child, numbers);
  if (child instanceof PictureRun) return pictureXml(child.options, numbers);
  return child instanceof PageNumberRun ? PAGE_NUMBER : runXml(child, numbers);
}

function borderXml(name: string, border: Border | undefined): string {
  if (border === undefined) return '';
  const { style, color, size, space } = border;
  return `<${name} w:val="${style}" w:color="${color}" w:sz="${Math.floor(size)}"${attribute('w:space', space)}/>`;
}

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

const bordersXml = (border: ParagraphOptions['border']): string =>
  border === undefined ? '' : wrap('w:pBdr', SIDES.map((side) => borderXml(`w:${side}`, border[side])).join(''));

const whole = (length: number | undefined): number | undefined =>
  length === undefined ? undefined : Math.floor(length);

function spacingXml({ spacing }: ParagraphLook): string {
  if (spacing === undefined) return '';
  const { after, before, line, lineRule } = spacing;
  return `<w:spacing${attribute('w:after', after)}${attribute('w:before', before)}${attribute('w:line', line)}${attribute('w:lineRule', lineRule)}/>`;
}

function indentXml({ indent }: ParagraphLook): string {
  if (indent === undefined) return '';
  const { left, right, firstLine } = indent;
  return `<w:ind${attribute('w:left', whole(left))}${attribute('w:right', whole(right))}${attribute('w:firstLine', whole(firstLine))}/>`;
}

/** What the look of a paragraph says after its lists and borders. */
const placementXml = (look: ParagraphLook): string =>
  spacingXml(look) + indentXml(look) + valued('w:jc', look.alignment) + valued('w:outlineLvl', look.outlineLevel);

/** The properties of a paragraph as a style or a list has them; nothing where nothing is said. */
export const paragraphLookXml = (look: ParagraphLook): string =>
  wrap('w:pPr', flag('w:keepNext', look.keepNext) + placementXml(look));

const placeXml = (place: ListPlace | undefined, { listNumber }: DocumentNumbers): string =>
  place === undefined
    ? ''
    : `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${listNumber(place)}"/></w:numPr>`;

/**
 * A paragraph.
 * @param section the properties of the section that ends with it, as text
 * @param mark what stands before its words: the sign of a note
 */
export function paragraphXml({ options }: Paragraph, numbers: DocumentNumbers, section = '', mark = ''): string {
  const { style, keepNext, pageBreakBefore, numbering, border, run, children = [] } = options;
  const properties = wrap(
    'w:pPr',
    valued('w:pStyle', style) +
      flag('w:keepNext', keepNext) +
      flag('w:pageBreakBefore', pageBreakBefore) +
      placeXml(numbering, numbers) +
      bordersXml(border) +
      placementXml(options) +
      (run === undefined ? '' : runLookXml(run)) +
      section,
  );
  let content = properties + mark;
  for (const child of children) content += childXml(child, numbers);
  return content === '' ? '<w:p/>' : `<w:p>${content}</w:p>`;
}

const widthXml = (name: string, size: number): string => `<${name} w:type="dxa" w:w="${Math.floor(size)}"/>`;

function cellXml(
  { width, columnSpan, verticalMerge, verticalAlign, children }: CellOptions,
  numbers: DocumentNumbers,
): string {
  const properties =
    widthXml('w:tcW', width) +
    valued('w:gridSpan', columnSpan) +
    valued('w:vMerge', verticalMerge) +
    valued('w:vAlign', verticalAlign);
  // Word wants a paragraph at the end of each cell.
  const end = children.at(-1) instanceof Paragraph ? '' : '<w:p/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocksXml(children, numbers)}${end}</w:tc>`;
}

function rowXml({ options }: TableRow, numbers: DocumentNumbers): string {
  const { cantSplit, tableHeader, height, children } = options;
  if (children.length === 0) return '';
  const properties =
    flag('w:cantSplit', cantSplit) +
    flag('w:tblHeader', tableHeader) +
    (height === undefined ? '' : `<w:trHeight w:val="${Math.floor(height.value)}" w:hRule="${height.rule}"/>`);
  return `<w:tr>${wrap('w:trPr', properties)}${children.map((cell) => cellXml(cell.options, numbers)).join('')}</w:tr>`;
}

const TABLE_SIDES = {
  top: 'w:top',
  left: 'w:left',
  bottom: 'w:bottom',
  right: 'w:right',
  insideHorizontal: 'w:insideH',
  insideVertical: 'w:insideV',
} as const;
const PLAIN_BORDER: Border = { style: 'single', size: 4, color: 'auto' };

const tableBordersXml = (borders: TableOptions['borders']): string =>
  Object.entries(TABLE_SIDES)
    .map(([side, name]) => borderXml(name, borders[side as keyof typeof TABLE_SIDES] ?? PLAIN_BORDER))
    .join('');

function tableXml({ options }: Table, numbers: DocumentNumbers): string {
  const { width, columnWidths, alignment, borders, margins, rows } = options;
  const properties =
    widthXml('w:tblW', width) +
    valued('w:jc', alignment) +
    `<w:tblBorders>${tableBordersXml(borders)}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${SIDES.map((side) => widthXml(`w:${side}`, margins[side])).join('')}</w:tblCellMar>`;
  const grid = columnWidths.map((column) => `<w:gridCol w:w="${Math.floor(column)}"/>`).join('');
  return (
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, numbers)).join('')}</w:tbl>`
  );
}

const blockXml = (block: Block, numbers: DocumentNumbers): string =>
  block instanceof Paragraph ? paragraphXml(block, numbers) : tableXml(block, numbers);

/** Paragraphs and tables, one after another. */
export const blocksXml = (blocks: readonly Block[], numbers: DocumentNumbers): string =>
  blocks.map((block) => blockXml(block, numbers)).join('');
