/** The codec of browsers: fflate, and a SHA-256 that was audited; both are plain functions. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { deflateSync, Inflate } from 'fflate';
import type { Codec } from './word/package/codec.ts';
import { concatBytes } from './word/package/codec.ts';

/** So much is unpacked before it is asked whether it is too much. */
const STEP = 16_384;

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > size) throw new RangeError('more bytes than expected');
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return concatBytes(parts);
}

const POLYNOMIAL = 0xedb88320;

/** The remainders of single bytes (ISO 3309). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = (remainder & 1) === 1 ? POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (REMAINDERS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export const BROWSER_CODEC: Codec = {
  deflate: (bytes) => deflateSync(bytes),
  inflate,
  crc32,
  sha256: (bytes) => bytesToHex(sha256(bytes)),
};
