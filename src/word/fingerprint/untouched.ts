/** Whether a file is as it was built. Every rebuild asks this, so no XML is parsed for it. */
import type { Parts } from '../package/problem.ts';
import { entriesOf, FINGERPRINT_PART, fingerprintText, madeFrom } from './fingerprint.ts';
import { contentHash, type Hash } from './hashes.ts';

/** The hash of the other parts, where the fingerprint stands as this program writes it. */
function fingerprintedContent(parts: Parts): string | undefined {
  const part = parts.get(FINGERPRINT_PART) ?? '';
  const written = typeof part === 'string' ? part : new TextDecoder().decode(part);
  const [, source = '', content = '', paragraphs = '', waived = '', made = ''] =
    /source="([^"]*)" content="([^"]*)" paragraphs="([^"]*)"(?: waived="([^"]*)")?(?: for="([^"]*)")?/.exec(written) ??
    [];
  const lists = { paragraphs: entriesOf(paragraphs), waived: entriesOf(waived) };
  const fingerprint = { source, content, ...lists, made: madeFrom(made) };
  return written === fingerprintText(fingerprint) ? content : undefined;
}

/** True for a file that is to the byte what this program made of some plan. */
export function isUntouched(parts: Parts, hash: Hash): boolean {
  const content = fingerprintedContent(parts);
  return (
    content !== undefined &&
    content === contentHash(new Map([...parts].filter(([name]) => name !== FINGERPRINT_PART)), hash)
  );
}
