/** The first mention of a document gives its date, at least: nd30 CT-01. */
import { citedDay, knownDocument } from '../../../content/entities/known-documents.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { type RuleContext, rule } from '../rule.ts';
import { elsewhere, type Mentioned, mentionedDocuments, refKey, shortName } from './mentioned.ts';

/** The date that other plans or the registers give, and where they give it. */
function knownDate({ citation }: Mentioned, context: RuleContext): string | undefined {
  const near = elsewhere(citation, context).map((other) => citedDay(other.citation));
  const day = near.find((found) => found !== undefined) ?? knownDocument(citation, context.registers)?.date;
  return day == null ? undefined : shortDay(day);
}

/** What is said of a document stands in the same sentence, not further away than this. */
const CLAUSE_LENGTH = 1000;

/** "Ngày 01/7/2025, Bộ A ban hành Công văn số …"; "… của Quốc hội thông qua ngày 12 tháng 6 năm 2025". */
const DATED_BEFORE =
  /(?:^|[.;:,]\s*)[^.;:,]{0,20}ngày\s+\d{1,2}[^.;]{4,140}\s(?:ban hành|ký|phê duyệt|có)(?:\s\p{L}+){0,3}\s*$/iu;
const DATED_BEHIND = /^[^.;,]{0,60}(?:thông qua|ban hành|ký)\s+ngày\s+\d/iu;
/** So far before its number a sentence may begin. */
const SENTENCE_LENGTH = 220;

/** The sentence gives the day otherwise than behind the number. */
function isDatedAround({ citation, text }: Mentioned): boolean {
  if (text === undefined) return false;
  const { span, refSpan } = citation;
  const before = text.text.slice(Math.max(0, span.start - SENTENCE_LENGTH), span.start);
  return DATED_BEFORE.test(before) || DATED_BEHIND.test(text.text.slice(refSpan.end, refSpan.end + SENTENCE_LENGTH));
}

/** "(Kèm theo Nghị định số 30/2020/NĐ-CP": the day stands on the next line. */
const GOES_ON = /^\(\s*(?:ban hành )?(?:kèm theo|đính kèm)[^()]*$/iu;

/** The subject of a letter is short, as a title is. */
const SUBJECT_LINE = /^\s*V\/v(?!\p{L})/iu;

/** The plan's own title is short, and what ends is not carried out. */
function goesWithoutDate({ citation, text }: Mentioned): boolean {
  if (text === undefined || citation.date !== undefined) return false;
  const { end } = citation.refSpan;
  const [after = ''] = text.text.slice(end, end + CLAUSE_LENGTH).split(/[.;](?=\s|$)/u, 1);
  return (
    text.role === 'title' ||
    SUBJECT_LINE.test(text.text) ||
    GOES_ON.test(text.text) ||
    /(?<!\p{L})(?:hết hiệu lực|thay thế|bãi bỏ)(?!\p{L})/iu.test(after)
  );
}

export const firstInFull = rule({
  code: 'citation/first-in-full',
  severity: 'warning',
  summary: { vi: 'Viện dẫn lần đầu thiếu ngày ban hành', en: 'The first mention of a document lacks its date' },
  why: {
    vi: 'Điểm II.6.b yêu cầu viện dẫn lần đầu phải đầy đủ. Số văn bản đánh lại từ đầu mỗi năm, nên thiếu ngày thì không biết là văn bản của năm nào.',
    en: 'Place II.6.b asks for the full citation at first. Numbers begin anew every year, so without its date nobody knows which year’s document is meant.',
  },
  vi: [
    '{name} được nhắc lần đầu mà không ghi ngày ban hành{known}.',
    'Lần đầu ghi đủ loại, số, ngày, cơ quan, nội dung; các lần sau chỉ ghi loại và số.',
  ],
  en: [
    '{name} is mentioned for the first time without its date{known}.',
    'Give type, number, date, issuer and subject at first, later type and number.',
  ],
  decree: 'Phụ lục I, II.6.b',
  examples: {
    wrong: 'Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh về phòng cháy.',
    right: 'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.',
  },
  check: (context) => {
    const seen = new Set<string>();
    const mentions = mentionedDocuments(context);
    const dated = new Set(
      mentions.filter(({ citation }) => citation.date !== undefined).map(({ citation }) => refKey(citation)),
    );
    for (const mentioned of mentions) {
      const { citation, place, isNested } = mentioned;
      const key = refKey(citation);
      if (seen.has(key) || goesWithoutDate(mentioned)) continue;
      seen.add(key);
      if (citation.date !== undefined || isDatedAround(mentioned)) continue;
      const known = knownDate(mentioned, context);
      // Inside the subject of another document the wording is that document's; a date that is known is worth adding.
      if (isNested && (known === undefined || dated.has(key))) continue;
      const said = { vi: known === undefined ? '' : ` (${known})`, en: known === undefined ? '' : ` (${known})` };
      context.report(place, { name: shortName(citation), known: said });
    }
  },
});
