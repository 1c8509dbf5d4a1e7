/**
 * Makes the command line a few files: dist/bin/core.cjs with all that every command needs, and beside it V8's code
 * cache of that file. Loading some hundred modules and compiling them anew would take longer than making a document.
 * A cache that does not fit the Node that runs is ignored by it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const FOLDER = 'dist/bin';
const PAGE_SOURCE = 'src/preview/page';
const PAGE_FOLDER = 'dist/page';

/**
 * Loaded only when a command asks for pages, a pattern, the rules and registers, a comparison, a new plan, an explanation,
 * a preview, or reads or checks a Word file.
 */
const SELDOM = new RegExp(
  [
    'docx/dist/layout|dist/layout|tinyglobby|fdir|picomatch',
    'dist/(?:diff|tracked|xml|reporters/changes)/|dist/(?:pipeline/render-changes|cli/commands/diff)\\.js',
    'dist/(?:registers|mentions|rules|rollover)/|generated/registers|dist/reporters/review\\.js',
    'dist/pipeline/(?:fix|cited|roll-over)\\.js|dist/source/edit\\.js|dist/cli/(?:registers|neighbours)\\.js',
    'dist/(?:starting|cli/starting)/|generated/plan-templates|dist/cli/commands/(?:new|new-from|new-from-words|templates)\\.js',
    'dist/package/(?:open-package|part-tree|relations)\\.js|dist/seal/read-seal\\.js|dist/cli/office(?:-words)?\\.js',
    'dist/preview/|dist/cli/preview/(?:find-old|to-pdf)\\.js|dist/cli/commands/preview\\.js',
    'dist/(?:manuscript|recognise|pull)/|dist/source/write/|dist/vietnamese/(?:legacy-\\w+|syllables)\\.js',
    'dist/pipeline/(?:import|pull|read-manuscript)\\.js|dist/cli/commands/(?:import|pull)\\.js|dist/cli/(?:import-words|pull-words|word-file)\\.js|dist/source/structure\\.js',
    'dist/(?:conformity|reporters/conformity)/|dist/(?:pipeline/check-word|cli/commands/check|standard/provisions)\\.js',
    'dist/manual/|dist/cli/completion/|dist/cli/building/(?:bell|pdf|watch|watched-folders|words)\\.js|dist/cli/(?:shipped|schema-line|outline-words)\\.js|dist/plan/outline\\.js|dist/cli/commands/(?:completion|explain|init|outline)\\.js',
    'node_modules/(?:diff|saxes|xmlchars)/',
  ].join('|'),
);
const ENTRY = /dist\/(?:cli\/main|preview\/worker)\.js$/;

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

await build({
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
    codeSplitting: { groups: [{ name: 'core', test: (id) => !SELDOM.test(id) && !ENTRY.test(id) }] },
  },
});
for (const name of readdirSync(FOLDER)) if (name.endsWith('.cjs')) toAscii(join(FOLDER, name));
makeCodeCache();
await makePage();
