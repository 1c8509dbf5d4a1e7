/** `kehoach completion`: what the shells make of the scripts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';

const scriptOf = async (shell: string): Promise<string> => (await kehoach(['completion', shell], '.')).stdout;

const has = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;

/** Runs a shell on a script and more, in a folder with a few files. */
function inShell(shell: string, args: readonly string[], script: string): Promise<{ stdout: string; stderr: string }> {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'năm 2026'));
    for (const name of ['kế hoạch.yaml', 'khác.yml', 'ghi chú.txt']) writeFileSync(join(folder, name), '');
    const { stdout, stderr } = spawnSync(shell, [...args, script], { cwd: folder, encoding: 'utf8' });
    return { stdout, stderr };
  });
}

const BASH = await scriptOf('bash');

/** What bash offers for the last of the words. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _kehoach 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await inShell('bash', ['--norc', '--noprofile', '-c'], `${BASH}\n${ask}`);
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!has('bash'))('bash', () => {
  test('knows the program', async () => {
    const { stdout, stderr } = await inShell('bash', ['--norc', '-c'], `${BASH}\ncomplete -p kehoach`);
    expect(stderr).toBe('');
    expect(stdout).toContain('-F _kehoach kehoach');
  });

  test('completes commands', async () => {
    expect(await offered('kehoach', 'bu')).toEqual(['build']);
    expect(await offered('kehoach', '')).toEqual(expect.arrayContaining(['validate', 'new', 'diff', 'completion']));
  });

  test('completes the options of a command, and their values', async () => {
    expect(await offered('kehoach', 'validate', '--fi')).toEqual(expect.arrayContaining(['--fix', '--final']));
    expect(await offered('kehoach', 'validate', '--format', 'j')).toEqual(['json']);
    expect(await offered('kehoach', 'validate', '--format', '=', 'gi')).toEqual(['github']);
    expect(await offered('kehoach', 'validate', '--format', '=')).toEqual(['pretty', 'json', 'github']);
    expect(await offered('kehoach', 'build', '--lang', '')).toEqual(['vi', 'en']);
  });

  test('completes plans and folders where a plan is wanted, folders where a folder is', async () => {
    expect((await offered('kehoach', 'build', '')).sort()).toEqual(['khác.yml', 'kế hoạch.yaml', 'năm 2026'].sort());
    expect(await offered('kehoach', 'build', 'a.yaml', 'kh')).toEqual(['khác.yml']);
    expect(await offered('kehoach', 'build', '--phrases', '')).toEqual(['năm 2026']);
    expect(await offered('kehoach', 'build', '-o', 'ghi')).toEqual(['ghi chú.txt']);
  });

  test('completes templates, keys, codes and shells', async () => {
    expect(await offered('kehoach', 'new', 'ubnd')).toEqual(['ubnd-tinh', 'ubnd-xa']);
    expect(await offered('kehoach', 'explain', 'recipients.p')).toEqual(['recipients.purpose']);
    expect(await offered('kehoach', 'explain', 'citation/fi')).toEqual(['citation/first-in-full']);
    expect(await offered('kehoach', 'completion', 'po')).toEqual(['powershell']);
  });

  test('offers nothing for what is free', async () => {
    expect(await offered('kehoach', 'new', '--year', '')).toEqual([]);
  });
});

describe('the script', () => {
  test.skipIf(!has('zsh'))('of zsh can be read by it', async () => {
    expect((await inShell('zsh', ['-f', '-n', '-c'], await scriptOf('zsh'))).stderr).toBe('');
  });

  test.skipIf(!has('fish'))('of fish completes in it', async () => {
    const ask = async (line: string): Promise<string> =>
      (await inShell('fish', ['--no-config', '-c'], `${await scriptOf('fish')}\ncomplete -C '${line}'`)).stdout;
    expect(await ask('kehoach bui')).toMatch(/^build\t/);
    expect(await ask('kehoach validate --format j')).toContain('json');
    expect(await ask('kehoach build kh')).toContain('khác.yml');
  });

  test.skipIf(!has('pwsh'))('of PowerShell completes in it', async () => {
    const ask = `(TabExpansion2 'kehoach val' 11).CompletionMatches.CompletionText`;
    expect(
      (await inShell('pwsh', ['-NoProfile', '-Command'], `${await scriptOf('powershell')}\n${ask}`)).stdout.trim(),
    ).toBe('validate');
  });
});
