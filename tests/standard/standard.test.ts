/** The check of the standard notices: a figure that is changed in a rendered file is found. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/standard/components.ts';
import { PAGE, PARAGRAPH, RULES } from '../../src/standard/figures.ts';
import { standardFaults } from '../../tools/measure/standard.ts';
import { readParts } from '../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../support/plans.ts';

const bytes = documentOf(smallPlan());

function changed(path: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = readParts(bytes).get(path) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const DOCUMENT = 'word/document.xml';

const STYLES = 'word/styles.xml';

const style = (id: string, from: RegExp, to: string): [string, RegExp, string] => [
  STYLES,
  new RegExp(`(w:styleId="${id}".*?)${from.source}`, 's'),
  `$1${to}`,
];

const DEPARTURES: [string, string, RegExp | string, string][] = [
  ['PG-01', DOCUMENT, 'w:w="11906"', 'w:w="12240"'],
  ['PG-03', DOCUMENT, 'w:top="1134"', 'w:top="1020"'],
  ['PG-04', DOCUMENT, 'w:bottom="1134"', 'w:bottom="1500"'],
  ['PG-05', DOCUMENT, 'w:left="1701" w:header', 'w:left="1134" w:header'],
  ['PG-06', DOCUMENT, /w:right="850"|w:right="851"/, 'w:right="1304"'],
  ['PG-14', DOCUMENT, '<w:titlePg/>', ''],
  ['PG-07', STYLES, 'w:ascii="Times New Roman"', 'w:ascii="Arial"'],
  ['PG-09', STYLES, 'w:val="000000"', 'w:val="FF0000"'],
  ['HD-01', DOCUMENT, 'CỘNG HÒA', 'CỘNG HOÀ'],
  ['HD-02', DOCUMENT, 'Độc lập - Tự do', 'Độc lập – Tự do'],
  ['HD-05', DOCUMENT, '/KH-BCĐ', '/2026/KH-BCĐ'],
  ['HD-06', DOCUMENT, 'ngày 05 tháng 02', 'ngày 5 tháng 2'],
  ['PG-18', ...style('QuocHieu', /<w:sz w:val="26"\/>/, '<w:sz w:val="24"/>')],
  ['HD-04', ...style('CoQuanBanHanh', /<w:b\/>/, '<w:b w:val="false"/>')],
  ['BD-02', ...style('LoiVan', /w:firstLine="567"/, 'w:firstLine="600"')],
  ['BD-02', ...style('LoiVan', /w:before="120"/, 'w:before="60"')],
  ['BD-02', ...style('LoiVan', /w:line="240"/, 'w:line="400"')],
  ['BD-02', ...style('LoiVan', /<w:jc w:val="both"\/>/, '<w:jc w:val="left"/>')],
  ['NN-01', ...style('NoiNhanTieuDe', /<w:sz w:val="24"\/>/, '<w:sz w:val="26"/>')],
  ['NN-02', ...style('NoiNhan', /<w:sz w:val="22"\/>/, '<w:sz w:val="24"/>')],
  ['SG-05', ...style('HoTen', /<w:b\/>/, '<w:b w:val="false"/>')],
  ['PG-12', ...style('SoTrang', /<w:sz w:val="28"\/>/, '<w:sz w:val="22"/>')],
];

describe('the check of the standard', () => {
  test('finds nothing in what the program makes', () => {
    expect(standardFaults(bytes)).toEqual([]);
  });

  test.each(DEPARTURES)('finds a departure from %s', (id, path, from, to) => {
    expect(standardFaults(changed(path, from, to)).join('\n')).toContain(id);
  });
});

describe('the table of the standard', () => {
  test.each(Object.entries({ ...PAGE, ...PARAGRAPH, ...RULES }))('%s lies in its range', (_, { min, max, value }) => {
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  });

  test('has a style of its own for each component', () => {
    const ids = Object.values(COMPONENTS).map((component) => component.style);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
