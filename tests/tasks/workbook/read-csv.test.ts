/** CSV files of Excel, LibreOffice Calc and Google Sheets. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/tasks/workbook/read-csv.ts';
import { expectProperty } from '../../support/property.ts';

const rowsOf = (text: string): unknown => {
  const { rows, findings } = readCsv(text);
  expect(findings).toEqual([]);
  return rows;
};

describe('CSV', () => {
  const files: readonly [string, string, unknown][] = [
    [
      'of RFC 4180',
      'a,"b, c"\r\n"d ""e""","f\r\ng"\r\n',
      [
        ['a', 'b, c'],
        ['d "e"', 'f\ng'],
      ],
    ],
    [
      'with a byte order mark and no last line end',
      '\ufeffa,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'of semicolons',
      'Việc;Ghi chú\r\n"A, B; C";1,5\r\n',
      [
        ['Việc', 'Ghi chú'],
        ['A, B; C', '1,5'],
      ],
    ],
    [
      'of tabs',
      'a\tb, c\td\n1\t2\t3\n',
      [
        ['a', 'b, c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      'whose quoted titles hold other separators',
      '"a;b;c",d\n1,2\n',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    ['that names its separator', 'sep=;\r\na;b,c,d\r\n', [['a', 'b,c,d']]],
    [
      'with old line ends',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with empty fields and rows', 'a,,b,\n\n,,\nc\n\n\n', [['a', undefined, 'b'], [], [], ['c']]],
    ['of nothing', '', []],
    ['with letters behind a closing quote', '"a"b,c\n', [['ab', 'c']]],
  ];
  test.each(files)('%s is read', (_kind, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  const days: readonly [string, string][] = [
    ['30/6/2026', '2026-06-30'],
    ['05/03/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['31/02/2026', '31/02/2026'],
    ['12/2026', '12/2026'],
    ['trước 30/6/2026', 'trước 30/6/2026'],
  ];
  test.each(days)('gives %s as %s', (typed, read) => {
    expect(rowsOf(`Thời hạn\n${typed}\n`)).toEqual([['Thời hạn'], [read]]);
  });

  test('with a quote that is never closed is told', () => {
    expect(readCsv('a,b\nc,"d\ne,f')).toEqual({
      rows: [
        ['a', 'b'],
        ['c', 'd\ne,f'],
      ],
      findings: [{ code: 'sheet/open-quote', row: 2, args: { row: 2 } }],
    });
  });

  test('of a million rows has its first ones read, and that is told', () => {
    const { rows, findings } = readCsv('a,b\n'.repeat(1_000_000));
    expect(rows.length).toBe(20_000);
    expect(findings).toEqual([{ code: 'sheet/too-many-rows', args: { limit: 20_000 } }]);
  });

  test('of any letters is read, never thrown', () => {
    const letters = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', '\ufeff'), maxLength: 30 });
    expectProperty(
      fc.property(letters, (text) => {
        const { rows } = readCsv(text);
        expect(rows.at(-1)?.length).not.toBe(0);
      }),
      300,
    );
  });
});
