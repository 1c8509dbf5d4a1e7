/** Packages as a test wants them, sound or not. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A file in a zip as its two headers tell it; by default the truth. */
export interface RawEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
  readonly flags?: number;
  readonly method?: number;
  /** Where the directory says that the local header stands. */
  readonly offset?: number;
}

export function packed(name: string, content: string | Buffer): RawEntry {
  const bytes = Buffer.from(content as string);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
}

/** The same mebibyte of letters over and over: packed it is a file of some thousand bytes. */
export function packedRepeat(name: string, letters: string, mebibytes: number): RawEntry {
  const block = Buffer.alloc(2 ** 20, letters);
  const once = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  const blocks = Array.from({ length: mebibytes }, () => once);
  const checksum = blocks.reduce((sum) => crc32(block, sum), 0);
  return { name, packed: Buffer.concat([...blocks, end]), size: block.length * mebibytes, checksum };
}

function header(signature: number, length: number, fieldsAt: number, entry: RawEntry): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, fieldsAt);
  bytes.writeUInt16LE(entry.flags ?? 0x0800, fieldsAt + 2);
  bytes.writeUInt16LE(entry.method ?? 8, fieldsAt + 4);
  bytes.writeUInt32LE(entry.checksum, fieldsAt + 10);
  bytes.writeUInt32LE(entry.packed.length, fieldsAt + 14);
  bytes.writeUInt32LE(entry.size, fieldsAt + 18);
  bytes.writeUInt16LE(Buffer.byteLength(entry.name), fieldsAt + 22);
  return bytes;
}

/** A zip with exactly these entries. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file = Buffer.concat([header(0x04034b50, 30, 4, entry), Buffer.from(entry.name), entry.packed]);
    const central = header(0x02014b50, 46, 6, entry);
    central.writeUInt32LE(entry.offset ?? offset, 42);
    directory.push(central, Buffer.from(entry.name));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const documentXml = (body: string): string =>
  `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;

/** The parts of the smallest Word document, with others in their place. */
export const smallParts = (changed: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': documentXml('<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'),
  ...changed,
});

export const zipOf = (parts: Readonly<Record<string, string>>): Buffer =>
  rawZip(Object.entries(parts).map(([name, text]) => packed(name, text)));

/** A package with some parts rewritten, packed anew. */
export function repacked(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const changed: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    changed[name] = strToU8(change(name, Buffer.from(content).toString('utf8')));
  }
  return zipSync(changed);
}
