/** The command line called as a function, with the sources as they are, in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
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

/** The environment without what would change the program's answers. */
function inheritedEnv(): Host['env'] {
  const { KEHOACH_LANG: _language, ...inherited } = process.env;
  return inherited;
}

/** What `kehoach ARGS` does in a folder: what it says on each stream, and its exit code. */
export async function kehoach(args: readonly string[], cwd: string, more: Host['env'] = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const exit = await main({
    argv: args,
    env: { ...inheritedEnv(), ...more },
    cwd: resolve(cwd),
    today: TODAY,
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    isTerminal: false,
    schemaFile: resolve('schemas/plan.schema.json'),
  });
  return { exit, ...said };
}

/** A new folder, with a name that a Vietnamese office gives; removed after the work. */
export async function inFolder<Result>(work: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'Kế hoạch năm '));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
