/**
 * Documents cited in running text: "Kế hoạch số 18/KH-BCĐ138/CP ngày 15/01/2024 của … về …". Offsets are those of the
 * text that is read.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';
import type { PartialDate } from '../../vietnamese/dates.ts';
import { DOCUMENT_TYPES, type DocumentNumber, findDocumentNumbers } from '../../vietnamese/document-numbers.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';

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

const SHORT_DATE = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})`;
const LONG_DATE = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`;
/** What associations and units write behind a code: "04/BC-HCD.LG", "197/TTr-CAT(PA05)". */
const CODE_TAIL = String.raw`(?:\.\p{Lu}[\p{Lu}\d]{0,9}|\([\p{Lu}\d-]{1,12}\))?`;
const AFTER_DATE = new RegExp(
  `^${CODE_TAIL}(\\s*,?)\\s*(?:ban hành\\s+)?(ngày\\s+(?:${SHORT_DATE}|${LONG_DATE}))(?!\\d)`,
  'iu',
);

const SUBJECT_START =
  'về(?:\\s+việc)?|phê duyệt|ban hành|quy định|sửa đổi|bổ sung|hướng dẫn|triển khai|thực hiện|tiếp tục|tăng cường|đẩy mạnh|nâng cao|lấy|kiện toàn|thành lập|giao|công bố|phối hợp|xây dựng|lãnh đạo';
/** What follows an issuer without being its name: when something is to be done. */
const TIME_WORDS =
  'xong|trước|vào|từ ngày|ngày\\s+\\d|chậm nhất|trong|để|đến|tại|hoàn thành|được|đã|ủy quyền|Ban hành|Quy định|Phê duyệt|Về';

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
    `(?:,|và)\\s+(?=(?:${DOCUMENT_TYPES.join('|')})\\s+(?:số\\s+)?\\d)`,
    // A subject that names its year ends with it: "… năm 2024, Ủy ban nhân dân tỉnh ban hành …".
    String.raw`(?<=năm (?:19|20)\d{2}),\s+(?!tầm nhìn|định hướng)`,
    // What the sentence says of the document, no longer its subject.
    String.raw`,\s+(?=(?:góp phần|nhằm|trong đó|phấn đấu|qua đó|từ đó|gắn với|đảm bảo tiến độ|bảo đảm tiến độ)(?!\p{L}))`,
  ].join('|'),
  'gu',
);

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['“', '”'],
]);
const CLOSING: ReadonlySet<string> = new Set(CLOSED_BY.values());

/** Brackets and quotation marks that are open, from the beginning of a text on. */
class OpenBrackets {
  private readonly open = new Map<string, number>();
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes on to a place; the place of a closing one on the way that was not opened in the text. */
  unopenedBefore(end: number): number | undefined {
    for (; this.at < end; this.at++) {
      const char = this.text.charAt(this.at);
      const close = CLOSED_BY.get(char);
      if (close !== undefined) this.open.set(close, (this.open.get(close) ?? 0) + 1);
      else if (CLOSING.has(char)) {
        const count = this.open.get(char) ?? 0;
        if (count === 0) return this.at;
        this.open.set(char, count - 1);
      }
    }
    return undefined;
  }

  get isInside(): boolean {
    return [...this.open.values()].some((count) => count > 0);
  }
}

/**
 * The length of a subject that begins a text: up to the end of the clause, or to what closes a bracket or quotation that
 * opened before it. It looks no further than that: the next documents of the sentence have subjects of their own.
 */
function subjectLength(text: string): number {
  const brackets = new OpenBrackets(text);
  for (const { index } of text.matchAll(SUBJECT_END)) {
    const close = brackets.unopenedBefore(index);
    if (close !== undefined) return subjectLength(text.slice(0, close));
    if (!brackets.isInside) return index;
  }
  const close = brackets.unopenedBefore(text.length);
  return close === undefined ? text.length : subjectLength(text.slice(0, close));
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

/** The sentence again, or the next document of it. */
const AFTER_ISSUER = new RegExp(`\\s+và\\s+(?=\\p{Ll}|Điều lệ|(?:${DOCUMENT_TYPES.join('|')})\\s)`, 'u');

function issuerAfter(text: string, from: number): { issuer: string; end: number } | undefined {
  const match = ISSUER.exec(text.slice(from));
  if (match === null) return undefined;
  // "… của Ban Thường vụ Tỉnh ủy và có kế hoạch": what follows "và" in small letters is the sentence again.
  const [issuer = ''] = (match[1] ?? '').split(AFTER_ISSUER);
  if (!/^\P{L}*\p{Lu}/u.test(issuer)) return undefined;
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

/** "(GDĐT)", "(sau đây gọi là Bộ)" behind an issuer. */
const SHORT_NAME = /\s*\([^()]{1,60}\)/uy;

function shortNameLength(text: string, from: number): number {
  SHORT_NAME.lastIndex = from;
  return SHORT_NAME.exec(text)?.[0].length ?? 0;
}

function readAfter(text: string, from: number): After {
  let date = dateAfter(text, from);
  let end = date?.span.end ?? from;
  const issued = issuerAfter(text, end);
  end = issued?.end ?? end;
  // "của Chính phủ ngày 17/4/2020" is met as well, also with a short name: "của Bộ A (BA) ngày 17/4/2020".
  if (date === undefined && issued !== undefined) {
    date = dateAfter(text, end + shortNameLength(text, end));
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

function citationOf(text: string, found: DocumentNumber): Citation {
  const { start, end: refEnd, ref, number, year, symbol, type, so, typeStart } = found;
  const { end, ...after } = readAfter(text, refEnd);
  return {
    span: { start: typeStart, end },
    type,
    hasSo: so !== undefined,
    ref,
    refSpan: { start, end: refEnd },
    number,
    numberYear: year,
    symbol,
    ...after,
  };
}

/** All documents cited by number in a text, in order. */
export const findCitations: (text: string) => readonly Citation[] = remembered(
  (text) => findDocumentNumbers(text).map((found) => citationOf(text, found)),
  LATEST_LETTERS,
  asLongAsText,
);
