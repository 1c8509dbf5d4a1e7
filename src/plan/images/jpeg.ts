/** The header of a JPEG (ITU-T T.81, annex B; JFIF 1.02), and whether it goes through to the end. */
import type { ImageHeader } from './image.ts';

export const JPEG_SIGNATURE = [0xff, 0xd8, 0xff] as const;

const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const JFIF = 'JFIF\0';
const CM_PER_INCH = 2.54;

/** Frames hold the size; C4, C8 and CC are tables among their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

interface Segment {
  readonly marker: number;
  /** Where its data begin, after the two bytes of its length. */
  readonly at: number;
  readonly length: number;
}

/** The segments before the picture's data, the start of the scan last; undefined where the bytes end before. */
function segmentsOf(view: DataView): Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return undefined;
    segments.push({ marker, at: at + 4, length: length - 2 });
    if (marker === START_OF_SCAN) return segments;
    at += 2 + length;
  }
  return undefined;
}

/** Is there an end of the image? Some cameras leave bytes of their own behind it. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Pixels to the inch by the JFIF header. */
function dpiOf(view: DataView, segment: Segment | undefined): { readonly dpi?: number } {
  if (segment === undefined || segment.length < 12) return {};
  const name = String.fromCharCode(...[0, 1, 2, 3, 4].map((offset) => view.getUint8(segment.at + offset)));
  const unit = view.getUint8(segment.at + 7);
  const density = view.getUint16(segment.at + 8);
  if (name !== JFIF || density === 0 || (unit !== 1 && unit !== 2)) return {};
  return { dpi: Math.round(unit === 1 ? density : density * CM_PER_INCH) };
}

/** Reads the header of a JPEG; undefined where the file is damaged or cut short. */
export function readJpeg(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = segmentsOf(view);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  const scan = segments?.at(-1);
  if (segments === undefined || scan === undefined || frame === undefined || frame.length < 6) return undefined;
  if (!hasEnd(bytes, scan.at)) return undefined;
  return {
    height: view.getUint16(frame.at + 1),
    width: view.getUint16(frame.at + 3),
    ...dpiOf(
      view,
      segments.find(({ marker }) => marker === APP0),
    ),
  };
}
