/** The paragraphs that the fingerprint counts, in a document that was just made and is still text. */
import type { Recent } from '../../plan/model/recent.ts';
import { FIRST_PICTURE_ID } from '../drawing-ids.ts';
import { type Hash, printedHash } from './hashes.ts';

/** The parts with printed paragraphs, in the order of the fingerprint. */
export const PRINTED_PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'] as const;

/**
 * The ends of paragraphs, fields, and what stands for letters. This program writes no paragraph within another, and no
 * `>` within an attribute; pictures are known by their numbers. The only fields it writes in a text repeat the number of a note: a mark, no letter.
 */
const TOKEN =
  /<\/w:p>|<w:fldChar [^>]*"begin"\/>.*?<w:fldChar [^>]*"end"\/>|<w:t(?: [^>]*)?>([^<]*)<|<w:(tab|br|cr|noBreakHyphen)(?: [^>]*)?\/>|<wp:docPr id="(\d+)"/g;
const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });

/** Letters as they stand in XML. */
const asXml = (text: string): string => text.replaceAll('&', '&amp;');

/** What an element without letters stands for. */
export const STANDS_FOR: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

function paragraphsIn(xml: string, pictures: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let letters = '';
  for (const [token, text, sign, drawing] of xml.matchAll(TOKEN)) {
    if (token === '</w:p>') {
      paragraphs.push(plainText(letters));
      letters = '';
    } else if (drawing === undefined) letters += text ?? STANDS_FOR[sign ?? ''] ?? '';
    else letters += asXml(pictures[Number(drawing) - FIRST_PICTURE_ID] ?? '');
  }
  return paragraphs;
}

/**
 * Hashes of paragraphs; those without words are not printed.
 * @param recent those of the document before, by their texts
 */
export const hashParagraphs = (texts: readonly string[], hash: Hash, recent?: Recent<string>): string[] =>
  texts
    .map((text) => recent?.of(text, () => printedHash(text, hash)) ?? printedHash(text, hash))
    .filter((found) => found !== '');

/**
 * Hashes of the printed paragraphs of a document that this program made.
 * @param pictures what tells its pictures, in their order: `pictureKeys`
 * @param recent hashes of the document before, by the texts of their paragraphs
 */
export const writtenParagraphs = (
  parts: ReadonlyMap<string, string | Uint8Array>,
  hash: Hash,
  pictures: readonly string[] = [],
  recent?: Recent<string>,
): string[] =>
  PRINTED_PARTS.flatMap((name) => hashParagraphs(paragraphsIn(String(parts.get(name) ?? ''), pictures), hash, recent));
