/** Two Word documents merged into one whose tracked changes lead from the old to the new. */

import { parseXml } from '../../word/xml/parse.ts';
import { documentText } from '../../word/xml/serialise.ts';
import { elementsOf, firstOf, isElement, withChildren, type XmlElement } from '../../word/xml/tree.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import { type Reading, repeatedNoteIds } from './atoms.ts';
import { authorsOf, paragraphsIn } from './authors.ts';
import { mergedBlocks } from './blocks.ts';
import { commentIds, type DocumentComment, withComments } from './comments.ts';
import { withSharedMedia } from './media.ts';
import { Notes, type Side } from './notes.ts';
import { ObjectLetters } from './object-letters.ts';
import type { Merging } from './paragraphs.ts';
import { type Author, type Authors, NOBODY, Revisions } from './revisions.ts';
import { textOf } from './text.ts';

type Parts = ReadonlyMap<string, string | Uint8Array>;

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';

/** Blocks up to the paragraph that ends a section, with the properties that it holds. */
interface Section {
  readonly blocks: readonly XmlElement[];
  readonly properties?: XmlElement;
}

const sectionProperties = (block: XmlElement): XmlElement | undefined => firstOf(firstOf(block, 'w:pPr'), 'w:sectPr');

/** The sections of a body; the properties of the last one stand in the body itself. */
function sectionsOf(body: XmlElement | undefined): Section[] {
  const sections: Section[] = [];
  let blocks: XmlElement[] = [];
  for (const block of elementsOf(body)) {
    if (block.name === 'w:sectPr') continue;
    blocks.push(block);
    const properties = sectionProperties(block);
    if (properties === undefined) continue;
    sections.push({ blocks, properties });
    blocks = [];
  }
  return [...sections, { blocks }];
}

/** Which old blocks belong to each new section: its partner's, and those of the sections that went after it. */
function oldBlocksBySection(olds: readonly Section[], freshes: readonly Section[]): XmlElement[][] {
  const texts = new Map([...olds, ...freshes].map((section) => [section, section.blocks.map(textOf).join('')]));
  const similarity = new Similarity(texts.values());
  const text = (section: Section | undefined): string => (section === undefined ? '' : (texts.get(section) ?? ''));
  // The plan itself is the first section on both sides.
  const [oldCount, freshCount] = [olds.length - 1, freshes.length - 1];
  // A section that came alone leaves the mark of its last paragraph behind where it is rejected, one in place of another
  // does not: no likeness is worth a pair less.
  const perPair = Math.min(oldCount, freshCount);
  const pairs = alignSequences(
    oldCount,
    freshCount,
    (i, j) => perPair + similarity.ofTexts(text(olds[i + 1]), text(freshes[j + 1])),
  );
  const partners = new Map([[0, 0] as const, ...pairs.map(([i, j]) => [i + 1, j + 1] as const)]);
  const result: XmlElement[][] = freshes.map(() => []);
  let section = 0;
  for (const [index, { blocks }] of olds.entries()) {
    section = partners.get(index) ?? section;
    result[section]?.push(...blocks);
  }
  return result;
}

function mergedBody(old: XmlElement | undefined, fresh: XmlElement | undefined, merging: Merging): XmlElement[] {
  const sections = sectionsOf(fresh);
  const oldBlocks = oldBlocksBySection(sectionsOf(old), sections);
  return sections.flatMap(({ blocks, properties }, index) =>
    mergedBlocks(oldBlocks[index] ?? [], blocks, merging, properties),
  );
}

function partOf(parts: Parts, path: string): { text: string; root: XmlElement } {
  const part = parts.get(path) ?? '';
  const text = typeof part === 'string' ? part : new TextDecoder().decode(part);
  return { text, root: parseXml(text) };
}

/** The new document's footnotes part with the notes of both. */
function mergedFootnotes(root: XmlElement, merging: Merging): XmlElement {
  const { notes } = merging;
  const separators = elementsOf(root).filter(({ attributes }) => attributes['w:type'] !== undefined);
  const merged = notes.merged.map(({ old, fresh }, index) => {
    const [before, after] = [notes.byId.old.get(old ?? ''), notes.byId.fresh.get(fresh ?? '')];
    const blocks = mergedBlocks(elementsOf(before), elementsOf(after), merging);
    return { name: 'w:footnote', attributes: { 'w:id': String(index + 1) }, children: blocks };
  });
  return withChildren(root, [...separators, ...merged]);
}

/** A document as an author's changes have left it. */
export interface Stage {
  readonly author: Author;
  readonly parts: Parts;
}

/** Who changed which letters, where more than one has. */
function signatures(
  first: readonly XmlElement[],
  stages: readonly Stage[],
  last: readonly XmlElement[],
): Partial<Readonly<Record<Side, Authors>>> {
  if (stages.length < 2) return {};
  const between = stages.slice(0, -1).map(({ parts }) => [DOCUMENT, FOOTNOTES].map((path) => partOf(parts, path).root));
  return authorsOf(
    [first, ...between, last],
    stages.map(({ author }) => author),
  );
}

/**
 * Merges packages. Accepting all changes of the result gives the last document's text, rejecting all the first one's;
 * pages, headers and styles are the last one's.
 * @param stages the document after the changes of each author, one after the other
 * @param comments on paragraphs of the first document
 * @returns the parts of the last package, those that hold text merged with the first ones
 */
export function mergeDocuments(
  oldParts: Parts,
  stages: readonly [Stage, ...Stage[]],
  comments: readonly DocumentComment[] = [],
): Parts {
  const [only, ...more] = stages;
  const last = more.at(-1) ?? only;
  const { old, fresh } = withSharedMedia(oldParts, last.parts);
  const documents = { old: partOf(old, DOCUMENT), fresh: partOf(fresh, DOCUMENT) };
  const footnotes = { old: partOf(old, FOOTNOTES), fresh: partOf(fresh, FOOTNOTES) };
  const signs = new ObjectLetters([...Object.values(documents), ...Object.values(footnotes)].map(({ text }) => text));
  const notes = new Notes({ old: footnotes.old.root, fresh: footnotes.fresh.root });
  const authors = signatures([documents.old.root, footnotes.old.root], stages, [
    documents.fresh.root,
    footnotes.fresh.root,
  ]);
  const reading = (side: Side): Reading => ({ side, notes, signs, authors: authors[side] });
  const repeated = (['old', 'fresh'] as const).flatMap((side) =>
    repeatedNoteIds(documents[side].root).map((id) => notes.key(side, id)),
  );
  const merging: Merging = {
    revisions: new Revisions(last === only ? only.author : { name: NOBODY }),
    notes,
    repeated: new Set(repeated),
    readings: { old: reading('old'), fresh: reading('fresh') },
    comments: commentIds(comments, paragraphsIn(documents.old.root)),
  };
  const [oldRoot, freshRoot] = [documents.old.root, documents.fresh.root];
  const body = firstOf(freshRoot, 'w:body');
  const blocks = mergedBody(firstOf(oldRoot, 'w:body'), body, merging);
  const children = freshRoot.children.map((child) => {
    if (!isElement(child) || child.name !== 'w:body') return child;
    return withChildren(child, [...blocks, ...elementsOf(child, 'w:sectPr')]);
  });
  const merged = new Map([
    ...fresh,
    [DOCUMENT, documentText(withChildren(freshRoot, children))],
    [FOOTNOTES, documentText(mergedFootnotes(footnotes.fresh.root, merging))],
  ]);
  return withComments(merged, comments);
}
