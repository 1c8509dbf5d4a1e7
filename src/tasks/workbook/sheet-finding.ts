/** What there is to say about a workbook or a CSV file, written or read. */
import type { SHEET } from '../../diagnostics/catalogue/sheet.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';

export interface SheetFinding {
  readonly code: keyof typeof SHEET;
  /** Name of the sheet; a CSV file has none. */
  readonly sheet?: string;
  /** From 1. */
  readonly row?: number;
  /** From 1. */
  readonly column?: number;
  readonly args?: NonNullable<Finding['args']>;
}
