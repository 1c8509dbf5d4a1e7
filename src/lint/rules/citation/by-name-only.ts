/** A document known by a short name is cited by its number at least once. */

import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import { findAliases } from '../../../content/reference-data/find-document.ts';
import { isOfTitle, placeIn, rule } from '../rule.ts';
import { mentionedDocuments } from './mentioned.ts';

/** Laws go by their names (nd30 CT-02), and so do days that a document has set. */
const goesByName = ({ level }: CitedDocument, found: string): boolean =>
  level === 'law' || level === 'party' || /^ngày /i.test(found);

const isNumbered = ({ ref }: CitedDocument): boolean => /^\d+[/-]/.test(ref);

export const byNameOnly = rule({
  code: 'citation/by-name-only',
  severity: 'info',
  summary: { vi: 'Văn bản chỉ gọi tên tắt, không có số', en: 'A document is called by a short name only' },
  why: {
    vi: 'Điểm II.6.b yêu cầu lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu. Chỉ có tên tắt thì người nhận không tra được đúng văn bản.',
    en: 'Place II.6.b asks for type, number, date, issuer and subject at the first mention. By a short name alone nobody can look the document up.',
  },
  vi: ['“{found}” không kèm số văn bản ở chỗ nào trong kế hoạch.', 'Lần đầu ghi đủ: {full}.'],
  en: ['“{found}” is nowhere given with its number.', 'At first write: {full}.'],
  decree: 'Phụ lục I, II.6.b',
  examples: {
    wrong: 'Triển khai Đề án 06 tại cơ sở.',
    right: 'Triển khai Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ (Đề án 06); nhân rộng Đề án 06.',
  },
  check: (context) => {
    const numbers = new Set(mentionedDocuments(context).map(({ citation }) => citation.ref.toLowerCase()));
    const said = new Set<string>();
    for (const text of context.texts) {
      for (const { start, end, found, documents, right } of findAliases(text.text, context.registers)) {
        const [document] = documents;
        if (document === undefined || right !== undefined || goesByName(document, found) || !isNumbered(document))
          continue;
        // The subject of another document is not the author's.
        if (isOfTitle(text, { start, end })) continue;
        if (numbers.has(document.ref.toLowerCase()) || said.has(document.ref)) continue;
        said.add(document.ref);
        const full = `${document.type} số ${document.ref}`.trim();
        context.report(placeIn(text, { start, end }), { found, full });
      }
    }
  },
});
