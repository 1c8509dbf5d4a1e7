/** Tables as an Excel workbook. */
import writeExcel, { type CellObject, type Row } from 'write-excel-file/universal';
import type { Codec } from '../../word/package/codec.ts';
import { unpackZip } from '../../word/package/unpack.ts';
import { zipParts } from '../../word/write/zip.ts';
import type { DataTable } from '../data-table.ts';
import { featuresOf } from './features.ts';
import { layoutOf, type SheetCell, type SheetLayout, type SheetRow } from './layout.ts';
import { FONT, LOOKS, SIZE } from './looks.ts';
import type { SheetFinding } from './sheet-finding.ts';
import { sheetNames } from './sheet-names.ts';
import { isWhole, SheetRows, styleRows } from './sheet-rows.ts';

/** A table and what its sheet is to be called. */
export interface NamedTable {
  readonly name: string;
  readonly table: DataTable;
}

export interface Workbook {
  /** The .xlsx: the same tables always give the same bytes by the same codec. */
  readonly bytes: Uint8Array;
  /** What could not be kept of the tables. */
  readonly findings: readonly SheetFinding[];
}

const DAY_FORMAT = 'dd/mm/yyyy';

const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** Its values are written by `SheetRows`; that of a day makes a style, which its format is. */
function cellOf({ look, value }: SheetCell, more: Partial<CellObject>): CellObject {
  const own = { ...LOOKS[look], ...more };
  return look === 'day' && typeof value === 'number' ? { ...own, type: Number, value, format: DAY_FORMAT } : own;
}

/** Cells of a row, as far as the library is to write them: those of new styles, and one that goes over all columns. */
function rowOf(row: SheetRow, columns: number, ownStyles: ReadonlySet<SheetRow>): Row {
  const [first] = row.cells;
  if (first === undefined || (!isWhole(row, columns) && !ownStyles.has(row))) return [];
  if (!isWhole(row, columns)) return row.cells.map((cell) => cellOf(cell, {}));
  const hidden = Array.from({ length: columns - 1 }, () => null);
  return [cellOf(first, { columnSpan: columns }), ...hidden];
}

async function writeSheets(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  const ownStyles = styleRows(layouts);
  const blob = await writeExcel(
    layouts.map((layout) => ({
      sheet: layout.name,
      data: layout.rows.map((row) => rowOf(row, layout.widths.length, ownStyles)),
      columns: layout.widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: layout.head,
    })),
    { fontFamily: FONT, fontSize: SIZE, features: featuresOf(layouts) },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The library's parts with the rows put into them; it zips with the present time, which is left out. */
function withRows(bytes: Uint8Array, layouts: readonly SheetLayout[], codec: Codec): Uint8Array {
  const parts = new Map(unpackZip(bytes, codec));
  const rows = new SheetRows();
  for (const [index, layout] of layouts.entries()) {
    const part = parts.get(sheetPart(index)) as Uint8Array;
    parts.set(sheetPart(index), rows.withRows(new TextDecoder().decode(part), layout));
  }
  parts.set(SHARED_TEXTS, rows.sharedTexts());
  return zipParts(parts, codec);
}

/**
 * Writes tables as a workbook, a sheet a table: titles above a head row that stays in sight and is printed on each
 * page, rows as high as their texts, days as days, figures as numbers. It has neither a formula nor the time.
 * @param tables one at least: a workbook without a sheet is none
 * @throws Refusal where a part would be larger than one that is read: a sheet of some 30 000 rows
 */
export async function workbookOf(tables: readonly NamedTable[], codec: Codec): Promise<Workbook> {
  const names = sheetNames(tables.map(({ name }) => name));
  const layouts = tables.map(({ table }, index) => layoutOf(names[index] ?? '', table));
  const bytes = withRows(await writeSheets(layouts), layouts, codec);
  return { bytes, findings: layouts.flatMap(({ findings }) => findings) };
}
