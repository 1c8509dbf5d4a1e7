/** A table laid out on a sheet: title, what it is about, the head row, the rows below their headings. */
import type { ColumnKind, DataColumn, DataTable } from '../data-table.ts';
import { cleanText, cutAtLetter, MAX_CELL_TEXT } from './cell-text.ts';
import { cellName } from './cells.ts';
import { serialOfDay } from './days.ts';
import { fontOf, LOOKS, type LookName, SIZE } from './looks.ts';
import { type CellFont, lineCount, linesHeight, MAX_ROW_HEIGHT } from './row-height.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** How wide a digit of the letters of a sheet is, for each point of their size: widths of columns count digits. */
const DIGIT = 0.5;
/** What stands left and right of the letters and for the line between columns, in digits. */
const PADDING = 0.71;
/** The widest column that Excel knows, in digits. */
const MAX_WIDTH = 255;

export interface SheetCell {
  readonly look: LookName;
  /** A day is the number that it has in workbooks; undefined for an empty cell. */
  readonly value?: string | number;
}

export interface SheetRow {
  /** One cell for the whole row, or one for each column. */
  readonly cells: readonly SheetCell[];
  /** In points. */
  readonly height: number;
}

export interface SheetLayout {
  readonly name: string;
  readonly title: string;
  /** Widths of the columns in digits. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** The row with the titles of the columns, from 1. */
  readonly head: number;
  readonly findings: readonly SheetFinding[];
}

/** One object a look: what is measured with it is remembered by it. */
const FONTS = Object.fromEntries(Object.entries(LOOKS).map(([look, own]) => [look, fontOf(own)])) as Readonly<
  Record<LookName, CellFont>
>;

type Value = string | number | undefined;

/** Takes values to cells and remembers what could not be kept of them. */
class Sheet {
  readonly rows: SheetRow[] = [];
  readonly findings: SheetFinding[] = [];
  private readonly name: string;
  private readonly rooms: readonly number[];

  /** @param rooms widths of the columns, in points */
  constructor(name: string, rooms: readonly number[]) {
    this.name = name;
    this.rooms = rooms;
  }

  private find(code: 'sheet/text-cut' | 'sheet/row-too-high', column: number, args: SheetFinding['args']): void {
    const row = this.rows.length + 1;
    const place = { sheet: this.name, row, column };
    this.findings.push({ code, ...place, args: { ...args, sheet: this.name, cell: cellName(row, column), row } });
  }

  private text(typed: string, column: number): string {
    const text = cleanText(typed);
    if (text.length <= MAX_CELL_TEXT) return text;
    this.find('sheet/text-cut', column, { length: text.length, limit: MAX_CELL_TEXT });
    return cutAtLetter(text, MAX_CELL_TEXT);
  }

  /** The cell of a value: in a column of days what is none is a text, a number is one in every column. */
  cell(value: Value, kind: ColumnKind, column: number): SheetCell {
    if (typeof value === 'number') return Number.isFinite(value) ? { look: 'number', value } : { look: kind };
    if (value === undefined || value === '') return { look: kind };
    const serial = kind === 'day' ? serialOfDay(value) : undefined;
    return serial === undefined ? { look: 'text', value: this.text(value, column) } : { look: 'day', value: serial };
  }

  private height(cells: readonly SheetCell[], rooms: readonly number[]): number {
    const heights = cells.map(({ look, value }, index) => {
      const font = FONTS[look];
      const lines = typeof value === 'string' ? lineCount(value, rooms[index] ?? 0, font) : 1;
      return linesHeight(lines, font);
    });
    const needed = Math.max(0, ...heights);
    if (needed <= MAX_ROW_HEIGHT) return needed;
    this.find('sheet/row-too-high', heights.indexOf(needed) + 1, { limit: MAX_ROW_HEIGHT });
    return MAX_ROW_HEIGHT;
  }

  row(cells: readonly SheetCell[]): void {
    this.rows.push({ cells, height: this.height(cells, this.rooms) });
  }

  /** A row of one cell. */
  line(look: LookName, text: string): void {
    const cells = [{ look, value: this.text(text, 1) }];
    const whole = this.rooms.reduce((sum, room) => sum + room, 0);
    this.rows.push({ cells, height: this.height(cells, [whole]) });
  }
}

const digitsOf = ({ width }: DataColumn): number => Math.min(Math.max(width, 1), MAX_WIDTH - PADDING);

/** Lays a table out on a sheet of a name that Excel takes. */
export function layoutOf(name: string, { title, about, columns, groups }: DataTable): SheetLayout {
  const digits = columns.map(digitsOf);
  const sheet = new Sheet(
    name,
    digits.map((count) => count * DIGIT * SIZE),
  );
  sheet.line('title', title);
  for (const text of about) sheet.line('about', text);
  sheet.row(columns.map(({ title: text }) => ({ look: 'head', value: cleanText(text) })));
  const head = sheet.rows.length;
  for (const { heading, rows } of groups) {
    if (heading !== undefined) sheet.line('group', heading);
    for (const row of rows) sheet.row(columns.map(({ kind }, index) => sheet.cell(row[index], kind, index + 1)));
  }
  const { rows, findings } = sheet;
  return { name, title: cleanText(title), widths: digits.map((count) => count + PADDING), rows, head, findings };
}
