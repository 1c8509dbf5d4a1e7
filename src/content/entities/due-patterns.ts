/** How plans write the time by which something is to be done: named parts of patterns, the longest first. */
import { HOUR_WORDS, WEEKDAY_WORDS } from '../../vietnamese/dates.ts';

/** A blank of a pattern is any white space. */
export const spaced = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', '\\s+'), 'giu');

const NOT_INSIDE = '(?<![\\p{L}\\p{N}/.,-])';
const WORD_END = '(?![\\p{L}\\p{N}])';
const YEAR = '(?:19|20)\\d{2}';
const DASH = '\\s?[-–—]\\s?';

/** "năm 2026", "/2026", "-2026"; it may be missing, and the plan's year is meant. */
const OF_YEAR = `(?:(?: năm |/|-)(?<year>${YEAR})| năm nay)?`;

/** "năm trước liền kề", "năm sau"; "năm liền kề" alone may be either. */
const OF_OTHER_YEAR = ' (?:của )?năm (?<relative>trước(?: liền kề)?|sau(?: liền kề)?|tiếp theo|kế tiếp|liền kề)';

/** A day of the month or of the month of its own year: 30/6, 30/6/2026, 30-6-2026, 30.6.2026, "30 tháng 6 năm 2026". */
const DAY =
  `(?:ngày )?(?<day>\\d{1,2})(?:(?<sep>[/.-])(?<month>\\d{1,2})(?:\\k<sep>(?<yearOfDay>${YEAR})|(?=\\D|$)(?!\\.\\d))` +
  `| tháng (?<monthWord>\\d{1,2})(?: năm (?<yearOfMonth>${YEAR}))?)`;

/** "quý", or "Q" right before its figure and a year: "Q2/2026" ("Q.2" is a district). */
const QUARTER_WORD = `(?:quý |Q(?=(?:IV|III|II|I|[1-4])[/-]${YEAR}))`;
const QUARTER_NUMBER = '(?<quarter>IV|III|II|I|[1-4])';

/** Months as words; "năm" and "một" are left to figures: "tháng năm" may be months and years. */
const MONTH_WORD = '(?<monthName>hai|ba|tư|sáu|bảy|tám|chín|mười hai|mười một|mười)(?= năm \\d|\\s?[;,.)]|$)';

/** Kinds of time, each with its pattern. */
export const DUE_PATTERNS = {
  /** 2026-06-30, as the data of a plan have days. */
  dayAsData: spaced(
    `${NOT_INSIDE}(?:ngày )?(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])`,
  ),
  /** A day; the year may be missing. */
  day: spaced(`${NOT_INSIDE}${DAY}(?![\\d/]|\\.\\d)(?:${OF_OTHER_YEAR})?`),
  /** A month, up to its end. */
  month: spaced(
    `${NOT_INSIDE}(?<part>đầu |giữa |cuối |hết )?tháng (?<month>1[0-2]|0?[1-9])(?![\\d.,]\\d|\\d|/\\d{1,2}(?!\\d))(?:${OF_OTHER_YEAR}|${OF_YEAR})${WORD_END}`,
  ),
  /** "tháng tư năm 2026". */
  namedMonth: spaced(`${NOT_INSIDE}(?<part>đầu |giữa |cuối |hết )?tháng ${MONTH_WORD}${OF_YEAR}${WORD_END}`),
  quarter: spaced(`${NOT_INSIDE}(?<part>đầu |giữa |cuối |hết )?${QUARTER_WORD}${QUARTER_NUMBER}${OF_YEAR}${WORD_END}`),
  /** "9/2026", "T9/2026": a month without the word. */
  bareMonth: spaced(`${NOT_INSIDE}(?:T\\.?\\s?)?(?<month>1[0-2]|0?[1-9])/(?<year>${YEAR})(?![\\d/])`),
  /** "6 tháng đầu năm", "06 tháng đầu năm 2026", "9 tháng năm 2026". */
  months: spaced(`${NOT_INSIDE}0?(?<count>3|6|9) tháng(?: (?<half>đầu|cuối))? năm(?: (?<year>${YEAR}))?${WORD_END}`),
  year: spaced(`${NOT_INSIDE}(?<part>cuối |hết |trong )?(?<!cả |toàn )năm (?:(?<year>${YEAR})|nay)${WORD_END}`),
  /** "cuối năm", "trong năm": of the plan's own year. */
  ownYear: spaced(`${NOT_INSIDE}(?<part>cuối|hết|trong) năm${WORD_END}(?! \\d)`),
} as const;

/** A day is one however it is written. */
export type DueKind = Exclude<keyof typeof DUE_PATTERNS, 'dayAsData'>;

/** Between the figures of a list whose word stands once: "tháng 3-5", "tháng 6, 9 và 12", "từ tháng 3 đến hết 5". */
const LIST_SIGN = '(?:\\s?[-–—]\\s?|\\s?, | (?:và|hoặc) | đến (?:hết )?)';
/** A figure behind a comma may count something else: "tháng 3, 5 xã". */
const LIST_END = '(?=\\s?(?:$|[;,.)/:]|năm \\d|năm nay|hằng |hàng |mỗi |(?:trước|sau|và) ))';
const MONTH_FIGURE = '(?:1[0-2]|0?[1-9])(?![\\d.])';
const DAY_FIGURE = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';

