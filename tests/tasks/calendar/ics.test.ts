/** The calendar file: its lines, its days, its names. What other programs read of it is tested with two of them. */
import { describe, expect, test } from 'vitest';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { workCalendar } from '../../../src/content/reference-data/work-calendar.ts';
import { type DaysOff, eventsOf } from '../../../src/tasks/calendar/events.ts';
import { icsOf } from '../../../src/tasks/calendar/ics.ts';
import { planNames, planText, smallPlan } from '../../support/plans.ts';
import { planTasks } from '../../support/tasks.ts';

const calendar = workCalendar(REGISTERS);
const STAMP = '2026-02-05';

function icsFor(text: string, daysOff: DaysOff = 'keep'): string {
  const events = eventsOf([planTasks(text)], { language: 'vi', daysOff, calendar });
  return icsOf(events, { name: 'kế hoạch', stamp: STAMP, language: 'vi' });
}

const withDeadline = (deadline: string): string =>
  smallPlan(`layout: { deadlines: data }
sections: [{ heading: VIỆC, items: [{ text: Làm việc, assign: { lead: [Sở Y tế], deadline: "${deadline}" } }] }]`);

const unfolded = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');
const lines = (ics: string, name: string): string[] => unfolded(ics).filter((line) => line.startsWith(name));

const ALL = planNames().map((name) => [name, planText(name)] as const);

describe.each(ALL)('the calendar of %s', (_, text) => {
  const ics = icsFor(text);

  test('has no line of more than 75 octets, and cuts none within a letter', () => {
    for (const line of ics.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/^ ?\p{M}/u);
    }
    expect(ics).toBe(ics.normalize('NFC'));
  });

  test('names every event once', () => {
    const names = lines(ics, 'UID:');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(lines(ics, 'BEGIN:VEVENT').length);
  });

  test('is the same each time', () => {
    expect(icsFor(text)).toBe(ics);
  });
});

/** Deadlines, and the days that stand in the file. */
const DAYS: readonly (readonly [string, readonly string[]])[] = [
  ['15/6/2026', ['DTSTART;VALUE=DATE:20260615']],
  ['quý II', ['DTSTART;VALUE=DATE:20260630']],
  ['hằng quý', ['DTSTART;VALUE=DATE:20260331', 'RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231']],
  [
    'trước ngày 18 tháng cuối quý',
    ['DTSTART;VALUE=DATE:20260318', 'RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=18;UNTIL=20261218'],
  ],
  [
    'trước ngày 20 hằng tháng',
    ['DTSTART;VALUE=DATE:20260220', 'RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=20;UNTIL=20261220'],
  ],
  [
    'hằng tháng, trước ngày 05 tháng sau',
    ['DTSTART;VALUE=DATE:20260205', 'RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5;UNTIL=20270105'],
  ],
  ['thường xuyên', []],
  ['trong 05 ngày làm việc', []],
];

test.each(DAYS)('“%s” is on its days', (deadline, expected) => {
  const ics = icsFor(withDeadline(deadline));
  expect([...lines(ics, 'DTSTART'), ...lines(ics, 'RRULE')]).toEqual(expected);
});

test('a day that short months have not is entered month by month, on their last', () => {
  expect(lines(icsFor(withDeadline('trước ngày 30 hằng tháng')), 'DTSTART').slice(0, 3)).toEqual([
    'DTSTART;VALUE=DATE:20260228',
    'DTSTART;VALUE=DATE:20260330',
    'DTSTART;VALUE=DATE:20260430',
  ]);
});

describe('a deadline on a day off', () => {
  // 30 April 2026 is a holiday, 1 May too, 2 and 3 May are a weekend.
  const first = (daysOff: DaysOff): string | undefined =>
    lines(icsFor(withDeadline('30/4/2026'), daysOff), 'DTSTART')[0];

  test('keeps its day and says so', () => {
    expect(first('keep')).toBe('DTSTART;VALUE=DATE:20260430');
    expect(lines(icsFor(withDeadline('30/4/2026')), 'DESCRIPTION')[0]).toContain('Ngày 30/4/2026 là ngày nghỉ');
  });

  test('goes before or after it where the office wants so, and the plan’s day is told', () => {
    expect(first('before')).toBe('DTSTART;VALUE=DATE:20260429');
    expect(first('after')).toBe('DTSTART;VALUE=DATE:20260504');
    expect(lines(icsFor(withDeadline('30/4/2026'), 'after'), 'DESCRIPTION')[0]).toContain(
      'Kế hoạch ghi ngày 30/4/2026',
    );
  });
});

test('signs that the format uses are letters of the text', () => {
  const ics = icsFor(withDeadline('15/6/2026').replace('text: Làm việc', `text: 'Mua A; B, C\\D'`));
  expect(lines(ics, 'SUMMARY')[0]).toContain(String.raw`Mua A\; B\, C\\D`);
});
