/** The plans that a command was called with; there must be some. */
import { resolve } from 'node:path';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { exists } from '../host/files.ts';
import { reasonOf } from '../messages.ts';
import { findPlans } from './find-plans.ts';

const OTHER_FILES: readonly (readonly [kind: 'word' | 'pdf', name: RegExp])[] = [
  ['word', /\.(?:docx?|docm|dotx?|rtf|odt)$/i],
  ['pdf', /\.pdf$/i],
];

/** What a file is that is no plan, by its name. */
const kindOf = (file: string): 'word' | 'pdf' | undefined => OTHER_FILES.find(([, name]) => name.test(file))?.[0];

/** The file whose name the shell has split at its blanks, the first part being an argument that is no file. */
async function splitName(args: readonly string[], first: string, cwd: string): Promise<string | undefined> {
  const from = args.indexOf(first);
  for (let to = args.length; to > from + 1; to--) {
    const name = args.slice(from, to).join(' ');
    if (await exists(resolve(cwd, name))) return name;
  }
  return undefined;
}

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
    if (first !== undefined) {
      const whole = await splitName(args, first, host.cwd);
      return usageError(whole === undefined ? messages.notFound(first) : messages.nameWithBlanks(whole));
    }
    const other = files.find((file) => kindOf(file) !== undefined);
    return other === undefined ? files : usageError(messages.notPlan(other, kindOf(other) ?? 'word'));
  } catch (error) {
    host.stderr(`${messages.cannotRead(args.join(' '), reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
