/** Files from anybody: sound ones are opened, all others are told what they are. */

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { openPackage } from '../../../src/word/package/open-package.ts';
import { partTree } from '../../../src/word/package/part-tree.ts';
import type { PackageProblem, Parts } from '../../../src/word/package/problem.ts';
import { mainDocumentPath } from '../../../src/word/package/relations.ts';
import { problemOf } from '../../support/packages.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { packed, type RawEntry, rawZip, smallParts, zipOf } from '../../support/zips.ts';

const GOOD = Buffer.from(documentOf(smallPlan()));

const partsOf = (bytes: Uint8Array): Parts => {
  const opened = openPackage(bytes, NODE_CODEC);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return opened.parts;
};

describe('a sound file', () => {
  test('gives its parts', () => {
    const parts = partsOf(GOOD);
    expect(mainDocumentPath(parts)).toBe('word/document.xml');
    expect(Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8')).toContain('THỬ NGHIỆM'.toLowerCase());
  });

  test('may tell sizes after the data, as LibreOffice does', () => {
    const entries = Object.entries(smallParts()).map(([name, text]) => packed(name, text));
    const bytes = rawZip(entries);
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1)) {
      bytes.writeUInt16LE(0x0808, at + 6);
      bytes.fill(0, at + 14, at + 26);
    }
    expect(problemOf(bytes)).toBeUndefined();
  });

  test('may have folders, stored parts and a comment at its end', () => {
    const parts = Object.entries(smallParts()).map(([name, text]) => [name, Buffer.from(text)] as const);
    const bytes = Buffer.from(zipSync({ 'word/': new Uint8Array(), ...Object.fromEntries(parts) }, { level: 0 }));
    bytes.writeUInt16LE(7, bytes.length - 2);
    expect(
      problemOf(Buffer.concat([bytes, Buffer.from('lời ghi'.normalize('NFC').slice(0, 4)), Buffer.alloc(3)])),
    ).toBeUndefined();
  });

  test('may tell its sizes and places in the fields of Zip64', () => {
    expect(problemOf(zip64(smallParts()))).toBeUndefined();
  });

  test('may be a template, with macros, of the strict kind, its document under another name', () => {
    const types = smallParts()['[Content_Types].xml'] ?? '';
    const relations = smallParts()['_rels/.rels'] ?? '';
    const { 'word/document.xml': document = '' } = smallParts();
    const macros = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml';
    const bytes = zipOf({
      '[Content_Types].xml': types
        .replace(/application\/vnd[^"]+/, macros)
        .replace('/word/document.xml', '/word/Document2.xml'),
      '_rels/.rels': relations
        .replace(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
          'http://purl.oclc.org/ooxml/officeDocument/relationships/',
        )
        .replace('word/document.xml', '/Word/document2.xml'),
      'word/Document2.xml': document,
    });
    expect(mainDocumentPath(partsOf(bytes))).toBe('word/Document2.xml');
  });
});

/** A zip whose directory keeps every number in the fields of Zip64. */
function zip64(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([name, text]) => packed(name, text));
  const plain = rawZip(entries);
  const start = plain.readUInt32LE(plain.length - 6);
  const directory: Buffer[] = [];
  let at = start;
  for (const { name, packed: data, size } of entries) {
    const length = 46 + Buffer.byteLength(name);
    const header = Buffer.from(plain.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(data.length), 12);
    extra.writeBigUInt64LE(BigInt(header.readUInt32LE(42)), 20);
    for (const place of [20, 24, 42]) header.writeUInt32LE(0xffffffff, place);
    header.writeUInt16LE(extra.length, 30);
    directory.push(header, extra);
    at += length;
  }
  const whole = Buffer.concat([plain.subarray(0, start), ...directory]);
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(BigInt(entries.length), 32);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(whole.length), 64);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 92);
  return Buffer.concat([whole, end]);
}

const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

const stored = (name: string, text: string): RawEntry => ({
  ...packed(name, text),
  packed: Buffer.from(text),
  method: 0,
});

