/** `kehoach build --opinions`: a draft with what was said of it, for those who decide. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { OPINION_FOLDER } from '../../../change/opinions/file-names.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import { hasErrors } from '../../../diagnostics/format.ts';
import { type RenderedOpinions, renderOpinions } from '../../../pipeline/render-opinions.ts';
import { readDraft } from '../../../pipeline/sent-drafts.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { imagesBeside } from '../../host/image-files.ts';
import { replaceTarget } from '../../host/replace-target.ts';
import { reasonOf } from '../../messages.ts';
import { type CheckedFile, checkFile } from '../../project/check-files.ts';
import { officeCheck } from '../../project/office-check.ts';
import { opinionFile, readKept } from '../../project/opinion-file.ts';
import type { BuildOptions } from './build-plans.ts';
import { OPINION_MESSAGES } from './messages.ts';
import { targetProblem } from './targets.ts';

interface Work {
  readonly plan: string;
  readonly opinionsPath: string;
  readonly target: string;
  /** The draft as it was sent, kept beside the opinions: what of them the plan has, it has not. */
  readonly isKeptDraft: boolean;
}

/** `ke-hoach.1a2b3c4d.yaml` of `gop-y`. */
const KEPT_DRAFT = /^(.+)\.[0-9a-f]{8}(\.ya?ml)$/i;

function workOf(plan: string, { output, opinionsFile }: BuildOptions, cwd: string): Work {
  const [, name = '', ending = ''] = KEPT_DRAFT.exec(basename(plan)) ?? [];
  const isKeptDraft = name !== '' && basename(dirname(resolve(cwd, plan))) === OPINION_FOLDER;
  const own = isKeptDraft ? join(dirname(plan), `${name}${ending}`) : opinionFile(plan);
  const file = `${basename(plan, extname(plan))}.${OPINION_FOLDER}.docx`;
  const isFile = extname(output ?? '').toLowerCase() === '.docx';
  const target = isFile ? (output ?? '') : join(output ?? dirname(plan), file);
  return {
    plan,
    opinionsPath: opinionsFile ?? own,
    target: relative(cwd, resolve(cwd, target)) || target,
    isKeptDraft,
  };
}

/** What is wrong with the call, before anything is read. */
function usageProblem(
  files: readonly string[],
  works: readonly Work[],
  options: BuildOptions,
  context: CommandContext,
) {
  const messages = OPINION_MESSAGES[context.language];
  const { each, watch, final, opinionsFile, output } = options;
  if (each !== undefined || watch === true || final === true) return messages.alone;
  if (opinionsFile !== undefined && files.length > 1) return messages.onePlan;
  const targets = works.map(({ target }) => target);
  return targetProblem(files, targets, output, context);
}

/** Reads and checks the plan; pictures are looked for beside the plan that a draft is kept of. */
async function readPlanFile({ plan, isKeptDraft }: Work, context: CommandContext): Promise<CheckedFile | ExitCode> {
  const { host, messages, language, colour, check } = context;
  const beside = resolve(host.cwd, isKeptDraft ? dirname(plan) : plan);
  try {
    const file = await checkFile(plan, host.cwd, { language, ...check, images: imagesBeside(beside) });
    if (file.checked?.value !== undefined && !hasErrors(file.diagnostics)) return file;
    const errors = file.diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr(`${pretty([{ ...file, diagnostics: errors }], { language, colour })}\n`);
    host.stdout(`${messages.refused(plan, errors.length)}\n`);
    return EXIT.planErrors;
  } catch (error) {
    host.stderr(`${messages.cannotRead(plan, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/** Which accepted edits are not in the document, and why. */
function tellLeft({ failed, contradicting }: RenderedOpinions, { host, language }: CommandContext): void {
  const messages = OPINION_MESSAGES[language];
  for (const { opinions } of contradicting) host.stderr(`${messages.contradiction(...opinions)}\n`);
  for (const opinion of failed) host.stderr(`${messages.notMade(opinion)}\n`);
}

async function buildOne(work: Work, options: BuildOptions, context: CommandContext): Promise<ExitCode> {
  const { host, language, check } = context;
  const messages = OPINION_MESSAGES[language];
  const { plan, target, opinionsPath, isKeptDraft } = work;
  const file = await readPlanFile(work, context);
  if (typeof file === 'number') return file;
  const kept = await readKept(opinionsPath, context);
  if (typeof kept === 'number') return kept;
  const isIssued = file.checked?.value?.stage === 'issued' && options.force !== true;
  if (kept.text === undefined || isIssued) {
    host.stderr(`${isIssued ? messages.issued(plan) : messages.none(opinionsPath)}\n`);
    return EXIT.planErrors;
  }
  const images = imagesBeside(resolve(host.cwd, isKeptDraft ? dirname(plan) : plan));
  const beside = { images, ...(check.phrases === undefined ? {} : { phrases: check.phrases }) };
  const opinions = kept.opinions.opinions.map((one) => (isKeptDraft ? { ...one, applied: false } : one));
  const draft = readDraft(file.text, beside);
  const source = `${file.text}\n${JSON.stringify(opinions)}`;
  const rendered =
    draft === undefined ? undefined : renderOpinions(file.text, draft, opinions, NODE_CODEC, { ...beside, source });
  if (rendered === undefined) {
    host.stderr(`${messages.breaks(plan)}\n`);
    return EXIT.planErrors;
  }
  tellLeft(rendered, context);
  const refused = messages.changed(target);
  const exit = await replaceTarget(
    { target, source: plan, refused, force: options.force === true },
    rendered.bytes,
    context,
  );
  if (exit === EXIT.ok) host.stdout(`${messages.built(target, plan, opinions.length, rendered.made.length)}\n`);
  return exit;
}

/** Builds each draft with its opinions; one that fails does not stop the others. */
export async function buildOpinions(
  files: readonly string[],
  options: BuildOptions,
  base: CommandContext,
): Promise<ExitCode> {
  const works = files.map((file) => workOf(file, options, base.host.cwd));
  const problem = usageProblem(files, works, options, base);
  if (problem !== undefined) return base.usageError(problem);
  const check = await officeCheck(options, base);
  if (typeof check === 'number') return check;
  const context = { ...base, check };
  let exit: ExitCode = EXIT.ok;
  const written: string[] = [];
  for (const work of works) {
    const own = await buildOne(work, options, context);
    if (own === EXIT.ok) written.push(work.target);
    exit = Math.max(exit, own) as ExitCode;
  }
  if (options.pdf !== true || written.length === 0) return exit;
  const { makePdfs } = await import('./pdf.ts');
  return Math.max(exit, await makePdfs(written, context)) as ExitCode;
}
