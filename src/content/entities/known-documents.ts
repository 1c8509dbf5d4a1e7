/** Cited documents and what the registers know of them. */

import { isoDate } from '../../vietnamese/dates.ts';
import type { CitedDocument, Registers } from '../reference-data/entries.ts';
import { type AliasMatch, findAliases, findDocument } from '../reference-data/find-document.ts';
import type { Citation, CitedDate } from './citations.ts';

const days = new WeakMap<CitedDate, string>();

/** The date of a citation as `YYYY-MM-DD`, where it is given in full. */
export function citedDay({ date }: Pick<Citation, 'date'>): string | undefined {
  if (date?.day === undefined || date.month === undefined || date.year === undefined) return undefined;
  // Each citation is held against others.
  const day = days.get(date) ?? isoDate({ year: date.year, month: date.month, day: date.day });
  days.set(date, day);
  return day;
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
  until === null ? status === 'replaced' || status === 'ended' : until < on;

/** True for a document that was passed and does not hold yet on a day, `YYYY-MM-DD`. */
export const isToCome = ({ from }: CitedDocument, on: string): boolean => from !== null && on < from;

/** True where a document was passed that takes its place, and nobody has found out since when. */
export const isBeingReplaced = ({ status, until, replacedBy }: CitedDocument): boolean =>
  status === 'unknown' && until === null && replacedBy !== null;

/** A year or a date that follows a name: "Luật … ngày 29 tháng 3 năm 2011", "Luật … năm 2011". */
const YEAR_AFTER =
  /^,?\s*(?:số\s+\S+\s+)?(?:ngày\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?:\s+năm\s+|\/)|năm\s+|\()?((?:19|20)\d{2})/iu;

/** Words of a clause that tell of a document's end: it is not cited as one that holds. */
const ENDS_AFTER = /^[^.;:]{0,60}?(?:hết hiệu lực|(?:được|bị) (?:thay thế|bãi bỏ)|trước đây|\(cũ\))/iu;
const ENDS_BEFORE = /(?:thay thế|thay cho|bãi bỏ|so với|trước đây là)\s+(?:cho\s+)?(?:[^.;:,]{0,40}\s)?$/iu;

const NEARBY = 80;

/** True where the text itself says that the document in the stretch no longer holds, or what took its place. */
export const isToldAsOver = (text: string, { start, end }: Pick<AliasMatch, 'start' | 'end'>): boolean =>
  ENDS_AFTER.test(text.slice(end, end + NEARBY)) || ENDS_BEFORE.test(text.slice(Math.max(0, start - NEARBY), start));

/** The name of a longer title begins like that of a law: "Luật Tương trợ tư pháp về hình sự". */
const GOES_ON = /^ về \p{Ll}/u;

const isLaw = ({ level }: CitedDocument): boolean => level === 'law';

/** The year that stands right after a name, as typed. */
export const yearAfter = (text: string, { end }: Pick<AliasMatch, 'end'>): string | undefined =>
  YEAR_AFTER.exec(text.slice(end))?.[3];

/** The date that stands right after a name, `YYYY-MM-DD`; the year alone where no more is said. */
export function dateAfter(text: string, { end }: Pick<AliasMatch, 'end'>): string | undefined {
  const [, day, month, year] = YEAR_AFTER.exec(text.slice(end)) ?? [];
  if (day === undefined || month === undefined || year === undefined) return year;
  return isoDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** Names of documents in a text; of several laws of one name, those that the date or the year beside it means. */
export function namedDocuments(text: string, registers: Registers): AliasMatch[] {
  return findAliases(text, registers)
    .filter(({ end, documents }) => !documents.every(isLaw) || !GOES_ON.test(text.slice(end)))
    .map((match) => {
      const beside = dateAfter(text, match);
      const dated = (begin: string | undefined): CitedDocument[] =>
        begin === undefined ? [] : match.documents.filter(({ date }) => date?.startsWith(begin) === true);
      const [meant] = [dated(beside), dated(beside?.slice(0, 4))].filter(({ length }) => length > 0);
      return meant === undefined ? match : { ...match, documents: meant };
    });
}
