/** The hashes that a fingerprint is made of. */
import { type Codec, concatBytes, toBytes } from '../package/codec.ts';

/** The hash that the place of running has. */
export type Hash = Pick<Codec, 'sha256'>;

/** Ten hexadecimal digits tell the paragraphs of one plan apart a million times over. */
const SHORT = 10;

/** Of a plan's YAML text. A byte order mark and the ends of lines are its storage, not its text. */
export const sourceHash = (text: string, { sha256 }: Hash): string =>
  sha256(toBytes(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')));

/** Hyphens that do not break and hyphens that may: programs write them as signs or as elements. */
const SIGNS: Readonly<Record<string, string>> = { '\u2011': '-', '\u00ad': '' };

/** A paragraph's words whatever program stored them: composed letters, white space as one space. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2011\u00ad]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();

const lettersHash = (letters: string, { sha256 }: Hash): string => sha256(toBytes(letters)).slice(0, SHORT);

/** Of a paragraph's words; the words cannot be had back from it. */
export const paragraphHash = (text: string, hash: Hash): string => lettersHash(plainLetters(text), hash);

/** Of a paragraph's words; empty for one without words, which is not printed. */
export function printedHash(text: string, hash: Hash): string {
  const letters = plainLetters(text);
  return letters === '' ? '' : lettersHash(letters, hash);
}

/** Of parts: names and bytes, whatever their order. */
export function contentHash(parts: ReadonlyMap<string, string | Uint8Array>, { sha256 }: Hash): string {
  const rows = [...parts.keys()].sort().flatMap((name) => {
    const content = toBytes(parts.get(name) ?? '');
    // Names and lengths before the bytes: no other parts give the same row.
    return [toBytes(`${name}\n${content.length}\n`), content];
  });
  return sha256(concatBytes(rows));
}
