/** `kehoach explain`: what a key or a code means, in the terminal. */
import { codePages } from '../../../report/explain/code-pages.ts';
import { lookUp, type Manual } from '../../../report/explain/find-pages.ts';
import { keyPages } from '../../../report/explain/key-pages.ts';
import { MANUAL_MESSAGES } from '../../../report/explain/messages.ts';
import { printCode, printContents, printGroup, printKey } from '../../../report/explain/print.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { PLAN_SCHEMA, shippedText } from '../../host/bundled-files.ts';
import { reasonOf } from '../../messages.ts';

/** The manual, or the exit code where the schema cannot be read. */
async function openManual({ host, messages, language }: CommandContext): Promise<Manual | ExitCode> {
  try {
    const schema: unknown = JSON.parse(await shippedText(host, PLAN_SCHEMA));
    return { keys: keyPages(schema), codes: codePages(language) };
  } catch (error) {
    host.stderr(`${messages.cannotRead(PLAN_SCHEMA, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

/** Prints the page of a key, a code or a group; without a topic, what there is. */
export async function explain(
  [topic]: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, usageError } = context;
  const manual = await openManual(context);
  if (typeof manual === 'number') return manual;
  const messages = MANUAL_MESSAGES[language];
  if (topic === undefined) {
    host.stdout(printContents(manual, messages));
    return EXIT.ok;
  }
  const looked = lookUp(topic, manual);
  switch (looked.kind) {
    case 'unknown':
      return usageError(messages.unknown(topic, looked.suggestion));
    case 'keys':
      host.stdout(looked.pages.map((page) => printKey(page, messages)).join('\n'));
      break;
    case 'code':
      host.stdout(printCode(looked.page, messages));
      break;
    case 'group':
      host.stdout(printGroup(looked.pages, messages));
  }
  return EXIT.ok;
}
