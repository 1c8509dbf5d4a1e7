/** From the value of a cell to what the plan has at its place. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { ReadValue } from '../../tasks/workbook/read.ts';
import { parseDate, shortDate } from '../../vietnamese/dates.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DIGITS = /^\d+$/;

/** A cell as letters: the point of a figure is a comma in Vietnamese. */
export function textOfCell(value: ReadValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return (value ?? '').normalize('NFC').trim();
}

/** As running text has it: a day in the short way. */
function wordsOf(value: ReadValue): string {
  const text = textOfCell(value);
  const date = DAY.test(text) ? parseDate(text) : undefined;
  return date === undefined ? text : shortDate(date);
}

const whole = (value: ReadValue): ReadValue =>
  typeof value === 'string' && DIGITS.test(value.trim()) ? Number(value) : value;

const linesOf = (value: ReadValue): string[] =>
  textOfCell(value)
    .split(/[;\n]/)
    .map((line) =>
      line
        .replace(/^\s*[-–]\s+/, '')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((line) => line !== '');

const ARCHIVE = /^Lưu\s*:\s*/i;

const recipients = (value: ReadValue): unknown[] =>
  linesOf(value).map((line) => (ARCHIVE.test(line) ? { archive: line.replace(ARCHIVE, '') } : line));

/** Values by the last key of their place; others are texts. */
const FORMS: Readonly<Record<string, (value: ReadValue) => unknown>> = {
  year: whole,
  draftNumber: whole,
  number: whole,
  date: (value) => whole(value),
  recipients,
  contact: linesOf,
};

/** What a cell gives to a place. */
export function valueFor(path: PlanPath, value: ReadValue): unknown {
  if (path[0] === 'vars') return wordsOf(value);
  return FORMS[String(path.at(-1))]?.(value) ?? textOfCell(value);
}

/** Ids in a cell, whatever stands between them. */
export const idsOf = (value: ReadValue): string[] =>
  textOfCell(value)
    .split(/[\s,;]+/)
    .filter((id) => id !== '');
