import { findDocument } from '../registers/find-document.js';
import { isoDate } from '../vietnamese/dates.js';
/** The date of a citation as `YYYY-MM-DD`, where it is given in full. */
export function citedDay({ date }) {
  if (date?.day === undefined || date.month === undefined || date.year === undefined) return undefined;
  return isoDate({ year: date.year, month: date.month, day: date.day });
}
/** The document of the registers that a citation means. */
export function knownDocument(citation, registers) {
  const date = citedDay(citation);
  return findDocument(registers, {
    ref: citation.ref,
    ...(date === undefined ? {} : { date }),
    ...(citation.numberYear === undefined ? {} : { year: citation.numberYear }),
  });
}
/** True for a document that no longer holds on a day, `YYYY-MM-DD`. */
export const isOver = ({ status, until }, on) =>
  (status === 'replaced' || status === 'ended') && (until === null || until < on);
