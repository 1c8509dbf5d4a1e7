/** A cited document that was replaced or has ended by the plan's date. */

import { isOver } from '../../../content/entities/known-documents.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import { rule } from '../rule.ts';
import { endOf, reportDocuments } from './validity.ts';

export const noLongerInForce = rule({
  code: 'citation/no-longer-in-force',
  severity: 'warning',
  summary: { vi: 'Văn bản đã được thay thế hoặc hết hiệu lực', en: 'A document that was replaced or has ended' },
  why: {
    vi: 'Giao việc theo văn bản đã được thay thế có thể trái với quy định đang có hiệu lực. Kế hoạch viết lại từ bản năm trước hay sót chỗ này.',
    en: 'Work that follows a replaced document may go against the one that holds now. Plans rewritten from last year’s often keep it.',
  },
  vi: ['{name}: {what}.', 'Dẫn văn bản đang có hiệu lực.'],
  en: ['{name}: {what}.', 'Cite the document that holds now.'],
  examples: {
    wrong: 'Theo Quyết định số 193/QĐ-TTg ngày 09/02/2021 của Thủ tướng Chính phủ.',
    right: 'Theo Quyết định số 33/QĐ-TTg ngày 07/01/2026 của Thủ tướng Chính phủ.',
  },
  check: (context) => {
    const isGone = (document: CitedDocument): boolean =>
      document.confidence === 'confirmed' && isOver(document, context.on);
    reportDocuments(context, isGone, (document) => ({ what: endOf(document, context.registers) }));
  },
});
