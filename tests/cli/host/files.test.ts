/** Files are written whole, where they belong and nowhere else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WriteError, writeWhole } from '../../../src/cli/host/files.ts';
import { inFolder, kehoach } from '../../support/cli.ts';
import { edited, saying } from '../../support/edit-word.ts';
import { officeFile } from '../../support/office-file.ts';
import { smallPlan } from '../../support/plans.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const codeOf = (path: string, before?: string): Promise<unknown> =>
  writeWhole(path, bytes('new'), before === undefined ? {} : { before }).then(
    () => 'written',
    (error: unknown) => (error instanceof WriteError ? error.code : error),
  );

const isWindows = process.platform === 'win32';

describe('a file is not written', () => {
  test.skipIf(isWindows)('where a device, a socket or a folder stands, or a link leads to nothing', () =>
    inFolder(async (folder) => {
      const at = (name: string): string => join(folder, name);
      symlinkSync('/dev/null', at('device.yaml'));
      const socket = createServer();
      await new Promise<void>((done) => void socket.listen(at('socket.yaml'), done));
      mkdirSync(at('folder.yaml'));
      symlinkSync(at('nothing'), at('dangling.yaml'));
      expect(await codeOf(at('device.yaml'))).toBe('ENOTFILE');
      expect(await codeOf(at('socket.yaml'))).toBe('ENOTFILE');
      expect(await codeOf(at('folder.yaml'))).toBe('EISDIR');
      expect(await codeOf(at('dangling.yaml'))).toBe('EDANGLING');
      expect(existsSync(at('nothing'))).toBe(false);
      await new Promise((done) => socket.close(done));
    }),
  );

  test('over what somebody else has saved since it was read', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'plan.yaml');
      writeFileSync(path, 'saved meanwhile');
      expect(await codeOf(path, 'read before')).toBe('EUNSAVED');
      expect(readFileSync(path, 'utf8')).toBe('saved meanwhile');
      expect(readdirSync(folder)).toEqual(['plan.yaml']);
      expect(await codeOf(path, 'saved meanwhile')).toBe('written');
    }));

  test.skipIf(isWindows)('through a link that somebody put where the file would be made', () =>
    inFolder(async (folder) => {
      const [path, other] = [join(folder, 'plan.yaml'), join(folder, 'other.txt')];
      writeFileSync(other, 'not ours');
      symlinkSync(other, join(folder, `.plan.yaml.${process.pid}.tmp`));
      expect(await codeOf(path)).toBe('written');
      expect(readFileSync(other, 'utf8')).toBe('not ours');
    }),
  );
});

describe('what could not be written is named, and the exit code is 3', () => {
  test('by import', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.docx'), officeFile({}));
      writeFileSync(join(folder, 'file'), '');
      const { exit, stderr } = await kehoach(['import', 'a.docx', '-o', 'file/plan.yaml'], folder);
      expect(exit).toBe(3);
      expect(stderr).toMatch(/^Không ghi được “file\/plan\.yaml”/u);
    }));
});

test('a register that cannot be read is named with its line and the way out', () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'abbreviations.yaml'), 'a: 1\nb: "x\nc: 2\n');
    writeFileSync(join(folder, 'plan.yaml'), smallPlan(''));
    const { exit, stderr } = await kehoach(['validate', 'plan.yaml', '--registers', 'own'], folder);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/own\/abbreviations\.yaml.*dòng [234].*--registers/su);
  }));

describe('on a disk that is full', () => {
  const PLAN = smallPlan('sections:\n  - heading: VIỆC\n    text: Thực hiện Quyết định 5/QĐ-UBND.');

  /** Every file made from now on has room for half of what is written. */
  async function fill(folder: string): Promise<void> {
    const handle = await open(join(folder, 'any'), 'w');
    const kind = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const { writeFile } = kind;
    vi.spyOn(kind, 'writeFile').mockImplementation(async function (this: typeof handle, data) {
      const whole = data as Uint8Array;
      await writeFile.call(this, whole.subarray(0, whole.length / 2));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    });
    rmSync(join(folder, 'any'));
  }

  const COMMANDS: readonly (readonly [command: string, target: string, ...args: string[]])[] = [
    ['validate', 'plan.yaml', '--fix', 'plan.yaml'],
    ['import', 'office.yaml', 'office.docx', '--force'],
    ['build', 'plan.docx', 'plan.yaml'],
    ['pull', 'plan.yaml', 'edited.docx', 'plan.yaml', '--yes'],
  ];

  test.each(COMMANDS)('%s names %s, ends with 3 and leaves every file whole', async (command, target, ...args) => {
    await inFolder(async (folder) => {
      const at = (name: string): string => join(folder, name);
      writeFileSync(at('plan.yaml'), PLAN);
      writeFileSync(at('office.docx'), officeFile({}));
      writeFileSync(at('office.yaml'), 'year: 2025');
      await kehoach(['build', 'plan.yaml'], folder);
      writeFileSync(at('edited.docx'), edited(readFileSync(at('plan.docx')), saying('Thực hiện', 'Triển khai')));
      // What is built anew is another document.
      writeFileSync(at('plan.yaml'), PLAN.replace('VIỆC', 'VIỆC CẦN LÀM'));
      const before = readdirSync(folder).map((name) => [name, readFileSync(at(name)).toString('base64')]);
      await fill(folder);
      const { exit, stderr } = await kehoach([command, ...args], folder);
      expect(exit).toBe(3);
      expect(stderr).toContain(`“${target}”: ổ đĩa đầy`);
      expect(readdirSync(folder).map((name) => [name, readFileSync(at(name)).toString('base64')])).toEqual(before);
    });
  });

  afterEach(() => void vi.restoreAllMocks());
});
