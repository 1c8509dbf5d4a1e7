/**
 * Writes the pages of the docs that are made from the program.
 *
 *   npm run docs
 */
import { writeFile } from 'node:fs/promises';
import { rulesPage } from './rules-page.ts';

await writeFile('docs/rules.md', rulesPage());
