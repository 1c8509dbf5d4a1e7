/** The pictures of two documents in one package: what is one picture has one name in both. */
import { digestOf } from '../../plan/images/digest.ts';
import { toBytes } from '../../word/package/codec.ts';

type Parts = ReadonlyMap<string, string | Uint8Array>;

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const END = '</Relationships>';

/** A row of the document's relations that leads to a picture; this program writes its parts so. */
const MEDIA_ROW = /<Relationship Id="([^"]*)" Type="([^"]*\/image)" Target="media\/([^"]*)"\/>/g;
const DRAWING_ID = /(<wp:docPr id=")(\d+)(")/g;
/** Drawings of the old document have ids from here on: those of the new one are far below. */
const OLD_IDS = 100_000;

const textAt = (parts: Parts, path: string): string => {
  const part = parts.get(path) ?? '';
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
};

/** A document whose pictures are named, stored and referred to by their content. */
function withNamedMedia(parts: Parts): Map<string, string | Uint8Array> {
  const named = new Map(parts);
  const ids = new Map<string, string>();
  const relations = textAt(parts, RELATIONS).replace(MEDIA_ROW, (_, id: string, type: string, name: string) => {
    const bytes = parts.get(`word/media/${name}`) ?? '';
    const digest = digestOf(toBytes(bytes));
    const target = `media/${digest}${name.slice(name.lastIndexOf('.'))}`;
    named.delete(`word/media/${name}`);
    named.set(`word/${target}`, bytes);
    ids.set(id, `rIdMedia-${digest}`);
    return `<Relationship Id="rIdMedia-${digest}" Type="${type}" Target="${target}"/>`;
  });
  if (ids.size === 0) return named;
  const document = textAt(parts, DOCUMENT).replace(
    /r:embed="([^"]*)"/g,
    (_, id: string) => `r:embed="${ids.get(id) ?? id}"`,
  );
  return named.set(RELATIONS, relations).set(DOCUMENT, document);
}

/** The rows of pictures that only the old document has. */
const missingRows = (old: string, fresh: string): string =>
  [...old.matchAll(MEDIA_ROW)]
    .map(([row]) => row)
    .filter((row) => !fresh.includes(row))
    .join('');

/** Both documents with their pictures named alike; the new one's package holds the pictures of both. */
export function withSharedMedia(oldParts: Parts, freshParts: Parts): { readonly old: Parts; readonly fresh: Parts } {
  const [old, fresh] = [withNamedMedia(oldParts), withNamedMedia(freshParts)];
  const rows = missingRows(textAt(old, RELATIONS), textAt(fresh, RELATIONS));
  if (rows === '') return { old, fresh };
  const media = [...old].filter(([path]) => path.startsWith('word/media/'));
  const numbered = textAt(old, DOCUMENT).replace(
    DRAWING_ID,
    (_, before: string, id: string, after: string) => `${before}${Number(id) + OLD_IDS}${after}`,
  );
  return {
    old: old.set(DOCUMENT, numbered),
    fresh: new Map([...media, ...fresh, [RELATIONS, textAt(fresh, RELATIONS).replace(END, rows + END)]]),
  };
}
