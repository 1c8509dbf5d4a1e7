/** Reads the fingerprint of a file that may have been saved by other programs since. */
import { partTree } from '../package/part-tree.ts';
import type { Parts } from '../package/problem.ts';
import { mainDocumentPath, relationsOf } from '../package/relations.ts';
import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { FINGERPRINT_NAMESPACE, type Fingerprint } from './fingerprint.ts';
import type { Hash } from './hashes.ts';
import { hashParagraphs, STANDS_FOR } from './paragraphs.ts';

const rootOf = (parts: Parts, path: string): XmlElement | undefined => {
  const read = partTree(parts, path);
  return 'root' in read ? read.root : undefined;
};

/** The element has the name that every file built so far carries. */
const isFingerprint = ({ name, attributes }: XmlElement): boolean =>
  /^(?:\w+:)?seal$/.test(name) && Object.values(attributes).includes(FINGERPRINT_NAMESPACE);

/** Parts that may be the fingerprint: programs number them anew. */
const candidates = (parts: Parts): string[] =>
  [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/i.test(name));

/** The fingerprint of a file; undefined where this program did not make it, or another dropped the fingerprint. */
export function readFingerprint(parts: Parts): Fingerprint | undefined {
  for (const path of candidates(parts)) {
    const root = rootOf(parts, path);
    if (root === undefined || !isFingerprint(root)) continue;
    const { source = '', content = '', paragraphs = '' } = root.attributes;
    return { source, content, paragraphs: paragraphs.split(' ').filter((hash) => hash !== '') };
  }
  return undefined;
}

/** Elements whose letters are not printed, or are printed from another place. */
const UNPRINTED: ReadonlySet<string> = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'mc:Fallback']);

function addLetters(parent: XmlElement, inner: string[]): string {
  const letters: string[] = [];
  for (const child of elementsOf(parent)) {
    if (UNPRINTED.has(child.name)) continue;
    if (child.name === 'w:p') addParagraph(child, inner);
    else if (child.name === 'w:t') letters.push(child.children.join(''));
    else letters.push(STANDS_FOR[child.name.replace(/^w:/, '')] ?? addLetters(child, inner));
  }
  return letters.join('');
}

/** A paragraph, then those that stand in its text boxes. */
function addParagraph(paragraph: XmlElement, texts: string[]): void {
  const inner: string[] = [];
  texts.push(addLetters(paragraph, inner), ...inner);
}

/** The texts of all paragraphs under an element, in order, as they read with every tracked change accepted. */
export function paragraphTexts(root: XmlElement): string[] {
  const texts: string[] = [];
  addLetters(root, texts);
  return texts;
}

/** Hashes of the printed paragraphs of a file, to be held against those of its fingerprint. */
export function printedParagraphs(parts: Parts, hash: Hash): string[] {
  const main = mainDocumentPath(parts);
  if (main === undefined) return [];
  const relations = [...relationsOf(parts, main).values()];
  const notes = ['footnotes', 'endnotes'].flatMap((kind) => relations.filter(({ type }) => type === kind));
  return [main, ...notes.map(({ target }) => target)].flatMap((path) => {
    const root = rootOf(parts, path);
    return root === undefined ? [] : hashParagraphs(paragraphTexts(root), hash);
  });
}
