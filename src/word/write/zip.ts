/**
 * Zips the parts of a package. Libraries for this either take the present time and the time zone into the file or
 * take longer than making the document; a package needs no more of the format than stands here (APPNOTE 4.3).
 */
import { type Codec, concatBytes, toBytes } from '../package/codec.ts';

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

type Content = string | Uint8Array;

interface ZipEntry {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly checksum: number;
  readonly size: number;
}

function entryOf(path: string, content: Content, { deflate, crc32 }: Codec): ZipEntry {
  const bytes = toBytes(content);
  return { name: toBytes(path), data: deflate(bytes), checksum: crc32(bytes), size: bytes.length };
}

/** A header: numbers at their places, those of two bytes and those of four, the lowest byte first. */
function header(
  length: number,
  short: readonly (readonly [at: number, value: number])[],
  long: readonly (readonly [at: number, value: number])[],
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of short) view.setUint16(at, value, true);
  for (const [at, value] of long) view.setUint32(at, value, true);
  return bytes;
}

/** The fields that a local and a central header share, from "version needed" at `at` on. */
const commonShort = (at: number, { name }: ZipEntry): (readonly [number, number])[] => [
  [at, VERSION],
  [at + 2, UTF8_FLAG],
  [at + 4, DEFLATE],
  [at + 6, TIME],
  [at + 8, DATE],
  [at + 22, name.length],
];
const commonLong = (at: number, { data, checksum, size }: ZipEntry): (readonly [number, number])[] => [
  [at + 10, checksum],
  [at + 14, data.length],
  [at + 18, size],
];

const localHeader = (entry: ZipEntry): Uint8Array =>
  header(LOCAL_LENGTH, commonShort(4, entry), [[0, LOCAL_HEADER], ...commonLong(4, entry)]);

const centralHeader = (entry: ZipEntry, offset: number): Uint8Array =>
  header(
    CENTRAL_LENGTH,
    [[4, VERSION], ...commonShort(6, entry)],
    [[0, CENTRAL_HEADER], ...commonLong(6, entry), [42, offset]],
  );

const endOfDirectory = (count: number, length: number, offset: number): Uint8Array =>
  header(
    END_LENGTH,
    [
      [8, count],
      [10, count],
    ],
    [
      [0, END_OF_DIRECTORY],
      [12, length],
      [16, offset],
    ],
  );

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** The parts of the package before, by their paths, as they were packed: what did not change is not packed again. */
export class PackedParts {
  private readonly known = new Map<string, { readonly content: Content; readonly entry: ZipEntry }>();

  entryOf(path: string, content: Content, codec: Codec): ZipEntry {
    const before = this.known.get(path);
    if (before?.content === content) return before.entry;
    const entry = entryOf(path, content, codec);
    this.known.set(path, { content, entry });
    return entry;
  }
}

/**
 * Zips parts by path, in their order: the same parts always give the same bytes by the same codec.
 * @param packed parts of the package before
 */
export function zipParts(parts: ReadonlyMap<string, Content>, codec: Codec, packed = new PackedParts()): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const entry = packed.entryOf(path, content, codec);
    directory.push(centralHeader(entry, offset), entry.name);
    const file = [localHeader(entry), entry.name, entry.data];
    files.push(...file);
    offset += lengthOf(file);
  }
  return concatBytes([...files, ...directory, endOfDirectory(parts.size, lengthOf(directory), offset)]);
}
