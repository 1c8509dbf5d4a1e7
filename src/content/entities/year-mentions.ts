/**
 * Years and dates in a text, and what each of them is: the plan's own year, part of a citation, a period, a date to be
 * kept. Last year's plan becomes this year's by moving some of them and leaving the others.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { HOUR_WORDS, WEEKDAY_WORDS } from '../../vietnamese/dates.ts';
import { type Citation, findCitations } from './citations.ts';
import { type DateToken, findDateTokens } from './date-tokens.ts';
import { within } from './spans.ts';
import { textBefore } from './text-before.ts';

export type YearKind =
  /** The plan's year and those that hang on it: "năm 2024", "so với năm 2023". */
  | 'plan'
  /** A school year: both its years move. */
  | 'school-year'
  /** Number, date or subject of a cited document, a law. */
  | 'citation'
  /** "giai đoạn 2021 - 2025", "đến năm 2030". */
  | 'period'
  /** A day, a month, a session by which or in which something is to be done. */
  | 'deadline'
  /** A day without a year by which something is to be done: "từ ngày 01/7". */
  | 'day-of-year'
  /** Something that was: "có hiệu lực từ 01/7/2024". */
  | 'fact'
  /** Nothing in the sentence says what the year is. */
  | 'unclear';

export interface YearMention {
  readonly kind: YearKind;
  /** The whole mention: "trước ngày 20/02/2024". */
  readonly span: Span;
  readonly text: string;
  readonly years: readonly { readonly year: number; readonly span: Span }[];
  readonly day?: number;
  readonly month?: number;
}

const YEARLY = /^(Kế hoạch|Chương trình|Chỉ thị|Nghị quyết)/i;

/** A document named shortly before a date: "Kết luận của Bộ Chính trị ngày 16/8/2021". */
const DOCUMENT_BEFORE =
  /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Kết luận|Nghị quyết|Chỉ thị|Nghị định|Thông tư|Quyết định|Công văn|Văn bản|Thông báo|Công điện|Tờ trình|Kế hoạch số)(?:\s[^.;,]{0,70})?$/u;
