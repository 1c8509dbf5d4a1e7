import { hitsAt, indexPhrases } from './phrase-index.js';
import { wordsOf } from './words.js';

const indexes = new WeakMap();
/** "Số 13 – kl/tw" to "13-kl/tw". */
const refKey = (ref) =>
  ref
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\s*số[\s:]*/, '')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ref.includes('/') ? '' : ' ')
    .trim();
function* aliasesOf(document) {
  for (const alias of document.aliases) yield [alias, { document }];
  for (const { wrong, right } of document.misnamed) yield [wrong, { document, right }];
}
function byRefOf(documents) {
  const byRef = new Map();
  for (const document of documents) {
    const key = refKey(document.ref);
    byRef.set(key, [...(byRef.get(key) ?? []), document]);
  }
  return byRef;
}
function indexOf({ documents }) {
  const known = indexes.get(documents);
  if (known !== undefined) return known;
  const index = {
    byRef: byRefOf(documents),
    aliases: indexPhrases(documents.flatMap((document) => [...aliasesOf(document)])),
  };
  indexes.set(documents, index);
  return index;
}
/** Bodies of one level that each number from 1: there a number and a year do not yet make a document. */
const MANY_ISSUERS = new Set(['province', 'steering-committee']);
/** The year in a number: "120/2025/QH15". */
const yearInRef = (ref) => /^\d+\/((?:19|20)\d\d)\//.exec(ref)?.[1];
function isCited(document, { ref, date, year }) {
  if (date !== undefined && date.length === 10 && date === document.date) return true;
  const citedYear = date?.slice(0, 4) ?? year?.toString() ?? yearInRef(refKey(ref));
  const documentYear = document.date?.slice(0, 4) ?? yearInRef(document.ref);
  if (citedYear === undefined || documentYear === undefined) return citedYear === documentYear;
  if (citedYear !== documentYear) return false;
  return !MANY_ISSUERS.has(document.level) || date === undefined || date.length < 10 || document.date?.length !== 10;
}
/**
 * The document that a citation means. Numbers start anew each year and each term, so number and code alone are enough
 * only where they hold the year or where neither side knows a date. The year is enough for central documents: compare
 * the dates to find a mistyped one. Documents of provinces and steering committees agree in the whole date, or no
 * more than the year is cited.
 */
export function findDocument(registers, citation) {
  const named = indexOf(registers).byRef.get(refKey(citation.ref)) ?? [];
  return (
    named.find(({ date }) => date !== null && date === citation.date) ?? named.find((one) => isCited(one, citation))
  );
}
/** Finds the names of documents in a text: those that mean them ("Đề án 06") and wrong forms. */
export function findAliases(text, registers) {
  const { aliases } = indexOf(registers);
  const { words, offset } = wordsOf(text);
  const matches = [];
  for (let at = 0; at < words.length; ) {
    const hits = hitsAt(aliases, words, at);
    const longest = hits[0]?.end;
    if (longest !== undefined) {
      const same = hits.filter(({ end }) => end === longest).map(({ value }) => value);
      const right = same.every((alias) => alias.right !== undefined) ? same[0]?.right : undefined;
      const [start, end] = [offset(words[at]?.start ?? 0), offset(words[longest - 1]?.end ?? 0)];
      const documents = [...new Set(same.map(({ document }) => document))];
      matches.push({ start, end, found: text.slice(start, end), documents, ...(right === undefined ? {} : { right }) });
    }
    at = longest ?? at + 1;
  }
  return matches;
}
