/** `kehoach outline`: the skeleton of plans, with the lines of the YAML. */
import { type OutlineEntry, planOutline, titleInLine } from '../../../plan/model/outline.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readChecked } from '../../project/read-checked.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { OUTLINE_MESSAGES } from './messages.ts';

export interface OutlineOptions {
  readonly depth: string;
  readonly format: string;
}

interface OutlinedPlan {
  readonly file: string;
  readonly title: string;
  readonly entries: readonly (Omit<OutlineEntry, 'origin'> & { readonly line: number })[];
}

/** The outline of a file, or the exit code where it has none. */
async function outlineFile(file: string, depth: number, context: CommandContext): Promise<OutlinedPlan | ExitCode> {
  const read = await readChecked(file, context);
  if (typeof read === 'number') return read;
  const { plan, checked } = read;
  const entries = planOutline(plan, depth).map(({ origin, ...entry }) => ({
    ...entry,
    line: checked.locate(origin).start.line,
  }));
  return { file, title: titleInLine(plan), entries };
}

/** Lines of the YAML at the left, as compilers put them; levels to the right. */
function printed({ file, title, entries }: OutlinedPlan): string {
  const width = Math.max(1, ...entries.map(({ line }) => String(line).length));
  const lines = entries.map(({ line, level, label, text }) => {
    const words = [label, text].filter((part) => part !== '').join(' ');
    return `${String(line).padStart(width)} |${'  '.repeat(level - 1)} ${words}`;
  });
  return `${file}: ${title}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Prints the outlines; a plan that cannot be read does not stop the others. */
export async function outline(
  args: readonly string[],
  options: OutlineOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, usageError } = context;
  const messages = OUTLINE_MESSAGES[language];
  if (!/^[1-9]$/.test(options.depth)) return usageError(messages.badDepth(options.depth));
  if (!['pretty', 'json'].includes(options.format)) return usageError(messages.badFormat(options.format));
  const found = await requirePlans(args, context);
  if (typeof found === 'number') return found;
  let exit: ExitCode = EXIT.ok;
  const outlined: OutlinedPlan[] = [];
  for (const file of found) {
    const result = await outlineFile(file, Number(options.depth), context);
    if (typeof result === 'number') exit = Math.max(exit, result) as ExitCode;
    else outlined.push(result);
  }
  if (options.format === 'json') host.stdout(`${JSON.stringify(outlined, null, 2)}\n`);
  else host.stdout(outlined.map(printed).join('\n'));
  return exit;
}
