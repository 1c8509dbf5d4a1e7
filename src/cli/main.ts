/** The command line as a function of the world. */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { World } from './host/host.ts';
import { reasonOf, WORDS } from './messages.ts';
import { runProgram } from './program.ts';

/** The language wished for: by `--lang`, else by KEHOACH_LANG. */
function wishedLanguage({ argv, env }: World): string {
  const index = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  if (word === undefined) return env['KEHOACH_LANG'] || 'vi';
  return word === '--lang' ? (argv[index + 1] ?? '') : word.slice('--lang='.length);
}

const isLanguage = (text: string): text is Language => text === 'vi' || text === 'en';

/**
 * Runs the command line.
 * @returns the exit code; nothing is thrown
 */
export async function main(world: World): Promise<ExitCode> {
  const wished = wishedLanguage(world);
  const language = isLanguage(wished) ? wished : 'vi';
  const words = WORDS[language];
  const usageError = (detail: string): ExitCode => {
    world.stderr(`${words.usageError(detail)}\n${words.seeHelp}\n`);
    return EXIT.usage;
  };
  if (!isLanguage(wished)) return usageError(words.badLanguage(wished));
  const colour = world.isTerminal && (world.env['NO_COLOR'] ?? '') === '';
  const context: CommandContext = { world, language, words, colour, usageError, check: {} };
  try {
    return await runProgram(context);
  } catch (error) {
    world.stderr(`${words.unexpected(reasonOf(error, words))}\n`);
    return EXIT.system;
  }
}
