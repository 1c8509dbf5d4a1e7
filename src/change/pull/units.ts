/** What is compared of a plan and of its Word file: paragraphs and rows, each by its words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { lettersIn, type ManuscriptParagraph, type ManuscriptPicture } from '../../import/manuscript/manuscript.ts';
import type { Line, PictureLine, TableLine } from '../../import/recognise/lines.ts';

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
  /** The sentence of the assignment at its end, parentheses left out. */
  readonly assignment?: string;
  /** Of an assignment on a line of its own: its data, which of several that is. */
  readonly assignedAt?: PlanPath;
  /** Of a picture, whose one text says what it shows. */
  readonly picture?: { readonly file: string; readonly isSized: boolean };
  /** Of a table that is made of the plan's own texts: it cannot be changed by itself. */
  readonly isGenerated?: true;
}

/** A paragraph or row of the Word file. */
export interface WordUnit {
  readonly kind: UnitKind;
  readonly texts: readonly string[];
  /** The texts of each cell of a row: a sign for each, which tells those with a dash from the others; then what it takes of the grid. */
  readonly cells?: readonly string[];
  /** Of columns: a row below them counts them. */
  readonly isNumbered?: boolean;
  /** A row, or the columns of a table, as the source would have it. */
  readonly value?: unknown;
  /** The table that it belongs to. */
  readonly table?: TableLine;
  /** The picture that it is, or that it is the caption of. */
  readonly picture?: PictureLine;
  readonly assignment?: string;
  readonly paragraphs: readonly ManuscriptParagraph[];
  /** Of a picture: what stands for it in the fingerprint. */
  readonly key?: string;
  /** It stands in italics above the first section. */
  readonly isBasis?: boolean;
  /** What it was read from; notes have none. */
  readonly line?: Line;
}

/** A paragraph or row of the file as the plan is built now: read as the Word file is read. */
export interface KnownUnit {
  readonly read: WordUnit;
  /** What it was printed from; words of the program itself have nothing. */
  readonly source?: SourceUnit;
}

/** The words by which units are compared. */
export const joinWords = (texts: readonly (string | SourceText)[]): string =>
  texts.map((text) => (typeof text === 'string' ? text : text.text)).join(' | ');

/** What tells a unit: its words, or those of its assignment where it has none of its own; of a picture its bytes too. */
export function tellingWords(unit: SourceUnit | WordUnit): string {
  const { texts, assignment = '' } = unit;
  const words = texts.length === 0 ? assignment : joinWords(texts);
  return unit.kind === 'picture' ? `${digestOf(unit)} ${words}`.trim() : words;
}

/** What tells the bytes of a picture of the file; empty for what is none. */
export const digestOf = (unit: SourceUnit | WordUnit): string =>
  'paragraphs' in unit ? (unit.picture?.picture.image?.digest ?? '') : '';

/** Programs round lengths: this is the same width, mm. */
const SAME_WIDTH_MM = 0.5;

/** Are two pictures printed alike? */
export const isSamePicture = (a: WordUnit, b: WordUnit): boolean =>
  a.kind !== 'picture' ||
  (digestOf(a) === digestOf(b) &&
    Math.abs((a.picture?.picture.width ?? 0) - (b.picture?.picture.width ?? 0)) <= SAME_WIDTH_MM);

/** Cells merged or parted, with more or fewer paragraphs, or with other dashes: which text became which is not known. */
export const hasOtherCells = (read: WordUnit, word: WordUnit): boolean =>
  read.cells?.join() !== word.cells?.join() || (read.kind === 'columns' && read.texts.length !== word.texts.length);

/** Do two units read alike? */
export const readsAlike = (a: WordUnit, b: WordUnit): boolean =>
  joinWords(a.texts) === joinWords(b.texts) &&
  a.assignment === b.assignment &&
  a.cells?.join() === b.cells?.join() &&
  a.isNumbered === b.isNumbered &&
  isSamePicture(a, b);

export const kindOfPicture = ({ kind }: Pick<ManuscriptPicture, 'kind'>): string =>
  typeof kind === 'string' ? kind : kind.vi;

/** A picture in words: what it shows, or of what kind it is. */
function pictureWords(unit: SourceUnit | WordUnit): string {
  const picture = 'paragraphs' in unit ? unit.picture?.picture : undefined;
  return joinWords(unit.texts) || (picture === undefined ? '' : kindOfPicture(picture));
}

/** Does a file set an assignment that has a line of its own without parentheses? */
function isBare(unit: SourceUnit | WordUnit): boolean {
  const [own] = 'paragraphs' in unit && unit.kind === 'assignment' ? unit.paragraphs : [];
  return own !== undefined && !lettersIn(own).includes('(');
}

/** A unit in words, with its assignment. */
export function saidBy(unit: SourceUnit | WordUnit): string {
  const { kind, texts, assignment } = unit;
  if (kind === 'picture') return `[Hình: ${pictureWords(unit)}]`;
  const sentence = assignment === undefined ? [] : [isBare(unit) ? assignment : `(${assignment})`];
  return [joinWords(texts), ...sentence].filter((text) => text !== '').join(' ');
}
