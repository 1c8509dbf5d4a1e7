/** A Word file's parts to a manuscript. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { Manuscript, ManuscriptBlock, ManuscriptParagraph, ManuscriptSection, Remark } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { noteKey } from './content.ts';
import { noteBookmarks } from './note-bookmarks.ts';
import { readNumbering } from './numbering.ts';
import { pageOf } from './pages.ts';
import type { BlockContext } from './paragraphs.ts';
import type { WordParts } from './parts.ts';
import { readStyles, tableStylesIn } from './styles.ts';
import { childAt, descendants, isOn } from './values.ts';

const textIn = (element: XmlElement): string =>
  descendants(element, 'w:p')
    .map((paragraph) =>
      descendants(paragraph, 'w:t')
        .map(({ children }) => children.join(''))
        .join(''),
    )
    .join(' ')
    .trim();

interface RemarkReader {
  readonly next: (id: string) => Remark | undefined;
  /** Those that were not asked for. */
  readonly left: () => readonly Remark[];
}

/** Remarks by their ids, each handed out once: one on several paragraphs stands at the first. */
function remarkReader(root: XmlElement | undefined): RemarkReader {
  const remarks = new Map(
    elementsOf(root, 'w:comment').map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = comment.attributes;
      return [id, { author, date, text: textIn(comment) }];
    }),
  );
  const next = (id: string): Remark | undefined => {
    const remark = remarks.get(id);
    remarks.delete(id);
    return remark;
  };
  return { next, left: () => [...remarks.values()] };
}

function contextOf(parts: WordParts, decode: BlockContext['decode'], remarks: RemarkReader): BlockContext {
  let place = 0;
  return {
    styles: readStyles(parts),
    noteOfBookmark: noteBookmarks(parts.document),
    decode,
    mediaOf: parts.media,
    numbering: readNumbering(parts.related('numbering')),
    tableStyles: tableStylesIn(parts.related('styles')),
    remark: remarks.next,
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
  const remarks = remarkReader(parts.related('comments'));
  const context = contextOf(parts, decode, remarks);
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
  const notes = notesOf(parts, context);
  const otherComments = remarks.left();
  const mirror = childAt(parts.related('settings'), 'w:mirrorMargins');
  const isMirrored = mirror !== undefined && isOn(mirror);
  return {
    origin: 'word',
    sections,
    notes,
    ...(isMirrored ? { isMirrored } : {}),
    ...(otherComments.length === 0 ? {} : { otherComments }),
  };
}
