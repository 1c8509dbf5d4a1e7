/** What holds of all tests: where they stand, what the quick ones do without, and that the clock decides nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const files = (readdirSync('tests', { recursive: true, encoding: 'utf8' }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const tests = files.filter((name) => name.endsWith('.test.ts'));
const isTools = (file: string): boolean => file.endsWith('.tools.test.ts');

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Modules that a file imports, by path or by name; types apart, which are gone when a test runs. */
const importsOf = (path: string): string[] =>
  [
    ...textOf(path).matchAll(
      /^(?:import|export|\}) (?!type)[^']*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'/gm,
    ),
  ].map(([, name, bare, dynamic]) => name ?? bare ?? dynamic ?? '');

/** Everything outside `src` that a file leans on, itself among it, and the packages that those import. */
function reached(path: string): Set<string> {
  const seen = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (!next.endsWith('.ts')) continue;
    for (const name of importsOf(next)) {
      const target = name.startsWith('.') ? normalize(join(dirname(next), name)) : name;
      if (!target.startsWith('src/')) open.push(target);
    }
  }
  return seen;
}

test('a test stands in a folder that is named like the folder or the file that it tests', () => {
  // What stands at the top is about all of them; what is in `support` about the tests.
  const own = ['.', 'support'];
  const folders = [...new Set(tests.map((file) => dirname(file)))].filter((folder) => !own.includes(folder));
  const astray = folders.filter(
    (folder) => ![join('src', folder), join('src', `${folder}.ts`), folder].some((path) => existsSync(path)),
  );
  expect(astray).toEqual([]);
});

test('the quick tests start no process, no browser and no Open XML SDK', () => {
  const heavy = ['node:child_process', 'node:worker_threads', 'playwright-core', '@ooxml-tools/validate'];
  const found = tests
    .filter((file) => !isTools(file))
    .flatMap((file) => {
      const all = reached(join('tests', file));
      return heavy.filter((name) => all.has(name)).map((name) => `${file}: ${name}`);
    });
  expect(found).toEqual([]);
});

test('what is tested as a built program is built from the sources as they are', () => {
  const unguarded = files
    .filter((file) => file !== 'tests.test.ts' && /'dist\/|npm', \['pack'/.test(textOf(join('tests', file))))
    .filter((file) => !/requireBuild\(\)|staleBuild\(/.test(textOf(join('tests', file))));
  expect(unguarded).toEqual([]);
});

test('no test asks how long something took or how much memory it used', () => {
  const measuring = /performance\.now|Date\.now|process\.(?:hrtime|memoryUsage|resourceUsage|cpuUsage)|maxRSS/;
  expect(files.filter((file) => file !== 'tests.test.ts' && measuring.test(textOf(join('tests', file))))).toEqual([]);
});

test('no test waits for a time to pass, and none but that of the program’s clock asks for the day', () => {
  const waiting = /\bset(?:Timeout|Interval)\(|Atomics\.wait|timers\/promises/;
  const asking = /new Date\(\)/;
  const found = files.filter((file) => {
    const text = textOf(join('tests', file));
    return file !== 'tests.test.ts' && (waiting.test(text) || asking.test(text));
  });
  expect(found).toEqual(['cli/launch.tools.test.ts']);
});

test('every property is tried by the helper that fixes the seed and says it', () => {
  const own = files.filter((file) => /\bfc\.(?:assert|check|sample)\(|Math\.random/.test(textOf(join('tests', file))));
  expect(own.filter((file) => file !== 'tests.test.ts')).toEqual(['support/property.ts']);
});
