/** What `write-excel-file` lacks or has otherwise than programs expect, put into the parts that it makes. */
import type writeExcel from 'write-excel-file/universal';
import { elementText } from '../../word/xml/serialise.ts';
import { element, type XmlElement } from '../../word/xml/tree.ts';
import { cellName } from './cells.ts';
import type { SheetLayout } from './layout.ts';
import { FONT } from './looks.ts';

type Options = NonNullable<Parameters<typeof writeExcel>[1]>;
export type Feature = NonNullable<Options['features']>[number];

/** Letters of headers and footers, in points. */
const MARGIN_SIZE = 10;
/** Excel calls a file damaged whose header or footer is longer. */
const MAX_MARGIN_TEXT = 255;

/** Margins in inches: the edges of the paper that Nghị định 30 leaves free on a page across would cost a column. */
const MARGINS: Readonly<Record<string, number>> = {
  left: 0.4,
  right: 0.4,
  top: 0.6,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
};

/** Children of `font` in the order that the format asks (ECMA-376 part 1, 18.8.22, as the schema of Microsoft has it). */
const FONT_CHILDREN = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** Families of fonts (18.8.18): with serifs. */
const ROMAN = '<family val="1"/>';

/** Puts markup behind the first end of an element; a pinned version of the library always writes it. */
function insertAfter(xml: string, end: string, markup: string): string {
  const at = xml.indexOf(end);
  if (at < 0) throw new Error(`write-excel-file has written no ${end}`);
  return xml.slice(0, at + end.length) + markup + xml.slice(at + end.length);
}

function orderedFont(font: string): string {
  const children = [...font.matchAll(/<(\w+)[^>]*>/g)].map(([text, name]) => ({ text, name: name ?? '' }));
  return children
    .map(({ text, name }) => ({ text: name === 'family' ? ROMAN : text, place: FONT_CHILDREN.indexOf(name) }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text)
    .join('');
}

/** The style that widths of columns are reckoned by: its letters are the first of `fonts`. */
const NORMAL_LOOK = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const NORMAL = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

function styleParts(xml: string): string {
  const ordered = xml.replace(/<font>(.*?)<\/font>/g, (_, children: string) => `<font>${orderedFont(children)}</font>`);
  return insertAfter(insertAfter(ordered, '</borders>', NORMAL_LOOK), '</cellXfs>', NORMAL);
}

const STYLES: Feature = { files: { transform: { 'xl/styles.xml': { transform: styleParts } } } };

/** A text in a header or footer, where "&" begins a code: "Sở NN&PTNT" has it twice. */
function marginText(codes: string, text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')].map((letter) => (letter === '&' ? '&&' : letter));
  const kept: string[] = [];
  let length = codes.length;
  for (const letter of letters) {
    length += letter.length;
    if (length > MAX_MARGIN_TEXT) break;
    kept.push(letter);
  }
  return codes + kept.join('');
}

/** In the middle; the size stands before the font, so that digits of the text are not read as part of the size. */
const MARGIN_CODES = `&C&${MARGIN_SIZE}&"${FONT},Regular"`;
const PAGE_NUMBER = `${MARGIN_CODES}Trang &P/&N`;

const marginElement = (name: string, text: string): XmlElement => element(name, {}, [text]);

const CENTRED = element('printOptions', { horizontalCentered: '1' });

function sheetParts(xml: string, { title, rows, widths, head }: SheetLayout): string {
  const filter = element('autoFilter', { ref: `${cellName(head, 1)}:${cellName(rows.length, widths.length)}` });
  const margins = element('headerFooter', {}, [
    marginElement('oddHeader', marginText(MARGIN_CODES, title)),
    marginElement('oddFooter', PAGE_NUMBER),
  ]);
  // The library's pane names a corner that a sheet without frozen columns does not have.
  const pane = element('pane', {
    ySplit: String(head),
    topLeftCell: cellName(head + 1, 1),
    activePane: 'bottomLeft',
    state: 'frozen',
  });
  const fit = element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: '1' })]);
  const start = /<worksheet [^>]*>/.exec(xml)?.[0] ?? '<worksheet>';
  const framed = insertAfter(xml, start, elementText(fit));
  const paned = framed.replace(/<pane [^>]*>/, () => elementText(pane));
  const filtered = insertAfter(paned, '</sheetData>', elementText(filter));
  return filtered.replace(
    /(<pageMargins [^>]*>)(<pageSetup [^>]*>)/,
    (_, edges, setup) => elementText(CENTRED) + edges + setup + elementText(margins),
  );
}

const worksheets = (layouts: readonly SheetLayout[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) => {
          if (tag === 'pageMargins') return MARGINS;
          return tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
        },
        transform: (xml, _, { sheetIndex }) => {
          const layout = layouts[sheetIndex];
          return layout === undefined ? xml : sheetParts(xml, layout);
        },
      },
    },
  },
});

/** Names of a sheet that Excel knows: the rows printed on each page, the cells that the filter is over. */
function definedNames({ name, head, rows, widths }: SheetLayout, index: number): XmlElement[] {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const last = cellName(rows.length, widths.length).replace(/\d+/, '');
  const defined = (own: string, hidden: boolean, area: string): XmlElement =>
    element('definedName', { name: `_xlnm.${own}`, localSheetId: String(index), ...(hidden ? { hidden: '1' } : {}) }, [
      sheet + area,
    ]);
  return [
    defined('_FilterDatabase', true, `$A$${head}:$${last}$${rows.length}`),
    defined('Print_Titles', false, `$1:$${head}`),
  ];
}

const workbook = (layouts: readonly SheetLayout[]): Feature => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace('<definedNames/>', () => elementText(element('definedNames', {}, layouts.flatMap(definedNames)))),
      },
    },
  },
});

/** Everything for a workbook of these sheets. */
export const featuresOf = (layouts: readonly SheetLayout[]): Feature[] => [
  STYLES,
  worksheets(layouts),
  workbook(layouts),
];
