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
  const { world, words, usageError } = context;
  if (args.length === 0) return usageError(words.noPlans);
  try {
    const { files, missing } = await findPlans(args, world.cwd);
    const [first] = missing;
    return first === undefined ? files : usageError(words.notFound(first));
  } catch (error) {
    world.stderr(`${words.cannotRead(args.join(' '), reasonOf(error, words))}\n`);
    return EXIT.system;
  }
}
