/** The commands that help to find one's way; seldom used, so their code is loaded only when they are. */
import type { Command } from 'commander';
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
}
