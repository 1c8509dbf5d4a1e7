/** Puts the fingerprint into the parts of a document that was just made. */

import type { Recent } from '../../plan/model/recent.ts';
import { FINGERPRINT_NAMESPACE, FINGERPRINT_PART, fingerprintText, type MadeFor } from './fingerprint.ts';
import { contentHash, type Hash, sourceHash } from './hashes.ts';
import { writtenParagraphs } from './paragraphs.ts';

/** What a fingerprint is to tell of the plan, besides what its document shows. */
export interface Origin {
  /** The YAML text that the document was made from. */
  readonly source: string;
  /** What tells its pictures, in their order: `pictureKeys`. */
  readonly pictures?: readonly string[];
  /** Codes of what the plan has chosen to be otherwise. */
  readonly waived: readonly string[];
  readonly made?: MadeFor | undefined;
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';

/** Always the same, so that the same plan gives the same bytes. */
const ITEM_ID = '{7D1B6E0C-52A4-4C39-8E5F-1A9C03D2B764}';

/** What Word demands beside a part of custom XML: properties that name it, and the relation to them. */
const COMPANIONS: readonly (readonly [name: string, text: string])[] = [
  [
    'customXml/itemProps1.xml',
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${FINGERPRINT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  ],
  [
    'customXml/_rels/item1.xml.rels',
    `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  ],
];

/** Rows that bind the fingerprint to the document, before the end of parts that we have written ourselves. */
const ROWS: Readonly<Record<string, readonly [end: string, row: string]>> = {
  [CONTENT_TYPES]: [
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  ],
  [DOCUMENT_RELATIONS]: [
    '</Relationships>',
    `<Relationship Id="rIdSeal" Type="${OFFICE}/relationships/customXml" Target="../${FINGERPRINT_PART}"/>`,
  ],
};

function withRow(name: string, content: string | Uint8Array): string | Uint8Array {
  const [end = '', row = ''] = ROWS[name] ?? [];
  return row === '' || typeof content !== 'string' ? content : content.replace(end, row + end);
}

/**
 * Puts a fingerprint into the parts of a document that this program made.
 * @param recent hashes of the document before, by the texts of their paragraphs
 */
export function addFingerprint(
  parts: Parts,
  { source, pictures = [], waived, made }: Origin,
  hash: Hash,
  recent?: Recent<string>,
): Parts {
  const bound = [...parts].map(([name, content]) => [name, withRow(name, content)] as const);
  const marked = new Map<string, string | Uint8Array>([...bound, ...COMPANIONS]);
  const fingerprint = {
    source: sourceHash(source, hash),
    content: contentHash(marked, hash),
    paragraphs: writtenParagraphs(parts, hash, pictures, recent),
    waived,
    made,
  };
  return marked.set(FINGERPRINT_PART, fingerprintText(fingerprint));
}
