/** After the first mention, type and number are enough: nd30 CT-03. */

import { citedDay } from '../../../content/entities/known-documents.ts';
import { rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import { type Mentioned, MentionsSoFar, mentionedDocuments, shortName } from './mentioned.ts';

/** What was cited in full, by its day: numbers begin anew each year, at each body, and one document has one date and one issuer. */
class FullMentions {
  readonly #byDay = new Map<string | undefined, MentionsSoFar>();

  has({ citation }: Mentioned): boolean {
    for (const other of this.#byDay.get(citedDay(citation))?.of(citation) ?? [])
      if (isSameIssuer(citation.issuer, other.issuer)) return true;
    return false;
  }

  add(mentioned: Mentioned): void {
    const day = citedDay(mentioned.citation);
    const known = this.#byDay.get(day) ?? new MentionsSoFar();
    known.add(mentioned);
    this.#byDay.set(day, known);
  }
}

export const laterShort = rule({
  code: 'citation/later-short',
  severity: 'info',
  summary: { vi: 'Viện dẫn lần sau vẫn ghi đầy đủ', en: 'A later mention is in full again' },
  why: {
    vi: 'Theo điểm II.6.b, từ lần thứ hai chỉ ghi tên loại và số, ký hiệu. Ghi lại đầy đủ làm câu dài, và thêm một chỗ có thể ghi lệch.',
    en: 'By II.6.b, type and number are all that later mentions give. A second full citation lengthens the sentence and can come to differ from the first.',
  },
  vi: ['{name} đã được dẫn đầy đủ ở phía trên.', 'Từ lần thứ hai chỉ ghi tên loại và số, ký hiệu.'],
  en: ['{name} was cited in full above.', 'From the second mention on type and number are enough.'],
  decree: 'Phụ lục I, II.6.b',
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.\n  - Giao các sở làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.\n  - Giao các sở làm theo Kế hoạch số 12/KH-UBND.',
  },
  check: (context) => {
    const full = new FullMentions();
    for (const mentioned of mentionedDocuments(context)) {
      const { citation, place, isNested, text } = mentioned;
      // Bases name documents for themselves, references are printed by the program.
      if (text === undefined || isNested || text.role === 'basis') continue;
      const isFull = citation.date !== undefined && (citation.issuer !== undefined || citation.subject !== undefined);
      if (isFull && full.has(mentioned)) context.report(place, { name: shortName(citation) });
      if (isFull) full.add(mentioned);
    }
  },
});
