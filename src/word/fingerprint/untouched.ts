/** Whether a file is as it was built. Every rebuild asks this, so no XML is parsed for it. */
import type { Parts } from '../package/problem.ts';
import { FINGERPRINT_PART, fingerprintText } from './fingerprint.ts';
import { contentHash } from './hashes.ts';

/** The hash of the other parts, where the fingerprint stands as this program writes it. */
function fingerprintedContent(parts: Parts): string | undefined {
  const written = Buffer.from(parts.get(FINGERPRINT_PART) ?? []).toString('utf8');
  const [, source = '', content = '', paragraphs = ''] =
    /source="([^"]*)" content="([^"]*)" paragraphs="([^"]*)"/.exec(written) ?? [];
  return written === fingerprintText({ source, content, paragraphs: paragraphs.split(' ') }) ? content : undefined;
}

/** True for a file that is to the byte what this program made of some plan. */
export function isUntouched(parts: Parts): boolean {
  const content = fingerprintedContent(parts);
  return (
    content !== undefined && content === contentHash(new Map([...parts].filter(([name]) => name !== FINGERPRINT_PART)))
  );
}
