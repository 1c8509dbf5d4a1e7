/** Days as they are typed in plans, read and put in the place of one another in the same form. */
import { dayText, isoDate, isPossibleDate, monthText, parseDate } from '../../vietnamese/dates.ts';

const FORMS = [
  /(?<day>\d{1,2})(?<first>[/.-]|\s+tháng\s+)(?<month>\d{1,2})(?<second>[/.-]|\s+năm\s+)(?<year>\d{4})/u,
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u,
];

const found = (text: string): RegExpExecArray | undefined =>
  FORMS.map((form) => form.exec(text)).find((match) => match !== null) ?? undefined;

/** The first whole date of a text, `YYYY-MM-DD`; undefined where there is none, or no such day. */
export function dayIn(text: string): string | undefined {
  const { year, month, day } = found(text)?.groups ?? {};
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return year !== undefined && isPossibleDate(date) ? isoDate(date) : undefined;
}

/** True for a text that is a date and nothing else. */
export const isDay = (text: string): boolean => found(text)?.[0] === text.trim();

/** A text with another day (`YYYY-MM-DD`) in the place of its first one, written alike. */
export function withDay(text: string, day: string): string {
  const match = found(text);
  const { year, month, day: date } = parseDate(day) ?? {};
  if (match === undefined || year === undefined || month === undefined || date === undefined) return text;
  const { first, second } = match.groups ?? {};
  const typed = first === undefined ? day : `${dayText(date)}${first}${monthText(month)}${second}${year}`;
  return text.slice(0, match.index) + typed + text.slice(match.index + match[0].length);
}
