/** Tables as an Excel workbook. */
import writeExcel, { type CellObject, type Row } from 'write-excel-file/universal';
import type { Codec } from '../../word/package/codec.ts';
import { unpackZip } from '../../word/package/unpack.ts';
import { zipParts } from '../../word/write/zip.ts';
import type { DataTable } from '../data-table.ts';
import { escapeLetterNumbers } from './cell-text.ts';
import { featuresOf } from './features.ts';
import { layoutOf, type SheetCell, type SheetLayout, type SheetRow } from './layout.ts';
import { FONT, LOOKS, SIZE } from './looks.ts';
import type { SheetFinding } from './sheet-finding.ts';
import { sheetNames } from './sheet-names.ts';

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

/**
 * Stands before every text while the library has it, and is taken off in the part that it writes: the library finds
 * texts in an object, where "constructor" and its like are found without having been put there.
 */
const MARK = '\ue000';
const MARKED_TEXT = new RegExp(`<t(?: xml:space="preserve")?>${MARK}`, 'g');
const SHARED_TEXTS = 'xl/sharedStrings.xml';

function cellOf({ look, value }: SheetCell, more: Partial<CellObject>): CellObject {
  const own = { ...LOOKS[look], ...more };
  if (value === undefined) return own;
  if (typeof value === 'number')
    return { ...own, type: Number, value, ...(look === 'day' ? { format: DAY_FORMAT } : {}) };
  return value === '' ? own : { ...own, type: String, value: MARK + escapeLetterNumbers(value) };
}

/** Cells of a row; one cell alone goes over all columns. */
function rowOf({ cells, height }: SheetRow, columns: number): Row {
  const [first] = cells;
  if (first === undefined || cells.length === columns) return cells.map((cell) => cellOf(cell, { height }));
  const hidden = Array.from({ length: columns - 1 }, () => null);
  return [cellOf(first, { height, columnSpan: columns }), ...hidden];
}

async function writeSheets(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  const blob = await writeExcel(
    layouts.map(({ name, widths, rows, head }) => ({
      sheet: name,
      data: rows.map((row) => rowOf(row, widths.length)),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: head,
    })),
    { fontFamily: FONT, fontSize: SIZE, features: featuresOf(layouts) },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The library zips with the present time: its parts are zipped anew without one. */
function withoutTime(bytes: Uint8Array, codec: Codec): Uint8Array {
  const parts = new Map(unpackZip(bytes, codec));
  const texts = new TextDecoder().decode(parts.get(SHARED_TEXTS) as Uint8Array);
  parts.set(SHARED_TEXTS, texts.replace(MARKED_TEXT, '<t xml:space="preserve">'));
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
  const bytes = withoutTime(await writeSheets(layouts), codec);
  return { bytes, findings: layouts.flatMap(({ findings }) => findings) };
}
