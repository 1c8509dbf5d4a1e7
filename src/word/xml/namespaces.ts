/** The namespaces of Word documents and the prefixes that Word gives them. */

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** The usual addresses by prefix; what binds a package together, and what workbooks are made of, is written without one. */
const USUAL: readonly (readonly [prefix: string, uri: string, strict?: string])[] = [
  ['w', `${OFFICE}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  ['r', `${OFFICE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  ['wp', `${OFFICE}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`],
  ['a', `${OFFICE}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  ['pic', `${OFFICE}/drawingml/2006/picture`, `${STRICT}/drawingml/picture`],
  ['c', `${OFFICE}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  ['m', `${OFFICE}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  ['ds', `${OFFICE}/officeDocument/2006/customXml`, `${STRICT}/officeDocument/customXml`],
  ['mc', `${OFFICE}/markup-compatibility/2006`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
  ['w14', `${MICROSOFT}/word/2010/wordml`],
  ['w15', `${MICROSOFT}/word/2012/wordml`],
  ['w16', `${MICROSOFT}/word/2018/wordml`],
  ['w16cid', `${MICROSOFT}/word/2016/wordml/cid`],
  ['w16cex', `${MICROSOFT}/word/2018/wordml/cex`],
  ['w16se', `${MICROSOFT}/word/2015/wordml/symex`],
  ['wne', `${MICROSOFT}/word/2006/wordml`],
  ['wp14', `${MICROSOFT}/word/2010/wordprocessingDrawing`],
  ['wpc', `${MICROSOFT}/word/2010/wordprocessingCanvas`],
  ['wpg', `${MICROSOFT}/word/2010/wordprocessingGroup`],
  ['wpi', `${MICROSOFT}/word/2010/wordprocessingInk`],
  ['wps', `${MICROSOFT}/word/2010/wordprocessingShape`],
  ['', `${OFFICE}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`],
  ['', `${OFFICE}/package/2006/relationships`],
  ['', `${OFFICE}/package/2006/content-types`],
];

const PREFIXES = new Map(
  USUAL.flatMap(([prefix, uri, strict]) =>
    [uri, ...(strict === undefined ? [] : [strict])].map((address) => [address, prefix] as const),
  ),
);
const ADDRESSES = new Map(USUAL.filter(([prefix]) => prefix !== '').map(([prefix, uri]) => [prefix, uri] as const));

/** What newer kinds of drawings and letters are written in. */
const NEWER: ReadonlySet<string> = new Set(
  'a14 a16 aink am3d asvg cx cx1 cx2 cx3 cx4 cx5 cx6 cx7 cx8 dgm oel w16cur w16du w16sdtdh w16sdtfl wp15'.split(' '),
);

/** Does Word know the namespace that has a prefix after its usual naming? */
export const isKnownToWord = (prefix: string): boolean => ADDRESSES.has(prefix) || NEWER.has(prefix);

/** Names of a document by their namespaces. */
export interface Naming {
  /** The usual name of what is written as `prefix:local`. */
  name(uri: string, prefix: string, local: string): string;
  /** The usual prefixes for a list of written ones. */
  prefixes(list: string): string;
  /** The attributes that declare the prefixes given so far. */
  declarations(): Readonly<Record<string, string>>;
}

/**
 * Gives every namespace of one document its prefix: the usual one; to those that Word does not know the written one,
 * where it is not another's.
 * @param resolve the namespace that a prefix stands for at the place being read
 */
export function usualNaming(resolve: (prefix: string) => string | undefined): Naming {
  const given = new Map<string, string>();
  const taken = new Map<string, string>();

  const give = (uri: string, prefix: string): string => {
    given.set(uri, prefix);
    taken.set(prefix, ADDRESSES.get(prefix) ?? uri);
    return prefix;
  };
  const isFree = (prefix: string): boolean => !(taken.has(prefix) || ADDRESSES.has(prefix));
  const prefixOf = (uri: string, written: string): string => {
    const before = given.get(uri);
    if (before !== undefined) return before;
    const usual = PREFIXES.get(uri);
    if (usual !== undefined) return give(uri, usual);
    return give(uri, isFree(written) ? written : `ns${given.size}`);
  };

  const nameOf = (uri: string, written: string, local: string): string => {
    const prefix = uri === '' ? '' : uri === XML ? 'xml' : prefixOf(uri, written);
    return prefix === '' ? local : `${prefix}:${local}`;
  };
  const known = new Map<string, Map<string, string>>();

  return {
    // A document has some hundred names, thousands of times each: each is put together once.
    name: (uri, written, local) => {
      const ofSpace = known.get(uri) ?? new Map<string, string>();
      if (ofSpace.size === 0) known.set(uri, ofSpace);
      const before = ofSpace.get(local);
      if (before !== undefined) return before;
      const name = nameOf(uri, written, local);
      ofSpace.set(local, name);
      return name;
    },
    prefixes: (list) =>
      list
        .split(/\s+/)
        .flatMap((written) => {
          const uri = resolve(written);
          return uri === undefined || written === '' ? [] : [prefixOf(uri, written)];
        })
        .join(' '),
    declarations: () =>
      Object.fromEntries([...taken].map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri])),
  };
}
