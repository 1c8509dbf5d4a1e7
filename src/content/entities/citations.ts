/**
 * Documents cited in running text: "Kế hoạch số 18/KH-BCĐ138/CP ngày 15/01/2024 của … về …". Offsets are those of the
 * text that is read.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';
import type { PartialDate } from '../../vietnamese/dates.ts';

export interface CitedDate extends PartialDate {
  readonly span: Span;
  /** "ngày 15/01/2024", as typed. */
  readonly text: string;
  readonly afterComma: boolean;
}

export interface Citation {
  /** From the type to the end of the subject. */
  readonly span: Span;
  /** "Kế hoạch", as typed; undefined where the number stands alone. */
  readonly type: string | undefined;
  /** The word "số" stands before the number. */
  readonly hasSo: boolean;
  /** "18/KH-BCĐ138/CP", as typed. */
  readonly ref: string;
  readonly refSpan: Span;
  /** Its parts: number in the register, year in the number, letters. */
  readonly number: string;
  readonly numberYear: number | undefined;
  readonly symbol: string;
  readonly date: CitedDate | undefined;
  readonly issuer: string | undefined;
  /** What the document is about, without "về". */
  readonly subject: string | undefined;
  readonly subjectSpan: Span | undefined;
}

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

/** Letters have body and unit where others have their type: "456/BYT-DP". */
const BODY_SYMBOL = '\\p{Lu}[\\p{Lu}\\p{N}&]+(?:[-/][\\p{L}\\p{N}&]+)+';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(\\d{1,5})(?:/((?:19|20)\\d{2}))?([-/]?)((?:${SYMBOL_HEADS})(?![\\p{Ll}])(?:[-/][\\p{L}\\p{N}&]+)*|(?<=/)${BODY_SYMBOL})`,
  'gu',
);
const KNOWN_SYMBOL = new RegExp(`^(?:${SYMBOL_HEADS})(?![\\p{Ll}])`, 'u');

/** Without a year in it, a symbol has at least two parts: "13-KL/TW", but not "16 CT" or "3L". */
const hasTwoParts = (symbol: string): boolean => /[-/]/.test(symbol);

const BEFORE = new RegExp(`(?:(?<![\\p{L}])(${TYPES})\\s+(?:của\\s+\\S+\\s+)?)?(số:?\\s+)?$`, 'iu');
const SHORT_DATE = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})`;
const LONG_DATE = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`;
const AFTER_DATE = new RegExp(`^(\\s*,?)\\s*(?:ban hành\\s+)?(ngày\\s+(?:${SHORT_DATE}|${LONG_DATE}))(?!\\d)`, 'iu');

const SUBJECT_START =
  'về(?:\\s+việc)?|phê duyệt|ban hành|quy định|sửa đổi|bổ sung|hướng dẫn|triển khai|thực hiện|tiếp tục|tăng cường|đẩy mạnh|nâng cao|lấy|kiện toàn|thành lập|giao|công bố|phối hợp|xây dựng|lãnh đạo';
/** What follows an issuer without being its name: when something is to be done. */
const TIME_WORDS = 'xong|trước|vào|từ ngày|chậm nhất|trong|để|đến|tại|hoàn thành';

// These commas belong to a name: "Ban Chỉ đạo phòng, chống tội phạm Chính phủ".
const ISSUER = new RegExp(
  `^\\s*,?\\s*(?:của|do)\\s+((?:\\([^)]*\\)|,\\s+(?=chống|tệ nạn)|[^,;.:()“”"])+?(?:\\s*\\([^)]*\\))?)(?=,?\\s+(?:${SUBJECT_START}|${TIME_WORDS})(?![\\p{L}])|\\s*(?:[;.:()“”"]|,(?!\\s+(?:chống|tệ nạn)))|\\s*$)`,
  'u',
);
const SUBJECT = new RegExp(`^\\s*(?:\\([^)]*\\)\\s*)?,?\\s*(${SUBJECT_START})(?![\\p{L}])\\s*`, 'iu');

/** Where a subject ends at the latest. */
const SUBJECT_END = new RegExp(
  [
    String.raw`;|\.(?=\s|$)|\.{3}|…|:(?=\s|$)`,
    // A new clause: a comma and a capital, or a comma and the next document.
    String.raw`,\s+(?=\p{Lu})`,
    `(?:,|và)\\s+(?=(?:${TYPES})\\s+(?:số\\s+)?\\d)`,
    // A subject that names its year ends with it: "… năm 2024, Ủy ban nhân dân tỉnh ban hành …".
    String.raw`(?<=năm (?:19|20)\d{2}),\s+(?!tầm nhìn|định hướng)`,
    // What the sentence says of the document, no longer its subject.
    String.raw`,\s+(?=(?:góp phần|nhằm|trong đó|phấn đấu|qua đó|từ đó|gắn với|đảm bảo tiến độ|bảo đảm tiến độ)(?!\p{L}))`,
  ].join('|'),
  'gu',
);

/** A closing bracket or quotation mark that opened before the subject ends it too. */
function unopenedClose(text: string): number {
  const open: Record<string, number> = { ')': 0, '”': 0 };
  const pairs: Readonly<Record<string, string>> = { '(': ')', '“': '”' };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const close = pairs[char];
    if (close !== undefined) open[close] = (open[close] ?? 0) + 1;
    else if (open[char] !== undefined) {
      if (open[char] === 0) return at;
      open[char] -= 1;
    }
  }
  return text.length;
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0) ||
    (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0)
  );
}

/** The length of a subject that begins a text: up to the end of the clause. */
function subjectLength(text: string): number {
  const limit = unopenedClose(text);
  for (const { index } of text.slice(0, limit).matchAll(SUBJECT_END)) {
    if (!insideBrackets(text, index)) return index;
  }
  return limit;
}

const trimmedLength = (text: string): number => text.trimEnd().length;

type After = Pick<Citation, 'date' | 'issuer' | 'subject' | 'subjectSpan'> & { readonly end: number };

function dateAfter(text: string, from: number): CitedDate | undefined {
  const match = AFTER_DATE.exec(text.slice(from));
  if (match === null) return undefined;
  const [whole, comma = '', written = '', day, month, year, longDay, longMonth, longYear] = match;
  const end = from + whole.length;
  return {
    day: Number(day ?? longDay),
    month: Number(month ?? longMonth),
    year: Number(year ?? longYear),
    text: written,
    span: { start: end - written.length, end },
    afterComma: comma.trim() === ',',
  };
}

function issuerAfter(text: string, from: number): { issuer: string; end: number } | undefined {
  const match = ISSUER.exec(text.slice(from));
  if (match === null) return undefined;
  // "… của Ban Thường vụ Tỉnh ủy và có kế hoạch": what follows "và" in small letters is the sentence again.
  const [issuer = ''] = (match[1] ?? '').split(/\s+và\s+(?=\p{Ll})/u);
  return { issuer: issuer.trim(), end: from + match[0].indexOf(match[1] ?? '') + issuer.length };
}

function subjectAfter(text: string, from: number): { subject: string; span: Span } | undefined {
  const match = SUBJECT.exec(text.slice(from));
  if (match === null) return undefined;
  const word = match[1] ?? '';
  const isAbout = /^về(\s+việc)?$/i.test(word);
  const start = from + match[0].length - (isAbout ? 0 : match[0].length - match[0].indexOf(word));
  const length = trimmedLength(text.slice(start, start + subjectLength(text.slice(start))));
  return length <= 0 ? undefined : { subject: text.slice(start, start + length), span: { start, end: start + length } };
}

function readAfter(text: string, from: number): After {
  let date = dateAfter(text, from);
  let end = date?.span.end ?? from;
  const issued = issuerAfter(text, end);
  end = issued?.end ?? end;
  // "của Chính phủ ngày 17/4/2020" is met as well.
  if (date === undefined && issued !== undefined) {
    date = dateAfter(text, end);
    end = date?.span.end ?? end;
  }
  const about = date === undefined && issued === undefined ? undefined : subjectAfter(text, end);
  return {
    date,
    issuer: issued?.issuer,
    subject: about?.subject,
    subjectSpan: about?.span,
    end: about?.span.end ?? end,
  };
}

/** "Ban Chỉ đạo 138/CP" is a body, and a number after "Điều" or "khoản" is none of a document. */
const NOT_BEFORE = /(?:Ban Chỉ đạo|BCĐ|điều|khoản|mục|điểm)\s+$/iu;

function citationOf(text: string, match: RegExpExecArray): Citation | undefined {
  const [ref, number = '', year, , symbol = ''] = match;
  const start = match.index;
  const head = text.slice(Math.max(0, start - 60), start);
  if ((year === undefined && !hasTwoParts(symbol)) || NOT_BEFORE.test(head)) return undefined;
  const [before = '', type, so] = BEFORE.exec(head) ?? [];
  if (type === undefined && so === undefined && !KNOWN_SYMBOL.test(symbol)) return undefined;
  const { end, ...after } = readAfter(text, start + ref.length);
  return {
    span: { start: start - (type === undefined ? (so?.length ?? 0) : before.length), end },
    type,
    hasSo: so !== undefined,
    ref,
    refSpan: { start, end: start + ref.length },
    number,
    numberYear: year === undefined ? undefined : Number(year),
    symbol,
    ...after,
  };
}

/** All documents cited by number in a text, in order. */
export function findCitations(text: string): Citation[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(NUMBER)]
    .map((match) => citationOf(text, match))
    .filter((citation) => citation !== undefined);
}
