/** The folders that something may change in, each watched by itself: editors save by putting a new file in place. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

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

/** File systems that tell nothing of what other machines change in them, by the number that Linux gives them. */
const SILENT: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x65735546, 'fuse'],
  [0x01021997, '9p'],
  [0x786f4256, 'vboxsf'],
]);

/** A path of Windows that names a machine. */
const ON_NETWORK = /^\\\\/;

/** True for a folder in which changes must be looked for, since nobody tells of them. */
async function isSilent(folder: string): Promise<boolean> {
  if (ON_NETWORK.test(folder)) return true;
  const found = await statfs(folder).catch(() => undefined);
  return found !== undefined && SILENT.has(found.type);
}

/** How often folders are looked at that tell nothing. */
const POLL_MILLISECONDS = 1000;

/** The variable by which a person asks for it where no change is seen: `KEHOACH_POLL=1`. */
export const POLL = 'KEHOACH_POLL';

/** chokidar reads a folder before it watches it, and tells nothing of what comes between: later it is read once more. */
const WATCHED_MILLISECONDS = 300;

export interface WatchOptions {
  /** Looks by itself instead of waiting to be told: for file systems that the program does not know as silent. */
  readonly poll?: boolean;
}

export class WatchedFolders {
  readonly #changed: (path: string) => void;
  readonly #poll: boolean;
  /** One that is told of changes, and one that looks for them; each is made when a folder needs it. */
  readonly #watchers = new Map<boolean, FSWatcher>();
  readonly #kept = new Map<string, boolean>();
  /** When what was told of last had been changed, by its path; in milliseconds. */
  readonly #told = new Map<string, number | undefined>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(changed: (path: string) => void, { poll = false }: WatchOptions = {}) {
    this.#changed = changed;
    this.#poll = poll;
  }

  /** Watches these folders, and no longer those that are not among them. */
  async keep(folders: ReadonlySet<string>): Promise<void> {
    for (const [folder, polled] of this.#kept) {
      if (folders.has(folder)) continue;
      this.#watchers.get(polled)?.unwatch(folder);
      this.#kept.delete(folder);
    }
    for (const folder of folders) {
      if (this.#kept.has(folder)) continue;
      const polled = this.#poll || (await isSilent(folder));
      this.#kept.set(folder, polled);
      this.#watcher(polled).add(folder);
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void this.#readAgain(folder);
      }, WATCHED_MILLISECONDS);
      this.#timers.add(timer);
    }
  }

  /** Tells of what is otherwise in a folder than it was told of. */
  async #readAgain(folder: string): Promise<void> {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      const isTold = found === undefined || this.#told.get(path) === found.mtimeMs;
      if (!isTold && this.#kept.has(folder)) this.#tell(path, found.mtimeMs);
    }
  }

  #tell(path: string, changedAt: number | undefined): void {
    this.#told.set(path, changedAt);
    this.#changed(path);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    await Promise.all([...this.#watchers.values()].map((watcher) => watcher.close()));
    this.#watchers.clear();
    this.#kept.clear();
  }

  #watcher(usePolling: boolean): FSWatcher {
    const known = this.#watchers.get(usePolling);
    if (known !== undefined) return known;
    // What is there already is told of too: nothing is missed between being read and being watched.
    const watcher = watch([], { depth: 0, atomic: false, usePolling, interval: POLL_MILLISECONDS });
    watcher.on('all', (_, path, stats) => this.#tell(path, stats?.mtimeMs));
    // A folder that is gone or forbidden is told of by the one above it.
    watcher.on('error', () => undefined);
    this.#watchers.set(usePolling, watcher);
    return watcher;
  }
}

/** Saving makes several events. */
const QUIET_MILLISECONDS = 12;
/** Of two changes of a file within 50 ms chokidar tells the first alone: later the file is looked at once more. */
const AGAIN_MILLISECONDS = 70;

/** Calls back for each file of some folders that may have changed, once it is whole again. */
export class WatchedFiles {
  readonly #folders: WatchedFolders;
  readonly #watched = new Set<string>();
  readonly #timers = new Map<string, readonly NodeJS.Timeout[]>();

  /** @param changed is told the path of a file, or of a folder that came or went */
  constructor(changed: (path: string) => void, options: WatchOptions = {}) {
    this.#folders = new WatchedFolders((path) => {
      for (const timer of this.#timers.get(path) ?? []) clearTimeout(timer);
      const later = [QUIET_MILLISECONDS, AGAIN_MILLISECONDS].map((wait) => setTimeout(() => changed(path), wait));
      this.#timers.set(path, later);
    }, options);
  }

  /** Watches a folder, too; nothing in the folders inside it. */
  async watch(folder: string): Promise<void> {
    if (this.#watched.has(folder)) return;
    this.#watched.add(folder);
    await this.#folders.keep(new Set(this.#watched));
  }

  async close(): Promise<void> {
    for (const timer of [...this.#timers.values()].flat()) clearTimeout(timer);
    await this.#folders.close();
  }
}
