/** The default phrases of `templates/phrases`, as a module: their text, and what Handlebars compiles them to. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

export async function phraseModule(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort();
  const templates = await Promise.all(
    names.map(async (name) => [basename(name, '.hbs'), (await readFile(join(folder, name), 'utf8')).trim()] as const),
  );
  const texts = templates.map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`);
  const specifications = templates.map(
    ([name, text]) => `  ${name}: ${String(Handlebars.precompile(text, { noEscape: true }))},`,
  );
  return `// @ts-nocheck
/* Generated from templates/phrases by \`npm run generate\`. Do not edit. */

export type PhraseName = ${templates.map(([name]) => `'${name}'`).join(' | ')};

/** Handlebars templates of the wording that is made from data. */
export const DEFAULT_PHRASES: Readonly<Record<PhraseName, string>> = {
${texts.join('\n')}
};

/** The same templates, compiled. */
export const COMPILED_PHRASES: Readonly<Record<PhraseName, object>> = {
${specifications.join('\n')}
};
`;
}
