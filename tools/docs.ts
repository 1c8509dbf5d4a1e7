/**
 * Writes the pages of the docs that are made from the program.
 *
 *   npm run docs
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withCommandsTable } from './commands-table.ts';
import { departuresPage } from './departures-page.ts';
import { libraryExports, withExports } from './library-exports.ts';
import { drawRooms, readRooms } from './rooms-drawing.ts';
import { rulePages, rulesPage } from './rules-page.ts';

const PAGES = 'docs/rules';

await writeFile('docs/rules.md', rulesPage());
await rm(PAGES, { recursive: true, force: true });
for (const [name, text] of rulePages()) {
  await mkdir(dirname(join(PAGES, name)), { recursive: true });
  await writeFile(join(PAGES, name), text);
}
await writeFile('docs/images/rooms.svg', drawRooms(readRooms(await readFile('tests/architecture.test.ts', 'utf8'))));
await writeFile(
  'docs/library.md',
  withExports(await readFile('docs/library.md', 'utf8'), libraryExports('src/index.ts')),
);
await writeFile('docs/departures.md', departuresPage());
await writeFile('README.md', withCommandsTable(await readFile('README.md', 'utf8')));
