/** `kehoach explain`: everything there is, and the nearest topic to an unknown one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codePages } from '../../../../src/report/explain/code-pages.ts';
import { keyPages } from '../../../../src/report/explain/key-pages.ts';
import { kehoach } from '../../../support/cli.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;

const manual = { keys: keyPages(schema), codes: codePages('vi') };

test('without a topic every key and every group is listed', async () => {
  const { stdout, exit } = await kehoach(['explain'], '.');
  expect(exit).toBe(0);
  for (const { places } of manual.keys) expect(stdout).toContain(` ${places[0]?.path} `);
  expect(stdout).toContain('  citation/');
});

test('an unknown topic is wrong usage, with the nearest one', async () => {
  const { exit, stderr } = await kehoach(['explain', 'recipient.purpose'], '.');
  expect(exit).toBe(2);
  expect(stderr).toContain('có phải “recipients.purpose”?');
});
