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
import { progressBeside } from './progress-file.ts';
import { requirePlans } from './require-plans.ts';

/** A plan with its tasks, and the file that it was read from. */
export interface FilePlan extends PlanTasks {
  readonly file: string;
}

export interface ReadTasks {
  readonly plans: readonly FilePlan[];
  /** What the run ends with where a plan could not be read; the others are told all the same. */
  readonly exit: ExitCode;
}

async function readPlan(file: string, context: CommandContext): Promise<FilePlan | ExitCode> {
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
  const progress = await progressBeside(file, context);
  const known = progress === undefined ? {} : { progress };
  return { file, plan: checked.value, name, tasks: tasksOf(checked.value, checked.texts), ...known };
}

/** Reads plans and their tasks; the exit code where there is none. */
export async function readTasks(args: readonly string[], context: CommandContext): Promise<ReadTasks | ExitCode> {
  const files = await requirePlans(args, context);
  if (typeof files === 'number') return files;
  const plans: FilePlan[] = [];
  let exit: ExitCode = EXIT.ok;
  for (const file of files) {
    const result = await readPlan(file, context);
    if (typeof result === 'number') exit = Math.max(exit, result) as ExitCode;
    else plans.push(result);
  }
  return plans.length === 0 ? exit : { plans, exit };
}
