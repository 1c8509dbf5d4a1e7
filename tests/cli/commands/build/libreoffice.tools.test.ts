/** What LibreOffice saves is somebody’s work: a build leaves it alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedParagraphs, readFingerprint } from '../../../../src/word/fingerprint/read-fingerprint.ts';
import { openPackage } from '../../../../src/word/package/open-package.ts';
import { withBuilt } from '../../../support/rebuild.ts';

describe('LibreOffice', () => {
  const hasOffice = spawnSync('soffice', ['--version']).error === undefined;

  test.skipIf(!hasOffice)(
    'saves a file with its seal; the build leaves it, and every word is still known',
    async () => {
      await withBuilt(async (folder, build, file) => {
        const built = openPackage(readFileSync(file));
        const profile = `-env:UserInstallation=file://${tmpdir()}/kehoach-saved-${process.pid}`;
        spawnSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', join(folder, 'lưu'), file]);
        rmSync(join(tmpdir(), `kehoach-saved-${process.pid}`), { recursive: true, force: true });
        const saved = readFileSync(join(folder, 'lưu', 'kế hoạch.docx'));
        writeFileSync(file, saved);
        const { exit, stderr } = await build();
        expect(exit).toBe(1);
        expect(stderr).toContain('đã được sửa');
        expect(readFileSync(file).equals(saved)).toBe(true);
        const opened = openPackage(saved);
        if ('problem' in opened || 'problem' in built) throw new Error('not a package');
        expect(readFingerprint(opened.parts)).toEqual(readFingerprint(built.parts));
        expect(printedParagraphs(opened.parts)).toEqual(readFingerprint(opened.parts)?.paragraphs);
        expect(existsSync(join(folder, '.~lock.kế hoạch.docx#'))).toBe(false);
      });
    },
  );
});
