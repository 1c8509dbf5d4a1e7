/**
 * The times of the program as one table: whole processes beside pandoc, and the library's functions, each in turn with
 * those of an earlier build where one is named. It prints the table and writes it to docs/benchmarks.md, so that a slower
 * change is seen in its diff. It fails on no time: a machine may be busy.
 *
 *   npm run bench:table [-- --base FOLDER]
 *
 * FOLDER is a checkout of an earlier commit, built.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS } from './growth/kinds.ts';
import { used, writeHook } from './growth/large.ts';
import { subjectOf } from './growth/works.ts';

const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;

/** Plans that both builds can read: those of the earlier one. */
const planFile = (name: string): string => join(base ?? '.', 'plans', `${name}.yaml`);
const PLAN = planFile('ubnd-phong-chay-2026');
const [OLD, FRESH] = [planFile('ban-chi-dao-138-2025'), planFile('ban-chi-dao-138-2026')];
const PAGE = 'docs/benchmarks.md';
const COLD_RUNS = 11;
const WARM_RUNS = 15;

/** What one run took. */
interface Cost {
  /** Milliseconds of the clock and of the processors. */
  readonly wall: number;
  readonly cpu: number;
  /** MiB at most; of whole processes only. */
  readonly memory?: number;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The median of each figure by itself. */
function middle(costs: readonly Cost[]): Cost {
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    ...(memories.length === 0 ? {} : { memory: median(memories) }),
  };
}

const TIME_LINE = /real (\S+) user (\S+) sys (\S+)/;

/** Runs a command to its end. The shell's own clock counts the processors of what it has started. */
function cold(command: readonly string[]): Cost {
  const script = 'TIMEFORMAT="real %R user %U sys %S"; time "$@" >/dev/null 2>/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
  const [, real, user, sys] = TIME_LINE.exec(stderr) ?? [];
  if (status !== 0 || real === undefined) throw new Error(`${command.join(' ')} failed: exit ${status}`);
  const seconds = [real, user, sys].map(Number);
  const [wall = 0, own = 0, kernel = 0] = seconds;
  return { wall: wall * 1000, cpu: (own + kernel) * 1000 };
}

