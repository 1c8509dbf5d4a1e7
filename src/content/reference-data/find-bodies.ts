/** Names of bodies and units in a text that are no longer right on a day. */
import { asLongAsText, LATEST_LETTERS, rememberedWith } from '../../vietnamese/remembered.ts';
import type { Registers, RenamedBody } from './entries.ts';
import { isHistory, isInKeptName, standsAlone } from './former-names.ts';
import { withCapitalsOf } from './letter-case.ts';
import { type Hit, hitsAt, indexPhrases, type PhraseIndex, type Touches, touchesIn } from './phrase-index.ts';
import { type TokenisedText, tokenise, type Word } from './tokenise.ts';

/** A former name in a text. Offsets in UTF-16 units into the text as it was given, end exclusive. */
export interface BodyMatch {
  readonly start: number;
  readonly end: number;
  /** The name as it stands in the text. */
  readonly found: string;
  readonly entry: RenamedBody;
  /** What it is called now; several names, where its tasks went several ways, are divided by " / ". */
  readonly successor: string;
  /** What to write instead, where there is one successor and its name can be put in as it stands. */
  readonly replacement?: string;
  /** A proper name without "tỉnh": it may well mean something else. */
  readonly weak?: true;
}

export interface FindBodiesOptions {
  /** The day that the plan is dated, YYYY-MM-DD. */
  readonly on: string;
  readonly registers: Registers;
}

/** A name of an entry: one of `old`, of `forms` (then with its successor) or of `bare` (then weak). */
interface Name {
  readonly entry: RenamedBody;
  readonly form?: string;
  readonly weak: boolean;
}

interface BodyIndex {
  readonly names: PhraseIndex<Name>;
  readonly notIn: PhraseIndex<RenamedBody>;
}

const indexes = new WeakMap<Registers, BodyIndex>();

function* namesOf(entry: RenamedBody): Generator<readonly [string, Name]> {
  for (const [phrase, form] of Object.entries(entry.forms)) yield [phrase, { entry, form, weak: false }];
  for (const phrase of entry.old) if (!(phrase in entry.forms)) yield [phrase, { entry, weak: false }];
  for (const phrase of entry.bare) yield [phrase, { entry, weak: true }];
}

function indexOf(registers: Registers): BodyIndex {
  const known = indexes.get(registers);
  if (known !== undefined) return known;
  const bodies = registers.bodies.filter(({ action }) => action !== 'none');
  const index = {
    names: indexPhrases(bodies.flatMap((entry) => [...namesOf(entry)])),
    notIn: indexPhrases(bodies.flatMap((entry) => entry.notIn.map((phrase) => [phrase, entry] as const))),
  };
  indexes.set(registers, index);
  return index;
}

const holdsOn = ({ from }: RenamedBody, on: string): boolean => from === null || from <= on;

/** Of names of the same length: the strong before the weak, the later change before the earlier. */
const preference = (one: Hit<Name>, other: Hit<Name>): number =>
  other.end - one.end ||
  Number(other.literal) - Number(one.literal) ||
  Number(one.value.weak) - Number(other.value.weak) ||
  (other.value.entry.from ?? '').localeCompare(one.value.entry.from ?? '');

/** True for a name that can be put in as it stands: an explanation in parentheses cannot. */
const canBePutIn = (name: string): boolean => !/[()…{}]/.test(name);

function replacementFor({ value, literal }: Hit<Name>, found: string): string | undefined {
  const { entry, form, weak } = value;
  if (weak || !literal) return undefined;
  const [only, ...others] = entry.new;
  const single = entry.action === 'replace' && others.length === 0 ? only : undefined;
  const successor = form ?? single;
  return successor === undefined || !canBePutIn(successor) ? undefined : withCapitalsOf(found, successor);
}

/** A province, a district: schools, hospitals and firms keep its name. */
const isPlace = ({ kind }: RenamedBody, literal: boolean): boolean => kind === 'province' || !literal;

/** "Chi cục …", "Tổng cục …" are other bodies than the "Cục …" that their names end with. */
const OF_CUC: ReadonlySet<string> = new Set(['chi', 'tổng']);
const isEndOfName = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'cục' && OF_CUC.has(words[at - 1]?.folded ?? '');

/** The name to report at a word, if any. */
function nameAt(
  index: BodyIndex,
  words: readonly Word[],
  at: number,
  on: string,
  isExcused: Touches<RenamedBody>,
): Hit<Name> | undefined {
  const hits = hitsAt(index.names, words, at);
  if (hits.length === 0 || isEndOfName(words, at)) return undefined;
  return hits
    .filter(({ value }) => holdsOn(value.entry, on))
    .sort(preference)
    .find(
      ({ end, value, literal }) =>
        !isExcused(value.entry, at, end) &&
        (!value.weak || standsAlone(words, at, end)) &&
        !(isPlace(value.entry, literal) && isInKeptName(words, at)),
    );
}

function matchOf({ words, text, offset }: TokenisedText, given: string, at: number, hit: Hit<Name>): BodyMatch {
  const [from, to] = [words[at]?.start ?? 0, words[hit.end - 1]?.end ?? 0];
  const { entry, form } = hit.value;
  const replacement = replacementFor(hit, text.slice(from, to));
  const [start, end] = [offset(from), offset(to)];
  return {
    start,
    end,
    found: given.slice(start, end),
    entry,
    successor: replacement ?? form ?? entry.new.join(' / '),
    ...(replacement === undefined ? {} : { replacement }),
    ...(hit.value.weak ? { weak: true } : {}),
  };
}

/** Most texts hold no name that is not right on every day. */
const mayHoldName = rememberedWith(
  (text, registers: Registers) => {
    const { names } = indexOf(registers);
    return tokenise(text).words.some((_, at, words) => hitsAt(names, words, at).length > 0);
  },
  LATEST_LETTERS,
  asLongAsText,
);

/**
 * Finds the names that were right once and are not on the given day: the longest at each place, none inside another,
 * none in a number of a document, none that is told as history ("(cũ)", "trước đây", "sáp nhập từ …").
 * Titles of cited documents keep the names they were issued with: leave them out of the text.
 */
export function findBodies(text: string, { on, registers }: FindBodiesOptions): BodyMatch[] {
  if (!mayHoldName(text, registers)) return [];
  const index = indexOf(registers);
  const given = tokenise(text);
  const isExcused = touchesIn(index.notIn, given.words);
  const matches: BodyMatch[] = [];
  let told: number | undefined;
  for (let at = 0; at < given.words.length; ) {
    const hit = nameAt(index, given.words, at, on, isExcused);
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
