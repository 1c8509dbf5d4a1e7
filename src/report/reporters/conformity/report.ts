/** The report on a file's conformity as an outline, for those who print it: what is said, in order, not how it looks. */

import type { Language, Severity } from '../../../diagnostics/diagnostic.ts';
import {
  AUDITED_PARTS,
  type CheckedWord,
  type Departure,
  type Remark,
  type WordLocation,
} from '../../../lint/conformity/departure.ts';
import { CONFORMITY_MESSAGES, type ConformityMessages } from './messages.ts';

/** What was found in one file. */
export interface FileConformity extends CheckedWord {
  readonly file: string;
}

export interface ConformityEntry {
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
  readonly chapters: readonly { readonly title: string; readonly entries: readonly ConformityEntry[] }[];
  readonly conforming: readonly string[];
  readonly remarks: readonly (Omit<Remark, 'where'> & { readonly where: string })[];
  readonly counts: string;
}

/** More places are told by their number. */
const MOST_PLACES = 3;

function placeText({ paragraph, section, words: said }: WordLocation, messages: ConformityMessages): string {
  const number = paragraph === undefined ? '' : messages.paragraph(paragraph);
  const part = section === undefined ? '' : messages.section(section);
  return [part, number, said === '' ? '' : `“${said}”`].filter((text) => text !== '').join(' ');
}

function placesText(where: readonly WordLocation[], messages: ConformityMessages): string {
  const shown = where.slice(0, MOST_PLACES).map((place) => placeText(place, messages));
  const more = where.length > MOST_PLACES ? [messages.more(where.length - MOST_PLACES)] : [];
  return [...shown, ...more].filter((text) => text !== '').join('; ');
}

const entryOf = (
  { severity, expected, found, id, place, where }: Departure,
  language: Language,
  messages: ConformityMessages,
): ConformityEntry => ({
  severity,
  asked: expected[language],
  law: place === '-' ? '' : `${messages.annex(place)}; ${id}`,
  found: found[language],
  where: placesText(where, messages),
});

const countOf = (departures: readonly Departure[], severity: Severity): number =>
  departures.filter((departure) => departure.severity === severity).length;

/** Does the decree ask for something that a file has not? */
export const departs = ({ departures }: Pick<CheckedWord, 'departures'>): boolean =>
  departures.some(({ severity }) => severity !== 'info');

/** The outline of the report on one file. */
export function conformityOutline(
  { file, departures, conforming, remarks }: FileConformity,
  language: Language,
): ConformityOutline {
  const messages = CONFORMITY_MESSAGES[language];
  const chapters = AUDITED_PARTS.map((part) => ({
    title: messages.parts[part],
    entries: departures
      .filter(({ component }) => component === part)
      .map((departure) => entryOf(departure, language, messages)),
  }));
  return {
    title: messages.title(file),
    chapters: chapters.filter(({ entries }) => entries.length > 0),
    conforming: conforming.map((part) => messages.parts[part]),
    remarks: remarks.map((remark) => ({ ...remark, where: placesText(remark.where, messages) })),
    counts: messages.counts(
      countOf(departures, 'error'),
      countOf(departures, 'warning'),
      countOf(departures, 'info'),
      remarks.length,
    ),
  };
}
