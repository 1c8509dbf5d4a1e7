/** The central directory of a zip file (APPNOTE 4.3.12 to 4.3.16): what is in it, and where. */
import type { ByteReader } from './byte-reader.ts';
import { MAX_PARTS } from './limits.ts';
import { Refusal } from './problem.ts';

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END64_OF_DIRECTORY = 0x06064b50;
const END64_LOCATOR = 0x07064b50;

const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const END64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
const MAX_COMMENT = 0xffff;

/** A field of this value has its real value in the fields of Zip64. */
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

/** What the directory says of one file. */
export interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Where what follows the directory begins. */
  readonly end: number;
}

/** Bytes with a stretch of them checked before it is read: all numbers in the file may be lies. */
const within = (bytes: ByteReader, start: number, length: number): boolean =>
  start >= 0 && length >= 0 && start + length <= bytes.length;

function endPosition(bytes: ByteReader): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (bytes.uint32(at) === END_OF_DIRECTORY && within(bytes, at + END_LENGTH, bytes.uint16(at + 20))) return at;
  }
  throw new Refusal('package/truncated');
}

/** The end record of Zip64, by the locator before the usual one. */
function zip64Directory(bytes: ByteReader, end: number): Directory {
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || bytes.uint32(locator) !== END64_LOCATOR) throw new Refusal('package/truncated');
  const at = bytes.uint64(locator + 8);
  if (!within(bytes, at, END64_LENGTH) || bytes.uint32(at) !== END64_OF_DIRECTORY)
    throw new Refusal('package/truncated');
  return { count: bytes.uint64(at + 32), offset: bytes.uint64(at + 48), end: at };
}

function findDirectory(bytes: ByteReader): Directory {
  const end = endPosition(bytes);
  const [count, offset] = [bytes.uint16(end + 10), bytes.uint32(end + 16)];
  return count === IN_ZIP64_16 || offset === IN_ZIP64_32 ? zip64Directory(bytes, end) : { count, offset, end };
}

/** The values of the Zip64 extra field: it holds those that did not fit, in this order. */
function zip64Values(extra: ByteReader): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.uint16(at + 2)) {
    if (extra.uint16(at) !== ZIP64_EXTRA) continue;
    const field = extra.part(at + 4, at + 4 + extra.uint16(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => field.uint64(index * 8));
  }
  return [];
}

interface Header {
  readonly entry: DirectoryEntry;
  readonly length: number;
}

function readHeader(bytes: ByteReader, at: number, end: number): Header {
  if (at + CENTRAL_LENGTH > end || bytes.uint32(at) !== CENTRAL_HEADER)
    throw new Refusal('package/damaged', { part: '/' });
  const nameEnd = at + CENTRAL_LENGTH + bytes.uint16(at + 28);
  const extraEnd = nameEnd + bytes.uint16(at + 30);
  const length = extraEnd + bytes.uint16(at + 32) - at;
  if (at + length > end) throw new Refusal('package/damaged', { part: '/' });
  const wide = zip64Values(bytes.part(nameEnd, extraEnd));
  const number = (place: number): number => {
    const value = bytes.uint32(place);
    return value === IN_ZIP64_32 ? (wide.shift() ?? value) : value;
  };
  // Zip64 keeps the size before the packed size; the usual fields have them the other way round.
  const size = number(at + 24);
  const packed = number(at + 20);
  const offset = number(at + 42);
  const entry = {
    name: bytes.text(at + CENTRAL_LENGTH, nameEnd),
    flags: bytes.uint16(at + 8),
    method: bytes.uint16(at + 10),
    checksum: bytes.uint32(at + 16),
    packed,
    size,
    offset,
  };
  return { entry, length };
}

/**
 * Reads the directory.
 * @returns its entries, and where the directory begins
 * @throws Refusal
 */
export function readDirectory(bytes: ByteReader): { readonly entries: DirectoryEntry[]; readonly start: number } {
  const { count, offset, end } = findDirectory(bytes);
  if (count > MAX_PARTS) throw new Refusal('package/too-many-parts', { count, limit: MAX_PARTS });
  const entries: DirectoryEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    const { entry, length } = readHeader(bytes, at, end);
    entries.push(entry);
    at += length;
  }
  return { entries, start: offset };
}
