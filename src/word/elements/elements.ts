/**
 * What a Word document is made of, as data. `word/elements/xml.ts` writes it; `word/layout` hands the same to `docx`,
 * whose page engine reads its objects.
 */

/** Lengths of borders: eighths of a point for the weight, points for the room beside it. */
export interface Border {
  readonly style: 'single' | 'none';
  readonly size: number;
  readonly color: string;
  readonly space?: number;
}

export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
  readonly underline?: Readonly<Record<string, never>>;
  readonly superScript?: boolean;
  readonly language?: { readonly value: string; readonly eastAsia: string };
}

export interface RunOptions extends RunLook {
  /** How many lines begin before the text. */
  readonly break?: number;
  readonly text?: string;
  /** Instead of a text. */
  readonly children?: readonly Element[];
}

/** Letters of one look. */
export class Run {
  readonly options: RunOptions;

  constructor(options: RunOptions) {
    this.options = options;
  }
}

/** The number of the page, as a field. */
export class PageNumberRun {
  readonly kind = 'pageNumber';
}

export interface PictureOptions {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  /** Tells the bytes from others: pictures with one digest are stored once. */
  readonly digest: string;
  /** Pixels of 1/96 inch. */
  readonly transformation: { readonly width: number; readonly height: number };
  readonly altText: { readonly id: string; readonly name: string; readonly description: string };
}

/** A picture in the line. */
export class PictureRun {
  readonly options: PictureOptions;

  constructor(options: PictureOptions) {
    this.options = options;
  }

  /** As a text a picture is told by its digest, not by its bytes. */
  toJSON(): Omit<PictureOptions, 'data'> {
    const { data: _, ...told } = this.options;
    return told;
  }
}

export type Attributes = Readonly<Record<string, string | number>>;

/** Any other element, with its attributes in order and what it holds; text is its letters. */
export class Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Element | Paragraph | string)[];

  constructor(name: string, attributes: Attributes = {}, children: readonly (Element | Paragraph | string)[] = []) {
    this.name = name;
    this.attributes = attributes;
    this.children = children;
  }
}

export type ParagraphChild = Run | PageNumberRun | PictureRun | Element;

export type ParagraphAlignment = 'left' | 'center' | 'right' | 'both';

/** Twips, but for the weight of a line. */
export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'auto' | 'exact' | 'atLeast';
}

/** A place in a list: which list, counted together with which others, at which level. */
export interface ListPlace {
  readonly reference: string;
  readonly instance: number;
  readonly level: number;
}

/** What can be said of a paragraph by a style too. */
export interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly spacing?: Spacing;
  /** Twips. */
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number };
  readonly alignment?: ParagraphAlignment;
  /** From 0. */
  readonly outlineLevel?: number;
}

type Side = 'top' | 'left' | 'bottom' | 'right';

export interface ParagraphOptions extends ParagraphLook {
  /** Id of a paragraph style. */
  readonly style?: string;
  readonly numbering?: ListPlace;
  /** It begins a page. */
  readonly pageBreakBefore?: true;
  readonly border?: Readonly<Partial<Record<Side, Border>>>;
  /** The look of the mark at the paragraph's end. */
  readonly run?: Pick<RunLook, 'bold'>;
  readonly children?: readonly ParagraphChild[];
}

export class Paragraph {
  readonly options: ParagraphOptions;

  constructor(options: ParagraphOptions) {
    this.options = options;
  }
}

export interface CellOptions {
  /** Twips. */
  readonly width: number;
  readonly columnSpan?: number;
  readonly verticalMerge?: 'restart' | 'continue';
  readonly verticalAlign?: 'center';
  readonly children: readonly Block[];
}

export class TableCell {
  readonly options: CellOptions;

  constructor(options: CellOptions) {
    this.options = options;
  }
}

export interface RowOptions {
  readonly cantSplit?: true;
  readonly tableHeader?: true;
  /** Twips. */
  readonly height?: { readonly value: number; readonly rule: 'exact' };
  readonly children: readonly TableCell[];
}

export class TableRow {
  readonly options: RowOptions;

  constructor(options: RowOptions) {
    this.options = options;
  }
}

/** A table whose columns are as wide as is said, whatever its cells hold. */
export interface TableOptions {
  /** Twips. */
  readonly width: number;
  readonly columnWidths: readonly number[];
  readonly alignment?: ParagraphAlignment;
  /** Sides that are not named have a line of their own. */
  readonly borders: Readonly<Partial<Record<Side | 'insideHorizontal' | 'insideVertical', Border>>>;
  /** Of the cells, twips. */
  readonly margins: Readonly<Record<Side, number>>;
  readonly rows: readonly TableRow[];
}

export class Table {
  readonly options: TableOptions;

  constructor(options: TableOptions) {
    this.options = options;
  }
}

/** What stands in a body or a cell. */
export type Block = Paragraph | Table;

export interface PageOptions {
  /** Twips; of the page as it stands, before it is turned. */
  readonly size: { readonly width: number; readonly height: number; readonly orientation: 'portrait' | 'landscape' };
  readonly margin: Readonly<Record<Side | 'header' | 'footer' | 'gutter', number>>;
  readonly pageNumbers: { readonly start: number };
}

export interface SectionOptions {
  /** At the head of its pages, and of the first one. */
  readonly headers: { readonly default: readonly Block[]; readonly first: readonly Block[] };
  readonly properties: { readonly titlePage: true; readonly type: 'nextPage'; readonly page: PageOptions };
  readonly children: readonly Block[];
}

export interface StyleOptions {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly quickFormat: true;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
}

export interface StylesOptions {
  /** What holds where no style says otherwise. */
  readonly document: { readonly run: RunLook & { readonly size: number }; readonly paragraph: ParagraphLook };
  readonly paragraphStyles: readonly StyleOptions[];
}

export interface LevelOptions {
  readonly level: number;
  readonly format: 'upperRoman' | 'decimal' | 'bullet';
  /** `%1` is the number of the first level. */
  readonly text: string;
  readonly suffix: 'space' | 'nothing';
  readonly style: { readonly paragraph: ParagraphLook };
}

export interface ListOptions {
  readonly reference: string;
  readonly levels: readonly LevelOptions[];
}

/** A document. Notes by their number. */
export interface WordDocument {
  readonly styles: StylesOptions;
  readonly lists: readonly ListOptions[];
  readonly footnotes: readonly { readonly number: number; readonly paragraphs: readonly Paragraph[] }[];
  readonly sections: readonly SectionOptions[];
}
