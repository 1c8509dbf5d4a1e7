/** The phrases that an office has of its own. */
import { resolve } from 'node:path';
import { type Phrases, phraseProblems } from '../../plan/compile/phrases.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readPhrases } from '../host/files.ts';
import { reasonOf } from '../messages.ts';

/** The office's phrases, or the exit code where they cannot be used. */
export async function officePhrases(
  folder: string | undefined,
  context: CommandContext,
): Promise<Phrases | undefined | ExitCode> {
  if (folder === undefined) return undefined;
  const { host, messages } = context;
  try {
    const phrases = await readPhrases(resolve(host.cwd, folder));
    const [problem] = phraseProblems(phrases);
    return problem === undefined
      ? phrases
      : context.usageError(messages.badPhrase(problem.name, problem.known.join(', ')));
  } catch (error) {
    host.stderr(`${messages.cannotRead(folder, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