describe('what is no Word document is named', () => {
  const { '_rels/.rels': relations = '', '[Content_Types].xml': types = '' } = smallParts();
  const cases: Readonly<Record<string, readonly [PackageProblem['code'], Uint8Array]>> = {
    nothing: ['package/empty', new Uint8Array()],
    'any text': ['package/not-a-zip', Buffer.from('Kế hoạch năm 2026')],
    'zeros of a disk that failed': ['package/not-a-zip', Buffer.alloc(5000)],
    'an old .doc': ['package/old-word', compound('WordDocument')],
    'a document with a password': ['package/password', compound('EncryptedPackage')],
    'an old spreadsheet': ['package/other-kind', compound('Workbook')],
    'an RTF': ['package/rtf', Buffer.from('\ufeff{\\rtf1\\ansi Kế hoạch}')],
    'a PDF': ['package/other-kind', Buffer.from('%PDF-1.7\n')],
    'the lock file of an open document': [
      'package/other-kind',
      Buffer.concat([Buffer.from([9]), Buffer.from('Nguyen An'.padEnd(53)), Buffer.alloc(108, 'N\0g\0')]),
    ],
    'a web page': ['package/other-kind', Buffer.from('<html xmlns:w="urn:schemas-microsoft-com:office:word">')],
    'an empty zip': ['package/no-document', rawZip([])],
    'a zip of other files': ['package/no-document', rawZip([packed('kế hoạch.txt', 'x')])],
    'a Word file inside a zip': ['package/no-document', rawZip([{ ...packed('a.docx', GOOD) }])],
    'an OpenDocument text': [
      'package/other-kind',
      rawZip([stored('mimetype', 'application/vnd.oasis.opendocument.text'), packed('content.xml', '<a/>')]),
    ],
    'a spreadsheet': [
      'package/other-kind',
      zipOf({
        '[Content_Types].xml': types
          .replaceAll('word/document.xml', 'xl/workbook.xml')
          .replace('wordprocessingml.document', 'spreadsheetml.sheet'),
        '_rels/.rels': relations.replace('word/document.xml', 'xl/workbook.xml'),
        'xl/workbook.xml': '<workbook/>',
      }),
    ],
    'a document that leads outside': [
      'package/no-document',
      zipOf(smallParts({ '_rels/.rels': relations.replace('Target=', 'TargetMode="External" Target=') })),
    ],
    'a document that is missing': [
      'package/missing-part',
      rawZip([packed('[Content_Types].xml', types), packed('_rels/.rels', relations)]),
    ],
  };

  test.each(Object.entries(cases))('%s', (_, [code, bytes]) => {
    expect(problemOf(bytes)?.code).toBe(code);
  });
});

describe('damage', () => {
  test('a file cut anywhere is told as cut or damaged', () => {
    for (let length = 1; length < GOOD.length; length += 97) {
      const problem = problemOf(GOOD.subarray(0, length));
      expect(problem?.code).toMatch(length < 4 ? /not-a-zip/ : /truncated|damaged/);
    }
  });

  test('bytes flipped anywhere end in parts or a problem, never in an exception', () => {
    const flips = fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    expectProperty(
      fc.property(flips, (places) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, bits] of places) bytes[at] = (bytes[at] ?? 0) ^ bits;
        const opened = openPackage(bytes, NODE_CODEC);
        if ('parts' in opened) for (const path of opened.parts.keys()) partTree(opened.parts, path);
      }),
      300,
    );
  });

  test('headers of garbage end in a problem', () => {
    const directory = GOOD.readUInt32LE(GOOD.length - 6);
    const numbers = fc.array(fc.tuple(fc.integer({ min: directory, max: GOOD.length - 5 }), fc.nat(0xffffffff)), {
      minLength: 1,
      maxLength: 4,
    });
    expectProperty(
      fc.property(numbers, (places) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, value] of places) bytes.writeUInt32LE(value, at);
        expect(Object.keys(openPackage(bytes, NODE_CODEC))).toHaveLength(1);
      }),
      300,
    );
  });
});
