/** `kehoach check`: do Word files, whoever made them, follow Phụ lục I of the decree? */

import { NODE_CODEC } from '../../../codec-node.ts';
import { REGISTERS } from '../../../content/reference-data/reference-data.ts';
import { createLinter } from '../../../lint/rules/lint.ts';
import { type CheckWordOptions, checkWord } from '../../../pipeline/check-word.ts';
import { jsonConformity } from '../../../report/reporters/conformity/json.ts';
import { markdownConformity } from '../../../report/reporters/conformity/markdown.ts';
import { prettyConformity } from '../../../report/reporters/conformity/pretty.ts';
import { departs, type FileConformity } from '../../../report/reporters/conformity/report.ts';
import type { ReportOptions } from '../../../report/reporters/reporter.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { isYaml } from '../../host/files.ts';
import { reasonOf } from '../../messages.ts';
import { findPlans } from '../../project/find-plans.ts';
import { shippedPlaces } from '../../project/places.ts';
import { readWordFile } from '../../project/word-file.ts';
import { CHECK_MESSAGES } from './messages.ts';
import { readWithout } from './without.ts';

export interface CheckOptions {
  readonly format: string;
  /** `code=reason` */
  readonly without: readonly string[];
}

const REPORTERS: Readonly<Record<string, (files: readonly FileConformity[], options: ReportOptions) => string>> = {
  pretty: prettyConformity,
  json: jsonConformity,
  markdown: markdownConformity,
};

/** Word's lock files begin with a tilde. */
const WORD_FILES = '**/[!~]*.docx';

/** The files that were named; there must be some. */
async function requireFiles(args: readonly string[], context: CommandContext): Promise<readonly string[] | ExitCode> {
  const { host, messages, usageError } = context;
  if (args.length === 0) return usageError(messages.noWordFiles);
  try {
    const { files, missing } = await findPlans(args, host.cwd, WORD_FILES);
    const [first] = missing;
    if (first !== undefined) return usageError(messages.noWordFileAt(first));
    const plan = files.find(isYaml);
    return plan === undefined ? files : usageError(messages.isPlan(plan));
  } catch (error) {
    host.stderr(`${messages.cannotRead(args.join(' '), reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/** Checks one file; undefined where it cannot be read, and it was said why. */
async function checkOne(
  file: string,
  options: CheckWordOptions,
  context: CommandContext,
): Promise<FileConformity | undefined> {
  const { host, messages } = context;
  try {
    const read = await readWordFile(file, context);
    if ('refused' in read) {
      host.stderr(`${messages.cannotRead(file, read.refused.replace(/\.$/, ''))}\n`);
      return undefined;
    }
    const outcome = checkWord(read.bytes, NODE_CODEC, options);
    if (outcome.value !== undefined) return { file, ...outcome.value, diagnostics: outcome.diagnostics };
    for (const { message, hint } of outcome.diagnostics)
      host.stderr(`${messages.cannotRead(file, message.replace(/\.$/, ''))}${hint === '' ? '' : ` ${hint}`}\n`);
  } catch (error) {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
  }
  return undefined;
}

/** Reports what files depart in; one that cannot be read does not stop the others. */
export async function check(
  args: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, language, colour } = context;
  const reporter = REPORTERS[options.format];
  if (reporter === undefined) return context.usageError(messages.badCheckFormat(options.format));
  const without = readWithout(options.without);
  if ('wrong' in without)
    return context.usageError(CHECK_MESSAGES[language][without.wrong](without.typed, without.suggestion));
  const files = await requireFiles(args, context);
  if (typeof files === 'number') return files;
  const lint = createLinter({ registers: REGISTERS, places: shippedPlaces(host), today: host.today });
  const checked: FileConformity[] = [];
  for (const file of files) {
    const conformity = await checkOne(file, { language, lint, without: without.reasons }, context);
    if (conformity !== undefined) checked.push(conformity);
  }
  if (checked.length > 0) host.stdout(`${reporter(checked, { language, colour })}\n`);
  if (checked.length < files.length) return EXIT.system;
  return checked.some(departs) ? EXIT.planErrors : EXIT.ok;
}
