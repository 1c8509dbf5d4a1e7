/** A task by which nothing can be measured. */
import { findTargets } from '../../../content/entities/targets.ts';
import { targetsOf } from '../../../tasks/targets-of.ts';
import { rule } from '../rule.ts';
import { belongsTo } from './belonging.ts';
import { aboutTask, isGiven, placeOfTask } from './tell.ts';

export const noTarget = rule({
  code: 'task/no-target',
  severity: 'info',
  summary: { vi: 'Việc không có chỉ tiêu', en: 'A task without a target' },
  why: {
    vi: 'Việc không có con số nào thì cuối năm chỉ đánh giá được là có làm hay không. Chỉ nêu khi kế hoạch ghi `sixClear: true`.',
    en: 'Of a task without a figure nobody can say at the year’s end how well it was done. Told only where a plan says `sixClear: true`.',
  },
  vi: ['Việc “{task}” không có chỉ tiêu nào.', 'Ghi con số trong lời văn, hoặc `targets` ở việc này.'],
  en: ['“{task}” has no target.', 'Write a figure in its words, or `targets` beside it.'],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế] }\nsixClear: true',
    right:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại ít nhất 90% thôn\n    assign: { lead: [Sở Y tế] }\nsixClear: true',
  },
  check: ({ plan, tasks, report }) => {
    if (!plan.sixClear) return;
    const targets = targetsOf(plan);
    for (const task of tasks().filter(isGiven)) {
      const isMeasured = findTargets(task.words).length > 0 || targets.some((target) => belongsTo(target, task));
      if (!isMeasured) report(placeOfTask(task), { task: aboutTask(task) });
    }
  },
});
