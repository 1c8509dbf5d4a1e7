/** The table of opinions as a Word file by the decree, or as a workbook. */
import { basename, extname } from 'node:path';
import type { Draft } from '../../../change/opinions/draft.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import { messageOf } from '../../../diagnostics/format.ts';
import { renderAnnexes } from '../../../pipeline/render-annexes.ts';
import { PLAN_TYPE } from '../../../standard/document-types.ts';
import type { DataTable } from '../../../tasks/data-table.ts';
import { documentOf } from '../../../tasks/matrix.ts';
import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { writeTarget } from '../../project/write-target.ts';

interface From {
  readonly plan: string;
  readonly draft: Draft;
}

type Writer = (table: DataTable, from: From, context: CommandContext) => Promise<Uint8Array>;

const workbookBytes: Writer = async (table, _, { host, language }) => {
  const { workbookOf } = await import('../../../tasks/workbook/write.ts');
  const { bytes, findings } = await workbookOf([{ name: 'Ý kiến góp ý', table }], NODE_CODEC);
  for (const finding of findings) host.stderr(`${messageOf(finding, language).message}\n`);
  return bytes;
};

const documentBytes: Writer = async (table, { draft: { plan } }) =>
  renderAnnexes(plan, [{ table, attached: `Dự thảo ${PLAN_TYPE.name} ${documentOf({ plan })}` }], NODE_CODEC);

const WRITERS: Readonly<Record<string, Writer>> = { '.docx': documentBytes, '.xlsx': workbookBytes };

export const TABLE_ENDINGS = Object.keys(WRITERS);

/** Writes the table by the ending of its name. */
export async function writeOpinionsTable(
  target: string,
  table: DataTable,
  from: From,
  context: CommandContext,
): Promise<ExitCode> {
  const write = WRITERS[extname(target).toLowerCase()] ?? documentBytes;
  return writeTarget(target, await write(table, from, context), basename(from.plan), context);
}
