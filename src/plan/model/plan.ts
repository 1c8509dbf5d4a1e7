/**
 * The plan as the program sees it between reading and writing: every variable filled in, every mark read, every
 * number decided. Plain readonly data; `origin` is the place in the source that a part came from.
 */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import type { Standard } from '../../standard/standard.ts';
import type { PartialDate } from '../../vietnamese/dates.ts';
import type { Image } from '../images/image.ts';

export type Stage = 'drafting' | 'comment' | 'signature' | 'issued';
export type Scheme = 'mixed' | 'decimal' | 'arabic' | 'arabic-decimal' | 'articles';

/** How a number is written: `I.`, `1.`, `1.1.` (below a Roman number, or below `1.`), `a)`, `i)`, `Điều 1.`. */
export type NumberForm = 'roman' | 'arabic' | 'decimal' | 'fullDecimal' | 'letter' | 'smallRoman' | 'article';

/** Phần and chương, which hold sections. */
export type Division = 'part' | 'chapter';

/** Letters of one look. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
}

/** The mark of a footnote; `again` when the note was marked before and its number is repeated. */
export interface NoteMark {
  readonly kind: 'note';
  /** Number of the note, from 1, in the order of first marks. */
  readonly note: number;
  readonly again: boolean;
}

export type Inline = TextRun | NoteMark;

export interface Paragraph {
  readonly inlines: readonly Inline[];
  readonly origin: PlanPath;
}

/** What stands before an item. */
export type Marker =
  | {
      readonly kind: 'number';
      readonly form: NumberForm;
      readonly level: number;
      readonly ordinal: number;
      readonly label: string;
    }
  | {
      readonly kind: 'division';
      readonly division: Division;
      readonly level: 0;
      readonly ordinal: number;
      readonly label: string;
    }
  | { readonly kind: 'bullet'; readonly level: number; readonly label: '-' | '+' }
  | { readonly kind: 'none'; readonly level: number };

/** The document that gives a task, where it is not the plan itself. */
export interface AssignmentBasis {
  /** Number and code: "12/CT-UBND". */
  readonly number: string;
  readonly date?: PartialDate;
  readonly issuer?: string;
  readonly subject?: string;
}

/** Who does something: the data behind the sentence that is printed. */
export interface Assignment {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly who: readonly string[];
  readonly deadline?: string;
  readonly output?: string;
  /** Who answers for it by name or post. */
  readonly person?: string;
  /** Who decides on what comes of it. */
  readonly authority?: string;
  readonly basis?: AssignmentBasis;
  readonly origin: PlanPath;
}

/** The parts of a target that are words, in the order of the format. */
export const TARGET_PARTS = [
  'what',
  'figure',
  'unit',
  'comparison',
  'period',
  'source',
  'evidence',
  'previous',
] as const;
export type TargetPart = (typeof TARGET_PARTS)[number];

/** A figure that a part of the plan promises, as data; variables are filled in. No page shows it. */
export interface Target extends Readonly<Partial<Record<TargetPart, string>>> {
  readonly what: string;
  /** As written: "85%", "1.064". */
  readonly figure: string;
  readonly origin: PlanPath;
}

export interface Item {
  readonly kind: 'item';
  /** A name by which its task is known from one version of the plan to the next. */
  readonly id?: string;
  readonly marker: Marker;
  readonly heading?: Paragraph;
  readonly text: readonly Paragraph[];
  readonly children: readonly Block[];
  readonly after: readonly Paragraph[];
  /** Assignments printed on lines of their own, after the children. */
  readonly assignmentLines: readonly Paragraph[];
  readonly assignments: readonly Assignment[];
  readonly targets: readonly Target[];
  readonly origin: PlanPath;
}

/** Paragraphs without a number between an item's other parts. */
export interface Passage {
  readonly kind: 'passage';
  readonly text: readonly Paragraph[];
  readonly assignmentLines: readonly Paragraph[];
  readonly assignments: readonly Assignment[];
  readonly origin: PlanPath;
}

export type ColumnAlignment = 'left' | 'center' | 'right' | 'justify';

