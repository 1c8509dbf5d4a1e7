/** `kehoach completion`: the scripts for the shells. */
import { expect, test } from 'vitest';
import { kehoach } from '../../../support/cli.ts';

test('an unknown shell is wrong usage', async () => {
  const { exit, stderr } = await kehoach(['completion', 'csh'], '.');
  expect(exit).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
