/** `kehoach new --from`: last year's plan becomes this year's draft. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { rollOverPlan } from '../../../pipeline/roll-over.ts';
import { reviewMarksOf } from '../../../plan/source/comments.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import { reviewMarkdown, reviewText } from '../../../report/reporters/review.ts';
import { isPossibleDate, parseDate } from '../../../vietnamese/dates.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { exists, isYaml, readText, writeWhole } from '../../host/files.ts';
import { copyPictures, imagesBeside } from '../../host/image-files.ts';
import { reasonOf } from '../../messages.ts';
import { shippedPlaces } from '../../project/places.ts';
import { namedPictures } from '../../project/plan-pictures.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { ROLLING_MESSAGES } from './messages.ts';

export interface NewFromOptions {
  readonly from: string;
  readonly set?: readonly string[];
  readonly year?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly updateNames?: boolean;
  readonly on?: string;
  readonly review?: string;
  readonly registers?: string;
}

/** The name of the new file: the old one's with its year moved, beside it unless another folder is named. */
function targetOf(from: string, output: string | undefined, oldYear: number, newYear: number): string {
  if (output !== undefined && isYaml(output)) return output;
  const name = basename(from, extname(from));
  const moved = name.includes(String(oldYear))
    ? name.replaceAll(String(oldYear), String(newYear))
    : `${name}-${newYear}`;
  return join(output ?? dirname(from), `${moved}${extname(from) || '.yaml'}`);
}

/** What is wrong with how the command was called, before anything is read. */
function callProblem(
  template: string | undefined,
  options: NewFromOptions,
  context: CommandContext,
): string | undefined {
  const rolling = ROLLING_MESSAGES[context.language];
  const { year, on, set = [], output, review } = options;
  if (template !== undefined || set.length > 0) return rolling.fromAlone;
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(year)) return rolling.badYear(year);
  const day = on === undefined ? undefined : parseDate(on);
  if (on !== undefined && day?.day === undefined) return rolling.badDay(on);
  if (on !== undefined && day !== undefined && !isPossibleDate(day)) return rolling.noSuchDay(on);
  if (output?.trim() === '' || review?.trim() === '') return context.messages.emptyOutput;
  if (output !== undefined && extname(output) !== '' && !isYaml(output)) return rolling.notAPlan(output);
  return undefined;
}

/** More years on, hardly a sentence of the old plan holds. */
const MOST_YEARS = 10;

/** What is wrong with the files to be written, or with rolling this plan over into that year. */
async function targetProblem(
  target: string,
  { oldYear, newYear }: { readonly oldYear: number; readonly newYear: number },
  { from, review, force }: NewFromOptions,
  text: string,
  { host, language }: CommandContext,
): Promise<string | undefined> {
  const rolling = ROLLING_MESSAGES[language];
  const [source, plan, list] = [from, target, review].map((path) =>
    path === undefined ? undefined : resolve(host.cwd, path),
  );
  if (newYear <= oldYear || newYear > oldYear + MOST_YEARS) return rolling.notLater(oldYear, newYear);
  if (plan === source) return rolling.overItself(from);
  if (list === source || list === plan) return rolling.listOverPlan(review ?? '');
  if (force === true) return undefined;
  const marks = reviewMarksOf(text).length;
  if (marks > 0) return rolling.marksLeft(from, marks);
  const taken = [target, review].filter((path) => path !== undefined);
  for (const path of taken) if (await exists(resolve(host.cwd, path))) return rolling.exists(path);
  return undefined;
}

/** The editor's line names the schema by its way from the file: in another folder the way is another. */
function withSchemaLine(text: string, from: string, target: string): string {
  return text.replace(/^(\ufeff?# yaml-language-server: \$schema=)(\.[^\r\n]*)/, (_, key: string, way: string) => {
    const moved = relative(dirname(target), resolve(dirname(from), way)).replaceAll('\\', '/');
    return key + (moved.startsWith('.') ? moved : `./${moved}`);
  });
}

async function write(path: string, text: string, { host, messages }: CommandContext): Promise<ExitCode> {
  try {
    await writeWhole(resolve(host.cwd, path), new TextEncoder().encode(text));
    return EXIT.ok;
  } catch (error) {
    host.stderr(`${messages.cannotWrite(path, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/** A plan in another folder takes its pictures along; what stands there under their names stays. */
async function takePictures(
  text: string,
  [from, target]: readonly [string, string],
  { host, messages, language }: CommandContext,
): Promise<ExitCode> {
  const [source, plan] = [resolve(host.cwd, from), resolve(host.cwd, target)];
  if (dirname(source) === dirname(plan)) return EXIT.ok;
  try {
    const { copied, kept } = await copyPictures(namedPictures(text), source, plan);
    if (copied.length > 0) host.stdout(`${messages.pictures(copied)}\n`);
    for (const path of kept) host.stderr(`${ROLLING_MESSAGES[language].otherPicture(path)}\n`);
    return EXIT.ok;
  } catch (error) {
    host.stderr(`${messages.cannotWrite(target, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

async function read(
  from: string,
  { host, messages, usageError, language }: CommandContext,
): Promise<string | ExitCode> {
  try {
    const text = await readText(resolve(host.cwd, from));
    return text ?? usageError(ROLLING_MESSAGES[language].notUtf8(from));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') return usageError(messages.notFound(from));
    host.stderr(`${messages.cannotRead(from, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/** Rolls a plan over, writes it and prints what is to be reviewed. */
export async function newFromPlan(
  [template]: readonly string[],
  options: NewFromOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, colour, usageError } = context;
  const rolling = ROLLING_MESSAGES[language];
  const { from, on, updateNames = false } = options;
  const problem = callProblem(template, options, context);
  if (problem !== undefined) return usageError(problem);
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const text = await read(from, context);
  if (typeof text === 'number') return text;

  const { diagnostics, value: rolled } = rollOverPlan(text, {
    file: from,
    language,
    images: imagesBeside(resolve(host.cwd, from)),
    updateNames,
    registers,
    places: shippedPlaces(host),
    ...(options.year === undefined ? {} : { year: Number(options.year) }),
    ...(on === undefined ? {} : { on }),
  });
  if (rolled === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr(`${pretty([{ file: from, text, diagnostics: errors }], { language, colour })}\n`);
    host.stdout(`${context.messages.refused(from, errors.length)}\n`);
    return EXIT.planErrors;
  }
  const years = { oldYear: rolled.oldYear, newYear: rolled.year };
  const target = targetOf(from, options.output, years.oldYear, years.newYear);
  const refused = await targetProblem(target, years, options, text, context);
  if (refused !== undefined) return usageError(refused);
  const paths = [from, target].map((path) => resolve(host.cwd, path));
  const written = await write(target, withSchemaLine(rolled.text, paths[0] ?? '', paths[1] ?? ''), context);
  if (written !== EXIT.ok) return written;
  const copied = await takePictures(rolled.text, [from, target], context);
  if (copied !== EXIT.ok) return copied;
  const report = { file: target, ...years, review: rolled.review };
  host.stdout(`${reviewText(report, language)}\n${rolling.written(target)}\n`);
  if (options.review === undefined) return EXIT.ok;
  const listed = await write(options.review, reviewMarkdown(report, language), context);
  if (listed === EXIT.ok) host.stdout(`${rolling.listed(options.review)}\n`);
  return listed;
}
