/** The folders that something may change in, each watched by itself: editors save by putting a new file in place. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const isHidden = (way: string): boolean =>
  way.split(sep).some((name) => name.startsWith('.') || name === 'node_modules');

/** A folder with those inside it; none where it is not one. */
export async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [];
  const inside = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)));
  return [folder, ...inside];
}

export class WatchedFolders {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these folders, and no longer those that are not among them. */
  keep(folders: ReadonlySet<string>): void {
    for (const folder of [...this.#watchers.keys()]) if (!folders.has(folder)) this.#drop(folder);
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#add(folder);
  }

  close(): void {
    this.keep(new Set());
  }

  #add(folder: string): void {
    try {
      const watcher = watch(folder, this.#changed);
      watcher.on('error', () => {
        this.#drop(folder);
        this.#changed();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone between being found and being watched: the folder above has told of it.
    }
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}
