/** Earlier states of a file: those that git keeps, and none where there is no git to ask. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { committedTexts } from '../../../src/cli/host/git.ts';
import { inFolder, plainEnv } from '../../support/cli.ts';
import { commitAll, git } from '../../support/repository.ts';

const PLAN = 'kế hoạch [1].yaml';
const STATES = ['lần 1\n', 'lần 2\n', 'lần 3\n'];

/** A repository below whose top the file has had each of its states. */
const inRepository = (work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (top) => {
    git(top, 'init', '--quiet');
    const folder = join(top, 'văn bản');
    mkdirSync(folder);
    for (const state of STATES) {
      writeFileSync(join(folder, PLAN), state);
      writeFileSync(join(folder, 'kế hoạch 1.yaml'), `khác: ${state}`);
      commitAll(top);
    }
    await work(folder);
  });

const textsOf = (folder: string, name = PLAN, env = plainEnv()): Promise<string[]> =>
  committedTexts(join(folder, name), env);

test('the texts of a file come from its own commits, the last first, whatever its name has in it', () =>
  inRepository(async (folder) => {
    expect(await textsOf(folder)).toEqual([...STATES].reverse());
  }));

test('a text that comes back is one text, and bytes that are no text are none', () =>
  inRepository(async (folder) => {
    for (const state of ['lần 1\n', Buffer.from([0xff, 0xfe, 0x41])]) {
      writeFileSync(join(folder, PLAN), state);
      commitAll(folder);
    }
    expect((await textsOf(folder)).sort()).toEqual(STATES);
  }));

test('a file keeps its texts under another name', () =>
  inRepository(async (folder) => {
    renameSync(join(folder, PLAN), join(folder, 'tên mới.yaml'));
    commitAll(folder);
    expect(await textsOf(folder, 'tên mới.yaml')).toEqual([...STATES].reverse());
  }));

test('a shallow clone gives what it has', () =>
  inRepository(async (folder) => {
    await inFolder(async (other) => {
      git(other, 'clone', '--quiet', '--depth', '1', pathToFileURL(join(folder, '..')).href, 'bản sao');
      expect(await textsOf(join(other, 'bản sao/văn bản'))).toEqual(['lần 3\n']);
    });
  }));

test('what started us may have been started by git in another folder', () =>
  inRepository(async (folder) => {
    expect(await textsOf(folder, PLAN, plainEnv({ GIT_DIR: '/không có' }))).toHaveLength(STATES.length);
  }));

test('without git, without a repository, without a commit there are none', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), 'lần 1\n');
    expect(await textsOf(folder)).toEqual([]);
    git(folder, 'init', '--quiet');
    expect(await textsOf(folder)).toEqual([]);
    commitAll(folder);
    expect(await textsOf(folder, PLAN, { PATH: '' })).toEqual([]);
    expect(await textsOf(folder, 'không có.yaml')).toEqual([]);
    expect(await textsOf(join(folder, 'không có'))).toEqual([]);
    expect(await textsOf(folder)).toEqual(['lần 1\n']);
  }));
