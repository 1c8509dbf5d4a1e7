/** Tables in a terminal: a block a row, the longest value first, the others below it. */
import type { DataColumn, DataRow, DataTable } from '../../../tasks/data-table.ts';
import type { ReportOptions } from '../reporter.ts';
import { cellWords } from './cell-words.ts';

/** What stands on the first line of a row. */
const FIRST_LINE: ReadonlySet<string> = new Set(['id', 'number', 'words', 'due']);

const bold = (text: string, { colour }: Pick<ReportOptions, 'colour'>): string =>
  colour ? `\u001b[1m${text}\u001b[0m` : text;

function rowLines(row: DataRow, columns: readonly DataColumn[]): string[] {
  const cells = columns.map((column, index) => ({ column, text: cellWords(row[index], column) }));
  const filled = cells.filter(({ text }) => text !== '');
  const textOf = (key: string): string => filled.find(({ column }) => column.key === key)?.text ?? '';
  const first = [textOf('due'), textOf('number'), textOf('words')].filter((text) => text !== '').join('  ');
  const rest = filled.filter(({ column }) => !FIRST_LINE.has(column.key));
  return [`  ${first}`, ...rest.map(({ column, text }) => `      ${column.title}: ${text}`)];
}

/** The rows of a table, group by group, with how many there are. */
export function prettyTable(
  { title, about, columns, groups }: DataTable,
  options: Pick<ReportOptions, 'colour'>,
): string {
  return [
    bold(title, options),
    ...about,
    ...groups.flatMap(({ heading, rows }) => [
      '',
      ...(heading === undefined ? [] : [bold(`${heading} (${rows.length})`, options)]),
      ...rows.flatMap((row) => rowLines(row, columns)),
    ]),
  ].join('\n');
}
