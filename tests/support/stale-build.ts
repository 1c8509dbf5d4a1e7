/** Whether the built program is that of the sources as they are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from, and what each of its steps writes. */
const SOURCES = ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const BUILT = ['dist/index.js', 'dist/bin/core.cjs', 'dist/kehoach.html'];

const REMEDY = 'Build it first: npm run build';

/** When a file, or anything in a folder, was last written, added or taken away. */
function lastChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Why the build in a folder must not be tested, as a sentence; undefined where it is newer than all its sources. */
export function staleBuild(root: string): string | undefined {
  const changes = (paths: readonly string[]): number[] => paths.map((path) => lastChange(join(root, path)));
  try {
    const built = Math.min(...changes(BUILT));
    if (built >= Math.max(...changes(SOURCES))) return undefined;
    return `The program in dist/ is older than its sources, so a test of it would say nothing. ${REMEDY}`;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return `The program in dist/ is not there, or not whole. ${REMEDY}`;
  }
}

/** Fails where a test of the built program would be one of yesterday's. */
export function requireBuild(): void {
  const stale = staleBuild('.');
  if (stale !== undefined) throw new Error(stale);
}
