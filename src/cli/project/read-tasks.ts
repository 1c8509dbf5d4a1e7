/** The tasks of plan files, for the commands that tell of them. */
import { basename, extname } from 'node:path';
import { hasErrors } from '../../diagnostics/format.ts';
import { pretty } from '../../report/reporters/pretty.ts';
import type { PlanTasks } from '../../tasks/matrix.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reasonOf } from '../messages.ts';
import { checkFile } from './check-files.ts';
import { requirePlans } from './require-plans.ts';

export interface ReadTasks {
  readonly plans: readonly PlanTasks[];
  /** What the run ends with where a plan could not be read; the others are told all the same. */
  readonly exit: ExitCode;
}

async function readPlan(file: string, context: CommandContext): Promise<PlanTasks | ExitCode> {
  const { host, messages, language, colour } = context;
  const read = await checkFile(file, host.cwd, { language }).catch((error: unknown) => {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
  });
  if (read === undefined) return EXIT.system;
  const { checked, ...report } = read;
  if (checked?.value === undefined) {
    const diagnostics = report.diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
    host.stderr(`${pretty([{ ...report, diagnostics }], { language, colour })}\n`);
    return EXIT.planErrors;
  }
  const name = basename(file, extname(file)).normalize('NFC');
  return { plan: checked.value, name, tasks: tasksOf(checked.value, checked.texts) };
}

/** Reads plans and their tasks; the exit code where there is none. */
export async function readTasks(args: readonly string[], context: CommandContext): Promise<ReadTasks | ExitCode> {
  const files = await requirePlans(args, context);
  if (typeof files === 'number') return files;
  const plans: PlanTasks[] = [];
  let exit: ExitCode = EXIT.ok;
  for (const file of files) {
    const result = await readPlan(file, context);
    if (typeof result === 'number') exit = Math.max(exit, result) as ExitCode;
    else plans.push(result);
  }
  return plans.length === 0 ? exit : { plans, exit };
}
