/** `kehoach report`: the annex of a periodic report, with room for what came of it. */
import { extname } from 'node:path';
import { NODE_CODEC } from '../../../codec-node.ts';
import { annexTargets } from '../../../pipeline/generated-annexes.ts';
import { renderAnnexes, reportLine } from '../../../pipeline/render-annexes.ts';
import { prettyTable } from '../../../report/reporters/tables/pretty.ts';
import { PERIOD_FORMS, type Period, periodOf } from '../../../tasks/annex/period.ts';
import { reportedTargets, reportedTasks } from '../../../tasks/annex/report.ts';
import type { DataTable } from '../../../tasks/data-table.ts';
import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { EXIT } from '../../exit-codes.ts';
import { readWholePlan, type WholeFilePlan } from '../../project/read-tasks.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { writeTarget } from '../../project/write-target.ts';
import { REPORT_MESSAGES } from './messages.ts';

export interface ReportCommandOptions {
  readonly period?: string;
  readonly output?: string;
  readonly registers?: string;
}

type Writer = (tables: readonly DataTable[], from: WholeFilePlan, context: CommandContext) => Promise<Uint8Array>;

/** Each table on a sheet of its own. */
const workbookBytes: Writer = async (tables) => {
  const { workbookOf } = await import('../../../tasks/workbook/write.ts');
  const { bytes } = await workbookOf(
    tables.map((table) => ({ name: table.title, table })),
    NODE_CODEC,
  );
  return bytes;
};

const documentBytes: Writer = async (tables, { plan }) =>
  renderAnnexes(
    plan,
    tables.map((table) => ({ table, attached: reportLine(plan) })),
    NODE_CODEC,
  );

const WRITERS: Readonly<Record<string, Writer>> = { '.docx': documentBytes, '.xlsx': workbookBytes };

/** The tables of a report; of targets only where the plan has some. */
function tablesOf(from: WholeFilePlan, period: Period): DataTable[] {
  const targets = annexTargets(from.plan);
  return [reportedTasks(from, period), ...(targets.length === 0 ? [] : [reportedTargets(from, targets, period)])];
}

/** Tells what a period has to report, or writes it as an annex to be filled in. */
export async function report(
  args: readonly string[],
  { period: asked, output, registers: registersFolder }: ReportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const messages = REPORT_MESSAGES[context.language];
  if (asked === undefined) return context.usageError(messages.noPeriod(PERIOD_FORMS));
  const period = periodOf(asked);
  if (period === undefined) return context.usageError(messages.badPeriod(asked, PERIOD_FORMS));
  const write = output === undefined ? undefined : WRITERS[extname(output).toLowerCase()];
  if (output !== undefined && write === undefined)
    return context.usageError(messages.badTarget(output, Object.keys(WRITERS).join(', ')));
  const registers = await officeRegisters(registersFolder, context);
  if (typeof registers === 'number') return registers;
  const from = await readWholePlan(args, context, messages.onePlan, registers.bodyNames);
  if (typeof from === 'number') return from;
  const { year } = from.plan;
  if (period.from.slice(0, 4) !== String(year)) return context.usageError(messages.otherYear(asked, year));
  const tables = tablesOf(from, period);
  if (output !== undefined && write !== undefined)
    return writeTarget(output, await write(tables, from, context), from.name, context);
  context.host.stdout(`${tables.map((table) => prettyTable(table, context)).join('\n\n')}\n`);
  return EXIT.ok;
}
