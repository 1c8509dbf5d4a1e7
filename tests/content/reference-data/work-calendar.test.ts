/** Days off and working days: what notices say, what the law alone says, and terms over Tết. */
import { describe, expect, test } from 'vitest';
import { mergeRegisters, REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { workCalendar } from '../../../src/content/reference-data/work-calendar.ts';

const calendar = workCalendar(REGISTERS);

describe('a day off', () => {
  test.each([
    ['2024-04-29', 'Nghỉ hoán đổi dịp 30/4, 01/5'],
    ['2025-09-01', 'Quốc khánh (ngày liền kề)'],
    ['2026-02-16', 'Tết Nguyên đán (29 tháng Chạp)'],
    ['2026-04-27', 'Nghỉ bù Giỗ Tổ'],
    ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
    ['2027-02-10', 'Nghỉ bù Tết Nguyên đán'],
    ['2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động'],
  ])('%s by the notice of its year: %s', (day, name) => {
    expect([calendar.holiday(day), calendar.isWorkday(day)]).toEqual([name, false]);
  });

  test.each([
    ['2028-09-02', 'Quốc khánh'],
    ['2028-09-04', 'nghỉ bù Quốc khánh'],
    ['2028-01-25', 'Tết Nguyên đán'],
    ['2030-02-02', 'Tết Nguyên đán'],
    ['2030-04-12', 'Giỗ Tổ Hùng Vương'],
    ['2053-02-18', 'Tết Nguyên đán'],
    ['2031-11-24', 'Ngày Văn hóa Việt Nam'],
  ])('%s by the law, in a year without a notice: %s', (day, name) => {
    expect([calendar.holiday(day), calendar.isPublished(Number(day.slice(0, 4)))]).toEqual([name, false]);
  });

  test.each(['2025-11-24', '2023-11-24', '2028-09-05', '2030-02-06'])('not %s', (day) => {
    expect(calendar.holiday(day)).toBeUndefined();
  });
});

test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('%s, a Saturday, is worked', (day) => {
  expect([calendar.isWorkday(day), calendar.holiday(day)]).toEqual([true, undefined]);
});

describe('terms', () => {
  test.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2027-02-03', 1, '2027-02-11'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-22', 1, '2026-08-24'],
    ['2026-08-28', 2, '2026-09-04'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('from %s, %i working days end on %s', (day, count, end) => {
    expect(calendar.addWorkdays(day, count)).toBe(end);
  });

  test('the next working day after Tết of 2027 is the 11th of February', () => {
    expect(calendar.nextWorkday('2027-02-06')).toBe('2027-02-11');
  });
});

test('an office adds a day of its own, and takes one back', () => {
  const { registers, problems } = mergeRegisters([
    {
      holidays: [
        { date: '2026-10-20', name: 'Ngày truyền thống của cơ quan' },
        { date: '2026-11-24', name: 'Trực cả ngày', kind: 'worked' },
      ],
    },
  ]);
  const own = workCalendar(registers);
  expect(problems).toEqual([]);
  expect(own.holiday('2026-10-20')).toBe('Ngày truyền thống của cơ quan');
  expect(own.isWorkday('2026-11-24')).toBe(true);
  expect(calendar.isWorkday('2026-10-20')).toBe(true);
});
