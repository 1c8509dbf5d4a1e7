/** A recipient that stands twice. */

import { fold } from '../../../content/entities/body-names.ts';
import { rule } from '../rule.ts';

/** A purpose that is typed behind the name: "(để báo cáo)", "(b/c)". */
const PURPOSE = /\s*\((?:để\s[^()]*|b\/c|p\/h|t\/h)\)\s*$/iu;

export const duplicateRecipient = rule({
  code: 'recipient/duplicate',
  severity: 'warning',
  summary: { vi: 'Nơi nhận ghi trùng', en: 'A recipient that stands twice' },
  why: {
    vi: 'Số bản phát hành tính theo Nơi nhận (II.9.a; Điều 17 khoản 1); ghi trùng thì một nơi nhận hai bản.',
    en: 'As many copies are made as there are recipients (II.9.a; Article 17.1); what stands twice gets two.',
  },
  vi: ['“{line}” đã có ở phía trên.', 'Bỏ dòng trùng.'],
  en: ['“{line}” stands above already.', 'Take one out.'],
  decree: 'Phụ lục I, II.9.a',
  examples: {
    wrong: 'recipients:\n  - UBND tỉnh\n  - Các sở, ngành\n  - Ủy ban nhân dân tỉnh\n  - archive: VT, NC',
    right: 'recipients:\n  - UBND tỉnh\n  - Các sở, ngành\n  - archive: VT, NC',
  },
  check: ({ plan, report }) => {
    const seen = new Set<string>();
    for (const { lines, origin } of plan.recipients) {
      for (const line of lines) {
        const name = fold(line.replace(PURPOSE, ''));
        if (seen.has(name)) report({ path: origin }, { line });
        seen.add(name);
      }
    }
  },
});
