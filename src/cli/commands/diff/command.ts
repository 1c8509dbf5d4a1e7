/** `kehoach diff`: what changed between two plans. */

import { extname, resolve } from 'node:path';
import type { PlanChanges } from '../../../change/diff/changes.ts';
import { comparePlans } from '../../../change/diff/compare.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import { hasErrors } from '../../../diagnostics/format.ts';
import { renderChanges } from '../../../pipeline/render-changes.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { jsonChanges } from '../../../report/reporters/changes/json.ts';
import { markdownChanges } from '../../../report/reporters/changes/markdown.ts';
import { prettyChanges } from '../../../report/reporters/changes/pretty.ts';
import { isSame } from '../../../report/reporters/changes/report.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { ReportOptions } from '../../../report/reporters/reporter.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { reasonOf } from '../../messages.ts';
import { checkFile } from '../../project/check-files.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { writeTarget } from '../../project/write-target.ts';

export interface DiffOptions {
  readonly format: string;
  readonly output?: string;
  readonly phrases?: string;
}

const REPORTERS: Readonly<Record<string, (changes: PlanChanges, options: ReportOptions) => string>> = {
  pretty: prettyChanges,
  markdown: markdownChanges,
  json: jsonChanges,
};

/** Two plans and what changed between them. */
interface Compared {
  readonly old: Plan;
  readonly fresh: Plan;
  readonly changes: PlanChanges;
}

/** What a file of changes holds, by the end of its name. */
const WRITERS: Readonly<Record<string, (compared: Compared, context: CommandContext) => Uint8Array>> = {
  '.docx': ({ old, fresh }, { host }) => renderChanges(old, fresh, NODE_CODEC, { date: host.today }),
  '.md': ({ changes }, { language }) => new TextEncoder().encode(`${markdownChanges(changes, { language })}\n`),
};

/** Reads one of the two plans; the exit code where it cannot be compared. */
async function readPlan(arg: string, context: CommandContext): Promise<{ file: string; plan: Plan } | ExitCode> {
  const { host, messages, language, colour } = context;
  const found = await requirePlans([arg], context);
  if (typeof found === 'number') return found;
  const [file] = found;
  if (file === undefined || found.length > 1) return context.usageError(messages.onePlanEach(arg, found.length));
  try {
    const { checked, ...report } = await checkFile(file, host.cwd, { language, ...context.check });
    if (checked?.value !== undefined && !hasErrors(report.diagnostics)) return { file, plan: checked.value };
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr(`${pretty([{ ...report, diagnostics: errors }], { language, colour })}\n`);
    return EXIT.planErrors;
  } catch (error) {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

async function writeChanges(
  target: string,
  files: readonly string[],
  compared: Compared,
  context: CommandContext,
): Promise<ExitCode> {
  const bytes = WRITERS[extname(target).toLowerCase()]?.(compared, context);
  if (bytes === undefined) return context.usageError(context.messages.changesTarget(target));
  return writeTarget(target, bytes, files.join(' → '), context);
}

/** What is wrong with the call, before anything is read. */
function usageProblem(args: readonly string[], options: DiffOptions, context: CommandContext): string | undefined {
  const { host, messages } = context;
  const { output, format } = options;
  if (REPORTERS[format] === undefined) return messages.badChangesFormat(format);
  if (output === undefined) return undefined;
  if (output.trim() === '') return messages.emptyOutput;
  if (WRITERS[extname(output).toLowerCase()] === undefined) return messages.changesTarget(output);
  const own = args.find((file) => resolve(host.cwd, file) === resolve(host.cwd, output));
  return own === undefined ? undefined : messages.overSource(own);
}

/** Tells what changed, or writes it to a file. */
export async function diff(args: readonly string[], options: DiffOptions, base: CommandContext): Promise<ExitCode> {
  const problem = usageProblem(args, options, base);
  if (problem !== undefined) return base.usageError(problem);
  const phrases = await officePhrases(options.phrases, base);
  if (typeof phrases === 'number') return phrases;
  const context = { ...base, check: phrases === undefined ? {} : { phrases } };
  const read = [];
  let exit: ExitCode = EXIT.ok;
  for (const arg of args) {
    const result = await readPlan(arg, context);
    if (typeof result === 'number') exit = Math.max(exit, result) as ExitCode;
    else read.push(result);
  }
  const [old, fresh] = read;
  if (exit !== EXIT.ok || old === undefined || fresh === undefined) return exit;
  const { host, language, colour } = context;
  const changes = comparePlans(old.plan, fresh.plan);
  if (options.output !== undefined) {
    const compared = { old: old.plan, fresh: fresh.plan, changes };
    if (isSame(changes)) host.stdout(`${prettyChanges(changes, { language, colour })}\n`);
    return writeChanges(options.output, [old.file, fresh.file], compared, context);
  }
  host.stdout(`${REPORTERS[options.format]?.(changes, { language, colour })}\n`);
  return EXIT.ok;
}
