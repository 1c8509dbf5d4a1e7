/** Files of tables as they are read: .xlsx, .csv, .yaml. */

import { namesOfSheets } from '../../tasks/workbook/open-workbook.ts';
import { type ReadSheet, readSheet } from '../../tasks/workbook/read.ts';
import { readCsv } from '../../tasks/workbook/read-csv.ts';
import type { SheetFinding } from '../../tasks/workbook/sheet-finding.ts';
import { shownFigure } from '../../tasks/workbook/shown-figures.ts';
import type { Codec } from '../../word/package/codec.ts';
import type { UnitTables } from './read-units.ts';
import { unitKey } from './table-rows.ts';
import { isWorkbookName, type NamedSheet, type UnitFinding } from './unit.ts';
import { isWholeSheet } from './whole-sheets.ts';
import { readYamlUnits } from './yaml-units.ts';

/** A file by its name, and what is in it. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tables, and what is wrong with the files; no tables where one cannot be read whole. */
export interface TablesOfFile {
  readonly tables?: UnitTables;
  readonly sheets: readonly SheetFinding[];
  readonly finding?: UnitFinding;
}

const bareName = (name: string): string => name.replace(/\.[^.]+$/, '').normalize('NFC');

/**
 * Reads the table of units of a file; of a workbook the further sheets too that a plan asks for.
 * @param wanted names of those sheets
 */
export function tablesOfFile({ name: file, bytes }: TableFile, wanted: readonly string[], codec: Codec): TablesOfFile {
  if (/\.ya?ml$/i.test(file)) {
    const { sheet, finding } = readYamlUnits(new TextDecoder().decode(bytes), file);
    if (finding !== undefined) return { sheets: [], finding };
    return sheet === undefined ? { sheets: [] } : { sheets: [], tables: { units: sheet, rows: [] } };
  }
  const findings: SheetFinding[] = [];
  const named = (name: string, shown: string, { rows, findings: own }: ReadSheet): NamedSheet => {
    findings.push(...own);
    return { name, file: shown, rows };
  };
  const isWorkbook = isWorkbookName(file);
  const keys = new Set(wanted.map(unitKey));
  const units = isWorkbook
    ? named(bareName(file), file, readSheet(bytes, codec, undefined, shownFigure))
    : named(bareName(file), file, readCsv(new TextDecoder().decode(bytes)));
  const rows = (isWorkbook ? namesOfSheets(bytes, codec) : []).map((name) =>
    keys.has(unitKey(name))
      ? named(name, `${file}!${name}`, readSheet(bytes, codec, name, shownFigure))
      : { name, file, rows: [] },
  );
  return isWholeSheet(findings) ? { tables: { units, rows }, sheets: findings } : { sheets: findings };
}
