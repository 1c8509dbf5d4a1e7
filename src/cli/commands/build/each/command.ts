/** `kehoach build PLAN --each UNITS`: a document a row. */
import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { hasErrors } from '../../../../diagnostics/format.ts';
import { describeUnits } from '../../../../pipeline/each/check-unit.ts';
import { pictureDigests, planNames } from '../../../../pipeline/each/plan-names.ts';
import { type ReadUnits, readUnits } from '../../../../pipeline/each/read-units.ts';
import type { Unit } from '../../../../pipeline/each/unit.ts';
import { type PlanSource, readSource } from '../../../../plan/source/read.ts';
import { pretty } from '../../../../report/reporters/pretty.ts';
import type { CommandContext } from '../../../context.ts';
import { EXIT, type ExitCode } from '../../../exit-codes.ts';
import { readText } from '../../../host/files.ts';
import { imagesBeside } from '../../../host/image-files.ts';
import { reasonOf } from '../../../messages.ts';
import { checkFile } from '../../../project/check-files.ts';
import { onEachFile } from '../../../project/many-files.ts';
import { officeCheck } from '../../../project/office-check.ts';
import { type BuildOptions, showProgress } from '../build-plans.ts';
import { type Listed, writeList } from './list.ts';
import { EACH_MESSAGES, STATES } from './messages.ts';
import { type EachOutput, outputOf } from './output.ts';
import { readTables, TABLE_ENDINGS } from './tables.ts';
import { UnitTeller } from './teller.ts';
import { type EachTask, eachWork, type UnitResult } from './work.ts';

type EachOptions = BuildOptions & { readonly each: string };

/** What is wrong with the call. */
function callProblem(found: readonly string[], options: EachOptions, { language }: CommandContext): string | undefined {
  const own = EACH_MESSAGES[language];
  const { each, rows = [], watch, output } = options;
  if (found.length !== 1) return own.onePlan(found.length);
  if (watch === true) return own.noWatch;
  if (outputOf(output, found[0] ?? '') === undefined) return own.onlyWord(output ?? '');
  const isTable = (file: string, endings: readonly string[]): boolean => endings.includes(extname(file).toLowerCase());
  if (!isTable(each, TABLE_ENDINGS)) return own.badTable(each, TABLE_ENDINGS.join(', '));
  const rowEndings = TABLE_ENDINGS.slice(0, 2);
  const bad = rows.find((file) => !isTable(file, rowEndings));
  return bad === undefined ? undefined : own.badTable(bad, rowEndings.join(', '));
}

interface PlanFile {
  readonly file: string;
  readonly source: PlanSource;
}

/** The plan as YAML; where it can be none, that is said as by a build. */
async function readPlanFile(file: string, context: CommandContext): Promise<PlanFile | ExitCode> {
  const { host, language, colour, messages } = context;
  const text = await readText(resolve(host.cwd, file));
  const source = text === undefined ? undefined : readSource(text);
  if (source?.data !== undefined) return { file, source };
  const { diagnostics, ...read } = await checkFile(file, host.cwd, { language, ...context.check });
  host.stderr(`${pretty([{ ...read, diagnostics }], { language, colour })}\n`);
  host.stdout(`${messages.refused(file, diagnostics.length)}\n`);
  return EXIT.planErrors;
}

/** The units, or the exit code where there are none to build; what the table has is said. */
async function unitsFrom(
  { file, source }: PlanFile,
  { pattern }: EachOutput,
  options: EachOptions,
  context: CommandContext,
): Promise<readonly Unit[] | ExitCode> {
  const { host, language, colour, usageError } = context;
  const wanted = planNames(source.data, source.text).tables.map(({ sheet }) => sheet);
  const { tables, finding } = await readTables(options, wanted, context);
  const read: Pick<ReadUnits, 'units' | 'findings'> & Partial<ReadUnits> =
    tables === undefined
      ? { units: [], findings: finding === undefined ? [] : [finding] }
      : readUnits(tables, source, pattern);
  const diagnostics = describeUnits(read.findings, source, { file, language });
  if (diagnostics.length > 0) host.stderr(`${pretty([{ file, text: '', diagnostics }], { language, colour })}\n`);
  const [unknown] = hasErrors(diagnostics) ? [] : (read.unknownPlaceholders ?? []);
  if (unknown !== undefined)
    return usageError(EACH_MESSAGES[language].unknownPlaceholder(unknown, (read.titles ?? []).join(', ')));
  return read.units.length === 0 ? EXIT.planErrors : read.units;
}

