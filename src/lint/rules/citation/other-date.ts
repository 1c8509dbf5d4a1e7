/** One document with two dates: in this plan, in another of the folder, or against the registers. */

import { citedDay, knownDocument } from '../../../content/entities/known-documents.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { parseDate, shortDate } from '../../../vietnamese/dates.ts';
import { type RuleContext, rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import {
  IN_REGISTERS,
  type Mentioned,
  MentionsSoFar,
  mentionedDocuments,
  otherMentions,
  shortName,
} from './mentioned.ts';

/** The registers know of some documents no more than month or year. */
const WHOLE_DATE = 'YYYY-MM-DD'.length;

interface Other {
  readonly day: string;
  readonly where: Bilingual;
}

/** The first other date that the document of a citation has. */
function otherDateOf(
  day: string,
  mentioned: Mentioned,
  earlier: MentionsSoFar,
  context: RuleContext,
): Other | undefined {
  const { citation } = mentioned;
  const known = knownDocument(citation, context.registers)?.date;
  // What the registers confirm is not called in question by another plan's slip.
  if (known === day) return undefined;
  if (known?.length === WHOLE_DATE) return { day: known, where: IN_REGISTERS };
  for (const other of otherMentions(mentioned, earlier, context)) {
    const found = citedDay(other.citation);
    if (found !== undefined && found !== day && isSameIssuer(citation.issuer, other.citation.issuer))
      return { day: found, where: other.where };
  }
  return undefined;
}

export const otherDate = rule({
  code: 'citation/other-date',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai ngày ban hành', en: 'One document with two dates' },
  why: {
    vi: 'Mỗi văn bản chỉ có một ngày ban hành. Hai ngày khác nhau thì ít nhất một chỗ sai, và người nhận có thể tra sang văn bản khác.',
    en: 'A document has one date. Of two, one at least is wrong, and the reader may end up with another document.',
  },
  vi: ['{name} ở đây ghi ngày {found}, {where} ghi ngày {other}.', 'Đối chiếu văn bản gốc rồi ghi một ngày.'],
  en: ['{name} is dated {found} here and {other} {where}.', 'Look at the original and give one date.'],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026.',
  },
  check: (context) => {
    const earlier = new MentionsSoFar(['date', 'issuer']);
    for (const mentioned of mentionedDocuments(context)) {
      const day = citedDay(mentioned.citation);
      const other = day === undefined ? undefined : otherDateOf(day, mentioned, earlier, context);
      if (day !== undefined && other !== undefined) {
        const written = (iso: string): string => shortDate(parseDate(iso) ?? {});
        context.report(mentioned.place, {
          name: shortName(mentioned.citation),
          found: written(day),
          other: written(other.day),
          where: other.where,
        });
      }
      earlier.add(mentioned);
    }
  },
});
