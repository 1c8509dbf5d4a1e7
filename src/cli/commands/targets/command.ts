/** `kehoach targets`: last year's figures and this year's, side by side. */
import { targetPairs } from '../../../change/diff/figure-table.ts';
import { targetTable } from '../../../report/reporters/tables/targets.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readChecked } from '../../project/read-checked.ts';
import { planName } from '../../project/read-tasks.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { giveTable, tableProblem } from '../../project/table-output.ts';
import { TASK_MESSAGES } from '../tasks/messages.ts';

export interface TargetsOptions {
  readonly format: string;
  readonly output?: string;
}

/** Tells the targets of two plans, or writes them to a file. */
export async function targets(
  args: readonly string[],
  options: TargetsOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { language, usageError, messages } = context;
  const problem = tableProblem(options, TASK_MESSAGES[language]);
  if (problem !== undefined) return usageError(problem);
  const read = [];
  for (const arg of args) {
    const files = await requirePlans([arg], context);
    if (typeof files === 'number') return files;
    const [file] = files;
    if (file === undefined || files.length > 1) return usageError(messages.onePlanEach(arg, files.length));
    const found = await readChecked(file, context);
    if (typeof found === 'number') return found;
    read.push({ plan: found.plan, name: planName(file) });
  }
  const [old, fresh] = read;
  if (old === undefined || fresh === undefined) return EXIT.usage;
  const table = targetTable(targetPairs(old.plan, fresh.plan), old.plan.year, fresh.plan.year, language);
  return giveTable(table, options, { names: `${old.name}, ${fresh.name}`, plans: [fresh.plan] }, context);
}
