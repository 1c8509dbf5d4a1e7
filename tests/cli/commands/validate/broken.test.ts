/** Broken sources: the right place, the right code, no trace of the program's inside, no file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/index.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';

const FOLDER = 'tests/cli/commands/validate/broken';

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'));

const shortForm = ({ code, range: { start, end } }: Diagnostic): string =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${code}`;

describe.each(names)('%s', (name) => {
  const plan = resolve(FOLDER, `${name}.yaml`);

  test('is reported where it stands', async () => {
    const { exit, stdout } = await inFolder((folder) => kehoach(['validate', '--format', 'json', plan], folder));
    const expected = readFileSync(join(FOLDER, `${name}.expected`), 'utf8')
      .trim()
      .split('\n');
    // Notes of rules about such short plans are not what is asked here.
    const found = (JSON.parse(stdout) as Diagnostic[]).filter(({ severity }) => severity !== 'info');
    expect(found.map(shortForm)).toEqual(expected);
    expect(exit).toBe(1);
  });

  test('is not built, and nobody sees the inside of the program', async () => {
    await inFolder(async (folder) => {
      const { exit, stdout, stderr } = await kehoach(['build', plan, '-o', 'ra.docx'], folder);
      expect(exit).toBe(1);
      expect(existsSync(join(folder, 'ra.docx'))).toBe(false);
      expect(readdirSync(folder)).toEqual([]);
      expect(stdout + stderr).not.toMatch(/\bat .*:\d+:\d+\)?$|node:internal|Error:/m);
    });
  });
});