/** What the cells of a column are, for tables of tasks and of targets. */
export type ColumnPart =
  | 'task'
  | 'lead'
  | 'support'
  | 'person'
  | 'authority'
  | 'deadline'
  | 'output'
  | Exclude<TargetPart, 'what'>
  | 'target';

export interface Column {
  readonly title: Paragraph;
  /** Share of the table's width; all shares of a table add up to 1. */
  readonly share: number;
  readonly align: ColumnAlignment;
  /** True where its figures are sums of those beside it. */
  readonly isTotal: boolean;
  /** What its cells are, where the source says so. */
  readonly holds?: ColumnPart;
}

/** A cell of the heads: the title of a column, or of a group of columns above theirs. */
export interface HeadCell {
  readonly title: Paragraph;
  readonly columns: number;
  readonly rows: number;
}

/** A paragraph of a cell; one of a list has a dash. */
export interface CellParagraph extends Paragraph {
  readonly isBullet: boolean;
}

export interface Cell {
  readonly paragraphs: readonly CellParagraph[];
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
  /** Where it is not that of the column. */
  readonly align?: ColumnAlignment;
  /** The value that its first words were typed in, or would be. */
  readonly origin: PlanPath;
}

/** `total`: sums of the rows above; `span`: one cell that runs through the table, a heading of the rows below. */
export interface Row {
  readonly kind: 'plain' | 'total' | 'span';
  /** From left to right; columns that a cell above takes are left out. */
  readonly cells: readonly Cell[];
  readonly origin: PlanPath;
}

export interface Table {
  readonly kind: 'table';
  /** What its figures are counted in. */
  readonly unit?: Paragraph;
  /** Titles in tiers, as rows are. */
  readonly heads: readonly (readonly HeadCell[])[];
  readonly columns: readonly Column[];
  /** A row of numbers of columns, (1), (2), … below the heads. */
  readonly numbered: boolean;
  readonly rows: readonly Row[];
  /** Where its figures come from. */
  readonly source?: Paragraph;
  /** True for one that is made of the plan's own texts: it says nothing that they do not say. */
  readonly isGenerated?: true;
  readonly origin: PlanPath;
}

export interface Picture {
  readonly kind: 'picture';
  /** Path of its file from the plan's folder. */
  readonly file: string;
  /** What it shows, for those who cannot see it; empty where nobody has said it. */
  readonly alt: string;
  /** What is printed below it. */
  readonly caption?: Paragraph;
  /** How wide it is asked to be, mm. */
  readonly width?: number;
  /** What its file holds; missing where that could not be read, which was reported. */
  readonly image?: Image;
  readonly origin: PlanPath;
}

export type Block = Item | Passage | Table | Picture;

export interface Issuer {
  /** Lines are divided by line feeds. */
  readonly parent?: string;
  readonly nameLines: readonly string[];
  readonly code: string;
  readonly inText?: string;
  readonly origin: PlanPath;
}

/** A table that is made of the plan's own texts, and what its rows stand below. */
export interface GeneratedTable {
  readonly kind: 'tasks' | 'targets' | 'deadlines';
  readonly by: 'section' | 'body' | 'deadline' | 'none';
}

export interface Appendix {
  /** "Phụ lục", or "Phụ lục I" where there are several. */
  readonly label: string;
  readonly generate?: GeneratedTable;
  readonly titleLines: readonly Paragraph[];
  readonly attached: Paragraph;
  readonly landscape: boolean;
  readonly scheme: Scheme;
  readonly content: Item;
  readonly origin: PlanPath;
}

/** Lines of Nơi nhận with their common purpose, if there is one. */
export interface RecipientGroup {
  readonly lines: readonly string[];
  readonly purpose?: string;
  readonly origin: PlanPath;
}

export const KNOWN_BODY_KINDS = [
  'department',
  'office',
  'force',
  'party',
  'union',
  'local',
  'company',
  'other',
] as const;
export type KnownBodyKind = (typeof KNOWN_BODY_KINDS)[number];

