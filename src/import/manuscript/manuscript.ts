/**
 * A document as its reader sees it, whoever made it and in whatever file: blocks in order, letters with their look,
 * nothing yet about what part of a plan a block is. Lengths in mm, sizes and spacing in pt.
 */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Image } from '../../plan/images/image.ts';

/** Letters of one look. */
export interface Letters {
  readonly kind: 'letters';
  /** In NFC, as printed (capitals made by the look are capitals here); a line break is a line feed, a tab a tab. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly lowered?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  /** On a coloured ground, whoever coloured it. */
  readonly highlighted?: boolean;
  /** Highlighted by the marker itself; heads of tables are mostly coloured by their ground. */
  readonly marked?: boolean;
  /** Size in pt; undefined where the file does not say. */
  readonly size?: number;
  readonly font?: string;
  /** Six hexadecimal digits; undefined for black or automatic. */
  readonly colour?: string;
}

/** The mark of a real footnote. */
export interface NoteSign {
  readonly kind: 'note';
  /** Key of `Manuscript.notes`. */
  readonly note: string;
}

export type Run = Letters | NoteSign;

export type ManuscriptAlignment = 'left' | 'center' | 'right' | 'justify';

/** A picture that stands in a paragraph, or floats beside it. */
export interface ManuscriptPicture {
  /** Missing where its bytes are no PNG and no JPEG, or none that can be read. */
  readonly image?: Image;
  /** What it is, for who is told of it. */
  readonly kind: string | Bilingual;
  /** As the file calls it; empty where it does not. */
  readonly name: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** As it is printed; 0 where the file does not tell. */
  readonly width: number;
  readonly height: number;
  readonly isCropped: boolean;
}

/** A number, letter or bullet that the file counts by itself. */
export interface AutomaticLabel {
  /** As printed: "I.", "1.1.", "a)", "-". */
  readonly text: string;
  /** Level in its list, from 0. */
  readonly level: number;
  /** Lists of one key are counted together. */
  readonly list: string;
}

/** What a reviewer wrote beside a text. */
export interface Remark {
  /** Empty where the file does not tell. */
  readonly author: string;
  /** As the file has it, "2026-03-02T08:00:00Z"; empty where it does not tell. */
  readonly date: string;
  readonly text: string;
}

export const remarkText = ({ author, text }: Remark): string => (author === '' ? text : `${author}: ${text}`);

export interface ManuscriptParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly label?: AutomaticLabel;
  /** Name of the style in its file. */
  readonly style?: string;
  /** Level in the file's outline, from 1. */
  readonly outline?: number;
  readonly align: ManuscriptAlignment;
  /** A tab before its letters puts them around a point, mm from the left, or the middle where that is not told. */
  readonly centred?: { readonly at?: number };
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number };
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    /** Multiple of a single line, or pt where it is fixed. */
    readonly line: number;
    readonly lineRule: 'multiple' | 'exact' | 'atLeast';
    /** No space to a neighbour of the same style; missing where there is. */
    readonly closed?: true;
  };
  /** Lines drawn in, below or on the paragraph, with their lengths where the file tells them. */
  readonly rules: readonly { readonly length?: number }[];
  /** Pictures in it or anchored at it; missing where there are none. */
  readonly pictures?: readonly ManuscriptPicture[];
  /** Boxes with words are anchored at it; missing where there are none. */
  readonly holdsBoxes?: true;
  /** The paragraph stood in a text box, a frame or a shape. */
  readonly boxed: boolean;
  /** A new page begins with it. */
  readonly pageBreakBefore: boolean;
  /** What reviewers wrote beside it; a remark on several paragraphs stands at the first. */
  readonly comments: readonly Remark[];
  /** Formulas in it, whose letters are among its own; missing where there are none. */
  readonly formulas?: readonly string[];
  /** Another file that Word puts in beside it; missing where there is none. */
  readonly hasOtherFile?: true;
  /** Who made changes in it that are still pending; missing where nobody did. */
  readonly authors?: readonly string[];
  /** Letters that are not printed are kept in it; missing where there are none. */
  readonly hasHidden?: true;
  /** Its letters are not stored as Unicode in NFC: marks apart from their letters, or the codes of an old font. */
  readonly recoded?: 'decomposed' | 'legacy';
  /** Where it stands in its file, from 1: paragraph of a Word file, line of a text. */
  readonly place: number;
}

export interface ManuscriptCell {
  readonly blocks: readonly ManuscriptBlock[];
  /** Grid columns it takes. */
  readonly span: number;
  /** True for a cell that goes on from the row above. */
  readonly continued: boolean;
  readonly width?: number;
  /** What its margins leave of that; missing where it has none. */
  readonly room?: number;
}

/** How many columns the cells of a row take. */
export const spanned = (row: readonly Pick<ManuscriptCell, 'span'>[]): number =>
  row.reduce((sum, { span }) => sum + span, 0);

export interface ManuscriptTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly ManuscriptCell[])[];
  /** Lines are drawn around its cells. */
  readonly bordered: boolean;
  /** Widths of the grid's columns, mm; empty where the file does not tell. */
  readonly columns: readonly number[];
  readonly place: number;
}

export type ManuscriptBlock = ManuscriptParagraph | ManuscriptTable;

/** Paper and margins of a part of a document. */
export interface ManuscriptPage {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Distance of the header from the page's edge. */
  readonly headerDistance: number;
  /** The first page has headers and footers of its own. */
  readonly differentFirst: boolean;
  /** Even pages have them, too. */
  readonly differentEven?: true;
  readonly numberStart?: number;
  /** What stands in the margins, by place; `first` for the first page, `default` for the others. */
  readonly margin: readonly MarginText[];
}

export interface MarginText {
  readonly place: 'header' | 'footer';
  readonly pages: 'default' | 'first' | 'even';
  readonly blocks: readonly ManuscriptBlock[];
  /** True where the page number is printed in it. */
  readonly hasPageNumber: boolean;
}

export interface ManuscriptSection {
  readonly blocks: readonly ManuscriptBlock[];
  /** Undefined for texts, which have no pages. */
  readonly page?: ManuscriptPage;
}

export interface Manuscript {
  /** `word`: looks and lengths are known; `text`: only letters and lines. */
  readonly origin: 'word' | 'text';
  readonly sections: readonly ManuscriptSection[];
  readonly notes: ReadonlyMap<string, readonly ManuscriptParagraph[]>;
  /** Margins change places on the back of a sheet; missing where they do not. */
  readonly isMirrored?: true;
  /** Remarks whose place is gone, or is none of the text; missing where there are none. */
  readonly otherComments?: readonly Remark[];
}

/** The letters of a paragraph, marks of notes left out. */
export const lettersIn = ({ runs }: Pick<ManuscriptParagraph, 'runs'>): string =>
  runs.map((run) => (run.kind === 'letters' ? run.text : '')).join('');
