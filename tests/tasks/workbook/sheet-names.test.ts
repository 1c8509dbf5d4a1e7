/** Names of sheets that Excel opens without a repair. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../src/tasks/workbook/sheet-names.ts';
import { expectProperty } from '../../support/property.ts';

const cases: readonly [string, readonly string[], readonly string[]][] = [
  ['stay where they are legal', ['Nhiệm vụ', 'Sở NN&PTNT'], ['Nhiệm vụ', 'Sở NN&PTNT']],
  ['lose the signs that Excel forbids', ['12/KH: A\\B?*[1]'], ['12 KH A B 1']],
  ['have no apostrophe at the ends', ["'Sở A's'"], ["Sở A's"]],
  ['have 31 letters at most', ['Nhiệm vụ của các cơ quan, đơn vị năm 2026'], ['Nhiệm vụ của các cơ quan, đơn v']],
  ['differ, also where they were cut or differ in capitals only', ['Sở', 'SỞ', 'sở'], ['Sở', 'SỞ (2)', 'sở (3)']],
  ['are made up where nothing is left', ['', '???'], ['Sheet1', 'Sheet2']],
  ['leave Excel its own', ['History'], ['History (2)']],
];
test.each(cases)('names %s', (_rule, wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

test('names of any letters are legal and all different', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'A', 'ế', "'", ' ', '/', '[', '𝐁', '\u0301', '\t'),
    maxLength: 40,
  });
  expectProperty(
    fc.property(fc.array(letters, { maxLength: 6 }), (wanted) => {
      const names = sheetNames(wanted);
      for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]\n\t]{1,31}(?<!')$/);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
    }),
  );
});
