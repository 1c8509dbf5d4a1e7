/**
 * Lengths. The standard speaks in millimetres and points, Word in twips (1/20 pt), half-points (sizes of letters),
 * eighths of a point (borders) and English metric units (drawings). All rounding happens here.
 */

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
const EMU_PER_POINT = 12700;
const EMU_PER_MM = 36_000;

/** A pixel of a screen with 96 to the inch. */
export const EMU_PER_PIXEL = 9525;

/** Millimetres to twips, to the nearest: 30 mm is 1701 twips. */
export const mmToTwip = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Points to twips, to the nearest. */
export const ptToTwip = (pt: number): number => Math.round(pt * TWIPS_PER_POINT);

/** Twips to points. */
export const twipToPt = (twip: number): number => twip / TWIPS_PER_POINT;

/** Twips to millimetres. */
export const twipToMm = (twip: number): number => twip / TWIPS_PER_MM;

/** Points to millimetres. */
export const ptToMm = (pt: number): number => twipToMm(pt * TWIPS_PER_POINT);

/** Millimetres to points. */
export const mmToPt = (mm: number): number => twipToPt(mm * TWIPS_PER_MM);

/** English metric units to millimetres. */
export const emuToMm = (emu: number): number => ptToMm(emu / EMU_PER_POINT);

/** Millimetres to English metric units. */
export const mmToEmu = (mm: number): number => Math.round(mm * EMU_PER_MM);

/** Twips to English metric units. */
export const twipToEmu = (twip: number): number => (twip / TWIPS_PER_POINT) * EMU_PER_POINT;

/** Points to half-points, the unit of `w:sz`. */
export const ptToHalfPoint = (pt: number): number => Math.round(pt * 2);

/** Points to eighths of a point, the unit of border widths. */
export const ptToEighth = (pt: number): number => Math.round(pt * 8);

/** Points to English metric units, the unit of DrawingML. */
export const ptToEmu = (pt: number): number => Math.round(pt * EMU_PER_POINT);
