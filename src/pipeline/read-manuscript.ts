/** The bytes of a Word file to a manuscript, or why it cannot be read. */
import type { Manuscript } from '../import/manuscript/manuscript.ts';
import { readWordInUnicode } from '../import/manuscript/word/encodings.ts';
import type { RelationKind, WordParts } from '../import/manuscript/word/parts.ts';
import { type Codec, toBytes } from '../word/package/codec.ts';
import { openPackage } from '../word/package/open-package.ts';
import { readPart } from '../word/package/part-tree.ts';
import { attempt, type PackageProblem, type Parts, Refusal } from '../word/package/problem.ts';
import { mainDocumentPath, relationsOf } from '../word/package/relations.ts';
import type { XmlElement } from '../word/xml/tree.ts';

/** A part before it is read: with the pending changes of some authors taken back. */
type AsRead = (root: XmlElement) => XmlElement;

/** The parts of a package as the manuscript's reader asks for them; a related part is read once. */
function wordParts(parts: Parts, asRead: AsRead): WordParts {
  const main = mainDocumentPath(parts);
  if (main === undefined) throw new Refusal('package/no-document');
  const relations = relationsOf(parts, main);
  const trees = new Map<string, XmlElement>();
  const tree = (path: string): XmlElement | undefined => {
    if (!parts.has(path)) return undefined;
    const known = trees.get(path) ?? asRead(readPart(parts, path));
    trees.set(path, known);
    return known;
  };
  return {
    document: asRead(readPart(parts, main)),
    related: (kind: RelationKind) => {
      const relation = [...relations.values()].find(({ type, external }) => type === kind && !external);
      return relation === undefined ? undefined : tree(relation.target);
    },
    media: (id) => {
      const relation = relations.get(id);
      if (relation === undefined) return undefined;
      const part = relation.external ? undefined : parts.get(relation.target);
      return relation.external ? 'external' : part === undefined ? undefined : toBytes(part);
    },
    byId: (id) => {
      const relation = relations.get(id);
      return relation === undefined || relation.external ? undefined : tree(relation.target);
    },
  };
}

type ReadManuscript = { readonly manuscript: Manuscript } | { readonly problem: PackageProblem };

/**
 * Reads a Word file by its parts: of one that was opened, or of one that was just made.
 * @param asRead what is read in the place of each part
 */
export const manuscriptOf = (parts: Parts, asRead: AsRead = (root) => root): ReadManuscript =>
  attempt(() => ({ manuscript: readWordInUnicode(wordParts(parts, asRead)) }));

/** Reads a Word file. */
export function readManuscript(bytes: Uint8Array, codec: Codec): ReadManuscript {
  const opened = openPackage(bytes, codec);
  return 'problem' in opened ? opened : manuscriptOf(opened.parts);
}
