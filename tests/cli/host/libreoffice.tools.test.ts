/** LibreOffice as a converter. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Host } from '../../../src/cli/host/host.ts';
import { convert } from '../../../src/cli/host/libreoffice.ts';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { printedParagraphs } from '../../../src/word/fingerprint/read-fingerprint.ts';
import { openPackage } from '../../../src/word/package/open-package.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'Văn phòng '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contextOf = (env: Host['env'] = process.env): Parameters<typeof convert>[3] => ({
  language: 'vi',
  host: { argv: [], env, cwd: folder, today: '2026-01-01', stdout: () => {}, stderr: () => {}, isTerminal: false },
});

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;

describe('conversion', () => {
  test.skipIf(!hasOffice)('of .doc and .rtf keeps every paragraph, and leaves nothing beside the files', async () => {
    const bytes = documentOf(smallPlan());
    writeFileSync(join(folder, 'Kế hoạch.docx'), bytes);
    mkdirSync(join(folder, 'cũ'));
    for (const format of ['doc', 'rtf']) {
      const profile = `-env:UserInstallation=file://${tmpdir()}/kehoach-test-profile-${process.pid}`;
      spawnSync('soffice', [
        '--headless',
        profile,
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'cũ'),
        join(folder, 'Kế hoạch.docx'),
      ]);
    }
    rmSync(join(tmpdir(), `kehoach-test-profile-${process.pid}`), { recursive: true, force: true });
    const converted = await convert(['cũ/Kế hoạch.doc', join(folder, 'cũ/Kế hoạch.rtf')], 'docx', 'mới', contextOf());
    expect(converted).toEqual({ ok: true, files: [join('mới', 'Kế hoạch.docx'), join('mới', 'Kế hoạch-2.docx')] });
    expect(readdirSync(join(folder, 'cũ')).sort()).toEqual(['Kế hoạch.doc', 'Kế hoạch.rtf']);
    const paragraphsOf = (file: Uint8Array): string[] => {
      const opened = openPackage(file, NODE_CODEC);
      return 'parts' in opened ? printedParagraphs(opened.parts, NODE_CODEC) : [];
    };
    const old = paragraphsOf(bytes);
    for (const name of ['Kế hoạch.docx', 'Kế hoạch-2.docx']) {
      const now = paragraphsOf(readFileSync(join(folder, 'mới', name)));
      expect(old.filter((hash) => !now.includes(hash))).toEqual([]);
    }
  });

  test.skipIf(!hasOffice)('to PDF', async () => {
    writeFileSync(join(folder, 'a.docx'), documentOf(smallPlan()));
    expect(await convert(['a.docx'], 'pdf', '.', contextOf())).toEqual({ ok: true, files: ['a.pdf'] });
    expect(readFileSync(join(folder, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('without LibreOffice says how to get it', async () => {
    const missing = await convert(
      ['a.docx'],
      'pdf',
      '.',
      contextOf({ PATH: '', KEHOACH_SOFFICE: join(folder, 'không có') }),
    );
    expect(missing).toMatchObject({ ok: false, reason: 'missing', detail: expect.stringContaining('KEHOACH_SOFFICE') });
  });

  test.skipIf(process.platform === 'win32')('that makes no file is told with what the program said', async () => {
    writeFileSync(join(folder, 'a.docx'), 'x');
    const program = join(folder, 'soffice');
    writeFileSync(program, '#!/bin/sh\necho "source file could not be loaded" >&2\n');
    chmodSync(program, 0o755);
    const failed = await convert(['a.docx'], 'pdf', '.', contextOf({ KEHOACH_SOFFICE: program }));
    expect(failed).toMatchObject({
      ok: false,
      reason: 'failed',
      detail: expect.stringContaining('could not be loaded'),
    });
  });

  test.skipIf(process.platform === 'win32')('that does not end is stopped, with all that it has started', async () => {
    const program = join(folder, 'soffice');
    writeFileSync(program, `#!/bin/sh\nsleep 100 &\necho $! > "${join(folder, 'id')}"\nwait\n`);
    chmodSync(program, 0o755);
    const slow = await convert(['a.docx'], 'pdf', '.', contextOf({ ...process.env, KEHOACH_SOFFICE: program }), 1);
    expect(slow).toMatchObject({ ok: false, reason: 'timeout', detail: expect.stringContaining('1 giây') });
    const state = spawnSync('ps', ['-o', 'stat=', '-p', readFileSync(join(folder, 'id'), 'utf8').trim()], {
      encoding: 'utf8',
    });
    expect(state.stdout).toMatch(/^(?:Z.*)?\s*$/);
  });
});
