/** Dates that cannot be. */
import { describe, expect, test } from 'vitest';
import { codes, smallPlan } from '../../support/plans.ts';

describe('dates', () => {
  test('30 February is none, 29 February 2028 is one', () => {
    expect(codes(smallPlan('date: 2026-02-30'))).toEqual(['plan/impossible-date']);
    expect(codes(smallPlan('year: 2028\ndate: 2028-02-29\ntitle: Thử nghiệm'))).toEqual([]);
  });

  test('a period that ends before it begins', () => {
    expect(codes(`${smallPlan()}period: { from: 2030, to: 2026 }\n`)).toEqual(['plan/period-order']);
    expect(codes(`${smallPlan()}period: { from: 2026, to: 2030 }\n`)).toEqual([]);
  });

  test('month 13 of a cited document', () => {
    expect(codes(`${smallPlan()}references:\n  a: { type: Kế hoạch, date: 2026-13-01 }\n`)).toEqual([
      'plan/impossible-date',
    ]);
  });

  test('a year of issue that is neither the plan’s nor the one before', () => {
    expect(codes(smallPlan('date: 2024-02-05'))).toEqual(['plan/date-year']);
    expect(codes(smallPlan('date: 2025-12-30'))).toEqual([]);
  });
});
