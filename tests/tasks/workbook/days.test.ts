/** Days and the numbers that workbooks have for them. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dayOfSerial, serialOfDay } from '../../../src/tasks/workbook/days.ts';
import { expectProperty } from '../../support/property.ts';
import { cellsOf, tableOf, written } from '../../support/workbooks.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Numbers as Excel itself has them. */
const KNOWN: readonly [day: string, serial: number][] = [
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['2000-02-29', 36_585],
  ['2026-01-01', 46_023],
  ['9999-12-31', 2_958_465],
];
test.each(KNOWN)('the day %s has the number %d', (day, serial) => {
  expect(serialOfDay(day)).toBe(serial);
  expect(dayOfSerial(serial)).toBe(day);
});

test.each(['2026-02-30', '2026-13-01', '2026-02', '2026', 'hằng quý', '1900-02-28', '30/6/2026'])(
  '%s has no number',
  (text) => {
    expect(serialOfDay(text)).toBeUndefined();
  },
);

test('a number with a time of day is that day; one from a workbook that counts from 1904 is 1462 days later', () => {
  expect(dayOfSerial(46_023.99)).toBe('2026-01-01');
  expect(dayOfSerial(46_023 - 1462, true)).toBe('2026-01-01');
  expect([dayOfSerial(0), dayOfSerial(59), dayOfSerial(-1), dayOfSerial(3e6)]).toEqual(Array(4).fill(undefined));
});

test('every day comes back', () => {
  expectProperty(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      expect(serialOfDay(dayOfSerial(serial) ?? '')).toBe(serial);
    }),
  );
});

test.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
  'a day is the same day for who sits in %s',
  async (name) => {
    process.env['TZ'] = name;
    // The zone is really another one: hours of the same moment differ.
    expect(new Date(0).getTimezoneOffset()).toBe(
      { 'Asia/Ho_Chi_Minh': -480, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': 640, UTC: 0 }[name],
    );
    const days = ['2026-01-01', '2026-03-29', '2026-12-31'];
    const { bytes } = await written(tableOf(days.map((day) => [1, 'Việc', 'Sở', day])));
    const cells = cellsOf(bytes);
    expect(['D5', 'D6', 'D7'].map((cell) => cells.get(cell))).toEqual(['46023', '46110', '46387']);
    expect(days.map((day) => dayOfSerial(serialOfDay(day) ?? 0))).toEqual(days);
  },
);
