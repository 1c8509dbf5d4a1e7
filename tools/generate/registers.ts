/** The registers of `data/` as a module: JSON, which is read faster than a program, in the form of their types. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

type Entry = Readonly<Record<string, unknown>>;

/** What may be typed in two ways, in the one that the types have: a list of names, a year as text. */
function normalized(entry: Entry): Entry {
  const { new: names, date } = entry;
  return {
    ...entry,
    ...(typeof names === 'string' ? { new: [names] } : {}),
    ...(typeof date === 'number' ? { date: String(date) } : {}),
  };
}

const linesOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[\n${value.map((entry: Entry) => JSON.stringify(normalized(entry))).join(',\n')}\n]`
    : JSON.stringify(value);

export async function registerModule(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>),
  );
  const keys = files.flatMap((file) => Object.entries(file).map(([key, value]) => `"${key}": ${linesOf(value)}`));
  const json = `{\n${keys.join(',\n')}\n}`;
  if (/`|\$\{/.test(json)) throw new Error('The registers hold a sign that ends a template text.');
  return `/* Generated from data/*.yaml by \`npm run generate\`. Do not edit. */

/** What the files of \`data/\` hold, as JSON: values that stand by default are left out. */
export const REGISTER_JSON: string = String.raw\`${json}\`;
`;
}
