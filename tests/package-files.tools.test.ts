/** What `npm pack` hands over: nothing missing, nothing that nobody can reach, nothing that warns. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledPackages, packageLicences, thirdPartyText } from '../tools/third-party.ts';
import { planText } from './support/plans.ts';
import { requireBuild } from './support/stale-build.ts';

requireBuild();

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const root = mkdtempSync(join(tmpdir(), 'Gói cài '));
let packed: Packed;
let paths: ReadonlySet<string>;

beforeAll(() => {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', root];
  const { stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const [only] = JSON.parse(stdout) as Packed[];
  if (only === undefined) throw new Error(stderr);
  packed = only;
  paths = new Set(only.files.map(({ path }) => path));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what is in the package', () => {
  test('the documents for both readers, the changes, the licences', () => {
    const docs = (readdirSync('docs', { recursive: true, encoding: 'utf8' }) as string[])
      .map((name) => `docs/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.\w+$/.test(name));
    const wanted = [...docs, 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'THIRD-PARTY.txt'];
    expect(docs.length).toBeGreaterThan(60);
    expect(wanted.filter((name) => !paths.has(name))).toEqual([]);
  });

  test('no sources, no tests, no tools', () => {
    expect([...paths].filter((path) => /^(src|tests|tools|scripts|plans|node_modules|\.)/.test(path))).toEqual([]);
  });

  test('every page and picture that a page of it names', () => {
    const dead = [...paths]
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) => {
        const prose = readFileSync(page, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
        return [...prose.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)]
          .map(([, target = '']) =>
            normalize(join(dirname(page), target))
              .replaceAll('\\', '/')
              .replace(/\/$/, ''),
          )
          .filter((target) => !paths.has(target) && ![...paths].some((path) => path.startsWith(`${target}/`)))
          .map((target) => `${page}: ${target}`);
      });
    expect(dead).toEqual([]);
  });
});

describe('dist', () => {
  const inDist = (pattern: RegExp): string[] =>
    [...paths].filter((path) => path.startsWith('dist/') && pattern.test(path));
  const read = (path: string): string => readFileSync(path, 'utf8');

  /** The files reached from some, by what they name. */
  function reached(from: readonly string[], named: (path: string) => readonly string[]): Set<string> {
    const found = new Set<string>();
    const open = [...from];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      open.push(...named(path));
    }
    return found;
  }

  const beside = (path: string, name: string): string => normalize(join(dirname(path), name)).replaceAll('\\', '/');

  test('has of the program only what its entries load', () => {
    const entries = ['dist/bin/kehoach.cjs'];
    const loaded = reached(entries, (path) =>
      [...read(path).matchAll(/require\([`'"](\.[^`'"]+)[`'"]\)/g)].map(([, name = '']) => beside(path, name)),
    );
    expect(loaded.size).toBeGreaterThan(20);
    expect(inDist(/^dist\/bin\/.*\.cjs$/).sort()).toEqual([...loaded].sort());
  });

  /** Files that the package's entries are, by what they are for. */
  const entries = (use: 'default' | 'types'): string[] =>
    Object.values(manifest.exports as Record<string, string | Record<string, string>>).flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry[use] ?? ''].map((path) => path.replace('./', '')),
    );

  const libraryFiles = (): Set<string> =>
    reached(entries('default'), (path) =>
      [...read(path).matchAll(/^(?:import|export)[^'"`;]*? ?from ?['"](\.[^'"]+)['"]/gm)].map(([, name = '']) =>
        beside(path, name),
      ),
    );

  test('has of the types only what those of the library name, and these name no package', () => {
    const named = (path: string): string[] =>
      [...read(path).matchAll(/(?:from |import\()'([^']+)'/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'kehoach');
    const types = reached(entries('types'), (path) =>
      named(path).map((name) => (name.startsWith('.') ? beside(path, name.replace(/(\.d)?\.[jt]s$/, '.d.ts')) : name)),
    );
    expect(types.size).toBeGreaterThan(20);
    expect(inDist(/\.d\.ts$/).sort()).toEqual([...types].sort());
  });

  test('has nothing else but the library, the launcher, the code cache and the desk', () => {
    const others = inDist(/(?<!\.d\.ts)$/).filter((path) => !/^dist\/bin\/.*\.cjs$/.test(path));
    expect(others.sort()).toEqual(
      [...libraryFiles(), 'dist/bin/core.cache', 'dist/cli/launch.cjs', 'dist/kehoach.html'].sort(),
    );
  });

  test('has programs and a desk of ASCII alone, which are read and held at half the cost', () => {
    const [cjs, desk] = [inDist(/\.cjs$/), inDist(/\.html$/)];
    expect([cjs.length > 1, desk.length]).toEqual([true, 1]);
    const withLetters = [...cjs, ...desk].filter((path) => /[^\0-\x7f]/.test(readFileSync(path, 'utf8')));
    expect(withLetters).toEqual([]);
  });

  test('asks for no package but what comes with Node', () => {
    const asked = [...inDist(/\.cjs$/), ...libraryFiles()].flatMap((path) =>
      [...read(path).matchAll(/(?:\brequire\(|^import[^'"`;]*?from ?)[`'"]([\w@][^`'"]*)[`'"]/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect([...new Set(asked)].filter((name) => !isBuiltin(name))).toEqual([]);
  });
});

describe('the licences of what is bundled', () => {
  const licences = packageLicences(bundledPackages());

  test('are in THIRD-PARTY.txt as npm run licences makes it', () => {
    expect(readFileSync('THIRD-PARTY.txt', 'utf8')).toBe(thirdPartyText(licences));
  });

  test('name every package that the build took code from', () => {
    const names = licences.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['docx', 'fflate', 'handlebars', 'yaml']));
    expect(bundledPackages().filter((name) => !names.includes(name))).toEqual([]);
  });

  test('are all permissive', () => {
    const permissive =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Zlib)\b( AND (MIT|Zlib))?( OR .*)?\)?$/;
    expect(licences.filter(({ licence }) => !permissive.test(licence))).toEqual([]);
    expect(licences.filter(({ text }) => text === '')).toEqual([]);
  });
});

describe('installed in an empty folder', () => {
  const run = (program: string, args: readonly string[], cwd: string) =>
    spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

  test('it warns of nothing, brings nothing along, and its two entries work', () => {
    const folder = mkdtempSync(join(root, 'máy '));
    const { status, stderr, stdout } = run('npm', ['install', '--offline', join(root, packed.filename)], folder);
    expect(status, stderr).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('added 1 package');

    writeFileSync(join(folder, 'plan.yaml'), planText('ubnd-phong-chay-2026'));
    const bin = join(folder, 'node_modules', '.bin', 'kehoach');
    expect(run(bin, ['build', 'plan.yaml'], folder).status).toBe(0);

    const script = `import { readFileSync } from 'node:fs';
      import { checkPlan, renderPlan } from 'kehoach';
      const source = readFileSync('plan.yaml', 'utf8');
      const { value: plan } = checkPlan(source);
      process.exitCode = Buffer.compare(renderPlan(plan, { source }), readFileSync('plan.docx')) === 0 ? 0 : 1;`;
    writeFileSync(join(folder, 'render.mjs'), script);
    expect(run(process.execPath, ['render.mjs'], folder)).toMatchObject({ status: 0, stderr: '' });
  });

  test('its types compile without any other package', () => {
    const folder = join(root, readdirSync(root).find((name) => name.startsWith('máy ')) ?? '');
    writeFileSync(
      join(folder, 'use.ts'),
      `import { checkPlan, type Plan, renderPlan } from 'kehoach';
      const { value: plan, ok } = checkPlan('year: 2026');
      const known: Plan | undefined = plan;
      if (known !== undefined && ok) renderPlan(known, { source: '' }).byteLength.toFixed();
      // @ts-expect-error a plan is text
      checkPlan(2026);\n`,
    );
    const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const { stdout } = run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], folder);
    expect(stdout).toBe('');
  });
});

test('the package says who makes it and where', () => {
  expect(manifest).toMatchObject({ author: 'kehoach contributors', license: 'MIT' });
  expect(manifest.repository.url).toMatch(/^git\+https:\/\/github\.com\/kehoach\/kehoach\.git$/);
  expect(manifest.bugs.url).toMatch(/^https:\/\/github\.com\/kehoach\/kehoach\/issues$/);
  expect(manifest.dependencies).toBeUndefined();
});
