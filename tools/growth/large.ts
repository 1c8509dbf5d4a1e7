/** The longest plan once, ten and a hundred times: the time and the memory of whole processes that build it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PLAN = 'plans/ubnd-phong-chay-2026.yaml';
const TIMES = [1, 10, 100];

/** Prints what a process has used when it ends, behind all else that it says. */
const HOOK = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, '\\n' + JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
});`;

export interface Used {
  readonly cpu: number;
  readonly memory: number;
}

/** Runs a script of Node to its end; milliseconds of the processors, and MiB at most. */
export function used(args: readonly string[], hook: string, env: Readonly<Record<string, string>> = {}): Used {
  const { stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    // What it finds may be more than a pipe of the usual size takes.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [cpu, memory] = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as [number, number];
  return { cpu, memory };
}

/** The hook that `used` needs, as a file in a folder. */
export function writeHook(folder: string): string {
  const hook = join(folder, 'used.cjs');
  writeFileSync(hook, HOOK);
  return hook;
}

/** The plan with its sections again and again. */
function repeated(text: string, times: number): string {
  const start = text.indexOf('\nsections:\n') + '\nsections:\n'.length;
  const length = /\n(?=\S)/.exec(text.slice(start))?.index ?? text.length - start;
  const sections = `${text.slice(start, start + length)}\n`;
  return text.slice(0, start) + sections.repeat(times) + text.slice(start + length);
}

/** A row of the table: the plan so many times, and what each command has used. */
export function largeRows(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const hook = writeHook(folder);
    const text = readFileSync(PLAN, 'utf8');
    return TIMES.map((times) => {
      const plan = join(folder, `${times}.yaml`);
      writeFileSync(plan, repeated(text, times));
      const cells = [
        ['build', plan, '-o', join(folder, `${times}.docx`)],
        ['validate', plan],
      ].map((call) => {
        const { cpu, memory } = used([resolve('dist/cli/launch.cjs'), ...call], hook);
        return `${cpu.toFixed(0)} ms, ${memory.toFixed(0)} MiB`;
      });
      return `| × ${times} | ${cells.join(' | ')} |`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
