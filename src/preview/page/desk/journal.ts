/** What was written and not saved yet, and earlier versions of the day: kept in the browser, for when a page dies. */

import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Journal, JournalEntry } from '../../desk/saved-file.ts';
import { holdsMore } from '../../desk/session.ts';

/** All pages of the disk share the browser's storage: names begin with the folder. */
const store = createStore('kehoach', 'journal');

export interface Version {
  readonly text: string;
  readonly at: number;
}

const keyOf = (folder: string, file: string): string => `${folder}/${file}`;
const VERSIONS = 'versions:';
const MOST_VERSIONS = 40;
/** Versions of one quarter of an hour are one. */
const VERSION_MS = 15 * 60 * 1000;

/** A journal is a help: where the browser keeps nothing, the desk works all the same. */
const quietly = <Value>(work: Promise<Value>): Promise<Value | undefined> => work.catch(() => undefined);

async function note(folder: string, file: string, entry: JournalEntry): Promise<void> {
  await quietly(set(keyOf(folder, file), entry, store));
}

export const recall = (folder: string, file: string): Promise<JournalEntry | undefined> =>
  quietly(get<JournalEntry>(keyOf(folder, file), store)).then((entry) => entry);

async function forget(folder: string, file: string): Promise<void> {
  await quietly(del(keyOf(folder, file), store));
}

/** What was not saved of files of a folder, by their names. */
export async function unsaved(folder: string): Promise<ReadonlyMap<string, JournalEntry>> {
  const all = (await quietly(entries<string, JournalEntry>(store))) ?? [];
  return new Map(
    all.flatMap(([key, entry]) =>
      key.startsWith(`${folder}/`) && holdsMore(entry) ? [[key.slice(folder.length + 1), entry] as const] : [],
    ),
  );
}

export const versionsOf = async (folder: string, file: string): Promise<readonly Version[]> =>
  (await quietly(get<readonly Version[]>(VERSIONS + keyOf(folder, file), store))) ?? [];

/** Keeps a text as an earlier version. */
async function keepVersion(folder: string, file: string, text: string, at: number): Promise<void> {
  const before = await versionsOf(folder, file);
  const last = before.at(-1);
  if (last?.text === text) return;
  const older = last !== undefined && at - last.at < VERSION_MS && before.length > 1 ? before.slice(0, -1) : before;
  await quietly(set(VERSIONS + keyOf(folder, file), [...older, { text, at }].slice(-MOST_VERSIONS), store));
}

export const journal: Journal = { note, forget, keepVersion };
