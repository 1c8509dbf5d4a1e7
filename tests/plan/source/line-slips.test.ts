/** Slips that a line shows by itself are told of it, whatever stands on the lines around it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSlips } from '../../../src/plan/source/slips/line-slips.ts';
import { expectProperty } from '../../support/property.ts';

const LINES: readonly string[] = [
  '',
  '  ',
  '# ghi chú',
  'title: Phòng, chống thiên tai',
  '  - Rà soát: 100% số hộ',
  '  - “Ngày hội” của toàn dân',
  'title:Phòng, chống thiên tai',
  '  -Rà soát các hộ',
  '• Rà soát các hộ',
  '* Rà soát các hộ',
  '*',
  '// ghi chú',
  '  - **Rà soát** các hộ',
  '  - > 90% số hộ',
  'title: “Kế hoạch: năm 2026”',
  'title : Phòng, chống thiên tai',
  'year = 2026',
  '\u00a0 - Rà soát các hộ',
  '  -\u00a0Rà soát các hộ',
  'title\u200b: Phòng, chống thiên tai',
  'title:\u00a0',
];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r?\n/).length - 1;

test('slips stand where they are on their own lines', () => {
  const lines = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 });
  const property = fc.property(lines, fc.constantFrom('\n', '\r\n'), (own, lineEnd) => {
    const text = own.join(lineEnd);
    const told = lineSlips(text).map(({ code, span }) => `${lineOf(text, span.start)} ${code}`);
    const alone = own.flatMap((line, at) => lineSlips(line).map(({ code }) => `${at} ${code}`));
    expect(told).toEqual(alone);
  });
  expectProperty(property, 300);
});

test('of lines like these some hold slips, and some none', () => {
  const counts = LINES.map((line) => lineSlips(line).length);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(9);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(6);
});
