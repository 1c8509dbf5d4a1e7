/** Số, ký hiệu of a letterhead: as the decree has it, and as it is typed otherwise. */
import { PLAN_TYPE } from '../../standard/document-types.ts';
import type { NumberForm } from '../../standard/standard.ts';

/** "12/KH-UBND", "12/2026/KH-UBND". */
const BY_STATE = /^[^\d/]*(\d+)?[^/]*\/\s*(?:\d{4}\s*\/\s*)?(.*)$/u;
/** The offices of the Party write "12-KH/ĐU". */
const BY_PARTY = new RegExp(
  `^[^\\d/]*(\\d+)?[^\\d/-]*-\\s*(?:${[PLAN_TYPE.code, ...PLAN_TYPE.otherCodes].join('|')})\\s*/\\s*(.+)$`,
  'u',
);

/** The code without the type: that stands first, unless somebody put it last ("25/SYT-KH"). */
function withoutType(code: string): string | undefined {
  const parts = code.split(/\s*[-–]\s*/u).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  if (first !== PLAN_TYPE.code && parts.at(-1) === PLAN_TYPE.code) return parts.slice(0, -1).join('-');
  return rest.length > 0 && /^\p{L}{1,6}$/u.test(first) ? rest.join('-') : undefined;
}

export interface NumberAndCode {
  readonly number?: number;
  /** Without the type: "UBND". */
  readonly code?: string;
}

/** What of a number is letters, figures and the signs between them. */
const signsOf = (text: string): string => text.replaceAll('–', '-').replace(/[^\p{L}\d/-]/gu, '');

/**
 * The form that the page will give a number which is typed otherwise; undefined where it is the same, or only goes on
 * where the typed one is left blank.
 * @param printed the code that the page will have, without the type
 */
export function otherForm(text: string, { beforeType, afterType }: NumberForm, printed: string): string | undefined {
  const { number } = numberAndCode(text);
  const typed = signsOf(text.replace(/^Số\s*:?/u, ''));
  const from = typed.search(/[/-]/);
  if (from < 0) return undefined;
  const form = `${beforeType}${PLAN_TYPE.code}${afterType}${printed}`;
  const [told, shown] = [typed.slice(from), signsOf(form)];
  const isSame = told === shown || (/[/-]$/.test(told) && shown.startsWith(told));
  return isSame ? undefined : `${number === undefined ? '' : String(number).padStart(2, '0')}${form}`;
}

/** Reads "Số: 12/KH-UBND"; what is blank is left out. */
export function numberAndCode(text: string): NumberAndCode {
  const words = text
    .replace(/^Số\s*:?/u, '')
    .replace(/\s+/gu, ' ')
    // "1.234/KH-UBND": a point between thousands.
    .replace(/^(\D*\d{1,3})\.(?=\d{3}\s*[/-])/u, '$1')
    .replace(/[\s.,;\])}]+$/u, '')
    // A bracket that the code itself opens: "05/KH-CAX(PH10)".
    .replace(/\/[^/]*\([^)]*$/u, '$&)');
  const party = BY_PARTY.exec(words);
  const [, digits, rest = ''] = party ?? BY_STATE.exec(words) ?? /(\d+)/u.exec(words) ?? [];
  const code = party === null ? withoutType(rest.trim()) : rest.trim();
  return {
    ...(digits === undefined ? {} : { number: Number(digits) }),
    ...(code === undefined || code === '' ? {} : { code }),
  };
}
