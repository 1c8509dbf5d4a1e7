/** A task that need never be done. */
import { rule } from '../rule.ts';
import { aboutTask, isGiven, placeOfTask } from './tell.ts';

export const noDeadline = rule({
  code: 'task/no-deadline',
  severity: 'info',
  summary: { vi: 'Việc không có thời hạn', en: 'A task without a deadline' },
  why: {
    vi: 'Nguyên tắc “6 rõ” đòi rõ thời gian: việc không có hạn thì không nhắc được, không chấm được. Việc làm cả năm thì ghi “thường xuyên”. Chỉ nêu khi kế hoạch ghi `sixClear: true`.',
    en: 'Of a task without a time nobody can be reminded, and nobody can judge it; what goes on all year says so. Told only where a plan says `sixClear: true`.',
  },
  vi: ['Việc “{task}” không có thời hạn.', 'Ghi `deadline`: ngày, tháng, quý, hoặc “thường xuyên”.'],
  en: ['“{task}” has no deadline.', 'Write a `deadline`: a day, a month, a quarter, or “thường xuyên”.'],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế] }\nsixClear: true',
    right:
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế], deadline: thường xuyên }\nsixClear: true',
  },
  check: ({ plan, tasks, report }) => {
    if (!plan.sixClear) return;
    for (const task of tasks().filter(isGiven))
      if (task.deadline === undefined) report(placeOfTask(task), { task: aboutTask(task) });
  },
});
