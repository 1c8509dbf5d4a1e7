/** The line by which an editor finds the schema. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { OPINIONS_SCHEMA, PLAN_SCHEMA } from '../host/bundled-files.ts';
import type { Host } from '../host/host.ts';

const isWithin = (path: string, folder: string): boolean => !/^\.\.([/\\]|$)/.test(relative(folder, path));

/** The schema of the current folder, where `init` has put one; else the program's own. */
function nearestSchema({ cwd, schemaFile }: Host): string | undefined {
  const own = join(cwd, PLAN_SCHEMA);
  return existsSync(own) ? own : schemaFile;
}

/** The way from a plan to the schema, where both lie in the current project; undefined elsewhere. */
export function schemaWay(target: string, host: Host): string | undefined {
  const { cwd } = host;
  const schemaFile = nearestSchema(host);
  const path = resolve(cwd, target);
  if (schemaFile === undefined || !isWithin(schemaFile, cwd) || !isWithin(path, cwd)) return undefined;
  const way = relative(dirname(path), schemaFile).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

/** The way from a file of opinions to its schema, which lies beside that of plans; undefined where it does not. */
export function opinionSchemaWay(target: string, host: Host): string | undefined {
  const way = schemaWay(target, host)?.replace(PLAN_SCHEMA, OPINIONS_SCHEMA);
  return way !== undefined && existsSync(resolve(host.cwd, dirname(target), way)) ? way : undefined;
}

/** The same as a comment of YAML; empty where there is no way. */
export function schemaLine(target: string, host: Host): string {
  const way = schemaWay(target, host);
  return way === undefined ? '' : `# yaml-language-server: $schema=${way}\n`;
}
