/** After the first mention, type and number are enough: nd30 CT-03. */

import { citedDay } from '../../../content/entities/known-documents.ts';
import { rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import { type Mentioned, MentionsSoFar, mentionedDocuments, shortName } from './mentioned.ts';

/** Numbers begin anew each year, at each body: one document has one date and one issuer. */
const isSame = (a: Mentioned['citation'], b: Mentioned['citation']): boolean =>
  citedDay(a) === citedDay(b) && isSameIssuer(a.issuer, b.issuer);

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
    const full = new MentionsSoFar();
    for (const mentioned of mentionedDocuments(context)) {
      const { citation, place, isNested, text } = mentioned;
      // Bases name documents for themselves, references are printed by the program.
      if (text === undefined || isNested || text.role === 'basis') continue;
      const isFull = citation.date !== undefined && (citation.issuer !== undefined || citation.subject !== undefined);
      if (isFull && [...full.of(citation)].some((other) => isSame(citation, other)))
        context.report(place, { name: shortName(citation) });
      if (isFull) full.add(mentioned);
    }
  },
});
