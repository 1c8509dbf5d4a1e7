/** How the parts of a package are bound to each other (ECMA-376 part 2, 6.5). */
import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { readPart } from './part-tree.ts';
import { attempt, type Parts } from './problem.ts';

export const CONTENT_TYPES = '[Content_Types].xml';
export const ROOT_RELATIONS = '_rels/.rels';

export interface Relation {
  /** The last word of the type's address, the same in both kinds of the format: `footnotes`, `hyperlink`. */
  readonly type: string;
  /** Path of the part; the address as it is written where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** Where a part's relations stand: `word/document.xml` has `word/_rels/document.xml.rels`; the package `''`. */
function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A target as a path from the root of the package. */
function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The name that a part really has: names are the same without regard to capitals. */
function partName(parts: Parts, path: string): string {
  const names = [path, decode(path)];
  const exact = names.find((name) => parts.has(name));
  if (exact !== undefined) return exact;
  const key = decode(path).toLowerCase();
  return [...parts.keys()].find((name) => name.toLowerCase() === key) ?? path;
}

function relationOf(parts: Parts, source: string, { attributes }: XmlElement): Relation {
  const { Type = '', Target = '', TargetMode } = attributes;
  const external = TargetMode === 'External';
  return {
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: external ? Target : partName(parts, resolveTarget(source, Target)),
    external,
  };
}

const bindings = new WeakMap<Uint8Array, XmlElement>();

/**
 * Reads a part that binds others together. The same few are asked for by whoever opens a package, finds its document and
 * reads that: each is read once.
 * @throws Refusal
 */
export function readBinding(parts: Parts, path: string): XmlElement {
  const content = parts.get(path);
  if (content === undefined || typeof content === 'string') return readPart(parts, path);
  const root = bindings.get(content) ?? readPart(parts, path);
  bindings.set(content, root);
  return root;
}

const rootOf = (parts: Parts, path: string): XmlElement | undefined => {
  const read = attempt(() => ({ root: readBinding(parts, path) }));
  return 'root' in read ? read.root : undefined;
};

/**
 * The relations of a part by id; none where it has none or they cannot be read.
 * @param path the part, `''` for the package itself
 */
export function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const root = rootOf(parts, partName(parts, relationsPath(path)));
  return new Map(
    elementsOf(root, 'Relationship').map((relation) => [
      relation.attributes['Id'] ?? '',
      relationOf(parts, path, relation),
    ]),
  );
}

/** The content type of a part: by its own row, else by the end of its name. */
function contentTypeOf(parts: Parts, path: string): string {
  const types = rootOf(parts, CONTENT_TYPES);
  const key = `/${path}`.toLowerCase();
  const end = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const row =
    elementsOf(types, 'Override').find(
      ({ attributes }) => decode(attributes['PartName'] ?? '').toLowerCase() === key,
    ) ?? elementsOf(types, 'Default').find(({ attributes }) => attributes['Extension']?.toLowerCase() === end);
  return row?.attributes['ContentType'] ?? '';
}

/** Documents and templates, with macros and without. */
const WORD_TYPE = /(?:wordprocessingml|ms-word)\.(?:document|template)/i;

/** The path of the Word document in a package; undefined where it is a package of something else. */
export function mainDocumentPath(parts: Parts): string | undefined {
  const found = [...relationsOf(parts, '').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  if (found === undefined) return undefined;
  // A part that is missing has its type by name only: it is told as missing, not as another kind.
  return WORD_TYPE.test(contentTypeOf(parts, found.target)) ? found.target : undefined;
}
