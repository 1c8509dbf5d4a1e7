/** A Word file's parts to a manuscript. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { Manuscript, ManuscriptBlock, ManuscriptParagraph, ManuscriptSection } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { noteBookmarks, noteKey } from './content.ts';
import { readNumbering } from './numbering.ts';
import { pageOf } from './pages.ts';
import type { BlockContext } from './paragraphs.ts';
import type { WordParts } from './parts.ts';
import { readStyles } from './styles.ts';
import { childAt, descendants } from './values.ts';

const textIn = (element: XmlElement): string =>
  descendants(element, 'w:p')
    .map((paragraph) =>
      descendants(paragraph, 'w:t')
        .map(({ children }) => children.join(''))
        .join(''),
    )
    .join(' ')
    .trim();

/** Comments as lines: who wrote, and what. Each is handed out once. */
function commentReader(root: XmlElement | undefined): (id: string) => string | undefined {
  const texts = new Map(
    elementsOf(root, 'w:comment').map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '' } = comment.attributes;
      return [id, author === '' ? textIn(comment) : `${author}: ${textIn(comment)}`];
    }),
  );
  return (id) => {
    const text = texts.get(id);
    texts.delete(id);
    return text;
  };
}

function contextOf(parts: WordParts, decode: BlockContext['decode']): BlockContext {
  const styles = elementsOf(parts.related('styles'), 'w:style');
  let place = 0;
  return {
    styles: readStyles(parts),
    noteOfBookmark: noteBookmarks(parts.document),
    decode,
    mediaOf: parts.media,
    numbering: readNumbering(parts.related('numbering')),
    tableStyle: (id) => styles.find(({ attributes }) => id !== undefined && attributes['w:styleId'] === id),
    newComment: commentReader(parts.related('comments')),
    nextPlace: () => {
      place += 1;
      return place;
    },
  };
}

/** Splits the body where a section ends: at a paragraph that holds the section's properties. */
function sectionElements(body: XmlElement | undefined): { elements: XmlElement[]; properties?: XmlElement }[] {
  const sections: { elements: XmlElement[]; properties?: XmlElement }[] = [];
  let open: XmlElement[] = [];
  for (const child of elementsOf(body)) {
    if (child.name === 'w:sectPr') {
      sections.push({ elements: open, properties: child });
      open = [];
      continue;
    }
    open.push(child);
    const properties = childAt(child, 'w:pPr', 'w:sectPr');
    if (properties === undefined) continue;
    sections.push({ elements: open, properties });
    open = [];
  }
  return open.length > 0 ? [...sections, { elements: open }] : sections;
}

const isParagraph = (block: ManuscriptBlock): block is ManuscriptParagraph => block.kind === 'paragraph';

/** Notes by key; the two that Word draws its separating lines with are none. */
function notesOf(parts: WordParts, context: BlockContext): Map<string, ManuscriptParagraph[]> {
  const read = (kind: 'footnotes' | 'endnotes', name: string): [string, ManuscriptParagraph[]][] =>
    elementsOf(parts.related(kind), name)
      .filter(({ attributes }) => ['normal', undefined].includes(attributes['w:type']))
      .map((note) => [
        noteKey(name, note.attributes['w:id'] ?? ''),
        readBlocks(note, context, { boxed: false }).filter(isParagraph),
      ]);
  return new Map([...read('footnotes', 'w:footnote'), ...read('endnotes', 'w:endnote')]);
}

/**
 * Reads a Word file.
 * @param decode letters of old Vietnamese fonts to Unicode
 */
export function readWord(parts: WordParts, decode: BlockContext['decode']): Manuscript {
  const context = contextOf(parts, decode);
  let inherited: XmlElement[] = [];
  const sections = sectionElements(firstOf(parts.document, 'w:body')).map(
    ({ elements, properties }): ManuscriptSection => {
      const page = properties === undefined ? undefined : pageOf(properties, inherited, parts, context);
      if (page !== undefined) inherited = page.references;
      const width = page && page.page.width - page.page.margins.left - page.page.margins.right;
      const blocks = readBlocks({ name: 'w:body', attributes: {}, children: elements }, context, {
        boxed: false,
        width,
      });
      return { blocks, ...(page === undefined ? {} : { page: page.page }) };
    },
  );
  return { origin: 'word', sections, notes: notesOf(parts, context) };
}
