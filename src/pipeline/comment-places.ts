/** Where the comments on the parts of a plan stand in its document: by paragraph, as the document has them. */
import { paragraphsIn } from '../change/tracked/authors.ts';
import { textOf } from '../change/tracked/text.ts';
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { isUnder } from '../diagnostics/plan-path.ts';
import type { DocumentBlock } from '../word/write/blocks.ts';
import { elementsOf, firstOf, type XmlElement } from '../word/xml/tree.ts';

/** A paragraph of the document, and the part of the plan that it prints. */
interface PlacedParagraph {
  /** Among all paragraphs, from 0. */
  readonly index: number;
  readonly origin: PlanPath;
  readonly letters: string;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '').toLocaleLowerCase('vi');

const endsSection = (child: XmlElement | undefined): boolean =>
  firstOf(firstOf(child, 'w:pPr'), 'w:sectPr') !== undefined;

/** Goes through the body as its blocks were written into it. */
class ParagraphReader {
  readonly found: PlacedParagraph[] = [];
  private count = 0;

  private add(paragraph: XmlElement, origin: PlanPath): void {
    this.found.push({ index: this.count, origin, letters: withoutSpace(textOf(paragraph)) });
    this.count += 1;
  }

  block(element: XmlElement, { origin, cells }: DocumentBlock): void {
    if (element.name === 'w:p') this.add(element, origin);
    for (const [at, row] of elementsOf(element, 'w:tr').entries())
      for (const [column, cell] of elementsOf(row, 'w:tc').entries())
        for (const paragraph of paragraphsIn(cell)) this.add(paragraph, cells?.[at]?.[column] ?? origin);
  }

  /** A paragraph that is nobody's: it ends a section. */
  skip(): void {
    this.count += 1;
  }
}

function placedParagraphs(root: XmlElement, sections: readonly (readonly DocumentBlock[])[]): PlacedParagraph[] {
  const children = elementsOf(firstOf(root, 'w:body'));
  const reader = new ParagraphReader();
  let at = 0;
  for (const blocks of sections) {
    for (const block of blocks) {
      const child = children[at++];
      if (child !== undefined) reader.block(child, block);
    }
    if (endsSection(children[at])) {
      reader.skip();
      at += 1;
    }
  }
  return reader.found;
}

/** So many letters tell a paragraph from those beside it. */
const TELLING = 30;

const TITLE: PlanPath = ['title'];

/** The paragraph of a part of the plan, by its words where it has several; the title for what has none. */
type ParagraphOf = (path: PlanPath | undefined, words: string) => number;

/**
 * @param root of the document that was written
 * @param sections the blocks that it was written of
 */
export function paragraphFinder(root: XmlElement, sections: readonly (readonly DocumentBlock[])[]): ParagraphOf {
  const paragraphs = placedParagraphs(root, sections);
  const find: ParagraphOf = (path = TITLE, words) => {
    const wanted = withoutSpace(words).slice(0, TELLING);
    const within = paragraphs.filter(({ origin }) => isUnder(origin, path));
    const around = paragraphs.filter(({ origin }) => isUnder(path, origin));
    const saying = [...within, ...around].find(({ letters }) => wanted !== '' && letters.includes(wanted));
    const [first] = [...(saying === undefined ? [] : [saying]), ...within, ...around];
    return first?.index ?? (path === TITLE ? 0 : find(TITLE, ''));
  };
  return find;
}
