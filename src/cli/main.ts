/** The command line as a function of the host, and the threads that it shares its work with. */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Host, Thread } from './host/host.ts';
import { reasonOf, WORDS } from './messages.ts';
import { runProgram } from './program.ts';
import type { ThreadTask } from './project/many-files.ts';

/** The language wished for: by `--lang`, else by KEHOACH_LANG. */
function wishedLanguage({ argv, env }: Host): string {
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
export async function main(host: Host): Promise<ExitCode> {
  const wished = wishedLanguage(host);
  const language = isLanguage(wished) ? wished : 'vi';
  const messages = WORDS[language];
  const usageError = (detail: string): ExitCode => {
    host.stderr(`${messages.usageError(detail)}\n${messages.seeHelp}\n`);
    return EXIT.usage;
  };
  if (!isLanguage(wished)) return usageError(messages.badLanguage(wished));
  const colour = host.isTerminal && (host.env['NO_COLOR'] ?? '') === '';
  const context: CommandContext = { host, language, messages, colour, usageError, check: {} };
  try {
    return await runProgram(context);
  } catch (error) {
    host.stderr(`${messages.unexpected(reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/**
 * Starts a thread that works on files.
 * @param script what it runs, which calls `serveThread`
 */
export async function startThread(script: string, task: object): Promise<Thread> {
  const { startWorker } = await import('./host/worker-thread.ts');
  return startWorker(script, task);
}

/** Works on files in the thread that was started for a task. */
export async function serveThread(task: ThreadTask): Promise<void> {
  const [{ answerFiles }, { workOf }] = await Promise.all([import('./host/worker-thread.ts'), import('./thread.ts')]);
  const work = workOf(task);
  answerFiles(async (file) => (await work)(file));
}
