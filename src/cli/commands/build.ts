/** `kehoach build`: plans to Word files. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { hasErrors } from '../../diagnostics/word.ts';
import { renderPlan } from '../../pipeline/render.ts';
import { pretty } from '../../reporters/pretty.ts';
import { type CheckedFile, checkFile, countOf } from '../check-files.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { officePhrases } from '../office-phrases.ts';
import { replaceTarget } from '../replace-target.ts';
import { requirePlans } from '../require-plans.ts';
import { reasonOf } from '../words.ts';

export interface BuildOptions {
  readonly output?: string;
  readonly final?: boolean;
  readonly force?: boolean;
  readonly phrases?: string;
}

/** Progress is shown from this many plans on. */
const MANY = 5;

const isFile = (output: string): boolean => extname(output).toLowerCase() === '.docx';

function targetOf(file: string, output: string | undefined, cwd: string): string {
  if (output !== undefined && isFile(output)) return output;
  const name = `${basename(file, extname(file))}.docx`;
  const folder = output ?? dirname(file);
  return relative(cwd, resolve(cwd, folder, name)) || join(folder, name);
}

/** Two plans must not be written to one file. */
function clashes(
  files: readonly string[],
  targets: readonly string[],
  cwd: string,
): { target: string; plans: string }[] {
  const byTarget = new Map<string, string[]>();
  for (const [index, target] of targets.entries()) {
    const key = resolve(cwd, target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), files[index] ?? '']);
  }
  return [...byTarget]
    .filter(([, plans]) => plans.length > 1)
    .map(([target, plans]) => ({ target: relative(cwd, target), plans: plans.join(', ') }));
}

async function checkPages(file: CheckedFile): Promise<CheckedFile> {
  const { plan, ok, word } = file.checked ?? {};
  if (plan === undefined || ok !== true || word === undefined) return file;
  const { pageFindings } = await import('../../layout/lay-out.ts');
  return { ...file, diagnostics: [...file.diagnostics, ...word(pageFindings(plan))] };
}

async function buildOne(
  file: string,
  target: string,
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { world, words, language, colour } = context;
  const read = await checkFile(file, world.cwd, { language, ...context.check }).catch((error: unknown) => {
    world.stderr(`${words.cannotRead(file, reasonOf(error, words))}\n`);
  });
  if (read === undefined) return EXIT.system;
  const checked = options.final === true ? await checkPages(read) : read;
  const plan = checked.checked?.plan;
  if (plan === undefined || hasErrors(checked.diagnostics)) {
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    world.stderr(`${pretty([{ ...checked, diagnostics: errors }], { language, colour })}\n`);
    world.stdout(`${words.refused(file, errors.length)}\n`);
    return EXIT.planErrors;
  }
  if (options.final === true) world.stderr(pretty([checked], { language, colour }));
  const exit = await replaceTarget(
    { target, source: file, force: options.force === true },
    renderPlan(plan, { source: checked.text }),
    context,
  );
  if (exit !== EXIT.ok) return exit;
  world.stdout(`${words.built(target, file, countOf(checked.diagnostics, 'warning'))}\n`);
  return EXIT.ok;
}

/** What is wrong with where the files are to go. */
function targetProblem(
  found: readonly string[],
  targets: readonly string[],
  output: string | undefined,
  context: CommandContext,
): string | undefined {
  const { world, words } = context;
  if (output?.trim() === '') return words.emptyOutput;
  if (output !== undefined && isFile(output) && found.length !== 1) return words.oneFile;
  const own = found.find((file, index) => resolve(world.cwd, file) === resolve(world.cwd, targets[index] ?? ''));
  if (own !== undefined) return words.overSource(own);
  const [clash] = clashes(found, targets, world.cwd);
  return clash === undefined ? undefined : words.sameTarget(clash.target, clash.plans);
}

/** Progress, for a person who waits. */
const showProgress = (text: string, count: number, { world }: CommandContext): void => {
  if (world.isTerminal && count >= MANY) world.stderr(`\r\u001b[K${text}`);
};

/** Builds each plan; one that fails does not stop the others. */
export async function build(
  args: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const found = await requirePlans(args, context);
  if (typeof found === 'number') return found;
  const targets = found.map((file) => targetOf(file, options.output, context.world.cwd));
  const problem = targetProblem(found, targets, options.output, context);
  if (problem !== undefined) return context.usageError(problem);
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  const check = { ...(options.final === true ? { final: true } : {}), ...(phrases === undefined ? {} : { phrases }) };

  let exit: ExitCode = EXIT.ok;
  for (const [index, file] of found.entries()) {
    showProgress(`[${index + 1}/${found.length}] ${file}\r`, found.length, context);
    const result = await buildOne(file, targets[index] ?? '', options, { ...context, check });
    exit = Math.max(exit, result) as ExitCode;
  }
  showProgress('', found.length, context);
  return exit;
}
