/** Pictures made for tests, and plans that show them. */
import { crc32, deflateSync } from 'node:zlib';
import { checkPlan, type Diagnostic, type ImageReader, type Plan, renderPlan } from '../../src/index.ts';
import { planOf } from './plans.ts';

const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const all = parts.flatMap((part) => [...part]);
  return Uint8Array.from(all);
};

const int32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const chunk = (name: string, data: Uint8Array | readonly number[]): Uint8Array => {
  const named = bytesOf(letters(name), data);
  return bytesOf(int32(data.length), named, int32(crc32(named)));
};

export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly dpi?: number;
  /** Gives other bytes to pictures of one size. */
  readonly grey?: number;
}

/** A PNG of one grey. */
export function pngOf({ width, height, dpi, grey = 128 }: PngShape): Uint8Array {
  const row = bytesOf([0], new Uint8Array(Math.min(width, 4000)).fill(grey));
  const data = deflateSync(bytesOf(...Array.from({ length: Math.min(height, 4000) }, () => row)));
  const metre = Math.round((dpi ?? 0) / 0.0254);
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', [...int32(width), ...int32(height), 8, 0, 0, 0, 0]),
    ...(dpi === undefined ? [] : [chunk('pHYs', [...int32(metre), ...int32(metre), 1])]),
    chunk('IDAT', data),
    chunk('IEND', []),
  );
}

/** The frame of a JPEG: what is read of it, without a picture that could be shown. */
export const jpegOf = (width: number, height: number, dpi = 0): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 16, ...letters('JFIF\0'), 1, 2, 1, dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0],
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xc2, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9],
  );

/** Files by their paths. */
export const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'so-do.png': pngOf({ width: 300, height: 200, dpi: 150 }),
  'hinh/ma-qr.png': pngOf({ width: 120, height: 120, dpi: 120, grey: 10 }),
  'ban-do.jpg': jpegOf(400, 300, 200),
};

export const readerOf =
  (files: Readonly<Record<string, Uint8Array>>): ImageReader =>
  (path) =>
    Object.hasOwn(files, path) ? (files[path] ?? 'missing') : 'missing';

export const IMAGES = readerOf(PICTURES);

/** A plan that must be without errors, its pictures among `PICTURES`. */
export const pictured = (text: string, images: ImageReader = IMAGES): Plan => planOf(text, images);

/** Its file, with a fingerprint. */
export const picturedFile = (text: string, images: ImageReader = IMAGES): Uint8Array =>
  renderPlan(pictured(text, images), { source: text });

/** What is told about the pictures of a text: `5 image/no-alt`. */
export const pictureCodes = (text: string, images: ImageReader = IMAGES): string[] =>
  checkPlan(text, { images })
    .diagnostics.filter(({ code }: Diagnostic) => code.startsWith('image/'))
    .map(({ code, range }) => `${range.start.line} ${code}`);
