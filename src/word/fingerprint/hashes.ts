/** The hashes that a fingerprint is made of. */
// biome-ignore lint/correctness/noNodejsModules: a hash is a pure function of its bytes
import { createHash } from 'node:crypto';

/** Ten hexadecimal digits tell the paragraphs of one plan apart a million times over. */
const SHORT = 10;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Of a plan's YAML text. A byte order mark and the ends of lines are its storage, not its text. */
export const sourceHash = (text: string): string => sha256(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));

/** Hyphens that do not break and hyphens that may: programs write them as signs or as elements. */
const SIGNS: Readonly<Record<string, string>> = { '\u2011': '-', '\u00ad': '' };

/** A paragraph's words whatever program stored them: composed letters, white space as one space. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2011\u00ad]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();

/** Of a paragraph's words; the words cannot be had back from it. */
export const paragraphHash = (text: string): string => sha256(plainLetters(text)).slice(0, SHORT);

/** Of parts: names and bytes, whatever their order. */
export function contentHash(parts: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const name of [...parts.keys()].sort()) {
    const content = parts.get(name) ?? '';
    // Names and lengths before the bytes: no other parts give the same row.
    hash.update(`${name}\n${Buffer.byteLength(content)}\n`).update(content);
  }
  return hash.digest('hex');
}
