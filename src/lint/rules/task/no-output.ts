/** A task of which nobody can say what comes of it. */
import { rule } from '../rule.ts';
import { aboutTask, isGiven, placeOfTask } from './tell.ts';

export const noOutput = rule({
  code: 'task/no-output',
  severity: 'info',
  summary: { vi: 'Việc không có sản phẩm', en: 'A task without a product' },
  why: {
    vi: 'Nguyên tắc “6 rõ” đòi rõ sản phẩm: không có sản phẩm thì không biết thế nào là xong. Chỉ nêu khi kế hoạch ghi `sixClear: true`.',
    en: 'Without a product nobody can tell when a task is done. Told only where a plan says `sixClear: true`.',
  },
  vi: ['Việc “{task}” không có sản phẩm.', 'Ghi `output`: báo cáo, kế hoạch, danh sách…'],
  en: ['“{task}” has no product.', 'Write an `output`: a report, a plan, a list.'],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế] }\nsixClear: true',
    right:
      'layout: { outputs: data }\nsections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế], output: Báo cáo kết quả }\nsixClear: true',
  },
  check: ({ plan, tasks, report }) => {
    if (!plan.sixClear) return;
    for (const task of tasks().filter(isGiven))
      if (task.output === undefined) report(placeOfTask(task), { task: aboutTask(task) });
  },
});
