/** The starting plans of `templates/plans`, as a module: their text, by name. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const ENDING = '.yaml.hbs';

export async function planTemplateModule(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  const rows = await Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return `  ${JSON.stringify(basename(name, ENDING))}: ${JSON.stringify(text)},`;
    }),
  );
  return `/* Generated from templates/plans by \`npm run generate\`. Do not edit. */

/** Starting plans: a head in YAML, a line \`---\`, the plan as a Handlebars template. */
export const PLAN_TEMPLATES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}
