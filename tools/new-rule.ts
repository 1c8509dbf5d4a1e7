/**
 * Makes the file of a new rule and its row among the rules.
 *
 *   npm run new:rule citation first-in-full
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotMakeRule, newRule } from './scaffold/rule.ts';

const FOLDER = 'src/lint/rules';
const INDEX = join(FOLDER, 'index.ts');
const WRONG_USAGE = 2;

async function main([group = '', name = '']: readonly string[]): Promise<void> {
  const { path, source, index } = newRule(group, name, await readFile(INDEX, 'utf8'));
  const file = join(FOLDER, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source, { flag: 'wx' });
  await writeFile(INDEX, index);
  console.log(`${file} is there: write what it looks for, then run npm test and npm run docs.`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CannotMakeRule)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_USAGE;
});
