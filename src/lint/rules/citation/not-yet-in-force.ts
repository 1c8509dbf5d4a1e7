/** A cited document that was passed and does not hold yet on the plan's date. */

import { isToCome } from '../../../content/entities/known-documents.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { type RuleContext, rule } from '../rule.ts';
import { beginOf, reportDocuments } from './validity.ts';

/** What holds until then. */
function stillHolds({ ref }: CitedDocument, { documents }: RuleContext['registers']): Bilingual {
  const former = documents.filter(({ replacedBy }) => replacedBy === ref).map((document) => document.ref);
  if (former.length === 0) return { vi: '', en: '' };
  const names = former.join(', ');
  return { vi: `; đến ngày đó vẫn áp dụng ${names}`, en: `; until then ${names} holds` };
}

export const notYetInForce = rule({
  code: 'citation/not-yet-in-force',
  severity: 'info',
  summary: { vi: 'Văn bản đã ban hành, chưa có hiệu lực', en: 'A document that was passed and does not hold yet' },
  why: {
    vi: 'Luật mới thường có hiệu lực sau nhiều tháng; từ lúc đó mới là căn cứ, trước đó quy định cũ vẫn áp dụng.',
    en: 'A new law mostly takes effect months later; only then is it a basis, and until then the old one applies.',
  },
  vi: ['{name} có hiệu lực từ ngày {from}{former}.', 'Chỉ dẫn khi nói việc chuẩn bị thi hành.'],
  en: ['{name} takes effect on {from}{former}.', 'Cite it only for what prepares its implementation.'],
  examples: {
    wrong: 'Đăng ký theo Luật Hộ tịch số 03/2026/QH16.',
    right: 'Đăng ký theo Luật Hộ tịch số 60/2014/QH13.',
  },
  check: (context) => {
    // Nobody cites what is not even passed: a plan without a date of its own is no older than that.
    const dayFor = ({ date }: CitedDocument): string => (date !== null && date > context.on ? date : context.on);
    const isAhead = (document: CitedDocument): boolean => isToCome(document, dayFor(document));
    reportDocuments(context, isAhead, (document) => ({
      from: beginOf(document),
      former: stillHolds(document, context.registers),
    }));
  },
});
