/** What is told about a Word file, as data. */
import type { BaseDiagnostic, Bilingual } from '../../diagnostics/diagnostic.ts';
import type { StandardId } from '../../standard/standard.ts';

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
  /** Where it stands outside of the text: in a margin, among the notes. */
  readonly outside?: 'header' | 'footer' | 'note';
  /** Section of the file, from 1, where it has several. */
  readonly section?: number;
  /** The words that it begins with. */
  readonly words: string;
}

/** Subjects of the checks; what is wrong in a plan may have codes of the same subjects. */
export const CHECK_GROUPS = [
  'page',
  'page-number',
  'font',
  'letterhead',
  'title',
  'basis',
  'body',
  'heading',
  'signature',
  'recipient',
  'appendix',
  'file',
] as const;

/** The code of a check: `page/margin-left`. Codes are public: never renamed, never used again for something else. */
export type CheckCode = `${(typeof CHECK_GROUPS)[number]}/${string}`;

/** How a file departs from what is asked for, worded in one language. */
export interface Departure {
  readonly component: AuditedPart;
  /** Row of docs/nd30.md; a dash for what is no matter of the decree. */
  readonly id: string;
  /** Place in Phụ lục I, Phần I; a dash where the decree is silent. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** What is told about a Word file: that it departs from Phụ lục I, what a rule says of its text, why it cannot be read. */
export interface WordDiagnostic extends BaseDiagnostic {
  /** Everywhere that it is found; empty for what is missing. */
  readonly where: readonly WordLocation[];
  /** Undefined for what is told of the text, and for a file that cannot be read. */
  readonly departure?: Departure;
}

/** Something that was found and, by the wish of who asked, is not counted. */
export interface LeftOut extends WordDiagnostic {
  readonly reason: string;
}

/** What a Word file that was checked is, besides what is told about it. */
export interface CheckedWord {
  /** The standard that it was held against: the one its head tells. */
  readonly standard: StandardId;
  /** The parts that are as the decree asks. */
  readonly conforming: readonly AuditedPart[];
  readonly leftOut: readonly LeftOut[];
}

/** Something seen once. */
export interface Sighting {
  readonly found: Bilingual;
  readonly where?: WordLocation;
  /** Those of one kind are told once, by what was found first; missing where what was found is the kind. */
  readonly kind?: string;
  /** What is asked for here, where it is not the same everywhere. */
  readonly expected?: Bilingual;
}
