/** Files from anybody: sound ones are opened, all others are told what they are. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PACKAGE } from '../src/diagnostics/catalogue/package.ts';
import { openPackage } from '../src/word/package/open-package.ts';
import { partTree } from '../src/word/package/part-tree.ts';
import type { PackageProblem } from '../src/word/package/problem.ts';
import { mainDocumentPath, relationsOf } from '../src/word/package/relations.ts';
import { elementText } from '../src/word/xml/serialise.ts';
import { inFolder } from './support/cli.ts';
import { documentOf, smallPlan } from './support/plans.ts';
import { documentXml, packed, packedRepeat, type RawEntry, rawZip, smallParts, WORD, zipOf } from './support/zips.ts';

const GOOD = Buffer.from(documentOf(smallPlan()));

const problemOf = (bytes: Uint8Array): PackageProblem | undefined => {
  const opened = openPackage(bytes);
  return 'problem' in opened ? opened.problem : undefined;
};

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const opened = openPackage(bytes);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return opened.parts;
};

const withEntry = (...entries: readonly RawEntry[]): Buffer =>
  rawZip([...Object.entries(smallParts()).map(([name, text]) => packed(name, text)), ...entries]);

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
    import { openPackage } from ${JSON.stringify(resolve('.build/dist/word/package/open-package.js'))};
    const { problem } = openPackage(readFileSync(process.argv[1]));
    console.log(JSON.stringify([problem.code, process.resourceUsage().maxRSS / 1024]));`;

  test.each([
    ['told honestly', bigDocument()],
    ['told as small', bigDocument(15 * 2 ** 20)],
  ])('a document of 200 MB, %s, is never unpacked whole', (_, bytes) => {
    inFolder((folder) => {
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
    fc.assert(
      fc.property(flips, (places) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, bits] of places) bytes[at] = (bytes[at] ?? 0) ^ bits;
        const opened = openPackage(bytes);
        if ('parts' in opened) for (const path of opened.parts.keys()) partTree(opened.parts, path);
      }),
      { numRuns: 300 },
    );
  });

  test('headers of garbage end in a problem', () => {
    const directory = GOOD.readUInt32LE(GOOD.length - 6);
    const numbers = fc.array(fc.tuple(fc.integer({ min: directory, max: GOOD.length - 5 }), fc.nat(0xffffffff)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(numbers, (places) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, value] of places) bytes.writeUInt32LE(value, at);
        expect(Object.keys(openPackage(bytes))).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a part as a tree', () => {
  const treeOf = (part: string | Uint8Array): ReturnType<typeof partTree> =>
    partTree(new Map([['word/document.xml', Buffer.from(part as string)]]), 'word/document.xml');
  const codeOf = (part: string | Uint8Array): string => {
    const read = treeOf(part);
    return 'problem' in read ? read.problem.code : elementText(read.root);
  };
  const depth = (levels: number): string => documentXml(`${'<w:p>'.repeat(levels)}${'</w:p>'.repeat(levels)}`);

  test.each([
    ['package/doctype', '<!DOCTYPE w:p [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p>&a;</w:p>'],
    [
      'package/doctype',
      `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><lolz>&lol2;</lolz>`,
    ],
    ['package/malformed', '<w:p>&nbsp;</w:p>'],
    ['package/malformed', '<w:document/>'],
    ['package/malformed', ''],
    ['package/malformed', documentXml('<w:p>')],
    ['package/too-deep', depth(255)],
    ['package/too-many-elements', documentXml('<w:p/>'.repeat(400_000))],
    [
      'package/too-many-elements',
      documentXml(`<w:p ${Array.from({ length: 2000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
    ],
    ['package/bad-letters', Buffer.from(documentXml('Kế hoạch'), 'latin1')],
    ['package/too-big', Buffer.alloc(16 * 2 ** 20 + 1, ' ')],
  ])('is refused: %s', (code, part) => {
    expect(codeOf(part)).toBe(code);
  });

  test('a part that is not there is told', () => {
    expect(partTree(new Map(), 'word/a.xml')).toEqual({
      problem: { code: 'package/missing-part', args: { part: 'word/a.xml' } },
    });
  });

  test('may be as deep as nested tables are', () => {
    expect(codeOf(depth(200))).toContain('<w:p>');
  });

  const PLAIN = documentXml('<w:p><w:t>Kế hoạch</w:t></w:p>');

  test('reads UTF-8 and UTF-16 with a byte order mark alike', () => {
    const wide = Buffer.from(`\ufeff${PLAIN}`, 'utf16le');
    expect(codeOf(PLAIN)).toBe(PLAIN);
    expect([codeOf(`\ufeff${PLAIN}`), codeOf(wide), codeOf(Buffer.from(wide).swap16())]).toEqual([PLAIN, PLAIN, PLAIN]);
  });

  test.each([
    ['another prefix', `<x:document xmlns:x="${WORD}"><x:body><x:p><x:t>Kế hoạch</x:t></x:p></x:body></x:document>`],
    ['a default namespace', `<document xmlns="${WORD}"><body><p><t>Kế hoạch</t></p></body></document>`],
    ['the strict kind', PLAIN.replace(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')],
    [
      'prefixes that change on the way',
      `<a:document xmlns:a="${WORD}"><b:body xmlns:b="${WORD}"><a:p><b:t>Kế hoạch</b:t></a:p></b:body></a:document>`,
    ],
  ])('has the usual prefixes in spite of %s', (_, text) => {
    expect(codeOf(text)).toBe(PLAIN);
  });

  test('attributes and lists of prefixes have the usual ones too', () => {
    const text =
      `<x:p xmlns:x="${WORD}" xmlns:y="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
      'xmlns:q="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" x:rsidR="00A1" y:Ignorable="q z">' +
      '<y:Choice Requires="q"><q:wsp/></y:Choice></x:p>';
    expect(codeOf(text)).toMatch(
      /^<w:p .*w:rsidR="00A1" mc:Ignorable="wps"><mc:Choice Requires="wps"><wps:wsp\/><\/mc:Choice><\/w:p>$/,
    );
  });

  test('a foreign namespace never passes for one of Word’s', () => {
    const text = `<x:p xmlns:x="${WORD}" xmlns:w="urn:khac"><w:t/><x:t/></x:p>`;
    expect(codeOf(text)).toMatch(/^<w:p .*><ns1:t\/><w:t\/><\/w:p>$/);
  });
});

describe('relations', () => {
  const relation = (id: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/>`;
  const parts = new Map([
    [
      'word/_rels/document.xml.rels',
      Buffer.from(
        `<Relationships>${relation('a', 'media/a.png')}${relation('b', '../customXml/item1.xml')}${relation('c', '/word/Notes.xml')}${relation('d', 'https://a.vn/x?y#z', ' TargetMode="External"')}${relation('e', '../../../a%20b.xml')}</Relationships>`,
      ),
    ],
    ['word/notes.xml', Buffer.from('')],
  ]);

  test('lead from a part to others, never out of the package', () => {
    expect(Object.fromEntries(relationsOf(parts, 'word/document.xml'))).toEqual({
      a: { type: 'image', target: 'word/media/a.png', external: false },
      b: { type: 'image', target: 'customXml/item1.xml', external: false },
      c: { type: 'image', target: 'word/notes.xml', external: false },
      d: { type: 'image', target: 'https://a.vn/x?y#z', external: true },
      e: { type: 'image', target: 'a%20b.xml', external: false },
    });
  });

  test('of a part that has none are none', () => {
    expect(relationsOf(parts, 'word/notes.xml').size).toBe(0);
  });
});
