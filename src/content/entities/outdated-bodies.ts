/** Names of bodies that are no longer right, where a plan speaks of the present. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { isoDate, shortDay } from '../../vietnamese/dates.ts';
import type { Registers, RenamedBody } from '../reference-data/entries.ts';
import { type BodyMatch, findBodies } from '../reference-data/find-bodies.ts';
import { findAliases } from '../reference-data/find-document.ts';
import { type Citation, findCitations } from './citations.ts';
import { citedDay } from './known-documents.ts';
import { overlaps } from './spans.ts';

const DAY = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})/gu;

/** The days that a stretch names. */
const daysIn = (text: string): string[] =>
  [...text.matchAll(DAY)].map(([, day, month, year]) =>
    isoDate({ year: Number(year), month: Number(month), day: Number(day) }),
  );

/** "Ngày 01/8/2024, Sở A đã đối thoại": a sentence that tells what was done on a day on which the name was right. */
function isOfThePast(text: string, { start, end, entry }: BodyMatch): boolean {
  const from = text.lastIndexOf('. ', start) + 1;
  const to = text.indexOf('. ', end);
  const sentence = text.slice(from, to < 0 ? text.length : to);
  if (entry.from === null || !/(?<!\p{L})đã(?!\p{L})/u.test(sentence)) return false;
  const days = daysIn(sentence);
  return days.length > 0 && days.every((day) => day < (entry.from ?? ''));
}

/** "tỉnh A số 29/NQ-HĐND ngày …", "UBND tỉnh A đã ban hành Quyết định số …": whose document it is. */
const ISSUES = /^\s+(?:đã\s+)?(?:ban hành\s+)?$/iu;

/** A document keeps the names of its time; where its date is not known, those of whatever time it was. */
function isOfItsTime(text: string, { start, end, entry }: BodyMatch, citations: readonly Citation[]): boolean {
  const from = entry.from ?? '';
  return citations.some((citation) => {
    const isInside = start >= citation.span.start && end <= citation.span.end;
    if (!isInside && !ISSUES.test(text.slice(end, citation.span.start))) return false;
    const day = citedDay(citation) ?? (citation.numberYear === undefined ? undefined : String(citation.numberYear));
    // The subject of a document may name another: the last one is meant.
    const nested = daysIn(text.slice(citation.span.start, start)).at(-1);
    if (day === undefined) return isInside;
    return day < from || (nested !== undefined && nested < from);
  });
}

/** " (từ 01/7/2025)": since when a name is another; nothing for one that was never right. */
export function sinceWhen({ from }: Pick<RenamedBody, 'from'>): Bilingual {
  if (from === null) return { vi: '', en: '' };
  const day = shortDay(from);
  return { vi: ` (từ ${day})`, en: ` (from ${day})` };
}

/**
 * Finds them.
 * @param on the day that bodies must still be there, `YYYY-MM-DD`
 */
export function outdatedBodies(text: string, on: string, registers: Registers): BodyMatch[] {
  const matches = findBodies(text, { on, registers });
  if (matches.length === 0) return [];
  const citations = findCitations(text);
  // A resolution of a congress is a document: what became of it is said there.
  const documents = findAliases(text, registers);
  const isDocument = (match: BodyMatch): boolean => documents.some((document) => overlaps(document, match));
  return matches.filter(
    (match) => !isOfItsTime(text, match, citations) && !isOfThePast(text, match) && !isDocument(match),
  );
}
