/**
 * Makes `dist` of the compiled modules in `.build/dist`, with all libraries in it, so that the package depends on none:
 *
 * - dist/bin: the command line as a few files. core.cjs has what every command needs, and beside it stands V8's code
 *   cache of that file: loading some hundred modules and compiling them anew would take longer than making a document.
 *   A cache that does not fit the Node that runs is ignored by it.
 * - dist/index.js: the library as one module, and the types that it names.
 * - dist/kehoach.html: the desk, one file with everything in it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'rolldown';
import { quickDocx } from './quick-docx.mjs';

/** What tsc made. */
const MODULES = '.build/dist';
/** The names of the packages whose code is in `dist`, for their licences. */
const PACKAGE_LIST = '.build/bundled.json';

/** Modules of the sources that programs import: the entries of the package. */
const LIBRARIES = ['index', 'browser'];

const FOLDER = 'dist/bin';
const LAUNCHER = 'dist/cli/launch.cjs';
const PAGE_SOURCE = 'src/preview/page';

const ENTRY = resolve(MODULES, 'cli/main.js');

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
    return modules.has(id) && id !== ENTRY ? 'core' : undefined;
  };
}

const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A file of ASCII alone is read and held at half the cost; letters beyond it stand only in strings and patterns. */
function toAscii(path) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[\u0080-\uffff]/g, escapeUnit), 'latin1');
}

