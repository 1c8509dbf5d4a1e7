/** What a rebuild overwrites, and what it never does: somebody's work in Word. */

import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonOf, WORDS } from '../../../../src/cli/messages.ts';
import { NODE_CODEC } from '../../../../src/codec-node.ts';
import { openPackage } from '../../../../src/word/package/open-package.ts';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { NEW, OLD, withBuilt } from '../../../support/rebuild.ts';
import { repacked } from '../../../support/zips.ts';

const changedInWord = (bytes: Uint8Array): Uint8Array =>
  repacked(bytes, (name, text) => (name === 'word/document.xml' ? text.replace('Làm xong', 'Hoàn thành') : text));

const holds = (file: string, words: string): boolean => {
  const opened = openPackage(readFileSync(file), NODE_CODEC);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return Buffer.from(opened.parts.get('word/document.xml') ?? [])
    .toString('utf8')
    .includes(words);
};

const BUILT = await readBuilt();

describe('a rebuild', () => {
  test('replaces its own file', async () => {
    await withBuilt(async (_, build, file) => {
      expect(await build()).toMatchObject({ exit: 0, stderr: '' });
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test('of the same plan writes nothing', async () => {
    await withBuilt(async (folder, build, file) => {
      writeFileSync(join(folder, 'kế hoạch.yaml'), OLD);
      writeFileSync(join(folder, '~$ hoạch.docx'), '');
      const before = readFileSync(file);
      expect(await build()).toMatchObject({ exit: 0, stdout: 'kế hoạch.docx ← kế hoạch.yaml\n' });
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  test('leaves a file that was changed in Word as it is, and names both ways on', async () => {
    await withBuilt(async (_, build, file) => {
      const changed = changedInWord(readFileSync(file));
      writeFileSync(file, changed);
      const { exit, stdout, stderr } = await build();
      expect([exit, stdout]).toEqual([1, '']);
      expect(stderr).toContain('đã được sửa');
      expect(stderr).toContain('kehoach pull "kế hoạch.docx" "kế hoạch.yaml"');
      expect(stderr).toContain('--force');
      expect((await build('--lang', 'en')).stderr).toContain('was changed after it was built');
      expect(readFileSync(file).equals(changed)).toBe(true);
      const forced = await build('--force');
      expect(forced.exit).toBe(0);
      // What is lost is said before.
      expect(forced.stderr).toContain('Có 1 chỗ trong tệp Word mà kế hoạch chưa có');
      expect(forced.stderr).toContain('Hoàn thành');
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test('takes a file that was only packed anew for its own: no word of it is lost', async () => {
    await withBuilt(async (_, build, file) => {
      writeFileSync(
        file,
        repacked(readFileSync(file), (_name, text) => text),
      );
      expect((await build()).exit).toBe(0);
    });
  });

  const foreign: Readonly<Record<string, Uint8Array>> = {
    'a file without a seal': repacked(BUILT, (name, text) => (name.startsWith('customXml/item1') ? '<a/>' : text)),
    'an old .doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'half a file': BUILT.subarray(0, 5000),
    'any text': Buffer.from('ghi chép'),
    'an empty file': new Uint8Array(),
  };
  test.each(Object.entries(foreign))('never overwrites %s', async (_, bytes) => {
    await withBuilt(async (_folder, build, file) => {
      writeFileSync(file, bytes);
      const { exit, stderr } = await build();
      expect(exit).toBe(1);
      expect(stderr).toContain('không phải do kehoach in ra');
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect((await build('--force')).exit).toBe(0);
    });
  });

  test('of several plans builds the others', async () => {
    await inFolder(async (folder) => {
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), OLD);
      writeFileSync(join(folder, 'b.docx'), 'ghi chép');
      expect(await kehoach(['build', '.'], folder)).toMatchObject({
        exit: 1,
        stdout: 'a.docx ← a.yaml\nc.docx ← c.yaml\n',
      });
    });
  });

  test('follows a link to the file and keeps it', async () => {
    await withBuilt(async (folder, build, file) => {
      writeFileSync(file, changedInWord(readFileSync(file)));
      symlinkSync(file, join(folder, 'nối.docx'));
      expect((await build('-o', 'nối.docx')).exit).toBe(1);
      expect((await build('-o', 'nối.docx', '--force')).exit).toBe(0);
      expect(lstatSync(join(folder, 'nối.docx')).isSymbolicLink()).toBe(true);
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });
});

function readBuilt(): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.yaml'), OLD);
    await kehoach(['build', 'a.yaml'], folder);
    return readFileSync(join(folder, 'a.docx'));
  });
}

describe('what a build was killed over', () => {
  test('is cleared up by the next one; what a running build or a person put there stays', async () => {
    await withBuilt(async (folder, build) => {
      // The process that started this one is at work.
      const running = `.kế hoạch.docx.${process.ppid}.tmp`;
      writeFileSync(join(folder, '.kế hoạch.docx.99999999.tmp'), 'nửa tệp');
      writeFileSync(join(folder, running), 'đang ghi');
      writeFileSync(join(folder, '.kế hoạch.docx.ghi-chép.tmp'), 'của người dùng');
      expect((await build()).exit).toBe(0);
      const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      expect(left.sort()).toEqual([running, '.kế hoạch.docx.ghi-chép.tmp'].sort());
    });
  });
});

describe('a file that is open', () => {
  test.each([
    ['kế hoạch năm.docx', '~$ hoạch năm.docx'],
    ['ke-hoach.docx', '~$-hoach.docx'],
    ['kehoach.docx', '~$ehoach.docx'],
    ['kh2026.docx', '~$kh2026.docx'],
    ['kế hoạch năm.docx', '.~lock.kế hoạch năm.docx#'],
  ])('%s in Word or LibreOffice is not touched: %s', async (name, lock) => {
    await inFolder(async (folder) => {
      const build = (...args: readonly string[]): Promise<Ran> =>
        kehoach(['build', 'a.yaml', '-o', name, ...args], folder);
      writeFileSync(join(folder, 'a.yaml'), OLD);
      await build();
      const before = readFileSync(join(folder, name));
      writeFileSync(join(folder, 'a.yaml'), NEW);
      writeFileSync(join(folder, lock), 'Nguyễn Văn Mẫu');
      const { exit, stderr } = await build();
      expect(exit).toBe(3);
      expect(stderr).toContain(lock);
      expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
      expect((await build('--force')).exit).toBe(0);
      expect(holds(join(folder, name), 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('refuses its replacement on Windows with %s, which is told so', (code) => {
    const refusal = Object.assign(new Error(code), { code, syscall: 'rename' });
    expect(reasonOf(refusal, WORDS.vi)).toBe('tệp đang mở ở chương trình khác (Word?)');
    expect(reasonOf({ code: 'EACCES', syscall: 'open' }, WORDS.vi)).toBe('không có quyền');
  });

  test('is not taken for open because another is', async () => {
    await withBuilt(async (folder, build) => {
      writeFileSync(join(folder, '~$bảng tính.docx'), '');
      writeFileSync(join(folder, '.~lock.khác.docx#'), '');
      expect((await build()).exit).toBe(0);
    });
  });
});
