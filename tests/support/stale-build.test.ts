/** A build that is not that of the sources is noticed. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './cli.ts';
import { staleBuild } from './stale-build.ts';

const SOURCES = [
  'src/index.ts',
  'src/cli/main.ts',
  'scripts/bundle.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const BUILT = ['dist/index.js', 'dist/bin/core.cjs', 'dist/kehoach.html'];

/** A second of some minute. */
const at = (second: number): Date => new Date(2026, 1, 5, 8, 0, second);

/** A folder whose sources were written at second 1 and built at second 2. */
function withBuild(work: (root: string) => void): Promise<void> {
  return inFolder((root) => {
    for (const name of [...SOURCES, ...BUILT]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), '');
      utimesSync(join(root, name), at(2), at(2));
    }
    for (const name of [...SOURCES, 'src/cli', 'src', 'scripts']) utimesSync(join(root, name), at(1), at(1));
    work(root);
  });
}

test('a build that is newer than all its sources may be tested', async () => {
  await withBuild((root) => expect(staleBuild(root)).toBeUndefined());
});

test.each([
  ['a source that was changed', (root: string) => utimesSync(join(root, 'src/cli/main.ts'), at(3), at(3))],
  ['a source that was added', (root: string) => writeFileSync(join(root, 'src/cli/new.ts'), '')],
  ['a source that was taken away', (root: string) => rmSync(join(root, 'src/cli/main.ts'))],
  ['another version in package.json', (root: string) => utimesSync(join(root, 'package.json'), at(3), at(3))],
  ['a build that broke off half-way', (root: string) => utimesSync(join(root, 'dist/bin/core.cjs'), at(0), at(0))],
])('%s makes the build an old one', async (_, change) => {
  await withBuild((root) => {
    change(root);
    expect(staleBuild(root)).toContain('older than its sources');
  });
});

test('a build that is not there is told with what to do', async () => {
  await withBuild((root) => {
    rmSync(join(root, 'dist/kehoach.html'));
    expect(staleBuild(root)).toContain('npm run build');
  });
});
