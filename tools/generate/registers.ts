/** The registers of `data/` as a module of plain data. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

const linesOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)},`).join('\n')}\n  ]`
    : JSON.stringify(value);

export async function registerModule(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>),
  );
  const keys = files.flatMap((file) => Object.entries(file).map(([key, value]) => `  ${key}: ${linesOf(value)},`));
  return `/* Generated from data/*.yaml by \`npm run generate\`. Do not edit. */

/** What the files of \`data/\` hold; \`src/registers\` reads it as it reads an office's own files. */
export const REGISTER_DATA: unknown = {
${keys.join('\n')}
};
`;
}
