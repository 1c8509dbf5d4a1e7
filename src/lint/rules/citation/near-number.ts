/** A number that no document bears, beside one that a document does: of another term, or of another law. */

import { neighbouringTerms, termOfYear } from '../../../content/entities/assembly-terms.ts';
import type { Citation } from '../../../content/entities/citations.ts';
import { namedDocuments } from '../../../content/entities/known-documents.ts';
import { documentsOfRef } from '../../../content/reference-data/find-document.ts';
import { fixIn, type RuleContext, rule } from '../rule.ts';
import { type Mentioned, mentionedDocuments } from './mentioned.ts';

/** The number with the term that sat in its year. */
function withTermOfYear({ number, numberYear, symbol }: Citation): string | undefined {
  const term = numberYear === undefined ? undefined : termOfYear(symbol, numberYear);
  return term === undefined ? undefined : `${number}/${numberYear}/${term}`;
}

/** In a year in which two assemblies sat: the number of the other one, where only that is known. */
function ofOtherTerm({ number, numberYear, symbol }: Citation, { registers }: RuleContext): string | undefined {
  if (numberYear === undefined) return undefined;
  return neighbouringTerms(symbol)
    .map((term) => `${number}/${numberYear}/${term}`)
    .find((ref) => documentsOfRef(registers, ref).length > 0);
}

/** The law that stands right before the number by its name: "Luật Đất đai số …". */
function numberOfName({ text, citation }: Mentioned, { registers }: RuleContext): string | undefined {
  if (text === undefined || citation.numberYear === undefined) return undefined;
  const year = String(citation.numberYear);
  const before = namedDocuments(text.text, registers).find(
    ({ end }) => end <= citation.span.start && text.text.slice(end, citation.span.start).trim() === '',
  );
  return before?.documents.find(({ date, level }) => level === 'law' && date?.startsWith(year) === true)?.ref;
}

function rightNumber(mentioned: Mentioned, context: RuleContext): string | undefined {
  const { citation } = mentioned;
  const known = documentsOfRef(context.registers, citation.ref).length > 0;
  const byTerm = known ? undefined : (withTermOfYear(citation) ?? ofOtherTerm(citation, context));
  const right = byTerm ?? numberOfName(mentioned, context);
  return right === citation.ref ? undefined : right;
}

export const nearNumber = rule({
  code: 'citation/near-number',
  severity: 'warning',
  summary: {
    vi: 'Số văn bản của Quốc hội lệch khóa, lệch năm hoặc lệch tên luật',
    en: 'A number of the National Assembly with another term, or of another law',
  },
  why: {
    vi: 'Ký hiệu QH, UBTVQH mang số của khóa, mỗi khóa ngồi những năm nhất định; lệch một chữ số thì không tra được luật, hoặc tra ra luật khác.',
    en: 'QH and UBTVQH bear the number of the term, and each term has its years; one figure off, and the law is not found, or another is.',
  },
  vi: ['Không có văn bản số “{ref}”.', 'Có phải “{right}”?'],
  en: ['No document bears the number “{ref}”.', 'Should it be “{right}”?'],
  examples: {
    wrong: 'Theo Luật Tổ chức chính quyền địa phương số 72/2025/QH16.',
    right: 'Theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15 và Nghị quyết số 1678/NQ-UBTVQH15.',
  },
  repairs: true,
  check: (context) => {
    for (const mentioned of mentionedDocuments(context)) {
      const right = mentioned.isNested ? undefined : rightNumber(mentioned, context);
      if (right === undefined) continue;
      const { citation, text, place } = mentioned;
      // Where the registers know the number, the term was mistyped; else the year may be.
      const isSure = text !== undefined && documentsOfRef(context.registers, right).length > 0;
      context.report(place, { ref: citation.ref, right }, isSure ? fixIn(text, citation.refSpan, right) : []);
    }
  },
});
