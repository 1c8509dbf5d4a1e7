/** Bytes from anybody to a picture: what they are is read from themselves, never from a name. */
import { digestOf } from './digest.ts';
import type { Image, ImageFormat, ImageHeader } from './image.ts';
import { JPEG_SIGNATURE, readJpeg } from './jpeg.ts';
import { IMAGE_LIMITS } from './limits.ts';
import { PNG_SIGNATURE, readPng } from './png.ts';

/** Why bytes are no picture that can be printed. */
export type ImageFault =
  | { readonly fault: 'otherKind'; readonly kind: string }
  | { readonly fault: 'damaged' }
  | { readonly fault: 'tooLarge'; readonly bytes: number }
  | { readonly fault: 'tooManyPixels'; readonly width: number; readonly height: number };

const FORMATS: Readonly<
  Record<ImageFormat, { signature: readonly number[]; read: (bytes: Uint8Array) => ImageHeader | undefined }>
> = {
  png: { signature: PNG_SIGNATURE, read: readPng },
  jpeg: { signature: JPEG_SIGNATURE, read: readJpeg },
};

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Other kinds by how their files begin, and from which byte on. */
const OTHER_KINDS: readonly (readonly [kind: string, at: number, signature: readonly number[]])[] = [
  ['GIF', 0, letters('GIF8')],
  ['WebP', 8, letters('WEBP')],
  ['BMP', 0, letters('BM')],
  ['TIFF', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['EMF', 40, letters(' EMF')],
  ['WMF', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
  ['WMF', 0, [0x01, 0x00, 0x09, 0x00]],
  ['HEIC', 4, letters('ftyp')],
  ['PDF', 0, letters('%PDF')],
  ['SVG', 0, letters('<svg')],
  ['SVG', 0, letters('<?xml')],
];

const hasAt = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** The kind of a file that is neither PNG nor JPEG; empty where it is not known. */
const otherKindOf = (bytes: Uint8Array): string =>
  OTHER_KINDS.find(([, at, signature]) => hasAt(bytes, at, signature))?.[0] ?? '';

/** Reads a picture. */
export function readImage(bytes: Uint8Array): Image | ImageFault {
  if (bytes.length > IMAGE_LIMITS.bytes) return { fault: 'tooLarge', bytes: bytes.length };
  const formats = Object.keys(FORMATS) as ImageFormat[];
  const format = formats.find((name) => hasAt(bytes, 0, FORMATS[name].signature));
  if (format === undefined) return { fault: 'otherKind', kind: otherKindOf(bytes) };
  const header = FORMATS[format].read(bytes);
  if (header === undefined || header.width === 0 || header.height === 0) return { fault: 'damaged' };
  const { width, height } = header;
  if (width * height > IMAGE_LIMITS.pixels) return { fault: 'tooManyPixels', width, height };
  return { format, bytes, digest: digestOf(bytes), ...header };
}
