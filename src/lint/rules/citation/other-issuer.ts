/** One document with two issuers. */

import { citedDay, knownDocument } from '../../../content/entities/known-documents.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { type RuleContext, rule } from '../rule.ts';
import { isOneBody, isSameIssuer } from './issuers.ts';
import {
  IN_REGISTERS,
  type Mentioned,
  MentionsSoFar,
  mentionedDocuments,
  otherMentions,
  shortName,
} from './mentioned.ts';

interface Other {
  readonly issuer: string;
  readonly where: Bilingual;
}

/** Numbers begin anew each year, at each body: only a date in common makes one document of two. */
const isOfSameDay = (a: Mentioned['citation'], b: Mentioned['citation']): boolean =>
  citedDay(a) !== undefined && citedDay(a) === citedDay(b);

function* otherIssuers(mentioned: Mentioned, earlier: MentionsSoFar, context: RuleContext): Generator<Other> {
  const { citation } = mentioned;
  const known = knownDocument(citation, context.registers);
  const isMeant = citation.numberYear !== undefined || known?.date === citedDay(citation);
  if (known !== undefined && known.issuer !== '' && isMeant) {
    // What the registers confirm is not called in question by another plan's slip.
    if (isSameIssuer(known.issuer, citation.issuer ?? '')) return;
    yield { issuer: known.issuer, where: IN_REGISTERS };
  }
  if (citedDay(citation) === undefined) return;
  for (const { citation: other, where } of otherMentions(mentioned, earlier, context))
    if (isOfSameDay(citation, other) && other.issuer !== undefined) yield { issuer: other.issuer, where };
}

export const otherIssuer = rule({
  code: 'citation/other-issuer',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai cơ quan ban hành', en: 'One document with two issuers' },
  why: {
    vi: 'Cùng số, cùng ngày thì chỉ một cơ quan ban hành; chỗ ghi sai khiến nơi nhận hỏi và báo cáo nhầm cơ quan.',
    en: 'One number on one day has one issuer; where it is wrong, questions and reports go to the wrong body.',
  },
  vi: ['{name} ở đây ghi của “{found}”, {where} ghi của “{other}”.', 'Đối chiếu văn bản gốc rồi ghi một tên.'],
  en: ['{name} is by “{found}” here and by “{other}” {where}.', 'Look at the original and give one.'],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Quốc phòng về phòng cháy.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Giang về phòng cháy.',
  },
  check: (context) => {
    const earlier = new MentionsSoFar(['date', 'issuer']);
    const isSame = (a: string, b: string): boolean => isSameIssuer(a, b) || isOneBody(a, b, context.registers);
    for (const mentioned of mentionedDocuments(context)) {
      const { citation, place } = mentioned;
      const { issuer } = citation;
      for (const other of issuer === undefined ? [] : otherIssuers(mentioned, earlier, context)) {
        if (isSame(other.issuer, issuer ?? '')) continue;
        context.report(place, {
          name: shortName(citation),
          found: issuer ?? '',
          other: other.issuer,
          where: other.where,
        });
        break;
      }
      earlier.add(mentioned);
    }
  },
});
