/** Values that say the right thing in another way than the format: `15/01/2027`, `yes`, `"2027"`. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { isoDate, isPossibleDate } from '../../vietnamese/dates.ts';

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const DATES: readonly RegExp[] = [
  `(?:ngày )?${DAY}\\s?[/.-]\\s?${MONTH}\\s?[/.-]\\s?${YEAR}`,
  `(?:tháng )?${MONTH}\\s?[/.-]\\s?${YEAR}`,
  `${YEAR}[/.]${MONTH}[/.]${DAY}`,
  `${YEAR}[/.]${MONTH}`,
  `${YEAR}-${MONTH}(?:-${DAY})?`,
  `ngày ${DAY} tháng ${MONTH},? năm ${YEAR}`,
  `tháng ${MONTH},? năm ${YEAR}`,
  `năm ${YEAR}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/** A date as an officer types it, as the format has it: year, month, day as far as they are given. */
export function dateMeant(typed: string): string | undefined {
  for (const pattern of DATES) {
    const found = pattern.exec(typed.trim())?.groups;
    if (found === undefined) continue;
    const { year = '', month, day } = found;
    const date = {
      year: Number(year),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    };
    if (!isPossibleDate(date)) return undefined;
    if (date.month === undefined) return year;
    const iso = isoDate({ ...date, month: date.month, day: date.day ?? 1 });
    return date.day === undefined ? iso.slice(0, -'-01'.length) : iso;
  }
  return undefined;
}

const YES_AND_NO: readonly (readonly [meant: string, words: readonly string[]])[] = [
  ['true', ['yes', 'y', 'on', 'có', 'co', 'đúng', 'x', '1', 'true']],
  ['false', ['no', 'n', 'off', 'không', 'khong', 'sai', '0', 'false']],
];

/** `yes`, `có`: what the format calls true. */
export const booleanMeant = (typed: string): string | undefined =>
  YES_AND_NO.find(([, words]) => words.includes(typed.trim().toLocaleLowerCase('vi')))?.[0];

/** `"2027"`, `năm 2027`, `07`, `15/KH-SYT`, `12-KH/ĐU`: a whole number. */
export const numberMeant = (typed: string): string | undefined => {
  const [, digits] =
    /^(?:năm\s+|số\s*:?\s*|lần\s+)?0*(\d{1,6})(?:\s*[/-]\s*\p{L}[\p{L}\d/-]*)?$/iu.exec(typed.trim()) ?? [];
  return digits;
};

const SCHEMES = {
  mixed: ['hỗn hợp', 'thông thường'],
  decimal: ['thập phân'],
  articles: ['điều', 'theo điều'],
} as const;

/** Words of the form for values of a closed list, by key. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  stage: {
    drafting: ['dự thảo', 'đang soạn', 'soạn thảo', 'draft'],
    comment: ['lấy ý kiến', 'xin ý kiến', 'góp ý', 'comments'],
    signature: ['trình ký', 'ký', 'sign', 'signing'],
    issued: ['ban hành', 'đã ban hành', 'phát hành', 'issue', 'final'],
  },
  standard: {
    state: ['nhà nước', 'hành chính', 'nghị định 30', 'nđ30', 'nd30', 'nd 30'],
    party: ['đảng', 'của đảng', 'hướng dẫn 05', 'hd05', 'hd 05'],
  },
  numbering: SCHEMES,
  scheme: SCHEMES,
  sizes: { large: ['lớn', 'to', 'cỡ lớn'], small: ['nhỏ', 'cỡ nhỏ'] },
  align: {
    left: ['trái', 'căn trái', 'bên trái'],
    center: ['giữa', 'căn giữa', 'centre'],
    right: ['phải', 'căn phải', 'bên phải'],
    justify: ['đều', 'đều hai bên', 'căn đều'],
  },
};

const inSmall = (text: string): string => text.trim().normalize('NFC').toLocaleLowerCase('vi');

/** A value of a closed list that is typed by its Vietnamese name, or with other capitals: "mật" for MẬT. */
export function choiceMeant(path: PlanPath, typed: string, allowed: readonly string[]): string | undefined {
  const choices = CHOICES[String(path.at(-1))] ?? {};
  const wanted = inSmall(typed);
  const named = Object.keys(choices).find((value) => choices[value]?.includes(wanted));
  return named ?? allowed.find((value) => inSmall(value) === wanted);
}

/** Lists that a single text may stand for. */
const TEXT_LISTS: ReadonlySet<string> = new Set([
  'lead',
  'support',
  'who',
  'to',
  'opening',
  'bases',
  'items',
  'bullets',
  'points',
]);

/** The cells of a row between brackets; those of others, and strokes, part nothing. */
const rowMeant = (typed: string): string | undefined =>
  typed.includes('|') ? undefined : `[${typed.replace(/^\(([^()]*)\)$/u, '$1')}]`;

/** One text where a list is asked for, as a list of one; a row of a table between its brackets. */
export function listMeant(path: PlanPath, typed: string): string | undefined {
  if (path.at(-2) === 'rows' && typeof path.at(-1) === 'number') return rowMeant(typed);
  // Several sentences are several entries: which they are, nobody can tell here.
  const isOne = !/[,;]|[.:!?]\s+\S/.test(typed);
  return TEXT_LISTS.has(String(path.at(-1))) && isOne ? `[${JSON.stringify(typed)}]` : undefined;
}

/** Lists whose entries are keys, and the key that a plain text in them was meant for. */
const MAIN_KEYS: Readonly<Record<string, (typed: string) => string>> = {
  columns: () => 'title',
  // All but the name is in capitals.
  signatures: (typed) => (hasCapitalsAlone(typed) ? 'post' : 'name'),
};

/** An entry typed as plain text, with its key: `{ title: "Nội dung" }`. */
export function entryMeant(path: PlanPath, typed: string): string | undefined {
  const key = typeof path.at(-1) === 'number' ? MAIN_KEYS[String(path.at(-2))]?.(typed) : undefined;
  return key === undefined ? undefined : `{ ${key}: ${JSON.stringify(typed)} }`;
}
