/** The values of a CSV file (RFC 4180), whatever its separator. */
import { isPossibleDate } from '../../vietnamese/dates.ts';
import { cleanText } from './cell-text.ts';
import { MAX_ROWS, type ReadSheet, type ReadValue } from './read.ts';
import type { SheetFinding } from './sheet-finding.ts';

const BYTE_ORDER_MARK = /^\ufeff/;
/** Excel takes the separator from such a first line, and shows the line to nobody. */
const NAMED_SEPARATOR = /^sep=([,;\t])\r?\n/i;
/** The first one counts where a line has as many of two. */
const SEPARATORS = [';', ',', '\t'];

/** The separator that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Excel writes days as its country does; of a Vietnamese office that is the day before the month. */
const SHORT_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

function fieldValue(field: string): ReadValue {
  const text = cleanText(field);
  const [, day = '', month = '', year = ''] = SHORT_DATE.exec(text.trim()) ?? [];
  if (year !== '' && isPossibleDate({ year: Number(year), month: Number(month), day: Number(day) }))
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text === '' ? undefined : text;
}

interface Field {
  readonly text: string;
  /** Where what follows the field begins. */
  readonly end: number;
  readonly isOpen: boolean;
}

function quotedField(text: string, start: number): Field {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inside = text.slice(start + 1, end < 0 ? text.length : end).replaceAll('""', '"');
  return { text: inside, end: end < 0 ? text.length : end + 1, isOpen: end < 0 };
}

function plainField(text: string, start: number, ends: RegExp): Field {
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end, isOpen: false };
}

/** One field: letters between a closing quote and the next separator belong to it, as Excel has it. */
function fieldAt(text: string, start: number, ends: RegExp): Field {
  if (text[start] !== '"') return plainField(text, start, ends);
  const quoted = quotedField(text, start);
  const rest = plainField(text, quoted.end, ends);
  return { ...quoted, text: quoted.text + rest.text, end: rest.end };
}

function trimmed(row: ReadValue[]): ReadValue[] {
  return row.slice(0, row.findLastIndex((value) => value !== undefined) + 1);
}

/**
 * Reads CSV. Its values are texts, as nothing in the file says otherwise; days are given as `YYYY-MM-DD`.
 * @param text with or without a byte order mark
 */
export function readCsv(text: string): ReadSheet {
  const marked = text.replace(BYTE_ORDER_MARK, '');
  const [line = '', named] = NAMED_SEPARATOR.exec(marked) ?? [];
  const body = marked.slice(line.length);
  const separator = named ?? separatorOf(body);
  const ends = new RegExp(`[${separator}\r\n]`, 'g');
  const rows: ReadValue[][] = [];
  const findings: SheetFinding[] = [];
  let row: ReadValue[] = [];
  for (let at = 0; at < body.length; ) {
    const field = fieldAt(body, at, ends);
    row.push(fieldValue(field.text));
    if (field.isOpen) findings.push({ code: 'sheet/open-quote', row: rows.length + 1, args: { row: rows.length + 1 } });
    at = field.end;
    if (body[at] === separator) {
      at += 1;
      continue;
    }
    at += body.startsWith('\r\n', at) ? 2 : 1;
    rows.push(trimmed(row));
    row = [];
    if (rows.length === MAX_ROWS && at < body.length) {
      findings.push({ code: 'sheet/too-many-rows', args: { limit: MAX_ROWS } });
      break;
    }
  }
  if (row.length > 0) rows.push(trimmed(row));
  return { rows: rows.slice(0, rows.findLastIndex(({ length }) => length > 0) + 1), findings };
}
