/** The file beside a plan that keeps how far its tasks are: `kế-hoạch.tien-do.json` beside `kế-hoạch.yaml`. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Progress, parseProgress } from '../../tasks/progress.ts';
import type { CommandContext } from '../context.ts';
import { exists } from '../host/files.ts';

const ENDING = '.tien-do.json';

/** The name of the file beside a plan's. */
export const progressFile = (plan: string): string => plan.slice(0, plan.length - extname(plan).length) + ENDING;

/**
 * What is kept beside a plan; undefined where nothing is, or what is there was not written by the program.
 * @throws what the file system throws
 */
export async function progressBeside(
  plan: string,
  { host }: Pick<CommandContext, 'host'>,
): Promise<Progress | undefined> {
  const path = resolve(host.cwd, progressFile(plan));
  return (await exists(path)) ? parseProgress(await readFile(path, 'utf8')) : undefined;
}
