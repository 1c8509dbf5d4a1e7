import { withCapitalsOf } from './letter-case.js';
import { allHits, hitsAt, indexPhrases, touches } from './phrase-index.js';
import { wordsOf } from './words.js';

const indexes = new WeakMap();
function indexOf(entries, spelling) {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = {
    wrong: indexPhrases(
      entries.map((entry) => [entry.wrong, entry]),
      spelling,
    ),
    notIn: indexPhrases(
      entries.flatMap((entry) => entry.notIn.map((phrase) => [phrase, entry])),
      spelling,
    ),
  };
  indexes.set(entries, index);
  return index;
}
function find(text, entries, spelling) {
  const index = indexOf(entries, spelling);
  const { words, text: nfc, offset } = wordsOf(text);
  const right = allHits(index.notIn, words);
  const matches = [];
  for (let at = 0; at < words.length; ) {
    const hit = hitsAt(index.wrong, words, at).find(({ end, value }) => !touches(right, value, at, end));
    const [from, to] = [words[at]?.start ?? 0, words[(hit?.end ?? 0) - 1]?.end ?? 0];
    if (hit !== undefined) {
      const found = nfc.slice(from, to);
      matches.push({
        start: offset(from),
        end: offset(to),
        right: spelling === 'even' ? hit.value.right : withCapitalsOf(found, hit.value.right),
        // Marks of bold or italic inside the wording would be lost.
        fix: hit.value.fix && !/[*^]/.test(found),
      });
    }
    at = hit?.end ?? at + 1;
  }
  return matches;
}
/** Finds misread and mistyped wordings, whatever their capitals; what is right has the capitals of what was found. */
export const findMisreadings = (text, registers) => find(text, registers.misreadings, 'folded');
/** Finds words whose capitals are not those of Nghị định 30, Phụ lục II. */
export const findCapitals = (text, registers) => find(text, registers.capitals, 'even');
