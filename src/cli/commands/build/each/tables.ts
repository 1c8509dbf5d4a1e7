/** The tables of units, from the disk. */
import { basename, extname, resolve } from 'node:path';
import { messageOf } from '../../../../diagnostics/format.ts';
import type { UnitTables } from '../../../../pipeline/each/read-units.ts';
import { unitKey } from '../../../../pipeline/each/table-rows.ts';
import type { NamedSheet, UnitFinding } from '../../../../pipeline/each/unit.ts';
import { isWholeSheet } from '../../../../pipeline/each/whole-sheets.ts';
import type { ReadSheet } from '../../../../tasks/workbook/read.ts';
import type { SheetFinding } from '../../../../tasks/workbook/sheet-finding.ts';
import type { CommandContext } from '../../../context.ts';
import { isYaml, readText } from '../../../host/files.ts';
import {
  isCsv,
  MAX_SHEET_BYTES,
  readSheetFile,
  SHEET_ENDINGS,
  sheetNames,
  sizeOf,
} from '../../../project/read-sheet.ts';
import { EACH_MESSAGES } from './messages.ts';

/** What forms of tables are read. */
export const TABLE_ENDINGS: readonly string[] = [...SHEET_ENDINGS, '.yaml', '.yml'];

/** Tables, or what is wrong with one of them as a whole. */
export interface ReadTables {
  readonly tables?: UnitTables;
  readonly finding?: UnitFinding;
}

const MIB = 2 ** 20;
/** So many findings of one kind are told. */
const TOLD = 3;

const nameOf = (file: string): string => basename(file, extname(file)).normalize('NFC');

class TableReader {
  private readonly context: CommandContext;
  isWhole = true;

  constructor(context: CommandContext) {
    this.context = context;
  }

  /** Why a file is not to be read at all. */
  async refusal(file: string): Promise<UnitFinding | undefined> {
    const { host } = this.context;
    const size = await sizeOf(file, host);
    const [limit, sheet] = [MAX_SHEET_BYTES / MIB, { file, row: 1 }];
    if (size > MAX_SHEET_BYTES)
      return { code: 'each/file-too-big', sheet, args: { size: Math.ceil(size / MIB), limit } };
    const isText = isCsv(file) || isYaml(file);
    return isText && (await readText(resolve(host.cwd, file))) === undefined
      ? { code: 'each/not-text', sheet }
      : undefined;
  }

  async sheet(file: string, name?: string): Promise<NamedSheet> {
    const read: ReadSheet = await readSheetFile(file, this.context.host, { name, asShown: true });
    const shown = name === undefined ? file : `${file}!${name}`;
    this.tell(shown, read.findings);
    return { name: name ?? nameOf(file), file: shown, rows: read.rows };
  }

  /** The sheets of a workbook that the plan asks for, and the names of the others. */
  async further(file: string, wanted: ReadonlySet<string>): Promise<NamedSheet[]> {
    const names = await sheetNames(file, this.context.host);
    const sheets: NamedSheet[] = [];
    for (const name of names)
      sheets.push(wanted.has(unitKey(name)) ? await this.sheet(file, name) : { name, file, rows: [] });
    return sheets;
  }

  /** Says what the sheet has, some of each kind; what makes it unusable ends the work. */
  private tell(file: string, findings: readonly SheetFinding[]): void {
    const { host, language } = this.context;
    const counts = new Map<string, number>();
    for (const finding of findings) {
      const count = (counts.get(finding.code) ?? 0) + 1;
      counts.set(finding.code, count);
      if (count > TOLD) continue;
      const { message, hint } = messageOf(finding, language);
      host.stderr(`${file}: ${message}${hint === '' ? '' : ` ${hint}`}\n`);
    }
    for (const [, count] of counts)
      if (count > TOLD) host.stderr(`${file}: ${EACH_MESSAGES[language].more(count - TOLD)}\n`);
    if (!isWholeSheet(findings)) this.isWhole = false;
  }
}

/**
 * Reads the table of units and those with rows.
 * @param wanted names of sheets that the plan asks for
 * @returns no tables where one cannot be read whole; what was not said is the finding
 * @throws what the file system throws
 */
export async function readTables(
  { each, rows = [] }: { readonly each: string; readonly rows?: readonly string[] },
  wanted: readonly string[],
  context: CommandContext,
): Promise<ReadTables> {
  const reader = new TableReader(context);
  for (const file of [each, ...rows]) {
    const finding = await reader.refusal(file);
    if (finding !== undefined) return { finding };
  }
  const keys = new Set(wanted.map(unitKey));
  const more: NamedSheet[] = [];
  for (const file of rows) more.push(await reader.sheet(file));
  if (extname(each).toLowerCase() === '.xlsx') more.push(...(await reader.further(each, keys)));
  if (isYaml(each)) {
    const { readYamlUnits } = await import('../../../../pipeline/each/yaml-units.ts');
    const { sheet, finding } = readYamlUnits((await readText(resolve(context.host.cwd, each))) ?? '', each);
    if (finding !== undefined) return { finding };
    return sheet !== undefined && reader.isWhole ? { tables: { units: sheet, rows: more } } : {};
  }
  const units = await reader.sheet(each);
  return reader.isWhole ? { tables: { units, rows: more } } : {};
}
