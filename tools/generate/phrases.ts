/** The default phrases of `templates/phrases`, as a module. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export async function phraseModule(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort();
  const rows = await Promise.all(
    names.map(async (name) => {
      const template = (await readFile(join(folder, name), 'utf8')).trim();
      return `  ${basename(name, '.hbs')}: ${JSON.stringify(template)},`;
    }),
  );
  return `/* Generated from templates/phrases by \`npm run generate\`. Do not edit. */

/** Handlebars templates of the wording that is made from data. */
export const DEFAULT_PHRASES = {
${rows.join('\n')}
} as const;

export type PhraseName = keyof typeof DEFAULT_PHRASES;
`;
}
