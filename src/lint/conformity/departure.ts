/** What a document has that Phụ lục I does not ask for, as data. */
import type { Bilingual, Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';

/** Parts of a document, in the order of a report; `craft` is how the file is made, on which the decree is silent. */
export const AUDITED_PARTS = [
  'page',
  'margins',
  'font',
  'pageNumbers',
  'letterhead',
  'number',
  'date',
  'title',
  'bases',
  'body',
  'headings',
  'signature',
  'recipients',
  'appendices',
  'craft',
] as const;

export type AuditedPart = (typeof AUDITED_PARTS)[number];

/** A place in the file. */
export interface WordLocation {
  /** Paragraph of the text, from 1, cells of tables counted. */
  readonly paragraph?: number;
  /** Section of the file, from 1, where it has several. */
  readonly section?: number;
  /** The words that it begins with. */
  readonly words: string;
}

export interface Departure {
  readonly component: AuditedPart;
  /** Row of docs/nd30.md; a dash for what is no matter of the decree. */
  readonly id: string;
  /** Place in Phụ lục I, Phần I. */
  readonly place: string;
  readonly severity: Severity;
  readonly expected: Bilingual;
  readonly found: Bilingual;
  /** Everywhere that it is found; empty for what is missing. */
  readonly where: readonly WordLocation[];
}

/** Something seen once. */
export interface Sighting {
  readonly found: Bilingual;
  readonly where?: WordLocation;
  /** What is asked for here, where it is not the same everywhere. */
  readonly expected?: Bilingual;
}

/** What a rule says of the text of a file. */
export interface Remark extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  /** The words it is about, in each place. */
  readonly where: readonly WordLocation[];
}

export interface CheckedWord {
  readonly departures: readonly Departure[];
  /** The parts that are as the decree asks. */
  readonly conforming: readonly AuditedPart[];
  readonly remarks: readonly Remark[];
}
