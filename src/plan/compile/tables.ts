/** Tables: cells compiled, column widths as shares. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { CellSource, TableSource } from '../../generated/plan-source.ts';
import type { Column, Paragraph, Table } from '../model/plan.ts';
import type { TemplateScope } from './fill-template.ts';
import { bareScope, noteScope, type TextCompiler } from './texts.ts';

interface TableContext {
  readonly texts: TextCompiler;
  readonly scope: TemplateScope;
  readonly spellingOf: (path: PlanPath) => string | undefined;
  readonly report: ReportFinding;
}

function compileCell(cell: CellSource, path: PlanPath, { texts, scope, spellingOf }: TableContext): Paragraph {
  if (cell === null || cell === '') return { inlines: [], origin: path };
  if (typeof cell === 'number') return texts.paragraph(spellingOf(path) ?? String(cell), path, scope);
  if (typeof cell === 'string') return texts.paragraph(cell, path, scope, bareScope(path));
  const notes = noteScope(cell.footnotes as Record<string, string> | undefined, [...path, 'footnotes']);
  const paragraph = texts.paragraph(cell.text, [...path, 'text'], scope, notes);
  texts.reportUnmarked(notes);
  return paragraph;
}

/** Columns without a width share evenly what the average column would have. */
function compileColumns(table: TableSource, path: PlanPath, { texts, scope }: TableContext): Column[] {
  const given = table.columns.flatMap(({ width }) => (width === undefined ? [] : [width]));
  const average = given.length === 0 ? 1 : given.reduce((sum, width) => sum + width, 0) / given.length;
  const total = table.columns.reduce((sum, { width = average }) => sum + width, 0);
  return table.columns.map(({ title, width = average, align = 'left' }, index) => ({
    title: texts.paragraph(title, [...path, 'columns', index, 'title'], scope),
    share: width / total,
    align,
  }));
}

/** So much of a cell is quoted in a message. */
const SHOWN = 20;

/** The cells as they were read, so that a comma that parts one in two is seen. */
function cellsAsRead(row: readonly CellSource[]): string {
  const words = row.map((cell) => (typeof cell === 'object' ? (cell?.text ?? '') : String(cell)));
  return words.map((text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)).join(' | ');
}

export function compileTable(table: TableSource, path: PlanPath, context: TableContext): Table {
  const columns = compileColumns(table, path, context);
  const rows = table.rows.map((row, index) => {
    const rowPath = [...path, 'rows', index];
    if (row.length !== columns.length) {
      const args = { found: row.length, expected: columns.length, cells: cellsAsRead(row) };
      context.report('plan/row-length', { path: rowPath }, args);
    }
    return row.map((cell, column) => compileCell(cell, [...rowPath, column], context));
  });
  return { kind: 'table', columns, rows, origin: path };
}
