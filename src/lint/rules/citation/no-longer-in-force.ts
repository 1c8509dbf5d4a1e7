/** A cited document that was replaced or has ended by the plan's date. */

import { isOver, knownDocument, namedDocuments } from '../../../content/entities/known-documents.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import type { FindingLocation } from '../../../diagnostics/diagnostic.ts';
import { parseDate, shortDate } from '../../../vietnamese/dates.ts';
import { placeIn, type RuleContext, rule } from '../rule.ts';
import { mentionedDocuments, shortName } from './mentioned.ts';

function describe({ until, replacedBy }: CitedDocument): { vi: string; en: string } {
  const day = until === null ? '' : shortDate(parseDate(until) ?? {});
  return {
    vi: [until === null ? '' : `hết hiệu lực sau ngày ${day}`, replacedBy === null ? '' : `thay bằng ${replacedBy}`]
      .filter((part) => part !== '')
      .join(', '),
    en: [until === null ? '' : `held until ${day}`, replacedBy === null ? '' : `replaced by ${replacedBy}`]
      .filter((part) => part !== '')
      .join(', '),
  };
}

/** A plan may speak of the end of a document that it carries out. */
function looks(
  context: RuleContext,
): { readonly document: CitedDocument; readonly name: string; readonly place: FindingLocation }[] {
  const byNumber = mentionedDocuments(context).flatMap(({ citation, place, isNested }) => {
    const document = isNested ? undefined : knownDocument(citation, context.registers);
    return document === undefined ? [] : [{ document, name: shortName(citation), place }];
  });
  const byName = context.texts.flatMap((text) =>
    namedDocuments(text.text, context.registers)
      .filter(({ start, end }) => !text.citations.some(({ span }) => start >= span.start && end <= span.end))
      .filter(({ documents }) => documents.every((document) => isOver(document, context.on)))
      .flatMap(({ start, end, found, documents: [document] }) =>
        document === undefined ? [] : [{ document, name: found, place: placeIn(text, { start, end }) }],
      ),
  );
  return [...byNumber, ...byName];
}

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
    const said = new Set<CitedDocument>();
    for (const { document, name, place } of looks(context)) {
      if (said.has(document) || !isOver(document, context.on)) continue;
      said.add(document);
      context.report(place, { name, what: describe(document) });
    }
  },
});