function warm(work: () => unknown): Cost {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** One line of the table: ours, and what it is held against. */
interface Line {
  readonly what: string;
  readonly ours: Cost;
  readonly base?: Cost | undefined;
  readonly peer?: { readonly name: string; readonly cost: Cost } | undefined;
}

/** Runs all in turn, so that what the machine does besides meets each alike; the first round warms. */
function inTurn(runs: number, works: readonly (() => Cost)[]): Cost[] {
  const costs = works.map((): Cost[] => []);
  for (let run = 0; run <= runs; run++) {
    for (const [index, work] of works.entries()) {
      const cost = work();
      if (run > 0) costs[index]?.push(cost);
    }
  }
  return costs.map(middle);
}

type Program = (folder: string) => readonly string[];

/** A cold line: the program, the earlier one, and a peer that does the like. */
function coldLine(what: string, args: Program, base: string | undefined, peer?: readonly [string, Program]): Line {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const kehoach = (root: string) => () =>
      cold([process.execPath, join(root, 'dist/cli/launch.cjs'), ...args(folder)]);
    const works = [kehoach('.')];
    if (base !== undefined) works.push(kehoach(base));
    if (peer !== undefined) works.push(() => cold(peer[1](folder)));
    const [ours, ...others] = inTurn(COLD_RUNS, works);
    if (ours === undefined) throw new Error(what);
    const cost = peer === undefined ? undefined : others.at(-1);
    const { memory } = used([resolve('dist/cli/launch.cjs'), ...args(folder)], writeHook(folder));
    return {
      what,
      ours: { ...ours, memory },
      base: base === undefined ? undefined : others[0],
      peer: peer === undefined || cost === undefined ? undefined : { name: peer[0], cost },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The functions of the library that are timed; both builds have them. */
interface Library {
  /** Earlier builds call the plan `plan`. */
  readonly checkPlan: (text: string, options?: object) => { readonly value?: object; readonly plan?: object };
  readonly renderPlan: (plan: object, options?: object) => Uint8Array;
  readonly comparePlans: (old: object, fresh: object) => unknown;
  readonly importWord: (bytes: Uint8Array) => unknown;
  readonly checkWord: (bytes: Uint8Array) => unknown;
  readonly pullChanges: (bytes: Uint8Array, text: string) => unknown;
  readonly createLinter: (options?: object) => unknown;
  readonly REGISTERS: object;
}

const load = async (root: string): Promise<Library> =>
  (await import(pathToFileURL(resolve(root, 'dist/index.js')).href)) as Library;

const planIn = (library: Library, file: string): object => {
  const { value, plan = value } = library.checkPlan(readFileSync(file, 'utf8'));
  if (plan === undefined) throw new Error(`${file} is no plan`);
  return plan;
};

/** What each function is given: the longest plan, its document, two years of one plan. */
function warmWorks(library: Library): Readonly<Record<string, () => unknown>> {
  const text = readFileSync(PLAN, 'utf8');
  const plan = planIn(library, PLAN);
  const [old, fresh] = [planIn(library, OLD), planIn(library, FRESH)];
  const document = library.renderPlan(plan, { source: text });
  const lint = library.createLinter({ registers: library.REGISTERS, today: '2026-02-01' });
  return {
    'checkPlan, without rules': () => library.checkPlan(text),
    'checkPlan, with all rules': () => library.checkPlan(text, { lint }),
    renderPlan: () => library.renderPlan(plan),
    'comparePlans, two years': () => library.comparePlans(old, fresh),
    importWord: () => library.importWord(document),
    checkWord: () => library.checkWord(document),
    'pullChanges, nothing changed': () => library.pullChanges(document, text),
  };
}

async function warmLines(base: string | undefined): Promise<Line[]> {
  const ours = warmWorks(await load('.'));
  const earlier = base === undefined ? {} : warmWorks(await load(base));
  return Object.entries(ours).map(([what, work]) => {
    const other = earlier[what];
    const [own, before] = inTurn(
      WARM_RUNS,
      [work, ...(other === undefined ? [] : [other])].map((one) => () => warm(one)),
    );
    if (own === undefined) throw new Error(what);
    return { what, ours: own, base: before };
  });
}

function coldLines(base: string | undefined): Line[] {
  const text = join(tmpdir(), 'kehoach-bench-text.md');
  spawnSync(process.execPath, [
    'dist/cli/launch.cjs',
    'build',
    PLAN,
    '-o',
    join(tmpdir(), 'kehoach-bench.docx'),
    '--force',
  ]);
  const document = join(tmpdir(), 'kehoach-bench.docx');
  spawnSync('pandoc', [document, '-t', 'markdown', '-o', text]);
  // A file that is there already would not be written again.
  const target = (folder: string): string => join(folder, `${process.hrtime.bigint()}.docx`);
  return [
    coldLine('--version', () => ['--version'], base),
    coldLine('build', (folder) => ['build', PLAN, '-o', target(folder)], base, [
      'pandoc',
      (folder) => ['pandoc', '-f', 'markdown', text, '-o', target(folder)],
    ]),
    coldLine('validate', () => ['validate', PLAN], base),
    coldLine('import', (folder) => ['import', document, '-o', target(folder).replace('.docx', '.yaml')], base, [
      'pandoc',
      (folder) => ['pandoc', document, '-t', 'markdown', '-o', join(folder, 'a.md')],
    ]),
    coldLine('check', () => ['check', document], base),
  ];
}

/** Folders of plans, done by one thread and by two. */
const FOLDERS = [
  {
    what: 'build, 120 short plans, one thread',
    threads: '1',
    args: (plans: string, out: string) => ['build', plans, '-o', out],
  },
  {
    what: 'build, 120 short plans, two threads',
    threads: '2',
    args: (plans: string, out: string) => ['build', plans, '-o', out],
  },
  { what: 'validate, 120 short plans, one thread', threads: '1', args: (plans: string) => ['validate', plans] },
  { what: 'validate, 120 short plans, two threads', threads: '2', args: (plans: string) => ['validate', plans] },
] as const;
const FOLDER_RUNS = 2;
const FOLDER_PLANS = 120;
/** Letters of a short plan. */
const SHORT = 6000;

/** A folder of small plans, each with a number of its own in its title. */
function writeFolder(folder: string): string {
  const plans = join(folder, 'plans');
  mkdirSync(plans);
  const text = subjectOf(KINDS['sentences']?.(SHORT) ?? []).yaml;
  for (let index = 0; index < FOLDER_PLANS; index++)
    writeFileSync(join(plans, `${index}.yaml`), text.replace(/^title: /m, `title: Việc ${index}, `));
  return plans;
}

function folderLines(base: string | undefined): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const hook = writeHook(folder);
    const plans = writeFolder(folder);
    return FOLDERS.map(({ what, threads, args }) => {
      const run = (root: string) => (): Cost => {
        const out = mkdtempSync(join(folder, 'out-'));
        const start = performance.now();
        const { cpu, memory } = used([resolve(root, 'dist/cli/launch.cjs'), ...args(plans, out)], hook, {
          KEHOACH_THREADS: threads,
        });
        return { wall: performance.now() - start, cpu, memory };
      };
      const [ours, before] = inTurn(FOLDER_RUNS, [run('.'), ...(base === undefined ? [] : [run(base)])]);
      if (ours === undefined) throw new Error(what);
      return { what, ours, base: before };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is made of a hundred long plans at once, beside reading their YAML and no more. */
const HUNDRED = 100;
const OF_MANY = [
  ['matrix of 100 plans', (plans: string, out: string) => ['tasks', plans, '-o', join(out, 'a.xlsx')]],
  ['calendar of 100 plans', (plans: string, out: string) => ['deadlines', plans, '--ics', join(out, 'a.ics')]],
  ['load picture of 100 plans', (plans: string, out: string) => ['tasks', plans, '--load', '-o', join(out, 'a.svg')]],
] as const;

/** A program that reads the YAML of a folder. */
const READ_ALONE = `
const { parseDocument } = require('yaml');
const { readFileSync, readdirSync } = require('node:fs');
const [, folder] = process.argv;
for (const name of readdirSync(folder)) parseDocument(readFileSync(folder + '/' + name, 'utf8')).toJS();
`;

function hundredLines(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const hook = writeHook(folder);
    const plans = join(folder, 'plans');
    mkdirSync(plans);
    const text = readFileSync(PLAN);
    for (let index = 0; index < HUNDRED; index++) writeFileSync(join(plans, `${index}.yaml`), text);
    return OF_MANY.map(([what, args]) => {
      const run = (): Cost => {
        const out = mkdtempSync(join(folder, 'out-'));
        const start = performance.now();
        const { cpu, memory } = used([resolve('dist/cli/launch.cjs'), ...args(plans, out)], hook);
        return { wall: performance.now() - start, cpu, memory };
      };
      const [ours, alone] = inTurn(FOLDER_RUNS, [run, () => cold([process.execPath, '-e', READ_ALONE, plans])]);
      if (ours === undefined || alone === undefined) throw new Error(what);
      return { what, ours, peer: { name: 'YAML alone', cost: alone } };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const number = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const ratio = (ours: number, other: number | undefined): string =>
  other === undefined ? '' : (ours / other).toFixed(2);

function rowOf({ what, ours, base, peer }: Line): string {
  const cells = [
    what,
    number(ours.wall),
    number(ours.cpu),
    ratio(ours.wall, base?.wall),
    ratio(ours.cpu, base?.cpu),
    peer === undefined ? '' : `${peer.name} ${ratio(ours.wall, peer.cost.wall)}`,
    peer === undefined ? '' : `${peer.name} ${ratio(ours.cpu, peer.cost.cpu)}`,
    ours.memory === undefined ? '' : number(ours.memory),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = '| what | wall, ms | CPU, ms | wall / earlier | CPU / earlier | wall / peer | CPU / peer | MiB |';

function page(lines: readonly Line[], base: string | undefined): string {
  const machine = `${cpus()[0]?.model ?? 'a machine'}, ${cpus().length} processors, Node ${process.version}`;
  const earlier =
    base === undefined
      ? 'none'
      : spawnSync('git', ['-C', base, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench:table -- --base FOLDER`: medians of runs in turn. The first twelve lines are whole processes, the others calls in',
    `a warm process. MiB are the most that a process has held. The plan is ubnd-phong-chay-2026; two years are those of Ban Chỉ đạo 138. Ratios below 1 are better.`,
    '',
    `Machine: ${machine}. Earlier build: ${earlier}.`,
    '',
    HEAD,
    `|${' --- |'.repeat(8)}`,
    ...lines.map(rowOf),
    '',
  ].join('\n');
}

const warmed = await warmLines(base);
const text = page([...coldLines(base), ...folderLines(base), ...hundredLines(), ...warmed], base);
console.log(text);
// What is said about the figures is written by hand, below them.
const said = /\n## .*/s.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? '';
writeFileSync(PAGE, text + said);
