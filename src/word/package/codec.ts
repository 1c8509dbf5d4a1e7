/**
 * What the core asks of the place that it runs in: functions of bytes that each place has a fast version of. They are
 * handed in, so that the core is the same in Node and in a browser.
 */
export interface Codec {
  /** Packs bytes as raw DEFLATE (RFC 1951). */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /**
   * Unpacks raw DEFLATE.
   * @param size how many bytes are expected; unpacking ends where they are passed
   * @throws where the bytes are damaged, or more than `size`
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** The CRC-32 of a zip's entry, as an unsigned number. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string;
}

const encoder = new TextEncoder();

/** Bytes one behind the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text as UTF-8; bytes as they are. */
export const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;
