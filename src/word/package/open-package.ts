/** Opens a .docx that may come from anybody: nothing in it is believed before it was checked. */
import type { Codec } from './codec.ts';
import { kindRefusal } from './kinds.ts';
import { attempt, type PackageProblem, type Parts, Refusal } from './problem.ts';
import { CONTENT_TYPES, mainDocumentPath, ROOT_RELATIONS, readBinding } from './relations.ts';
import { unpackZip } from './unpack.ts';

export type Opened = { readonly parts: Parts } | { readonly problem: PackageProblem };

/** There must be a Word document, found as Word finds it. */
function checkIsDocument(parts: Parts): void {
  if (!parts.has(CONTENT_TYPES) || !parts.has(ROOT_RELATIONS)) throw kindRefusal(parts);
  readBinding(parts, CONTENT_TYPES);
  readBinding(parts, ROOT_RELATIONS);
  const main = mainDocumentPath(parts);
  if (main === undefined) throw kindRefusal(parts);
  if (!parts.has(main)) throw new Refusal('package/missing-part', { part: main });
}

/**
 * Unpacks the parts of a Word document in memory.
 * @returns its parts by path, or why it cannot be opened; nothing is thrown
 */
export function openPackage(bytes: Uint8Array, codec: Codec): Opened {
  return attempt(() => {
    const parts = unpackZip(bytes, codec);
    checkIsDocument(parts);
    return { parts };
  });
}
