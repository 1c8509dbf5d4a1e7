/** Reads the fingerprint of a file that may have been saved by other programs since. */
import { digestOf } from '../../plan/images/digest.ts';
import { emuToMm } from '../../standard/length.ts';
import { toBytes } from '../package/codec.ts';
import { partTree } from '../package/part-tree.ts';
import type { Parts } from '../package/problem.ts';
import { mainDocumentPath, relationsOf } from '../package/relations.ts';
import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { entriesOf, FINGERPRINT_NAMESPACE, type Fingerprint, madeFrom } from './fingerprint.ts';
import type { Hash } from './hashes.ts';
import { hashParagraphs, STANDS_FOR } from './paragraphs.ts';
import { pictureKey } from './pictures.ts';

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
    const { source = '', content = '', paragraphs = '', waived = '', for: made = '' } = root.attributes;
    return { source, content, paragraphs: entriesOf(paragraphs), waived: entriesOf(waived), made: madeFrom(made) };
  }
  return undefined;
}

/** Elements whose letters are not printed, or are printed from another place. */
const UNPRINTED: ReadonlySet<string> = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'mc:Fallback']);

/** A field that repeats the number of a note prints a mark, no letter. */
const NOTE_FIELD = /\bNOTEREF\b/;

/** What tells the picture in a drawing; undefined for a drawing of something else. */
type PictureKeyOf = (drawing: XmlElement) => string | undefined;

const firstBelow = (root: XmlElement, name: string): XmlElement | undefined =>
  root.name === name
    ? root
    : elementsOf(root)
        .map((child) => firstBelow(child, name))
        .find((found) => found !== undefined);

/** Keys of the pictures of a part. */
function pictureKeysIn(parts: Parts, path: string): PictureKeyOf {
  const relations = relationsOf(parts, path);
  return (drawing) => {
    const id = firstBelow(drawing, 'a:blip')?.attributes['r:embed'];
    const bytes = parts.get(relations.get(id ?? '')?.target ?? '');
    if (bytes === undefined) return undefined;
    const width = emuToMm(Number(firstBelow(drawing, 'wp:extent')?.attributes['cx'] ?? 0));
    const alt = firstBelow(drawing, 'wp:docPr')?.attributes['descr'] ?? '';
    return pictureKey({ digest: digestOf(toBytes(bytes)), width, alt });
  };
}

/** Reads letters in order, and keeps in mind the fields that they stand in. */
class LetterReader {
  /** Codes of the fields that are open. */
  private readonly codes: string[] = [];
  private readonly keyOf: PictureKeyOf;

  constructor(keyOf: PictureKeyOf) {
    this.keyOf = keyOf;
  }

  read(parent: XmlElement, inner: string[]): string {
    return elementsOf(parent)
      .filter(({ name }) => !UNPRINTED.has(name))
      .map((child) => this.lettersOf(child, inner))
      .join('');
  }

  private lettersOf(child: XmlElement, inner: string[]): string {
    const { name, attributes, children } = child;
    if (name === 'w:p') return this.readParagraph(child, inner);
    if (name === 'w:drawing') return this.keyOf(child) ?? this.read(child, inner);
    if (name === 'w:fldChar') return this.turnField(attributes['w:fldCharType']);
    if (name === 'w:instrText') return this.addCode(children.join(''));
    if (name === 'w:fldSimple' && NOTE_FIELD.test(attributes['w:instr'] ?? '')) return '';
    const letters =
      name === 'w:t' ? children.join('') : (STANDS_FOR[name.replace(/^w:/, '')] ?? this.read(child, inner));
    return this.codes.some((code) => NOTE_FIELD.test(code)) ? '' : letters;
  }

  private turnField(type: string | undefined): string {
    if (type === 'begin') this.codes.push('');
    if (type === 'end') this.codes.pop();
    return '';
  }

  private addCode(code: string): string {
    const last = this.codes.length - 1;
    if (last >= 0) this.codes[last] += code;
    return '';
  }

  /** A paragraph, then those that stand in its text boxes. */
  private readParagraph(paragraph: XmlElement, texts: string[]): string {
    const inner: string[] = [];
    texts.push(this.read(paragraph, inner), ...inner);
    return '';
  }
}

/** The texts of all paragraphs under an element, in order, as they read with every tracked change accepted. */
export function paragraphTexts(root: XmlElement, keyOf: PictureKeyOf = () => undefined): string[] {
  const texts: string[] = [];
  new LetterReader(keyOf).read(root, texts);
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
    return root === undefined ? [] : hashParagraphs(paragraphTexts(root, pictureKeysIn(parts, path)), hash);
  });
}
