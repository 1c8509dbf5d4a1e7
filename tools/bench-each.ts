/**
 * Times a hundred documents from one table of units beside a hundred plans of the same content built in one process by
 * one thread, and beside docxtemplater filling a template of equal length a hundred times: whole processes in turn, the medians of
 * the clock and of the processors, their ratios, and the most memory that each has held.
 *
 *   npm run bench:each
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import PizZip from 'pizzip';
import { type Used, used, writeHook } from './growth/large.ts';

const RUNS = 3;
const UNITS = 100;
const MOST_RATIO = 0.6;
const PLAN = 'plans/ubnd-phong-chay-2026.yaml';

interface Cost extends Used {
  /** Milliseconds of the clock. */
  readonly wall: number;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const unitName = (index: number): string => `Xã thứ ${index + 1}`;
const place = (index: number): string => `Lam Giang ${index + 1}`;

/** A plan and its table, and the same as a plan for each unit. */
function makeFiles(folder: string): void {
  const text = readFileSync(PLAN, 'utf8');
  writeFileSync(join(folder, 'plan.yaml'), text);
  const rows = Array.from({ length: UNITS }, (_, index) => `${unitName(index)},${index + 1},${place(index)}\n`);
  writeFileSync(join(folder, 'units.csv'), `name,number,place\n${rows.join('')}`);
  mkdirSync(join(folder, 'plans'));
  for (let index = 0; index < UNITS; index++) {
    const own = text.replace(/^number:.*$/m, `number: ${index + 1}`).replace(/^place:.*$/m, `place: ${place(index)}`);
    writeFileSync(join(folder, 'plans', `${unitName(index)}.yaml`), own);
  }
}

const PROGRAM = resolve('dist/cli/launch.cjs');
const FILLER = resolve('.build/tools/fill-template.js');
const DOCUMENT = 'word/document.xml';

/** The plan's own document with two tags in it, where a unit's number and place stand. */
function makeTemplate(folder: string, hook: string): string {
  const template = join(folder, 'template.docx');
  used([PROGRAM, 'build', join(folder, 'plan.yaml'), '-o', template], hook);
  const zip = new PizZip(readFileSync(template));
  const text = zip.file(DOCUMENT)?.asText() ?? '';
  const tagged = text.replace(/Số: [^<]*?\//, 'Số: {number}/').replace(/[^<>]*, ngày /, '{place}, ngày ');
  if ((tagged.match(/\{(?:number|place)\}/g) ?? []).length !== 2) throw new Error('the template has no tags');
  zip.file(DOCUMENT, tagged);
  writeFileSync(template, zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return template;
}

function run(args: readonly string[], threads: number, folder: string, hook: string): Cost {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const start = performance.now();
  const cost = used(args, hook, { KEHOACH_THREADS: String(threads) });
  return { ...cost, wall: performance.now() - start };
}

/** The ways of making them, in a folder. */
const waysIn = (
  folder: string,
  template: string,
): readonly (readonly [what: string, args: readonly string[], threads: number])[] => {
  const single = [PROGRAM, 'build', join(folder, 'plans'), '-o', join(folder, 'out')];
  const plan = join(folder, 'plan.yaml');
  const each = [PROGRAM, 'build', plan, '--each', join(folder, 'units.csv'), '-o', join(folder, 'out', '{name}.docx')];
  return [
    [`${UNITS} plans, one thread`, single, 1],
    [`${UNITS} units, one thread`, each, 1],
    [`${UNITS} units, two threads`, each, 2],
    [`${UNITS} times a template filled by docxtemplater`, [FILLER, template, join(folder, 'out'), String(UNITS)], 1],
  ];
};

function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const hook = writeHook(folder);
    makeFiles(folder);
    const ways = waysIn(folder, makeTemplate(folder, hook));
    const costs = ways.map((): Cost[] => []);
    for (let round = 0; round <= RUNS; round++)
      for (const [way, [, args, threads]] of ways.entries()) {
        const cost = run(args, threads, folder, hook);
        // The first run of each warms the disk.
        if (round > 0) costs[way]?.push(cost);
      }
    const middle = (way: number, key: keyof Cost): number => median((costs[way] ?? []).map((cost) => cost[key]));
    for (const [way, [what]] of ways.entries()) {
      const [wall, cpu] = (['wall', 'cpu'] as const).map(
        (key) => `${key} ${middle(way, key).toFixed(0)} ms (${(middle(way, key) / middle(0, key)).toFixed(2)})`,
      );
      console.log(`${what}: ${wall}, ${cpu}, ${middle(way, 'memory').toFixed(0)} MiB`);
    }
    const ratio = middle(2, 'wall') / middle(0, 'wall');
    if (ratio > MOST_RATIO) process.exitCode = 1;
    console.log(`at most ${MOST_RATIO}${ratio > MOST_RATIO ? '  TOO MUCH' : ''} (medians of ${RUNS})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench();
