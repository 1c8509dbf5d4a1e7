/** Tables as Markdown. */
import type { DataColumn, DataRow, DataTable } from '../../../tasks/data-table.ts';
import { cellWords } from './cell-words.ts';

const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replaceAll('\n', '<br>');

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const rowLine = (row: DataRow, columns: readonly DataColumn[]): string =>
  line(columns.map((column, index) => cellWords(row[index], column)));

/** A title, what it is about, and a table for each group. */
export function markdownTable({ title, about, columns, groups }: DataTable): string {
  const head = [line(columns.map((column) => column.title)), `|${' --- |'.repeat(columns.length)}`];
  return [
    `# ${escaped(title)}`,
    ...about.flatMap((text) => ['', escaped(text)]),
    ...groups.flatMap(({ heading, rows }) => [
      '',
      ...(heading === undefined ? [] : [`## ${escaped(heading)}`, '']),
      ...head,
      ...rows.map((row) => rowLine(row, columns)),
    ]),
  ].join('\n');
}
