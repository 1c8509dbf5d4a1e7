/** `kehoach metadata`: what a document management system asks of a plan. */
import { given } from '../../../import/recognise/given.ts';
import { documentHeader, type HeaderFields } from '../../../report/metadata/header.ts';
import { headerXml } from '../../../report/metadata/xml.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readWholePlan } from '../../project/read-tasks.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { TASK_MESSAGES } from '../tasks/messages.ts';

export interface MetadataOptions {
  readonly format: string;
  readonly registers?: string;
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
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const tooMany = (count: number): string => messages.onePlanEach(args[0] ?? '', count);
  const found = await readWholePlan(args, context, tooMany, registers.bodyNames);
  if (typeof found === 'number') return found;
  const { layOut } = await import('../../../word/layout/lay-out.ts');
  const pages = layOut(found.plan).pages.length;
  const { plan, tasks, bodies } = found;
  const dues = tasks.flatMap((task) => task.dues);
  host.stdout(`${write(documentHeader(plan, { pages, dues, ...given({ bodies }) }))}\n`);
  return EXIT.ok;
}
