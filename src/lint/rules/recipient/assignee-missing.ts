/** A body that is given work and is not sent the plan. */

import { isIssuer, isReached, type Reached, readRecipients } from '../../../content/entities/body-names.ts';
import { namesOfBody } from '../../../content/entities/body-register.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { bodiesOf } from '../../../tasks/task.ts';
import { type RuleContext, rule } from '../rule.ts';
import { isGiven, placeOfTask } from '../task/tell.ts';

/** True where a line holds one of a body's names, or the name of a group that it belongs to. */
function isSent(body: string, reached: Reached, { plan, bodies }: RuleContext): boolean {
  const known = bodies.find(body);
  if ((known === undefined ? [body] : namesOfBody(known)).some((name) => isReached(name, reached))) return true;
  const lines = plan.recipients.flatMap((group) => group.lines);
  return lines.some((line) => bodies.membersOf(line).includes(body));
}

/** People of the house, whom the plan reaches through their office: who signs it, teachers, heads of teams. */
const OWN_PEOPLE = /^(?:các )?(?:(?:phó )?(?:hiệu trưởng|tổ trưởng|khối trưởng)|giáo viên|nhân viên|cán bộ)(?!\p{L})/iu;

const isOwnPerson = (body: string, { signatures }: Plan): boolean =>
  OWN_PEOPLE.test(body) ||
  signatures.some(({ post = '' }) => post.toLocaleLowerCase('vi') === body.toLocaleLowerCase('vi'));

export const assigneeMissing = rule({
  code: 'recipient/assignee-missing',
  severity: 'warning',
  summary: { vi: 'Cơ quan được giao việc không có ở Nơi nhận', en: 'A body that is given work is no recipient' },
  why: {
    vi: 'Nơi nhận gồm những nơi phải thực hiện (II.9.a). Cơ quan được giao việc mà không nhận được kế hoạch thì không biết việc của mình.',
    en: 'The recipients include those who carry the plan out (II.9.a). A body that never gets it does not know its task.',
  },
  vi: ['“{body}” được giao việc nhưng không có ở Nơi nhận.', 'Thêm vào `recipients`.'],
  en: ['“{body}” is given work and is not among the recipients.', 'Add it to `recipients`.'],
  decree: 'Phụ lục I, II.9.a',
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Hội Nông dân tỉnh] }\nrecipients:\n  - UBND các xã, phường\n  - archive: VT, NC',
    right:
      'sections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tế], support: ["UBND các xã, phường"] }\nrecipients:\n  - Các sở, ngành\n  - UBND các xã, phường\n  - archive: VT, NC',
  },
  check: (context) => {
    const { plan, tasks, report } = context;
    if (plan.excerpt || plan.recipients.length === 0) return;
    const reached = readRecipients(plan);
    const judged = new Set<string>();
    for (const task of tasks().filter(isGiven)) {
      for (const body of bodiesOf(task)) {
        if (judged.has(body)) continue;
        judged.add(body);
        if (isSent(body, reached, context) || isIssuer(body, plan) || isOwnPerson(body, plan)) continue;
        report(placeOfTask(task), { body });
      }
    }
  },
});
