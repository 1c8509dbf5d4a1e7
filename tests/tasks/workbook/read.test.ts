/** Sheets that come back, from whatever program. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { messageOf } from '../../../src/diagnostics/format.ts';
import { type ReadSheet, readSheet } from '../../../src/tasks/workbook/read.ts';
import type { SheetFinding } from '../../../src/tasks/workbook/sheet-finding.ts';
import { shownFigure } from '../../../src/tasks/workbook/shown-figures.ts';
import { workbookOf } from '../../../src/tasks/workbook/write.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { expectAsyncProperty } from '../../support/property.ts';
import { COLUMNS, ROWS, TABLE, tableOf, written } from '../../support/workbooks.ts';
import { packed, packedRepeat, rawZip, repacked, zipOf } from '../../support/zips.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const worksheet = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

interface Made {
  readonly rows?: string;
  readonly texts?: string;
  readonly formats?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook as another program may write it. */
const partsOfMade = ({ rows = '', texts = '', formats = '', styles = '<xf/>', workbook = '', more = {} }: Made) => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relations(['a', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Một" sheetId="1" r:id="b"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['b', 'worksheet', 'worksheets/one.xml'],
    ['c', 'sharedStrings', 'texts.xml'],
    ['d', 'styles', 'styles.xml'],
  ),
  'xl/worksheets/one.xml': worksheet(rows),
  'xl/texts.xml': `<sst xmlns="${MAIN}">${texts}</sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
  ...more,
});

const made = (parts: Made): ReadSheet => readSheet(zipOf(partsOfMade(parts)), NODE_CODEC);

/** The codes; each is a sentence in both languages, with nothing left to fill in. */
const codes = (findings: readonly SheetFinding[]): string[] =>
  findings.map((finding) => {
    for (const language of ['vi', 'en'] as const) {
      const { message, hint } = messageOf(finding, language);
      expect(message + hint).not.toMatch(/[{}]/);
    }
    return finding.code;
  });
const refusalOf = (bytes: Uint8Array): string[] => {
  const { rows, findings } = readSheet(bytes, NODE_CODEC);
  expect(rows).toEqual([]);
  return codes(findings);
};

describe('a workbook of our own', () => {
  test('comes back with its texts, figures and days', async () => {
    const { bytes } = await written(TABLE);
    const { rows, findings } = readSheet(bytes, NODE_CODEC);
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      [TABLE.title],
      [TABLE.about[0]],
      [TABLE.about[1]],
      COLUMNS.map(({ title }) => title),
      ['I. VIỆC CHUNG'],
      ROWS[0],
      ROWS[1],
      ['II. VIỆC RIÊNG'],
      ROWS[2]?.slice(0, 3),
    ]);
  });

  test('gives the sheet that was asked for, and names its sheets where there is none such', async () => {
    const { bytes } = await workbookOf(
      [
        { name: 'Một', table: tableOf([[1]]) },
        { name: 'Hai', table: tableOf([[2]]) },
      ],
      NODE_CODEC,
    );
    expect(readSheet(bytes, NODE_CODEC).rows.at(-1)).toEqual([1]);
    expect(readSheet(bytes, NODE_CODEC, 'Hai').rows.at(-1)).toEqual([2]);
    const { rows, findings } = readSheet(bytes, NODE_CODEC, 'Ba');
    expect([rows, codes(findings), findings[0]?.args]).toEqual([
      [],
      ['sheet/missing'],
      { sheet: 'Ba', sheets: 'Một; Hai' },
    ]);
  });

  test('comes back whatever its texts are', async () => {
    const letter = fc.oneof(
      fc.constantFrom('=', '-', '@', '"', "'", '&', '<', ']]>', '_x0041_', '\n', ' ', 'ế', '𝐁', '\ue000', '\u0085a'),
      fc.string({ maxLength: 3 }),
    );
    const text = fc.array(letter, { maxLength: 8 }).map((parts) => parts.join(''));
    await expectAsyncProperty(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const { bytes } = await written(tableOf(texts.map((own) => [1, own])));
        const kept = texts.map((own) =>
          own
            .normalize('NFC')
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\t\n]|\ufffd/gu, ''),
        );
        const read = readSheet(bytes, NODE_CODEC).rows.slice(4);
        expect(read.map(([, own]) => own ?? '')).toEqual(kept);
      }),
      60,
    );
  });
});

describe('a workbook of another program', () => {
  test('has rich texts, inline texts, truths and typed days read as they are seen', () => {
    const { rows, findings } = made({
      texts:
        '<si><r><rPr><b/></rPr><t>Kế </t></r><r><t>hoạch</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>a_x000D_b</t></si>',
      rows: `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Tại chỗ</t></is></c><c t="b"><v>1</v></c><c t="d"><v>2026-05-04T00:00:00Z</v></c></row>`,
    });
    expect(rows).toEqual([['Kế hoạch', 'a\nb', 'Tại chỗ', 'TRUE', '2026-05-04']]);
    expect(findings).toEqual([]);
  });

  test('keeps empty rows and columns in their places, and none at the ends', () => {
    const { rows } = made({
      rows: '<row r="2"><c r="C2"><v>5</v></c><c r="D2" s="0"/></row><row r="4"/><row r="5"><c r="AA5"><v>7</v></c></row><row r="9"><c r="A9"/></row>',
    });
    expect(rows.length).toBe(5);
    expect(rows.slice(0, 4)).toEqual([[], [undefined, undefined, 5], [], []]);
    expect(rows[4]?.length).toBe(27);
    expect(rows[4]?.[26]).toBe(7);
  });

  const formats: readonly [string, string, string, unknown][] = [
    ['a built-in day', '', '<xf numFmtId="14"/>', '2026-01-01'],
    ['a day and time', '<numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/>', '<xf numFmtId="170"/>', '2026-01-01'],
    [
      'a day in its language',
      '<numFmt numFmtId="170" formatCode="[$-42A]dd\\ mmmm\\ yyyy;@"/>',
      '<xf numFmtId="170"/>',
      '2026-01-01',
    ],
    ['a time', '<numFmt numFmtId="170" formatCode="[h]:mm:ss"/>', '<xf numFmtId="170"/>', 46_023.5],
    ['money', '<numFmt numFmtId="170" formatCode="#,##0&quot; đồng/day&quot;"/>', '<xf numFmtId="170"/>', 46_023.5],
    ['red figures', '<numFmt numFmtId="170" formatCode="0.00;[Red]-0.00"/>', '<xf numFmtId="170"/>', 46_023.5],
    ['anything', '', '<xf numFmtId="0"/>', 46_023.5],
  ];
  test.each(formats)('has a number that is shown as %s read as that', (_kind, own, style, value) => {
    const { rows } = made({ formats: own, styles: style, rows: '<row><c s="0"><v>46023.5</v></c></row>' });
    expect(rows).toEqual([[value]]);
  });

  const shown: readonly [string, string, number, string | number][] = [
    ['3', '', 1064.4, '1.064'],
    ['4', '', 1064, '1.064,00'],
    ['9', '', 0.85, '85%'],
    ['170', '#,##0" đồng"', 1_500_000, '1.500.000 đồng'],
    ['170', '0.0', 12.25, '12,3'],
    ['170', '000', 7, '007'],
    ['170', 'General', 12.5, 12.5],
    ['0', '', 1064, 1064],
    ['14', '', 46_023, '2026-01-01'],
    ['170', '"', 5, 5],
  ];
  test.each(shown)(
    'of format %s %s and the value %d is shown as %s where that is asked for',
    (id, code, value, text) => {
      const formats = code === '' ? '' : `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`;
      const rows = `<row><c s="0"><v>${value}</v></c></row>`;
      const bytes = zipOf(partsOfMade({ formats, styles: `<xf numFmtId="${id}"/>`, rows }));
      expect(readSheet(bytes, NODE_CODEC, undefined, shownFigure).rows).toEqual([[text]]);
    },
  );

  test('may count days from 1904', () => {
    const own = { styles: '<xf numFmtId="14"/>', rows: '<row><c s="0"><v>44561</v></c></row>' };
    expect(made({ ...own, workbook: '<workbookPr date1904="1"/>' }).rows).toEqual([['2026-01-01']]);
  });

  test('has the kept values of formulas taken, and nothing worked out', () => {
    const { rows, findings } = made({
      rows: `<row><c r="A1"><f>1+1</f><v>3</v></c><c r="B1" t="str"><f>UPPER("a")</f><v>A</v></c><c r="C1"><f>WEBSERVICE("http://x")</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    });
    expect(rows).toEqual([[3, 'A']]);
    expect(codes(findings).length).toBe(4);
    expect(findings.map(({ code, args }) => [code, args?.['cell'], args?.['value']])).toEqual([
      ['sheet/formula', 'A1', undefined],
      ['sheet/formula', 'B1', undefined],
      ['sheet/formula-without-value', 'C1', undefined],
      ['sheet/error-value', 'D1', '#DIV/0!'],
    ]);
  });

  test('may write every name with a prefix, in the strict kind of the format', () => {
    const parts = partsOfMade({ rows: '<row><c t="inlineStr"><is><t>Có</t></is></c></row>' });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        path.startsWith('xl/') && !path.endsWith('.rels')
          ? xml
              .replace(/<(\/?)(?=\w)/g, '<$1x:')
              .replace(`xmlns="${MAIN}"`, 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"')
              .replace(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          : xml.replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ]),
    );
    expect(readSheet(zipOf(strict), NODE_CODEC)).toEqual({ rows: [['Có']], findings: [] });
  });

  test('has the first sheet of cells that is shown read, else the first', () => {
    const own = (sheets: string): ReadSheet =>
      made({
        rows: '<row><c><v>1</v></c></row>',
        more: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': relations(
            ['a', 'chartsheet', 'chart.xml'],
            ['b', 'worksheet', 'worksheets/one.xml'],
            ['c', 'worksheet', 'worksheets/two.xml'],
          ),
          'xl/worksheets/two.xml': worksheet('<row><c><v>2</v></c></row>'),
        },
      });
    const [chart, one] = ['<sheet name="Biểu đồ" r:id="a"/>', '<sheet name="Một" r:id="b" state="hidden"/>'];
    expect(own(`${chart}${one}<sheet name="Hai" r:id="c" state="show"/>`).rows).toEqual([[2]]);
    expect(own(`${chart}${one}<sheet name="Hai" r:id="c" state="veryHidden"/>`).rows).toEqual([[1]]);
    expect(codes(own(chart).findings)).toEqual(['sheet/not-a-workbook']);
  });

  test('that lacks the parts of its texts and looks is read without them', () => {
    const {
      'xl/texts.xml': _,
      'xl/styles.xml': __,
      ...parts
    } = partsOfMade({ rows: '<row><c s="1"><v>5</v></c></row>' });
    expect(readSheet(zipOf(parts), NODE_CODEC)).toEqual({ rows: [[5]], findings: [] });
  });

  test('that names texts and looks it does not have is read without them', () => {
    const { rows } = made({
      rows: '<row><c t="s"><v>7</v></c><c s="99"><v>5</v></c><c><v>x</v></c><c r="?"><v>6</v></c></row>',
    });
    expect(rows).toEqual([[undefined, 5, undefined, 6]]);
  });
});