/** A body, or a group of bodies, with all its names. */
export interface KnownBody {
  readonly name: string;
  /** Other names of it: abbreviations, roles. */
  readonly short: readonly string[];
  readonly kind?: KnownBodyKind;
  /** Its code in electronic documents. */
  readonly code?: string;
  /** Names of the bodies of a group; empty for a body. */
  readonly members: readonly string[];
}

/** Who drafted it, in how many copies it is issued: "PL.(300)". */
export interface Drafter {
  readonly sign?: string;
  readonly copies?: number;
}

/** Lines of a part are divided by line feeds. */
export interface Signature {
  readonly authority?: string;
  readonly capacity?: string;
  readonly post?: string;
  readonly otherPost?: string;
  readonly name: string;
  readonly origin: PlanPath;
}

/** True where no authority stands above the post. */
export const isSole = ({ authority, capacity }: Signature): boolean =>
  authority === undefined && capacity === undefined;

/** Signatures in the order in which they are printed beside one another. */
export const fromTheLeft = (
  signatures: readonly Signature[],
  { signature }: Pick<Standard, 'signature'>,
): readonly Signature[] => (signature.leaderRight ? signatures.toReversed() : signatures);

export interface Footnote {
  readonly number: number;
  readonly paragraphs: readonly Paragraph[];
  readonly origin: PlanPath;
}

/** The decision that a plan is issued with: it then has no number, date or signature of its own. */
export interface AttachedTo {
  readonly type: string;
  readonly number?: number;
  readonly code: string;
  readonly date: PartialDate;
  readonly issuer: string;
  /** "(Kèm theo Quyết định số … của …)". */
  readonly line: Paragraph;
  readonly origin: PlanPath;
}

/** Words in boxes on the first page, and at the foot of the last. */
export interface Marks {
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly circulation?: string;
  /** Until when the document is to be given back. */
  readonly recall?: string;
  readonly notForMedia?: boolean;
}

/** How parts, sections, clauses and points are counted. */
export interface Numbering {
  readonly scheme: Scheme;
  /** The sign after the Roman number of a section. */
  readonly sectionSign: '.' | '-';
  readonly labels: 'word' | 'typed';
  /** The label of the first part and of the first chapter, as in "Phần I". */
  readonly divisions: Readonly<Record<Division, string>>;
}

export interface Plan {
  readonly year: number;
  readonly stage: Stage;
  readonly draftNumber?: number;
  readonly excerpt: boolean;
  /** Codes that the plan has switched off, each with its reason in the source. */
  readonly switchedOff: readonly string[];
  /** Marks for review that are left in the source: while there are any, the plan is a draft. */
  readonly reviewMarks: number;
  /** True where each task has to say who, by when, with what result and which figure. */
  readonly sixClear: boolean;
  /** The plan's own register of bodies. */
  readonly bodies: readonly KnownBody[];
  readonly issuers: readonly Issuer[];
  readonly number?: number;
  readonly place?: string;
  readonly date: PartialDate;
  readonly titleLines: readonly Paragraph[];
  readonly attachedTo?: AttachedTo;
  readonly marks?: Marks;
  readonly numbering: Numbering;
  readonly layout: LayoutChoices;
  readonly bases: readonly Paragraph[];
  readonly opening: readonly Paragraph[];
  readonly sections: readonly Item[];
  readonly appendices: readonly Appendix[];
  readonly recipients: readonly RecipientGroup[];
  readonly archive?: string;
  readonly archiveCopies?: number;
  readonly drafter?: Drafter;
  readonly signatures: readonly Signature[];
  /** Address and telephone of who drafted it, a line each. */
  readonly contact: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
}

/** A plan without its own texts: what is said of it where it is only named. */
export type PlanHead = Omit<Plan, 'bases' | 'opening' | 'sections' | 'appendices' | 'footnotes'>;

/** True where the pages bear DỰ THẢO. */
export const isDraft = ({ stage, reviewMarks }: Pick<Plan, 'stage' | 'reviewMarks'>): boolean =>
  stage === 'drafting' || stage === 'comment' || reviewMarks > 0;
