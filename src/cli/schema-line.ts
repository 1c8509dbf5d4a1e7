/** The line by which an editor finds the schema. */
import { dirname, relative, resolve } from 'node:path';
import type { World } from './world.ts';

const isWithin = (path: string, folder: string): boolean => !/^\.\.([/\\]|$)/.test(relative(folder, path));

/** The way from a plan to the schema, where both lie in the current project; undefined elsewhere. */
export function schemaWay(target: string, { cwd, schemaFile }: World): string | undefined {
  const path = resolve(cwd, target);
  if (schemaFile === undefined || !isWithin(schemaFile, cwd) || !isWithin(path, cwd)) return undefined;
  const way = relative(dirname(path), schemaFile).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

/** The same as a comment of YAML; empty where there is no way. */
export function schemaLine(target: string, world: World): string {
  const way = schemaWay(target, world);
  return way === undefined ? '' : `# yaml-language-server: $schema=${way}\n`;
}
