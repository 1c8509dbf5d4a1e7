/** From a table to its units: what each gives to the plan, and the file that its document goes to. */
import type { PlanSource } from '../../plan/source/read.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import { tonelessName } from '../../vietnamese/name-forms.ts';
import { idsOf, textOfCell, valueFor } from './cell-values.ts';
import { type Column, readColumns } from './columns.ts';
import { fileKey, fileOf, placeholdersOf } from './file-names.ts';
import { type PlanNames, planNames } from './plan-names.ts';
import { headOf } from './sheet-head.ts';
import { type RowsOfUnits, rowsOfUnits } from './table-rows.ts';
import {
  isTextTable,
  isWorkbookName,
  lineOf,
  type NamedSheet,
  type SheetPlace,
  type Unit,
  type UnitFinding,
  type UnitValue,
} from './unit.ts';

/** The country has fewer communes. */
const MAX_UNITS = 5_000;

export interface UnitTables {
  readonly units: NamedSheet;
  /** Sheets that tables may take their rows from. */
  readonly rows: readonly NamedSheet[];
}

export interface ReadUnits {
  /** By the Vietnamese alphabet; empty where the table cannot be used. */
  readonly units: readonly Unit[];
  /** What is wrong with the table as a whole. */
  readonly findings: readonly UnitFinding[];
  /** Placeholders of the pattern that no column has, and the columns that there are. */
  readonly unknownPlaceholders: readonly string[];
  readonly titles: readonly string[];
}

type Row = NamedSheet['rows'][number];

/** A row with its index among those of the sheet. */
interface Numbered {
  readonly row: Row;
  readonly index: number;
}

/** Reads row after row. */
class UnitReader {
  private readonly sheet: NamedSheet;
  private readonly columns: readonly Column[];
  private readonly names: PlanNames;
  private readonly pattern: string;

  constructor(sheet: NamedSheet, columns: readonly Column[], names: PlanNames, pattern: string) {
    this.sheet = sheet;
    this.columns = columns;
    this.names = names;
    this.pattern = pattern;
  }

  nameOf(row: Row): string {
    const column = this.columns.find(({ use }) => use === 'name');
    return column === undefined ? '' : textOfCell(row[column.index]).replace(/\s+/g, ' ');
  }

  private place(row: number, column?: Pick<Column, 'index'>): SheetPlace {
    return { file: this.sheet.file, row, ...(column === undefined ? {} : { column: column.index + 1 }) };
  }

  private values(row: Row, line: number): UnitValue[] {
    return this.columns.flatMap((column) => {
      const cell = row[column.index];
      if (textOfCell(cell) === '') return [];
      const [{ title }, sheet] = [column, this.place(line, column)];
      return column.paths.map((path) => ({ path, value: valueFor(path, cell), title, sheet }));
    });
  }

  /** In a text, what stands below no title was parted from the cell before it, and moved others; in a workbook it is a note. */
  private untitled(row: Row, line: number): UnitFinding[] {
    if (isWorkbookName(this.sheet.file)) return [];
    const titled = new Set(this.columns.map(({ index }) => index));
    return row.flatMap((cell, index): UnitFinding[] => {
      const value = textOfCell(cell);
      if (value === '' || titled.has(index)) return [];
      return [{ code: 'each/untitled-cell', sheet: this.place(line, { index }), args: { column: index + 1, value } }];
    });
  }

  /** Variables that the row leaves empty and the plan has no value for. */
  private empty(row: Row): Record<string, string> {
    const empty: Record<string, string> = {};
    for (const { index, paths, title } of this.columns)
      for (const [head, name] of paths)
        if (head === 'vars' && textOfCell(row[index]) === '' && !this.names.declared.has(String(name)))
          empty[String(name)] = title;
    return empty;
  }

  private off(row: Row, line: number): { readonly off: readonly string[]; readonly findings: readonly UnitFinding[] } {
    const column = this.columns.find(({ use }) => use === 'off');
    if (column === undefined) return { off: [], findings: [] };
    const off = idsOf(row[column.index]);
    const known = [...this.names.ids].join(', ');
    const findings = off
      .filter((id) => !this.names.ids.has(id))
      .map((id) => ({
        code: 'each/unknown-id' as const,
        sheet: this.place(line, column),
        args: { column: column.title, id, known },
      }));
    return { off, findings };
  }

  private file(row: Row, line: number): { readonly file: string; readonly findings: readonly UnitFinding[] } {
    const nameColumn = this.columns.find(({ use }) => use === 'name');
    if (this.nameOf(row) === '')
      return { file: '', findings: [{ code: 'each/no-name', sheet: this.place(line, nameColumn) }] };
    const found = fileOf(this.pattern, (placeholder) => {
      const column = columnFor(placeholder, this.columns);
      return column?.use === 'name' ? this.nameOf(row) : textOfCell(row[column?.index ?? -1]);
    });
    if ('file' in found) return { file: found.file, findings: [] };
    const sheet = this.place(line, nameColumn);
    return { file: '', findings: [{ code: 'each/bad-name', sheet, args: { ...found } }] };
  }

