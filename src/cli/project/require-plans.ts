/** The plans that a command was called with; there must be some. */
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reasonOf } from '../messages.ts';
import { findPlans } from './find-plans.ts';

/** The files found, or the exit code where there are none. */
export async function requirePlans(
  args: readonly string[],
  context: CommandContext,
): Promise<readonly string[] | ExitCode> {
  const { host, messages, usageError } = context;
  if (args.length === 0) return usageError(messages.noPlans);
  try {
    const { files, missing } = await findPlans(args, host.cwd);
    const [first] = missing;
    return first === undefined ? files : usageError(messages.notFound(first));
  } catch (error) {
    host.stderr(`${messages.cannotRead(args.join(' '), reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
