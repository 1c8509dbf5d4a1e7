/** A table as CSV (RFC 4180): the titles of its columns, then its rows. */
import type { DataTable } from './data-table.ts';

/** By it Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Signs that a field is not to hold bare; a semicolon and a tab are separators for some programs. */
const SEPARATING = /[",;\t\r\n]|^\s|\s$/;

/**
 * Beginnings that spreadsheets take for a formula. Such a text is put in quotes, which keep it a text where columns are
 * imported as text, and gets no apostrophe before it: every other program would read that as a letter of the text, and
 * so would this one when the file comes back. Where nobody is to be asked, the workbook is the safe form.
 */
const FORMULA_LIKE = /^[=+\-@]/;

function fieldOf(value: string | number | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = (value ?? '').normalize('NFC');
  return SEPARATING.test(text) || FORMULA_LIKE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineOf = (values: readonly (string | number | undefined)[]): string => values.map(fieldOf).join(',') + LINE_END;

/** Writes the rows of a table, without its title and without the headings of its groups; days as `YYYY-MM-DD`. */
export function csvOf({ columns, groups }: DataTable): string {
  const rows = groups.flatMap(({ rows: own }) => own);
  const lines = rows.map((row) => lineOf(columns.map((_, index) => row[index])));
  return BYTE_ORDER_MARK + lineOf(columns.map(({ title }) => title)) + lines.join('');
}
