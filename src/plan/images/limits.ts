/** How large a picture may be: what prints well is far below, and no file can make a document grow without end. */
export const IMAGE_LIMITS = {
  /** Bytes of a file. */
  bytes: 5 * 1024 * 1024,
  /** Pixels in all. */
  pixels: 40_000_000,
} as const;
