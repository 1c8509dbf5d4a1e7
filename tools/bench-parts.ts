/**
 * Holds parts of the program against what they may cost at most, on the project's longest plans; fails where one costs
 * more. Tests do not ask this: a busy machine would make them fail.
 *
 *   npm run bench:parts
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { constants, deflateRawSync } from 'node:zlib';
import { findBodies } from '../src/content/reference-data/find-bodies.ts';
import { checkPlan, comparePlans, type Plan, REGISTERS } from '../src/index.ts';

const RUNS = 7;

const textOf = (name: string): string => readFileSync(join('plans', `${name}.yaml`), 'utf8');

function planOf(name: string): Plan {
  const { value: plan } = checkPlan(textOf(name));
  if (plan === undefined) throw new Error(`plans/${name}.yaml is no plan`);
  return plan;
}

/** The best of some runs, in milliseconds: what the machine does besides makes a run longer, never shorter. */
function best(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The same mebibyte over and over, packed without ever being held whole: a process counts what its parent held. */
function packedRepeat(mebibytes: number): Buffer {
  const once = deflateRawSync(Buffer.alloc(2 ** 20, 'a'), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => once), deflateRawSync(Buffer.alloc(0))]);
}

/** A zip with one entry, which tells a size of its own for what it holds. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const header = (signature: number, length: number, at: number): Buffer => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature, 0);
    bytes.writeUInt16LE(8, at + 4);
    bytes.writeUInt32LE(packed.length, at + 14);
    bytes.writeUInt32LE(size, at + 18);
    bytes.writeUInt16LE(Buffer.byteLength(name), at + 22);
    return bytes;
  };
  const local = Buffer.concat([header(0x04034b50, 30, 4), Buffer.from(name), packed]);
  const directory = Buffer.concat([header(0x02014b50, 46, 6), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

/** The most memory, in MiB, of a process that opens a file of a few kilobytes which would unpack to 200 MiB. */
function bombMemory(): number {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const file = join(folder, 'a.docx');
    writeFileSync(file, zipOf('word/document.xml', packedRepeat(200), 15 * 2 ** 20));
    const script = `
      import { readFileSync } from 'node:fs';
      import { openPackage } from ${JSON.stringify(resolve('.build/dist/word/package/open-package.js'))};
      import { NODE_CODEC } from ${JSON.stringify(resolve('.build/dist/codec-node.js'))};
      const opened = openPackage(readFileSync(process.argv[1]), NODE_CODEC);
      if (opened.problem === undefined) throw new Error('it was opened');
      console.log(process.resourceUsage().maxRSS / 1024);`;
    const args = ['--max-old-space-size=128', '--input-type=module', '-e', script, file];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Limit {
  readonly what: string;
  readonly most: number;
  readonly unit: 'ms' | 'MiB';
  readonly measure: () => number;
}

const fifteenPages = textOf('ban-chi-dao-138-2025').repeat(2).slice(0, 45_000);
const [old, fresh] = [planOf('ban-chi-dao-138-2025'), planOf('ban-chi-dao-138-2026')];

const LIMITS: readonly Limit[] = [
  {
    what: 'outdated names found in fifteen pages',
    most: 30,
    unit: 'ms',
    measure: () => best(() => findBodies(fifteenPages, { on: '2026-01-15', registers: REGISTERS })),
  },
  { what: 'two plans compared', most: 1000, unit: 'ms', measure: () => best(() => comparePlans(old, fresh)) },
  { what: 'a file made to fill the memory refused', most: 150, unit: 'MiB', measure: bombMemory },
];

for (const { what, most, unit, measure } of LIMITS) {
  const found = measure();
  const isOver = found > most;
  if (isOver) process.exitCode = 1;
  console.log(`${what}: ${found.toFixed(1)} ${unit}, at most ${most}${isOver ? '  TOO MUCH' : ''}`);
}
