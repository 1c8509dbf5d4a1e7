/** The blocks of a part in order: paragraphs, what is boxed in them, tables. */
import { element, elementsOf, firstOf, withChildren, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptBlock, ManuscriptParagraph } from '../manuscript.ts';
import { endsDeleted } from './content.ts';
import { type BlockContext, readParagraph, type Surroundings } from './paragraphs.ts';
import { readTable } from './tables.ts';
import { ALTERNATIVES, shownOf } from './values.ts';

/** What lies in content controls and the like lies in the part itself. */
const TRANSPARENT: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function flat(parent: XmlElement | undefined): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === ALTERNATIVES) return flat(shownOf(child));
    return TRANSPARENT.has(child.name) ? flat(child) : [child];
  });
}

/** Paragraphs whose ends were deleted are one with the next; its look is that of the last. */
function withoutDeletedEnds(elements: readonly XmlElement[]): XmlElement[] {
  const result: XmlElement[] = [];
  let before: XmlElement['children'] = [];
  for (const block of elements) {
    if (block.name !== 'w:p') {
      result.push(...left(before), block);
      before = [];
    } else if (endsDeleted(block)) {
      before = [...before, ...contentOf(block)];
    } else if (before.length === 0) {
      result.push(block);
    } else {
      const properties = firstOf(block, 'w:pPr');
      result.push(withChildren(block, [...(properties ? [properties] : []), ...before, ...contentOf(block)]));
      before = [];
    }
  }
  return [...result, ...left(before)];
}

/** Content whose paragraph has lost its end with nothing after it to run on into. */
const left = (content: XmlElement['children']): XmlElement[] =>
  content.length === 0 ? [] : [element('w:p', {}, content)];

const contentOf = (paragraph: XmlElement): XmlElement[] => elementsOf(paragraph).filter(({ name }) => name !== 'w:pPr');

/** A document of another kind that Word shows at its place. */
const OTHER_FILE = 'w:altChunk';

const isParagraph = (block: ManuscriptBlock): block is ManuscriptParagraph => block.kind === 'paragraph';

const saysNothing = (block: ManuscriptBlock): boolean =>
  isParagraph(block) && block.runs.length === 0 && block.label === undefined && block.pictures === undefined;

type Asides = Pick<ManuscriptParagraph, 'comments' | 'hasOtherFile'>;

/** A paragraph with what is said beside another, too. */
const withAsides = (paragraph: ManuscriptParagraph, { comments, hasOtherFile }: Asides): ManuscriptParagraph => ({
  ...paragraph,
  comments: [...paragraph.comments, ...comments],
  ...(hasOtherFile === undefined ? {} : { hasOtherFile }),
});

/** What is said beside an empty paragraph is said beside the last one before it with words, else beside the next. */
function withAsidesMoved(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] {
  const moved = [...blocks];
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) || !saysNothing(block) || (block.comments.length === 0 && block.hasOtherFile === undefined))
      continue;
    const { hasOtherFile: _file, ...bare } = block;
    const isFit = (other: ManuscriptBlock): boolean => isParagraph(other) && !saysNothing(other);
    const before = moved.slice(0, index).findLastIndex(isFit);
    const after = moved.findIndex((other, at) => at > index && isFit(other));
    const at = before >= 0 ? before : after;
    const target = moved[at];
    if (target === undefined || !isParagraph(target)) continue;
    moved[at] = withAsides(target, block);
    moved[index] = { ...bare, comments: [] };
  }
  return moved;
}

/** Reads the blocks of a part, a cell or a box. */
export function readBlocks(parent: XmlElement, context: BlockContext, around: Surroundings): ManuscriptBlock[] {
  const read = (inner: XmlElement, there: Surroundings): ManuscriptBlock[] => readBlocks(inner, context, there);
  const blocks = withoutDeletedEnds(flat(parent)).flatMap((block): ManuscriptBlock[] => {
    if (block.name === 'w:tbl') return [readTable(block, context, around, read)];
    if (block.name === OTHER_FILE)
      return [{ ...readParagraph(element('w:p', {}, []), context, around).paragraph, hasOtherFile: true }];
    if (block.name !== 'w:p') return [];
    const { paragraph, boxes } = readParagraph(block, context, around);
    const boxed = boxes.flatMap((box) => read(box, { boxed: true }));
    // A box beside words of the body is read after them; in a cell it is a brace, or in another column.
    const isAfter = parent.name === 'w:body' && !saysNothing(paragraph);
    return isAfter ? [paragraph, ...boxed] : [...boxed, paragraph];
  });
  return withAsidesMoved(blocks);
}
