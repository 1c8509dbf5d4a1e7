/** The built program as a process of its own: for what only the process has, such as signals, pipes and its clock. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Ran } from './cli.ts';
import { staleBuild } from './stale-build.ts';

const stale = staleBuild(resolve('.'));
if (stale !== undefined) throw new Error(stale);

export const PROGRAM = resolve('dist/cli/launch.cjs');

/** The environment without what would change the program's answers. */
export function programEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { KEHOACH_LANG: _language, ...inherited } = process.env;
  return { ...inherited, ...more };
}

/** Runs the built program to its end. */
export function runProgram(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: programEnv(env),
    encoding: 'utf8',
  });
  return { exit: status, stdout, stderr };
}
