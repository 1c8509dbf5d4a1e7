/** Periods as reports name them. */
import { expect, test } from 'vitest';
import { periodOf } from '../../../src/tasks/annex/period.ts';

test.each([
  ['2026-Q1', '2026-01-01', '2026-03-31', 'quý I năm 2026'],
  ['2026-q4', '2026-10-01', '2026-12-31', 'quý IV năm 2026'],
  ['2026-H1', '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
  ['2026-H2', '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
  ['2026-9M', '2026-01-01', '2026-09-30', '9 tháng đầu năm 2026'],
  ['2028-02', '2028-02-01', '2028-02-29', 'tháng 02 năm 2028'],
  ['2026-10', '2026-10-01', '2026-10-31', 'tháng 10 năm 2026'],
  ['2026', '2026-01-01', '2026-12-31', 'năm 2026'],
])('%s', (asked, from, to, words) => {
  expect(periodOf(asked)).toEqual({ from, to, words });
});

test.each(['Q1', '2026-Q5', '2026-13', '2026-8M', '26-Q1', ''])('“%s” is no period', (asked) => {
  expect(periodOf(asked)).toBeUndefined();
});
