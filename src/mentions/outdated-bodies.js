import { findBodies } from '../registers/find-bodies.js';
import { findAliases } from '../registers/find-document.js';
import { findCitations } from './citations.js';
import { citedDay } from './known-documents.js';

/** A document keeps the names of its time; where its date is not known, those of whatever time it was. */
function isOfItsTime({ start, end, entry }, citations) {
  const from = entry.from ?? '';
  return citations.some((citation) => {
    if (start < citation.span.start || end > citation.span.end) return false;
    const day = citedDay(citation) ?? (citation.numberYear === undefined ? undefined : String(citation.numberYear));
    return day === undefined || day < from;
  });
}
/**
 * Finds them.
 * @param on the day that bodies must still be there, `YYYY-MM-DD`
 */
export function outdatedBodies(text, on, registers) {
  const matches = findBodies(text, { on, registers });
  if (matches.length === 0) return [];
  const citations = findCitations(text);
  // A resolution of a congress is a document: what became of it is said there.
  const documents = findAliases(text, registers);
  const isDocument = (match) => documents.some(({ start, end }) => match.start < end && start < match.end);
  return matches.filter((match) => !isOfItsTime(match, citations) && !isDocument(match));
}
