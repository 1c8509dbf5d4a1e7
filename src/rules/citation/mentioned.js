import { findCitations } from '../../mentions/citations.js';
import { parseDate, shortDate } from '../../vietnamese/dates.js';
import { placeIn } from '../rule.js';

const WITHOUT_PLACE = { start: 0, end: 0 };
/** An entry of `references` as a citation. */
function asCitation({ type, ref = '', date, issuer, subject }) {
  const [found] = findCitations(`${type ?? ''} số ${ref.replace(/^số\s+/i, '')}`);
  if (found === undefined) return undefined;
  const issued = date === undefined ? undefined : parseDate(String(date));
  return {
    ...found,
    date:
      issued === undefined
        ? undefined
        : { ...issued, span: WITHOUT_PLACE, text: `ngày ${shortDate(issued)}`, afterComma: false },
    issuer,
    subject,
  };
}
function referencesOf({ references = {} }) {
  return Object.entries(references).flatMap(([id, reference]) => {
    const citation = asCitation(reference);
    return citation === undefined ? [] : [{ citation, place: { path: ['references', id, 'ref'] }, isNested: false }];
  });
}
function inText(text) {
  return text.citations.map((citation, index) => ({
    citation,
    place: placeIn(text, citation.refSpan),
    text,
    isNested: text.citations
      .slice(0, index)
      .some(({ subjectSpan }) => subjectSpan !== undefined && citation.refSpan.start < subjectSpan.end),
  }));
}
/** True where the number is the author's own and not what `{{cite}}` filled in. */
const isTyped = ({ text, citation }) => text === undefined || text.view.isTyped(citation.refSpan);
/** All documents mentioned, in the order of the page; what `{{cite}}` prints is left to `references`. */
export function mentionedDocuments({ texts, data }) {
  const own = texts.filter(({ role }) => role !== 'reference').flatMap(inText);
  return [...referencesOf(data), ...own.filter(isTyped)];
}
const fold = (text) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/[–—]/g, '-');
/** The same for every spelling of a number and code: "02/CTr-BCA" and "2/ctr-bca". */
export const refKey = ({ number, numberYear, symbol }) => `${Number(number)}/${numberYear ?? ''}/${fold(symbol)}`;
/** Year of issue, as far as it is known. */
export const issueYear = ({ date, numberYear }) => date?.year ?? numberYear;
/** False where both years are known and differ: numbers begin anew each year. */
export function mayBeSame(a, b) {
  const [one, other] = [issueYear(a), issueYear(b)];
  return refKey(a) === refKey(b) && (one === undefined || other === undefined || Math.abs(one - other) <= 1);
}
/** Type, "số" and number, as one says it. */
export const shortName = ({ type, ref }) => `${type ?? 'Văn bản'} số ${ref}`;
/** Citations of other plans of the folder that mean the same document, with the plan they stand in. */
export function elsewhere(citation, { neighbours }) {
  return neighbours.flatMap(({ file, citations }) =>
    citations.filter((other) => mayBeSame(citation, other)).map((other) => ({ file, citation: other })),
  );
}
/** Citations of a plan, for its neighbours. */
export const citationsOf = (texts, data) => mentionedDocuments({ texts, data }).map(({ citation }) => citation);
