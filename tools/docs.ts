/**
 * Writes the pages of the docs that are made from the program.
 *
 *   npm run docs
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rulePages, rulesPage } from './rule-pages.ts';

const PAGES = 'docs/rules';

await writeFile('docs/rules.md', rulesPage());
await rm(PAGES, { recursive: true, force: true });
for (const [name, text] of rulePages()) {
  await mkdir(dirname(join(PAGES, name)), { recursive: true });
  await writeFile(join(PAGES, name), text);
}
