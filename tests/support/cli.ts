/** The command line as a process of its own, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('dist/cli/launch.cjs');

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function kehoach(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { KEHOACH_LANG: _language, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  return { exit: status, stdout, stderr };
}

/** A new folder, with a name that a Vietnamese office gives; removed after the work. */
export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'Kế hoạch năm '));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
