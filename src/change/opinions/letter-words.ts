/** How letters name places and ask for changes. */

/** What a sentence says of a place. */
export interface NamedPlace {
  /** "II", "2", "b", the outermost first. */
  readonly numbers: readonly string[];
  readonly appendix?: string;
  readonly page?: number;
  /** "gạch đầu dòng 3". */
  readonly step?: string;
  /** "Nơi nhận", "Căn cứ", "Trích yếu". */
  readonly part?: string;
  /** Its words, to be shown. */
  readonly text: string;
}

/** Numbers and signs before a line of a list. */
const LABEL = /^\s*(?:[-+•*–]|\(?\d{1,2}(?:\.\d+)*[.)]|\(?[a-zđ]\)|[IVX]+\.)\s+/u;

export const withoutLabel = (line: string): string => line.replace(LABEL, '');

/** Quotes of any kind as “…”. */
export const curlyQuotes = (text: string): string =>
  text.replace(/«\s*([^»]*?)\s*»/g, '“$1”').replace(/"([^"“”]*)"/g, '“$1”');

/** A sentence without what it quotes: numbers in there name no place. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '“”');

const ROMAN = '[IVXivx]+';
const SECTION = new RegExp(
  `(?<!\\p{L})(?:mục|phần)\\s+((?:${ROMAN}|\\d+)(?:[.-](?:\\d+|[a-zđ](?!\\p{L})))*)(?!\\p{L})`,
  'iu',
);
const CLAUSE = /(?<!\p{L})khoản\s+(\d+(?:\.\d+)*)/iu;
const POINT = /(?<!\p{L})điểm\s+([a-zđ]|\d+(?:\.\d+)*)(?!\p{L})/iu;
const APPENDIX = new RegExp(`phụ lục(?:\\s+(?:số\\s+)?(${ROMAN}|\\d+)(?!\\p{L}))?`, 'iu');
const PAGE = /(?<!\p{L})trang\s+(?:số\s+)?(\d+)/iu;
const STEP = /(gạch đầu dòng|dấu cộng|dòng)\s+(?:thứ\s+)?(\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['Nơi nhận', /nơi nhận/iu],
  ['Căn cứ', /(?:phần|mục|các)\s+căn cứ|căn cứ (?:pháp lý|thứ|ban hành)/iu],
  ['Trích yếu', /trích yếu|tên (?:gọi )?(?:của )?kế hoạch|tiêu đề/iu],
];

const ORDINALS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Roman numbers in capitals, letters small. */
const numberPart = (part: string): string => (/^[ivx]+$/i.test(part) ? part.toLocaleUpperCase('vi') : part);

function stepOf(text: string): string | undefined {
  const [, kind, count = ''] = STEP.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const ordinal = /\d/.test(count) ? Number(count) : ORDINALS.indexOf(count.toLocaleLowerCase('vi'));
  return `${kind.toLocaleLowerCase('vi')} ${ordinal}`;
}

/** The place that a sentence names; undefined where it names none. */
export function placeNamedIn(sentence: string): NamedPlace | undefined {
  const text = withoutQuotes(sentence);
  const [section, clause, point] = [SECTION.exec(text), CLAUSE.exec(text), POINT.exec(text)];
  const numbers = [
    ...(section?.[1]?.split(/[.-]/).map(numberPart) ?? []),
    ...(clause?.[1] === undefined ? [] : [clause[1]]),
    ...(point?.[1] === undefined ? [] : [point[1].toLocaleLowerCase('vi')]),
  ];
  const [appendix, page] = [APPENDIX.exec(text), PAGE.exec(text)];
  const step = stepOf(text);
  const part = PARTS.find(([, pattern]) => pattern.test(text))?.[0];
  const said = [point, clause, section, appendix, page].flatMap((match) => (match === null ? [] : [match[0]]));
  if (said.length === 0 && step === undefined && part === undefined) return undefined;
  return {
    numbers,
    ...(appendix === null ? {} : { appendix: (appendix[1] ?? '').toLocaleUpperCase('vi') }),
    ...(page === null ? {} : { page: Number(page[1]) }),
    ...(step === undefined ? {} : { step }),
    ...(part === undefined ? {} : { part }),
    text: said.join(' ') || (part ?? step ?? ''),
  };
}