/** Times of one kind that share the word before the first of them, or the month and year behind the last. */
export const DUE_LISTS = {
  month: spaced(
    `${NOT_INSIDE}tháng (?<list>${MONTH_FIGURE}(?:${LIST_SIGN}${MONTH_FIGURE}(?!/\\d{1,2}(?!\\d)))+)${LIST_END}${OF_YEAR}`,
  ),
  quarter: spaced(
    `${NOT_INSIDE}quý (?<list>(?:IV|III|II|I|[1-4])(?:${LIST_SIGN}(?:IV|III|II|I|[1-4]))+)${WORD_END}${LIST_END}${OF_YEAR}`,
  ),
  day: spaced(
    `${NOT_INSIDE}(?:ngày )?(?<list>(?:${DAY_FIGURE}\\s?[-–—]\\s?|(?=\\d)(?<=ngày (?:${DAY_FIGURE}${LIST_SIGN})*)${DAY_FIGURE}(?:\\s?, | (?:và|hoặc) ))+${DAY_FIGURE})` +
      `(?:(?<sep>[/.])(?<month>${MONTH_FIGURE})(?:\\k<sep>(?<yearOfDay>${YEAR}))?| tháng (?<monthWord>${MONTH_FIGURE})(?: năm (?<yearOfMonth>${YEAR}))?)(?![\\d/])`,
  ),
} as const;

/** A figure of such a list. */
export const LIST_FIGURE = /\d{1,2}|IV|III|II|I/giu;

/** Years as one time: "2026-2030", "giai đoạn 2026 - 2030"; a value that is a year alone. */
export const YEARS = spaced(
  `^(?:trong )?(?:giai đoạn |các năm |từ năm |năm )?(?<year>${YEAR})(?:(?:${DASH}| đến (?:năm )?)(?<last>${YEAR}))?\\s?[.;]?$`,
);

/** Periods: behind these words they name what is reported, where a day follows by which it is. */
export const NAMES_REPORT =
  /(?<!\p{L})(?:báo cáo|sơ kết|tổng kết|số liệu|kết quả)(?:\s+(?:của|kết quả|định kỳ|về|quý|năm))*\s*$/iu;

/** From a period to the day by which what it names is due: "quý I: trước ngày 20/3". */
export const UP_TO_DAY =
  /^[^.;]{0,40}?(?<!\p{L})(?:trước|chậm nhất|muộn nhất|hạn|gửi|nộp|vào|xong)(?:\s+(?:trước|vào|ngày|là))*\s*$/iu;

