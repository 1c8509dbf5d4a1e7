/** Single values as YAML 1.2 writes them on one line: plain where nothing can be misread, else in quotes. */

/** Signs that begin something other than a plain text, or are reserved. */
const OPENING_SIGN = /^[-?:,[\]{}#&*!|>'"%@`=<~]/;
/** What ends a plain text or makes a key of it. */
const CUTTING_SIGN = /:(?:\s|$)|\s#/;
const FLOW_SIGN = /[,[\]{}]/;
/** Words that some YAML reader or other takes for a truth value or for nothing. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What some YAML reader or other takes for a number or a time: "1.000", "01", "1_000", "12:30", "0x1F", ".5", "1e3". */
const NUMBER = /^[+.]?(?:\d[\d_]*(?::[\d.]*)*\.?[\d_]*(?:e[+-]?\d+)?|0x[\da-f]+|0o[0-7]+|inf|nan)$/i;

/** Control signs and what some reader takes for a line's end. */
const CONTROL_PATTERN = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff';
const CONTROL = new RegExp(`[${CONTROL_PATTERN}]`);
const ESCAPED = new RegExp(`["\\\\\\n\\t${CONTROL_PATTERN}]`, 'g');

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

const escapeOf = (sign: string): string =>
  NAMED_ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** True for a text that can only be written with escapes. */
export const hasControlSigns = (text: string): boolean => CONTROL.test(text);

/** True where YAML reads a text written without quotes as that text. */
export function isPlain(text: string, place: 'block' | 'flow'): boolean {
  if (text === '' || text !== text.trim() || /[\n\t]/.test(text) || hasControlSigns(text)) return false;
  if (OPENING_SIGN.test(text) || CUTTING_SIGN.test(text)) return false;
  if (place === 'flow' && FLOW_SIGN.test(text)) return false;
  return !WORD.test(text) && !NUMBER.test(text);
}

/** A text in double quotes. */
export const inQuotes = (text: string): string => `"${text.replace(ESCAPED, escapeOf)}"`;

/** True where double quotes would need backslashes. */
export const needsEscapes = (text: string): boolean => text.search(ESCAPED) >= 0;

const IN_SINGLE_QUOTES = /^[^'\\]*(?:"[^'\\]*)+$/;

/** A text on one line: plain, or in quotes. */
export function oneLine(text: string, place: 'block' | 'flow'): string {
  if (isPlain(text, place)) return text;
  return IN_SINGLE_QUOTES.test(text) && !/[\n\t]/.test(text) && !hasControlSigns(text) ? `'${text}'` : inQuotes(text);
}

/** Numbers, truth values and nothing; a text on one line. */
export function scalarText(value: unknown, place: 'block' | 'flow'): string {
  if (typeof value === 'string') return oneLine(value, place);
  if (value === null && place === 'block') return '';
  return String(value);
}

/** A key: as it is where it is a word. */
export const keyText = (key: string): string =>
  /^[\p{L}_][\p{L}\p{M}\d_./-]*$/u.test(key) && isPlain(key, 'flow') ? key : inQuotes(key);
