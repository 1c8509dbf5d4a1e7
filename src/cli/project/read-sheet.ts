/** Sheets from the disk: CSV files, and sheets of workbooks. */
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { NODE_CODEC } from '../../codec-node.ts';
import type { ReadSheet } from '../../tasks/workbook/read.ts';
import type { Host } from '../host/host.ts';

/** What forms of sheets are read, by the ends of their names. */
export const SHEET_ENDINGS: readonly string[] = ['.xlsx', '.csv'];

/** Bytes of a file that are read at most: what has more was not made for this. */
export const MAX_SHEET_BYTES = 64 * 2 ** 20;

/**
 * The size of a file, before anything of it is read.
 * @throws what the file system throws
 */
export const sizeOf = async (file: string, { cwd }: Host): Promise<number> => (await stat(resolve(cwd, file))).size;

export const isCsv = (file: string): boolean => extname(file).toLowerCase() === '.csv';

interface SheetOptions {
  /** Of a workbook's sheet; without it the first. */
  readonly name?: string | undefined;
  /** Figures of a workbook come as texts, as their formats show them. */
  readonly asShown?: boolean;
}

/**
 * Reads a sheet, or the first one of a workbook.
 * @throws what the file system throws
 */
export async function readSheetFile(
  file: string,
  { cwd }: Host,
  { name, asShown = false }: SheetOptions = {},
): Promise<ReadSheet> {
  const bytes = await readFile(resolve(cwd, file));
  if (isCsv(file)) {
    const { readCsv } = await import('../../tasks/workbook/read-csv.ts');
    return readCsv(new TextDecoder().decode(bytes));
  }
  const { readSheet } = await import('../../tasks/workbook/read.ts');
  const show = asShown ? (await import('../../tasks/workbook/shown-figures.ts')).shownFigure : undefined;
  return readSheet(bytes, NODE_CODEC, name, show);
}

/**
 * The names of a workbook's sheets; none where it cannot be opened.
 * @throws what the file system throws
 */
export async function sheetNames(file: string, { cwd }: Host): Promise<readonly string[]> {
  const { namesOfSheets } = await import('../../tasks/workbook/open-workbook.ts');
  return namesOfSheets(await readFile(resolve(cwd, file)), NODE_CODEC);
}
