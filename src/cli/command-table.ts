/**
 * The commands, in the order of the help. The command line, its help, the completion of shells and the table of the
 * README are made from these rows. What a row imports dynamically is loaded when its command is called.
 */
import { type ArgumentRow, type CommandRow, command, type OptionRow, type Run } from './command.ts';
import type { BuildOptions } from './commands/build/build-plans.ts';
import { build } from './commands/build/command.ts';
import type { CheckOptions } from './commands/check/command.ts';
import type { CollectCommandOptions } from './commands/collect/command.ts';
import type { DeadlinesOptions } from './commands/deadlines/command.ts';
import type { DeskOptions } from './commands/desk/command.ts';
import type { DiffOptions } from './commands/diff/command.ts';
import type { ImportCommandOptions } from './commands/import/command.ts';
import type { InitOptions } from './commands/init/command.ts';
import type { MetadataOptions } from './commands/metadata/command.ts';
import type { NewOptions } from './commands/new/command.ts';
import type { NewFromOptions } from './commands/new-from/command.ts';
import type { OutlineOptions } from './commands/outline/command.ts';
import type { PreviewOptions } from './commands/preview/command.ts';
import type { PullOptions } from './commands/pull/command.ts';
import type { ReportCommandOptions } from './commands/report/command.ts';
import type { TargetsOptions } from './commands/targets/command.ts';
import type { TasksOptions } from './commands/tasks/command.ts';
import type { TemplatesOptions } from './commands/templates/command.ts';
import { type ValidateOptions, validate } from './commands/validate/command.ts';

const PLANS: ArgumentRow = { syntax: '[plans...]', text: 'plans' };

const FORCE: OptionRow = { flags: '--force', text: 'force' };
const PHRASES: OptionRow = { flags: '--phrases <folder>', text: 'phrases' };
const REGISTERS: OptionRow = { flags: '--registers <folder>', text: 'registers' };
const SET: OptionRow = { flags: '--set <key=value>', text: 'set', repeated: true };
const YEAR: OptionRow = { flags: '--year <year>', text: 'year' };
const LIST_FORMAT: OptionRow = { flags: '--format <pretty|json>', text: 'listFormat', preset: 'pretty' };

type NewAnyOptions = NewOptions & Partial<NewFromOptions>;

/** `new` is two commands: from a template, and from last year's plan. */
async function loadNew({ from }: NewAnyOptions): Promise<Run<NewAnyOptions>> {
  if (from === undefined) return (await import('./commands/new/command.ts')).newPlan;
  const { newFromPlan } = await import('./commands/new-from/command.ts');
  return (args, options, context) => newFromPlan(args, { ...options, from }, context);
}

