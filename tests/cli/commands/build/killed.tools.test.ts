/** A build that is killed at any step leaves a whole file, and the next one clears up after it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { runProgram } from '../../../support/program.ts';
import { NEW, OLD } from '../../../support/rebuild.ts';

const KILLER = ['--require', resolve('tests/support/kill-at.cjs')];

const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** The bytes that a plan is built to. */
async function builtFrom(text: string, folder: string): Promise<Buffer> {
  writeFileSync(join(folder, 'a.yaml'), text);
  expect((await kehoach(['build', 'a.yaml'], folder)).exit).toBe(0);
  return readFileSync(join(folder, 'a.docx'));
}

test.each([
  ['before it opens the file beside', 'open', 'old'],
  ['in the middle of writing it', 'write', 'old'],
  ['before the disk has it', 'sync', 'old'],
  ['before it is closed', 'close', 'old'],
  ['before it is moved to its place', 'rename', 'old'],
  ['when it was moved', 'renamed', 'new'],
] as const)('killed %s', async (_, step, left) => {
  await inFolder(async (folder) => {
    const fresh = await builtFrom(NEW, folder);
    const old = await builtFrom(OLD, folder);
    writeFileSync(join(folder, 'a.yaml'), NEW);
    const { signal } = runProgram(['build', 'a.yaml'], folder, { env: { KILL_AT: step }, node: KILLER });
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(join(folder, 'a.docx')).equals(left === 'old' ? old : fresh)).toBe(true);
    expect(leftovers(folder)).toHaveLength(['open', 'renamed'].includes(step) ? 0 : 1);
    // The next build that writes: one of the same plan has nothing to write.
    if (left === 'new') return;
    expect(runProgram(['build', 'a.yaml'], folder)).toMatchObject({ exit: 0, stderr: '' });
    expect(readFileSync(join(folder, 'a.docx')).equals(fresh)).toBe(true);
    expect(leftovers(folder)).toEqual([]);
  });
});
