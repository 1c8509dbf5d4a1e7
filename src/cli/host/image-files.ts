/** The pictures of a plan, read from its folder and from nowhere else. */
import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ImageReader } from '../../plan/images/image.ts';
import { IMAGE_LIMITS } from '../../plan/images/limits.ts';
import { writeWhole } from './files.ts';

/** Does a path lead out of a folder? Both without links. */
const leadsOut = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(folder, way) !== path;
};

/** The bytes of an open file; a pipe or a folder has none, and a file that grows is read no further than the limit. */
function readOpen(file: number): ReturnType<ImageReader> {
  const found = fstatSync(file);
  if (!found.isFile()) return 'missing';
  if (found.size > IMAGE_LIMITS.bytes) return 'tooLarge';
  const bytes = new Uint8Array(found.size);
  let at = 0;
  while (at < bytes.length) {
    const count = readSync(file, bytes, at, bytes.length - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

/** Reads pictures beside a plan. Links are followed where they stay in its folder. */
export const imagesBeside = (planFile: string): ImageReader => {
  const folder = dirname(resolve(planFile));
  return (path) => {
    try {
      const real = realpathSync(join(folder, path));
      if (leadsOut(realpathSync(folder), real)) return 'outside';
      const file = openSync(real, 'r');
      try {
        return readOpen(file);
      } finally {
        closeSync(file);
      }
    } catch {
      return 'missing';
    }
  };
};

/** Does a link lead from a folder to one outside it? Of folders that are still to be made those above tell. */
export async function isReachedByLink(folder: string, inner: string): Promise<boolean> {
  if (inner === folder) return false;
  const real = await realpath(inner).catch(() => undefined);
  return real === undefined ? isReachedByLink(folder, dirname(inner)) : leadsOut(realpathSync(folder), real);
}

/**
 * Writes pictures beside a plan. What stands there already is never written over: names were chosen so that only the
 * same bytes have them.
 * @param images bytes by path from the plan's folder
 */
export async function writeImages(images: ReadonlyMap<string, Uint8Array>, planFile: string): Promise<void> {
  const folder = dirname(resolve(planFile));
  const read = imagesBeside(planFile);
  for (const [path, bytes] of images) {
    if (read(path) !== 'missing') continue;
    const target = join(folder, path);
    if (await isReachedByLink(folder, dirname(target))) throw Object.assign(new Error(target), { code: 'EACCES' });
    await writeWhole(target, bytes);
  }
}

/** Copies pictures from beside one plan to beside another; `kept` are other files that stand there under their names. */
export async function copyPictures(
  paths: readonly string[],
  from: string,
  to: string,
): Promise<{ readonly copied: readonly string[]; readonly kept: readonly string[] }> {
  const [read, there] = [imagesBeside(from), imagesBeside(to)];
  const found = paths.flatMap((path): [string, Uint8Array][] => {
    const bytes = read(path);
    return typeof bytes === 'string' ? [] : [[path, bytes]];
  });
  const missing = found.filter(([path]) => there(path) === 'missing');
  const kept = found.filter(([path, bytes]) => {
    const other = there(path);
    return other !== 'missing' && (typeof other === 'string' || Buffer.compare(other, bytes) !== 0);
  });
  await writeImages(new Map(missing), to);
  return { copied: missing.map(([path]) => path), kept: kept.map(([path]) => path) };
}