/** What a sentence asks for by words that it quotes. */
export interface QuotedRequest {
  /** Words that the draft is to have. */
  readonly anchor?: string;
  /** Words to be put in the place of the anchor. */
  readonly to?: string;
}

const Q = '“([^”]+)”';
const GAP = '[^“”]*?';
/** Words of the draft first, then those in their place, as the groups of a pattern give them. */
const REQUESTS: readonly (readonly [RegExp, (a: string, b: string) => QuotedRequest])[] = [
  [
    new RegExp(`(?:sửa|thay|chỉnh|đổi)${GAP}${Q}${GAP}(?:thành|bằng)${GAP}${Q}`, 'iu'),
    (a, b) => ({ anchor: a, to: b }),
  ],
  [
    new RegExp(`(?:bổ sung|thêm)${GAP}${Q}${GAP}(?<!\\p{L})sau(?!\\p{L})${GAP}${Q}`, 'iu'),
    (a, b) => ({ anchor: b, to: joinedAfter(b, a) }),
  ],
  [
    new RegExp(`(?<!\\p{L})sau(?!\\p{L})${GAP}${Q}${GAP}(?:bổ sung|thêm)${GAP}${Q}`, 'iu'),
    (a, b) => ({ anchor: a, to: joinedAfter(a, b) }),
  ],
  [new RegExp(`(?:bổ sung|thêm)${GAP}${Q}${GAP}trước${GAP}${Q}`, 'iu'), (a, b) => ({ anchor: b, to: `${a} ${b}` })],
  [new RegExp(`(?:bỏ|xóa|xoá|lược)${GAP}${Q}`, 'iu'), (a) => ({ anchor: a, to: '' })],
  [new RegExp(`(?:bổ sung|thêm)${GAP}${Q}`, 'iu'), () => ({})],
  [new RegExp(Q, 'u'), (a) => ({ anchor: a })],
];

const joinedAfter = (words: string, more: string): string =>
  /^[,;.]/.test(more.trim()) ? words + more.trim() : `${words} ${more.trim()}`;

export function requestIn(sentence: string): QuotedRequest {
  for (const [pattern, read] of REQUESTS) {
    const found = pattern.exec(sentence);
    if (found !== null) return read(found[1] ?? '', found[2] ?? '');
  }
  return {};
}

const ASKS =
  /đề nghị|kiến nghị|đề xuất|bổ sung|(?<!\p{L})(?:sửa|chỉnh|thay|bỏ|xóa|xoá|lược|thêm|giao|nên|cần)(?!\p{L})|xem xét|cân nhắc|làm rõ|nghiên cứu|rà soát|viết lại|chưa (?:rõ|phù hợp|thống nhất)/iu;

/** Sentences that every letter has, and that ask for nothing of the draft. */
const FRAME =
  /^(?:kính gửi|nơi nhận|căn cứ|phúc đáp|thực hiện (?:công văn|văn bản|ý kiến)|sau khi (?:nghiên cứu|xem xét)|trên đây là|số:|v\/v|về việc|qua nghiên cứu)|(?:đề nghị|kính gửi|gửi)[^“”]*(?:tổng hợp|theo quy định|hoàn thiện dự thảo)\s*[./]*$/iu;

const AGREES = /(?<!\p{L})(?:thống nhất|nhất trí|đồng ý|không có ý kiến|không tham gia ý kiến)(?!\p{L})/iu;
const NOT_AGREES = /(?:chưa|không) (?:thống nhất|nhất trí|đồng ý)/iu;

export const saysAgreement = (sentence: string): boolean => AGREES.test(sentence) && !NOT_AGREES.test(sentence);

/** True where a sentence asks for something; `isPlaced` where it stands below a place or names one. */
export function asks(sentence: string, isPlaced: boolean): boolean {
  if (FRAME.test(sentence.trim()) && placeNamedIn(sentence) === undefined && !sentence.includes('“')) return false;
  if (ASKS.test(sentence)) return !(saysAgreement(sentence) && !isPlaced && !/đề nghị|kiến nghị/iu.test(sentence));
  return isPlaced && NOT_AGREES.test(sentence);
}
