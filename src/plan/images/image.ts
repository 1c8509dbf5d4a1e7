/** A picture's file as data: what its bytes are, how many pixels it has, how large it means to be. */

export type ImageFormat = 'png' | 'jpeg';

export interface Image {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch as the file says; undefined where it does not. */
  readonly dpi?: number;
  /** Tells the bytes from others: pictures with one digest are one picture. */
  readonly digest: string;
}

/** The header of a picture. */
export type ImageHeader = Pick<Image, 'width' | 'height' | 'dpi'>;

/**
 * The bytes of the file at a path as the plan has it, or why there are none. The path has been found to stay within the
 * plan's folder as it is written; that no link leads out is for the reader to see.
 */
export type ImageReader = (path: string) => Uint8Array | ImageTrouble;

/** `missing`: no file that can be read; `outside`: it stands outside the plan's folder; `tooLarge`: above the limit. */
export type ImageTrouble = 'missing' | 'outside' | 'tooLarge';

/** Without files there are no pictures. */
export const noImages: ImageReader = () => 'missing';
