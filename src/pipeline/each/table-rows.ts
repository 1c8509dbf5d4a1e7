/** Rows of a table that stand in a sheet of their own, by the name of the unit. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { tonelessName } from '../../vietnamese/name-forms.ts';
import { textOfCell } from './cell-values.ts';
import { isMapping, type PlanNames, type TableFrom } from './plan-names.ts';
import { headOf, isNameTitle } from './sheet-head.ts';
import { lineOf, type NamedSheet, type UnitFinding, type UnitValue } from './unit.ts';

/** Names as they are compared: spaces and capitals tell no two units apart. */
export const unitKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** Columns that count the rows. */
const COUNTING: ReadonlySet<string> = new Set(['tt', 'stt', 'sott', 'sothutu']);

interface SheetRow {
  readonly unit: string;
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table with the sheet of its rows, and for each of its columns that of the sheet; undefined where rows are counted. */
interface Source {
  readonly from: TableFrom;
  readonly sheet: NamedSheet;
  readonly columns: readonly (number | undefined)[];
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>;
}

/** Titles of the columns that hold cells: those of a group in its place. */
function leafTitles(columns: unknown): string[] {
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column: unknown) => {
    if (!isMapping(column)) return [];
    return Array.isArray(column['columns']) ? leafTitles(column['columns']) : [String(column['title'] ?? '')];
  });
}

/** For each column of a table the column of the sheet: by titles, else in their order. */
function matched(expected: readonly string[], found: readonly (readonly [title: string, index: number])[]) {
  const isCounted = (title: string): boolean => COUNTING.has(tonelessName(title));
  const byTitle = expected.map((title) => found.find(([own]) => tonelessName(own) === tonelessName(title))?.[1]);
  if (byTitle.every((index, at) => index !== undefined || isCounted(expected[at] ?? ''))) return byTitle;
  if (found.length === expected.length) return found.map(([, index]) => index);
  const needed = expected.filter((title) => !isCounted(title)).length;
  if (found.length !== needed) return undefined;
  let next = 0;
  return expected.map((title) => (isCounted(title) ? undefined : found[next++]?.[1]));
}

function rowsByUnit(sheet: NamedSheet, head: number, nameAt: number): Map<string, SheetRow[]> {
  const rows = new Map<string, SheetRow[]>();
  for (const [index, row] of sheet.rows.entries()) {
    if (index <= head || row.length === 0) continue;
    const unit = textOfCell(row[nameAt]);
    const known = rows.get(unitKey(unit)) ?? [];
    known.push({ unit, cells: row.map(textOfCell), line: lineOf(sheet, index) });
    rows.set(unitKey(unit), known);
  }
  return rows;
}

const NO_SHEET = { vi: 'không có trang nào', en: 'none' };

function sourceOf(from: TableFrom, sheets: readonly NamedSheet[]): Source | UnitFinding {
  const plan = { path: [...from.path, 'rowsFrom'] };
  const sheet = sheets.find(({ name }) => unitKey(name) === unitKey(from.sheet));
  const known = sheets.length === 0 ? NO_SHEET : sheets.map(({ name }) => name).join(', ');
  if (sheet === undefined) return { code: 'each/no-sheet', plan, args: { sheet: from.sheet, known } };
  const head = headOf(sheet);
  const titles = (sheet.rows[head] ?? []).map(textOfCell);
  const named = titles.findIndex(isNameTitle);
  const nameAt = Math.max(0, named);
  const found = titles
    .map((title, index) => [title, index] as const)
    .filter(([title, index]) => title !== '' && index !== nameAt);
  const expected = leafTitles(from.table['columns']);
  const columns = matched(expected, found);
  if (columns !== undefined) return { from, sheet, columns, rows: rowsByUnit(sheet, head, nameAt) };
  const args = { sheet: from.sheet, found: found.map(([title]) => title).join(', '), expected: expected.join(', ') };
  return { code: 'each/rows-columns', plan, args };
}

const isSource = (found: Source | UnitFinding): found is Source => 'from' in found;

/** The rows of one unit in place of the plan's; the plan's own sums and lines across stay where they stand. */
function unitRows({ from, sheet, columns }: Source, rows: readonly SheetRow[]): UnitValue {
  const cells = rows.map((row, at) =>
    columns.map((index) => (index === undefined ? String(at + 1) : (row.cells[index] ?? ''))),
  );
  const own = Array.isArray(from.table['rows']) ? (from.table['rows'] as unknown[]) : [];
  const first = own.findIndex((row) => Array.isArray(row));
  const before = own.slice(0, Math.max(0, first)).filter((row) => !Array.isArray(row));
  const after = own.slice(Math.max(0, first)).filter((row) => !Array.isArray(row));
  const path: PlanPath = [...from.path, 'rows'];
  const lines = [...before.map(() => 0), ...rows.map(({ line }) => line), ...after.map(() => 0)];
  return { path, value: [...before, ...cells, ...after], title: sheet.name, lines };
}

/** Rows of units that are not in the table of units. */
function strayRows({ sheet, rows }: Source, units: ReadonlySet<string>): UnitFinding[] {
  return [...rows]
    .filter(([key]) => !units.has(key))
    .map(([, found]) => ({
      code: 'each/stray-rows',
      sheet: { file: sheet.file, row: found[0]?.line ?? 1 },
      args: { sheet: sheet.name, unit: found[0]?.unit ?? '', rows: found.map(({ line }) => line).join(', ') },
    }));
}

export interface RowsOfUnits {
  readonly findings: readonly UnitFinding[];
  readonly of: (name: string) => { readonly values: readonly UnitValue[]; readonly findings: readonly UnitFinding[] };
}

/**
 * The rows that tables take from sheets.
 * @param names of the units
 */
export function rowsOfUnits(
  { tables }: PlanNames,
  sheets: readonly NamedSheet[],
  names: readonly string[],
): RowsOfUnits {
  const found = tables.map((from) => sourceOf(from, sheets));
  const sources = found.filter(isSource);
  const known = new Set(names.map(unitKey));
  return {
    findings: [
      ...found.filter((one): one is UnitFinding => !isSource(one)),
      ...sources.flatMap((source) => strayRows(source, known)),
    ],
    of: (name) => {
      const own = sources.map((source) => ({ source, rows: source.rows.get(unitKey(name)) ?? [] }));
      return {
        values: own.filter(({ rows }) => rows.length > 0).map(({ source, rows }) => unitRows(source, rows)),
        findings: own
          .filter(({ rows }) => rows.length === 0)
          .map(({ source: { from, sheet } }) => ({
            code: 'each/no-rows',
            plan: { path: [...from.path, 'rowsFrom'] },
            args: { sheet: sheet.name },
          })),
      };
    },
  };
}
