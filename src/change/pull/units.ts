/** What is compared of a plan and of its Word file: paragraphs and rows, each by its words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Line } from '../../import/recognise/lines.ts';

/** A text of the plan that a paragraph, or a cell of a row, was printed from. */
export interface SourceText {
  /** The value in the plan's data. */
  readonly path: PlanPath;
  /** Which of the value's paragraphs it is, from 0. */
  readonly paragraph: number;
  /** As a text of the source with every variable filled in; assignments and the end mark left out. */
  readonly text: string;
}

/** `unit`, `source`: the lines above and below a table; `caption`: the line below a picture. */
export type UnitKind =
  | 'paragraph'
  | 'assignment'
  | 'row'
  | 'columns'
  | 'unit'
  | 'source'
  | 'picture'
  | 'caption'
  | 'note';

/** A printed paragraph or row of the plan. */
export interface SourceUnit {
  readonly kind: UnitKind;
  /** The entry that it belongs to: an item, a row, a basis. */
  readonly entry: PlanPath;
  /** One text, or those of the cells of a row. */
  readonly texts: readonly SourceText[];
  /** How many of the texts each cell of a row has. */
  readonly cells?: readonly number[];
  /** The sentence of the assignment at its end, parentheses left out. */
  readonly assignment?: string;
  /** The letters of its paragraphs on paper. */
  readonly printed: readonly string[];
  /** Of a picture; its one text is what it shows. */
  readonly picture?: {
    readonly file: string;
    /** Of its bytes and as printed, mm; missing where its file could not be read. */
    readonly digest?: string;
    readonly width?: number;
    /** True where the plan asks for a width. */
    readonly isSized: boolean;
  };
}

/** A paragraph or row of the Word file. */
export interface WordUnit {
  readonly kind: UnitKind;
  readonly texts: readonly string[];
  readonly cells?: readonly number[];
  /** A row as the source would have it. */
  readonly value?: unknown;
  readonly assignment?: string;
  readonly printed: readonly string[];
  /** What it was read from; notes have none. */
  readonly line?: Line;
}

/** The words by which units are compared. */
export const joinWords = (texts: readonly (string | SourceText)[]): string =>
  texts.map((text) => (typeof text === 'string' ? text : text.text)).join(' | ');

/** Cells merged or parted, or with more or fewer paragraphs: which text became which is not known. */
export const hasOtherCells = (source: SourceUnit, word: WordUnit): boolean =>
  source.cells?.join() !== word.cells?.join() ||
  (source.kind === 'columns' && source.texts.length !== word.texts.length);
