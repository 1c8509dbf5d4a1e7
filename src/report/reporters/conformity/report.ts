/** The report on a file's conformity as an outline, for those who print it: what is said, in order, not how it looks. */

import type { Language, Severity } from '../../../diagnostics/diagnostic.ts';
import {
  AUDITED_PARTS,
  type CheckedWord,
  type Departure,
  type LeftOut,
  type WordDiagnostic,
  type WordLocation,
} from '../../../lint/conformity/departure.ts';
import { citedPlace } from '../../../standard/provisions.ts';
import { CONFORMITY_MESSAGES, type ConformityMessages } from './messages.ts';

/** What was found in one file. */
export interface FileConformity extends CheckedWord {
  readonly file: string;
  readonly diagnostics: readonly WordDiagnostic[];
}

export interface ConformityEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly asked: string;
  /** Place in the decree; empty where it is silent. */
  readonly law: string;
  readonly found: string;
  /** Places in the file; empty for what is missing. */
  readonly where: string;
}

/** What is said of the text, or was left out, with its places in the file. */
type Placed<Told extends WordDiagnostic> = Omit<Told, 'where'> & { readonly where: string };

export interface ConformityOutline {
  readonly title: string;
  readonly chapters: readonly { readonly title: string; readonly entries: readonly ConformityEntry[] }[];
  readonly conforming: readonly string[];
  readonly remarks: readonly Placed<WordDiagnostic>[];
  readonly leftOut: readonly Placed<LeftOut>[];
  readonly counts: string;
}

type Departing = WordDiagnostic & { readonly departure: Departure };

const isDeparting = (told: WordDiagnostic): told is Departing => told.departure !== undefined;

/** What departs from the decree. */
export const departuresIn = (diagnostics: readonly WordDiagnostic[]): Departing[] => diagnostics.filter(isDeparting);

/** What the rules say of the text. */
export const remarksIn = (diagnostics: readonly WordDiagnostic[]): WordDiagnostic[] =>
  diagnostics.filter((told) => !isDeparting(told));

/** More places are told by their number. */
const MOST_PLACES = 3;

function placeText({ paragraph, outside, section, words: said }: WordLocation, messages: ConformityMessages): string {
  const aside = outside === undefined ? '' : messages.outside[outside];
  const number = paragraph === undefined ? aside : messages.paragraph(paragraph);
  const part = section === undefined ? '' : messages.section(section);
  return [part, number, said === '' ? '' : `“${said}”`].filter((text) => text !== '').join(' ');
}

function placesText(where: readonly WordLocation[], messages: ConformityMessages): string {
  const shown = where.slice(0, MOST_PLACES).map((place) => placeText(place, messages));
  const more = where.length > MOST_PLACES ? [messages.more(where.length - MOST_PLACES)] : [];
  return [...shown, ...more].filter((text) => text !== '').join('; ');
}

function entryOf({ code, severity, departure, where }: Departing, language: Language): ConformityEntry {
  const cited = citedPlace(departure.place);
  return {
    code,
    severity,
    asked: departure.expected,
    law: cited === undefined ? '' : `${cited[language]}; ${departure.id}`,
    found: departure.found,
    where: placesText(where, CONFORMITY_MESSAGES[language]),
  };
}

const countOf = (departures: readonly Departing[], severity: Severity): number =>
  departures.filter((departure) => departure.severity === severity).length;

/** Does the decree ask for something that a file has not? */
export const departs = ({ diagnostics }: Pick<FileConformity, 'diagnostics'>): boolean =>
  departuresIn(diagnostics).some(({ severity }) => severity !== 'info');

/** The outline of the report on one file. */
export function conformityOutline(
  { file, standard, diagnostics, conforming, leftOut }: FileConformity,
  language: Language,
): ConformityOutline {
  const messages = CONFORMITY_MESSAGES[language];
  const departures = departuresIn(diagnostics);
  const remarks = remarksIn(diagnostics);
  const placed = <Told extends WordDiagnostic>(told: Told): Placed<Told> => ({
    ...told,
    where: placesText(told.where, messages),
  });
  const chapters = AUDITED_PARTS.map((part) => ({
    title: messages.parts[part],
    entries: departures
      .filter(({ departure }) => departure.component === part)
      .map((departing) => entryOf(departing, language)),
  }));
  return {
    title: messages.title(file, standard),
    chapters: chapters.filter(({ entries }) => entries.length > 0),
    conforming: conforming.map((part) => messages.parts[part]),
    remarks: remarks.map(placed),
    leftOut: leftOut.map(placed),
    counts: messages.counts(
      countOf(departures, 'error'),
      countOf(departures, 'warning'),
      countOf(departures, 'info'),
      remarks.length,
    ),
  };
}
