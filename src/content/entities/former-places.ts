/** Communes and districts that a text names and that are no more since 1 July 2025. */
import { isHistory, isInBearersName, standsAt } from '../reference-data/former-names.ts';
import {
  COMMUNES_SINCE,
  type FormerUnit,
  type PlaceRegister,
  type ProvinceUnits,
  unitKey,
} from '../reference-data/places.ts';
import { isAllCapitals, isCapitalised, type TokenisedText, tokenise, type Word } from '../reference-data/tokenise.ts';
import type { Home } from './home-province.ts';

/** A unit of the past in a text. Offsets in UTF-16 units into the text as it was given, end exclusive. */
export interface PlaceMatch {
  readonly start: number;
  readonly end: number;
  /** "xã Tú Thịnh"; in a list of names, the name alone. */
  readonly found: string;
  /** Communes of today on its ground, the likeliest first; several also where several units bore the name. */
  readonly successors: readonly string[];
  /** What to write instead, where there is one. */
  readonly replacement?: string;
}

/** A former district became many communes: the first few say enough. */
const MOST_NAMES = 4;

/** Names of places one after the other. */
export const listedPlaces = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(' / ')} …` : names.join(' / ');

export interface PlaceLooking {
  /** The day that the plan is looked at, `YYYY-MM-DD`. */
  readonly on: string;
  readonly places: PlaceRegister;
  /**
   * Where the plan is at home, asked for by the first text that may name a unit; without a province only names that no
   * commune bears today are found, where nothing is known of its home none.
   */
  readonly home: () => Home | undefined;
}

/** The same, the home known. */
interface Looking extends Omit<PlaceLooking, 'home'> {
  readonly home: Home;
}

/** Words for kinds of units, the longest first. */
const KINDS: readonly (readonly string[])[] = [
  ['thị', 'trấn'],
  ['thị', 'xã'],
  ['thành', 'phố'],
  ['huyện', 'đảo'],
  ['xã'],
  ['phường'],
  ['huyện'],
  ['quận'],
];
const DISTRICT_KINDS = new Set(['huyện', 'quận', 'thị xã', 'thành phố']);

/** Most words of a name: "Phước Tân Hưng", "Trà Tân 2". */
const LONGEST_NAME = 6;

/** What may stand between the names of a list. */
const LIST_SIGNS = new Set([',', 'và', ';']);

const isNumber = ({ kind, text }: Word): boolean => kind === 'figures' && Number(text) < 100;

/** "thị trấn Nông trường Việt Lâm". */
const isOfFarm = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'trường' && words[at - 1]?.text === 'Nông';

/** The ends of the name that may begin at a word, the longest first: each after a word with a capital or a figure. */
function nameEnds(words: readonly Word[], at: number): number[] {
  const ends: number[] = [];
  for (let end = at; end < at + LONGEST_NAME; end++) {
    const word = words[end];
    const isNamed = word !== undefined && (isCapitalised(word) || isNumber(word) || isOfFarm(words, end));
    if (!isNamed) break;
    // "M'Drắk", "Cư M'gar", "Phương Liên - Trung Tự": one name.
    if (words[end + 1]?.even === "'" && words[end + 2]?.kind === 'letters') end += 2;
    ends.unshift(end + 1);
    if (words[end + 1]?.even === '-' && isCapitalised(words[end + 2] ?? word)) end++;
  }
  return ends;
}

const nameOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ folded, kind }) => (kind === 'figures' ? String(Number(folded)) : folded))
    .join(' ')
    .replace(/ ' /g, "'");

interface Named {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A name of more words than this goes on into others, where all are in capitals. */
const LONGEST_ALONE = 3;

/** Behind a name in a line of capitals, one of a single syllable too: it ends there. */
const BEHIND_NAME = new Set(['năm', 'và', 'về', 'với', 'từ', 'đến', 'giai', 'trong', 'nhiệm', 'cũ', 'tháng', 'quý']);

/**
 * Names that a line of capitals may begin with where the whole of it is none. "XÃ ĐÔNG HẠ" with nothing behind it is the
 * whole name, known or not; one syllable of "XÃ ĐÔNG HẠ THƯỢNG NĂM" is none.
 */
const shorterIn = (words: readonly Word[], at: number, whole: number, shorter: readonly number[]): readonly number[] =>
  shorter.filter((to) => {
    if (BEHIND_NAME.has(words[to]?.folded ?? '')) return true;
    return whole - at > LONGEST_ALONE && to - at > 1;
  });

/**
 * The name at a word: all of what is written with capitals; in a line of capitals, where its end is not to be seen, the
 * longest that is known.
 */
function readName(
  words: readonly Word[],
  kind: string,
  at: number,
  isKnown: (key: string) => boolean,
): Named | undefined {
  const [whole, ...shorter] = nameEnds(words, at);
  if (whole === undefined) return undefined;
  const inCapitals = words.slice(at, whole).some((word) => isAllCapitals(word));
  for (const to of inCapitals ? [whole, ...shorterIn(words, at, whole, shorter)] : [whole]) {
    const key = `${kind} ${nameOf(words, at, to)}`;
    if (isKnown(key)) return { key, from: at, to };
  }
  return undefined;
}

/** The district that follows a commune: "xã Tân Lập, huyện Sơn Dương", "(huyện Sơn Dương)". */
function districtAfter(words: readonly Word[], at: number): string | undefined {
  const start = [',', '(', 'thuộc', 'của'].includes(words[at]?.folded ?? '') ? at + 1 : at;
  const kind = KINDS.find((phrase) => standsAt(words, start, phrase));
  if (kind === undefined) return undefined;
  const [end] = nameEnds(words, start + kind.length);
  return end === undefined ? undefined : `${kind.join(' ')} ${nameOf(words, start + kind.length, end)}`;
}

const inDistrict = (units: readonly FormerUnit[], district: string | undefined): readonly FormerUnit[] => {
  const there = units.filter((unit) => unitKey(unit.district) === district);
  return there.length > 0 ? there : units;
};

/** A province that the clause names: "xã Tân Lập, tỉnh Phú Thọ". */
const PROVINCE_AFTER = /^[^.;:\n]{0,60}?(?<!\p{L})tỉnh\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)/u;

const isOfOther = (after: string, { name }: ProvinceUnits): boolean => {
  const named = PROVINCE_AFTER.exec(after)?.[1];
  return named !== undefined && !name.toLowerCase().endsWith(named.toLowerCase());
};

/** Former units of a name: in the plan's own province, else of all where no commune has the name now. */
function unitsOf(key: string, after: string, { home, places, on }: Looking): readonly FormerUnit[] {
  const { province, commune } = home;
  if (key === commune) return [];
  if (province !== undefined && !isOfOther(after, province)) {
    if (province.hasNow(key, on)) return [];
    const own = province.former(key);
    if (own.length > 0) return own;
  }
  const all = places.provinces();
  return all.some((one) => one.hasNow(key, on)) ? [] : all.flatMap((one) => one.former(key));
}

interface Reading {
  readonly text: TokenisedText;
  readonly given: string;
  readonly looking: Looking;
  readonly matches: PlaceMatch[];
}

function report({ text, given, looking, matches }: Reading, kindAt: number, first: boolean, named: Named): void {
  const { words } = text;
  const [start, end] = [
    text.offset(words[first ? kindAt : named.from]?.start ?? 0),
    text.offset(words[named.to - 1]?.end ?? 0),
  ];
  if (isHistory(words, first ? kindAt : named.from, named.to, undefined)) return;
  const units = inDistrict(unitsOf(named.key, given.slice(end), looking), districtAfter(words, named.to));
  const successors = [...new Set(units.flatMap((unit) => unit.successors))];
  const [only, ...others] = successors;
  if (only === undefined) return;
  const canReplace = first && others.length === 0 && !/^\p{Lu}/u.test(given.slice(start, end));
  matches.push({
    start,
    end,
    found: given.slice(start, end),
    successors,
    ...(canReplace ? { replacement: only } : {}),
  });
}

/** A kind of unit and the names behind it: "xã Tú Thịnh", "các xã Tú Thịnh, Hợp Thành và Sơn Nam". */
function readUnits(reading: Reading, kindAt: number, phrase: readonly string[]): number {
  const { text, looking } = reading;
  const { words } = text;
  const kind = phrase.join(' ').replace(' đảo', '');
  const isKnown = (key: string): boolean =>
    key === looking.home.commune ||
    looking.home.province?.hasNow(key, looking.on) === true ||
    (looking.home.province?.former(key).length ?? 0) > 0 ||
    looking.places.provinces().some((one) => one.hasNow(key, looking.on) || one.former(key).length > 0);
  let at = kindAt + phrase.length;
  let first = true;
  for (;;) {
    const named = readName(words, kind, at, isKnown);
    if (named === undefined) return first ? kindAt + phrase.length : at;
    report(reading, kindAt, first, named);
    at = named.to;
    // Districts are seldom listed by name, and what follows one is mostly something else.
    if (DISTRICT_KINDS.has(kind) || !LIST_SIGNS.has(words[at]?.folded ?? '')) return at;
    at++;
    first = false;
  }
}

/** The first letter behind the last word of a kind of unit. */
const BEHIND_KIND = /\S(?<=(?:xã|phường|trấn|huyện|quận|phố|đảo)\s+\S)/giu;
const BEGINS_NAME = /[\p{Lu}\d]/u;

/** False for a text that names no unit: most speak of communes and districts, and few of one of them. */
const mayNamePlace = (text: string): boolean =>
  [...text.normalize('NFC').matchAll(BEHIND_KIND)].some(([letter]) => BEGINS_NAME.test(letter));

/** Finds them. */
export function formerPlaces(given: string, looking: PlaceLooking): PlaceMatch[] {
  const home = looking.on < COMMUNES_SINCE || !mayNamePlace(given) ? undefined : looking.home();
  if (home === undefined) return [];
  const reading: Reading = { text: tokenise(given), given, looking: { ...looking, home }, matches: [] };
  const { words } = reading.text;
  for (let at = 0; at < words.length; ) {
    const kind = KINDS.find((phrase) => standsAt(words, at, phrase));
    if (kind === undefined || isInBearersName(words, at)) at += kind?.length ?? 1;
    else at = readUnits(reading, at, kind);
  }
  return reading.matches;
}