describe('a file that is too much', () => {
  test('of a million rows is refused', () => {
    const bytes = rawZip([
      ...Object.entries(partsOfMade({}))
        .filter(([path]) => path !== 'xl/worksheets/one.xml')
        .map(([path, text]) => packed(path, text)),
      packedRepeat('xl/worksheets/one.xml', '<row><c/></row>\n', 17),
    ]);
    expect(refusalOf(bytes)).toEqual(['sheet/too-big']);
    const rows = '<row/>'.repeat(1_000_000);
    expect(refusalOf(zipOf(partsOfMade({ rows })))).toEqual(['sheet/too-big']);
  });

  test('whose rows or columns are far away has the near ones read', () => {
    const { rows, findings } = made({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c><v>3</v></c></row>',
    });
    expect(rows).toEqual([[1]]);
    expect(codes(findings)).toEqual(['sheet/too-many-rows', 'sheet/too-many-columns']);
  });

  test('with entities of its own is refused', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('<row><c t="str"><v>&a;</v></c></row>')}`;
    expect(refusalOf(zipOf(partsOfMade({ more: { 'xl/worksheets/one.xml': bomb } })))).toEqual(['sheet/damaged']);
  });
});

describe('what is no workbook', () => {
  const files: readonly [string, () => Uint8Array, string][] = [
    ['nothing', () => new Uint8Array(), 'sheet/not-a-workbook'],
    ['a text', () => Buffer.from('Họ và tên,Ngày'), 'sheet/not-a-workbook'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'sheet/not-a-workbook'],
    ['a Word document', () => documentOf(smallPlan()), 'sheet/not-a-workbook'],
    ['an old workbook', () => compound('Workbook'), 'sheet/not-a-workbook'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'sheet/password'],
    ['a zip of something', () => zipOf({ 'a.txt': 'a' }), 'sheet/not-a-workbook'],
    [
      'a workbook that lacks its sheet',
      () => zipOf(partsOfMade({ more: { 'xl/_rels/workbook.xml.rels': relations() } })),
      'sheet/damaged',
    ],
    [
      'a workbook without sheets',
      () => zipOf(partsOfMade({ more: { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` } })),
      'sheet/not-a-workbook',
    ],
    ['a workbook cut short', () => zipOf(partsOfMade({})).subarray(0, 900), 'sheet/damaged'],
    ['broken XML', () => zipOf(partsOfMade({ rows: '<row>' })), 'sheet/damaged'],
  ];

  const compound = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, 'utf16le')]);

  test.each(files)('%s is told, not thrown', (_kind, bytes, code) => {
    expect(refusalOf(bytes())).toEqual([code]);
  });

  test('a workbook with any byte changed is read or told, never thrown', async () => {
    const { bytes } = await written(TABLE);
    await expectAsyncProperty(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        const { rows, findings } = readSheet(changed, NODE_CODEC);
        expect(rows.length > 0 || findings.length > 0).toBe(true);
      }),
      200,
    );
  });

  test('a workbook with any part cut is read or told, never thrown', async () => {
    const { bytes } = await written(TABLE);
    await expectAsyncProperty(
      fc.asyncProperty(fc.nat(9), fc.double({ min: 0, max: 1, noNaN: true }), async (part, where) => {
        let index = -1;
        const cut = repacked(bytes, (_, text) => {
          index += 1;
          return index === part ? text.slice(0, Math.floor(text.length * where)) : text;
        });
        const { rows, findings } = readSheet(cut, NODE_CODEC);
        expect(rows.length > 0 || findings.length > 0).toBe(true);
      }),
      60,
    );
  });
});
