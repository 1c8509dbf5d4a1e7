/** Numbers of normative documents hold their year; number and code are divided by "/" or, in the Party, by "-". */
import { knownDocument } from '../../../content/entities/known-documents.ts';
import { findAliases } from '../../../content/reference-data/find-document.ts';
import { rule } from '../rule.ts';
import { mentionedDocuments } from './mentioned.ts';

/** Codes of documents whose number has the year in it. */
const WITH_YEAR = /^(?:NĐ-CP|TT-|TTLT|QH\d+|UBTVQH\d+)/;

/** “Tờ trình số 01/TT-HHVT”: the code is of another type, which another rule says; no year is missing. */
const isOfOtherType = (type: string | undefined, symbol: string): boolean =>
  /^TT-/.test(symbol) && type !== undefined && !/^Thông tư/iu.test(type);

/** Other dashes than the hyphen: the number is not found by who looks for it. */
const LONG_DASH = /[–—]/gu;

function rightForm(ref: string, number: string, symbol: string, year: number | string | undefined): string | undefined {
  const hyphened = ref.replace(LONG_DASH, '-');
  if (hyphened !== ref) return rightForm(hyphened, number, symbol.replace(LONG_DASH, '-'), year) ?? hyphened;
  if (!/^\d+(?:\/\d{4})?[-/]/.test(ref)) return `${number}/${symbol}`;
  const lacksYear = WITH_YEAR.test(symbol) && !/^\d+\/\d{4}\//.test(ref);
  return lacksYear ? `${number}/${year ?? '…'}/${symbol}` : undefined;
}

export const malformedNumber = rule({
  code: 'citation/malformed-number',
  severity: 'warning',
  summary: {
    vi: 'Số, ký hiệu thiếu năm, thiếu hoặc sai dấu gạch',
    en: 'A number without its year, or with a wrong stroke',
  },
  why: {
    vi: 'Số, ký hiệu thiếu một phần thì không tra được văn bản. Văn bản quy phạm pháp luật có năm trong số; văn bản của Đảng nối bằng dấu gạch ngang.',
    en: 'A number that lacks a part cannot be looked up. Normative documents have their year in it; those of the Party are joined by a hyphen.',
  },
  vi: ['Số, ký hiệu “{ref}” chưa đúng thể thức.', 'Có phải “{right}”?'],
  en: ['The number “{ref}” is malformed.', 'Should it be “{right}”?'],
  decree: 'Phụ lục I, II.3',
  examples: {
    wrong: 'Theo Nghị định số 12/NĐ-CP ngày 17/4/2020 của Chính phủ.',
    right: 'Theo Nghị định số 49/2020/NĐ-CP ngày 17/4/2020 của Chính phủ và Kết luận số 13-KL/TW ngày 16/8/2021.',
  },
  check: (context) => {
    const said = new Set<string>();
    for (const { citation, place } of mentionedDocuments(context)) {
      const { ref, number, symbol, date, numberYear, type } = citation;
      if (isOfOtherType(type, symbol)) continue;
      const isMisnamed = findAliases(ref, context.registers).some(({ right }) => right !== undefined);
      if ((numberYear !== undefined && ref.search(LONG_DASH) < 0) || said.has(ref) || isMisnamed) continue;
      const issued = date?.year ?? knownDocument(citation, context.registers)?.date?.slice(0, 4);
      const right = rightForm(ref, number, symbol, issued);
      if (right === undefined) continue;
      said.add(ref);
      context.report(place, { ref, right });
    }
  },
});
