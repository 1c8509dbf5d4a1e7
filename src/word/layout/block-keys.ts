/** What the layout of a paragraph or table depends on, as a text: blocks with one key are laid out alike. */
import {
  type Block,
  type LevelOptions,
  type ListPlace,
  Paragraph,
  Run,
  type WordDocument,
} from '../elements/elements.ts';

/** How far a list has been counted: the number of each level. */
export interface ListCount {
  readonly place: ListPlace;
  readonly numbers: readonly number[];
}

/** What has been counted in a document up to one of its blocks. */
export interface Counted {
  readonly lists: ReadonlyMap<string, ListCount>;
  /** The notes that were referred to, in order. */
  readonly notes: readonly number[];
}

export const NOTHING_COUNTED: Counted = { lists: new Map(), notes: [] };

export const NOTE_SIGN = 'w:footnoteReference';

/** All paragraphs of a block; those of a table are in its cells. */
export const paragraphsIn = (block: Block): readonly Paragraph[] =>
  block instanceof Paragraph
    ? [block]
    : block.options.rows.flatMap((row) =>
        row.options.children.flatMap((cell) => cell.options.children.flatMap(paragraphsIn)),
      );

/** The numbers of the notes that a paragraph refers to. */
export const notesIn = ({ options: { children = [] } }: Paragraph): number[] =>
  children.flatMap((child) =>
    child instanceof Run
      ? (child.options.children ?? [])
          .filter(({ name }) => name === NOTE_SIGN)
          .map(({ attributes }) => Number(attributes['w:id']))
      : [],
  );

const isCounting = ({ format, text }: LevelOptions): boolean => format !== 'bullet' && text.includes('%');

/** The places of lists whose numbers depend on what stands before them, by list. */
const countingLists = ({ lists }: WordDocument): ReadonlySet<string> =>
  new Set(lists.filter(({ levels }) => levels.some(isCounting)).map(({ reference }) => reference));

/** One more at a level; what stands below it begins anew. */
const counted = (numbers: readonly number[], level: number): number[] => [
  ...Array.from({ length: level }, (_, index) => numbers[index] ?? 0),
  (numbers[level] ?? 0) + 1,
];

function countBlock(before: Counted, block: Block, counting: ReadonlySet<string>): Counted {
  let { lists, notes } = before;
  for (const paragraph of paragraphsIn(block)) {
    const place = paragraph.options.numbering;
    if (place !== undefined && counting.has(place.reference)) {
      const name = `${place.reference} ${place.instance}`;
      const numbers = counted(lists.get(name)?.numbers ?? [], place.level);
      lists = new Map(lists).set(name, { place, numbers });
    }
    const own = notesIn(paragraph);
    if (own.length > 0) notes = [...notes, ...own];
  }
  return lists === before.lists && notes === before.notes ? before : { lists, notes };
}

/** The numbers that a block has given, by list. */
const countedIn = (before: Counted, after: Counted): readonly (readonly [name: string, ...numbers: number[]])[] =>
  before.lists === after.lists
    ? []
    : [...after.lists].flatMap(([name, count]) =>
        before.lists.get(name) === count ? [] : [[name, ...count.numbers] as const],
      );

export interface KeyedBlock {
  readonly block: Block;
  /** Its section, from 0. */
  readonly section: number;
  readonly key: string;
  /** What was counted before it. */
  readonly before: Counted;
}

/** Blocks that stand in several documents are written out once. */
const texts = new WeakMap<Block, string>();

function textOf(block: Block): string {
  const text = texts.get(block) ?? JSON.stringify(block);
  texts.set(block, text);
  return text;
}

/** The blocks of a document in order, as `docx/layout` counts them. */
function keyedBlocks(document: WordDocument): KeyedBlock[] {
  const counting = countingLists(document);
  const noteTexts = new Map(document.footnotes.map(({ number, paragraphs }) => [number, paragraphs]));
  const definitions = new Map(document.lists.map((list) => [list.reference, JSON.stringify(list)]));
  let before = NOTHING_COUNTED;
  return document.sections.flatMap(({ children }, section) =>
    children.map((block): KeyedBlock => {
      const after = countBlock(before, block, counting);
      const noted = before.notes.length;
      const notes = after.notes.slice(noted).map((number, place) => [noted + place, noteTexts.get(number)]);
      const numbers = countedIn(before, after);
      const list = block instanceof Paragraph ? definitions.get(block.options.numbering?.reference ?? '') : undefined;
      const key = `${JSON.stringify([section, numbers, notes])}${list}${textOf(block)}`;
      const keyed = { block, section, key, before };
      before = after;
      return keyed;
    }),
  );
}

/** What holds for all blocks of a document, as a text: styles, the pages of its sections. */
const frameOf = ({ styles, sections }: WordDocument): string =>
  JSON.stringify([styles, sections.map(({ headers, properties }) => [headers, properties])]);

/** A document with what tells its blocks, and what holds for all of them, from those of another. */
export interface KeyedDocument {
  readonly document: WordDocument;
  readonly blocks: readonly KeyedBlock[];
  readonly frame: string;
}

export const keyedDocument = (document: WordDocument): KeyedDocument => ({
  document,
  blocks: keyedBlocks(document),
  frame: frameOf(document),
});
