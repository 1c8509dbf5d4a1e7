/** A table of values that a terminal, Markdown, CSV, a workbook or a page can show. */

/** What the cells of a column hold: words, days (`YYYY-MM-DD`), figures. */
export type ColumnKind = 'text' | 'day' | 'number';

export interface DataColumn {
  /** Stable name in English for programs: JSON, and the column that is found again in a sheet that comes back. */
  readonly key: string;
  /** In the user's language. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** How many letters a line of a cell has room for. */
  readonly width: number;
  /** For work with the sheet: left out where the table is printed. */
  readonly isForSheet?: true;
}

/** Values by column; undefined for an empty cell. A text that begins with "=" is a text. */
export type DataRow = readonly (string | number | undefined)[];

/** Rows below one heading: a body, a section, a month. */
export interface DataGroup {
  /** Undefined where the table is not grouped. */
  readonly heading?: string;
  readonly rows: readonly DataRow[];
}

export interface DataTable {
  readonly title: string;
  /** Lines below the title: which plan, of which day. */
  readonly about: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly groups: readonly DataGroup[];
}
