/**
 * kehoach as a library: read and check a plan, render it as a Word file; compare two plans; read Word files back.
 *
 * ```ts
 * import { checkPlan, renderPlan } from 'kehoach';
 *
 * const { value: plan, ok, diagnostics } = checkPlan(yaml);
 * if (plan !== undefined && ok) await writeFile('plan.docx', renderPlan(plan));
 * ```
 *
 * docs/library.md tells what is here, what is stable and what may change.
 */

// A plan from its text, and the Word file of it.

export type { PhraseName } from './generated/phrases.ts';
export { type CheckedPlan, type CheckOptions, checkPlan, type Linter } from './pipeline/check.ts';
export { type RenderOptions, renderPlan } from './pipeline/render.ts';
export type { Phrases } from './plan/compile/phrases.ts';

// What came of something, and what is to be said about it.

export type { CatalogueEntry, Severity, Wording } from './diagnostics/catalogue/entry.ts';
export type { Code } from './diagnostics/catalogue/index.ts';
export type {
  BaseDiagnostic,
  Bilingual,
  CompleteOutcome,
  Diagnostic,
  Finding,
  FindingLocation,
  Fix,
  Language,
  Outcome,
  PlanPath,
  Position,
  Range,
  RuleCode,
  Span,
} from './diagnostics/diagnostic.ts';

// The rules, what they look things up in, and repair.

export type { Citation, CitedDate } from './content/entities/citations.ts';
export type {
  Abbreviations,
  Action as RenamedBodyAction,
  BodyKind,
  CitedDocument,
  DocumentLevel,
  DocumentStatus,
  Misnamed,
  Misreading,
  Registers,
  RenamedBody,
} from './content/reference-data/entries.ts';
export { REGISTERS } from './content/reference-data/reference-data.ts';
export { createLinter, type LintOptions } from './lint/rules/lint.ts';
export type { Neighbour } from './lint/rules/rule.ts';
export { citationsIn } from './pipeline/cited.ts';
export { type FixedPlan, fixPlan } from './pipeline/fix.ts';
export { mergeRegisters, type RegisterDiagnostic } from './pipeline/registers.ts';

// A new plan from a template, and the next year’s.

export type {
  ChangeKind as RolledChangeKind,
  MarkKind as ReviewMarkKind,
  Note as ReviewNote,
  ReviewEntry,
} from './change/rollover/review.ts';
export type { RolledOver, RollOverOptions } from './change/rollover/roll-over.ts';
export { type RolledPlan, type RollOverPlanOptions, rollOverPlan } from './pipeline/roll-over.ts';
export { type StartOptions, startPlan } from './pipeline/start.ts';
export type { Answers } from './plan/templates/answers.ts';
export type { StartedPlan } from './plan/templates/fill.ts';

// Two plans compared.

export type {
  AssignmentChange,
  ChangeCounts,
  FieldChange,
  FigureChange,
  ItemChange,
  PlacePair,
  PlanChanges,
  PrintChanges,
  RepeatedChange,
  Role as ComparedRole,
  SettingChange,
  TextChange,
  YearShift,
} from './change/diff/changes.ts';
export { comparePlans } from './change/diff/compare.ts';
export type {
  Location as Place,
  PlanPart,
  Step as PlaceStep,
  StepKind as PlaceStepKind,
} from './change/diff/location.ts';
export type { Segment } from './change/diff/tokenise.ts';
export { type ChangesOptions, renderChanges } from './pipeline/render-changes.ts';

// Other people’s files, and what was changed in Word.

export type { ChangeKind } from './change/pull/changes.ts';
export { type Imported, type ImportOptions, importText, importWord } from './pipeline/import.ts';
export { type Pulled, type PulledChange, type PullOptions, pullChanges } from './pipeline/pull.ts';

// Word files held against the decree.

export type {
  AuditedPart,
  CheckedWord,
  Departure,
  LeftOut,
  WordDiagnostic,
  WordLocation,
} from './lint/conformity/departure.ts';
export { type CheckWordOptions, checkWord } from './pipeline/check-word.ts';

// The plan as data: as it is typed, and as it is printed.

export type {
  AfterSource,
  AppendixSource,
  AssignmentSource,
  AssignSource,
  BodiesSource,
  BulletsSource,
  CellSource,
  ColumnSource,
  ContentBlockSource,
  ContentSource,
  FootnotesSource,
  HeadingSource,
  IssuerSource,
  ItemMappingSource,
  ItemSource,
  ItemsSource,
  ItemTextSource,
  LayoutSource,
  MarkerSource,
  NotedTextSource,
  NumberingSchemeSource,
  PlanSourceData,
  RecipientMappingSource,
  RecipientSource,
  ReferenceSource,
  SectionSource,
  SignatureSource,
  TableSource,
  TextSource,
} from './generated/plan-source.ts';
export type {
  Appendix,
  Assignment,
  Block,
  Column,
  ColumnAlignment,
  Footnote,
  Inline,
  Issuer,
  Item,
  Marker,
  NoteMark,
  Paragraph,
  Passage,
  Plan,
  RecipientGroup,
  Scheme,
  Signature,
  Stage,
  Table,
  TextRun,
} from './plan/model/plan.ts';
export type { SizeSet } from './standard/figures.ts';
export type { LayoutChoices } from './standard/settings.ts';
export type { PartialDate } from './vietnamese/dates.ts';
