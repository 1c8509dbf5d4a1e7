/** What the program has to say about a plan, as data. Nothing here is thrown. */
import type { CatalogueEntry, Severity } from './catalogue/entry.ts';
import type { Code } from './catalogue/index.ts';

export type { Severity };

export type Language = 'vi' | 'en';

/** A place in the plan's data: `['sections', 0, 'heading']`. */
export type PlanPath = readonly (string | number)[];

/** Line and column counted from 1; columns in UTF-16 units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Subjects of the rules that an office may switch off. */
export const RULE_GROUPS = [
  'citation',
  'name',
  'abbreviation',
  'year',
  'task',
  'recipient',
  'signer',
  'wording',
  'structure',
] as const;

/** The code of a rule: `citation/first-in-full`. */
export type RuleCode = `${(typeof RULE_GROUPS)[number]}/${string}`;

/** Whatever is told, worded in one language: what is the matter, how grave it is, what to do about it. */
export interface BaseDiagnostic {
  /** `group/name`; what `kehoach explain` is asked for. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do; empty where the message says it already. */
  readonly hint: string;
}

/** What is told about the text of a plan, placed on its lines and columns. */
export interface Diagnostic extends BaseDiagnostic {
  readonly code: Code | RuleCode;
  readonly file: string;
  readonly range: Range;
  readonly path: PlanPath;
  /** True where `validate --fix` puts it right. */
  readonly fixable: boolean;
}

/** What came of something: its value, where it could be made, and everything there is to say about it. */
export interface Outcome<Value, Told extends BaseDiagnostic = Diagnostic> {
  readonly value?: Value;
  readonly diagnostics: readonly Told[];
}

/** An outcome that always has its value. */
export interface CompleteOutcome<Value, Told extends BaseDiagnostic = Diagnostic> extends Outcome<Value, Told> {
  readonly value: Value;
}

/** A stretch of the source text, offsets in UTF-16 units from 0, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a finding points: at a stretch of the source; or at a key or value of the plan, and within a text value at
 * a stretch of it (`within`, offsets into the value).
 */
export type FindingLocation =
  | { readonly span: Span; readonly path?: PlanPath }
  | { readonly path: PlanPath; readonly part?: 'key' | 'value'; readonly within?: Span };

/** A word of a message that differs by language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A stretch of a text value, rewritten. */
export interface TextFix {
  readonly path: PlanPath;
  readonly within: Span;
  readonly text: string;
}

/** A key, called by its right name. */
export interface KeyFix {
  readonly path: PlanPath;
  readonly key: string;
}

/** A value, written anew as YAML: `2027-01-15`. */
export interface ValueFix {
  readonly path: PlanPath;
  readonly value: string;
}

/** A sentence that YAML reads as something else, put in quotes to the end of its line. */
export interface QuoteFix {
  readonly path: PlanPath;
  readonly quoted: true;
}

/** A stretch of the file, for what cannot be read as it stands. */
export interface SourceFix {
  readonly span: Span;
  readonly source: string;
  /** The value that will be another by it, where the file can be read. */
  readonly path?: PlanPath;
}

/** What puts a finding right where there is one right answer: words of a value, or the YAML around them. */
export type Fix = TextFix | KeyFix | ValueFix | QuoteFix | SourceFix;

/** A diagnostic before it is worded and placed. */
export interface Finding {
  readonly code: Code | RuleCode;
  readonly at: FindingLocation;
  readonly args?: Readonly<Record<string, string | number | Bilingual>>;
  /** Severity and words of a rule; those of other codes stand in the catalogue. */
  readonly entry?: CatalogueEntry;
  readonly fixes?: readonly Fix[];
  /** Where it is shown, when that is in another file than those that are found with it. */
  readonly elsewhere?: { readonly file: string; readonly range: Range };
}

/** Takes the findings of a stage as they come. */
export type ReportFinding = (
  code: Finding['code'],
  at: FindingLocation,
  args?: Finding['args'],
  fixes?: readonly Fix[],
) => void;

/** A list of findings and the function that adds to it. */
export function collect(): { readonly findings: Finding[]; readonly report: ReportFinding } {
  const findings: Finding[] = [];
  return {
    findings,
    report: (code, at, args, fixes = []) => {
      findings.push({ code, at, ...(args === undefined ? {} : { args }), ...(fixes.length === 0 ? {} : { fixes }) });
    },
  };
}