export const COMMANDS: readonly CommandRow[] = [
  command<BuildOptions>({
    name: 'build',
    text: 'build',
    arguments: [PLANS],
    options: {
      output: { flags: '-o, --output <path>', text: 'output' },
      final: { flags: '--final', text: 'final' },
      force: { flags: '--force', text: 'forceBuild' },
      pdf: { flags: '--pdf', text: 'pdf' },
      each: { flags: '--each <units>', text: 'each' },
      rows: { flags: '--rows <table>', text: 'rows', repeated: true },
      opinions: { flags: '--opinions', text: 'opinions' },
      opinionsFile: { flags: '--opinions-file <file>', text: 'opinionsFile' },
      watch: { flags: '--watch', text: 'watch' },
      phrases: PHRASES,
      registers: REGISTERS,
    },
    load: () => build,
  }),
  command<ValidateOptions>({
    name: 'validate',
    text: 'validate',
    arguments: [PLANS],
    options: {
      format: { flags: '--format <pretty|json|github>', text: 'format', preset: 'pretty' },
      pages: { flags: '--pages', text: 'pages' },
      fix: { flags: '--fix', text: 'fix' },
      registers: REGISTERS,
      final: { flags: '--final', text: 'finalCheck' },
      phrases: PHRASES,
    },
    load: () => validate,
  }),
  command<CheckOptions>({
    name: 'check',
    text: 'check',
    arguments: [{ syntax: '[files...]', text: 'wordFiles' }],
    options: {
      format: { flags: '--format <pretty|json|markdown>', text: 'checkFormat', preset: 'pretty' },
      without: { flags: '--without <code=reason>', text: 'without', repeated: true },
    },
    load: async () => (await import('./commands/check/command.ts')).check,
  }),
  command<DiffOptions>({
    name: 'diff',
    text: 'diff',
    arguments: [
      { syntax: '<old>', text: 'oldPlan' },
      { syntax: '<new>', text: 'thisPlan' },
    ],
    options: {
      format: { flags: '--format <pretty|markdown|json>', text: 'changesFormat', preset: 'pretty' },
      output: { flags: '-o, --output <path>', text: 'changesOutput' },
      phrases: PHRASES,
    },
    load: async () => (await import('./commands/diff/command.ts')).diff,
  }),
  command<PreviewOptions>({
    name: 'preview',
    text: 'preview',
    arguments: [{ syntax: '<plan>', text: 'previewPlan' }],
    options: {
      port: { flags: '--port <number>', text: 'port', preset: '0' },
      open: { flags: '--no-open', text: 'noOpen' },
      editor: { flags: '--editor', text: 'editor' },
      compare: { flags: '--compare <plan>', text: 'compare' },
      phrases: PHRASES,
      registers: REGISTERS,
    },
    load: async () => (await import('./commands/preview/command.ts')).preview,
  }),
  command<DeskOptions>({
    name: 'desk',
    text: 'desk',
    arguments: [{ syntax: '[folder]', text: 'deskFolder' }],
    options: {
      port: { flags: '--port <number>', text: 'port', preset: '0' },
      open: { flags: '--no-open', text: 'noOpen' },
      phrases: PHRASES,
      registers: REGISTERS,
    },
    load: async () => (await import('./commands/desk/command.ts')).desk,
  }),
  command<NewAnyOptions>({
    name: 'new',
    text: 'newPlan',
    arguments: [{ syntax: '[template]', text: 'template' }],
    options: {
      set: SET,
      year: YEAR,
      output: { flags: '-o, --output <path>', text: 'newOutput' },
      force: FORCE,
      from: { flags: '--from <plan>', text: 'from' },
      updateNames: { flags: '--update-names', text: 'updateNames' },
      on: { flags: '--on <date>', text: 'on' },
      review: { flags: '--review <file>', text: 'review' },
      registers: REGISTERS,
    },
    load: loadNew,
  }),
  command<TemplatesOptions>({
    name: 'templates',
    text: 'templates',
    arguments: [],
    options: { format: LIST_FORMAT },
    load: async () => (await import('./commands/templates/command.ts')).templates,
  }),
  command<ImportCommandOptions>({
    name: 'import',
    text: 'import',
    arguments: [{ syntax: '<file>', text: 'importFile' }],
    options: { output: { flags: '-o, --output <plan>', text: 'importOutput' }, force: FORCE },
    load: async () => (await import('./commands/import/command.ts')).importFile,
  }),
  command<PullOptions>({
    name: 'pull',
    text: 'pull',
    arguments: [
      { syntax: '<file>', text: 'pullFile' },
      { syntax: '<plan>', text: 'pullPlan' },
    ],
    options: {
      yes: { flags: '--yes', text: 'yes' },
      author: { flags: '--author <name>', text: 'pullAuthor' },
      exceptAuthor: { flags: '--except-author <name>', text: 'pullExceptAuthor' },
      phrases: PHRASES,
      registers: REGISTERS,
    },
    load: async () => (await import('./commands/pull/command.ts')).pull,
  }),
  command<CollectCommandOptions>({
    name: 'collect',
    text: 'collect',
    arguments: [
      { syntax: '<plan>', text: 'collectPlan' },
      { syntax: '[files...]', text: 'collectFiles' },
    ],
    options: {
      from: { flags: '--from <office>', text: 'collectFrom', repeated: true },
      draft: { flags: '--draft <plan>', text: 'collectDraft', repeated: true },
      table: { flags: '--table <file>', text: 'collectTable' },
      by: { flags: '--by <item|office>', text: 'collectBy', preset: 'item' },
      apply: { flags: '--apply', text: 'collectApply' },
      registers: REGISTERS,
      phrases: PHRASES,
    },
    load: async () => (await import('./commands/collect/command.ts')).collectOpinions,
  }),
  command<Record<never, never>>({
    name: 'explain',
    text: 'explain',
    arguments: [{ syntax: '[topic]', text: 'topic' }],
    options: {},
    load: async () => (await import('./commands/explain/command.ts')).explain,
  }),
  command<TasksOptions>({
    name: 'tasks',
    text: 'tasks',
    arguments: [PLANS],
    options: {
      by: { flags: '--by <body|section|deadline|month>', text: 'tasksBy' },
      body: { flags: '--body <name>', text: 'tasksBody' },
      due: { flags: '--due <days>', text: 'tasksDue' },
      overdue: { flags: '--overdue', text: 'tasksOverdue' },
      load: { flags: '--load', text: 'tasksLoad' },
      shared: { flags: '--shared', text: 'tasksShared' },
      status: { flags: '--status <file>', text: 'tasksStatus' },
      registers: REGISTERS,
      format: { flags: '--format <pretty|markdown|csv|json>', text: 'tasksFormat', preset: 'pretty' },
      output: { flags: '-o, --output <path>', text: 'tasksOutput' },
    },
    load: async () => (await import('./commands/tasks/command.ts')).tasks,
  }),
  command<DeadlinesOptions>({
    name: 'deadlines',
    text: 'deadlines',
    arguments: [PLANS],
    options: {
      ics: { flags: '--ics <file>', text: 'deadlinesIcs' },
      daysOff: { flags: '--days-off <keep|before|after>', text: 'deadlinesDaysOff', preset: 'keep' },
      registers: REGISTERS,
      format: { flags: '--format <pretty|markdown|json>', text: 'listFormat', preset: 'pretty' },
    },
    load: async () => (await import('./commands/deadlines/command.ts')).deadlines,
  }),
  command<TargetsOptions>({
    name: 'targets',
    text: 'targets',
    arguments: [
      { syntax: '<old>', text: 'oldPlan' },
      { syntax: '<new>', text: 'thisPlan' },
    ],
    options: {
      format: { flags: '--format <pretty|markdown|csv|json>', text: 'tasksFormat', preset: 'pretty' },
      output: { flags: '-o, --output <path>', text: 'tasksOutput' },
    },
    load: async () => (await import('./commands/targets/command.ts')).targets,
  }),
  command<ReportCommandOptions>({
    name: 'report',
    text: 'report',
    arguments: [{ syntax: '<plan>', text: 'reportPlan' }],
    options: {
      period: { flags: '--period <period>', text: 'reportPeriod' },
      output: { flags: '-o, --output <path>', text: 'reportOutput' },
      registers: REGISTERS,
    },
    load: async () => (await import('./commands/report/command.ts')).report,
  }),
  command<MetadataOptions>({
    name: 'metadata',
    text: 'metadata',
    arguments: [{ syntax: '<plan>', text: 'previewPlan' }],
    options: { format: { flags: '--format <json|xml>', text: 'listFormat', preset: 'json' }, registers: REGISTERS },
    load: async () => (await import('./commands/metadata/command.ts')).metadata,
  }),
  command<OutlineOptions>({
    name: 'outline',
    text: 'outline',
    arguments: [PLANS],
    options: { depth: { flags: '--depth <number>', text: 'depth', preset: '3' }, format: LIST_FORMAT },
    load: async () => (await import('./commands/outline/command.ts')).outline,
  }),
  command<InitOptions>({
    name: 'init',
    text: 'init',
    arguments: [{ syntax: '[folder]', text: 'initFolder' }],
    options: { template: { flags: '--template <template>', text: 'template' }, set: SET, year: YEAR, force: FORCE },
    load: async () => (await import('./commands/init/command.ts')).init,
  }),
  command<Record<never, never>>({
    name: 'completion',
    text: 'completion',
    arguments: [{ syntax: '<bash|zsh|fish|powershell>', text: 'shell' }],
    options: {},
    load: async () => {
      const { completion } = await import('./commands/completion/command.ts');
      return (args, _, context) => completion(args, COMMANDS, context);
    },
  }),
];
