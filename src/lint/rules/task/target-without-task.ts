/** A figure that is promised and that nobody has to reach. */
import { targetsOf } from '../../../tasks/targets-of.ts';
import { rule } from '../rule.ts';
import { belongsTo } from './belonging.ts';

export const targetWithoutTask = rule({
  code: 'task/target-without-task',
  severity: 'info',
  summary: { vi: 'Chỉ tiêu không giao cho ai', en: 'A target that is nobody’s task' },
  why: {
    vi: 'Chỉ tiêu không gắn với việc của cơ quan nào thì không ai phải làm cho đạt. Chỉ nêu khi kế hoạch ghi `sixClear: true`.',
    en: 'A figure that is no body’s task is nobody’s to reach. Told only where a plan says `sixClear: true`.',
  },
  vi: ['Chỉ tiêu “{what}” chưa giao cho cơ quan nào.', 'Thêm `assign` ở việc có chỉ tiêu này.'],
  en: ['The target “{what}” is given to nobody.', 'Add an `assign` where it stands.'],
  examples: {
    wrong:
      'sections:\n  - heading: CHỈ TIÊU\n    text: Truyền thông tại 90% thôn.\n    targets: [{ what: Tỷ lệ thôn được truyền thông, figure: 90% }]\nsixClear: true',
    right:
      'sections:\n  - heading: CHỈ TIÊU\n    text: Truyền thông tại 90% thôn.\n    assign: { lead: [Sở Y tế] }\n    targets: [{ what: Tỷ lệ thôn được truyền thông, figure: 90% }]\nsixClear: true',
  },
  check: ({ plan, tasks, report }) => {
    if (!plan.sixClear) return;
    const given = tasks().filter(({ source }) => source !== 'time');
    for (const target of targetsOf(plan))
      if (!given.some((task) => belongsTo(target, task))) report({ path: target.origin }, { what: target.what });
  },
});
