/** What the desk asks of its engine, which works in a thread of its own. */
import type { Decision } from '../../change/edit/decisions.ts';
import type { EditedPlan, PageEdit } from '../../change/edit/page-edit.ts';
import type { DataTable } from '../../tasks/data-table.ts';
import type { ShownDiagnostic, ShownDocument, ShownMark, ShownPage } from '../protocol.ts';

/** A plan's file as the desk has it. */
export interface DeskText {
  readonly file: string;
  readonly text: string;
  /** The pictures that it names, by their paths; those that are not there are missing. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

export interface DeskLook {
  /** The plan's data, plain. */
  readonly data: unknown;
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly marks: readonly ShownMark[];
  /** Missing while the plan has errors. */
  readonly drawn?: ShownDocument;
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

/** Text that was made, or sentences that say why it could not be. */
export type Made<Value> = { readonly value: Value } | { readonly problems: readonly string[] };

export interface DeskCalls {
  readonly look: (plan: DeskText) => DeskLook;
  readonly pages: (plan: DeskText) => {
    readonly pages: readonly ShownPage[];
    readonly diagnostics: readonly ShownDiagnostic[];
  };
  readonly edit: (plan: { readonly text: string; readonly edit: PageEdit }) => EditedPlan | undefined;
  /** The plan's data, plain: for forms. Numbers are texts, as they are typed. */
  readonly data: (plan: { readonly text: string }) => unknown;
  /** The decisions that are open, in the order of the file. */
  readonly decisions: (plan: { readonly text: string }) => readonly Decision[];
  /** Names of bodies that may be charged: those of the plan, then those that everyone knows. */
  readonly bodies: (plan: DeskText) => readonly string[];
  /** What is to be known of a day: its weekday; behind a comma, why it is off. */
  readonly dayNote: (day: string) => string;
  readonly summary: (plan: DeskText) => PlanSummary;
  readonly docx: (plan: DeskText & { readonly final?: boolean }) => Made<Uint8Array>;
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

/** What the engine is started with. */
export interface EngineSettings {
  /** The day on which the desk was opened, `YYYY-MM-DD`. */
  readonly today: string;
  /** The file of communes. */
  readonly places: string;
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
