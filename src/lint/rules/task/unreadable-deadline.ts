/** A deadline of which no day can be told: no calendar has it, and nobody is reminded. */
import { isImpossible } from '../../../content/entities/mentioned-date.ts';
import { findYears } from '../../../content/entities/year-mentions.ts';
import { rule } from '../rule.ts';
import { aboutTask, placeOfTask } from './tell.ts';

/** At once, or when something happens: clear, though no day is named. */
const WITHOUT_DAY = /^(?:ngay|khi|sau khi|đột xuất|tức thời|theo yêu cầu|theo kế hoạch|theo chỉ đạo)(?!\p{L})/iu;

export const unreadableDeadline = rule({
  code: 'task/unreadable-deadline',
  severity: 'info',
  summary: { vi: 'Thời hạn không đọc ra ngày nào', en: 'A deadline that cannot be read' },
  why: {
    vi: 'Thời hạn không rõ ngày thì không vào lịch, không nhắc được, quá hạn cũng không biết.',
    en: 'A time that names no day stands in no calendar: nobody is reminded, and nobody notices when it has passed.',
  },
  vi: [
    'Thời hạn “{found}” của việc “{task}” không đọc ra ngày nào.',
    'Ghi ngày, tháng, quý, kỳ (hằng quý…), số ngày kể từ một việc, hoặc “thường xuyên”.',
  ],
  en: [
    'No day can be read from the deadline “{found}” of “{task}”.',
    'Write a day, a month, a quarter, a period, a number of days after something, or “thường xuyên”.',
  ],
  examples: {
    wrong:
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế], deadline: sớm nhất có thể }',
    right:
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    items:\n      - text: Truyền thông tại cơ sở\n        assign: { lead: [Sở Y tế], deadline: quý III năm 2026 }\n      - text: Theo dõi\n        assign: { lead: [Sở Y tế], deadline: thường xuyên }',
  },
  check: ({ plan, tasks, report }) => {
    for (const task of tasks()) {
      const { deadline, dues } = task;
      const isUnread = deadline !== undefined && dues.length === 0 && !WITHOUT_DAY.test(deadline.trim());
      // That no calendar has a day is told by itself.
      if (isUnread && !findYears(deadline, plan.year).some(isImpossible))
        report(placeOfTask(task, 'deadline'), { found: deadline, task: aboutTask(task) });
    }
  },
});
