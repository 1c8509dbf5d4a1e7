/** A part of a document, made so that its pages come out as they do in the whole. */
import {
  type Block,
  Element,
  type ListPlace,
  Paragraph,
  type ParagraphOptions,
  Run,
  type SectionOptions,
  type WordDocument,
} from '../elements/elements.ts';
import { type Counted, type KeyedBlock, NOTE_SIGN, NOTHING_COUNTED, notesIn, paragraphsIn } from './block-keys.ts';

/** Where a part begins: at the top of a page. */
export interface PartStart {
  /** The block that begins the page, and is whole on it. */
  readonly block: number;
  /** The number of the page in its section, from 1. */
  readonly pageNumber: number;
}

export interface DocumentPart {
  readonly document: WordDocument;
  /** What stands before the part in it: it counts lists and notes, and is none of the part. */
  readonly pagesBefore: number;
  readonly blocksBefore: number;
}

/** As low as can be: a page has room for a thousand. */
const LOW = { before: 0, after: 0, line: 1, lineRule: 'exact' } as const;

const lowParagraph = (options: Pick<ParagraphOptions, 'numbering' | 'children'> = {}): Paragraph =>
  new Paragraph({ spacing: LOW, ...options });

/** Counts a list as far as it was counted. */
const countingList = (place: ListPlace, numbers: readonly number[]): Paragraph[] =>
  numbers.flatMap((number, level) =>
    Array.from({ length: number }, () => lowParagraph({ numbering: { ...place, level } })),
  );

const noteMark = (number: number): Paragraph =>
  lowParagraph({ children: [new Run({ children: [new Element(NOTE_SIGN, { 'w:id': number })] })] });

const counting = ({ lists, notes }: Counted): Paragraph[] => [
  ...[...lists.values()].flatMap(({ place, numbers }) => countingList(place, numbers)),
  ...notes.map(noteMark),
];

/** The first block at the top of a page of its own. */
const onNewPage = ([first, ...rest]: readonly Block[]): readonly Block[] =>
  first instanceof Paragraph ? [new Paragraph({ ...first.options, pageBreakBefore: true }), ...rest] : [];

const withNumber = ({ properties, ...section }: SectionOptions, start: number): SectionOptions => ({
  ...section,
  properties: { ...properties, page: { ...properties.page, pageNumbers: { start } } },
});

/**
 * The part of a document from a page to a block.
 * @param end the first block that is none of it
 */
export function partOf(
  document: WordDocument,
  blocks: readonly KeyedBlock[],
  { block: from, pageNumber }: PartStart,
  end: number,
): DocumentPart {
  const { section = 0, before = NOTHING_COUNTED } = blocks[from] ?? {};
  const inPart = blocks.slice(from, end);
  const sections = document.sections.slice(section, (inPart.at(-1)?.section ?? section) + 1).map((own, index) => ({
    ...own,
    children: inPart.filter((block) => block.section === section + index).map(({ block }) => block),
  }));
  const [first, ...others] = sections;
  const counted = counting(before);
  const notes = new Set(inPart.flatMap(({ block }) => paragraphsIn(block).flatMap(notesIn)));
  const footnotes = document.footnotes.flatMap((note) => {
    if (before.notes.includes(note.number)) return [{ ...note, paragraphs: [lowParagraph()] }];
    return notes.has(note.number) ? [note] : [];
  });
  const withSections = (all: readonly SectionOptions[]): WordDocument => ({ ...document, footnotes, sections: all });
  if (first === undefined || (pageNumber === 1 && counted.length === 0))
    return { document: withSections(sections), pagesBefore: 0, blocksBefore: 0 };
  const beforePart = counted.length === 0 ? [lowParagraph()] : counted;
  const known = { pagesBefore: 1, blocksBefore: beforePart.length };
  if (pageNumber === 1) return { document: withSections([{ ...first, children: beforePart }, ...sections]), ...known };
  const continued = { ...withNumber(first, pageNumber - 1), children: [...beforePart, ...onNewPage(first.children)] };
  return { document: withSections([continued, ...others]), ...known };
}
