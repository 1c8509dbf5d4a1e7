/** Commands and options that the pages name are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kehoach } from '../support/cli.ts';

const PAGES = [
  'README.md',
  'templates/office/HUONG-DAN.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** What is typed: lines of shell blocks, indented lines, and code in sentences. */
function callsIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'));
  const indented = text.match(/^ {4}kehoach .*$/gm) ?? [];
  const inSentences = [...text.matchAll(/`(kehoach [^`\n]+)`/g)].map(([, call = '']) => call);
  return [...blocks, ...indented, ...inSentences]
    .map((line) => line.replace(/\s#.*$/, '').trim())
    .filter((line) => /(?:^| )kehoach [a-z]/.test(line))
    .map((line) => line.slice(line.indexOf('kehoach ')));
}

const helpOf = new Map<string, string>();

/** What a command says of itself. */
async function help(command: string): Promise<string> {
  const known = helpOf.get(command) ?? (await kehoach([command, '--help'], '.')).stdout;
  helpOf.set(command, known);
  return known;
}

/** What is wrong with a call: the command is not there, or one of its options. */
async function faultsOf(call: string): Promise<string[]> {
  const [, command = '', ...rest] = call.split(/\s+/);
  const text = await help(command);
  if (!text.includes(`kehoach ${command}`)) return [call];
  const options = rest.map((word) => /^\[?(--[a-z-]+)/.exec(word)?.[1]).filter((option) => option !== undefined);
  return options.filter((option) => !text.includes(option)).map((option) => `${call}: ${option}`);
}

test.each(PAGES)('%s names commands and options that are there', async (page) => {
  const faults: string[] = [];
  for (const call of callsIn(page)) faults.push(...(await faultsOf(call)));
  expect(faults).toEqual([]);
});

test('the pages show commands', () => {
  expect(PAGES.flatMap(callsIn).length).toBeGreaterThan(60);
});