  read(row: Row, index: number, rows: RowsOfUnits): Unit {
    const line = lineOf(this.sheet, index);
    const name = this.nameOf(row);
    const [{ file, findings }, off, tables] = [this.file(row, line), this.off(row, line), rows.of(name)];
    return {
      row: line,
      name,
      file,
      values: [...this.values(row, line), ...tables.values],
      empty: this.empty(row),
      off: off.off,
      findings: [...findings, ...this.untitled(row, line), ...off.findings, ...(name === '' ? [] : tables.findings)],
    };
  }
}

/** The column that a placeholder names, by its title or as `name`. */
function columnFor(placeholder: string, columns: readonly Column[]): Column | undefined {
  const form = tonelessName(placeholder);
  return (
    columns.find(({ title }) => tonelessName(title) === form) ??
    (form === 'name' ? columns.find(({ use }) => use === 'name') : undefined)
  );
}

/** Units that would be written to one file: none of them is. */
function withoutClashes(units: readonly Unit[], file: string): Unit[] {
  const byFile = new Map<string, Unit[]>();
  for (const unit of units) {
    const known = byFile.get(fileKey(unit.file)) ?? [];
    known.push(unit);
    byFile.set(fileKey(unit.file), known);
  }
  return units.map((unit) => {
    const same = unit.file === '' ? [] : (byFile.get(fileKey(unit.file)) ?? []);
    if (same.length < 2) return unit;
    const args = { file: unit.file, rows: same.map(({ row }) => row).join(', ') };
    const finding: UnitFinding = { code: 'each/same-file', sheet: { file, row: unit.row }, args };
    return { ...unit, findings: [...unit.findings, finding] };
  });
}

const unused = (columns: readonly Column[], file: string, line: number): UnitFinding[] =>
  columns
    .filter(({ use, paths }) => use === 'values' && paths.length === 0)
    .map(({ title, index }) => ({
      code: 'each/unused-column',
      sheet: { file, row: line, column: index + 1 },
      args: { column: title, variable: tonelessName(title) },
    }));

/** Rows of a text that end before the last column: a workbook leaves empty cells out, a text has the signs around them. */
function shortRows(sheet: NamedSheet, columns: readonly Column[], body: readonly Numbered[]): UnitFinding[] {
  if (!isTextTable(sheet.file)) return [];
  const most = Math.max(0, ...columns.map(({ index }) => index + 1));
  return body
    .filter(({ row }) => row.length < most)
    .map(({ row, index }) => ({
      code: 'each/short-row',
      sheet: { file: sheet.file, row: lineOf(sheet, index) },
      args: { cells: row.length, columns: most },
    }));
}

const HARMLESS: ReadonlySet<UnitFinding['code']> = new Set(['each/unused-column', 'each/stray-rows', 'each/short-row']);

const isFatal = ({ code }: UnitFinding): boolean => !HARMLESS.has(code);

/**
 * Reads the units of a table.
 * @param source the plan, read
 * @param pattern the file of each below the folder of all: `{name}.docx`
 */
export function readUnits({ units: sheet, rows }: UnitTables, source: PlanSource, pattern: string): ReadUnits {
  const none = { units: [], unknownPlaceholders: [], titles: [] };
  const head = headOf(sheet);
  const body = sheet.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => index > head && row.length > 0);
  const whole = { file: sheet.file, row: lineOf(sheet, Math.max(0, head)) };
  if (head < 0 || body.length === 0) return { ...none, findings: [{ code: 'each/no-units', sheet: whole }] };
  if (body.length > MAX_UNITS)
    return { ...none, findings: [{ code: 'each/too-many-units', sheet: whole, args: { limit: MAX_UNITS } }] };
  const names = planNames(source.data, source.text);
  const titles = (sheet.rows[head] ?? []).map(textOfCell);
  const { columns, findings } = readColumns(titles, source.data, names, (index) => ({ ...whole, column: index + 1 }));
  const reader = new UnitReader(sheet, columns, names, pattern);
  const ofTables = rowsOfUnits(
    names,
    rows,
    body.map(({ row }) => reader.nameOf(row)),
  );
  const short = shortRows(sheet, columns, body);
  const all = [...findings, ...unused(columns, sheet.file, whole.row), ...short, ...ofTables.findings];
  const unknownPlaceholders = placeholdersOf(pattern).filter((name) => columnFor(name, columns) === undefined);
  if (all.some(isFatal)) return { ...none, titles, findings: all };
  const units = body.map(({ row, index }) => reader.read(row, index, ofTables));
  return {
    units: withoutClashes(units, sheet.file).sort((a, b) => compareVietnamese(a.name, b.name) || a.row - b.row),
    findings: all,
    unknownPlaceholders,
    titles: columns.map(({ title }) => title),
  };
}
