/** How large a picture is on paper. All lengths in English metric units, the unit of drawings. */
import { mmToEmu } from '../../standard/length.ts';
import type { Image } from './image.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a file is taken for that does not say its resolution: what screens and Word take it for. */
const USUAL_DPI = 96;
const EMU_PER_INCH = 914_400;

/** Word stops at 22 inches; a picture with fewer units than this could not be seen. */
const LEAST = 12_700;

/**
 * The size of a picture: as wide as is asked, or as its file means it, never wider or taller than there is room.
 * @param width asked for, mm
 */
export function printedSize(
  image: Pick<Image, 'width' | 'height' | 'dpi'>,
  width: number | undefined,
  room: Size,
): Size {
  const asked = width === undefined ? (image.width / (image.dpi ?? USUAL_DPI)) * EMU_PER_INCH : mmToEmu(width);
  const ratio = image.height / image.width;
  const wide = Math.min(asked, room.width, room.height / ratio);
  return { width: Math.max(LEAST, Math.round(wide)), height: Math.max(LEAST, Math.round(wide * ratio)) };
}

/** Pixels to the inch of a picture that is printed so wide. */
export const printedDpi = ({ width }: Pick<Image, 'width'>, size: Pick<Size, 'width'>): number =>
  Math.round(width / (size.width / EMU_PER_INCH));
