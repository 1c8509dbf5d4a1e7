/** Work on many plans, shared with threads: nobody can tell from what is said and written. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Thread, ThreadEnded, type Threads } from '../../../src/cli/host/host.ts';
import { main } from '../../../src/cli/main.ts';
import type { ThreadTask } from '../../../src/cli/project/many-files.ts';
import { workOf } from '../../../src/cli/thread.ts';
import { hostIn, inFolder, type Ran } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';

const COUNT = 26;
const SEVERAL_HUNDRED = 210;

/** Plans of which some are wrong, some are not to be read, and some cite what others cite by another date. */
function writePlans(folder: string, count = COUNT): void {
  for (let index = 0; index < count; index++) {
    const day = 5 + (index % 2);
    const basis = `bases:\n  - Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 0${day} tháng 6 năm 2025 của Ủy ban nhân dân tỉnh Lam Giang;\n`;
    const text = `${basis}${smallPlan(`title: Thực hiện việc thứ ${index} năm 2026`)}`;
    const bytes =
      index % 7 === 3 ? Buffer.from([0xff, 0xfe, 0x41]) : index % 5 === 2 ? text.replace('year:', 'yeer:') : text;
    writeFileSync(join(folder, `${index}.yaml`), bytes);
  }
}

/**
 * Threads in this one: what goes in and out is copied as between threads; a thread works on all it has at hand, and
 * answers in their order.
 */
function ownThreads(count: number): Threads & { readonly files: string[][] } {
  const files: string[][] = [];
  const start = async (task: object): Promise<Thread> => {
    const [work, given] = [await workOf(structuredClone(task) as ThreadTask), [] as string[]];
    files.push(given);
    let before: Promise<unknown> = Promise.resolve();
    return {
      work: (file) => {
        given.push(file);
        const made = work(file);
        const result = before.then(async () => structuredClone(await made));
        before = result.catch(() => undefined);
        return result;
      },
      end: () => undefined,
    };
  };
  return { count, start, files };
}

async function run(args: readonly string[], cwd: string, threads?: Threads): Promise<Ran & { heard: string[] }> {
  const said = { stdout: '', stderr: '' };
  const heard: string[] = [];
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
    heard.push(text);
  };
  const own = { argv: args, stdout: to('stdout'), stderr: to('stderr'), isTerminal: args.includes('--lang') };
  const exit = await main(hostIn(cwd, { ...own, ...(threads === undefined ? {} : { threads }) }));
  return { exit, ...said, heard };
}

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:docx|yaml)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe.each([
  ['build', ['build', '.', '-o', 'out']],
  ['build --lang en', ['build', '.', '-o', 'out', '--lang', 'en']],
  ['validate', ['validate', '.']],
  ['validate --format json --pages', ['validate', '.', '--format', 'json', '--pages']],
  ['validate --fix', ['validate', '.', '--fix']],
  ['tasks --by body', ['tasks', '.', '--by', 'body', '--format', 'json']],
  ['tasks --load', ['tasks', '.', '--load']],
  ['tasks -o', ['tasks', '.', '-o', 'viec.docx']],
  ['deadlines', ['deadlines', '.']],
])('%s of many plans', (_name, args) => {
  test('says and writes with threads what it does without, in the same order', async () => {
    const runs = [undefined, ownThreads(3)].map((threads) =>
      inFolder(async (folder) => {
        writePlans(folder);
        return { ...(await run(args, folder, threads)), written: filesIn(folder) };
      }),
    );
    const [alone, ...shared] = await Promise.all(runs);
    expect(alone?.exit).toBe(1);
    for (const one of shared) expect(one).toEqual(alone);
  });
});

describe('threads', () => {
  test('take their share of many plans', async () => {
    await inFolder(async (folder) => {
      writePlans(folder);
      const threads = ownThreads(3);
      await run(['build', '.', '-o', 'out'], folder, threads);
      expect(threads.files.map((files) => files.length > 0)).toEqual([true, true]);
    });
  });

  test('are not started for a few plans, nor where one plan is repaired in the light of another', async () => {
    await inFolder(async (folder) => {
      writePlans(folder);
      const threads = ownThreads(3);
      await run(['build', '0.yaml', '1.yaml', '-o', 'out'], folder, threads);
      await run(['validate', '.', '--fix'], folder, threads);
      expect(threads.files).toEqual([]);
    });
  });

  test('leave a file that is not to be overwritten as it is', async () => {
    await inFolder(async (folder) => {
      writePlans(folder);
      writeFileSync(join(folder, '14.docx'), 'của người khác');
      const { stderr } = await run(['build', '.'], folder, ownThreads(2));
      expect(stderr).toContain('14.docx');
      expect(readFileSync(join(folder, '14.docx'), 'utf8')).toBe('của người khác');
    });
  });

  test('do all of several hundred plans, and what one leaves is done all the same', async () => {
    await inFolder(async (folder) => {
      writePlans(folder, SEVERAL_HUNDRED);
      const alone = await run(['validate', '.', '--format', 'json'], folder);
      const { start, files } = ownThreads(2);
      const mortal = async (task: object): Promise<Thread> => {
        const thread = await start(task);
        const isFirst = files.length === 1;
        const work = (file: string): Promise<unknown> =>
          isFirst && file.includes('100') ? Promise.reject(new ThreadEnded('out of memory')) : thread.work(file);
        return { ...thread, work };
      };
      const shared = await run(['validate', '.', '--format', 'json'], folder, { count: 2, start: mortal });
      expect(shared).toEqual(alone);
      expect(files).toHaveLength(2);
      expect(files.flat().length).toBeGreaterThanOrEqual(SEVERAL_HUNDRED - 1);
    });
  });

  test('that come to their end leave their files to the one that asked', async () => {
    await inFolder(async (folder) => {
      writePlans(folder);
      const alone = await run(['validate', '.'], folder);
      const { start } = ownThreads(3);
      const mortal = async (task: object): Promise<Thread> => {
        const thread = await start(task);
        let files = 0;
        const work = (file: string): Promise<unknown> =>
          ++files > 3 ? Promise.reject(new ThreadEnded('out of memory')) : thread.work(file);
        return { ...thread, work };
      };
      expect(await run(['validate', '.'], folder, { count: 3, start: mortal })).toEqual(alone);
    });
  });

  test('that fail end the run with what went wrong', async () => {
    await inFolder(async (folder) => {
      writePlans(folder);
      const failing = { work: () => Promise.reject(new Error('no memory')), end: () => undefined };
      const { exit, stderr } = await run(['build', '.', '-o', 'out'], folder, { count: 2, start: async () => failing });
      expect({ exit, stderr }).toMatchObject({ exit: 3, stderr: expect.stringContaining('no memory') as unknown });
    });
  });
});
