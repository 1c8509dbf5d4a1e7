/** Plans to Word files. */
import { NODE_CODEC } from '../../../codec-node.ts';
import { hasErrors } from '../../../diagnostics/format.ts';
import { renderBlocks } from '../../../pipeline/render.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { DocumentBlock } from '../../../word/write/blocks.ts';
import { sectionBlocks } from '../../../word/write/document.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { replaceTarget } from '../../host/replace-target.ts';
import { reasonOf } from '../../messages.ts';
import { type CheckedFile, checkFile, countOf } from '../../project/check-files.ts';
import { type FileWork, onEachFile } from '../../project/many-files.ts';
import { targetOf } from './targets.ts';

export interface BuildOptions {
  readonly output?: string;
  readonly final?: boolean;
  readonly force?: boolean;
  readonly phrases?: string;
  readonly registers?: string;
  readonly pdf?: boolean;
  readonly watch?: boolean;
  /** The table of units, each of which gets a document. */
  readonly each?: string;
  /** Tables with rows of units. */
  readonly rows?: readonly string[];
  /** With what was said of the draft. */
  readonly opinions?: boolean;
  /** The file of opinions, where it is not the one beside the plan. */
  readonly opinionsFile?: string;
}

/** Progress is shown from this many plans on. */
const MANY = 5;

/** A checked plan, and the blocks of its document where its pages were looked at. */
interface Checked {
  readonly file: CheckedFile;
  readonly blocks?: DocumentBlock[][];
}

async function checkPages(file: CheckedFile): Promise<Checked> {
  const { value: plan, ok, describe } = file.checked ?? {};
  if (plan === undefined || ok !== true || describe === undefined) return { file };
  const { pageFindings } = await import('../../../word/layout/lay-out.ts');
  const blocks = sectionBlocks(plan);
  const diagnostics = [...file.diagnostics, ...describe(pageFindings(plan, blocks))];
  return { file: { ...file, diagnostics }, blocks };
}

async function buildOne(
  file: string,
  target: string,
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, language, colour } = context;
  const read = await checkFile(file, host.cwd, { language, ...context.check }).catch((error: unknown) => {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
  });
  if (read === undefined) return EXIT.system;
  const { file: checked, blocks } = options.final === true ? await checkPages(read) : { file: read };
  const plan = checked.checked?.value;
  if (plan === undefined || hasErrors(checked.diagnostics)) {
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr(`${pretty([{ ...checked, diagnostics: errors }], { language, colour })}\n`);
    host.stdout(`${messages.refused(file, errors.length)}\n`);
    return EXIT.planErrors;
  }
  if (options.final === true) host.stderr(pretty([checked], { language, colour }));
  const exit = await replaceTarget(
    { target, source: file, force: options.force === true },
    renderBlocks(plan, blocks, NODE_CODEC, { source: checked.text }),
    context,
  );
  if (exit !== EXIT.ok) return exit;
  host.stdout(`${messages.built(target, file, countOf(checked.diagnostics, 'warning'))}\n`);
  return EXIT.ok;
}

/** Progress, for a person who waits. */
export const showProgress = (text: string, count: number, { host }: CommandContext): void => {
  if (host.isTerminal && count >= MANY) host.stderr(`\r\u001b[K${text}`);
};

/** What is done with each plan: by this thread or by one that helps. */
export const buildWork = async (options: BuildOptions, context: CommandContext): Promise<FileWork<ExitCode>> => {
  return (file) => buildOne(file, targetOf(file, options.output, context.host.cwd), options, context);
};

/** Builds each plan, and the PDF of each where wanted; one that fails does not stop the others. */
export async function buildPlans(
  files: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const written: string[] = [];
  await onEachFile(
    {
      files,
      command: 'build',
      options,
      makeWork: (own) => buildWork(options, own),
      before: (index) => showProgress(`[${index + 1}/${files.length}] ${files[index]}\r`, files.length, context),
      take: (result, index) => {
        if (result === EXIT.ok) written.push(targetOf(files[index] ?? '', options.output, context.host.cwd));
        exit = Math.max(exit, result) as ExitCode;
      },
    },
    context,
  );
  showProgress('', files.length, context);
  if (options.pdf !== true || written.length === 0) return exit;
  const { makePdfs } = await import('./pdf.ts');
  return Math.max(exit, await makePdfs(written, context)) as ExitCode;
}
