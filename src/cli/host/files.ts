/** Files in and out. */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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
    const id = name.startsWith(before) ? /^(\d+)(?:\.[\da-f]+)?\.tmp$/.exec(name.slice(before.length))?.[1] : undefined;
    if (id !== undefined && !isRunning(Number(id))) await rm(join(dirname(path), name), { force: true });
  }
}

/** Why a file was not written, and which. */
export class WriteError extends Error {
  readonly path: string;
  /** Of the system, or `EUNSAVED`: somebody else has saved the file in the meantime. */
  readonly code: string;
  readonly syscall: string | undefined;

  constructor(path: string, cause: unknown) {
    const { code = '', syscall, message = '' } = (cause ?? {}) as { code?: string; syscall?: string; message?: string };
    super(message, { cause });
    this.path = path;
    this.code = code;
    this.syscall = syscall;
  }
}

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** What a path leads to, and the rights of the file there. Devices, pipes and links to nothing are not written to. */
async function placeOf(name: string): Promise<{ readonly path: string; readonly mode?: number }> {
  const own = await lstat(name).catch(() => undefined);
  if (own === undefined) return { path: name };
  // A link stays one, and the file keeps who may read it.
  const path = await realpath(name).catch(() => undefined);
  if (path === undefined) throw refusal('EDANGLING');
  const found = await stat(path);
  if (found.isDirectory()) throw refusal('EISDIR');
  if (!found.isFile()) throw refusal('ENOTFILE');
  return { path, mode: found.mode };
}

export interface WriteOptions {
  /** The text that was read from the file: where it has another by now, it is left as it is. */
  readonly before?: string;
}

const RANDOM_BYTES = 12;

async function writeBeside(name: string, bytes: Uint8Array, { before }: WriteOptions): Promise<void> {
  await ensureFolder(dirname(name));
  const { path, mode } = await placeOf(name);
  await removeLeftovers(path);
  // Nobody can guess the name, and what stands there already is not written to.
  const beside = join(
    dirname(path),
    `.${basename(path)}.${process.pid}.${randomBytes(RANDOM_BYTES).toString('hex')}.tmp`,
  );
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      // Else a disk without power may know the new name before it knows the bytes.
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== undefined && (await readText(path)) !== before) throw refusal('EUNSAVED');
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Writes a file beside its place and moves it there: at any moment the old file or the new one is whole.
 * @throws WriteError
 */
export async function writeWhole(name: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  try {
    await writeBeside(name, bytes, options);
  } catch (error) {
    throw new WriteError(name, error);
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