/** The name of a law before a year: "Luật Đất đai năm 2013", not "Đoàn Luật sư … năm 2013", "Luật Đất đai trong năm 2013". */
const LAW_BEFORE = /(?<!\p{L})(?:Luật(?! sư| gia)|Bộ luật|Pháp lệnh|Hiến pháp)\s[^.;:”"]{0,90}$/u;
/** A law's own date: its name may hold commas. */
const LAW_DATE_BEFORE = /(?<!\p{L})(?:Luật(?! sư| gia)|Bộ luật|Pháp lệnh)\s[^.;]{0,90}\sngày\s*$/u;
const DURING = /trong\s+$/iu;

const DEADLINE_BEFORE =
  /(?:trước|từ|đến|tới|xong|hạn|chậm nhất|muộn nhất|hoàn thành|trong|vào|sau|hết|là|mốc|báo cáo|gửi|họp|dịp)\s*(?:hết\s+)?(?:ngày|các ngày)?\s*$/iu;
const EFFECTIVE =
  /(?:có hiệu lực|hiệu lực thi hành|hết hiệu lực|ban hành|thành lập|thông qua|áp dụng|ký kết|ký|xảy ra|khánh thành|ra đời)[^.;,]{0,24}$/iu;
/** What was done, or what has been so since a day. */
const PAST_BEFORE =
  /(?:(?<!\p{L})(?:đã|được)\s[^.;,]{0,40}|khởi công|khánh thành|hợp nhất|sáp nhập|đưa vào sử dụng|kể từ)\s*(?:từ\s+)?(?:tháng\s*)?(?:ngày)?\s*$/iu;
const LIMIT_BEFORE = new RegExp(
  `(?:trước|xong|hạn|chậm nhất|muộn nhất|hoàn thành)\\s*(?:là\\s+)?(?:hết\\s+)?(?:${HOUR_WORDS}\\s*)?(?:(?:${WEEKDAY_WORDS}),?\\s*)?(?:ngày)?\\s*$`,
  'iu',
);
const MEETING_BEFORE =
  /(?:kết luận|chỉ đạo|ý kiến|thông báo|biên bản|phát biểu)[^.;]{0,80}(?:cuộc họp|buổi họp|hội nghị|phiên họp|làm việc)[^.;]{0,40}$/iu;
/** Events that bear their year as a name. */
const EVENT_BEFORE =
  /(?:bão số \d+[^.;,]{0,20}|đặc xá|đưa vào sử dụng(?: từ)?|khởi công|khánh thành|xảy ra|thành lập|ban hành|SEA Games \d+|Tổng điều tra[^.;,]{0,50}|đại dịch[^.;,]{0,20})\s*$/iu;
const SAME_MOMENT = /(?:giữa|cuối|đầu|hết|kết thúc|hoàn thành|bắt đầu|Quý\s+[IVX\d, ]+|[Kk]ỳ họp[^.;,]{0,40})\s*$/iu;
const PERIOD_BEFORE = /(?:tầm nhìn|định hướng|hướng tới|hướng đến|đến|tới|mục tiêu đến)\s*(?:hết\s+|cuối\s+)?$/iu;
/** "đến năm 2025, định hướng đến năm 2030": the first year is the end of a period too. */
const FURTHER_AFTER = /^”?,?\s+(?:và\s+)?(?:định hướng|tầm nhìn)/iu;
const COMPARED = /(?:so với(?: cùng kỳ)?|hơn|cùng kỳ|bằng|như)\s*$/iu;
const SCHOOL_BEFORE =
  /(?:năm học|niên học|niên khóa|niên vụ|năm ngân sách|năm tài chính|đông xuân|mùa (?:khô|mưa|bão|lũ|đông|giải|lễ hội|tuyển sinh)|vụ (?:đông|xuân|hè thu|mùa)|học kỳ\s+\S+\s+năm học)\s*$/iu;

/** A yearly document without its number: "Chương trình công tác năm 2025 của UBND tỉnh". */
const UNNUMBERED_BEFORE = /(?<!\p{L})(?:Nghị quyết|Quyết định|Chỉ thị|Chương trình công tác)(?! số)(\s[^.;:]{0,90})?$/u;
const ANNIVERSARY_BEFORE = /kỷ niệm[^.;]{0,80}$/iu;

/** Days on which the state was reorganised: they are told, not kept. */
const WELL_KNOWN = ['1/3/2025', '1/7/2025'];

/** How near a year stands to the plan's: farther away it is history or a goal of its own. */
const NEAR = 2;

class Reader {
  private readonly text: string;
  private readonly planYear: number;
  private readonly cited: readonly Citation[];

  constructor(text: string, planYear: number) {
    this.text = text;
    this.planYear = planYear;
    this.cited = findCitations(text);
  }

  kindOf(token: DateToken): YearKind {
    const before = textBefore(this.text, token.span.start);
    if (token.kind === 'day') return this.kindOfDay(token, before);
    if (token.kind === 'month') return this.kindOfMonth(token, before);
    if (token.kind === 'day-of-year') return 'day-of-year';
    if (token.kind === 'list') return this.isNear(token, NEAR) ? 'unclear' : 'fact';
    if (token.kind === 'range') return this.kindOfRange(token, before);
    return this.kindOfYear(token, before);
  }

  private distanceOf({ years }: DateToken): number {
    return (years[0]?.year ?? 0) - this.planYear;
  }

  private isNear({ years }: DateToken, limit: number): boolean {
    return years.some(({ year }) => Math.abs(year - this.planYear) <= limit);
  }

  /** What nobody but the author can decide; long ago it is history. */
  private leftToAuthor(token: DateToken): YearKind {
    return this.isNear(token, 1) ? 'unclear' : 'fact';
  }

  private isCitedDate({ span }: DateToken): boolean {
    return this.cited.some(
      ({ span: whole, date, subjectSpan }) =>
        within(span, date?.span) || (within(span, whole) && !within(span, subjectSpan)),
    );
  }

  private isInSubject({ span }: DateToken): Citation | undefined {
    return this.cited.find(({ subjectSpan }) => within(span, subjectSpan));
  }

  /** Part of a document: its own date, or a day in its subject that the sentence does not set as a limit. */
  private isOfDocument(token: DateToken, before: string): boolean {
    return this.isCitedDate(token) || (this.isInSubject(token) !== undefined && !LIMIT_BEFORE.test(before));
  }

  /** "Bản tin số 01/2025" has a number there, no month. */
  private kindOfMonth(token: DateToken, before: string): YearKind {
    if (this.isOfDocument(token, before)) return 'citation';
    if (/số\s*$/iu.test(before) || PAST_BEFORE.test(before)) return this.leftToAuthor(token);
    // Years ahead it is a goal of its own, years ago it is history.
    return this.isNear(token, 1) ? 'deadline' : 'fact';
  }

  private kindOfDay(token: DateToken, before: string): YearKind {
    if (this.isOfDocument(token, before)) return 'citation';
    const distance = this.distanceOf(token);
    const isLimit = LIMIT_BEFORE.test(before);
    if (isLimit && distance >= 0) return distance <= 1 ? 'deadline' : 'fact';
    if (WELL_KNOWN.includes(`${token.day}/${token.month}/${token.years[0]?.year}`) || EFFECTIVE.test(before))
      return 'fact';
    if (this.isAnniversary(before) || ANNIVERSARY_BEFORE.test(before)) return this.leftToAuthor(token);
    if (MEETING_BEFORE.test(before) || PAST_BEFORE.test(before)) return this.leftToAuthor(token);
    if (isLimit) return distance === -1 ? 'deadline' : 'unclear';
    return this.kindOfFreeDay(token, before, distance);
  }

  private kindOfFreeDay(token: DateToken, before: string, distance: number): YearKind {
    if (LAW_DATE_BEFORE.test(before) && !DEADLINE_BEFORE.test(before)) return 'citation';
    if (DEADLINE_BEFORE.test(before)) return Math.abs(distance) <= 1 ? 'deadline' : 'fact';
    if (DOCUMENT_BEFORE.test(before)) return Math.abs(distance) <= 1 ? 'unclear' : 'citation';
    return distance === 0 ? 'deadline' : this.leftToAuthor(token);
  }

  /** "(19/8/1945 - 19/8/2025)": the years between are counted in the sentence. */
  private isAnniversary(before: string): boolean {
    const first = /\d{1,2}[/-]\d{1,2}[/-](\d{4})\s*[-–—]\s*(?:ngày\s+)?$/u.exec(before)?.[1];
    return first !== undefined && Number(first) < this.planYear - NEAR;
  }

  private kindOfRange(token: DateToken, before: string): YearKind {
    if (!SCHOOL_BEFORE.test(before)) return 'period';
    return this.isInSubject(token) === undefined ? 'school-year' : 'citation';
  }

  /** The year of a document that was issued for that year: it belongs to the document's name. */
  private isOfSubject(token: DateToken, before: string): boolean {
    const cited = this.isInSubject(token);
    const year = token.years[0]?.year ?? 0;
    if (cited === undefined || DURING.test(before) || COMPARED.test(before)) return false;
    const issuedIn = cited.date?.year ?? cited.numberYear;
    return issuedIn === undefined ? YEARLY.test(cited.type ?? '') : issuedIn === year || issuedIn === year - 1;
  }

  private kindOfYear(token: DateToken, before: string): YearKind {
    if (this.isOfSubject(token, before)) return 'citation';
    if (SCHOOL_BEFORE.test(before)) return 'school-year';
    const distance = this.distanceOf(token);
    if (LAW_BEFORE.test(before) && !DURING.test(before)) return distance < -1 ? 'citation' : 'unclear';
    if (EVENT_BEFORE.test(before) || this.isOfUnnumbered(token, before)) return this.leftToAuthor(token);
    return this.kindOfMoment(token, before, distance);
  }

  /** Some body's yearly document: its successor has another number, and perhaps another name. */
  private isOfUnnumbered({ span }: DateToken, before: string): boolean {
    const between = UNNUMBERED_BEFORE.exec(before)?.[1];
    if (between === undefined || DURING.test(before) || COMPARED.test(before)) return false;
    return /(?<!\p{L})của(?!\p{L})|HĐND|UBND/u.test(between) || /^\s+của(?!\p{L})/u.test(this.text.slice(span.end));
  }

  private kindOfMoment(token: DateToken, before: string, distance: number): YearKind {
    if (SAME_MOMENT.test(before) && distance >= -1) return distance > 1 ? 'period' : 'deadline';
    if (PERIOD_BEFORE.test(before) && distance !== -1) {
      const goesOn = FURTHER_AFTER.test(this.text.slice(token.span.end));
      return distance === 0 && !goesOn ? 'deadline' : 'period';
    }
    return this.kindByDistance(token, before, distance);
  }

  private kindByDistance(token: DateToken, before: string, distance: number): YearKind {
    if (Math.abs(distance) > NEAR) return this.isInSubject(token) === undefined ? 'fact' : 'citation';
    const isPlain = token.hasWord && (distance !== -NEAR || COMPARED.test(before));
    return isPlain ? 'plan' : 'unclear';
  }
}

/**
 * Finds the years and dates of a text.
 * @param text a text of the plan as a reader sees it
 * @param planYear the year that the plan is for
 */
export function findYears(text: string, planYear: number): YearMention[] {
  const tokens = findDateTokens(text);
  if (tokens.length === 0) return [];
  const reader = new Reader(text, planYear);
  return tokens.map((token) => ({
    kind: reader.kindOf(token),
    span: token.span,
    text: text.slice(token.span.start, token.span.end),
    years: token.years,
    ...(token.day === undefined ? {} : { day: token.day }),
    ...(token.month === undefined ? {} : { month: token.month }),
  }));
}

/** Citations of documents that were issued for a certain year: their subject names it. */
export function citedForYear(text: string, year: number): Span[] {
  const mentions = findYears(text, year);
  return findCitations(text)
    .filter(({ subjectSpan }) =>
      mentions.some(
        ({ kind, span, years }) =>
          kind === 'citation' && within(span, subjectSpan) && years.some((found) => found.year === year),
      ),
    )
    .map(({ span }) => span);
}
