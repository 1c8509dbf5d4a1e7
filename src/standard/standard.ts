/**
 * What a standard is: the tables that a document is written by and held against. Whoever writes, reads or checks a
 * document asks its standard; nobody asks which standard it is.
 */

import type { Bilingual } from '../diagnostics/diagnostic.ts';
import type { Component, ComponentName } from './components.ts';
import type { Figure, SizeSet } from './figures.ts';
import type { Provision, ProvisionName } from './provisions.ts';

/** `state`: Nghị định 30/2020/NĐ-CP; `party`: Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW. */
export type StandardId = 'state' | 'party';

/** A line with fixed words. */
export interface FixedLine {
  readonly component: ComponentName;
  readonly text: string;
}

/** What parts a text from what stands below it: a rule as long as a share of its widest line, or signs on a line. */
export type Divider = { readonly kind: 'rule'; readonly share: Figure } | ({ readonly kind: 'signs' } & FixedLine);

/** How number and code are put together: “Số: 05/KH-UBND”, “Số 05-KH/ĐU”. */
export interface NumberForm {
  /** Before the number, as printed. */
  readonly word: string;
  /** Between number and type. */
  readonly beforeType: string;
  /** Between type and body. */
  readonly afterType: string;
}

/** What may stand before a post or a body in the place of an authority, as printed. */
export interface SignatureForm {
  /** For a collective: “TM.”. */
  readonly collective: string;
  /** One that is right, as an example. */
  readonly example: string;
  /** For the head: “KT.”, “TL.”. */
  readonly ofTheHead: readonly string[];
  /** By order of a body, not of its head. */
  readonly byOrderOfBody: boolean;
  /** The deputy signs for the collective as himself, with nothing between. */
  readonly deputyForCollective: boolean;
  /** A member signs for the collective without a post. */
  readonly memberWithoutPost: boolean;
  /** Of several that issue together the leading one, which the plan has first, stands at the right; else from left to right. */
  readonly leaderRight: boolean;
  /** Of several that issue together each post is said with its body. */
  readonly postWithBody: boolean;
  /** The look of a post that no authority stands above. */
  readonly solePost: ComponentName;
  /** Between a post and the post held in another body, which then stands below it; missing where that stands above the name. */
  readonly joint?: FixedLine;
}

/** The figures of a page, by what they measure. */
export type PageFigures = Readonly<
  Record<'width' | 'height' | 'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight' | 'header' | 'footer', Figure>
>;

export type ParagraphFigures = Readonly<Record<'indent' | 'spacing' | 'lineSpacing', Figure>>;

export type RoomFigures = Readonly<
  Record<'signature' | 'beforeTitle' | 'beforeEnd' | 'afterRule' | 'beforeTable' | 'afterTitleRule', Figure>
>;

/** Words that every document of a standard has, or may have. */
export type Wording = Readonly<
  Record<
    'draft' | 'draftNumber' | 'recipients' | 'archive' | 'tableUnit' | 'tableSource' | 'recall' | 'recallUntil',
    string
  >
>;

/** What stands at the foot of the last page; words that are missing, the standard has not. */
export interface LastPage {
  /** Address and telephone, below a rule over the whole width. */
  readonly hasContact: boolean;
  readonly notForMedia?: string;
}

/** A mark that stands in a frame has its colour, one that does not is black. */
export type FramedMark = 'draft' | 'urgency' | 'margin';

export interface Standard {
  readonly id: StandardId;
  /** As messages call it. */
  readonly name: Bilingual;
  /** The look of each component; those that the standard has not are here as they are elsewhere. */
  readonly components: Readonly<Record<ComponentName, Component>>;
  /** The components that its documents may have, in the order of their styles. */
  readonly parts: readonly ComponentName[];
  /** The set of sizes taken by default. */
  readonly sizes: SizeSet;
  readonly page: PageFigures;
  readonly paragraph: ParagraphFigures;
  readonly room: RoomFigures;
  readonly wording: Wording;
  /** Demands that are neither figure nor look; those that it does not make are missing. */
  readonly provisions: Readonly<Partial<Record<ProvisionName, Provision>>>;
  /** The right side of the letterhead, above place and date. */
  readonly right: readonly FixedLine[];
  readonly dividers: {
    readonly right: Divider;
    readonly issuer: Divider;
    readonly title: Divider;
    readonly appendix?: Divider;
  };
  readonly number: NumberForm;
  readonly framed: Readonly<Record<FramedMark, boolean>>;
  /** The marks of circulation that it has, as printed. */
  readonly circulation: readonly string[];
  readonly lastPage: LastPage;
  /** On the back of a sheet the left and the right margin change places, where a plan asks for it. */
  readonly bothSides: boolean;
  /** Between the names of bodies that issue together, on one line; undefined where each has its own. */
  readonly issuersJoint?: string;
  /** Before each basis. */
  readonly basisSign: string;
  /** Sign after the Roman number of a section. */
  readonly sectionSign: '.' | '-';
  /** The look of a point that has a title. */
  readonly titledPoint: ComponentName;
  /** Are titles of sections in capitals? */
  readonly capitalSections: boolean;
  /** Does the title begin with a capital letter as it pleases, or always with a small one? */
  readonly smallTitle: boolean;
  /** What the last words of the text end with. */
  readonly endMark: './.' | '.';
  readonly signature: SignatureForm;
  /** First lines may be indented by anything in the range, not by one of its two ends alone. */
  readonly anyIndent: boolean;
  /** An archive line that is right, and one that would be by another standard. */
  readonly archive: { readonly example: string; readonly wrong: RegExp };
  /** The numbers of appendices, where there are several. */
  readonly appendixNumbers: 'roman' | 'arabic';
}
