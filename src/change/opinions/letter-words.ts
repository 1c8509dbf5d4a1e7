/** How letters name places and ask for changes. */

/** What a sentence says of a place. */
export interface NamedPlace {
  /** "II", "2", "b", the outermost first. */
  readonly numbers: readonly string[];
  /** How deep the first of them lies: "khoản 2" alone is within what stands above. */
  readonly depth?: number;
  /** Further places that the sentence names. */
  readonly more?: string;
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

/** The kind of sign that a line of a list begins with: "c)" and "d)" are of one kind; empty where it has none. */
export const signOf = (line: string): string =>
  /^\s*(?:[-+•*–](?=\s)|(?:\d+|[a-zđ]|[IVX]+)[.)](?=\s))/u
    .exec(line)?.[0]
    .trim()
    .replace(/\d+/, '1')
    .replace(/[a-zđ]/u, 'a')
    .replace(/[IVX]+/u, 'I') ?? '';

export const withoutLabel = (line: string): string => line.replace(LABEL, '');

/** Quotes of any kind as “…”. */
export const curlyQuotes = (text: string): string =>
  text.replace(/«\s*([^»]*?)\s*»/g, '“$1”').replace(/"([^"“”]*)"/g, '“$1”');

/** A sentence without what it quotes: numbers in there name no place. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '“”');

const ROMAN = '[IVXivx]+';
/** Words for the levels of a plan; how deep each lies says what belongs to what. */
const LEVELS: Readonly<Record<string, number>> = { phần: 0, mục: 1, 'tiểu mục': 2, khoản: 2, điểm: 3, tiết: 4, ý: 5 };
/** From this depth on a single letter is a letter, no Roman number. */
const LETTERED = 3;
const INNERMOST = 5;
const NUMBER = `(?:${ROMAN}|\\d+|[a-zđ])(?:[.-](?:\\d+|[a-zđ](?!\\p{L})))*(?!\\p{L})`;
const LEVEL = new RegExp(`(?<!\\p{L})(${Object.keys(LEVELS).join('|')})\\s+(?:thứ\\s+)?(${NUMBER})`, 'giu');
/** What may stand between two levels of one place: "điểm b, khoản 2 của mục II". */
const WITHIN = /^[\s,(]*(?:của|tại|thuộc|trong|ở)?\s*$/iu;
/** More of one level: "điểm a, b", "khoản 1 và 2". */
const MORE = new RegExp(
  `^\\s*(?:,|và|đến|-)\\s*(${NUMBER})(?=\\s*(?:$|[,;:.)]|và|khoản|mục|phần|điểm|của|tại|đề nghị))`,
  'iu',
);
const APPENDIX = new RegExp(`phụ lục(?:\\s+(?:số\\s+)?(${ROMAN}|\\d+)(?!\\p{L}))?`, 'iu');
const PAGE = /(?<!\p{L})trang\s+(?:số\s+)?(\d+)/iu;
const STEP = /(gạch đầu dòng|dấu cộng|dòng)\s+(?:thứ\s+)?(\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['Nơi nhận', /nơi nhận/iu],
  ['Căn cứ', /(?:phần|mục|các)\s+căn cứ|căn cứ (?:pháp lý|thứ|ban hành)/iu],
  ['Trích yếu', /trích yếu|tên (?:gọi )?(?:của )?kế hoạch|tiêu đề/iu],
  ['Chữ ký', /chữ ký(?! số)|người ký|phần ký/iu],
];

const ORDINALS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Roman numbers and letters of sections in capitals, those of points small. */
const numberPart = (part: string, depth: number): string =>
  depth < LETTERED && /^[ivx]+$/i.test(part) ? part.toLocaleUpperCase('vi') : part.toLocaleLowerCase('vi');

function stepOf(text: string): string | undefined {
  const [, kind, count = ''] = STEP.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const ordinal = /\d/.test(count) ? Number(count) : ORDINALS.indexOf(count.toLocaleLowerCase('vi'));
  return `${kind.toLocaleLowerCase('vi')} ${ordinal}`;
}

/** A level with its number, as a sentence has it. */
interface NamedLevel {
  readonly depth: number;
  readonly number: string;
  readonly text: string;
}

/** The levels that a sentence names: those of the first place, and whatever it names besides. */
function levelsIn(text: string): { readonly levels: readonly NamedLevel[]; readonly more: readonly string[] } {
  const levels: NamedLevel[] = [];
  const more: string[] = [];
  let end = 0;
  let isClosed = false;
  for (const { 0: words, 1: name = '', 2: number = '', index } of text.matchAll(LEVEL)) {
    const depth = LEVELS[name.toLocaleLowerCase('vi')] ?? INNERMOST;
    const isNew = levels.every((level) => level.depth !== depth);
    isClosed ||= !isNew || (levels.length > 0 && !WITHIN.test(text.slice(end, index)));
    if (isClosed) more.push(words);
    else levels.push({ depth, number, text: words });
    end = index + words.length;
    const listed = MORE.exec(text.slice(end));
    if (listed === null) continue;
    more.push(listed[1] ?? '');
    end += listed[0].length;
  }
  return { levels, more };
}

/** The place that a sentence names; undefined where it names none. */
export function placeNamedIn(sentence: string): NamedPlace | undefined {
  const text = withoutQuotes(sentence);
  const { levels, more } = levelsIn(text);
  const ordered = [...levels].sort((a, b) => a.depth - b.depth);
  const [appendix, page] = [APPENDIX.exec(text), PAGE.exec(text)];
  const step = stepOf(text);
  const part = PARTS.find(([, pattern]) => pattern.test(text))?.[0];
  const said = [...levels.map((level) => level.text), ...[appendix, page].flatMap((match) => match?.[0] ?? [])];
  if (said.length === 0 && step === undefined && part === undefined) return undefined;
  return {
    numbers: ordered.flatMap(({ number, depth }) => number.split(/[.-]/).map((one) => numberPart(one, depth))),
    ...(ordered[0] === undefined ? {} : { depth: ordered[0].depth }),
    ...(more.length === 0 ? {} : { more: more.join(', ') }),
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
  /** The quoted words may as well be those that the draft is to have. */
  readonly isMaybeNew?: boolean;
}

const Q = '“([^”]+)”';
const GAP = '[^“”]*?';
/** Words of the draft first, then those in their place, as the groups of a pattern give them. */
const REQUESTS: readonly (readonly [RegExp, (a: string, b: string) => QuotedRequest])[] = [
  [
    new RegExp(`^${GAP}${Q}${GAP}(?:sửa|thay|chỉnh|đổi)${GAP}(?:thành|bằng|là)${GAP}${Q}`, 'iu'),
    (a, b) => ({ anchor: a, to: b }),
  ],
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
  [new RegExp(`(?:sửa|thay|chỉnh|đổi|viết|diễn đạt)${GAP}thành\\s*:?\\s*${Q}`, 'iu'), () => ({})],
  [
    new RegExp(`(?:sửa|thay|chỉnh|đổi|viết|diễn đạt)${GAP}(?::|như sau)\\s*${Q}`, 'iu'),
    (a) => ({ anchor: a, isMaybeNew: true }),
  ],
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
  /^(?:kính gửi|nơi nhận|căn cứ|phúc đáp|thực hiện (?:công văn|văn bản|ý kiến)|sau khi (?:nghiên cứu|xem xét)|trên đây là|số:|v\/v|về việc|qua nghiên cứu)|(?:đề nghị|kính gửi|gửi)[^“”]*(?:tổng hợp|theo quy định|hoàn thiện dự thảo)\s*[./]*$|liên hệ[^“”]*\d{3}|đề nghị[^“”]*(?:sớm (?:ban hành|trình|triển khai)|hoàn thiện[^“”]{0,20}(?:trình|ban hành))|nếu có (?:khó khăn|vướng mắc|vấn đề)[^“”]*(?:phản ánh|liên hệ|trao đổi|thông tin)/iu;

/** "Về thể thức: …", "Mục II, khoản 3: …": what follows is asked for, unless it is agreement. */
const HEADED = /^(?!về việc)[^:“”]{2,80}:\s*\S+(?:\s+\S+){2}/iu;
const ABOUT = /^về\s/iu;

const AGREES = /(?<!\p{L})(?:thống nhất|nhất trí|đồng ý|không có ý kiến|không tham gia ý kiến)(?!\p{L})/iu;
const NOT_AGREES = /(?:chưa|không) (?:thống nhất|nhất trí|đồng ý)/iu;

export const saysAgreement = (sentence: string): boolean => AGREES.test(sentence) && !NOT_AGREES.test(sentence);

/** True where a sentence asks for something; `isPlaced` where it stands below a place or names one. */
export function asks(sentence: string, isPlaced: boolean): boolean {
  if (FRAME.test(sentence.trim()) && placeNamedIn(sentence) === undefined && !sentence.includes('“')) return false;
  if (ASKS.test(sentence)) return !(saysAgreement(sentence) && !isPlaced && !/đề nghị|kiến nghị/iu.test(sentence));
  if (isPlaced && NOT_AGREES.test(sentence)) return true;
  const isHeaded =
    HEADED.test(sentence) && (ABOUT.test(sentence) || placeNamedIn(sentence.split(':')[0] ?? '') !== undefined);
  return isHeaded && !saysAgreement(sentence);
}

/** How a sentence begins that leaves the place above it. */
const LEAVES = /^(?:ngoài ra|bên cạnh đó|đồng thời|nhìn chung|về\s)/iu;

/**
 * The place of a sentence below a line that names one: what that leaves open, the line above fills in.
 * @param above the place of that line
 */
export function placeBelow(sentence: string, above: NamedPlace | undefined): NamedPlace | undefined {
  const named = placeNamedIn(sentence);
  if (above === undefined || LEAVES.test(sentence)) return named;
  if (named === undefined) return above;
  const { numbers, depth = 0 } = named;
  const isPart = numbers.length > 0 && depth > (above.depth ?? INNERMOST) && named.appendix === undefined;
  return isPart ? { ...named, numbers: [...above.numbers, ...numbers], text: `${named.text} ${above.text}` } : named;
}
