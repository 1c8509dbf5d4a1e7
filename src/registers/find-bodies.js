import { isHistory, standsAlone } from './former-names.js';
import { withCapitalsOf } from './letter-case.js';
import { allHits, hitsAt, indexPhrases, touches } from './phrase-index.js';
import { wordsOf } from './words.js';

const indexes = new WeakMap();
function* namesOf(entry) {
  for (const [phrase, form] of Object.entries(entry.forms)) yield [phrase, { entry, form, weak: false }];
  for (const phrase of entry.old) if (!(phrase in entry.forms)) yield [phrase, { entry, weak: false }];
  for (const phrase of entry.bare) yield [phrase, { entry, weak: true }];
}
function indexOf(registers) {
  const known = indexes.get(registers);
  if (known !== undefined) return known;
  const bodies = registers.bodies.filter(({ action }) => action !== 'none');
  const index = {
    names: indexPhrases(bodies.flatMap((entry) => [...namesOf(entry)])),
    notIn: indexPhrases(bodies.flatMap((entry) => entry.notIn.map((phrase) => [phrase, entry]))),
  };
  indexes.set(registers, index);
  return index;
}
const holdsOn = ({ from }, on) => from === null || from <= on;
/** Of names of the same length: the strong before the weak, the later change before the earlier. */
const preference = (one, other) =>
  other.end - one.end ||
  Number(other.literal) - Number(one.literal) ||
  Number(one.value.weak) - Number(other.value.weak) ||
  (other.value.entry.from ?? '').localeCompare(one.value.entry.from ?? '');
/** True for a name that can be put in as it stands: an explanation in parentheses cannot. */
const canBePutIn = (name) => !/[()…{}]/.test(name);
function replacementFor({ value, literal }, found) {
  const { entry, form, weak } = value;
  // Marks of bold or italic inside the name would be lost.
  if (weak || !literal || /[*^]/.test(found)) return undefined;
  const [only, ...others] = entry.new;
  const single = entry.action === 'replace' && others.length === 0 ? only : undefined;
  const successor = form ?? single;
  return successor === undefined || !canBePutIn(successor) ? undefined : withCapitalsOf(found, successor);
}
/** The name to report at a word, if any. */
function nameAt(index, words, at, on, right) {
  const hits = hitsAt(index.names, words, at);
  if (hits.length === 0) return undefined;
  return hits
    .filter(({ value }) => holdsOn(value.entry, on))
    .sort(preference)
    .find(({ end, value }) => !touches(right, value.entry, at, end) && (!value.weak || standsAlone(words, at, end)));
}
function matchOf({ words, text, offset }, given, at, hit) {
  const [from, to] = [words[at]?.start ?? 0, words[hit.end - 1]?.end ?? 0];
  const replacement = replacementFor(hit, text.slice(from, to));
  const [start, end] = [offset(from), offset(to)];
  return {
    start,
    end,
    found: given.slice(start, end),
    entry: hit.value.entry,
    ...(replacement === undefined ? {} : { replacement }),
    ...(hit.value.weak ? { weak: true } : {}),
  };
}
/**
 * Finds the names that were right once and are not on the given day: the longest at each place, none inside another,
 * none in a number of a document, none that is told as history ("(cũ)", "trước đây", "sáp nhập từ …").
 * Titles of cited documents keep the names they were issued with: leave them out of the text.
 */
export function findBodies(text, { on, registers }) {
  const index = indexOf(registers);
  const given = wordsOf(text);
  const right = allHits(index.notIn, given.words);
  const matches = [];
  let told;
  for (let at = 0; at < given.words.length; ) {
    const hit = nameAt(index, given.words, at, on, right);
    if (hit === undefined) {
      at++;
      continue;
    }
    if (isHistory(given.words, at, hit.end, told)) told = hit.end;
    else matches.push(matchOf(given, text, at, hit));
    at = hit.end;
  }
  return matches;
}
