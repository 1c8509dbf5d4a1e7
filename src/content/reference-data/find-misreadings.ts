/** Wordings that are never right: misread by a scan, mistyped, or with the wrong capitals. */
import { asLongAsText, LATEST_LETTERS, rememberedWith } from '../../vietnamese/remembered.ts';
import type { Misreading, Registers } from './entries.ts';
import { withCapitalsOf } from './letter-case.ts';
import { hitsAt, indexPhrases, type PhraseIndex, type Spelling, touchesIn } from './phrase-index.ts';
import { tokenise } from './tokenise.ts';

/** A wrong wording in a text. Offsets in UTF-16 units into the text as it was given, end exclusive. */
export interface MisreadingMatch {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** True when it may be put right unseen. */
  readonly fix: boolean;
}

interface MisreadingIndex {
  readonly wrong: PhraseIndex<Misreading>;
  readonly notIn: PhraseIndex<Misreading>;
}

const indexes = new WeakMap<readonly Misreading[], MisreadingIndex>();

function indexOf(entries: readonly Misreading[], spelling: Spelling): MisreadingIndex {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = {
    wrong: indexPhrases(
      entries.map((entry) => [entry.wrong, entry] as const),
      spelling,
    ),
    notIn: indexPhrases(
      entries.flatMap((entry) => entry.notIn.map((phrase) => [phrase, entry] as const)),
      spelling,
    ),
  };
  indexes.set(entries, index);
  return index;
}

function find(text: string, entries: readonly Misreading[], spelling: Spelling): MisreadingMatch[] {
  const index = indexOf(entries, spelling);
  const { words, text: nfc, offset } = tokenise(text);
  const isExcused = touchesIn(index.notIn, words);
  const matches: MisreadingMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = hitsAt(index.wrong, words, at).find(({ end, value }) => !isExcused(value, at, end));
    const [from, to] = [words[at]?.start ?? 0, words[(hit?.end ?? 0) - 1]?.end ?? 0];
    if (hit !== undefined) {
      const found = nfc.slice(from, to);
      matches.push({
        start: offset(from),
        end: offset(to),
        right: spelling === 'even' ? hit.value.right : withCapitalsOf(found, hit.value.right),
        fix: hit.value.fix,
      });
    }
    at = hit?.end ?? at + 1;
  }
  return matches;
}

/** Finds misread and mistyped wordings, whatever their capitals; what is right has the capitals of what was found. */
export const findMisreadings = rememberedWith(
  (text, { misreadings }: Registers): readonly MisreadingMatch[] => find(text, misreadings, 'folded'),
  LATEST_LETTERS,
  asLongAsText,
);

/** Finds words whose capitals are not those of Nghị định 30, Phụ lục II. */
export const findCapitals = rememberedWith(
  (text, { capitals }: Registers): readonly MisreadingMatch[] => find(text, capitals, 'even'),
  LATEST_LETTERS,
  asLongAsText,
);
