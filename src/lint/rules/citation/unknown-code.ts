/** An abbreviation in a code that is nearly, but not quite, one of the known ones. */

import { findAliases } from '../../../content/reference-data/find-document.ts';
import { distance } from '../../../diagnostics/suggest.ts';
import { rule } from '../rule.ts';
import { mentionedDocuments } from './mentioned.ts';

/** Short ones differ from each other by a letter: UBND, UBDT. */
const LONG_ENOUGH = 6;

export const unknownCode = rule({
  code: 'citation/unknown-code',
  severity: 'info',
  summary: {
    vi: 'Chữ viết tắt trong ký hiệu gần giống một chữ đã biết',
    en: 'An abbreviation in a code is nearly a known one',
  },
  why: {
    vi: 'Chữ viết tắt chỉ lệch một chữ cái so với chữ đã biết thường là gõ nhầm, mà ký hiệu sai thì không tra được văn bản.',
    en: 'An abbreviation one letter away from a known one is mostly a slip, and under a wrong code the document is not found.',
  },
  vi: ['Trong “{ref}”, “{found}” gần giống “{right}”.', 'Kiểm tra ký hiệu.'],
  en: ['In “{ref}”, “{found}” is nearly “{right}”.', 'Check the code.'],
  examples: {
    wrong: 'Theo Hướng dẫn số 12/HD-SLĐTĐBXH ngày 05/01/2026.',
    right: 'Theo Hướng dẫn số 12/HD-SLĐTBXH ngày 05/01/2026.',
  },
  check: (context) => {
    const known = Object.keys(context.registers.codes);
    const exact = new Set(known);
    for (const { citation, place } of mentionedDocuments(context)) {
      if (findAliases(citation.ref, context.registers).some((alias) => alias.right !== undefined)) continue;
      for (const found of citation.symbol.split(/[-/]/)) {
        if (found.length < LONG_ENOUGH || exact.has(found)) continue;
        const right = known.find((code) => code.length >= LONG_ENOUGH && distance(found, code) === 1);
        if (right !== undefined) context.report(place, { ref: citation.ref, found, right });
      }
    }
  },
});
