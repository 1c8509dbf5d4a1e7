/** The file of opinions beside a plan, for every command that reads it. */
import { basename, dirname, join, resolve } from 'node:path';
import { opinionFileOf } from '../../change/opinions/file-names.ts';
import type { Opinions } from '../../change/opinions/opinion.ts';
import { readOpinions } from '../../change/opinions/sidecar.ts';
import { hasErrors, toDiagnostics } from '../../diagnostics/format.ts';
import { pretty } from '../../report/reporters/pretty.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { exists, readText } from '../host/files.ts';

/** `gop-y/ke-hoach.yaml` beside `ke-hoach.yaml`. */
export const opinionFile = (plan: string): string => join(dirname(plan), opinionFileOf(basename(plan)));

/** The file of opinions as it stands; without a text where there is none. */
export interface KeptOpinions {
  readonly text: string | undefined;
  readonly opinions: Opinions;
}

/** Reads the file of opinions; the exit code where it is broken, and it was said why. */
export async function readKept(
  path: string,
  { host, language, colour }: CommandContext,
): Promise<KeptOpinions | ExitCode> {
  const full = resolve(host.cwd, path);
  const text = (await exists(full)) ? await readText(full) : undefined;
  if (text === undefined) return { text, opinions: { offices: [], opinions: [] } };
  const { source, opinions, findings } = readOpinions(text);
  const diagnostics = toDiagnostics(findings, { file: path, language, locate: source.locate });
  if (diagnostics.length > 0) host.stderr(`${pretty([{ file: path, text, diagnostics }], { language, colour })}\n`);
  return hasErrors(diagnostics) ? EXIT.planErrors : { text, opinions };
}
