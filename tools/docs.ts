/**
 * Writes the pages of the docs that are made from the program.
 *
 *   npm run docs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { withCommandsTable } from './commands-table.ts';
import { departuresPage } from './departures-page.ts';
import { rulesPage } from './rules-page.ts';

await writeFile('docs/rules.md', rulesPage());
await writeFile('docs/departures.md', departuresPage());
await writeFile('README.md', withCommandsTable(await readFile('README.md', 'utf8')));
