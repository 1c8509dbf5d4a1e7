/** What the desk asks of its engine, which works in a thread of its own. */

import type { Segment } from '../../change/diff/tokenise.ts';
import type { Decision } from '../../change/edit/decisions.ts';
import type { EditedPlan, PageEdit } from '../../change/edit/page-edit.ts';
import type { Answer, OpinionKind, Sure } from '../../change/opinions/opinion.ts';
import type { Reply } from '../../change/opinions/sidecar.ts';
import type { OpinionGrouping } from '../../change/opinions/table.ts';
import type { Registers } from '../../content/reference-data/entries.ts';
import type { Language, PlanPath, Position } from '../../diagnostics/diagnostic.ts';
import type { CheckOptions } from '../../pipeline/check.ts';
import type { ReturnedFile } from '../../pipeline/collect.ts';
import type { TableFile } from '../../pipeline/each/table-files.ts';
import type { Phrases } from '../../plan/compile/phrases.ts';
import type { ImageReader } from '../../plan/images/image.ts';
import type { DataTable } from '../../tasks/data-table.ts';
import type { ShownDiagnostic, ShownDocument, ShownMark, ShownPage } from '../protocol.ts';

/** A plan's file as the desk has it. */
export interface DeskText {
  readonly file: string;
  readonly text: string;
  /** The pictures that it names, by their paths; those that are not there are missing. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** How often they were read anew: under the same path may be another one. */
  readonly pictures?: number;
}

/** A text that is looked at. */
export interface LookedAtText extends DeskText {
  /** It is the one that the edit before gave, where it gave one: nobody has to wait until that is told. */
  readonly isOfEdit?: true;
}

export interface DeskLook {
  /** The plan's data, plain. */
  readonly data: unknown;
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly marks: readonly ShownMark[];
  /** Missing while the plan has errors. */
  readonly drawn?: ShownDocument;
}

/** Pages of a changed plan: those around the change are right, those behind it may stand as they did. */
export interface NearPages {
  readonly pages: readonly ShownPage[];
  /** True where all are right. */
  readonly isWhole: boolean;
}

/** A plan in the list of a folder. */
export interface PlanSummary {
  readonly file: string;
  readonly title: string;
  readonly year?: number;
  readonly stage?: string;
  readonly errors: number;
  readonly warnings: number;
  readonly marks: number;
}

export interface DeskAsk {
  readonly key: string;
  readonly question: string;
  readonly hint?: string;
  readonly example?: string;
  readonly of?: readonly string[];
}

export interface DeskTemplate {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly asks: readonly DeskAsk[];
}

/** A plan with the text of the file of opinions beside it. */
export interface OpinionWork {
  readonly plan: DeskText;
  readonly opinions: string;
}

/** An opinion as it is shown beside the page. */
export interface ShownOpinion {
  readonly id: string;
  readonly office: string;
  readonly file: string;
  readonly author?: string;
  readonly date?: string;
  /** "II.1.a"; empty where the whole plan is meant. */
  readonly number: string;
  readonly sure: Sure;
  /** The part of the plan that is meant, where that is known. */
  readonly path?: PlanPath;
  readonly draft: string;
  readonly asked: string;
  readonly kind: OpinionKind;
  /** Of an edit that can be made: the words there, with what is to be changed in them. */
  readonly pieces?: readonly Segment[];
  readonly note?: string;
  readonly answer?: Answer;
  readonly reason?: string;
  /** It stands in the plan. */
  readonly applied: boolean;
  /** Offices whose opinions contradict this one; those that change other words of the same sentence. */
  readonly against: readonly string[];
  readonly shared: readonly string[];
}

export interface ShownOpinions {
  /** In the order of the plan. */
  readonly opinions: readonly ShownOpinion[];
  readonly offices: readonly { readonly name: string; readonly agrees: boolean }[];
  /** Recipients of whom nothing came. */
  readonly silent: readonly string[];
  /** What is wrong with the file. */
  readonly problems: readonly { readonly text: string; readonly line: number; readonly isError: boolean }[];
}

/** What a file that came back gave. */
export type CollectedFile =
  | { readonly name: string; readonly problems: readonly string[] }
  | {
      readonly name: string;
      readonly offices: readonly {
        readonly name: string;
        readonly agrees: boolean;
        readonly found: number;
        readonly fresh: number;
      }[];
      /** Nobody knows whose it is: it is kept under its own name. */
      readonly isOfNobody: boolean;
      readonly lacksDraft: boolean;
      readonly isOfUnknownDraft: boolean;
      readonly isOfSomeDraft: boolean;
      readonly saysNothing: boolean;
    };

