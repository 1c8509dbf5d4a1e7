/**
 * A document as LibreOffice prints it whole. LibreOffice 7.4 leaves out the rows of a table after its first one, without
 * a word, where the page ends below that row and rows are not to be torn. A first row that stays with the next is never
 * the last on its page. Word prints all rows; its file stays as it is.
 */
import type { Codec } from '../package/codec.ts';
import { Refusal } from '../package/problem.ts';
import { unpackZip } from '../package/unpack.ts';
import { zipParts } from './zip.ts';

const DOCUMENT = 'word/document.xml';

const TABLE = /<w:tbl>.*?<\/w:tbl>/gs;
const ROW = /<w:tr[ >].*?<\/w:tr>/gs;
const IS_HEAD = /<w:tblHeader(?:\/>| )/;
/** Properties of a paragraph that has none of the kind yet; it stands after the style. */
const PROPERTIES = /<w:pPr>(<w:pStyle [^>]*\/>)?(?!<w:keepNext)/g;

const staying = (row: string): string => row.replace(PROPERTIES, (_, style = '') => `<w:pPr>${style}<w:keepNext/>`);

/** A table with a head, its first row kept with the second. Layout tables have no head, and no pages end in them. */
function keptTogether(table: string): string {
  const rows = table.match(ROW) ?? [];
  const first = rows.findIndex((row) => !IS_HEAD.test(row));
  const row = rows[first];
  if (first < 1 || row === undefined || first === rows.length - 1) return table;
  return table.replace(row, () => staying(row));
}

/** The parts of a file; undefined for what is none of ours. */
function partsOf(bytes: Uint8Array, codec: Codec): Map<string, string | Uint8Array> | undefined {
  try {
    return new Map(unpackZip(bytes, codec));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * The same document with the first rows of its tables kept with the next.
 * @param bytes one that this program wrote; anything else is given back as it is
 */
export function forLibreOffice(bytes: Uint8Array, codec: Codec): Uint8Array {
  const parts = partsOf(bytes, codec);
  const document = parts?.get(DOCUMENT);
  if (parts === undefined || document === undefined) return bytes;
  const text = typeof document === 'string' ? document : new TextDecoder().decode(document);
  parts.set(DOCUMENT, text.replace(TABLE, keptTogether));
  return zipParts(parts, codec);
}
