import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { PACKAGE } from '../../../src/diagnostics/catalogue/package.ts';
import type { PackageProblem } from '../../../src/word/package/problem.ts';
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

/** The most bytes that were asked for at once while something was done. */
function mostUnpacked(work: () => void): number {
  const inflate = vi.spyOn(zlib, 'inflateRawSync');
  syncBuiltinESMExports();
  try {
    work();
    return Math.max(
      0,
      ...inflate.mock.calls.map(([, options]) => options?.maxOutputLength ?? Number.POSITIVE_INFINITY),
    );
  } finally {
    inflate.mockRestore();
    syncBuiltinESMExports();
  }
}

describe('a document of 200 MB is never unpacked whole', () => {
  test('told honestly, it is not unpacked at all', () => {
    const bytes = bigDocument();
    expect(mostUnpacked(() => expect(problemOf(bytes)?.code).toBe('package/too-big'))).toBe(0);
  });

  test('told as small, it is unpacked as far as it was told to go', () => {
    const told = 15 * 2 ** 20;
    const bytes = bigDocument(told);
    expect(mostUnpacked(() => expect(problemOf(bytes)?.code).toBe('package/damaged'))).toBe(told);
  });
});
