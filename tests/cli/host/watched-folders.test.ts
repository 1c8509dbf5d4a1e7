/** Changes are seen where the file system tells of them, and where it must be looked for them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersIn, WatchedFiles, WatchedFolders } from '../../../src/cli/host/watched-folders.ts';
import { inFolder } from '../../support/cli.ts';

/** Calls and a way to wait for the next of them. */
function listener(): { readonly call: (said?: string) => void; readonly next: () => Promise<string> } {
  let count = 0;
  let last = '';
  let heard = (): void => undefined;
  return {
    call: (path = '') => {
      count += 1;
      last = path;
      heard();
    },
    next: async () => {
      if (count === 0)
        await new Promise<void>((done) => {
          heard = done;
        });
      count = 0;
      return last;
    },
  };
}

describe.each([
  ['told of by the system', false],
  ['looked for', true],
])('changes, %s', (_, poll) => {
  test('a file that is written, and one put in its place right after', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.yaml');
      writeFileSync(path, 'một');
      const { call, next } = listener();
      const files = new WatchedFiles((found) => found === path && call(readFileSync(path, 'utf8')), { poll });
      await files.watch(folder);
      const until = async (text: string): Promise<void> => {
        while ((await next()) !== text);
      };
      await until('một');
      writeFileSync(path, 'hai chữ');
      writeFileSync(join(folder, '.a.tmp'), 'cả ba chữ');
      renameSync(join(folder, '.a.tmp'), path);
      await until('cả ba chữ');
      writeFileSync(path, 'bốn');
      await until('bốn');
      await files.close();
    }));

  test('each file by itself, in each folder that is asked for', () =>
    inFolder(async (folder) => {
      const [one, two] = [join(folder, 'a.yaml'), join(folder, 'con', 'b.yaml')];
      mkdirSync(join(folder, 'con'));
      const seen = new Set<string>();
      const { call, next } = listener();
      const files = new WatchedFiles(
        (path) => {
          seen.add(path);
          call();
        },
        { poll },
      );
      await files.watch(folder);
      await files.watch(join(folder, 'con'));
      for (const path of [one, two]) writeFileSync(path, 'một');
      while (!(seen.has(one) && seen.has(two))) await next();
      await files.close();
    }));

  test('a file that is written in the moment in which its folder is opened', () =>
    inFolder(async (folder) => {
      const paths = Array.from({ length: 40 }, (_, index) => join(folder, String(index), 'a.yaml'));
      for (const path of paths) mkdirSync(dirname(path));
      const missing = new Set(paths);
      const { call, next } = listener();
      const folders = new WatchedFolders(
        (path) => {
          if (missing.delete(path)) call();
        },
        { poll },
      );
      const opened = new Set<string>();
      for (const path of paths) {
        await folders.keep(opened.add(dirname(path)));
        await new Promise(setImmediate);
        writeFileSync(path, 'một');
      }
      while (missing.size > 0) await next();
      await folders.close();
    }));

  test('a folder that is watched later, and no longer one that is let go', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'một'));
      mkdirSync(join(folder, 'hai'));
      const { call, next } = listener();
      const folders = new WatchedFolders(call, { poll });
      await folders.keep(new Set([join(folder, 'một')]));
      await folders.keep(new Set([join(folder, 'hai')]));
      writeFileSync(join(folder, 'một', 'a.yaml'), '1');
      writeFileSync(join(folder, 'hai', 'b.yaml'), '1');
      let path = '';
      while (!path.endsWith('b.yaml')) {
        path = await next();
        expect(path).not.toContain('a.yaml');
      }
      await folders.close();
    }));
});

test('hidden folders and those of packages are left out', () =>
  inFolder(async (folder) => {
    for (const name of ['p', 'p/q', '.git', 'node_modules', 'p/node_modules']) mkdirSync(join(folder, name));
    expect((await foldersIn(folder)).sort()).toEqual([folder, join(folder, 'p'), join(folder, 'p/q')].sort());
    expect(await foldersIn(join(folder, 'không có'))).toEqual([]);
  }));
