/** Files that came with the program. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from './host.ts';

/** The path of a file of the program's folder: `schemas/plan.schema.json`. */
export const shippedPath = ({ schemaFile = '' }: Host, name: string): string =>
  join(dirname(dirname(schemaFile)), name);

/**
 * The text of a file of the program's folder.
 * @throws what the file system throws
 */
export const shippedText = (host: Host, name: string): Promise<string> => readFile(shippedPath(host, name), 'utf8');

export const PLAN_SCHEMA = 'schemas/plan.schema.json';
export const OPINIONS_SCHEMA = 'schemas/opinions.schema.json';
