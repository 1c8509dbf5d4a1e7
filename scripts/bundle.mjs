/**
 * Makes the command line a few files: dist/bin/core.cjs with all that every command needs, and beside it V8's code
 * cache of that file. Loading some hundred modules and compiling them anew would take longer than making a document.
 * A cache that does not fit the Node that runs is ignored by it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'rolldown';

const FOLDER = 'dist/bin';
const PAGE_SOURCE = 'src/preview/page';
const PAGE_FOLDER = 'dist/page';

const ENTRY = resolve('dist/cli/main.js');
const ENTRIES = new Set([ENTRY, resolve('dist/preview/worker.js')]);

/**
 * What the command line needs at its start: everything that its entry reaches by static imports. What is imported
 * dynamically stands in files of its own, which are loaded when a command asks for them.
 * @param {(id: string) => { importedIds: readonly string[] } | null} moduleInfo
 */
function startModules(moduleInfo) {
  const reached = new Set();
  const open = [ENTRY];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(moduleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** The name of the file in which a module stands; undefined leaves the choice to the bundler. */
function coreGroup() {
  let modules;
  return (id, context) => {
    modules ??= startModules((of) => context.getModuleInfo(of));
    return modules.has(id) && !ENTRIES.has(id) ? 'core' : undefined;
  };
}

const MODULE_LIST = '.build/core-modules.txt';
const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/;

/** Our modules and the packages in the core, sorted: what the start of every command costs. */
function listCore(chunks) {
  const ids = chunks.find(({ name }) => name === 'core').moduleIds.filter((id) => !id.startsWith('\0'));
  const names = ids.map((id) => relative('dist', id).replaceAll('\\', '/').replace(PACKAGE, 'package $1'));
  mkdirSync('.build', { recursive: true });
  writeFileSync(MODULE_LIST, `${[...new Set(names)].sort().join('\n')}\n`);
}

const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A file of ASCII alone is read and held at half the cost; letters beyond it stand only in strings and patterns. */
function toAscii(path) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[\u0080-\uffff]/g, escapeUnit), 'latin1');
}

/** Runs the program once on the plans, so that the functions it needs are compiled, and keeps what V8 has compiled. */
function makeCodeCache() {
  const out = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const args = ['dist/cli/launch.cjs', 'build', 'plans', '-o', out];
  const env = { ...process.env, KEHOACH_MAKE_CACHE: '1' };
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  rmSync(out, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the program does not run: ${stderr}`);
}

/** The page of the preview: one script, with the libraries that it draws with, and what it is shown in. */
async function makePage() {
  mkdirSync(PAGE_FOLDER, { recursive: true });
  await build({
    input: { preview: `${PAGE_SOURCE}/main.ts` },
    platform: 'browser',
    logLevel: 'warn',
    output: { dir: PAGE_FOLDER, format: 'esm', minify: true, comments: { legal: true }, codeSplitting: false },
  });
  for (const name of ['preview.html', 'preview.css']) copyFileSync(`${PAGE_SOURCE}/${name}`, `${PAGE_FOLDER}/${name}`);
}

const { output } = await build({
  input: { kehoach: 'dist/cli/main.js', 'study-plan': 'dist/preview/worker.js' },
  platform: 'node',
  logLevel: 'warn',
  output: {
    dir: FOLDER,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    comments: { legal: true },
    codeSplitting: { groups: [{ name: coreGroup(), debugName: 'core' }] },
  },
});
listCore(output);
for (const name of readdirSync(FOLDER)) if (name.endsWith('.cjs')) toAscii(join(FOLDER, name));
makeCodeCache();
await makePage();
