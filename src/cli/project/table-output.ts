/** The forms in which commands give tables: to the terminal, and to files by the end of their names. */
import { extname } from 'node:path';
import { NODE_CODEC } from '../../codec-node.ts';
import { messageOf } from '../../diagnostics/format.ts';
import { planLine, renderAnnexes } from '../../pipeline/render-annexes.ts';
import type { PlanHead } from '../../plan/model/plan.ts';
import { jsonTable } from '../../report/reporters/tables/json.ts';
import { markdownTable } from '../../report/reporters/tables/markdown.ts';
import { prettyTable } from '../../report/reporters/tables/pretty.ts';
import { printedData } from '../../tasks/annex/table-of-data.ts';
import { csvOf } from '../../tasks/csv.ts';
import type { DataTable } from '../../tasks/data-table.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeTarget } from './write-target.ts';

const TABLE_FORMATS: Readonly<Record<string, (table: DataTable, context: CommandContext) => string>> = {
  pretty: prettyTable,
  markdown: markdownTable,
  // The mark at its start is for programs that open a file.
  csv: (table) =>
    csvOf(table)
      .replace(/^\ufeff/, '')
      .trimEnd(),
  json: jsonTable,
};

/** The workbook; what it could not hold is told. */
async function workbookBytes(table: DataTable, { host, language }: CommandContext): Promise<Uint8Array> {
  const { workbookOf } = await import('../../tasks/workbook/write.ts');
  const { bytes, findings } = await workbookOf([{ name: table.title, table }], NODE_CODEC);
  for (const finding of findings) host.stderr(`${messageOf(finding, language).message}\n`);
  return bytes;
}

/** The table on paper, by the standard of the first plan. */
function documentBytes(table: DataTable, plans: readonly PlanHead[]): Uint8Array | string {
  const [plan] = plans;
  if (plan === undefined) return '';
  const attached = plans.length === 1 ? { attached: planLine(plan) } : {};
  return renderAnnexes(plan, [{ table: printedData(table), ...attached }], NODE_CODEC);
}

type TableWriter = (
  table: DataTable,
  context: CommandContext,
  plans: readonly PlanHead[],
) => Promise<Uint8Array> | Uint8Array | string;

const TABLE_WRITERS: Readonly<Record<string, TableWriter>> = {
  '.xlsx': workbookBytes,
  '.docx': (table, _, plans) => documentBytes(table, plans),
  '.csv': (table) => csvOf(table),
  '.md': (table) => `${markdownTable(table)}\n`,
  '.json': (table) => `${jsonTable(table)}\n`,
};

interface TableMessages {
  readonly badFormat: (found: string, known: string) => string;
  readonly badTarget: (found: string, known: string) => string;
}

/** How a table is asked for. */
interface TableRequest {
  readonly format: string;
  readonly output?: string;
}

/** What is wrong with the form or the file that was asked for. */
export function tableProblem(
  { format, output }: TableRequest,
  messages: TableMessages,
  targets: readonly string[] = Object.keys(TABLE_WRITERS),
): string | undefined {
  if (TABLE_FORMATS[format] === undefined) return messages.badFormat(format, Object.keys(TABLE_FORMATS).join(', '));
  const isWrong = output !== undefined && !targets.includes(extname(output).toLowerCase());
  return isWrong ? messages.badTarget(output, targets.join(', ')) : undefined;
}

/**
 * Prints a table, or writes it to the file that was asked for; `tableProblem` has found nothing wrong with either.
 * @param from the plans that the table was made of, and how they are to be named
 */
export async function giveTable(
  table: DataTable,
  { format, output }: TableRequest,
  from: { readonly names: string; readonly plans: readonly PlanHead[] },
  context: CommandContext,
): Promise<ExitCode> {
  const write = output === undefined ? undefined : TABLE_WRITERS[extname(output).toLowerCase()];
  if (output !== undefined && write !== undefined)
    return writeTarget(output, await write(table, context, from.plans), from.names, context);
  context.host.stdout(`${TABLE_FORMATS[format]?.(table, context) ?? ''}\n`);
  return EXIT.ok;
}
