/** Tables as Markdown. */

import type { DataColumn, DataRow, DataTable } from '../../../tasks/data-table.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { cellWords } from './cell-words.ts';

const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

const rowLine = (row: DataRow, columns: readonly DataColumn[]): string =>
  line(columns.map((column, index) => cellWords(row[index], column)));

/** A title, what it is about, and a table for each group. */
export function markdownTable({ title, about, columns, groups }: DataTable): string {
  const head = [line(columns.map((column) => column.title)), `|${' --- |'.repeat(columns.length)}`];
  return [
    `# ${escapeMarkdown(title)}`,
    ...about.flatMap((text) => ['', escapeMarkdown(text)]),
    ...groups.flatMap(({ heading, rows }) => [
      '',
      ...(heading === undefined ? [] : [`## ${escapeMarkdown(heading)}`, '']),
      ...head,
      ...rows.map((row) => rowLine(row, columns)),
    ]),
  ].join('\n');
}
