/** The report on a file's conformity as an outline, for those who print it: what is said, in order, not how it looks. */

import type { Language, Severity } from '../../../diagnostics/diagnostic.ts';
import {
  type CheckedWord,
  type Departure,
  PARTS,
  type Remark,
  type Where,
} from '../../../lint/conformity/departure.ts';
import { CONFORMITY_WORDS, type ConformityWords } from './messages.ts';

/** What was found in one file. */
export interface FileConformity extends CheckedWord {
  readonly file: string;
}

export interface Entry {
  readonly severity: Severity;
  readonly asked: string;
  /** Place in the decree; empty where it is silent. */
  readonly law: string;
  readonly found: string;
  /** Places in the file; empty for what is missing. */
  readonly where: string;
}

export interface ConformityOutline {
  readonly title: string;
  readonly chapters: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
  readonly conforming: readonly string[];
  readonly remarks: readonly (Omit<Remark, 'where'> & { readonly where: string })[];
  readonly counts: string;
}

/** More places are told by their number. */
const MOST_PLACES = 3;

function placeText({ paragraph, section, words: said }: Where, words: ConformityWords): string {
  const number = paragraph === undefined ? '' : words.paragraph(paragraph);
  const part = section === undefined ? '' : words.section(section);
  return [part, number, said === '' ? '' : `“${said}”`].filter((text) => text !== '').join(' ');
}

function placesText(where: readonly Where[], words: ConformityWords): string {
  const shown = where.slice(0, MOST_PLACES).map((place) => placeText(place, words));
  const more = where.length > MOST_PLACES ? [words.more(where.length - MOST_PLACES)] : [];
  return [...shown, ...more].filter((text) => text !== '').join('; ');
}

const entryOf = (
  { severity, expected, found, id, place, where }: Departure,
  language: Language,
  words: ConformityWords,
): Entry => ({
  severity,
  asked: expected[language],
  law: place === '-' ? '' : `${words.annex(place)}; ${id}`,
  found: found[language],
  where: placesText(where, words),
});

const countOf = (departures: readonly Departure[], severity: Severity): number =>
  departures.filter((departure) => departure.severity === severity).length;

/** Does the decree ask for something that a file has not? */
export const departs = ({ departures }: Pick<CheckedWord, 'departures'>): boolean =>
  departures.some(({ severity }) => severity !== 'info');

/** The outline of the report on one file. */
export function outlineOf(
  { file, departures, conforming, remarks }: FileConformity,
  language: Language,
): ConformityOutline {
  const words = CONFORMITY_WORDS[language];
  const chapters = PARTS.map((part) => ({
    title: words.parts[part],
    entries: departures
      .filter(({ component }) => component === part)
      .map((departure) => entryOf(departure, language, words)),
  }));
  return {
    title: words.title(file),
    chapters: chapters.filter(({ entries }) => entries.length > 0),
    conforming: conforming.map((part) => words.parts[part]),
    remarks: remarks.map((remark) => ({ ...remark, where: placesText(remark.where, words) })),
    counts: words.counts(
      countOf(departures, 'error'),
      countOf(departures, 'warning'),
      countOf(departures, 'info'),
      remarks.length,
    ),
  };
}
