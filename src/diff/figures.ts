/** Targets and deadlines as running text names them. */
import { tokensOf } from './words.ts';

export type FigureKind = 'target' | 'deadline';

/** A target or deadline in a text, offsets in UTF-16 units, end exclusive. */
export interface Figure {
  readonly kind: FigureKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a target is measured by, before the figure. */
const BOUND = 'từ|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|hơn|đủ|cả';
/** What is counted. With other words after it a figure counts when it is written as a count: 06, 1.064, "ít nhất 12". */
const COUNTED = [
  'vụ án',
  'vụ',
  'người',
  'đối tượng',
  'địa bàn',
  'địa phương',
  'xã',
  'phường',
  'huyện',
  'thôn',
  'bản',
  'mô hình',
  'cơ sở',
  'đợt',
  'lần',
  'lượt',
  'buổi',
  'lớp',
  'cuộc',
  'phiên tòa',
  'phiên',
  'đơn vị',
  'dự án',
  'hộ',
  'camera',
  'điểm',
  'tin',
  'hội nghị',
  'đội',
  'tổ',
  'tỷ đồng',
  'triệu đồng',
  'đồng',
  'trường',
  'học sinh',
  'cán bộ',
  'chuyên đề',
  'hồ sơ',
  'thủ tục',
  'dịch vụ',
  'văn bản',
  'giờ',
  'phút',
  'ngày làm việc',
  'ngày',
  'tháng',
  'trụ nước',
  'phương tiện',
].join('|');

const PERCENT = String.raw`\d+(?:,\d+)?\s?%`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`;
/** No figure of a date, a document's number, a larger number. */
const ALONE = String.raw`(?<![\p{L}\d.,/-])`;
const WORD_END = String.raw`(?![\p{L}\d])`;
/** After these words a number is a name: số 33, Điều 5, Ban Chỉ đạo 138. */
const NAMED = String.raw`(?<!(?:số|điều|khoản|điểm|mục|tháng|năm|quý|ngày|đạo|thứ|đài|lệ|lộ|mức|loại|khóa|đường|mùng|phụ lục|biểu|đề án)\s)`;

const TARGETS: readonly RegExp[] = [
  new RegExp(
    `${ALONE}(?:(?:${BOUND})\\s)?${PERCENT}(?:\\s?(?:-|–|đến)\\s?${PERCENT})?(?:\\s(?:trở lên|trở xuống))?`,
    'giu',
  ),
  new RegExp(`${ALONE}(?:(?:${BOUND})\\s)?${NAMED}(?:${NUMBER})\\s(?:${COUNTED})${WORD_END}(?:\\strở lên)?`, 'giu'),
  new RegExp(`${ALONE}(?:${BOUND})\\s(?:${NUMBER})\\s(?!tuổi)\\p{L}+(?:\\strở lên)?`, 'giu'),
  new RegExp(`${ALONE}${NAMED}(?:0\\d|\\d{1,3}(?:\\.\\d{3})+)\\s(?!cấp)\\p{L}+`, 'giu'),
];

const DAY = String.raw`(?:ngày\s)?\d{1,2}/\d{1,2}(?:/\d{4})?|ngày\s\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?`;
const MONTH = String.raw`tháng\s\d{1,2}(?:/\d{4}|\snăm\s\d{4})?`;
const QUARTER = String.raw`quý\s(?:IV|III|II|I|[1-4])(?:/\d{4}|\snăm\s\d{4})?`;
/** A day is a deadline where a word says so; the day of a document is not. */
const UNTIL = 'trước|chậm nhất|muộn nhất|đến hết|đến|hết|xong trước';

const DEADLINES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:${UNTIL})\\s(?:là\\s)?(?:${DAY}|${MONTH}|${QUARTER})${WORD_END}(?:\\shằng\\s(?:tháng|quý|năm))?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:trong|vào)\\s(?:${MONTH}|${QUARTER})${WORD_END}`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${DAY})\\shằng\\s(?:tháng|quý|năm)`, 'giu'),
];

function found(kind: FigureKind, patterns: readonly RegExp[], text: string, taken: readonly Figure[]): Figure[] {
  const figures = [...taken];
  for (const pattern of patterns) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const [start, end] = [index, index + words.length];
      if (figures.some((figure) => figure.start < end && start < figure.end)) continue;
      figures.push({ kind, text: words, start, end });
    }
  }
  return figures;
}

/** The targets and deadlines of a text, in order. */
export function figuresOf(text: string): Figure[] {
  const deadlines = found('deadline', DEADLINES, text, []);
  return found('target', TARGETS, text, deadlines).sort((a, b) => a.start - b.start);
}

const MOST_WORDS = 12;
const CLAUSE_END = /[.;:|](?=\s)|\n/g;

/** Fewer words around a figure do not tell what it is about. */
const LEAST_WORDS = 3;

/**
 * What a figure is about: some words of the clause that it stands in, "…" in its place.
 * @param otherwise what is said where the clause has hardly a word
 */
export function aroundFigure(text: string, { start, end }: Figure, otherwise: string): string {
  const before = text.slice(0, start);
  const clauseStart = [...before.matchAll(CLAUSE_END)].at(-1)?.index ?? -1;
  const lead = before.slice(clauseStart + 1).trim();
  const rest = text.slice(end).split(/[.;:|](?:\s|$)|\n/, 1)[0] ?? '';
  const leadWords = lead.split(/\s+/).filter((word) => word !== '');
  const shownLead = leadWords.length > MOST_WORDS ? `… ${leadWords.slice(-MOST_WORDS).join(' ')}` : leadWords.join(' ');
  const room = Math.max(0, MOST_WORDS - leadWords.length);
  const restTokens = tokensOf(rest).slice(0, room);
  const shownRest = rest.slice(0, restTokens.at(-1)?.end ?? 0);
  const cut = shownRest.length < rest.trimEnd().length && room > 0 ? ' …' : '';
  if (leadWords.length + restTokens.length < LEAST_WORDS) return otherwise;
  return `${shownLead} …${shownRest}${cut}`.replace(/\s+/g, ' ').replace(/… …$/, '…').trim();
}
