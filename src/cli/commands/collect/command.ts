/** `kehoach collect`: what offices say of a draft, gathered beside it, answered, put into a table and into the plan. */
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { contradictionsIn, sharedTexts } from '../../../change/opinions/accept.ts';
import type { Draft } from '../../../change/opinions/draft.ts';
import { Offices } from '../../../change/opinions/offices.ts';
import type { Opinions } from '../../../change/opinions/opinion.ts';
import { readOpinions, withOpinions } from '../../../change/opinions/sidecar.ts';
import { type OpinionGrouping, opinionsTable } from '../../../change/opinions/table.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import { bodyRegister } from '../../../content/entities/body-register.ts';
import { applyOpinions } from '../../../pipeline/apply-opinions.ts';
import { type CollectOptions, Collector } from '../../../pipeline/collect.ts';
import { officeOfFile } from '../../../pipeline/gather-opinions.ts';
import { readDraft } from '../../../pipeline/sent-drafts.ts';
import { titleInLine } from '../../../plan/model/outline.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { isYaml, readText, writeWhole } from '../../host/files.ts';
import { imagesBeside } from '../../host/image-files.ts';
import { failureOf } from '../../messages.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { type KeptOpinions, opinionFile, readKept } from '../../project/opinion-file.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { opinionSchemaWay } from '../../project/schema-line.ts';
import { type Gathered, gather, officesByFile } from './answers.ts';
import { draftTexts, keepDraft, makeFolder, type SaidOf } from './files.ts';
import { COLLECT_MESSAGES } from './messages.ts';
import { TABLE_ENDINGS, writeOpinionsTable } from './write-table.ts';

export interface CollectCommandOptions {
  readonly from?: readonly string[];
  readonly draft?: readonly string[];
  readonly table?: string;
  readonly by: string;
  readonly apply?: boolean;
  readonly registers?: string;
  readonly phrases?: string;
}

/** A plan with the file of opinions beside it. */
interface Work {
  readonly plan: string;
  readonly text: string;
  readonly draft: Draft;
  readonly offices: Offices;
  readonly beside: CollectOptions;
  readonly draftByFile: ReadonlyMap<string, string>;
  readonly opinionsPath: string;
}

/** What is wrong with the call, before anything is read. */
function usageProblem(
  [plan = '', ...files]: readonly string[],
  options: CollectCommandOptions,
  context: CommandContext,
) {
  const messages = COLLECT_MESSAGES[context.language];
  const { table, by, from = [] } = options;
  if (!isYaml(plan)) return context.messages.planTarget(plan);
  if (by !== 'item' && by !== 'office') return messages.badGrouping(by);
  if (table !== undefined && !TABLE_ENDINGS.includes(extname(table).toLowerCase()))
    return messages.badTable(table, TABLE_ENDINGS.join(', '));
  const froms = officesByFile(from, files);
  if (froms === 'mixed') return messages.mixed;
  return 'wrong' in froms ? messages.badFrom(froms.wrong) : undefined;
}

async function save(path: string, text: string, { host }: CommandContext, before?: string): Promise<void> {
  const full = resolve(host.cwd, path);
  await makeFolder(full);
  await writeWhole(full, new TextEncoder().encode(text), before === undefined ? {} : { before });
}

/** Writes what is new into the file of opinions. */
async function keep(
  work: Work,
  kept: KeptOpinions,
  gathered: Gathered,
  context: CommandContext,
): Promise<KeptOpinions> {
  const { host, language } = context;
  const { fresh, drafts } = gathered;
  const schema = opinionSchemaWay(work.opinionsPath, host);
  const plan = relative(dirname(work.opinionsPath), work.plan).replaceAll('\\', '/');
  const text = withOpinions(kept.text, kept.opinions, fresh, { plan, ...(schema === undefined ? {} : { schema }) });
  if (text !== kept.text) await save(work.opinionsPath, text, context, kept.text);
  for (const draft of drafts) await keepDraft(work.plan, draft, host.cwd);
  const { opinions } = readOpinions(text);
  host.stdout(
    `${COLLECT_MESSAGES[language].written(work.opinionsPath, fresh.opinions.length, opinions.opinions.length)}\n`,
  );
  return { text, opinions };
}

/** What a person has to know before anything is taken: who contradicts whom, who has not answered. */
function warn({ offices }: Work, { opinions, offices: answers }: Opinions, { host, language }: CommandContext): void {
  const messages = COLLECT_MESSAGES[language];
  const open = opinions.filter(({ applied }) => applied !== true);
  for (const { opinions: two } of contradictionsIn(open)) host.stdout(`${messages.contradiction(...two)}\n`);
  for (const { opinions: two } of sharedTexts(open)) host.stdout(`${messages.sharedText(...two)}\n`);
  const silent = offices.silent(answers);
  if (silent.names.length > 0) host.stdout(`${messages.silent(silent.names)}\n`);
  if (silent.groups.length > 0) host.stdout(`${messages.silentGroups(silent.groups)}\n`);
}

