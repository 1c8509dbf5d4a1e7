/** The commands that help to find one's way; seldom used, so their code is loaded only when they are. */
import type { Command } from 'commander';
import type { InitOptions } from './commands/init/command.ts';
import type { OutlineOptions } from './commands/outline/command.ts';
import { configure, type Finish } from './configure.ts';
import type { CommandContext } from './context.ts';

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

export function addGuidance(program: Command, context: CommandContext, finish: Finish): void {
  const { messages } = context;
  configure(program.command('explain'), context)
    .description(messages.explain)
    .argument('[topic]', messages.topic)
    .option('--lang <vi|en>', messages.lang)
    .action(async (topic: string | undefined) => {
      const { explain } = await import('./commands/explain/command.ts');
      finish(await explain(topic, context));
    });

  configure(program.command('outline'), context)
    .description(messages.outline)
    .argument('[plans...]', messages.plans)
    .option('--depth <number>', messages.depth, '3')
    .option('--format <pretty|json>', messages.listFormat, 'pretty')
    .option('--lang <vi|en>', messages.lang)
    .action(async (plans: string[], options: OutlineOptions) => {
      const { outline } = await import('./commands/outline/command.ts');
      finish(await outline(plans, options, context));
    });

  configure(program.command('init'), context)
    .description(messages.init)
    .argument('[folder]', messages.initFolder)
    .option('--template <template>', messages.template)
    .option('--set <key=value>', messages.set, gather, [])
    .option('--year <year>', messages.year)
    .option('--force', messages.force)
    .option('--lang <vi|en>', messages.lang)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import('./commands/init/command.ts');
      finish(await init(folder, options, context));
    });

  configure(program.command('completion'), context)
    .description(messages.completion)
    .argument('<bash|zsh|fish|powershell>', messages.shell)
    .option('--lang <vi|en>', messages.lang)
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion/command.ts');
      finish(await completion(shell, program, context));
    });
}
