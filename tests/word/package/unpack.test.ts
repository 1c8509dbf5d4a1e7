/** Packages that were made to do harm are refused, before they are unpacked. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE } from '../../../src/diagnostics/catalogue/package.ts';
import type { PackageProblem } from '../../../src/word/package/problem.ts';
import { inFolder } from '../../support/cli.ts';
import { problemOf } from '../../support/packages.ts';
import { packed, packedRepeat, type RawEntry, rawZip, smallParts, zipOf } from '../../support/zips.ts';

const withEntry = (...entries: readonly RawEntry[]): Buffer =>
  rawZip([...Object.entries(smallParts()).map(([name, text]) => packed(name, text)), ...entries]);

describe('what was made to do harm is refused', () => {
  const bomb = packedRepeat('word/media/a.bin', '0', 100);
  const small = packed('word/a.xml', '<a/>');
  const cases: Readonly<Record<string, readonly [PackageProblem['code'], Uint8Array]>> = {
    'a bomb of many parts': ['package/too-big', withEntry(bomb, { ...bomb, name: 'word/media/b.bin' })],
    'a bomb that lies about its size': ['package/damaged', withEntry({ ...bomb, size: 1000 })],
    'a part that is unpacked twice': [
      'package/overlapping',
      withEntry(packed('a.bin', 'x'), {
        ...packed('b.bin', 'x'),
        offset: zipOf(smallParts()).readUInt32LE(zipOf(smallParts()).length - 6),
      }),
    ],
    'a part within the directory': ['package/damaged', withEntry({ ...small, offset: 100_000 })],
    'an endless list of parts': ['package/too-many-parts', manyParts()],
    'a name that climbs out': ['package/unsafe-name', withEntry({ ...small, name: 'word/../../a.xml' })],
    'an absolute name': ['package/unsafe-name', withEntry({ ...small, name: '/etc/a.xml' })],
    'a name with a backslash': ['package/unsafe-name', withEntry({ ...small, name: 'word\\..\\a.xml' })],
    'a name on a drive': ['package/unsafe-name', withEntry({ ...small, name: 'C:a.xml' })],
    'a name with a control character': ['package/unsafe-name', withEntry({ ...small, name: 'word/a\u0000.xml' })],
    'a name twice': ['package/duplicate-part', withEntry({ ...small, name: 'Word/Document.xml' })],
    'a part with a password': ['package/encrypted-part', withEntry({ ...small, flags: 0x0801 })],
    'another way of packing': ['package/unknown-method', withEntry({ ...small, method: 12 })],
    'a false checksum': ['package/damaged', withEntry({ ...small, checksum: 1 })],
    'a document of 200 MB': ['package/too-big', bigDocument()],
    'relations with a DOCTYPE': ['package/doctype', zipOf(smallParts({ '_rels/.rels': '<!DOCTYPE a><a/>' }))],
    'content types that are no XML': ['package/malformed', zipOf(smallParts({ '[Content_Types].xml': '<Types>' }))],
  };

  test.each(Object.entries(cases))('%s', (_, [code, bytes]) => {
    const problem = problemOf(bytes);
    expect(problem?.code).toBe(code);
    const { message, hint } = PACKAGE[problem?.code ?? code].vi;
    const open = [...`${message}${hint}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => problem?.args?.[name]);
    expect(open).not.toContain(undefined);
  });
});

function bigDocument(size?: number): Buffer {
  const { 'word/document.xml': _, ...others } = smallParts();
  const document = packedRepeat('word/document.xml', '<w:p></w:p>   ', 200);
  return rawZip([
    ...Object.entries(others).map(([name, text]) => packed(name, text)),
    { ...document, size: size ?? document.size },
  ]);
}

function manyParts(): Buffer {
  const bytes = Buffer.from(rawZip([packed('a', '')]));
  bytes.writeUInt16LE(0xfffe, bytes.length - 12);
  return bytes;
}

describe('memory', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { openPackage } from ${JSON.stringify(resolve('dist/word/package/open-package.js'))};
    const { problem } = openPackage(readFileSync(process.argv[1]));
    console.log(JSON.stringify([problem.code, process.resourceUsage().maxRSS / 1024]));`;

  test.each([
    ['told honestly', bigDocument()],
    ['told as small', bigDocument(15 * 2 ** 20)],
  ])('a document of 200 MB, %s, is never unpacked whole', async (_, bytes) => {
    await inFolder((folder) => {
      const file = join(folder, 'a.docx');
      writeFileSync(file, bytes);
      const args = ['--max-old-space-size=128', '--input-type=module', '-e', script, file];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const [code, peak] = JSON.parse(stdout) as [string, number];
      expect(['package/too-big', 'package/damaged']).toContain(code);
      expect(peak).toBeLessThan(150);
    });
  });
});
