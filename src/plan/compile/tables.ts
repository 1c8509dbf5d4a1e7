/** Tables: heads, rows and cells compiled, and whether they fill the grid. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { CellSource, RowMappingSource, TableSource } from '../../generated/plan-source.ts';
import { plainText } from '../model/inline-text.ts';
import type { Cell, CellParagraph, Paragraph, Row, Table } from '../model/plan.ts';
import { gridOf, hasOverlap, type PlacedCell, widthOfRow } from '../model/table-grid.ts';
import { compileColumns, type TableContext } from './columns.ts';
import { bareScope, type NoteScope, noteScope } from './texts.ts';
import { reportTypedLabel, stripTypedStart } from './typed-signs.ts';

const upright = (paragraphs: readonly Paragraph[]): CellParagraph[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, isBullet: false }));

/** The words of a cell; numbers as they are typed. */
function cellTexts(
  text: string | number | null | undefined,
  path: PlanPath,
  notes: NoteScope,
  context: TableContext,
): CellParagraph[] {
  const { texts, scope, spellingOf } = context;
  if (text === null || text === undefined || text === '') return [];
  const typed = typeof text === 'number' ? (spellingOf(path) ?? String(text)) : text;
  return upright(texts.paragraphs(typed, path, scope, notes));
}

function compileCell(source: CellSource, path: PlanPath, context: TableContext): Cell {
  if (typeof source !== 'object' || source === null) {
    return { paragraphs: cellTexts(source, path, bareScope(path), context), columns: 1, rows: 1, origin: path };
  }
  const { text, bullets = [], columns = 1, rows = 1, align, footnotes } = source;
  const { texts, scope, report } = context;
  const origin = [...path, 'text'];
  const notes = noteScope(footnotes as Record<string, string> | undefined, [...path, 'footnotes']);
  const words = cellTexts(text, origin, notes, context);
  const dashes = bullets.flatMap((bullet, index) =>
    texts.paragraphs(bullet, [...path, 'bullets', index], scope, notes),
  );
  for (const [index, dash] of dashes.entries()) reportTypedLabel(dash, bullets[index] ?? '', report);
  texts.reportUnmarked(notes);
  const paragraphs = [...words, ...dashes.map((dash) => ({ ...dash, isBullet: true }))];
  return { paragraphs, columns, rows, ...(align === undefined ? {} : { align }), origin };
}

const compileCells = (cells: readonly CellSource[], path: PlanPath, context: TableContext): Cell[] =>
  cells.map((cell, index) => compileCell(cell, [...path, index], context));

/** A row that runs through the table. */
function compileSpan(span: CellSource, columns: number, path: PlanPath, context: TableContext): Cell[] {
  return [{ ...compileCell(span, [...path, 'span'], context), columns, rows: 1 }];
}

function compileMapping(source: RowMappingSource, columns: number, path: PlanPath, context: TableContext): Row {
  const { total, span } = source;
  if ((total === undefined) === (span === undefined)) context.report('plan/one-kind-a-row', { path });
  if (total === undefined)
    return { kind: 'span', cells: compileSpan(span ?? null, columns, path, context), origin: path };
  return { kind: 'total', cells: compileCells(total, [...path, 'total'], context), origin: path };
}

function compileRow(source: TableSource['rows'][number], columns: number, path: PlanPath, context: TableContext): Row {
  if (!Array.isArray(source)) return compileMapping(source, columns, path, context);
  return { kind: 'plain', cells: compileCells(source, path, context), origin: path };
}

/** So much of a cell is quoted in a message. */
const SHOWN = 20;

/** The cells as they were read, so that a comma that parts one in two is seen. */
function cellsAsRead(row: readonly PlacedCell<Cell>[]): string {
  const words = row.map(({ cell }) => cell.paragraphs.map(({ inlines }) => plainText(inlines)).join(' '));
  return words.map((text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)).join(' | ');
}

/** A row has a cell for each column: its own, and those that go on from above. */
function checkRow(row: readonly PlacedCell<Cell>[], path: PlanPath, expected: number, { report }: TableContext): void {
  const found = widthOfRow(row);
  const above = row.filter(({ isStart }) => !isStart).length;
  if (hasOverlap(row)) report('plan/cells-overlap', { path });
  else if (found !== expected && above > 0)
    report('plan/row-length-below-merged', { path }, { found, expected, above });
  else if (found !== expected) report('plan/row-length', { path }, { found, expected, cells: cellsAsRead(row) });
}

function checkGrid(rows: readonly Row[], columns: number, context: TableContext): void {
  const grid = gridOf(rows.map(({ cells }) => cells));
  for (const [index, { origin }] of rows.entries()) {
    const placed = grid[index] ?? [];
    checkRow(placed, origin, columns, context);
    const left = rows.length - index;
    for (const { cell, isStart } of placed)
      if (isStart && cell.rows > left)
        context.report('plan/cell-past-end', { path: cell.origin.slice(0, -1) }, { rows: cell.rows, left });
  }
}

const TYPED_UNIT = /^\(?\s*(?:Đơn vị(?:\s+tính)?|ĐVT)\s*:\s*/iu;
const TYPED_SOURCE = /^\(?\s*Nguồn(?:\s+số liệu)?\s*:\s*/iu;

/** The line above or below a table, without the words that the program writes before it. */
function compileLine(
  key: 'unit' | 'source',
  { [key]: text }: TableSource,
  path: PlanPath,
  { texts, scope, report }: TableContext,
): { readonly unit?: Paragraph; readonly source?: Paragraph } {
  if (text === undefined) return {};
  const line = texts.paragraph(text, [...path, key], scope);
  return { [key]: stripTypedStart(line, key === 'unit' ? TYPED_UNIT : TYPED_SOURCE, text, report) };
}

export function compileTable(table: TableSource, path: PlanPath, context: TableContext): Table {
  const unit = compileLine('unit', table, path, context);
  const { heads, columns } = compileColumns(table.columns, [...path, 'columns'], context);
  const rows = table.rows.map((row, index) => compileRow(row, columns.length, [...path, 'rows', index], context));
  checkGrid(rows, columns.length, context);
  const source = compileLine('source', table, path, context);
  const numbered = table.numbered === true;
  return { kind: 'table', ...unit, heads, columns, numbered, rows, ...source, origin: path };
}
