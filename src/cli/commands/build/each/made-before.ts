/** Documents that an earlier run has made of the same plan and the same row. */
import { readFile } from 'node:fs/promises';
import { NODE_CODEC } from '../../../../codec-node.ts';
import { sourceHash } from '../../../../word/fingerprint/hashes.ts';
import { readFingerprint } from '../../../../word/fingerprint/read-fingerprint.ts';
import { isUntouched } from '../../../../word/fingerprint/untouched.ts';
import { attempt } from '../../../../word/package/problem.ts';
import { unpackZip } from '../../../../word/package/unpack.ts';

/**
 * What stands at a path.
 * @param origin all that the document would be made of
 * @returns `same`: such a document as it was built; `kept`: such a document, changed since; else undefined
 */
export async function madeBefore(path: string, origin: string): Promise<'same' | 'kept' | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const unpacked = bytes === undefined ? undefined : attempt(() => ({ parts: unpackZip(bytes, NODE_CODEC) }));
  if (unpacked === undefined || 'problem' in unpacked) return undefined;
  const { parts } = unpacked;
  if (readFingerprint(parts)?.source !== sourceHash(origin, NODE_CODEC)) return undefined;
  return isUntouched(parts, NODE_CODEC) ? 'same' : 'kept';
}
