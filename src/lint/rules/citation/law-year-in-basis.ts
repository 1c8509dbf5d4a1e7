/** In documents of the Party a law among the bases is named with its year, without number and date: hd05 DG-46. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { fixIn, placeIn, rule } from '../rule.ts';

const LAW = /^(?:Căn cứ\s+)?(?:Luật|Bộ luật|Pháp lệnh)\s/u;
/** “số 113/2025/QH15, ngày 10/12/2025 của Quốc hội”, “ngày 10 tháng 12 năm 2025”: what the year takes the place of. */
const IN_FULL =
  /,?\s+(?:số\s+\d+\/\d{4}\/\S+?,?\s+)?ngày\s+\d{1,2}(?:\/\d{1,2}\/|\s+tháng\s+\d{1,2}\s+năm\s+)(\d{4})(?:\s+của\s+(?:Uỷ|Ủy) ban Thường vụ Quốc hội|\s+của Quốc hội)?/u;
const NUMBER = /,?\s+số\s+\d+\/(\d{4})\/[\p{L}\d]+/u;
const YEAR = /\snăm\s+\d{4}/u;

interface Fault {
  readonly span: Span;
  /** What is right in its place, where that can be told. */
  readonly words?: string;
}

/** What is otherwise than “Luật … năm …” in a basis. */
function faultIn({ text }: ReadText): Fault | undefined {
  if (!LAW.test(text)) return undefined;
  const written = IN_FULL.exec(text) ?? NUMBER.exec(text);
  if (written === null) return YEAR.test(text) ? undefined : { span: { start: 0, end: text.length } };
  const span = { start: written.index, end: written.index + written[0].length };
  return { span, words: ` năm ${written[1]}` };
}

export const lawYearInBasis = rule({
  code: 'citation/law-year-in-basis',
  severity: 'warning',
  standard: 'party',
  summary: {
    vi: 'Văn bản của Đảng: căn cứ là luật ghi tên và năm',
    en: 'In documents of the Party: a law among the bases by name and year',
  },
  why: {
    vi: 'Căn cứ là luật, pháp lệnh chỉ ghi tên và năm ban hành, không ghi số, ngày (Hướng dẫn 05-HD/VPTW, I.6.2.3). Thiếu năm thì không phân biệt được luật mới với luật cũ cùng tên.',
    en: 'A law among the bases is given by name and year, without number and date (Hướng dẫn 05-HD/VPTW, I.6.2.3). Without its year a new law cannot be told from the old one of the same name.',
  },
  vi: ['Căn cứ là luật, pháp lệnh ghi tên và năm; ở đây là “{found}”.', 'Viết: Căn cứ Luật … năm …'],
  en: ['A law among the bases has name and year; here it is “{found}”.', 'Write: Căn cứ Luật … năm …'],
  repairs: true,
  examples: {
    wrong: 'standard: party\nbases:\n  - Căn cứ Luật Dân số số 113/2025/QH15, ngày 10/12/2025',
    right: 'standard: party\nbases:\n  - Căn cứ Luật Dân số năm 2025',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      const fault = text.role === 'basis' ? faultIn(text) : undefined;
      if (fault === undefined) continue;
      const { span, words } = fault;
      const found = text.text.slice(span.start, span.end).trim().slice(0, 60);
      report(placeIn(text, span), { found }, words === undefined ? [] : fixIn(text, span, words));
    }
  },
});
