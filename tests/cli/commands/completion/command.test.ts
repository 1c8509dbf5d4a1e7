/** `kehoach completion`: the scripts for the shells. */
import { describe, expect, test } from 'vitest';
import { kehoach } from '../../../support/cli.ts';

const scriptOf = async (shell: string): Promise<string> => (await kehoach(['completion', shell], '.')).stdout;

describe('the scripts', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    'of %s has every command and option, and says how to install it',
    async (shell) => {
      const script = await scriptOf(shell);
      const commands = [...(await kehoach(['--help'], '.')).stdout.matchAll(/^ {2}([a-z]+) /gm)].map(
        ([, name = '']) => name,
      );
      expect(commands.length).toBeGreaterThan(8);
      for (const command of commands) {
        expect(script).toContain(command);
        for (const [, option = ''] of (await kehoach([command, '--help'], '.')).stdout.matchAll(
          /^ {2}(?:-\w, )?--([a-z-]+)/gm,
        ))
          expect(script).toContain(option);
      }
      expect(script.split('\n').slice(0, 2).join('\n')).toContain(`kehoach completion ${shell}`);
    },
  );

  test('of PowerShell is ASCII', async () => {
    expect(await scriptOf('powershell')).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

test('an unknown shell is wrong usage', async () => {
  const { exit, stderr } = await kehoach(['completion', 'csh'], '.');
  expect(exit).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
