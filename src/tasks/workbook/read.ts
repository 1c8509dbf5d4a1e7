/** The values of a sheet that comes back: from Excel, LibreOffice Calc or Google Sheets. */
import type { Codec } from '../../word/package/codec.ts';
import { elementsOf, firstOf, isElement, type XmlElement } from '../../word/xml/tree.ts';
import { cleanText, unescapeLetterNumbers } from './cell-text.ts';
import { cellName, columnOf } from './cells.ts';
import { dayOfSerial } from './days.ts';
import type { NumberFormat } from './number-formats.ts';
import { lettersOf, type OpenSheet, openSheet } from './open-workbook.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** Rows that are read at most; what is above was made by formatting a whole sheet, or to do harm. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 256;

/** A text, a figure, a day as `YYYY-MM-DD`; undefined where the cell is empty. */
export type ReadValue = string | number | undefined;

export interface ReadSheet {
  /** From the first row of the sheet to the last that has a value, each as long as its last value. */
  readonly rows: readonly (readonly ReadValue[])[];
  readonly findings: readonly SheetFinding[];
}

/** A figure as its format shows it; undefined where it is shown as it is. */
export type ShowFigure = (value: number, format: NumberFormat) => string | undefined;

const textOf = (parent: XmlElement | undefined): string =>
  (parent?.children ?? []).filter((child) => !isElement(child)).join('');

/** Reads the cells of one sheet, and says what it meets. */
class Reader {
  readonly rows: ReadValue[][] = [];
  readonly findings: SheetFinding[] = [];
  private readonly sheet: OpenSheet;
  private readonly show: ShowFigure;

  constructor(sheet: OpenSheet, show: ShowFigure) {
    this.sheet = sheet;
    this.show = show;
  }

  private find(code: SheetFinding['code'], row: number, column: number, args: SheetFinding['args'] = {}): void {
    const place = { sheet: this.sheet.name, row, column };
    this.findings.push({ code, ...place, args: { cell: cellName(row, column), ...args } });
  }

  private number(written: string, style: string | undefined): ReadValue {
    const value = Number(written);
    if (written.trim() === '' || !Number.isFinite(value)) return undefined;
    const found = this.sheet.styles[Number(style ?? 0)];
    if (found === undefined) return value;
    const shown = found.isDay ? dayOfSerial(value, this.sheet.from1904) : this.show(value, found.format);
    return shown ?? value;
  }

  /** The value of a cell by its type (ECMA-376 part 1, 18.18.11). */
  private value(cell: XmlElement, row: number, column: number): ReadValue {
    const { t: type = 'n', s: style } = cell.attributes;
    const written = textOf(firstOf(cell, 'v'));
    switch (type) {
      case 's':
        return this.sheet.texts[Number(written)];
      case 'inlineStr': {
        const text = firstOf(cell, 'is');
        return text && lettersOf(text);
      }
      case 'str':
        return unescapeLetterNumbers(written);
      case 'b':
        return written === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return written.slice(0, 'YYYY-MM-DD'.length);
      case 'e':
        this.find('sheet/error-value', row, column, { value: written });
        return undefined;
      default:
        return this.number(written, style);
    }
  }

  private cell(cell: XmlElement, row: number, column: number): ReadValue {
    const value = this.value(cell, row, column);
    const clean = typeof value === 'string' ? cleanText(value) || undefined : value;
    if (firstOf(cell, 'f') !== undefined && cell.attributes['t'] !== 'e')
      this.find(clean === undefined ? 'sheet/formula-without-value' : 'sheet/formula', row, column);
    return clean;
  }

  /** The cells of a row; true where there are more than are read. */
  private row(element: XmlElement, row: number): boolean {
    const values: ReadValue[] = [];
    let column = 0;
    for (const cell of elementsOf(element, 'c')) {
      column = columnOf(cell.attributes['r'] ?? '') ?? column + 1;
      if (column > MAX_COLUMNS) break;
      const value = this.cell(cell, row, column);
      if (value !== undefined) put(values, column - 1, value);
    }
    if (values.length > 0) put(this.rows, row - 1, values, () => []);
    return column > MAX_COLUMNS;
  }

  read(): void {
    let row = 0;
    let isWide = false;
    for (const element of elementsOf(firstOf(this.sheet.root, 'sheetData'), 'row')) {
      const named = Number(element.attributes['r'] ?? row + 1);
      row = Number.isSafeInteger(named) && named > 0 ? named : row + 1;
      if (row > MAX_ROWS) {
        this.findings.push({ code: 'sheet/too-many-rows', sheet: this.sheet.name, args: { limit: MAX_ROWS } });
        break;
      }
      isWide = this.row(element, row) || isWide;
    }
    if (isWide)
      this.findings.push({ code: 'sheet/too-many-columns', sheet: this.sheet.name, args: { limit: MAX_COLUMNS } });
  }
}

/** Puts a value at a place of a list, with empty ones before it. */
function put<Value>(list: (Value | undefined)[], at: number, value: Value, empty?: () => Value): void {
  while (list.length < at) list.push(empty?.());
  list[at] = value;
}

/**
 * Reads a sheet of an .xlsx from anybody. Formulas are never worked out: the value that the file keeps is taken.
 * @param name of the sheet; without one the first
 * @param show gives figures as texts where they are wanted as the sheet shows them
 * @returns no rows where it cannot be read; nothing is thrown
 */
export function readSheet(
  bytes: Uint8Array,
  codec: Codec,
  name?: string,
  show: ShowFigure = () => undefined,
): ReadSheet {
  const { sheet, finding } = openSheet(bytes, codec, name);
  if (sheet === undefined) return { rows: [], findings: finding === undefined ? [] : [finding] };
  const reader = new Reader(sheet, show);
  reader.read();
  return { rows: reader.rows, findings: reader.findings };
}
