/** The higher body to which the plan reports is sent the plan. */

import { isIssuer, isNamed, readRecipients } from '../../../content/entities/body-names.ts';
import { matcher, placeIn, rule } from '../rule.ts';

/** Bodies above a province's offices. */
const HIGHER =
  'Ban Chỉ đạo 138/CP|Ban Chỉ đạo [^,;.()]{3,60}? (?:của )?Chính phủ|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Bí thư|Bộ Chính trị|Bộ (?:Công an|Nội vụ|Y tế|Quốc phòng|Tài chính|Tư pháp|Xây dựng|Công Thương|Ngoại giao|Giáo dục và Đào tạo|Nông nghiệp và Môi trường|Khoa học và Công nghệ|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo)|Tỉnh ủy|Thành ủy';
/** Reports of others ("theo báo cáo của …"), and those that a higher body makes itself. */
const NOT_OURS = `(?<!(?<!\\p{L})(?:[Tt]heo|[Tt]heo dõi|${HIGHER})\\s+(?:(?:các|những|để|sẽ|đã)\\s+)?)`;
const REPORT = new RegExp(
  `${NOT_OURS}(?<!\\p{L}|thông tin )[Bb]áo cáo(?: (?!viên)[^.;:()]{0,60}?)?(?: (?:về|gửi|cho|với|lên|trình))? (?<!(?:của|do|theo|đại biểu) )(${HIGHER})(?!\\p{L})`,
  'gu',
);

const reportsIn = matcher(REPORT);

export const reportedTo = rule({
  code: 'recipient/reported-to',
  severity: 'warning',
  summary: {
    vi: 'Cơ quan cấp trên nhận báo cáo không có ở Nơi nhận',
    en: 'The body that is reported to is no recipient',
  },
  why: {
    vi: 'Nơi nhận gồm cả những nơi để kiểm tra, giám sát, báo cáo (II.9.a). Cấp trên nhận báo cáo mà chưa có kế hoạch thì không biết báo cáo về việc gì.',
    en: 'The recipients include those who check and are reported to (II.9.a). Without the plan they do not know what the report is about.',
  },
  vi: ['Kế hoạch báo cáo “{body}” nhưng Nơi nhận không có.', 'Thêm vào nhóm để báo cáo.'],
  en: ['The plan reports to “{body}”, who is not among the recipients.', 'Add it to those “để báo cáo”.'],
  decree: 'Phụ lục I, II.9.a',
  examples: {
    wrong: 'Cuối năm tổng hợp, báo cáo Bộ Công an kết quả thực hiện.',
    right: 'Cuối năm các sở tổng hợp kết quả thực hiện; mời báo cáo viên của Bộ Công an.',
  },
  check: ({ plan, texts, report }) => {
    if (plan.excerpt || plan.recipients.length === 0) return;
    const reached = readRecipients(plan);
    const said = new Set<string>();
    for (const text of texts) {
      for (const match of reportsIn(text.text)) {
        const body = match[1] ?? '';
        if (said.has(body) || isNamed(body, reached) || isIssuer(body, plan)) continue;
        said.add(body);
        const start = match.index + match[0].length - body.length;
        report(placeIn(text, { start, end: start + body.length }), { body });
      }
    }
  },
});
