/** What a rebuild overwrites, and what it never does: somebody's work in Word. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonOf, WORDS } from '../../../../src/cli/messages.ts';
import { printedParagraphs, readFingerprint } from '../../../../src/word/fingerprint/read-fingerprint.ts';
import { isUntouched } from '../../../../src/word/fingerprint/untouched.ts';
import { openPackage } from '../../../../src/word/package/open-package.ts';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { planText, smallPlan } from '../../../support/plans.ts';
import { repacked } from '../../../support/zips.ts';

const OLD = smallPlan();
const NEW = OLD.replace('Làm đúng việc', 'Làm đúng mọi việc');

const changedInWord = (bytes: Uint8Array): Uint8Array =>
  repacked(bytes, (name, text) => (name === 'word/document.xml' ? text.replace('Làm xong', 'Hoàn thành') : text));

/** A folder with a plan, its file, and the plan changed since. */
function withBuilt(work: (folder: string, build: (...args: readonly string[]) => Ran, file: string) => void): void {
  inFolder((folder) => {
    writeFileSync(join(folder, 'kế hoạch.yaml'), OLD);
    const build = (...args: readonly string[]): Ran => kehoach(['build', 'kế hoạch.yaml', ...args], folder);
    expect(build().exit).toBe(0);
    writeFileSync(join(folder, 'kế hoạch.yaml'), NEW);
    work(folder, build, join(folder, 'kế hoạch.docx'));
  });
}

const holds = (file: string, words: string): boolean => {
  const opened = openPackage(readFileSync(file));
  if ('problem' in opened) throw new Error(opened.problem.code);
  return Buffer.from(opened.parts.get('word/document.xml') ?? [])
    .toString('utf8')
    .includes(words);
};