/** Builds the units, and says what comes of each in their order. */
async function buildUnits(task: EachTask, source: PlanSource, context: CommandContext): Promise<Listed[]> {
  const { units } = task;
  const listed: Listed[] = [];
  const teller = new UnitTeller(task, context);
  await onEachFile<UnitResult>(
    {
      files: units.map((_, index) => String(index)),
      command: 'build-each',
      options: task,
      makeWork: (own) => eachWork(task, own, source),
      before: (index) => showProgress(`[${index + 1}/${units.length}] ${units[index]?.name}\r`, units.length, context),
      take: (result, index) => {
        const unit = units[index];
        if (unit === undefined) return;
        teller.tell(unit, result);
        listed.push({ unit, result });
      },
    },
    context,
  );
  showProgress('', units.length, context);
  return listed;
}

/** Documents whose PDF is missing or older than they are. */
function withoutPdf(listed: readonly Listed[], folder: string, cwd: string): string[] {
  return listed
    .filter(({ result }) => result.state !== 'failed')
    .map(({ unit, result }) => ({ file: join(folder, ...unit.file.split('/')), isMade: result.state === 'made' }))
    .filter(({ file, isMade }) => {
      const [word, pdf] = [resolve(cwd, file), resolve(cwd, `${file.slice(0, -extname(file).length)}.pdf`)];
      return isMade || !existsSync(pdf) || statSync(pdf).mtimeMs < statSync(word).mtimeMs;
    })
    .map(({ file }) => file);
}

async function buildFrom(plan: string, options: EachOptions, context: CommandContext): Promise<ExitCode> {
  const { host, language } = context;
  const own = EACH_MESSAGES[language];
  const output = outputOf(options.output, plan) as EachOutput;
  const read = await readPlanFile(plan, context);
  if (typeof read === 'number') return read;
  const units = await unitsFrom(read, output, options, context);
  if (typeof units === 'number') return units;
  const { folder } = output;
  const { text, data } = read.source;
  const pictures = pictureDigests(data, imagesBeside(resolve(host.cwd, plan)));
  const task = { plan, text, units, folder, force: options.force === true, pictures };
  const listed = await buildUnits(task, read.source, context);
  const exits: ExitCode[] = listed.map(({ result }) => result.exit);
  exits.push(await writeList(listed, folder, context));
  const counts = STATES.map((state) => {
    const count = listed.filter(({ result }) => result.state === state).length;
    return `${own.states[state]}: ${count}`;
  });
  host.stdout(`${own.summary(counts.join('; '), join(folder, own.list))}\n`);
  const files = options.pdf === true ? withoutPdf(listed, folder, host.cwd) : [];
  if (files.length > 0) {
    const { makePdfs } = await import('../pdf.ts');
    exits.push(await makePdfs(files, context));
  }
  return Math.max(...exits) as ExitCode;
}

/** Builds a document for each unit of a table; one that fails does not stop the others. */
export async function buildEach(
  found: readonly string[],
  options: EachOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, usageError } = context;
  const problem = callProblem(found, options, context);
  if (problem !== undefined) return usageError(problem);
  const office = await officeCheck(options, context);
  if (typeof office === 'number') return office;
  const check = { ...(options.final === true ? { final: true } : {}), ...office };
  try {
    return await buildFrom(found[0] ?? '', options, { ...context, check });
  } catch (error) {
    const { path = options.each } = (error ?? {}) as { path?: string };
    host.stderr(`${messages.cannotRead(path, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
