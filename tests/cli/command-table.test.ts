/** The table of commands, and what is made from it. */
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { HELP_TEXTS } from '../../src/cli/help-texts.ts';
import { withCommandsTable } from '../../tools/commands-table.ts';

const options = COMMANDS.flatMap(({ name, options: own }) =>
  Object.entries(own).map(([key, option]) => ({ command: name, key, option })),
);

test.each(options)('$command reads $option.flags under the name by which the parser hands it over', (row) => {
  expect(new Option(row.option.flags).attributeName()).toBe(row.key);
});

test('every text of the help is shown somewhere', () => {
  const used = COMMANDS.flatMap((row) => [
    row.text,
    ...row.arguments.map(({ text }) => text),
    ...Object.values(row.options).map(({ text }) => text),
  ]);
  const everywhere = ['about', 'version', 'help', 'lang'];
  expect([...new Set([...used, ...everywhere])].sort()).toEqual(Object.keys(HELP_TEXTS.vi).sort());
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  test('has the table of commands that `npm run docs` makes', () => {
    expect(readme).toBe(withCommandsTable(readme));
  });

  test('calls every command with each of its options', () => {
    const lines = readme.split('\n').filter((line) => line.startsWith('| `kehoach '));
    const missing = options.filter(({ command, option }) => {
      const { short, long = '' } = new Option(option.flags);
      const calls = lines.filter((line) => line.startsWith(`| \`kehoach ${command} `));
      return !calls.some((line) => line.split('`')[1]?.includes(short ?? long));
    });
    expect(missing).toEqual([]);
  });
});