/** What is wrong with a table, with the row and the column, from 1, where they are known. */
export interface SheetProblem {
  readonly text: string;
  readonly isError: boolean;
  readonly row?: number;
  readonly column?: number;
}

/** A table of units as it is shown. */
export interface ShownUnits {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly row: number; readonly name: string; readonly cells: readonly string[] }[];
  /** Of the table as a whole. */
  readonly problems: readonly SheetProblem[];
}

export interface CheckedRow {
  readonly row: number;
  /** True where a document can be made of it. */
  readonly ok: boolean;
  readonly problems: readonly SheetProblem[];
}

/** A file that was made; its name may have folders. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file beside the plan, by its path from the plan's folder. */
export interface FileBeside {
  readonly name: string;
  readonly text: string;
}

/** Text that was made, or sentences that say why it could not be. */
export type Made<Value> = { readonly value: Value } | { readonly problems: readonly string[] };

export interface DeskCalls {
  /** The language of findings and sentences from here on. */
  readonly speak: (language: Language) => void;
  /** The other plans of the folder, for the rules that look at them; those that were named before are forgotten. */
  readonly surround: (plans: readonly DeskText[]) => void;
  /** The file of last year's plan among them; undefined where there is none, or more than one might be it. */
  readonly lastYear: (plan: DeskText) => string | undefined;
  /** A plan to look at, which nobody writes on; undefined while it has errors. */
  readonly shown: (
    plan: DeskText,
  ) => { readonly drawn: ShownDocument; readonly pages: readonly ShownPage[] } | undefined;
  /** @param plan with the id of the document that the page has, of which what is different is enough */
  readonly look: (plan: LookedAtText & { readonly drawnId?: number | undefined }) => DeskLook;
  /**
   * Its pages, as far as they are known at once; undefined where nothing is.
   * @param plan and whether the page has another document of it, of which something could stay
   */
  readonly near: (plan: LookedAtText & { readonly isDrawn: boolean }) => NearPages | undefined;
  /** The pages of a plan; none while it has errors. */
  readonly pages: (plan: DeskText) => readonly ShownPage[];
  /** What is to be said of a plan: of its data, by the rules. */
  readonly findings: (plan: DeskText) => readonly ShownDiagnostic[];
  /** What its pages tell. */
  readonly pageFindings: (plan: DeskText) => readonly ShownDiagnostic[];
  /** Makes edits one after the other, up to the first that cannot be made; what the text is after each. */
  readonly edit: (plan: { readonly text: string; readonly edits: readonly PageEdit[] }) => readonly EditedPlan[];
  /** Works for nobody, so that the next change is quick; false where there is no more of it to do. */
  readonly warmUp: (plan: DeskText) => boolean;
  /** The plan's data, plain: for forms. Numbers are texts, as they are typed. */
  readonly data: (plan: { readonly text: string }) => unknown;
  /** The decisions that are open, in the order of the file. */
  readonly decisions: (plan: { readonly text: string }) => readonly Decision[];
  /** Names of bodies that may be charged: those of the plan, then those that everyone knows. */
  readonly bodies: (plan: DeskText) => readonly string[];
  /** What is to be known of a day: its weekday; behind a comma, why it is off. */
  readonly dayNote: (day: string) => string;
  readonly summary: (plan: DeskText) => PlanSummary;
  readonly docx: (
    plan: DeskText & { readonly final?: boolean },
  ) => { readonly value: Uint8Array } | { readonly problems: readonly string[]; readonly places: readonly Position[] };
  /** A Word file, Markdown or text as a plan. */
  readonly importFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => Made<{
    readonly yaml: string;
    readonly images: ReadonlyMap<string, Uint8Array>;
    readonly told: readonly string[];
  }>;
  readonly checkFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => Made<readonly string[]>;
  readonly pull: (plan: DeskText & { readonly bytes: Uint8Array }) => Made<{
    readonly yaml: string;
    readonly changes: readonly string[];
  }>;
  /** The plan's file that a text is the file of opinions of; undefined where it is none. */
  readonly opinionsFor: (file: { readonly text: string }) => string | undefined;
  /** True of YAML that is a table of units. */
  readonly isUnits: (file: { readonly text: string }) => boolean;
  /** Opens a table of units beside a plan; the calls after it are about its rows, by their numbers in the file. */
  readonly openUnits: (work: { readonly plan: DeskText; readonly table: TableFile }) => ShownUnits;
  readonly checkUnits: (some: { readonly rows: readonly number[] }) => readonly CheckedRow[];
  readonly unitPages: (one: {
    readonly row: number;
  }) => Made<{ readonly drawn: ShownDocument; readonly pages: readonly ShownPage[] }>;
  readonly unitFile: (one: { readonly row: number }) => Made<MadeFile>;
  readonly zip: (files: readonly MadeFile[]) => Uint8Array;
  readonly opinions: (work: OpinionWork) => ShownOpinions;
  /** The file of opinions with one of them answered; undefined where that cannot be. */
  readonly reply: (said: Reply & { readonly opinions: string; readonly id: string }) => string | undefined;
  /** The accepted opinions taken into the plan; what becomes of each, by ids. */
  readonly applyOpinions: (work: OpinionWork) => {
    readonly yaml: string;
    readonly opinions: string;
    readonly made: readonly string[];
    readonly failed: readonly string[];
    readonly contradicting: readonly string[];
    /** True where the edits together leave no whole plan: nothing is changed. */
    readonly breaks: boolean;
    /** The plan as it was, to be kept beside the opinions. */
    readonly draft: FileBeside;
  };
  /** What files that came back say, added to the file of opinions. */
  readonly collect: (work: {
    readonly plan: DeskText;
    readonly opinions?: string;
    /** Texts that may be the draft that was sent, and those that are known to be. */
    readonly drafts: readonly string[];
    readonly sent: readonly string[];
    readonly files: readonly ReturnedFile[];
  }) => Made<{
    readonly opinions: string;
    readonly told: readonly CollectedFile[];
    /** The drafts that they were written about, to be kept. */
    readonly drafts: readonly FileBeside[];
  }>;
  /** The table for the leadership, as a file. */
  readonly opinionsTable: (
    work: OpinionWork & { readonly by: OpinionGrouping; readonly as: 'docx' | 'xlsx' },
  ) => Promise<Made<Uint8Array>>;
  readonly templates: () => readonly DeskTemplate[];
  readonly start: (plan: {
    readonly template: string;
    readonly answers: Readonly<Record<string, string>>;
  }) => Made<string>;
  readonly rollOver: (
    plan: DeskText,
  ) => Made<{ readonly yaml: string; readonly year: number; readonly decisions: number }>;
  /** Puts one finding right. */
  readonly fixOne: (plan: DeskText & { readonly finding: Pick<ShownDiagnostic, 'code' | 'line' | 'column'> }) => {
    readonly text: string;
    readonly count: number;
  };
  readonly fix: (plan: DeskText) => { readonly text: string; readonly count: number };
  readonly tasks: (plans: readonly DeskText[]) => DataTable;
  /** A table as an Excel workbook. */
  readonly workbook: (table: DataTable) => Promise<Uint8Array>;
  readonly deadlines: (plans: readonly DeskText[]) => { readonly table: DataTable; readonly ics: string };
  /** What changed, as Markdown; the .docx with tracked changes where something did. */
  readonly compare: (plans: { readonly old: DeskText; readonly fresh: DeskText }) => Made<{
    readonly report: string;
    readonly docx?: Uint8Array;
  }>;
}

/** What the thread of who writes answers. */
export type WritingCalls = Pick<
  DeskCalls,
  | 'speak'
  | 'look'
  | 'near'
  | 'pages'
  | 'pageFindings'
  | 'edit'
  | 'warmUp'
  | 'data'
  | 'decisions'
  | 'bodies'
  | 'dayNote'
  | 'summary'
  | 'docx'
  | 'opinionsFor'
  | 'isUnits'
>;

/** What an office has of its own. */
export interface OfficeData {
  readonly phrases?: Phrases;
  readonly registers: Registers;
}

/** What stands beside a plan. */
export type BesidePlan = Pick<CheckOptions, 'phrases' | 'bodyNames'> & { readonly images: ImageReader };

/** What the engine is started with. */
export interface EngineSettings {
  /** The day on which the desk was opened, `YYYY-MM-DD`. */
  readonly today: string;
  /** The file of communes. */
  readonly places: string;
  /** Where the desk is served with an office's own phrases or registers. */
  readonly office?: OfficeData;
}

export type CallName = keyof DeskCalls;

export interface CallMessage {
  readonly id: number;
  readonly name: CallName;
  readonly argument: unknown;
}

export type AnswerMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };
