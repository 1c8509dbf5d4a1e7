/** `kehoach metadata`: what a document management system asks of a plan. */
import { documentHeader, type HeaderFields } from '../../../report/metadata/header.ts';
import { headerXml } from '../../../report/metadata/xml.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readTasks } from '../../project/read-tasks.ts';
import { TASK_MESSAGES } from '../tasks/messages.ts';

export interface MetadataOptions {
  readonly format: string;
}

const FORMATS: Readonly<Record<string, (header: HeaderFields) => string>> = {
  json: (header) => JSON.stringify(header, null, 2),
  xml: headerXml,
};

/** Prints the header of one plan. */
export async function metadata(
  args: readonly string[],
  options: MetadataOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, usageError, messages } = context;
  const write = FORMATS[options.format];
  if (write === undefined)
    return usageError(TASK_MESSAGES[language].badFormat(options.format, Object.keys(FORMATS).join(', ')));
  const read = await readTasks(args, context);
  if (typeof read === 'number') return read;
  const [found, more] = read.plans;
  if (found === undefined || more !== undefined)
    return usageError(messages.onePlanEach(args[0] ?? '', read.plans.length));
  const { layOut } = await import('../../../word/layout/lay-out.ts');
  const pages = layOut(found.plan).pages.length;
  const deadlines = found.tasks.flatMap(({ deadline }) => deadline ?? []);
  host.stdout(`${write(documentHeader(found.plan, { pages, deadlines }))}\n`);
  return EXIT.ok;
}
