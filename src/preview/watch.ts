/** Watches files; an editor may save by moving another file into the place of the old one. */
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** Saving makes several events. */
const QUIET_MS = 12;
/** Folders of the net and of containers may tell nothing. */
const POLL_MS = 1500;

const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );

/**
 * Calls back when a file may have changed.
 * @returns ends it
 */
export function watchFile(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stamp: string | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  const poll = setInterval(async () => {
    const now = await stampOf(path);
    if (stamp !== undefined && stamp !== now) soon();
    stamp = now;
  }, POLL_MS);
  const folder = watchFolder(dirname(path), (name) => {
    if (name === null || name === basename(path)) soon();
  });
  return () => {
    clearTimeout(timer);
    clearInterval(poll);
    folder?.close();
  };
}

/** Where a folder cannot be watched, the poll is left. */
function watchFolder(folder: string, seen: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_, name) => seen(name));
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
