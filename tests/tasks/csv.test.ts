/** Tables as CSV: what stands in the file, and that it comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/tasks/csv.ts';
import { readCsv } from '../../src/tasks/workbook/read-csv.ts';
import { expectProperty } from '../support/property.ts';
import { COLUMNS, ROWS, TABLE, tableOf } from '../support/workbooks.ts';

describe('a table as CSV', () => {
  test('has a byte order mark, the titles and the rows, without headings', () => {
    expect(csvOf(TABLE)).toBe(
      `\ufeff${COLUMNS.map(({ title }) => title).join(',')}\r\n` +
        `1,"${ROWS[0]?.[1]}",Sở NN&PTNT,2026-06-30,1250.5\r\n` +
        '2,"=SUM(A1:A9)",Công an tỉnh,2026-03-01,0\r\n' +
        '3,"-1 người; ""2"" máy","UBND các xã, phường",,\r\n',
    );
  });

  test.each(['=1+1', '+84', '-5', '@a'])('has the text %s in quotes, and no letter before it', (text) => {
    expect(csvOf(tableOf([[1, text]])).split('\r\n')[1]).toBe(`1,"${text}",,,`);
  });

  test('comes back letter by letter', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', ' ', '=', "'", 'ế', 'a', '\t'),
      maxLength: 12,
    });
    expectProperty(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const { rows } = readCsv(csvOf(tableOf(texts.map((own, index) => [index, own]))));
        expect(rows.slice(1)).toEqual(texts.map((own, index) => (own === '' ? [`${index}`] : [`${index}`, own])));
      }),
      200,
    );
  });
});
