/** What the library exports for every place of running; what reads and writes files is bound to a codec beside it. */
export type {
  AssignmentChange,
  ChangeCounts,
  FieldChange,
  FigureChange,
  ItemChange,
  PlanChanges,
  RepeatedChange,
  TextChange,
  YearShift,
} from './change/diff/changes.ts';
export { comparePlans } from './change/diff/compare.ts';
export type { Location as Place } from './change/diff/location.ts';
export type { Segment } from './change/diff/tokenise.ts';
export type { ChangeKind, PullChange } from './change/pull/changes.ts';
export type { ReviewEntry } from './change/rollover/review.ts';
export type { RolledOver, RollOverOptions } from './change/rollover/roll-over.ts';
export type { Registers } from './content/reference-data/entries.ts';
export { mergeRegisters, REGISTERS } from './content/reference-data/reference-data.ts';
export type { Code } from './diagnostics/catalogue/index.ts';
export type { Diagnostic, Language, PlanPath, Position, Range, Severity } from './diagnostics/diagnostic.ts';
export type { PlanSourceData } from './generated/plan-source.ts';
export type { Departure } from './lint/conformity/departure.ts';
export { createLinter, type LintOptions } from './lint/rules/lint.ts';
export type { Neighbour, Rule } from './lint/rules/rule.ts';
export { type CheckedPlan, type CheckOptions, checkPlan, type Linter } from './pipeline/check.ts';
export type { CheckWordOptions } from './pipeline/check-word.ts';
export { citationsIn } from './pipeline/cited.ts';
export { type FixedPlan, fixPlan } from './pipeline/fix.ts';
export { type Imported, type ImportOptions, importText } from './pipeline/import.ts';
export type { Pulled, PullOptions, PullOutcome } from './pipeline/pull.ts';
export type { RenderOptions } from './pipeline/render.ts';
export type { ChangesOptions } from './pipeline/render-changes.ts';
export { type RolledPlan, rollOverPlan } from './pipeline/roll-over.ts';

export type { Phrases } from './plan/compile/phrases.ts';
export type { Plan } from './plan/model/plan.ts';
