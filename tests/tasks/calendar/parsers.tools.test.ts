/** The calendar file as two programs read it that this project did not write, in three time zones. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { workCalendar } from '../../../src/content/reference-data/work-calendar.ts';
import { eventsOf, type Recurrence } from '../../../src/tasks/calendar/events.ts';
import { icsOf } from '../../../src/tasks/calendar/ics.ts';
import { planNames, planText } from '../../support/plans.ts';
import { planTasks } from '../../support/tasks.ts';

const ZONES = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];

/** Programs that read a file, in a process of their own whose zone it is, and print the days of all events. */
const NODE_ICAL = `
import ical from 'node-ical';
const two = (number) => String(number).padStart(2, '0');
const dayOf = (date) => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
const days = [];
for (const event of Object.values(ical.sync.parseFile(process.argv[1]))) {
  if (event.type !== 'VEVENT') continue;
  const range = { from: new Date(2020, 0, 1), to: new Date(2031, 0, 1) };
  const all = event.rrule === undefined ? [event] : ical.expandRecurringEvent(event, range);
  for (const { start } of all) days.push(dayOf(start) + ' ' + event.uid);
}
console.log(days.join('\\n'));`;

const PYTHON_ICALENDAR = `
import sys
from datetime import datetime
from icalendar import Calendar
from dateutil.rrule import rrulestr
for event in Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT'):
    start = event['DTSTART'].dt
    first = datetime(start.year, start.month, start.day)
    rule = event.get('RRULE')
    for day in [first] if rule is None else rrulestr(rule.to_ical().decode(), dtstart=first):
        print(day.strftime('%Y-%m-%d'), event['UID'])`;

const READERS: readonly (readonly [string, (file: string) => readonly [string, readonly string[]]])[] = [
  ['node-ical', (path) => [process.execPath, ['--input-type=module', '-e', NODE_ICAL, path]]],
  ['icalendar and dateutil', (path) => ['/usr/bin/python3', ['-c', PYTHON_ICALENDAR, path]]],
];

const folder = mkdtempSync(join(tmpdir(), 'lich-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plans = planNames().map((name) => planTasks(planText(name), name));
const events = eventsOf(plans, { language: 'vi', daysOff: 'keep', calendar: workCalendar(REGISTERS) });
const file = join(folder, 'lich.ics');

/** The days of a series, counted month by month. */
function daysFrom(day: string, { months, monthDay, until }: Recurrence): string[] {
  const days: string[] = [];
  for (let [year = 0, month = 0] = day.split('-').map(Number); days.length < 24; month += months) {
    const date = monthDay > 0 ? new Date(Date.UTC(year, month - 1, monthDay)) : new Date(Date.UTC(year, month, 0));
    const text = date.toISOString().slice(0, 10);
    if (text > until) break;
    days.push(text);
  }
  return days;
}

const expected = events
  .flatMap(({ uid, day, recurrence }) =>
    (recurrence === undefined ? [day] : daysFrom(day, recurrence)).map((one) => `${one} ${uid}`),
  )
  .sort();

beforeAll(() => writeFileSync(file, icsOf(events, { name: 'lịch', stamp: '2026-02-05', language: 'vi' })));

describe.each(READERS)('%s', (_, commandFor) => {
  test.each(ZONES)('reads the same days in %s', (zone) => {
    const [program, args] = commandFor(file);
    const said = execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, TZ: zone } });
    const lines = said.trim().split('\n').sort();
    expect(lines.length).toBeGreaterThan(200);
    expect(lines).toEqual(expected);
  });
});
