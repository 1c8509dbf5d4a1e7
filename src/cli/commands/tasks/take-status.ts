/** `kehoach tasks PLAN --status FILE`: takes back the sheet in which states were filled in. */
import { messageOf } from '../../../diagnostics/format.ts';
import { countStates, progressText, readProgress } from '../../../tasks/progress.ts';
import { STATES } from '../../../tasks/task.ts';
import { TASK_WORDS } from '../../../tasks/words.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { reasonOf } from '../../messages.ts';
import { progressFile } from '../../project/progress-file.ts';
import { readSheetFile } from '../../project/read-sheet.ts';
import type { FilePlan } from '../../project/read-tasks.ts';
import { writeTarget } from '../../project/write-target.ts';
import { TASK_MESSAGES } from './messages.ts';

/** Keeps what the sheet says beside the plan, over what was kept before, and tells how far the plan is. */
export async function takeStatus(file: string, plan: FilePlan, context: CommandContext): Promise<ExitCode> {
  const { host, language, messages } = context;
  const own = TASK_MESSAGES[language];
  const sheet = await readSheetFile(file, host).catch((error: unknown) => {
    host.stderr(`${messages.cannotRead(file, reasonOf(error, messages))}\n`);
  });
  if (sheet === undefined) return EXIT.system;
  for (const finding of sheet.findings) host.stderr(`${file}: ${messageOf(finding, language).message}\n`);
  const { progress, problems } = readProgress(sheet.rows, new Set(plan.tasks.map(({ id }) => id)));
  for (const problem of problems) host.stderr(`${file}: ${own.progressProblem(problem)}\n`);
  if (Object.keys(progress).length === 0) {
    host.stderr(`${own.noProgress(file)}\n`);
    return EXIT.planErrors;
  }
  const all = { ...plan.progress, ...progress };
  const written = await writeTarget(progressFile(plan.file), progressText(all), file, context);
  if (written !== EXIT.ok) return written;
  const counts = countStates(plan.tasks, all, plan.plan.year, host.today);
  host.stdout(`${STATES.map((state) => `${TASK_WORDS[language].states[state]}: ${counts[state]}`).join('; ')}.\n`);
  return problems.length === 0 ? EXIT.ok : EXIT.planErrors;
}
