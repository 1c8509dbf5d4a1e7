/** The default phrases of `templates/phrases`, as a module: their text, and what Handlebars compiles them to. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

type Templates = readonly (readonly [name: string, text: string])[];

async function templatesIn(folder: string): Promise<Templates> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort();
  return Promise.all(
    names.map(async (name) => [basename(name, '.hbs'), (await readFile(join(folder, name), 'utf8')).trim()] as const),
  );
}

const specificationsOf = (templates: Templates): string =>
  templates
    .map(([name, text]) => `    ${name}: ${String(Handlebars.precompile(text, { noEscape: true }))},`)
    .join('\n');

/** Those of the state stand in the folder, those of the Party that are worded otherwise in `party-phrases` beside it. */
export async function phraseModule(folder: string): Promise<string> {
  const [templates, party] = await Promise.all([templatesIn(folder), templatesIn(join(folder, '..', 'party-phrases'))]);
  const texts = templates.map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`);
  return `// @ts-nocheck
/* Generated from templates/phrases by \`npm run generate\`. Do not edit. */

export type PhraseName = ${templates.map(([name]) => `'${name}'`).join(' | ')};

/** Handlebars templates of the wording that is made from data. */
export const DEFAULT_PHRASES: Readonly<Record<PhraseName, string>> = {
${texts.join('\n')}
};

/** The templates of each standard, compiled; what is missing is that of the state. */
export const STANDARD_PHRASES: Readonly<Record<'state' | 'party', Partial<Readonly<Record<PhraseName, object>>>>> = {
  state: {
${specificationsOf(templates)}
  },
  party: {
${specificationsOf(party)}
  },
};
`;
}
