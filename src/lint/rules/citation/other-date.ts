/** One document with two dates: in this plan, in another of the folder, or against the registers. */

import { citedDay, dateAfter, isOver, knownDocument } from '../../../content/entities/known-documents.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import type { AliasMatch } from '../../../content/reference-data/find-document.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { placeIn, type RuleContext, rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import {
  IN_REGISTERS,
  type Mentioned,
  MentionsSoFar,
  mentionedDocuments,
  otherMentions,
  shortName,
} from './mentioned.ts';
import { namesIn } from './validity.ts';

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

/** A number behind the name: the document is judged by it. */
const NUMBERED = /^,?\s*số\s/iu;

/**
 * The day of the law that a name means, where the sentence gives it another. Of laws that were replaced more is said
 * elsewhere, and of a day after the last one known it may be a newer law of the name.
 */
function otherDayOfLaw(text: string, match: AliasMatch, on: string): { day: string; other: string } | undefined {
  const day = dateAfter(text, match);
  const laws = match.documents.filter(({ level, date }) => level === 'law' && date?.length === WHOLE_DATE);
  if (day?.length !== WHOLE_DATE || laws.length < match.documents.length || NUMBERED.test(text.slice(match.end)))
    return undefined;
  const days = laws.flatMap(({ date }) => date ?? []).sort();
  const isOfYear = ({ date }: CitedDocument): boolean => date?.startsWith(day.slice(0, 4)) === true;
  if (days.includes(day) || day > (days.at(-1) ?? '') || laws.every((law) => isOfYear(law) && isOver(law, on)))
    return undefined;
  const meant = laws.find(isOfYear) ?? laws.find((law) => !isOver(law, on)) ?? laws[0];
  return meant?.date == null ? undefined : { day, other: meant.date };
}

/** A law is cited by name and date, mostly without its number. */
function reportLaws(context: RuleContext): void {
  for (const text of context.texts) {
    for (const match of namesIn(text, context)) {
      const found = otherDayOfLaw(text.text, match, context.on);
      if (found === undefined) continue;
      const args = { name: match.found, found: shortDay(found.day), other: shortDay(found.other), where: IN_REGISTERS };
      context.report(placeIn(text, match), args);
    }
  }
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
        context.report(mentioned.place, {
          name: shortName(mentioned.citation),
          found: shortDay(day),
          other: shortDay(other.day),
          where: other.where,
        });
      }
      earlier.add(mentioned);
    }
    reportLaws(context);
  },
});