describe('a rebuild', () => {
  test('replaces its own file', () => {
    withBuilt((_, build, file) => {
      expect(build()).toMatchObject({ exit: 0, stderr: '' });
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test('of the same plan writes nothing', () => {
    withBuilt((folder, build, file) => {
      writeFileSync(join(folder, 'kế hoạch.yaml'), OLD);
      writeFileSync(join(folder, '~$ hoạch.docx'), '');
      const before = readFileSync(file);
      expect(build()).toMatchObject({ exit: 0, stdout: 'kế hoạch.docx ← kế hoạch.yaml\n' });
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  test('leaves a file that was changed in Word as it is, and names both ways on', () => {
    withBuilt((_, build, file) => {
      const changed = changedInWord(readFileSync(file));
      writeFileSync(file, changed);
      const { exit, stdout, stderr } = build();
      expect([exit, stdout]).toEqual([1, '']);
      expect(stderr).toContain('đã được sửa');
      expect(stderr).toContain('kehoach pull "kế hoạch.docx" "kế hoạch.yaml"');
      expect(stderr).toContain('--force');
      expect(build('--lang', 'en').stderr).toContain('was changed after it was built');
      expect(readFileSync(file).equals(changed)).toBe(true);
      expect(build('--force')).toMatchObject({ exit: 0, stderr: '' });
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test('takes a file that was only packed anew for its own: no word of it is lost', () => {
    withBuilt((_, build, file) => {
      writeFileSync(
        file,
        repacked(readFileSync(file), (_name, text) => text),
      );
      expect(build().exit).toBe(0);
    });
  });

  const foreign: Readonly<Record<string, Uint8Array>> = {
    'a file without a seal': repacked(readBuilt(), (name, text) =>
      name.startsWith('customXml/item1') ? '<a/>' : text,
    ),
    'an old .doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'half a file': readBuilt().subarray(0, 5000),
    'any text': Buffer.from('ghi chép'),
    'an empty file': new Uint8Array(),
  };
  test.each(Object.entries(foreign))('never overwrites %s', (_, bytes) => {
    withBuilt((_folder, build, file) => {
      writeFileSync(file, bytes);
      const { exit, stderr } = build();
      expect(exit).toBe(1);
      expect(stderr).toContain('không phải do kehoach in ra');
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(build('--force').exit).toBe(0);
    });
  });

  test('of several plans builds the others', () => {
    inFolder((folder) => {
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), OLD);
      writeFileSync(join(folder, 'b.docx'), 'ghi chép');
      expect(kehoach(['build', '.'], folder)).toMatchObject({ exit: 1, stdout: 'a.docx ← a.yaml\nc.docx ← c.yaml\n' });
    });
  });

  test('follows a link to the file and keeps it', () => {
    withBuilt((folder, build, file) => {
      writeFileSync(file, changedInWord(readFileSync(file)));
      symlinkSync(file, join(folder, 'nối.docx'));
      expect(build('-o', 'nối.docx').exit).toBe(1);
      expect(build('-o', 'nối.docx', '--force').exit).toBe(0);
      expect(lstatSync(join(folder, 'nối.docx')).isSymbolicLink()).toBe(true);
      expect(holds(file, 'Làm đúng mọi việc')).toBe(true);
    });
  });
});

function readBuilt(): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.yaml'), OLD);
    kehoach(['build', 'a.yaml'], folder);
    return readFileSync(join(folder, 'a.docx'));
  });
}

describe('a file that is open', () => {
  test.each([
    ['kế hoạch năm.docx', '~$ hoạch năm.docx'],
    ['ke-hoach.docx', '~$-hoach.docx'],
    ['kehoach.docx', '~$ehoach.docx'],
    ['kh2026.docx', '~$kh2026.docx'],
    ['kế hoạch năm.docx', '.~lock.kế hoạch năm.docx#'],
  ])('%s in Word or LibreOffice is not touched: %s', (name, lock) => {
    inFolder((folder) => {
      const build = (...args: readonly string[]): Ran => kehoach(['build', 'a.yaml', '-o', name, ...args], folder);
      writeFileSync(join(folder, 'a.yaml'), OLD);
      build();
      const before = readFileSync(join(folder, name));
      writeFileSync(join(folder, 'a.yaml'), NEW);
      writeFileSync(join(folder, lock), 'Nguyễn Văn Mẫu');
      const { exit, stderr } = build();
      expect(exit).toBe(3);
      expect(stderr).toContain(lock);
      expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
      expect(build('--force').exit).toBe(0);
      expect(holds(join(folder, name), 'Làm đúng mọi việc')).toBe(true);
    });
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('refuses its replacement on Windows with %s, which is told so', (code) => {
    const refusal = Object.assign(new Error(code), { code, syscall: 'rename' });
    expect(reasonOf(refusal, WORDS.vi)).toBe('tệp đang mở ở chương trình khác (Word?)');
    expect(reasonOf({ code: 'EACCES', syscall: 'open' }, WORDS.vi)).toBe('không có quyền');
  });

  test('is not taken for open because another is', () => {
    withBuilt((folder, build) => {
      writeFileSync(join(folder, '~$bảng tính.docx'), '');
      writeFileSync(join(folder, '.~lock.khác.docx#'), '');
      expect(build().exit).toBe(0);
    });
  });
});

describe('a build that is killed', () => {
  const PROGRAM = resolve('dist/cli/launch.cjs');

  /** Starts a build and kills it at some moment; false when it was done before. */
  const killed = (folder: string, arm: (kill: () => void) => () => void): Promise<boolean> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [PROGRAM, 'build', 'a.yaml'], { cwd: folder, stdio: 'ignore' });
      const disarm = arm(() => child.kill('SIGKILL'));
      child.on('exit', (_, signal) => {
        disarm();
        done(signal === 'SIGKILL');
      });
    });

  const afterTime =
    (milliseconds: number) =>
    (kill: () => void): (() => void) => {
      const timer = setTimeout(kill, milliseconds);
      return () => clearTimeout(timer);
    };

  /** As soon as anything is written beside the file. */
  const atWriting =
    (folder: string) =>
    (kill: () => void): (() => void) => {
      const watcher = watch(folder, (_, name) => name?.endsWith('.tmp') && kill());
      return () => watcher.close();
    };

  test('leaves the whole old file or the whole new one, and the next build clears up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Dừng giữa chừng '));
    try {
      const file = join(folder, 'a.docx');
      const versions = [planText('ban-chi-dao-138-2026'), planText('ban-chi-dao-138-2025')].map((text) => {
        writeFileSync(join(folder, 'a.yaml'), text);
        kehoach(['build', 'a.yaml', '--force'], folder);
        return readFileSync(file);
      });
      const start = performance.now();
      kehoach(['build', 'a.yaml', '-o', 'b.docx'], folder);
      const whole = performance.now() - start;
      let kills = 0;
      for (let run = 0; run < 40; run++) {
        writeFileSync(
          join(folder, 'a.yaml'),
          planText(run % 2 === 0 ? 'ban-chi-dao-138-2026' : 'ban-chi-dao-138-2025'),
        );
        const moment = run % 2 === 0 ? atWriting(folder) : afterTime((whole * run) / 40);
        if (await killed(folder, moment)) kills += 1;
        const found = readFileSync(file);
        expect(versions.some((version) => version.equals(found))).toBe(true);
        const opened = openPackage(found);
        expect('parts' in opened && isUntouched(opened.parts)).toBe(true);
      }
      expect(kills).toBeGreaterThan(10);
      writeFileSync(join(folder, '.a.docx.99999999.tmp'), 'nửa tệp');
      writeFileSync(join(folder, `.a.docx.${process.pid}.tmp`), 'đang ghi');
      writeFileSync(join(folder, '.a.docx.ghi-chép.tmp'), 'của người dùng');
      writeFileSync(join(folder, 'a.yaml'), OLD);
      expect(kehoach(['build', 'a.yaml'], folder).exit).toBe(0);
      const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      expect(left.sort()).toEqual([`.a.docx.${process.pid}.tmp`, '.a.docx.ghi-chép.tmp'].sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('LibreOffice', () => {
  const hasOffice = spawnSync('soffice', ['--version']).error === undefined;

  test.skipIf(!hasOffice)('saves a file with its seal; the build leaves it, and every word is still known', () => {
    withBuilt((folder, build, file) => {
      const built = openPackage(readFileSync(file));
      const profile = `-env:UserInstallation=file://${tmpdir()}/kehoach-saved-${process.pid}`;
      spawnSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', join(folder, 'lưu'), file]);
      rmSync(join(tmpdir(), `kehoach-saved-${process.pid}`), { recursive: true, force: true });
      const saved = readFileSync(join(folder, 'lưu', 'kế hoạch.docx'));
      writeFileSync(file, saved);
      const { exit, stderr } = build();
      expect(exit).toBe(1);
      expect(stderr).toContain('đã được sửa');
      expect(readFileSync(file).equals(saved)).toBe(true);
      const opened = openPackage(saved);
      if ('problem' in opened || 'problem' in built) throw new Error('not a package');
      expect(readFingerprint(opened.parts)).toEqual(readFingerprint(built.parts));
      expect(printedParagraphs(opened.parts)).toEqual(readFingerprint(opened.parts)?.paragraphs);
      expect(existsSync(join(folder, '.~lock.kế hoạch.docx#'))).toBe(false);
    });
  });
});
