/** A task for which nobody answers: none is named, or several and none of them first. */
import { leadersOf, type Task } from '../../../tasks/task.ts';
import { rule } from '../rule.ts';
import { aboutTask, placeOfTask } from './tell.ts';

const hasLead = ({ lead, who }: Task): boolean => lead.length > 0 || who.length === 1;

export const noLead = rule({
  code: 'task/no-lead',
  severity: 'info',
  summary: { vi: 'Việc chưa rõ cơ quan chủ trì', en: 'A task without a lead' },
  why: {
    vi: 'Nguyên tắc “6 rõ” đòi rõ người: nhiều cơ quan cùng làm mà không cơ quan nào chủ trì thì không ai chịu trách nhiệm. Chỉ nêu khi kế hoạch ghi `sixClear: true`.',
    en: 'Where several are charged with a task and none of them leads, nobody answers for it. Told only where a plan says `sixClear: true`.',
  },
  vi: ['Việc “{task}” chưa rõ ai chủ trì{named}.', 'Ghi một cơ quan ở `lead`, các cơ quan khác ở `support`.'],
  en: ['Nobody leads “{task}”{named}.', 'Name one body at `lead` and the others at `support`.'],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { who: [Sở Y tế, Công an tỉnh] }\nsixClear: true',
    right:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế], support: [Công an tỉnh] }\nsixClear: true',
  },
  check: ({ plan, tasks, report }) => {
    if (!plan.sixClear) return;
    for (const task of tasks()) {
      if (hasLead(task)) continue;
      const names = leadersOf(task).join(', ');
      const named = names === '' ? '' : ` (${names})`;
      report(placeOfTask(task), { task: aboutTask(task), named });
    }
  },
});
