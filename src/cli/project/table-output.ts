/** The forms in which commands give tables: to the terminal, and to files by the end of their names. */
import { extname } from 'node:path';
import { NODE_CODEC } from '../../codec-node.ts';
import { messageOf } from '../../diagnostics/format.ts';
import { jsonTable } from '../../report/reporters/tables/json.ts';
import { markdownTable } from '../../report/reporters/tables/markdown.ts';
import { prettyTable } from '../../report/reporters/tables/pretty.ts';
import { csvOf } from '../../tasks/csv.ts';
import type { DataTable } from '../../tasks/data-table.ts';
import type { CommandContext } from '../context.ts';

export const TABLE_FORMATS: Readonly<Record<string, (table: DataTable, context: CommandContext) => string>> = {
  pretty: prettyTable,
  markdown: markdownTable,
  // The mark at its start is for programs that open a file.
  csv: (table) =>
    csvOf(table)
      .replace(/^\ufeff/, '')
      .trimEnd(),
  json: jsonTable,
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The workbook; what it could not hold is told. */
async function workbookBytes(table: DataTable, { host, language }: CommandContext): Promise<Uint8Array> {
  const { workbookOf } = await import('../../tasks/workbook/write.ts');
  const { bytes, findings } = await workbookOf([{ name: table.title, table }], NODE_CODEC);
  for (const finding of findings) host.stderr(`${messageOf(finding, language).message}\n`);
  return bytes;
}

type TableWriter = (table: DataTable, context: CommandContext) => Promise<Uint8Array> | Uint8Array;

export const TABLE_WRITERS: Readonly<Record<string, TableWriter>> = {
  '.xlsx': workbookBytes,
  '.csv': (table) => encoded(csvOf(table)),
  '.md': (table) => encoded(`${markdownTable(table)}\n`),
  '.json': (table) => encoded(`${jsonTable(table)}\n`),
};

interface TableMessages {
  readonly badFormat: (found: string, known: string) => string;
  readonly badTarget: (found: string, known: string) => string;
}

/** What is wrong with the form or the file that was asked for. */
export function tableProblem(
  { format, output }: { readonly format: string; readonly output?: string },
  messages: TableMessages,
  targets: readonly string[] = Object.keys(TABLE_WRITERS),
): string | undefined {
  if (TABLE_FORMATS[format] === undefined) return messages.badFormat(format, Object.keys(TABLE_FORMATS).join(', '));
  const isWrong = output !== undefined && !targets.includes(extname(output).toLowerCase());
  return isWrong ? messages.badTarget(output, targets.join(', ')) : undefined;
}
