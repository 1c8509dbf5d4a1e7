/** The commands that help to find one's way; seldom used, so their code is loaded only when they are. */
import type { Command } from 'commander';
import type { InitOptions } from './commands/init/command.ts';
import type { OutlineOptions } from './commands/outline/command.ts';
import { configure, type Finish } from './configure.ts';
import type { CommandContext } from './context.ts';

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

export function addGuidance(program: Command, context: CommandContext, finish: Finish): void {
  const { words } = context;
  configure(program.command('explain'), context)
    .description(words.explain)
    .argument('[topic]', words.topic)
    .option('--lang <vi|en>', words.lang)
    .action(async (topic: string | undefined) => {
      const { explain } = await import('./commands/explain/command.ts');
      finish(await explain(topic, context));
    });

  configure(program.command('outline'), context)
    .description(words.outline)
    .argument('[plans...]', words.plans)
    .option('--depth <number>', words.depth, '3')
    .option('--format <pretty|json>', words.listFormat, 'pretty')
    .option('--lang <vi|en>', words.lang)
    .action(async (plans: string[], options: OutlineOptions) => {
      const { outline } = await import('./commands/outline/command.ts');
      finish(await outline(plans, options, context));
    });

  configure(program.command('init'), context)
    .description(words.init)
    .argument('[folder]', words.initFolder)
    .option('--template <template>', words.template)
    .option('--set <key=value>', words.set, gather, [])
    .option('--year <year>', words.year)
    .option('--force', words.force)
    .option('--lang <vi|en>', words.lang)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import('./commands/init/command.ts');
      finish(await init(folder, options, context));
    });

  configure(program.command('completion'), context)
    .description(words.completion)
    .argument('<bash|zsh|fish|powershell>', words.shell)
    .option('--lang <vi|en>', words.lang)
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion/command.ts');
      finish(await completion(shell, program, context));
    });
}