/** Puts the accepted opinions into the plan. */
async function apply(work: Work, { text: keptText = '' }: KeptOpinions, context: CommandContext): Promise<ExitCode> {
  const { host, language } = context;
  const messages = COLLECT_MESSAGES[language];
  const { text, opinions, made, failed, apart, contradicting, breaks } = applyOpinions(
    work.text,
    keptText,
    work.beside,
  );
  for (const opinion of failed) host.stderr(`${messages.notApplied(opinion, apart.includes(opinion))}\n`);
  if (breaks) {
    host.stderr(`${messages.breaks(work.plan)}\n`);
    return EXIT.planErrors;
  }
  if (made.length === 0) {
    host.stdout(`${messages.noneAccepted(work.opinionsPath)}\n`);
    return failed.length + contradicting.length > 0 ? EXIT.planErrors : EXIT.ok;
  }
  if ((await readText(resolve(host.cwd, work.plan))) !== work.text) {
    host.stderr(`${messages.savedMeanwhile(work.plan)}\n`);
    return EXIT.system;
  }
  await keepDraft(work.plan, work.text, host.cwd);
  await save(work.plan, text, context, work.text);
  await save(work.opinionsPath, opinions, context, keptText);
  host.stdout(`${messages.applied(work.plan, made.length)}\n`);
  return failed.length + contradicting.length > 0 ? EXIT.planErrors : EXIT.ok;
}

async function open(
  [plan = '', ...files]: readonly string[],
  options: CollectCommandOptions,
  context: CommandContext,
): Promise<Work | ExitCode> {
  const { host, language } = context;
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const text = await readText(resolve(host.cwd, plan));
  const images = imagesBeside(resolve(host.cwd, plan));
  const { byFile, ...drafts } = await draftTexts(plan, options.draft ?? [], files, host);
  const { linesByPage } = await import('../../../word/layout/lay-out.ts');
  const beside = { language, images, ...drafts, linesByPage, ...(phrases === undefined ? {} : { phrases }) };
  const draft = text === undefined ? undefined : readDraft(text, beside);
  if (text === undefined || draft === undefined) {
    host.stderr(`${COLLECT_MESSAGES[language].broken(plan)}\n`);
    return EXIT.planErrors;
  }
  const offices = new Offices(draft.plan, bodyRegister(draft.plan.bodies, registers.bodyNames));
  return { plan, text, draft, offices, beside, draftByFile: byFile, opinionsPath: opinionFile(plan) };
}

async function run(
  args: readonly string[],
  options: CollectCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  const [plan = '', ...files] = args;
  const work = await open(args, options, context);
  if (typeof work === 'number') return work;
  let kept = await readKept(work.opinionsPath, context);
  if (typeof kept === 'number') return kept;
  let exit: ExitCode = EXIT.ok;
  for (const { name } of kept.opinions.offices) work.offices.named(name);
  if (files.length > 0) {
    const beside = { ...work.beside, officeOfFile: officeOfFile(kept.opinions.offices) };
    const collector = new Collector(work.text, work.draft, work.offices, NODE_CODEC, beside);
    const froms = officesByFile(options.from ?? [], files) as ReadonlyMap<string, string>;
    const said = (file: string): SaidOf => {
      const [from, draft] = [froms.get(file), work.draftByFile.get(file)];
      return { ...(from === undefined ? {} : { from }), ...(draft === undefined ? {} : { draft }) };
    };
    const gathered = await gather(
      files,
      said,
      { plan, collector, offices: work.offices, known: kept.opinions },
      context,
    );
    if (gathered.hasFailed) exit = EXIT.planErrors;
    kept = await keep(work, kept, gathered, context);
  } else if (kept.text === undefined) {
    host.stdout(`${COLLECT_MESSAGES[language].nothing(work.opinionsPath)}\n`);
    return EXIT.planErrors;
  }
  warn(work, kept.opinions, context);
  if (options.table !== undefined) {
    const table = opinionsTable(kept.opinions, {
      places: work.draft.places,
      by: options.by as OpinionGrouping,
      subject: titleInLine(work.draft.plan),
      silent: work.offices.silent(kept.opinions.offices),
    });
    exit = Math.max(exit, await writeOpinionsTable(options.table, table, work, context)) as ExitCode;
  }
  if (options.apply === true) exit = Math.max(exit, await apply(work, kept, context)) as ExitCode;
  return exit;
}

/** Gathers opinions, writes their table, takes the accepted ones into the plan. */
export async function collectOpinions(
  args: readonly string[],
  options: CollectCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const problem = usageProblem(args, options, context);
  if (problem !== undefined) return context.usageError(problem);
  try {
    return await run(args, options, context);
  } catch (error) {
    context.host.stderr(`${failureOf(error, basename(args[0] ?? ''), context.host.cwd, context.messages)}\n`);
    return EXIT.system;
  }
}
