/** The header of a PNG (W3C PNG, 5.2 to 5.6), and whether its chunks go through to the end. */
import type { ImageHeader } from './image.ts';

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Length and name of a chunk before its data, a checksum behind. */
const CHUNK_HEAD = 8;
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;
const INCHES_PER_METRE = 39.3701;

interface Chunk {
  readonly name: string;
  /** Where its data begin. */
  readonly at: number;
  readonly length: number;
}

/** The chunks in order; undefined where one goes past the end of the bytes. */
function chunksOf(view: DataView): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (at < view.byteLength) {
    if (at + CHUNK_FRAME > view.byteLength) return undefined;
    const length = view.getUint32(at);
    const name = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    if (at + CHUNK_FRAME + length > view.byteLength) return undefined;
    chunks.push({ name, at: at + CHUNK_HEAD, length });
    if (name === 'IEND') return chunks;
    at += CHUNK_FRAME + length;
  }
  return undefined;
}

/** Pixels to the inch, where the file says it in pixels to the metre. */
function dpiOf(view: DataView, chunk: Chunk | undefined): { readonly dpi?: number } {
  if (chunk === undefined || chunk.length !== 9 || view.getUint8(chunk.at + 8) !== 1) return {};
  const dpi = Math.round(view.getUint32(chunk.at) / INCHES_PER_METRE);
  return dpi > 0 ? { dpi } : {};
}

/** Reads the header of a PNG; undefined where the file is damaged or cut short. */
export function readPng(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(view);
  const [header] = chunks ?? [];
  if (header?.name !== 'IHDR' || header.length !== HEADER_LENGTH) return undefined;
  if (chunks?.some(({ name, length }) => name === 'IDAT' && length > 0) !== true) return undefined;
  const [width, height] = [view.getUint32(header.at), view.getUint32(header.at + 4)];
  return {
    width,
    height,
    ...dpiOf(
      view,
      chunks.find(({ name }) => name === 'pHYs'),
    ),
  };
}
