/** The folder that the desk is opened over: only what lies in it is read or written, links are not followed out of it. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { ServedFolder } from '../../../preview/desk-server.ts';
import { compareVietnamese } from '../../../vietnamese/alphabet.ts';
import { toBytes } from '../../../word/package/codec.ts';
import { isYaml, readText, writeWhole } from '../../host/files.ts';
import { isPictureFile } from '../../project/plan-pictures.ts';

/** A name of a plan in the folder itself: no path, nothing hidden. */
const isPlanName = (name: string): boolean =>
  isYaml(name) && name === basename(name) && !/[\\/\0]/.test(name) && !name.startsWith('.');

/** The path that a name leads to; undefined where that is outside the folder, or nowhere. */
async function inside(folder: string, name: string): Promise<string | undefined> {
  const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name)).catch(() => undefined)]);
  if (path === undefined) return undefined;
  const way = relative(root, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' ? path : undefined;
}

/** A folder of the disk for the desk. */
export function servedFolder(folder: string): ServedFolder {
  return {
    name: basename(folder),
    list: async () => {
      const names = (await readdir(folder)).filter(isPlanName).sort(compareVietnamese);
      const paths = await Promise.all(names.map((name) => inside(folder, name)));
      return names.filter((_, index) => paths[index] !== undefined);
    },
    read: async (name) => {
      const path = isPlanName(name) ? await inside(folder, name) : undefined;
      return path === undefined ? undefined : readText(path);
    },
    write: async (name, text) => {
      if (!isPlanName(name)) return false;
      const isThere = (await readdir(folder)).includes(name);
      const path = isThere ? await inside(folder, name) : join(await realpath(folder), name);
      if (path === undefined) return false;
      await writeWhole(path, toBytes(text));
      return true;
    },
    readPicture: async (name) => {
      const path = isPictureFile(name) ? await inside(folder, name) : undefined;
      return path === undefined ? undefined : readFile(path);
    },
  };
}
