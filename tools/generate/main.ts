/**
 * Makes what the sources in `schemas/`, `templates/`, `data/`, `docx` and `docx/layout` decide: the types of a plan, its
 * validator, the names of its keys, the default phrases, the starting plans, the registers, the widths of letters, what
 * all Word files have alike.
 *
 *   npm run generate            writes src/generated
 *   npm run generate -- --check says what would change and exits with 1
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyNames } from './key-names.ts';
import { letterWidths } from './letter-widths.ts';
import { phraseModule } from './phrases.ts';
import { planTemplateModule } from './plan-templates.ts';
import { planTypes } from './plan-types.ts';
import { planValidator } from './plan-validator.ts';
import { registerModule } from './registers.ts';
import { wordParts } from './word-parts.ts';

const TARGET = 'src/generated';

async function main(check: boolean): Promise<number> {
  const schema: unknown = JSON.parse(await readFile('schemas/plan.schema.json', 'utf8'));
  const files: Record<string, string> = {
    'plan-source.ts': await planTypes(schema),
    'validate-plan.ts': planValidator(schema),
    'key-names.ts': keyNames(schema),
    'phrases.ts': await phraseModule('templates/phrases'),
    'registers.ts': await registerModule('data'),
    'plan-templates.ts': await planTemplateModule('templates/plans'),
    'letter-widths.ts': letterWidths(),
    'word-parts.ts': wordParts(),
    'version.ts': await versionModule(),
  };
  await mkdir(TARGET, { recursive: true });
  let stale = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = join(TARGET, name);
    const before = await readFile(path, 'utf8').catch(() => '');
    if (before === content) continue;
    stale++;
    if (check) console.error(`${path} is stale: run \`npm run generate\``);
    else await writeFile(path, content);
  }
  return check && stale > 0 ? 1 : 0;
}

async function versionModule(): Promise<string> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return `/* Generated from package.json by \`npm run generate\`. Do not edit. */\n\nexport const VERSION = '${version}';\n`;
}

process.exitCode = await main(process.argv.includes('--check'));
