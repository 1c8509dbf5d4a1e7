/** The built program as a process of its own: for what only the process has, such as signals, pipes and its clock. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { plainEnv, type Ran } from './cli.ts';
import { requireBuild } from './stale-build.ts';

requireBuild();

export const PROGRAM = resolve('dist/cli/launch.cjs');

/** Runs the built program to its end; `node` are arguments of Node itself. */
export function runProgram(
  args: readonly string[],
  cwd: string,
  { env = {}, node = [] }: { env?: Readonly<Record<string, string>>; node?: readonly string[] } = {},
): Ran & { readonly signal: string | null } {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...node, PROGRAM, ...args], {
    cwd,
    env: plainEnv(env),
    encoding: 'utf8',
  });
  return { exit: status, signal, stdout, stderr };
}

export interface StartedProgram {
  readonly child: ChildProcessByStdio<null, Readable, null>;
  /** Waits until the program has said something that matches, and gives the match. */
  readonly says: (pattern: RegExp) => Promise<string>;
  /** Ends it as Ctrl+C does; the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

/** Starts the built program, which goes on until it is interrupted. */
export function startProgram(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): StartedProgram {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: plainEnv(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A test that fails ends nothing itself.
  const end = (): boolean => child.kill();
  process.once('exit', end);
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      process.off('exit', end);
      done(code);
    }),
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((found, failed) => {
      const look = (): void => {
        const [match] = pattern.exec(said) ?? [];
        if (match !== undefined) found(match);
      };
      look();
      child.stdout.on('data', look);
      ended.then((code) => failed(new Error(`It ended with ${code} and had said: ${said}`)));
    });
  return {
    child,
    says,
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
