/** The lock files by which Word and LibreOffice say that they hold a document open. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { exists } from './files.ts';

/** Word puts its sign in place of the first letters of a long name: two from eight letters on, one of seven. */
function wordLock(name: string): string {
  const { length } = basename(name, extname(name));
  return `~$${name.slice(Math.min(2, Math.max(0, length - 6)))}`;
}

const officeLock = (name: string): string => `.~lock.${name}#`;

/** The name of a lock file for a document, where there is one. */
export async function lockOf(path: string): Promise<string | undefined> {
  // A program that was given a link may lock what it leads to.
  const paths = new Set([path, await realpath(path).catch(() => path)]);
  for (const document of paths) {
    for (const lock of [wordLock, officeLock]) {
      const name = lock(basename(document));
      if (await exists(join(dirname(document), name))) return name;
    }
  }
  return undefined;
}
