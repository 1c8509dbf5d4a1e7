/** The command line called as a function, with the sources as they are, in a folder of its own. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host } from '../../src/cli/host/host.ts';
import { main } from '../../src/cli/main.ts';

/** The day on which all tests happen. */
export const TODAY = '2026-02-05';

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of the tests without what would change the program's answers. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const { KEHOACH_LANG: _language, ...inherited } = process.env;
  return { ...inherited, ...more };
}

/** A host in a folder, without a terminal; what is said goes where it is told to. */
export const hostIn = (
  cwd: string,
  own: Pick<Host, 'argv' | 'stdout' | 'stderr'> & Partial<Omit<Host, 'cwd'>>,
): Host => ({
  env: plainEnv(),
  cwd: resolve(cwd),
  today: TODAY,
  isTerminal: false,
  schemaFile: resolve('schemas/plan.schema.json'),
  ...own,
});

/** What `kehoach ARGS` does in a folder: what it says on each stream, and its exit code. */
export async function kehoach(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
  };
  const host = hostIn(cwd, { argv: args, env: plainEnv(env), stdout: to('stdout'), stderr: to('stderr') });
  return { exit: await main(host), ...said };
}

/** A new folder, with a name that a Vietnamese office gives; removed after the work. */
export async function inFolder<Result>(work: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'Kế hoạch năm ')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
