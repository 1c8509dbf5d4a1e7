/** A build and LibreOffice: PDFs are made by it; what it saves is somebody's work, which a build leaves alone. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../../src/codec-node.ts';
import { printedParagraphs, readFingerprint } from '../../../../src/word/fingerprint/read-fingerprint.ts';
import { openPackage } from '../../../../src/word/package/open-package.ts';
import type { Parts } from '../../../../src/word/package/problem.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { hasOffice, savedByOffice } from '../../../support/libreoffice.ts';
import { smallPlan } from '../../../support/plans.ts';
import { withBuilt } from '../../../support/rebuild.ts';

function partsOf(bytes: Uint8Array): Parts {
  const opened = openPackage(bytes, NODE_CODEC);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return opened.parts;
}

describe.skipIf(!hasOffice)('build --pdf', () => {
  test('writes a PDF beside each Word file, also where two are named alike', async () => {
    await inFolder(async (folder) => {
      for (const part of ['tỉnh', 'xã']) {
        mkdirSync(join(folder, part));
        writeFileSync(join(folder, part, 'kế hoạch.yaml'), smallPlan());
      }
      const { exit, stdout, stderr } = await kehoach(['build', 'tỉnh', 'xã', '--pdf'], folder);
      expect(stderr).toBe('');
      expect(exit).toBe(0);
      for (const part of ['tỉnh', 'xã']) {
        const pdf = join(part, 'kế hoạch.pdf');
        expect(stdout).toContain(`${pdf} ← ${join(part, 'kế hoạch.docx')}\n`);
        expect(readFileSync(join(folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
      }
    });
  });
});

/** A plan whose table breaks below its first row, where LibreOffice leaves out the rows after it. */
const LOST_ROWS = 'tests/cli/commands/build/lost-rows.yaml';

describe.skipIf(!hasOffice)('a table that breaks below its first row', () => {
  test('has all its rows in the PDF', async () => {
    await inFolder(async (folder) => {
      cpSync(LOST_ROWS, join(folder, 'kế hoạch.yaml'));
      expect((await kehoach(['build', 'kế hoạch.yaml', '--pdf'], folder)).exit).toBe(0);
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'kế hoạch.pdf'), '-'], { encoding: 'utf8' });
      for (const row of ['Hồ sơ đảng viên đã', 'Tài liệu lưu trữ đã', 'Đảng viên dùng Sổ', 'Văn bản ký số'])
        expect(text).toContain(row);
    });
  });
});

describe.skipIf(!hasOffice)('a file that LibreOffice has saved', () => {
  test('keeps its fingerprint; the build leaves it, and every word is still known', async () => {
    await withBuilt(async (folder, build, file) => {
      const built = partsOf(readFileSync(file));
      const saved = readFileSync(savedByOffice(file, 'docx', join(folder, 'lưu')));
      writeFileSync(file, saved);
      const { exit, stderr } = await build();
      expect(exit).toBe(1);
      expect(stderr).toContain('đã được sửa');
      expect(readFileSync(file).equals(saved)).toBe(true);
      expect(readFingerprint(partsOf(saved))).toEqual(readFingerprint(built));
      expect(printedParagraphs(partsOf(saved), NODE_CODEC)).toEqual(readFingerprint(partsOf(saved))?.paragraphs);
      expect(existsSync(join(folder, '.~lock.kế hoạch.docx#'))).toBe(false);
    });
  });
});
