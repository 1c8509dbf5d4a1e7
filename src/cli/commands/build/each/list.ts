/** The list of what was made: `danh-sach.csv` in the folder of the documents. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Unit } from '../../../../pipeline/each/unit.ts';
import { csvOf } from '../../../../tasks/csv.ts';
import type { DataColumn } from '../../../../tasks/data-table.ts';
import { toBytes } from '../../../../word/package/codec.ts';
import type { CommandContext } from '../../../context.ts';
import { EXIT, type ExitCode } from '../../../exit-codes.ts';
import { writeWhole } from '../../../host/files.ts';
import { reasonOf } from '../../../messages.ts';
import { EACH_MESSAGES, type EachMessages } from './messages.ts';
import type { UnitResult } from './work.ts';

const COLUMNS = ['unit', 'file', 'state', 'row', 'note'] as const;

const columnsOf = ({ columns }: EachMessages): DataColumn[] =>
  COLUMNS.map((key) => ({ key, title: columns[key], kind: key === 'row' ? 'number' : 'text', width: 20 }));

export interface Listed {
  readonly unit: Unit;
  readonly result: UnitResult;
}

const noteOf = ({ diagnostics, state }: UnitResult): string =>
  state === 'failed' ? (diagnostics.find(({ severity }) => severity === 'error')?.message ?? '') : '';

function listOf(listed: readonly Listed[], messages: EachMessages): string {
  const rows = listed.map(({ unit, result }) => [
    unit.name,
    unit.file,
    messages.states[result.state],
    unit.row,
    noteOf(result),
  ]);
  return csvOf({ title: messages.listTitle, about: [], columns: columnsOf(messages), groups: [{ rows }] });
}

/** True for a list of ours, in either language, or where there is none. */
async function isOurs(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return (
    text === undefined ||
    Object.values(EACH_MESSAGES).some((messages) => text.startsWith(listOf([], messages).trimEnd()))
  );
}

/** Writes the list, in the order of the units; another's file of that name stays. */
export async function writeList(
  listed: readonly Listed[],
  folder: string,
  { host, messages, language }: CommandContext,
): Promise<ExitCode> {
  const own = EACH_MESSAGES[language];
  const file = join(folder, own.list);
  const path = resolve(host.cwd, file);
  if (!(await isOurs(path))) {
    host.stderr(`${own.listTaken(file)}\n`);
    return EXIT.planErrors;
  }
  try {
    await writeWhole(path, toBytes(listOf(listed, own)));
  } catch (error) {
    host.stderr(`${messages.cannotWrite(file, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  return EXIT.ok;
}
