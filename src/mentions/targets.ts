/** Figures that a plan promises or reports: percentages and counts. They are last year's until somebody decides. */
import type { Span } from '../diagnostics/diagnostic.ts';
import { findCitations } from './citations.ts';
import { findDateTokens } from './date-tokens.ts';

export interface Target {
  readonly span: Span;
  /** As written: "từ 5% đến 10%", "trên 90%", "06 địa bàn". */
  readonly text: string;
}

/** What plans count. */
const UNITS = [
  'vụ án|vụ việc|vụ|địa bàn|mô hình|lớp|buổi|cuộc|đợt|hội nghị|hội thảo|phiên tòa|phiên|chuyên đề|hồ sơ|đối tượng|người',
  'nạn nhân|học sinh|sinh viên|cán bộ|công chức|hội viên|đoàn viên|lượt|tin bài|tin|bài|phóng sự|chuyên mục|tờ rơi|pa nô',
  'áp phích|băng rôn|camera|tổ|nhóm|đội|câu lạc bộ|trường học|trường|cơ sở|doanh nghiệp|xã|phường|huyện|thị trấn|thôn|bản',
  'khu dân cư|đơn vị|cơ quan|trường hợp|tiêu chí|nhiệm vụ|sáng kiến|thủ tục|dịch vụ công|dịch vụ|điểm|bậc|hộ|ha|km|tấn',
  'triệu đồng|tỷ đồng|nghìn đồng|đồng|triệu|tỷ|suất|phiếu|chỉ tiêu|băng, nhóm|băng nhóm|tụ điểm|kg|liều|lần|ca|giường',
].join('|');

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d+)?`;
const LIMIT = '(?:(?:ít nhất|tối thiểu|tối đa|không quá|trên|dưới|khoảng|đạt|từ|giảm|tăng|hơn|còn|thêm)(?: từ)?\\s+)?';
const PERCENT = `(?:${NUMBER})\\s?%(?:\\s?(?:-|–|đến)\\s?(?:${NUMBER})\\s?%)?(?:\\s+trở lên)?`;
const COUNT = `(?:${NUMBER})(?:\\s?(?:-|–|đến)\\s?(?:${NUMBER}))?\\s+(?:${UNITS})(?![\\p{L}])`;

const TARGET = new RegExp(`${LIMIT}(?<![\\p{L}\\p{N}/.,-])(?:${PERCENT}|${COUNT})`, 'giu');

/** Numbers after these are names, not counts: "Đề án 06", "khoản 2 Điều 5". */
const NAMED =
  /(?:điều|khoản|điểm|mục|số|Ban Chỉ đạo|BCĐ|đề án|chương trình|nghị quyết|quân khu|quốc lộ|tháng|quý|cấp|loại)\s*$/iu;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Finds the figures of a text; numbers and dates of documents are none. */
export function findTargets(text: string): Target[] {
  if (!/\d/.test(text)) return [];
  const taken = [...findCitations(text).map(({ refSpan }) => refSpan), ...findDateTokens(text).map(({ span }) => span)];
  const targets: Target[] = [];
  for (const match of text.matchAll(TARGET)) {
    const found = match[0].trimEnd();
    const span = { start: match.index, end: match.index + found.length };
    if (taken.some((other) => overlaps(other, span)) || NAMED.test(text.slice(0, span.start))) continue;
    targets.push({ span, text: found });
  }
  return targets;
}
