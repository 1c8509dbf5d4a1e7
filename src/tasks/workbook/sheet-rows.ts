/**
 * The rows of sheets and the texts that they share, as markup. `write-excel-file` makes styles and all else of a
 * workbook; its way through rows takes ten times as long, which for the tasks of a hundred plans is seconds.
 */
import { escapeLetterNumbers } from './cell-text.ts';
import { columnName } from './cells.ts';
import type { SheetCell, SheetLayout, SheetRow } from './layout.ts';

const TEXT_SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => TEXT_SIGNS[sign] ?? sign);

/** Cells of one style: a day has a format, which an empty cell of its column has not. */
export const styleKey = ({ look, value }: SheetCell): string =>
  look === 'day' && typeof value === 'number' ? 'day of a number' : look;

/** One cell alone goes over all columns. */
export const isWhole = ({ cells }: SheetRow, columns: number): boolean => cells.length === 1 && columns > 1;

/** The rows that the library writes itself: with them it makes every style, in the order of the cells. */
export function styleRows(layouts: readonly SheetLayout[]): ReadonlySet<SheetRow> {
  const known = new Set<string>();
  const rows = new Set<SheetRow>();
  for (const row of layouts.flatMap((layout) => layout.rows)) {
    for (const cell of row.cells) {
      if (known.has(styleKey(cell))) continue;
      known.add(styleKey(cell));
      rows.add(row);
    }
  }
  return rows;
}

const SHEET_DATA = /<sheetData>.*<\/sheetData>|<sheetData\/>/su;
const STYLED_CELL = /<c r="([A-Z]+)(\d+)" s="(\d+)"/gu;

/** Writes the sheets of one workbook, in their order: texts are counted through all of them. */
export class SheetRows {
  private readonly styles = new Map<string, string>();
  private readonly texts = new Map<string, number>();

  /** The cells of a sheet that the library has written, by the styles that it gave them. */
  private learnStyles(xml: string, { rows }: SheetLayout): void {
    for (const [, column = '', row = '', style = ''] of xml.matchAll(STYLED_CELL)) {
      const cells = rows[Number(row) - 1]?.cells ?? [];
      const cell = cells.find((_, index) => columnName(index) === column);
      if (cell !== undefined && !this.styles.has(styleKey(cell))) this.styles.set(styleKey(cell), style);
    }
  }

  private textIndex(text: string): number {
    const known = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, known);
    return known;
  }

  private cell(cell: SheetCell, name: string): string {
    const { value } = cell;
    const start = `<c r="${name}" s="${this.styles.get(styleKey(cell)) ?? '0'}"`;
    if (value === undefined || value === '') return `${start}/>`;
    return typeof value === 'number'
      ? `${start}><v>${value}</v></c>`
      : `${start} t="s"><v>${this.textIndex(value)}</v></c>`;
  }

  private row(row: SheetRow, number: number, columns: readonly string[]): string {
    const [first] = row.cells;
    const cells =
      first !== undefined && isWhole(row, columns.length)
        ? columns.map((_, at) => (at === 0 ? first : { look: first.look }))
        : row.cells;
    const inner = cells.map((cell, at) => this.cell(cell, `${columns[at]}${number}`)).join('');
    const height = row.height === 0 ? '' : ` ht="${row.height}" customHeight="1"`;
    return inner === '' ? `<row r="${number}"${height}/>` : `<row r="${number}"${height}>${inner}</row>`;
  }

  /** A sheet's part with all its rows. */
  withRows(xml: string, layout: SheetLayout): string {
    this.learnStyles(xml, layout);
    const columns = layout.widths.map((_, index) => columnName(index));
    const rows = layout.rows.map((row, index) => this.row(row, index + 1, columns)).join('');
    return xml.replace(SHEET_DATA, () => `<sheetData>${rows}</sheetData>`);
  }

  /** The part of the texts, once every sheet is written. */
  sharedTexts(): string {
    const texts = [...this.texts.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeText(escapeLetterNumbers(text))}</t></si>`,
    );
    return `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.join('')}</sst>`;
  }
}
