/** The rules that are drawn below the motto, the issuer and the title: one thing changed in a file is found, and nothing else. */
import { describe, expect, test } from 'vitest';
import {
  changed,
  departuresOf,
  FILE,
  foundAlone,
  inDocument,
  type PlantedDeparture,
  ruleBelow,
  ruleIndent,
  STYLES,
  told,
} from '../../support/conformity.ts';
import { cell, centred, line, officeFile, sideBySide } from '../../support/office-file.ts';

const PLANTED: readonly PlantedDeparture[] = [
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
];

foundAlone(PLANTED);

const EMU_PER_PT = 12_700;

const shape = (form: string): string =>
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvCnPr/><wps:spPr>${form}</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>`;

const drawn =
  (content: string, height = 0) =>
  (width: number): string =>
    `<w:drawing><wp:inline><wp:extent cx="${width * EMU_PER_PT}" cy="${height * EMU_PER_PT}"/><wp:docPr id="9" name="Nét"/>${content}</wp:inline></w:drawing>`;

const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** A run's content that draws a line of some pt. */
type Drawing = (width: number) => string;

const drawnLine: Drawing = (width) => `<w:pict><v:line ${VML} from="4,2" to="${width + 4},2"/></w:pict>`;
const rectangle = (look: string): Drawing => {
  return (width) => `<w:pict><v:rect ${VML} style="width:${width}pt;height:.75pt" ${look}/></w:pict>`;
};

const WAYS: Readonly<Record<string, Drawing>> = {
  'a line of VML': drawnLine,
  'a connector of VML': (width) =>
    `<w:pict><v:shape ${VML} type="#_x0000_t32" style="width:${width}pt;height:0"/></w:pict>`,
  'a polyline of VML': (width) => `<w:pict><v:polyline ${VML} points="0,0,${width / 2}pt,0,${width}pt,0"/></w:pict>`,
  'a flat rectangle of VML': rectangle('fillcolor="black"'),
  'the horizontal line of Word': rectangle('o:hr="t" o:hralign="center"'),
  'a line of DrawingML': drawn(shape('<a:prstGeom prst="line"/>')),
  'a flat rectangle of DrawingML': drawn(shape('<a:prstGeom prst="rect"/>'), 0.75),
  'a freeform of DrawingML': drawn(shape('<a:custGeom/>')),
  'a picture of a line': drawn(
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>',
    1,
  ),
  'a shape with its copy for programs that cannot draw it': (width) =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${drawn(shape('<a:prstGeom prst="straightConnector1"/>'))(width)}</mc:Choice><mc:Fallback>${drawnLine(width)}</mc:Fallback></mc:AlternateContent>`,
};

/** The rule below the title drawn in another way, so many pt long. */
const ruledBy = (drawing: Drawing, width: number): Uint8Array =>
  changed(
    FILE,
    inDocument(new RegExp(`${ruleBelow('tỉnh năm 2026').source}(.*?</w:pPr>)`), `$1$2<w:r>${drawing(width)}</w:r>`),
  );

describe('a rule below the title', () => {
  test.each(Object.entries(WAYS))('is seen where it is %s', (_, drawing) => {
    expect(told(departuresOf(ruledBy(drawing, 130)))).toEqual([]);
  });

  test.each(Object.entries(WAYS))('is measured where it is %s', (_, drawing) => {
    expect(told(departuresOf(ruledBy(drawing, 20)))).toEqual([
      expect.stringContaining('title/rule-line: đường kẻ dài'),
    ]);
  });

  test('has no length that is known where its group counts in units of its own', () => {
    const grouped: Drawing = () =>
      `<w:pict><v:group ${VML} style="width:170pt;height:1pt" coordsize="3400,20"><v:line from="0,0" to="3400,0"/></v:group></w:pict>`;
    expect(told(departuresOf(ruledBy(grouped, 0)))).toEqual([]);
  });

  test('is told as typed where it is made of underlined blanks', () => {
    const blanks: Drawing = () =>
      `<w:rPr><w:sz w:val="28"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">${' '.repeat(38)}</w:t>`;
    expect(told(departuresOf(ruledBy(blanks, 0)))).toEqual([expect.stringContaining('file/typed-rule-line')]);
  });
});

