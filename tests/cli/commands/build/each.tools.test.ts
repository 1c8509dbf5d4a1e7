/** `build --each` as a process: threads, a run that is killed, PDFs. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder } from '../../../support/cli.ts';
import { COMMUNE_PLAN, communes, rowsCsv, unitsCsv } from '../../../support/communes.ts';
import { hasOffice } from '../../../support/libreoffice.ts';
import { runProgram } from '../../../support/program.ts';

const ARGS = ['build', 'plan.yaml', '--each', 'don-vi.csv', '--rows', 'Chỉ tiêu.csv', '-o', 'in/{name}.docx'];

const inCommunes = (count: number, work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const list = communes(count);
    writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN);
    writeFileSync(join(folder, 'don-vi.csv'), unitsCsv(list));
    writeFileSync(join(folder, 'Chỉ tiêu.csv'), rowsCsv(list));
    await work(folder);
  });

const documents = (folder: string): string[] =>
  readdirSync(join(folder, 'in')).filter((name) => name.endsWith('.docx'));

/** Ends the program, as a power cut does, when it is about to put its tenth document in its place. */
const KILLER = `
const fs = require('node:fs/promises');
const { rename } = fs;
let left = 10;
fs.rename = async (...paths) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return rename(...paths);
};`;

test('threads make the same documents as one, and say the same in the same order', async () => {
  await inCommunes(30, async (folder) => {
    const one = runProgram(ARGS, folder, { env: { KEHOACH_THREADS: '1' } });
    const bytes = documents(folder).map((name) => readFileSync(join(folder, 'in', name)));
    const list = readFileSync(join(folder, 'in/danh-sach.csv'), 'utf8');
    const two = runProgram([...ARGS, '--force'], folder, { env: { KEHOACH_THREADS: '2' } });
    expect(two).toEqual(one);
    expect(one.exit).toBe(0);
    expect(documents(folder).map((name) => readFileSync(join(folder, 'in', name)))).toEqual(bytes);
    expect(readFileSync(join(folder, 'in/danh-sach.csv'), 'utf8')).toBe(list);
  });
});

test('a run that was killed is gone on with: what it made is not made again', async () => {
  await inCommunes(20, async (folder) => {
    const killer = join(folder, 'killer.cjs');
    writeFileSync(killer, KILLER);
    const { signal } = runProgram(ARGS, folder, {
      node: ['--require', resolve(killer)],
      env: { KEHOACH_THREADS: '1' },
    });
    expect(signal).toBe('SIGKILL');
    const before = new Map(documents(folder).map((name) => [name, statSync(join(folder, 'in', name)).mtimeMs]));
    expect(before.size).toBe(9);
    const { exit, stdout } = runProgram(ARGS, folder);
    expect(exit).toBe(0);
    expect(stdout).toContain('đã in: 11; không đổi: 9');
    for (const [name, time] of before) expect(statSync(join(folder, 'in', name)).mtimeMs).toBe(time);
    expect(readdirSync(join(folder, 'in')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(documents(folder)).toHaveLength(20);
  });
});

describe.skipIf(!hasOffice)('--pdf', () => {
  test('is made of all by one start of LibreOffice, and again only of what changed', async () => {
    await inCommunes(4, async (folder) => {
      expect(runProgram([...ARGS, '--pdf'], folder).exit).toBe(0);
      const pdfs = (): string[] => readdirSync(join(folder, 'in')).filter((name) => name.endsWith('.pdf'));
      expect(pdfs()).toHaveLength(4);
      const second = runProgram([...ARGS, '--pdf'], folder);
      expect(second.stdout).not.toContain('.pdf ←');
      expect(existsSync(join(folder, 'in/danh-sach.csv'))).toBe(true);
    });
  });
});
