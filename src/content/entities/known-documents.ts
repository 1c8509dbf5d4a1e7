/** Cited documents and what the registers know of them. */

import { isoDate } from '../../vietnamese/dates.ts';
import type { CitedDocument, Registers } from '../reference-data/entries.ts';
import { type AliasMatch, findAliases, findDocument } from '../reference-data/find-document.ts';
import type { Citation } from './citations.ts';

/** The date of a citation as `YYYY-MM-DD`, where it is given in full. */
export function citedDay({ date }: Pick<Citation, 'date'>): string | undefined {
  if (date?.day === undefined || date.month === undefined || date.year === undefined) return undefined;
  return isoDate({ year: date.year, month: date.month, day: date.day });
}

/** The document of the registers that a citation means. */
export function knownDocument(
  citation: Pick<Citation, 'ref' | 'date' | 'numberYear'>,
  registers: Registers,
): CitedDocument | undefined {
  const date = citedDay(citation);
  return findDocument(registers, {
    ref: citation.ref,
    ...(date === undefined ? {} : { date }),
    ...(citation.numberYear === undefined ? {} : { year: citation.numberYear }),
  });
}

/** True for a document that no longer holds on a day, `YYYY-MM-DD`. */
export const isOver = ({ status, until }: CitedDocument, on: string): boolean =>
  (status === 'replaced' || status === 'ended') && (until === null || until < on);

/** A year or a date that follows a name: "Luật … ngày 29 tháng 3 năm 2011", "Luật … năm 2011". */
const YEAR_AFTER =
  /^,?\s*(?:số\s+\S+\s+)?(?:ngày\s+\d{1,2}(?:\s+tháng\s+|\/)\d{1,2}(?:\s+năm\s+|\/)|năm\s+|\()?((?:19|20)\d{2})/u;

/** Names of documents in a text; of several laws of one name, those that the year beside it means. */
export function namedDocuments(text: string, registers: Registers): AliasMatch[] {
  return findAliases(text, registers).map((match) => {
    const year = YEAR_AFTER.exec(text.slice(match.end))?.[1];
    const meant = match.documents.filter(({ date }) => year !== undefined && date?.startsWith(year) === true);
    return meant.length === 0 ? match : { ...match, documents: meant };
  });
}
