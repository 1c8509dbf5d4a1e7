/** The codec of Node: its own zlib and crypto. */
// biome-ignore-start lint/correctness/noNodejsModules: the one file of the library that is for Node alone
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
// biome-ignore-end lint/correctness/noNodejsModules: see above
import type { Codec } from './word/package/codec.ts';

export const NODE_CODEC: Codec = {
  deflate: (bytes) => deflateRawSync(bytes),
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  crc32: (bytes) => crc32(bytes),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
