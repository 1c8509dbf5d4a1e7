/** The word for the type and the letters in the code say the same: "TTLT" is a Thông tư liên tịch. */

import { textBefore } from '../../../content/entities/text-before.ts';
import { DOCUMENT_TYPES } from '../../../standard/document-types.ts';
import { rule } from '../rule.ts';
import { type Mentioned, mentionedDocuments } from './mentioned.ts';

/** Codes and the types they stand for: nd30 section 8, and those of laws. Types of the Party have the same letters. */
const TYPES: readonly (readonly [RegExp, readonly string[]])[] = [
  ...Object.values(DOCUMENT_TYPES).map(({ code, cited }) => [new RegExp(`^${code}[-/]`), cited] as const),
  [/^TTLT/, ['Thông tư liên tịch']],
  [/^TT[-/]/, ['Thông tư']],
  [/^NĐ-CP/, ['Nghị định']],
  [/^NQLT/, ['Nghị quyết liên tịch']],
  [/^NQ[-/]/, ['Nghị quyết']],
  // In the Party both bear these letters.
  [/^QĐ\//, ['Quyết định', 'Quy định']],
  [/^QĐ-/, ['Quyết định']],
  [/^CT[-/]/, ['Chỉ thị']],
  [/^KL[-/]/, ['Kết luận']],
  [/^HD[-/]/, ['Hướng dẫn', 'Hướng dẫn liên ngành']],
  [/^CTr[-/]/, ['Chương trình', 'Chương trình hành động', 'Chương trình phối hợp', 'Chương trình công tác']],
  [/^TB[-/]/, ['Thông báo', 'Thông báo kết luận']],
  [/^CĐ[-/]/, ['Công điện']],
  [/^BC[-/]/, ['Báo cáo']],
  [/^TTr[-/]/, ['Tờ trình']],
  [/^QH\d/, ['Luật', 'Bộ luật', 'Nghị quyết', 'Hiến pháp']],
  [/^PL-UBTVQH\d/, ['Pháp lệnh']],
  [/^UBTVQH\d/, ['Pháp lệnh', 'Nghị quyết']],
];

/** "Thông báo kết luận số 88/TB-UBND": the type stands before the word that was read as one. */
function isAfterItsType({ text, citation }: Mentioned, expected: readonly string[]): boolean {
  const before = textBefore(text?.text ?? '', citation.span.start)
    .trimEnd()
    .toLocaleLowerCase('vi');
  return expected.some((name) => before.endsWith(name.toLocaleLowerCase('vi')));
}

export const otherType = rule({
  code: 'citation/other-type',
  severity: 'warning',
  summary: { vi: 'Tên loại không khớp ký hiệu', en: 'Type and code of a document do not agree' },
  why: {
    vi: 'Ký hiệu bắt đầu bằng chữ viết tắt tên loại theo bảng ở Phụ lục III: KH là kế hoạch, QĐ là quyết định. Hai chỗ lệch nhau thì một chỗ ghi sai.',
    en: 'A code begins with the abbreviation that Annex III gives the type: KH for a plan, QĐ for a decision. Where the two differ, one is wrong.',
  },
  vi: ['“{type}” mà ký hiệu là “{ref}” ({expected}).', 'Sửa tên loại hoặc ký hiệu.'],
  en: ['“{type}” has the code “{ref}” ({expected}).', 'Put the type or the code right.'],
  decree: 'Phụ lục III, I',
  examples: {
    wrong: 'Theo Quyết định số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
    right: 'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
  },
  check: (context) => {
    for (const mentioned of mentionedDocuments(context)) {
      const { type, symbol, ref } = mentioned.citation;
      const [, expected] = TYPES.find(([code]) => code.test(symbol)) ?? [];
      // “Văn bản” is said of every type.
      if (type === undefined || expected === undefined || type === 'Văn bản') continue;
      const isRight = expected.some((name) => name.toLocaleLowerCase('vi') === type.toLocaleLowerCase('vi'));
      if (!isRight && !isAfterItsType(mentioned, expected))
        context.report(mentioned.place, { type, ref, expected: expected.join(', ') });
    }
  },
});
