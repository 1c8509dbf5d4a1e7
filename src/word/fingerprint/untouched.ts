/** Whether a file is as it was built. Every rebuild asks this, so no XML is parsed for it. */
import type { Parts } from '../package/problem.ts';
import { SEAL_PART, sealText } from './fingerprint.ts';
import { contentHash } from './hashes.ts';

/** The hash of the other parts, where the seal stands as this program writes it. */
function sealedContent(parts: Parts): string | undefined {
  const written = Buffer.from(parts.get(SEAL_PART) ?? []).toString('utf8');
  const [, source = '', content = '', paragraphs = ''] =
    /source="([^"]*)" content="([^"]*)" paragraphs="([^"]*)"/.exec(written) ?? [];
  return written === sealText({ source, content, paragraphs: paragraphs.split(' ') }) ? content : undefined;
}

/** True for a file that is to the byte what this program made of some plan. */
export function isUntouched(parts: Parts): boolean {
  const content = sealedContent(parts);
  return content !== undefined && content === contentHash(new Map([...parts].filter(([name]) => name !== SEAL_PART)));
}