/** Runs the program once on the plans, so that the functions it needs are compiled, and keeps what V8 has compiled. */
function makeCodeCache() {
  const out = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const args = [LAUNCHER, 'build', 'plans', '-o', out];
  const env = { ...process.env, KEHOACH_MAKE_CACHE: '1' };
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  rmSync(out, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the program does not run: ${stderr}`);
}

/**
 * Modules of libraries that nothing here calls, and that would be loaded by each command all the same: Handlebars makes
 * programs of templates, where ours are run as they are read; commander starts commands that are programs of their own.
 */
const NEVER_CALLED = {
  name: 'never-called',
  resolveId: (source, importer) =>
    source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0none' : null,
  load: (id) =>
    id === '\0none' || /[\\/]handlebars[\\/]compiler[\\/]javascript-compiler\.js$/.test(id)
      ? { code: 'module.exports = {};', moduleType: 'js' }
      : null,
};

const bundled = new Set();

/** Whose modules the core is made of, for the test that watches what a start costs. */
const MODULE_LIST = '.build/core-modules.txt';
const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/;

/** Our modules and the packages in the core, sorted: what the start of every command costs. */
function listCore(chunks) {
  const ids = chunks.find(({ name }) => name === 'core').moduleIds.filter((id) => !id.startsWith('\0'));
  const names = ids.map((id) => relative(MODULES, id).replaceAll('\\', '/').replace(PACKAGE, 'package $1'));
  writeFileSync(MODULE_LIST, `${[...new Set(names)].sort().join('\n')}\n`);
}

/** Bundles, and notes whose code it took. */
async function bundle(options) {
  const { output } = await build({ logLevel: 'warn', plugins: [NEVER_CALLED, quickDocx()], ...options });
  for (const id of output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
    if (name !== undefined) bundled.add(name);
  }
  return output;
}

/** The command line. */
async function makeProgram() {
  mkdirSync(dirname(LAUNCHER), { recursive: true });
  copyFileSync(join(MODULES, 'cli/launch.cjs'), LAUNCHER);
  chmodSync(LAUNCHER, 0o755);
  const output = await bundle({
    input: { kehoach: ENTRY },
    platform: 'node',
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
}

/** Files that a file of types names, from its own folder. */
const typesNamedBy = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)].map(([, name]) =>
    join(dirname(file), name.replace(/(?:\.d)?\.[jt]s$/, '.d.ts')),
  );

/** Neither of Node nor of pages: packages have other code for pages, which asks for a document. */
const IN_THREADS = { platform: 'neutral', resolve: { mainFields: ['browser', 'module', 'main'] } };

/** The library, with the libraries that it is made with; of the types, those that can be reached from its own. */
async function makeLibrary() {
  await bundle({
    input: Object.fromEntries(LIBRARIES.map((name) => [name, resolve(MODULES, `${name}.js`)])),
    ...IN_THREADS,
    external: /^node:/,
    output: { dir: 'dist', format: 'esm', comments: { legal: true }, chunkFileNames: 'library-[hash].js' },
  });
  const open = LIBRARIES.map((name) => join(MODULES, `${name}.d.ts`));
  const reached = new Set();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const target = file.replace(MODULES, 'dist');
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    open.push(...typesNamedBy(file));
  }
}

const DESK_SOURCE = `${PAGE_SOURCE}/desk`;
const DESK = 'dist/kehoach.html';
/** What is bundled for the desk before it is put into its file. */
const DESK_PARTS = '.build/desk';

/** In a page no text of a script may look like the end of one, or like the start of a comment. */
const forPage = (script) => script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');

/** What the page unpacks when it is needed: see src/preview/page/desk/packed.ts. */
const packed = (text) => deflateRawSync(text, { level: 9 }).toString('base64');

/** Letters beyond ASCII as the page's language writes them by number. */
const toEntities = (html) => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

const sourceHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the engine of the desk takes from the script of the library that works out pages, by their names there. */
const PAGE_ENGINE = 'pageEngine';
const OF_PAGE_ENGINE = { docx: `${PAGE_ENGINE}.docx`, 'docx/layout': `${PAGE_ENGINE}.layout` };

/** The desk: its page, and the core for threads of the browser, as one file that opens by a double click. */
async function makeDesk() {
  const one = (input, name, { output = {}, ...options }) =>
    bundle({
      input,
      ...options,
      output: {
        ...output,
        file: `${DESK_PARTS}/${name}.js`,
        format: 'iife',
        minify: true,
        comments: { legal: true },
        codeSplitting: false,
      },
    });
  await one(resolve(MODULES, 'word/layout/page-engine.js'), 'page-engine', {
    ...IN_THREADS,
    output: { name: PAGE_ENGINE },
  });
  for (const name of ['writing', 'engine']) {
    await one(resolve(MODULES, `preview/desk/${name}-worker.js`), name, {
      ...IN_THREADS,
      external: Object.keys(OF_PAGE_ENGINE),
      output: { globals: OF_PAGE_ENGINE },
    });
  }
  // docx-preview reads documents by JSZip; what stands in its place says why.
  const alias = { jszip: resolve(`${PAGE_SOURCE}/opened-docx.ts`) };
  await one(`${DESK_SOURCE}/main.ts`, 'script', { platform: 'browser', resolve: { alias } });
  for (const name of readdirSync(DESK_PARTS)) toAscii(join(DESK_PARTS, name));
  const read = (path) => readFileSync(path, 'utf8');
  const script = forPage(read(`${DESK_PARTS}/script.js`));
  const style = read(`${PAGE_SOURCE}/page.css`) + read(`${DESK_SOURCE}/desk.css`);
  const policy = [
    "default-src 'none'",
    `script-src ${sourceHash(script)}`,
    `style-src ${sourceHash(style)}`,
    'worker-src blob:',
    'img-src blob: data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = {
    policy,
    style,
    script,
    writing: packed(read(`${DESK_PARTS}/writing.js`)),
    engine: packed(read(`${DESK_PARTS}/engine.js`)),
    pageEngine: packed(read(`${DESK_PARTS}/page-engine.js`)),
    places: packed(read('data/places.txt')),
  };
  const page = toEntities(read(`${DESK_SOURCE}/desk.html`)).replace(
    /(?:\/\*)?{{(\w+)}}(?:\*\/)?/g,
    (_, name) => parts[name],
  );
  writeFileSync(DESK, page);
}

rmSync('dist', { recursive: true, force: true });
await makeProgram();
await makeLibrary();
await makeDesk();
writeFileSync(PACKAGE_LIST, JSON.stringify([...bundled].sort()));
