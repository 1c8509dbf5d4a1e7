/** `kehoach validate`: everything there is to say about plans. */
import { resolve } from 'node:path';
import { hasErrors } from '../../../diagnostics/format.ts';
import type { Linter } from '../../../pipeline/check.ts';
import { github } from '../../../report/reporters/github.ts';
import { json } from '../../../report/reporters/json.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { FileReport, Reporter } from '../../../report/reporters/reporter.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readText, writeWhole } from '../../host/files.ts';
import { imagesBeside } from '../../host/image-files.ts';
import { failureOf } from '../../messages.ts';
import { checkFile, countOf } from '../../project/check-files.ts';
import { type FileWork, onEachFile } from '../../project/many-files.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { requirePlans } from '../../project/require-plans.ts';

export interface ValidateOptions {
  readonly format: string;
  readonly pages?: boolean;
  readonly final?: boolean;
  readonly phrases?: string;
  readonly fix?: boolean;
  readonly registers?: string;
}

const REPORTERS: Readonly<Record<string, Reporter>> = { pretty, json, github };

type LinterOf = (file: string) => Promise<Linter>;

/** The rules with what they look things up in; they are loaded for this command only. */
async function lintersFor(options: ValidateOptions, context: CommandContext): Promise<LinterOf | ExitCode> {
  const { host } = context;
  const [{ officeRegisters }, { shippedPlaces }, { Neighbourhood }, { createLinter }] = await Promise.all([
    import('../../project/reference-data.ts'),
    import('../../project/places.ts'),
    import('../../project/sibling-plans.ts'),
    import('../../../lint/rules/lint.ts'),
  ]);
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const places = shippedPlaces(host);
  const neighbourhood = new Neighbourhood();
  return async (file) =>
    createLinter({ registers, places, today: host.today, neighbours: await neighbourhood.of(file, host.cwd) });
}

/** Writes the repaired text where there was something to repair. */
async function fixOne(file: string, lint: Linter, context: CommandContext): Promise<void> {
  const { host, language, check, messages } = context;
  const path = resolve(host.cwd, file);
  const text = await readText(path);
  if (text === undefined) return;
  const { fixPlan } = await import('../../../pipeline/fix.ts');
  const { value: fixed } = fixPlan(text, { language, images: imagesBeside(path), ...check, lint });
  if (fixed.count === 0) return;
  await writeWhole(path, new TextEncoder().encode(fixed.text), { before: text });
  host.stderr(`${messages.fixed(file, fixed.count)}\n`);
}

interface ValidatedFile extends FileReport {
  readonly marks: number;
}

async function validateOne(
  file: string,
  options: ValidateOptions,
  linterOf: LinterOf,
  context: CommandContext,
): Promise<ValidatedFile> {
  const { host, language, check } = context;
  const lint = await linterOf(file);
  if (options.fix === true) await fixOne(file, lint, context);
  const { checked, ...read } = await checkFile(file, host.cwd, { language, ...check, lint });
  const report = { ...read, marks: checked?.value?.reviewMarks ?? 0 };
  if (options.pages !== true || checked?.value === undefined || !checked.ok) return report;
  const { pageFindings } = await import('../../../word/layout/lay-out.ts');
  return { ...report, diagnostics: [...report.diagnostics, ...checked.describe(pageFindings(checked.value))] };
}

/** What was said of the plans, at the end, for people. */
function summaryOf(reports: readonly ValidatedFile[], { messages }: CommandContext): string {
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const marks = reports.reduce((sum, report) => sum + report.marks, 0);
  return messages.summary(reports.length, countOf(all, 'error'), countOf(all, 'warning'), countOf(all, 'info'), marks);
}

/** What is said of a plan's text where something is; a folder of plans is not kept. */
const withTextNeeded = (report: ValidatedFile): ValidatedFile =>
  report.diagnostics.length === 0 ? { ...report, text: '' } : report;

/** What is done with each plan; one that cannot be read is told of, and does not stop the others. */
const workWith =
  (options: ValidateOptions, linterOf: LinterOf, context: CommandContext): FileWork<ValidatedFile | undefined> =>
  async (file) => {
    const { host, messages } = context;
    try {
      return withTextNeeded(await validateOne(file, options, linterOf, context));
    } catch (error) {
      host.stderr(`${failureOf(error, file, host.cwd, messages)}\n`);
      return undefined;
    }
  };

/** The same in a thread that helps: the registers were read without a fault before it was started. */
export async function validateWork(
  options: ValidateOptions,
  context: CommandContext,
): Promise<FileWork<ValidatedFile | undefined>> {
  const linterOf = await lintersFor(options, context);
  if (typeof linterOf === 'number') throw new Error('the registers have changed');
  return workWith(options, linterOf, context);
}

/** Validates each plan. */
async function validateAll(
  files: readonly string[],
  options: ValidateOptions,
  linterOf: LinterOf,
  context: CommandContext,
): Promise<{ readonly reports: readonly ValidatedFile[]; readonly refused: boolean }> {
  const reports: ValidatedFile[] = [];
  let refused = false;
  await onEachFile(
    {
      files,
      command: 'validate',
      options,
      makeWork: async (own) => workWith(options, linterOf, own),
      // What is repaired in one plan is seen by those that are asked after it.
      isOrdered: options.fix === true,
      take: (report) => {
        if (report === undefined) refused = true;
        else reports.push(report);
      },
    },
    context,
  );
  return { reports, refused };
}

/** Reports all diagnostics of all plans. */
export async function validate(
  args: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, language, colour } = context;
  const reporter = REPORTERS[options.format];
  if (reporter === undefined) return context.usageError(messages.badFormat(options.format));
  const found = await requirePlans(args, context);
  if (typeof found === 'number') return found;
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  const linterOf = await lintersFor(options, context);
  if (typeof linterOf === 'number') return linterOf;
  const check = { ...(options.final === true ? { final: true } : {}), ...(phrases === undefined ? {} : { phrases }) };
  const { reports, refused } = await validateAll(found, options, linterOf, { ...context, check });
  const text = reporter(reports, { language, colour });
  if (text !== '') host.stdout(`${text}\n`);
  if (options.format === 'pretty') host.stdout(`${summaryOf(reports, context)}\n`);
  if (refused) return EXIT.system;
  return reports.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.planErrors : EXIT.ok;
}
