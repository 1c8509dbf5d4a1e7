/** The folder that the desk is opened over: only what lies in it is read or written, links are not followed out of it. */
import { lstat, mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { OPINION_FOLDER } from '../../change/opinions/file-names.ts';
import type { ComparedPlan, ReadFile, ServedFolder } from '../../preview/desk-server.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import { toBytes } from '../../word/package/codec.ts';
import { isYaml, readText, writeWhole } from '../host/files.ts';
import { isPictureFile } from './plan-pictures.ts';

const BESIDE = `${OPINION_FOLDER}/`;

/** A name of a plan in the folder itself, or of what is kept beside it: no other path, nothing hidden. */
export const isPlanName = (path: string): boolean => {
  const name = path.startsWith(BESIDE) ? path.slice(BESIDE.length) : path;
  return isYaml(name) && name === basename(name) && !/[\\/\0]/.test(name) && !name.startsWith('.');
};

/** The path that a name leads to; undefined where that is outside the folder, or nowhere. */
async function inside(folder: string, name: string): Promise<string | undefined> {
  const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name)).catch(() => undefined)]);
  if (path === undefined) return undefined;
  const way = relative(root, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' ? path : undefined;
}

/** Names of plans in a folder below the one that is served; those that lead out of it are left out. */
async function plansIn(folder: string, below: string, isPlan: (name: string) => boolean): Promise<string[]> {
  const at = below === '' ? folder : await inside(folder, below);
  const names = at === undefined ? [] : (await readdir(at)).map((name) => below + name);
  const plans = names.filter(isPlan).sort(compareVietnamese);
  const paths = await Promise.all(plans.map((name) => inside(folder, name)));
  return plans.filter((_, index) => paths[index] !== undefined);
}

/** The path of a file that is not there yet; undefined where its folder leads out of the one that is served. */
async function freshPath(folder: string, name: string): Promise<string | undefined> {
  if (!name.startsWith(BESIDE)) return join(await realpath(folder), name);
  await mkdir(join(folder, OPINION_FOLDER), { recursive: true });
  const beside = await inside(folder, OPINION_FOLDER);
  return beside === undefined ? undefined : join(beside, basename(name));
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** The text at a path, however it came to be known. */
async function textAt(path: string | undefined): Promise<ReadFile> {
  if (path === undefined) return undefined;
  const text = await readText(path);
  return text === undefined ? 'not-utf8' : { text };
}

const pictureIn =
  (folder: string): ServedFolder['readPicture'] =>
  async (name) => {
    const path = isPictureFile(name) ? await inside(folder, name) : undefined;
    return path === undefined ? undefined : readFile(path);
  };

/**
 * A folder of the disk for the desk.
 * @param opened a file of it that is a plan whatever its name
 */
export function servedFolder(folder: string, opened?: string): ServedFolder {
  const isPlan = (name: string): boolean => name === opened || isPlanName(name);
  return {
    name: basename(folder),
    list: () => plansIn(folder, '', isPlan),
    listBeside: () => plansIn(folder, BESIDE, isPlanName),
    read: async (name) => textAt(isPlan(name) ? await inside(folder, name) : undefined),
    write: async (name, text) => {
      if (!isPlan(name)) return false;
      const path = (await isThere(join(folder, name))) ? await inside(folder, name) : await freshPath(folder, name);
      if (path === undefined) return false;
      await writeWhole(path, toBytes(text));
      return true;
    },
    readPicture: pictureIn(folder),
  };
}

/** A plan that is read and never written, with the pictures beside it. */
export const comparedPlan = (path: string): ComparedPlan => ({
  name: basename(path),
  read: () => textAt(path).catch(() => undefined),
  readPicture: pictureIn(dirname(path)),
});
