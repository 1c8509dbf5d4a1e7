/** "Tỷ lệ hộ dân dùng nước sạch đạt 195%": a share of a whole is a hundred at most. */
import { textBefore } from '../../../content/entities/text-before.ts';
import { readFigure } from '../../../vietnamese/figures.ts';
import { matcher, placeIn, rule } from '../rule.ts';

const percentages = matcher(/(?<![\d.,])\d{3,4}(?:,\d+)?\s?%/gu);
const HUNDRED = 100_000_000n;

/** Who or what there is no more of than all. */
const COUNTED =
  /^\s*(?:trở lên\s+)?(?:(?:tổng )?số\s+)?(?:hộ|hội viên|đoàn viên|đảng viên|cán bộ|công chức|viên chức|người|học sinh|sinh viên|giáo viên|trẻ|thôn|xã|phường|bản|tổ dân phố|cơ quan|đơn vị|cơ sở|trường|chi bộ|chi hội|hồ sơ|văn bản|vụ|gia đình|doanh nghiệp)(?!\p{L})/iu;
const SHARE = /(?<!\p{L})t[ỷỉ] lệ\s[^.;]*$/iu;
/** Growth, and what is held against something else, has no upper bound. */
const COMPARED =
  /(?<!\p{L})(?:tăng|giảm|vượt|bằng|gấp|hơn|so với|công suất|kế hoạch|dự toán|lãi|tăng trưởng|sinh lời)(?!\p{L})[^.;]*$/iu;
const COMPARED_AFTER =
  /^[^.;,]{0,30}(?:so với|kế hoạch|dự toán|chỉ tiêu|công suất|nhiệm vụ|định mức|nhu cầu|cùng kỳ)/iu;
const NEARBY = 60;

export const overHundred = rule({
  code: 'wording/over-hundred',
  severity: 'warning',
  summary: { vi: 'Tỷ lệ quá 100%', en: 'A share above 100 %' },
  why: {
    vi: 'Tỷ lệ của một tổng thể không thể quá 100%: một chữ số gõ nhầm ở đây thành chỉ tiêu không ai đạt được.',
    en: 'No share of a whole is above 100 %: a figure mistyped here becomes a target that nobody can meet.',
  },
  vi: ['Tỷ lệ {found} lớn hơn 100%.', 'Kiểm tra con số; nếu là mức so sánh thì ghi rõ so với gì.'],
  en: ['The share {found} is above 100 %.', 'Check the figure; where it compares, say with what.'],
  examples: {
    wrong: 'Tỷ lệ hộ dân dùng nước sạch đạt 195%.',
    right: 'Tỷ lệ hộ dân dùng nước sạch đạt 95%; thu ngân sách đạt 112% dự toán, tăng 120% so với năm 2025.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: found, index } of percentages(text.text)) {
        const value = readFigure(found.replace(/\s?%$/u, ''))?.value;
        if (value === undefined || value <= HUNDRED) continue;
        const [before, after] = [textBefore(text.text, index), text.text.slice(index + found.length)];
        const isShare = SHARE.test(before) || COUNTED.test(after);
        if (!isShare || COMPARED.test(before) || COMPARED_AFTER.test(after.slice(0, NEARBY))) continue;
        report(placeIn(text, { start: index, end: index + found.length }), { found });
      }
    }
  },
});
