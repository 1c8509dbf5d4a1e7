/** A calendar as a file that calendar programs read: RFC 5545. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { addDays } from '../../vietnamese/dates.ts';
import { type CalendarEvent, descriptionOf, summaryOf } from './events.ts';

/** RFC 5545, 3.1: octets of a line without its end. */
const MOST_OCTETS = 75;
const LINE_END = '\r\n';
/** Days before which a reminder comes. */
const REMINDERS = [15, 7, 3];

/** Octets of a letter in UTF-8, where a letter of Unicode up to here has one, two, three. */
const [ONE, TWO, THREE] = [0x7f, 0x7ff, 0xffff];

function octetsOf(code: number): number {
  if (code <= ONE) return 1;
  if (code <= TWO) return 2;
  return code <= THREE ? 3 : 4;
}

/** Counted: to encode letter by letter takes half of the time of a calendar. */
function octets(text: string): number {
  let count = 0;
  for (const letter of text) count += octetsOf(letter.codePointAt(0) ?? 0);
  return count;
}

/** A letter with the marks that stand on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** A line cut between letters so that no part has more octets than a line may have. */
function folded(line: string): string {
  if (octets(line) <= MOST_OCTETS) return line;
  const parts: string[] = [];
  let [part, size] = ['', 0];
  for (const [letter] of line.matchAll(LETTERS)) {
    const length = octets(letter);
    if (size + length > MOST_OCTETS) {
      parts.push(part);
      // The blank that marks a line as going on is one of its octets.
      [part, size] = [' ', 1];
    }
    part += letter;
    size += length;
  }
  return [...parts, part].join(LINE_END);
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const dateOf = (day: string): string => day.replaceAll('-', '');

function recurrenceLine({ recurrence }: CalendarEvent): string[] {
  if (recurrence === undefined) return [];
  const { months, monthDay, until } = recurrence;
  return [`RRULE:FREQ=MONTHLY;INTERVAL=${months};BYMONTHDAY=${monthDay};UNTIL=${dateOf(until)}`];
}

const reminderLines = (summary: string): string[] =>
  REMINDERS.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ]);

function eventLines(event: CalendarEvent, { stamp, language }: IcsOptions): string[] {
  const summary = escaped(summaryOf(event));
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${dateOf(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateOf(event.day)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(event.day, 1))}`,
    ...recurrenceLine(event),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(descriptionOf(event, language).join('\n'))}`,
    'TRANSP:TRANSPARENT',
    ...reminderLines(summary),
    'END:VEVENT',
  ];
}

export interface IcsOptions {
  /** The name that a calendar program shows. */
  readonly name: string;
  /** The day on which it is written, `YYYY-MM-DD`. */
  readonly stamp: string;
  readonly language: Language;
}

/** The events as a file: days are dates without a time, so that they are the same in every time zone. */
export function icsOf(events: readonly CalendarEvent[], options: IcsOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kehoach//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(options.name)}`,
    ...events.flatMap((event) => eventLines(event, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}
