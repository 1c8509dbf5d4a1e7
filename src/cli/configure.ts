/** What is alike in every command. */
import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import type { ExitCode } from './exit-codes.ts';

/** Takes a command's exit code. */
export type Finish = (exit: ExitCode) => void;

/** Help in the person's language; nothing printed or ended by `commander` itself. */
export function configure(command: Command, { host, messages }: CommandContext): Command {
  return command
    .exitOverride()
    .configureHelp({ styleTitle: (title) => (messages.titles as Readonly<Record<string, string>>)[title] ?? title })
    .helpOption('-h, --help', messages.help)
    .configureOutput({ writeOut: host.stdout, writeErr: () => undefined });
}
