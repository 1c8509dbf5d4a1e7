/** The files of a zip by name, each checked before it is unpacked and after. */
import { ByteReader } from './byte-reader.ts';
import type { Codec } from './codec.ts';
import { type DirectoryEntry, readDirectory } from './directory.ts';
import { checkIsZip } from './kinds.ts';
import { isXmlPart, MAX_UNPACKED, MAX_XML_PART, MEBIBYTE } from './limits.ts';
import { type Parts, Refusal } from './problem.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATE = 8;

/** Names that would lead out of a folder that they are unpacked to, on any system, and such as no package has. */
const UNSAFE_NAME = /^\/|^[a-z]:|\\|(?:^|\/)\.{1,2}(?:\/|$)|[\p{Cc}\ufffd]|\/\/|^$/iu;

const isFolder = ({ name, size }: DirectoryEntry): boolean => name.endsWith('/') && size === 0;

function checkEntry({ name, flags, method, size, packed }: DirectoryEntry): void {
  if (UNSAFE_NAME.test(name)) throw new Refusal('package/unsafe-name', { part: name.slice(0, 80) });
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new Refusal('package/encrypted-part', { part: name });
  if (method !== STORED && method !== DEFLATE) throw new Refusal('package/unknown-method', { part: name, method });
  if (method === STORED && packed !== size) throw new Refusal('package/damaged', { part: name });
  const limit = isXmlPart(name) ? MAX_XML_PART : MAX_UNPACKED;
  if (size > limit) throw new Refusal('package/too-big', { part: name, limit: limit / MEBIBYTE });
}

/** Names of parts are the same without regard to capitals (ECMA-376 part 2, 6.2.2.3). */
function checkNames(entries: readonly DirectoryEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (names.has(key)) throw new Refusal('package/duplicate-part', { part: name });
    names.add(key);
  }
}

function checkTotal(entries: readonly DirectoryEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_UNPACKED) throw new Refusal('package/too-big', { part: '/', limit: MAX_UNPACKED / MEBIBYTE });
}

interface ByteRange {
  readonly entry: DirectoryEntry;
  readonly start: number;
  readonly end: number;
}

/** Where an entry's packed bytes lie, by its local header. */
function rangeOf(bytes: ByteReader, entry: DirectoryEntry, directory: number): ByteRange {
  const { name, offset, packed } = entry;
  if (offset + LOCAL_LENGTH > directory || bytes.uint32(offset) !== LOCAL_HEADER)
    throw new Refusal('package/damaged', { part: name });
  const start = offset + LOCAL_LENGTH + bytes.uint16(offset + 26) + bytes.uint16(offset + 28);
  if (start + packed > directory) throw new Refusal('package/damaged', { part: name });
  return { entry, start, end: start + packed };
}

/** Bytes that are unpacked twice are how a small file becomes an endless one. */
function checkOverlaps(ranges: readonly ByteRange[]): void {
  const ordered = [...ranges].sort((a, b) => a.entry.offset - b.entry.offset);
  for (const [index, { end }] of ordered.entries()) {
    const next = ordered[index + 1]?.entry;
    if (next !== undefined && next.offset < end) throw new Refusal('package/overlapping', { part: next.name });
  }
}

function inflated(packed: Uint8Array, size: number, { inflate }: Codec): Uint8Array | undefined {
  try {
    return inflate(packed, size);
  } catch {
    return undefined;
  }
}

function contentOf({ bytes }: ByteReader, { entry, start, end }: ByteRange, codec: Codec): Uint8Array {
  const { name, method, size, checksum } = entry;
  const packed = bytes.subarray(start, end);
  const content = method === STORED ? packed : inflated(packed, size, codec);
  if (content === undefined || content.length !== size || codec.crc32(content) !== checksum)
    throw new Refusal('package/damaged', { part: name });
  return content;
}

/**
 * Unpacks a zip file in memory.
 * @throws Refusal
 */
export function unpackZip(file: Uint8Array, codec: Codec): Parts {
  const bytes = new ByteReader(file);
  checkIsZip(bytes);
  const { entries, start } = readDirectory(bytes);
  const files = entries.filter((entry) => !isFolder(entry));
  files.forEach(checkEntry);
  checkNames(files);
  checkTotal(files);
  const ranges = files.map((entry) => rangeOf(bytes, entry, start));
  checkOverlaps(ranges);
  return new Map(ranges.map((range) => [range.entry.name, contentOf(bytes, range, codec)]));
}