/** From a day to a period that its parenthesis begins with: "15/6 (6 tháng đầu năm)". */
export const INTO_PARENTHESIS = /^\s*\((?:đối với |báo cáo |kết quả |số liệu |sơ kết |tổng kết |của )*$/iu;

const COUNT = '(?<count>\\d{1,2}|một|hai|ba|bốn|năm|sáu|chín|mười)';
const UNIT = '(?<unit>ngày|tuần|tháng|quý|năm)';

/** What comes again and again. */
export const SERIES = {
  /** "hằng tháng", "hàng quý", "mỗi năm", "định kỳ tháng, quý". */
  every: spaced(`${NOT_INSIDE}(?:hằng|hàng|mỗi|từng) ${UNIT}${WORD_END}`),
  /** "định kỳ 6 tháng", "6 tháng một lần", "03 tháng/lần", "định kỳ 01 năm". */
  counted: spaced(
    `${NOT_INSIDE}(?:(?:định kỳ|cứ) (?:mỗi )?${COUNT} ${UNIT}${WORD_END}` +
      `|(?<countBefore>\\d{1,2}|một|ba|sáu) (?<unitBefore>ngày|tuần|tháng|quý|năm)(?: |\\s?/\\s?)(?:một |01 |1 )?lần${WORD_END})`,
  ),
  /** "định kỳ quý, năm": the first of them; the others are looked for after it. */
  bare: spaced(`${NOT_INSIDE}định kỳ (?:theo )?${UNIT}${WORD_END}`),
} as const;

/** A day of a month that comes again: "ngày 18 tháng cuối quý", "ngày 05 tháng sau", "ngày 20 hằng tháng". */
export const DAY_OF_PERIOD = spaced(
  `${NOT_INSIDE}(?:ngày )?(?<day>\\d{1,2}) (?:(?:của )?(?<of>tháng cuối(?: của)? quý|tháng cuối cùng của quý|tháng đầu(?: của)? quý(?: sau| tiếp theo)?|tháng (?:sau|tiếp theo|kế tiếp|liền kề)(?: liền kề)?)|(?<=(?:ngày|mùng|trước|hạn) (?:\\d{1,2}(?:, | và ))*\\d{1,2} )(?:hằng|hàng|mỗi) tháng)${WORD_END}`,
);

/** Days before the last one of such a list: "ngày 15 và 30 hằng tháng". */
export const EARLIER_DAYS = /(?:ngày|mùng|trước|hạn)\s+((?:\d{1,2}(?:,\s+|\s+và\s+))+)$/iu;

/** Before a time, these words say that something is to be done by it, or in it. */
export const LIMIT_BEFORE = new RegExp(
  `(?<!\\p{L})(?:trước|chậm nhất|muộn nhất|thời hạn|hạn|xong|hoàn thành|đến hết|hết|trong|vào|đến|thời gian|tiến độ)(?::|\\s+(?:là|vào|hết|cuối|ngày|các ngày|thời gian)|\\s+(?:${HOUR_WORDS}|(?:${WEEKDAY_WORDS})\\s*[,(]?))*\\s*(?:(?<=\\()ngày\\s*)?$`,
  'iu',
);

/** Words that a time follows whose day is the first, not the last: "từ ngày 01/3". */
export const START_BEFORE = /(?<!\p{L})(?:từ|kể từ|bắt đầu từ|tính từ)(?:\s+(?:ngày|đầu|tháng|quý))*\s*$/iu;

/** Between two times: a stretch from the one to the other. */
export const STRETCH = new RegExp(`^(?:\\s*(?:đến|tới)(?:\\s+(?:hết|ngày|cuối))*\\s*|${DASH})$`, 'iu');

/** Between times of one limit: "trước ngày 15/6 và 15/12". */
export const AND = /^(?:,|;|\s+(?:và|hoặc)(?:\s+(?:trước))?(?:\s+ngày)?)\s*(?:ngày\s*)?$/iu;

/** What goes on without an end that is worth a day in a calendar. */
export const ONGOING =
  /(?<!\p{L})(?:thường xuyên|liên tục|cả năm|quanh năm|trong cả năm|hằng ngày|hàng ngày)(?!\p{L})/iu;

/** The same just before a time. */
export const ONGOING_AT_END = /(?<!\p{L})(?:thường xuyên|liên tục|hằng ngày|hàng ngày),?\s*$/iu;

/** What points to a time that another document names: "theo các mốc tại Quyết định …", "theo kế hoạch của tỉnh". */
export const ELSEWHERE =
  /(?:^|[;,]\s*)(?:thực hiện\s+)?theo\s+(?=[^;,]*(?:kế hoạch|chương trình|đề án|phương án|quyết định|nghị quyết|nghị định|mốc|lịch|hướng dẫn|quy định))[^;,]*/giu;

/** So many days or months after something happens. */
export const AFTER_EVENT = spaced(
  `${NOT_INSIDE}(?:(?:trong|sau) (?:vòng |thời hạn |thời gian )?|chậm nhất (?:là )?(?:sau )?|không quá )(?<count>\\d{1,3}) (?<unit>ngày|phút|giờ|tuần|tháng)(?<working> làm việc)?(?: (?<event>(?:kể )?(?:từ|sau|trước) (?:khi|ngày|thời điểm) [^.;,()]{2,80}|sau [^.;,()]{2,80}))?`,
);

/** The day of the plan itself, as what a term begins with; of another document it is told which. */
export const OWN_DAY =
  /^(?:(?:kể\s+)?từ|sau)\s+(?:(?:khi|ngày)\s+)+(?:kế\s+hoạch\s+(?:này\s+)?)?(?:được\s+)?(?:ký(?:(?:,|\s+và)?\s+ban\s+hành)?|ban\s+hành)(?:\s+kế\s+hoạch(?:\s+này)?)?$/iu;

/** What a text must have for a pattern to be looked for: most have not, and a plain search is quick. */
const CUES: ReadonlyMap<RegExp, RegExp> = new Map([
  [DUE_PATTERNS.dayAsData, /\d-\d/],
  [DUE_PATTERNS.day, /\d/],
  [DUE_PATTERNS.month, /tháng/i],
  [DUE_PATTERNS.namedMonth, /tháng\s+[^\d\s]/i],
  [DUE_PATTERNS.bareMonth, /\d\/\d/],
  [DUE_LISTS.month, /tháng\s+\d/i],
  [DUE_LISTS.quarter, /quý\s/i],
  [DUE_LISTS.day, /\d\s*(?:[-–—,]|và\s|hoặc\s)\s*\d/i],
  [DUE_PATTERNS.quarter, /quý|q[1-4iv]/i],
  [DUE_PATTERNS.months, /[369]\s+tháng/i],
  [DUE_PATTERNS.year, /năm\s+(?:\d|nay)/i],
  [DUE_PATTERNS.ownYear, /(?:cuối|hết|trong)\s+năm/i],
  [SERIES.every, /(?:hằng|hàng|mỗi|từng)\s/i],
  [SERIES.counted, /định\s+kỳ|cứ\s|lần/i],
  [SERIES.bare, /định\s+kỳ/i],
  [DAY_OF_PERIOD, /\d\s+(?:của|tháng|hằng|hàng|mỗi)/i],
  [AFTER_EVENT, /(?:trong|sau|chậm\s+nhất|không\s+quá)\s/i],
]);

/** The matches of one of the patterns above. */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  CUES.get(pattern)?.test(text) === false ? [] : [...text.matchAll(pattern)];
