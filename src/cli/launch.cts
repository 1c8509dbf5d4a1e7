#!/usr/bin/env node
/** What the command line runs in: starts the bundled program, with V8's code cache where there is one that fits. */
const fs: typeof import('node:fs') = require('node:fs');
const { createRequire, Module, wrap }: typeof import('node:module') = require('node:module');
const path: typeof import('node:path') = require('node:path');
const { availableParallelism }: typeof import('node:os') = require('node:os');
const { isMainThread, workerData }: typeof import('node:worker_threads') = require('node:worker_threads');
const v8: typeof import('node:v8') = require('node:v8');
const vm: typeof import('node:vm') = require('node:vm');

type Program = typeof import('./main.ts', { with: { 'resolution-mode': 'import' }});
type Run = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

const folder = path.join(__dirname, '..', 'bin');
const core = path.join(folder, 'core.cjs');
const cache = path.join(folder, 'core.cache');
const isMakingCache = process.env['KEHOACH_MAKE_CACHE'] === '1';

function readCache(): { cachedData?: Buffer } {
  try {
    return isMakingCache ? {} : { cachedData: fs.readFileSync(cache) };
  } catch {
    return {};
  }
}

/**
 * V8 sets to work on faster code for whatever has run for a moment. A command is over before that pays, so it is to wait
 * longer: by the version of V8 the setting, how long, and how long otherwise.
 */
const FASTER_CODE: Readonly<Record<string, readonly [setting: string, later: number, usual: number]>> = {
  11: ['--interrupt-budget', 1_000_000, 67_584],
  12: ['--invocation-count-for-turbofan', 60_000, 3000],
  13: ['--invocation-count-for-turbofan', 60_000, 3000],
};
const [setting, later, usual] = FASTER_CODE[process.versions.v8.split('.')[0] ?? ''] ?? [];

/** Settings belong to the process: its threads have those of its start. */
function setFasterCode(when: number | undefined): void {
  if (isMainThread && setting !== undefined) v8.setFlagsFromString(`${setting}=${when}`);
}

// The same on each start, as a code cache fits only the settings under which it was made.
setFasterCode(later);

/** Loads the core as `require` would, where the other parts of the program look for it. */
function loadCore(): import('node:vm').Script {
  const script = new vm.Script(wrap(fs.readFileSync(core, 'latin1')), { filename: core, ...readCache() });
  const loaded = new Module(core);
  const requireFromCore = createRequire(core);
  requireFromCore.cache[core] = loaded;
  (script.runInThisContext() as Run)(loaded.exports, requireFromCore, loaded, core, folder);
  loaded.loaded = true;
  return script;
}

const script = loadCore();
/** What stays, and is asked again and again. */
const STAYING = ['preview', 'desk', '--watch'];
if (process.argv.some((argument) => STAYING.includes(argument))) setFasterCode(usual);
const program = require(path.join(folder, 'kehoach.cjs')) as Program;
if (isMakingCache && isMainThread) process.on('exit', () => fs.writeFileSync(cache, script.createCachedData()));

/** What the system has refused. */
let refused = false;

/** Whoever reads our output may stop reading; a full disk under it is the system's refusal. */
function watchOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    refused = true;
    process.exitCode = 3;
  });
}

const pad = (number: number): string => String(number).padStart(2, '0');
const now = new Date();

let reader: import('node:readline/promises').Interface | undefined;

/** One line from the terminal; when the input ends, readline leaves its promise open, so its end is listened for. */
function ask(question: string): Promise<string | undefined> {
  const readline: typeof import('node:readline/promises') = require('node:readline/promises');
  reader ??= readline.createInterface({ input: process.stdin, output: process.stdout });
  const open = reader;
  const ended = new Promise<undefined>((resolve) => open.once('close', () => resolve(undefined)));
  return Promise.race([open.question(question), ended]);
}

/** Ctrl+C, or the end of the terminal. */
const untilEnded = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });

/** More threads than these take more memory than they save time. */
const MOST_THREADS = 4;

/** How many threads are to work on many plans: as many as there are processors, or as the environment says. */
const threadCount = (): number =>
  Math.min(Number(process.env['KEHOACH_THREADS']) || availableParallelism(), MOST_THREADS);

async function run(): Promise<void> {
  watchOutput();
  const exit = await program.main({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
    deskFile: path.join(__dirname, '..', 'kehoach.html'),
    threads: { count: threadCount(), start: (task) => program.startThread(__filename, task) },
    untilEnded,
    schemaFile: path.join(__dirname, '..', '..', 'schemas', 'plan.schema.json'),
  });
  reader?.close();
  process.exitCode = refused ? 3 : exit;
}

if (isMainThread) void run();
else void program.serveThread(workerData);
