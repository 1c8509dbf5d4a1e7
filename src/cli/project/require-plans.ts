/** The plans that a command was called with; there must be some. */
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reasonOf } from '../messages.ts';
import { findPlans } from './find-plans.ts';

const OTHER_FILES: readonly (readonly [kind: 'word' | 'pdf', name: RegExp])[] = [
  ['word', /\.(?:docx?|docm|dotx?|rtf|odt)$/i],
  ['pdf', /\.pdf$/i],
];

/** What a file is that is no plan, by its name. */
const kindOf = (file: string): 'word' | 'pdf' | undefined => OTHER_FILES.find(([, name]) => name.test(file))?.[0];

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
    if (first !== undefined) return usageError(messages.notFound(first));
    const other = files.find((file) => kindOf(file) !== undefined);
    return other === undefined ? files : usageError(messages.notPlan(other, kindOf(other) ?? 'word'));
  } catch (error) {
    host.stderr(`${messages.cannotRead(args.join(' '), reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
