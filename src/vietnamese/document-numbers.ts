/** Numbers of documents in running text: "44-NQ/TW", "18/KH-BCĐ138/CP", "30/2020/NĐ-CP". */

/** Types of documents that plans cite, longest first. */
export const DOCUMENT_TYPES: readonly string[] = [
  'Hướng dẫn liên ngành',
  'Kế hoạch liên ngành',
  'Chương trình phối hợp',
  'Chương trình hành động',
  'Chương trình công tác',
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Quy chế phối hợp',
  'Chương trình',
  'Nghị quyết',
  'Quyết định',
  'Nghị định',
  'Kế hoạch',
  'Kết luận',
  'Thông tư',
  'Thông báo',
  'Hướng dẫn',
  'Pháp lệnh',
  'Công điện',
  'Công văn',
  'Văn bản',
  'Báo cáo',
  'Tờ trình',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Phương án',
  'Bộ luật',
  'Đề án',
  'Luật',
  'Lệnh',
];

const TYPES = DOCUMENT_TYPES.join('|');

/** Letters that the symbol of a document begins with: nd30 PL III, and what other bodies use. */
const SYMBOL_HEADS = [
  'QCPH|CTPH|CTHĐ',
  'NQLT|NQ|QĐ|QyĐ|QĐi|CT|QC|TB|HD\\p{Lu}*|CTr\\p{L}*|Ctr\\p{L}*|KH\\p{Lu}*|PA|ĐA|DA|BC|TTr|HĐ|CĐ',
  'NĐ|TTLT|TT|KL|QH\\d+|UBTVQH\\d+|PL|L|CV|NĐCP|VBHN',
].join('|');

/** Between the parts of a number; people type longer dashes for the hyphen. */
const STROKE = '[-–—/]';

/** Letters have body and unit where others have their type: "456/BYT-DP". */
const BODY_SYMBOL = `\\p{Lu}[\\p{Lu}\\p{N}&]+(?:${STROKE}[\\p{L}\\p{N}&]+)+`;

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(\\d{1,5})(?:/((?:19|20)\\d{2}))?(${STROKE}?)((?:${SYMBOL_HEADS})(?![\\p{Ll}])(?:${STROKE}[\\p{L}\\p{N}&]+)*|(?<=/)${BODY_SYMBOL})`,
  'gu',
);
const KNOWN_SYMBOL = new RegExp(`^(?:${SYMBOL_HEADS})(?![\\p{Ll}])`, 'u');

/** Without a year in it, a symbol has at least two parts: "13-KL/TW", but not "16 CT" or "3L". */
const hasTwoParts = (symbol: string): boolean => /[-–—/]/.test(symbol);

/** The type of a document and the word "số" before its number. */
const BEFORE = new RegExp(`(?:(?<![\\p{L}])(${TYPES})\\s+(?:của\\s+\\S+\\s+)?)?(số:?\\s+)?$`, 'iu');
/** "Ban Chỉ đạo 138/CP" is a body, and a number after "Điều" or "khoản" is none of a document. */
const NOT_BEFORE = /(?:Ban Chỉ đạo|BCĐ|điều|khoản|mục|điểm)\s+$/iu;

/** How far before a number its type may begin. */
const HEAD_LENGTH = 60;

/** A number with its parts; offsets are those of the text. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  /** "18/KH-BCĐ138/CP", as typed. */
  readonly ref: string;
  /** Its parts: number in the register, year in the number, letters. */
  readonly number: string;
  readonly year: number | undefined;
  readonly symbol: string;
  /** "Kế hoạch", as typed before it; undefined where the number stands alone. */
  readonly type: string | undefined;
  /** "số " before the number. */
  readonly so: string | undefined;
  /** Where the type begins, or "số", or the number. */
  readonly typeStart: number;
}

function numberOf(text: string, match: RegExpExecArray): DocumentNumber | undefined {
  const [ref, number = '', year, , symbol = ''] = match;
  const start = match.index;
  const head = text.slice(Math.max(0, start - HEAD_LENGTH), start);
  if ((year === undefined && !hasTwoParts(symbol)) || NOT_BEFORE.test(head)) return undefined;
  const [before = '', type, so] = BEFORE.exec(head) ?? [];
  if (type === undefined && so === undefined && !KNOWN_SYMBOL.test(symbol)) return undefined;
  return {
    start,
    end: start + ref.length,
    ref,
    number,
    year: year === undefined ? undefined : Number(year),
    symbol,
    type,
    so,
    typeStart: start - (type === undefined ? (so?.length ?? 0) : before.length),
  };
}

/** Figures and letters of a symbol meet in every number; in most texts they do not. */
const MAY_HOLD_NUMBER = /\d[-–—/]?\p{Lu}/u;

/** All numbers of documents in a text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  return [...text.matchAll(NUMBER)].map((match) => numberOf(text, match)).filter((found) => found !== undefined);
}

/**
 * The hyphen at which no line ends. A sign, not Word's element for it (`w:noBreakHyphen`): docx-preview breaks lines at
 * that one, and letters that are copied or looked for keep this one in every program.
 */
const NO_BREAK_HYPHEN = '\u2011';

/** A symbol whose number is left blank: "…/KH-UBND". */
const BLANK_NUMBER = new RegExp(`(?<=[…._\u00a0])/(?:${SYMBOL_HEADS})(?!\\p{Ll})(?:[-/][\\p{L}\\p{N}&]+)+`, 'gu');

const unbroken = (ref: string): string => ref.replaceAll('-', NO_BREAK_HYPHEN);

/** Numbers of documents with hyphens that keep them on one line: lines would end after "44-". */
export function withWholeNumbers(text: string): string {
  if (!text.includes('-')) return text;
  let [result, from] = ['', 0];
  for (const { start, end, ref } of findDocumentNumbers(text)) {
    result += text.slice(from, start) + unbroken(ref);
    from = end;
  }
  return (result + text.slice(from)).replace(BLANK_NUMBER, unbroken);
}

/** Hyphens as they are typed, whatever keeps them from ending a line. */
export const plainHyphens = (text: string): string => text.replaceAll(NO_BREAK_HYPHEN, '-');
