/** One plan file for the commands that tell of plans: errors that leave no plan are told, others are not theirs to tell. */
import { hasErrors } from '../../diagnostics/format.ts';
import { type CheckedPlan, readPlan } from '../../pipeline/check.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { pretty } from '../../report/reporters/pretty.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reasonOf } from '../messages.ts';
import { checkFile } from './check-files.ts';

export interface ReadPlan {
  readonly plan: Plan;
  readonly checked: CheckedPlan;
}

/** Reads a plan; the exit code where there is none. */
export async function readChecked(file: string, context: CommandContext): Promise<ReadPlan | ExitCode> {
  const { host, messages, language, colour } = context;
  const read = await checkFile(file, host.cwd, { language }, readPlan).catch((error: unknown) => {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
  });
  if (read === undefined) return EXIT.system;
  const { checked, ...report } = read;
  if (checked?.value !== undefined) return { plan: checked.value, checked };
  const diagnostics = report.diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
  host.stderr(`${pretty([{ ...report, diagnostics }], { language, colour })}\n`);
  return EXIT.planErrors;
}
