/** Files in and out. */
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Phrases } from '../../plan/compile/phrases.ts';

/** A file's text; undefined when its bytes are not UTF-8. */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Makes a folder and those above it. Node's own way of it never ends where a file system refuses new folders. */
async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    const isMissingAbove =
      code === 'ENOENT' && above !== folder && (await stat(above).catch(() => undefined)) === undefined;
    if (!isMissingAbove) throw error;
    await ensureFolder(above);
    await mkdir(folder);
  }
}

/** True while a process runs; one of another user answers with a refusal. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Files that a process wrote beside a path and did not live to move there. */
async function removeLeftovers(path: string): Promise<void> {
  const before = `.${basename(path)}.`;
  // A folder that may not be listed may still be written to.
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const id = name.startsWith(before) ? /^(\d+)\.tmp$/.exec(name.slice(before.length))?.[1] : undefined;
    if (id !== undefined && !isRunning(Number(id))) await rm(join(dirname(path), name), { force: true });
  }
}

/** Writes a file beside its place and moves it there: at any moment the old file or the new one is whole. */
export async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  await ensureFolder(dirname(name));
  // A link stays one, and the file keeps who may read it.
  const path = await realpath(name).catch(() => name);
  const mode = await stat(path).then(
    (found) => found.mode,
    () => undefined,
  );
  await removeLeftovers(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'w', mode);
    try {
      await file.writeFile(bytes);
      // Else a disk without power may know the new name before it knows the bytes.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The phrase templates of a folder, by name. */
export async function readPhrases(folder: string): Promise<Phrases> {
  const phrases: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    if (name.endsWith('.hbs')) phrases[basename(name, '.hbs')] = (await readFile(join(folder, name), 'utf8')).trim();
  }
  return phrases;
}

/** True where there is something at a path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** True for the names of YAML files. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