test('the lower edge of a cell of the letterhead is a rule as wide as the cell', () => {
  const without = changed(FILE, inDocument(ruleBelow('Hạnh phúc'), '$1'));
  const edged = (width: number): Uint8Array =>
    changed(
      without,
      inDocument(
        /<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>(?=(?:(?!<\/w:tc>).)*Hạnh phúc)/s,
        `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6"/></w:tcBorders></w:tcPr>`,
      ),
    );
  expect(told(departuresOf(without))).toEqual(['letterhead/motto-rule-line: không có đường kẻ']);
  expect(told(departuresOf(edged(5000)))).toEqual([
    expect.stringContaining('letterhead/motto-rule-line: đường kẻ dài 88,2 mm'),
  ]);
  expect(told(departuresOf(edged(3428)))).toEqual([]);
});

describe('what the margins of a cell take is no part of a rule between indents', () => {
  const LETTERHEAD_TABLE = /<w:tblCellMar>.*?<\/w:tblCellMar>/s;
  const TABLE_STYLE =
    /(<w:style w:type="table"(?:(?!<\/w:style>).)*<w:left w:type="dxa" w:w=")108("\/>(?:(?!<\/w:style>).)*<w:right w:type="dxa" w:w=")108"/s;
  const CELL = /<w:tcPr>(?=(?:(?!<\/w:tc>).)*Hạnh phúc)/s;
  const sides = (name: string, width: number): string =>
    `<w:${name}><w:left w:w="${width}" w:type="dxa"/><w:right w:w="${width}" w:type="dxa"/></w:${name}>`;
  const length = (bytes: Uint8Array): string | undefined =>
    told(departuresOf(bytes)).find((one) => one.startsWith('letterhead/motto-rule-line'));
  const byStyle = changed(FILE, inDocument(LETTERHEAD_TABLE, ''));

  test('said by the table, by its style, by the cell', () => {
    const TOO_SHORT = /đường kẻ dài 49(?:,\d)? mm/;
    expect(length(FILE)).toBeUndefined();
    expect(length(changed(FILE, inDocument(LETTERHEAD_TABLE, sides('tblCellMar', 300))))).toMatch(TOO_SHORT);
    expect(length(changed(byStyle, { path: STYLES, from: TABLE_STYLE, to: '$1300$2300"' }))).toMatch(TOO_SHORT);
    expect(length(changed(FILE, inDocument(CELL, `$&${sides('tcMar', 300)}`)))).toMatch(TOO_SHORT);
  });

  test('a name that they make go on in a second line is measured by its lines', () => {
    const drawnRule = `<w:p><w:r>${drawnLine(40)}</w:r></w:p>`;
    const cellOf = (margins: string): string =>
      cell(
        centred('TRUNG TÂM Y TẾ KHU VỰC LAM GIANG') + drawnRule + line('Số: 05/KH-TTYT', { align: 'center' }),
        `<w:tcW w:w="3629" w:type="dxa"/>${margins}`,
      );
    const nation = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');
    const found = (margins: string): string | undefined =>
      told(departuresOf(officeFile({ letterhead: sideBySide([cellOf(margins), nation]) }))).find((one) =>
        one.startsWith('letterhead/issuer-rule-line'),
      );
    expect(found('')).toMatch(/dòng chữ dài 57,7 mm/);
    expect(found(sides('tcMar', 300))).toBeUndefined();
  });

  test('where the cell and the table say another thing than the style, theirs holds', () => {
    expect(length(changed(byStyle, inDocument(CELL, `$&${sides('tcMar', 0)}`)))).toBeUndefined();
  });
});

test('edges of narrow cells below the names are the rules of the names that stand above them', () => {
  const EDGE = '<w:tcBorders><w:top w:val="single" w:sz="6"/></w:tcBorders>';
  const cells = (row: readonly (readonly [content: string, width: number, span: number, look?: string])[]): string =>
    `<w:tr>${row
      .map(([content, width, span, look = '']) =>
        cell(content, `<w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${look}`),
      )
      .join('')}</w:tr>`;
  const grid = [1945, 310, 1945, 1475, 2450, 1475].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = [
    cells([
      [centred('SỞ Y TẾ'), 4200, 3],
      [centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc'), 5400, 3],
    ]),
    cells([
      ['', 1945, 1],
      ['', 310, 1, EDGE],
      ['', 1945, 1],
      ['', 1475, 1],
      ['', 2450, 1, EDGE],
      ['', 1475, 1],
    ]),
    cells([
      [line('Số: 12/KH-SYT', { align: 'center' }), 4200, 3],
      [line('Lam Giang, ngày 05 tháng 3 năm 2026', { italic: true, align: 'center' }), 5400, 3],
    ]),
  ];
  const letterhead = `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const found = told(departuresOf(officeFile({ letterhead }))).filter((one) => one.startsWith('letterhead/'));
  expect(found.filter((one) => one.includes('rule-line'))).toEqual([]);
});
