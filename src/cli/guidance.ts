/** The commands that help to find one's way; seldom used, so their code is loaded only when they are. */
import type { Command } from 'commander';
import type { OutlineOptions } from './commands/outline.ts';
import { configure, type Finish } from './configure.ts';
import type { CommandContext } from './context.ts';

export function addGuidance(program: Command, context: CommandContext, finish: Finish): void {
  const { words } = context;
  configure(program.command('explain'), context)
    .description(words.explain)
    .argument('[topic]', words.topic)
    .option('--lang <vi|en>', words.lang)
    .action(async (topic: string | undefined) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(topic, context));
    });

  configure(program.command('outline'), context)
    .description(words.outline)
    .argument('[plans...]', words.plans)
    .option('--depth <number>', words.depth, '3')
    .option('--format <pretty|json>', words.listFormat, 'pretty')
    .option('--lang <vi|en>', words.lang)
    .action(async (plans: string[], options: OutlineOptions) => {
      const { outline } = await import('./commands/outline.ts');
      finish(await outline(plans, options, context));
    });
}
