/** From what was typed (files, folders, patterns) to the plan files meant. */
import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { OPINION_FOLDER } from '../../change/opinions/file-names.ts';

const PLAN_FILES = '**/*.{yaml,yml}';
const IGNORED = ['**/node_modules/**', '**/.*/**', `**/${OPINION_FOLDER}/**`];

/** What was found, and the arguments that name nothing. */
export interface FoundPlans {
  /** Paths as they are shown and opened: relative to the working folder where they lie in it. */
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** Sorted as a person would: 2 before 10. */
const sorted = (names: string[]): string[] => names.sort(new Intl.Collator('vi', { numeric: true }).compare);

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob: find } = await import('tinyglobby');
  return find(pattern, { cwd, ignore: IGNORED, absolute: true, expandDirectories: false });
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  const found = await stat(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (found === undefined) return 'none';
  return found.isDirectory() ? 'folder' : 'file';
}

async function expand(argument: string, cwd: string, inFolder: string): Promise<string[]> {
  if (argument.trim() === '') return [];
  const path = resolve(cwd, argument);
  const kind = await kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') return sorted(await glob(inFolder, path));
  if (!/[*?[\]{}!]/.test(argument)) return [];
  // Windows separates folders by backslashes, patterns by slashes.
  return sorted(await glob(sep === '\\' ? argument.replaceAll('\\', '/') : argument, cwd));
}

/**
 * Finds plans.
 * @param inFolder pattern of what is meant by a folder
 * @throws what the file system throws, other than that a path does not exist
 */
export async function findPlans(args: readonly string[], cwd: string, inFolder = PLAN_FILES): Promise<FoundPlans> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const argument of args) {
    const found = await expand(argument, cwd, inFolder);
    if (found.length === 0) missing.push(argument);
    for (const path of found) files.add(path);
  }
  const shown = [...files].map((path) => {
    const near = relative(cwd, path);
    return near.startsWith('..') || isAbsolute(near) ? path : near;
  });
  return { files: shown, missing };
}
