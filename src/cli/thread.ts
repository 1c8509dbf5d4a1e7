/** What a thread does for the command that started it. */
import type { CommandContext } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { WORDS } from './messages.ts';
import { type FileWork, type ThreadedCommand, type ThreadTask, toldWork } from './project/many-files.ts';

type MakeWork = (options: never, context: CommandContext) => Promise<FileWork<unknown>>;

/** The work of each command that shares it. */
const WORKS: Readonly<Record<ThreadedCommand, () => Promise<MakeWork>>> = {
  build: async () => (await import('./commands/build/build-plans.ts')).buildWork,
  'build-each': async () => (await import('./commands/build/each/work.ts')).eachWork,
  tasks: async () => (await import('./project/read-tasks.ts')).readTasksWork,
  validate: async () => (await import('./commands/validate/command.ts')).validateWork,
};

const silent = (): void => undefined;

/** The work that a task asks for; what it says is given with what came of a file. */
export async function workOf({ command, options, facts, ...rest }: ThreadTask): Promise<FileWork<unknown>> {
  const makeWork = await WORKS[command]();
  const host = { ...facts, stdout: silent, stderr: silent };
  // Whoever started the thread has looked at the call.
  const context = { ...rest, host, messages: WORDS[rest.language], usageError: () => EXIT.usage };
  return toldWork((own) => makeWork(options as never, own), context);
}
