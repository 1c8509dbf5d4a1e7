/** `kehoach explain`: what a key or a code means, in the terminal. */
import { codePages } from '../../../report/explain/code-pages.ts';
import { lookUp, type Manual } from '../../../report/explain/find-pages.ts';
import { keyPages } from '../../../report/explain/key-pages.ts';
import { MANUAL_WORDS } from '../../../report/explain/messages.ts';
import { printCode, printContents, printGroup, printKey } from '../../../report/explain/print.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { PLAN_SCHEMA, shippedText } from '../../host/bundled-files.ts';
import { reasonOf } from '../../messages.ts';

/** The manual, or the exit code where the schema cannot be read. */
async function openManual({ world, words, language }: CommandContext): Promise<Manual | ExitCode> {
  try {
    const schema: unknown = JSON.parse(await shippedText(world, PLAN_SCHEMA));
    return { keys: keyPages(schema), codes: codePages(language) };
  } catch (error) {
    world.stderr(`${words.cannotRead(PLAN_SCHEMA, reasonOf(error, words))}\n`);
    return EXIT.system;
  }
}

/** Prints the page of a key, a code or a group; without a topic, what there is. */
export async function explain(topic: string | undefined, context: CommandContext): Promise<ExitCode> {
  const { world, language, usageError } = context;
  const manual = await openManual(context);
  if (typeof manual === 'number') return manual;
  const words = MANUAL_WORDS[language];
  if (topic === undefined) {
    world.stdout(printContents(manual, words));
    return EXIT.ok;
  }
  const looked = lookUp(topic, manual);
  switch (looked.kind) {
    case 'unknown':
      return usageError(words.unknown(topic, looked.suggestion));
    case 'keys':
      world.stdout(looked.pages.map((page) => printKey(page, words)).join('\n'));
      break;
    case 'code':
      world.stdout(printCode(looked.page, words));
      break;
    case 'group':
      world.stdout(printGroup(looked.pages, words));
  }
  return EXIT.ok;
}
