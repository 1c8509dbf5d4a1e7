/** `kehoach validate`: everything there is to say about plans. */
import { hasErrors } from '../../diagnostics/word.ts';
import { github } from '../../reporters/github.ts';
import { json } from '../../reporters/json.ts';
import { pretty } from '../../reporters/pretty.ts';
import type { FileReport, Reporter } from '../../reporters/reporter.ts';
import { checkFile, countOf } from '../check-files.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { officePhrases } from '../office-phrases.ts';
import { requirePlans } from '../require-plans.ts';
import { reasonOf } from '../words.ts';

export interface ValidateOptions {
  readonly format: string;
  readonly pages?: boolean;
  readonly final?: boolean;
  readonly phrases?: string;
}

const REPORTERS: Readonly<Record<string, Reporter>> = { pretty, json, github };

async function validateOne(file: string, options: ValidateOptions, context: CommandContext): Promise<FileReport> {
  const { world, language, check } = context;
  const { checked, ...report } = await checkFile(file, world.cwd, { language, ...check });
  if (options.pages !== true || checked?.plan === undefined || !checked.ok) return report;
  const { pageFindings } = await import('../../layout/lay-out.ts');
  return { ...report, diagnostics: [...report.diagnostics, ...checked.word(pageFindings(checked.plan))] };
}

/** Reports all diagnostics of all plans. */
export async function validate(
  args: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { world, words, language, colour } = context;
  const reporter = REPORTERS[options.format];
  if (reporter === undefined) return context.usageError(words.badFormat(options.format));
  const found = await requirePlans(args, context);
  if (typeof found === 'number') return found;
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  const reports: FileReport[] = [];
  let refused = false;
  const check = { ...(options.final === true ? { final: true } : {}), ...(phrases === undefined ? {} : { phrases }) };
  for (const file of found) {
    try {
      reports.push(await validateOne(file, options, { ...context, check }));
    } catch (error) {
      refused = true;
      world.stderr(`${words.cannotRead(file, reasonOf(error, words))}\n`);
    }
  }
  const text = reporter(reports, { language, colour });
  if (text !== '') world.stdout(`${text}\n`);
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  if (options.format === 'pretty') {
    world.stdout(`${words.summary(reports.length, countOf(all, 'error'), countOf(all, 'warning'))}\n`);
  }
  if (refused) return EXIT.system;
  return hasErrors(all) ? EXIT.planErrors : EXIT.ok;
}
