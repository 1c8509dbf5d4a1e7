/** A body that is given work and is not sent the plan. */

import { isIssuer, isReached, readRecipients } from '../../../content/entities/body-names.ts';
import type { Block, Plan } from '../../../plan/model/plan.ts';
import { rule } from '../rule.ts';

interface Charged {
  readonly body: string;
  readonly path: Plan['sections'][number]['origin'];
}

function chargedIn(block: Block): Charged[] {
  if (block.kind === 'table' || block.kind === 'picture') return [];
  const own = block.assignments.flatMap(({ lead, support, who, origin }) =>
    [...lead, ...who, ...support].map((body) => ({ body, path: origin })),
  );
  return block.kind === 'item' ? [...own, ...block.children.flatMap(chargedIn)] : own;
}

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
  check: ({ plan, report }) => {
    if (plan.excerpt || plan.recipients.length === 0) return;
    const reached = readRecipients(plan);
    const judged = new Set<string>();
    for (const { body, path } of [...plan.sections, ...plan.appendices.map(({ content }) => content)].flatMap(
      chargedIn,
    )) {
      if (judged.has(body)) continue;
      judged.add(body);
      if (isReached(body, reached) || isIssuer(body, plan)) continue;
      report({ path }, { body });
    }
  },
});
