/** What the engine and the server tell the page: plain data. Lines and columns count from 1. */
import type { BlockLayout, LineLayout, PageLayout } from 'docx/layout';
import type { PlanPath, Severity } from '../diagnostics/diagnostic.ts';
import type { ChangedRange } from '../vietnamese/changed-range.ts';

export interface ShownDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
  /** True where there is one answer that puts it right. */
  readonly isFixable?: true;
}

/** A comment that asks for a review. */
export interface ShownMark {
  readonly word: string;
  readonly text: string;
  readonly line: number;
}

/** An entry of the outline. */
export interface OutlineEntry {
  /** Number or letter as printed; empty where there is none. */
  readonly label: string;
  readonly text: string;
  /** From 1. */
  readonly level: number;
  readonly line: number;
}

/** A paragraph or table of the document: where it came from. */
export interface ShownBlock {
  readonly line: number;
  /** Level of a heading, from 1. */
  readonly level?: number;
  /** Lines of a table's cells. */
  readonly cells?: readonly (readonly number[])[];
  /** The value that it was typed in, and those of a table's cells; only where the page may write. */
  readonly path?: PlanPath;
  readonly cellPaths?: readonly (readonly PlanPath[])[];
}

export type { BlockLayout, LineLayout };
/** The pages as they are laid out; lengths in CSS pixels. */
export type ShownPage = Pick<
  PageLayout,
  'pageNumber' | 'section' | 'width' | 'height' | 'header' | 'body' | 'footnotes'
>;

/** What of a document is drawn anew, where the page has another one that is mostly the same. */
export interface ShownPart {
  /** The id of the document that the page has. */
  readonly of: number;
  /** The blocks that are different. */
  readonly blocks: ChangedRange;
  /** The notes that they refer to, likewise. */
  readonly notes: Pick<ChangedRange, 'from' | 'to'>;
}

/** A document to draw, with the way back to its source. */
export interface ShownDocument {
  /** The parts of its .docx by path; of a part, with nothing but what is drawn anew. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  readonly part?: ShownPart;
  /** By this it is named later. */
  readonly id?: number;
  readonly title: string;
  /** Blocks in order, as the pages count them. */
  readonly blocks: readonly ShownBlock[];
  readonly outline: readonly OutlineEntry[];
  /** From the top of a sheet to its page number, and from its left to its text. */
  readonly header: number;
  readonly left: number;
  readonly right: number;
  /** Id of the style of page numbers. */
  readonly pageNumberStyle: string;
}

/** What the page of the desk is told of where it was opened; nothing where it is a file. */
export interface ServedPage {
  readonly folder: string;
  /** The plan that it begins with. */
  readonly opened?: string;
  /** The plan that the opened one is compared with, where one was named. */
  readonly compared?: string;
  readonly hasEditor: boolean;
  readonly hasPdf: boolean;
}

/** A file that may have been changed, or be gone. */
export interface FileChange {
  /** From the folder that is served: a plan, what is kept beside it, or a picture; of the compared plan, of its folder. */
  readonly name: string;
  readonly isOfCompared?: true;
}

/** A place of a plan of the folder that is to be opened in the editor. */
export interface EditorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
