/**
 * Zips the parts of a package. Libraries for this either take the present time and the time zone into the file or
 * take longer than making the document; a package needs no more of the format than stands here (APPNOTE 4.3).
 */
// biome-ignore lint/correctness/noNodejsModules: compression is a pure function of its bytes
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version 2.0 of the format: deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_FLAG = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, midnight: the first moment that zip can hold, the same in every time zone. */
const TIME = 0;
const DATE = 0x0021;

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

interface ZipEntry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly checksum: number;
  readonly size: number;
}

const entryOf = (path: string, content: string | Uint8Array): ZipEntry => {
  const bytes = Buffer.from(content as string);
  return { name: Buffer.from(path), data: deflateRawSync(bytes), checksum: crc32(bytes), size: bytes.length };
};

/** The fields that a local and a central header share, from "version needed" on. */
function writeCommon(header: Buffer, at: number, { name, data, checksum, size }: ZipEntry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_FLAG, at + 2);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt16LE(TIME, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, entry);
  return header;
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_LENGTH);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

const lengthOf = (buffers: readonly Buffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);

/** Zips parts by path, in their order: the same parts always give the same bytes. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const entry = entryOf(path, content);
    directory.push(centralHeader(entry, offset), entry.name);
    const file = [localHeader(entry), entry.name, entry.data];
    files.push(...file);
    offset += lengthOf(file);
  }
  return Buffer.concat([...files, ...directory, endOfDirectory(parts.size, lengthOf(directory), offset)]);
}
