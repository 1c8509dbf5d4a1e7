/** Figures that a plan promises or reports: percentages and counts. They are last year's until somebody decides. */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';
import { findCitations } from './citations.ts';
import { findDateTokens } from './date-tokens.ts';
import { TakenLetters } from './spans.ts';

export interface Target {
  readonly span: Span;
  /** As written: "từ 5% đến 10%", "trên 90%", "06 địa bàn". */
  readonly text: string;
}

/** What plans count, longest first. */
const UNITS = [
  'câu lạc bộ|dịch vụ công|khu dân cư|băng nhóm|băng rôn|băng, nhóm|chuyên mục|chuyên đề|chỉ tiêu|cán bộ',
  'công chức|cơ quan|cơ sở|doanh nghiệp|dịch vụ|dự án|học sinh|hồ sơ|hội nghị|hội thảo|hội viên|mô hình',
  'nghìn đồng|nhiệm vụ|nạn nhân|pa nô|phiên tòa|phóng sự|phương tiện|sinh viên|sáng kiến|thị trấn|thủ tục',
  'tin bài|tiêu chí|triệu đồng|trường học|trường hợp|trụ nước|tờ rơi|tụ điểm|tỷ đồng|văn bản|vụ việc|vụ án',
  'áp phích|đoàn viên|đơn vị|địa bàn|địa phương|đối tượng|buổi|bài|bản|bậc|ca|camera|cuộc|giường|ha|huyện|hộ',
  'kg|km|liều|lượt|lần|lớp|người|nhóm|phiên|phiếu|phường|suất|thôn|tin|triệu|trường|tấn|tổ|tỷ|vụ|xã|điểm',
  'đồng|đội|đợt',
].join('|');

/** Other nouns of several syllables: a figure is told with the whole of them, "03 giáo viên". */
const LONG_NOUNS = [
  'giáo viên|giảng viên|nhân viên|đảng viên|chi ủy viên|thành viên|cộng tác viên|tuyên truyền viên|hợp tác xã|tổ hợp tác',
  'công dân|nông dân|y sĩ|bác sĩ|chiến sĩ|tham luận|đề tài|bài báo|đề án|thỏa thuận|hợp đồng|sản phẩm|phòng học|máy tính',
  'lao động|hạng mục|công trình|nhà văn hóa|giải pháp|chi bộ|chi hội|gia đình|hệ thống|cụm dân cư|tổ chức|công ty|xí nghiệp',
].join('|');

/** What a target is measured by, before the figure. */
const BOUND = 'từ|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|hơn|đủ|cả';

const PERCENT = String.raw`\d+(?:,\d+)?\s?%`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`;
/** No figure of a date, a document's number, a larger number. */
const ALONE = String.raw`(?<![\p{L}\d.,/-])`;
const WORD_END = String.raw`(?![\p{L}\d])`;
/** After these words a number is a name: số 33, Điều 5, Ban Chỉ đạo 138. */
const NAMED = String.raw`(?<!(?:số|bcđ|điều|khoản|điểm|mục|tháng|năm|quý|ngày|đạo|thứ|đài|lệ|lộ|mức|loại|khóa|đường|mùng|phụ lục|biểu|đề án)\s)`;
/** Time that something takes is no target. */
const NO_TIME = String.raw`(?!(?:giờ|phút|ngày|tuần|tháng|quý|năm|tuổi|cấp|loại)(?!\p{L}))`;

/** "12/12 chỉ tiêu", "55/55 hồ chứa": so many of all; what may be a day or a month has to be followed by what plans count. */
const OF_ALL = String.raw`(?:\d{1,4}/\d{1,4}\s(?:${UNITS}|${LONG_NOUNS})|\d{1,4}/(?:1[3-9]|[2-9]\d|\d{3})\s${NO_TIME}\p{Ll}+(?:\s\p{Ll}+)?)`;

/** The first is for shares, with their sign. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${ALONE}(?:(?:${BOUND})\\s)?${PERCENT}(?:\\s?(?:-|–|đến)\\s?${PERCENT})?(?:\\s(?:trở lên|trở xuống))?`,
    'giu',
  ),
  new RegExp(
    `${ALONE}(?:(?:${BOUND})\\s)?${NAMED}(?:${NUMBER})(?:\\s?(?:-|–|đến)\\s?(?:${NUMBER}))?\\s(?:${UNITS})${WORD_END}(?:\\strở lên)?`,
    'giu',
  ),
  new RegExp(`${ALONE}(?:(?:${BOUND})\\s)?${NAMED}${OF_ALL}${WORD_END}`, 'gu'),
  // With other words after it a figure counts when it is written as a count: "ít nhất 12", 06, 1.064.
  new RegExp(`${ALONE}(?:${BOUND})\\s(?:${NUMBER})\\s${NO_TIME}(?:${LONG_NOUNS}|\\p{L}+)(?:\\strở lên)?`, 'giu'),
  new RegExp(`${ALONE}${NAMED}(?:0\\d|\\d{1,3}(?:\\.\\d{3})+)\\s${NO_TIME}(?:${LONG_NOUNS}|\\p{L}+)`, 'giu'),
];

function matchesIn(text: string): Target[] {
  const patterns = text.includes('%') ? PATTERNS : PATTERNS.slice(1);
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      span: { start: index, end: index + found.length },
      text: found,
    })),
  );
}

function lookForTargets(text: string): readonly Target[] {
  if (!/\d/.test(text)) return [];
  const matches = matchesIn(text);
  if (matches.length === 0) return [];
  const named = [...findCitations(text).map(({ refSpan }) => refSpan), ...findDateTokens(text).map(({ span }) => span)];
  const taken = new TakenLetters(text.length, named);
  const targets: Target[] = [];
  for (const match of matches) {
    if (taken.overlap(match.span)) continue;
    targets.push(match);
    taken.add(match.span);
  }
  return targets.sort((a, b) => a.span.start - b.span.start);
}

/** Finds the figures of a text; numbers and dates of documents are none. */
export const findTargets = remembered(lookForTargets, LATEST_LETTERS, asLongAsText);
