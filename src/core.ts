/** What the library exports for every place of running; what reads and writes files is bound to a codec beside it. */

// A plan from its text, and the Word file of it.

export type { PhraseName } from './generated/phrases.ts';
export { type CheckedPlan, type CheckOptions, checkPlan, type Linter } from './pipeline/check.ts';
export type { RenderOptions } from './pipeline/render.ts';
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
  KeyFix,
  Language,
  Outcome,
  PlanPath,
  Position,
  QuoteFix,
  Range,
  RuleCode,
  SourceFix,
  Span,
  TextFix,
  ValueFix,
} from './diagnostics/diagnostic.ts';

// One plan for the units of a table.

export { plansOfUnits, type UnitPlan, type UnitPlanOptions } from './pipeline/each/plans-of-units.ts';
export type { UnitTables } from './pipeline/each/read-units.ts';
export type { NamedSheet } from './pipeline/each/unit.ts';
export type { ReadValue as CellValue } from './tasks/workbook/read.ts';

// The rules, what they look things up in, and repair.

export type { Citation, CitedDate } from './content/entities/citations.ts';
export type {
  Abbreviations,
  Action as RenamedBodyAction,
  BodyKind,
  CitedDocument,
  Confidence as DocumentConfidence,
  DocumentLevel,
  DocumentStatus,
  FixedHoliday,
  Holiday,
  HolidayKind,
  LunarHolidays,
  Misnamed,
  Misreading,
  Registers,
  RenamedBody,
} from './content/reference-data/entries.ts';
export {
  createPlaceRegister,
  type FormerUnit,
  type PlaceRegister,
  type ProvinceUnits,
} from './content/reference-data/places.ts';
export { REGISTERS } from './content/reference-data/reference-data.ts';
export { type CalendarDays, type WorkCalendar, workCalendar } from './content/reference-data/work-calendar.ts';
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
export type { Segment } from './change/diff/tokenise.ts';
export type { ChangesOptions } from './pipeline/render-changes.ts';
export type {
  Location as Place,
  PlanPart,
  Step as PlaceStep,
  StepKind as PlaceStepKind,
} from './plan/model/location.ts';

// Who does what, by when, and how much.

export {
  type BodyRegister,
  bodyRegister,
} from './content/entities/body-register.ts';
export type { DueDate, Term } from './content/entities/due-dates.ts';
export type { Series, SeriesUnit } from './content/entities/due-series.ts';
export {
  type CalendarEvent,
  type DaysOff,
  type EventOptions,
  eventsOf,
  type Recurrence,
} from './tasks/calendar/events.ts';
export { type IcsOptions, icsOf } from './tasks/calendar/ics.ts';
export type { ColumnKind, DataColumn, DataGroup, DataRow, DataTable } from './tasks/data-table.ts';
export { type Grouping, type MatrixOptions, type PlanTasks, taskMatrix } from './tasks/matrix.ts';
export type { Progress, TaskProgress } from './tasks/progress.ts';
export { type Concern, concernOf } from './tasks/select.ts';
export { type PlanTarget, targetsOf } from './tasks/targets-of.ts';
export type { Purpose, State as TaskState, Task, TaskSource } from './tasks/task.ts';
export { tasksOf } from './tasks/tasks-of.ts';

// Other people’s files, and what was changed in Word.

export type { ChangeKind } from './change/pull/changes.ts';
export { type Imported, type ImportOptions, importText } from './pipeline/import.ts';
export type { Pulled, PulledChange, PullOptions } from './pipeline/pull.ts';

// Word files held against the decree.

export type {
  AuditedPart,
  CheckedWord,
  Departure,
  LeftOut,
  WordDiagnostic,
  WordLocation,
} from './lint/conformity/departure.ts';
export type { CheckWordOptions } from './pipeline/check-word.ts';

// The plan as data: as it is typed, and as it is printed.

export type {
  AfterSource,
  AppendixSource,
  AssignmentBasisSource,
  AssignmentSource,
  AssignSource,
  AttachedToSource,
  BodiesSource,
  BodyEntrySource,
  BulletsSource,
  CellMappingSource,
  CellSource,
  ColumnSource,
  ContentBlockSource,
  ContentSource,
  FootnotesSource,
  HeadingSource,
  ImageFileSource,
  ImageMappingSource,
  ImageSource,
  IssuerSource,
  ItemMappingSource,
  ItemSource,
  ItemsSource,
  ItemTextSource,
  LayoutSource,
  MarkerSource,
  MarksSource,
  NotedTextSource,
  NumberingSchemeSource,
  PlanSourceData,
  PointsSource,
  RecipientMappingSource,
  RecipientSource,
  ReferenceSource,
  RowMappingSource,
  SectionSource,
  SignatureSource,
  TableSource,
  TargetSource,
  TargetsSource,
  TextSource,
  UnlessSource,
  WhenSource,
} from './generated/plan-source.ts';
export type { Image, ImageFormat, ImageReader, ImageTrouble } from './plan/images/image.ts';
export type {
  Appendix,
  Assignment,
  AssignmentBasis,
  AttachedTo,
  Block,
  Cell,
  CellParagraph,
  Column,
  ColumnAlignment,
  ColumnPart,
  Division,
  Drafter,
  Footnote,
  GeneratedTable,
  HeadCell,
  Inline,
  Issuer,
  Item,
  KnownBody,
  KnownBodyKind,
  Marker,
  Marks,
  NoteMark,
  NumberForm,
  Numbering,
  Paragraph,
  Passage,
  Picture,
  Plan,
  PlanHead,
  RecipientGroup,
  Row,
  Scheme,
  Signature,
  Stage,
  Table,
  Target,
  TargetPart,
  TextRun,
} from './plan/model/plan.ts';
export type { SizeSet } from './standard/figures.ts';
export type { LayoutChoices } from './standard/settings.ts';
export type { PartialDate } from './vietnamese/dates.ts';

// What a place of running has for bytes.

export type { PlanPlace } from './change/pull/where.ts';
export type { PendingChanges } from './import/manuscript/word/revisions.ts';
export { type FileFunctions, fileFunctions } from './library.ts';
export type { CompiledPlan } from './plan/compile/compile.ts';
export type { FilledSpan, PlanText, SourceValue, TextRole, TextSegment } from './plan/model/plan-text.ts';
export type { Quoting } from './plan/source/locations.ts';
export type { PlanSource, TextForm } from './plan/source/read.ts';
export type { StandardId } from './standard/standard.ts';
export type { Codec } from './word/package/codec.ts';
