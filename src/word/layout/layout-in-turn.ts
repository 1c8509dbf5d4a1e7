/**
 * The pages of documents that come one after the other, each a little different from the one before: what stands on
 * pages before a change and, once the pages break as they did, behind it is not laid out again.
 */
import { type DocumentLayout, type LineLayout, layoutDocument, type PageLayout } from 'docx/layout';
import type { WordDocument } from '../elements/elements.ts';
import { frameOf, type KeyedBlock, keyedBlocks } from './block-keys.ts';
import { type ChangedRange, changedRange } from './changed-range.ts';
import { type PartStart, partOf } from './document-part.ts';
import { docxDocument } from './docx-document.ts';
import { canBegin, type PageStart, pageBefore, samePages, startsOf } from './page-starts.ts';
import { linesByBlock, standInFor, withLines } from './stand-ins.ts';

export type LayOut = (document: WordDocument) => DocumentLayout;

/** The pages of a document. */
export const layOutWhole: LayOut = (document) => layoutDocument(docxDocument(document), { guess: true });

/** A document that was laid out. */
interface Laid {
  readonly keys: readonly string[];
  readonly frame: string;
  readonly layout: DocumentLayout;
}

/** So many pages behind a change are laid out to see whether they break as they did. */
const PAGES_BEHIND = 2;

const numberOn = (page: PageLayout | undefined): number => Number(page?.pageNumber ?? 1);

const moved = (page: PageLayout, blocks: number, sections: number): PageLayout => ({
  ...page,
  section: page.section + sections,
  body: page.body.map((block) => ({ ...block, index: block.index + blocks })),
});

/** The old pages from one on, as they follow a new page that begins where the first of them did. */
function pagesBehind(
  old: readonly PageLayout[],
  like: PageLayout | undefined,
  { to, end }: ChangedRange,
): PageLayout[] {
  const [first] = old;
  const more = numberOn(like) - numberOn(first);
  return old.map((page) => {
    const own = moved(page, end - to, 0);
    return page.section === first?.section && page.pageNumber !== undefined && more !== 0
      ? { ...own, pageNumber: String(Number(page.pageNumber) + more) }
      : own;
  });
}

/** True where two pages begin alike. */
const isAlike = (one: PageLayout | undefined, other: PageLayout | undefined): boolean =>
  JSON.stringify(one?.body[0]) === JSON.stringify(other?.body[0]);

const startAt = (start: PageStart | undefined, page: PageLayout | undefined): PartStart => {
  const block = start?.block ?? 0;
  return { block, pageNumber: block === 0 ? 1 : numberOn(page) };
};

/** A changed document, beside the pages of what it was. */
interface Changed {
  readonly document: WordDocument;
  readonly blocks: readonly KeyedBlock[];
  readonly range: ChangedRange;
  readonly old: readonly PageLayout[];
  /** The blocks with others in their places whose lines are known, and these lines. */
  readonly quick: QuickBlocks;
  readonly layOut: LayOut;
}

interface QuickBlocks {
  readonly blocks: readonly KeyedBlock[];
  /** By the block's place in the new document. */
  readonly lines: ReadonlyMap<number, readonly LineLayout[]>;
}

/** Blocks that are what they were have the lines that they had. */
function quickBlocks(
  blocks: readonly KeyedBlock[],
  old: readonly PageLayout[],
  { from, to, end }: ChangedRange,
): QuickBlocks {
  const oldLines = linesByBlock(old);
  const lines = new Map<number, readonly LineLayout[]>();
  const quick = blocks.map((keyed, index) => {
    const own = index >= from && index < end ? undefined : oldLines.get(index < from ? index : index - end + to);
    const block = own === undefined ? undefined : standInFor(keyed.block, own);
    if (own === undefined || block === undefined) return keyed;
    lines.set(index, own);
    return { ...keyed, block };
  });
  return { blocks: quick, lines };
}

/** The pages from one on, up to a block of the document; undefined where they cannot be laid out to the end. */
function pagesOf(
  { document, layOut }: Changed,
  blocks: readonly KeyedBlock[],
  start: PartStart,
  end: number,
): PageLayout[] | undefined {
  const part = partOf(document, blocks, start, end);
  const { pages, stoppedAt } = layOut(part.document);
  if (stoppedAt !== undefined) return undefined;
  const own = pages.slice(part.pagesBefore);
  const sections = (blocks[start.block]?.section ?? 0) - (own[0]?.section ?? 0);
  return own.map((page) => moved(page, start.block - part.blocksBefore, sections));
}

/** The same, the quick way where its lines come out as they are known. */
function pagesFrom(changed: Changed, start: PartStart, end: number): PageLayout[] | undefined {
  const quick = pagesOf(changed, changed.quick.blocks, start, end);
  const pages = quick === undefined ? undefined : withLines(quick, changed.quick.lines);
  return pages ?? pagesOf(changed, changed.blocks, start, end);
}

/** The new block that began a page of the old layout; behind the last page, there is nothing more. */
function endAt(start: PageStart | undefined, { blocks, range: { to, end } }: Changed): number {
  return start === undefined || start.block < to ? blocks.length : start.block - to + end;
}

/** The last page of some that a further layout can begin with; the last one is not whole. */
const lastToBegin = (starts: readonly PageStart[], blocks: readonly KeyedBlock[]): number =>
  Math.max(
    0,
    starts.slice(0, -1).findLastIndex((start) => canBegin(start, blocks)),
  );

/**
 * The pages of a changed document: a few are laid out and, where they do not break as they did, twice as many, and so on.
 * @returns undefined where it is to be laid out as a whole
 */
function changedPages(changed: Changed): PageLayout[] | undefined {
  const { blocks, old, range } = changed;
  const starts = startsOf(old);
  const first = pageBefore(starts, blocks, range);
  const behind = starts.findIndex(({ block }) => block >= range.to);
  const before = old.slice(0, first);
  let kept: readonly PageLayout[] = [];
  let start = startAt(starts[first], old[first]);
  for (let count = PAGES_BEHIND; ; count *= 2) {
    const end = behind < 0 ? blocks.length : endAt(starts[behind + count], changed);
    const fresh = pagesFrom(changed, start, end);
    if (fresh === undefined) return undefined;
    // The page before the change must come out as it was.
    if (kept.length === 0 && first > 0 && !isAlike(fresh[0], old[first])) return undefined;
    const known = [...kept, ...fresh];
    if (end === blocks.length) return [...before, ...known];
    const knownStarts = startsOf(known);
    const same = samePages(knownStarts, starts, range);
    if (same !== undefined)
      return [...before, ...known.slice(0, same.fresh), ...pagesBehind(old.slice(same.old), known[same.fresh], range)];
    const page = lastToBegin(knownStarts, blocks);
    kept = known.slice(0, page);
    start = startAt(knownStarts[page], known[page]);
  }
}

/** The layout of a document that was laid out before; undefined where it is to be laid out as a whole. */
function changedLayout(
  { keys, layout }: Laid,
  changed: Pick<Changed, 'document' | 'blocks' | 'layOut'>,
): DocumentLayout | undefined {
  if (layout.stoppedAt !== undefined) return undefined;
  const range = changedRange(
    keys,
    changed.blocks.map(({ key }) => key),
  );
  if (range.from === range.to && range.from === range.end) return layout;
  const old = layout.pages;
  const pages = changedPages({ ...changed, range, old, quick: quickBlocks(changed.blocks, old, range) });
  return pages === undefined ? undefined : { ...layout, pages };
}

/**
 * Lays documents out that come one after the other: what it gives is what a layout of the whole gives.
 * @param layOut lays out a document, or a part of one
 */
export function layoutInTurn(layOut: LayOut = layOutWhole): LayOut {
  let last: Laid | undefined;
  return (document) => {
    const blocks = keyedBlocks(document);
    const frame = frameOf(document);
    const known = last?.frame === frame ? changedLayout(last, { document, blocks, layOut }) : undefined;
    const layout = known ?? layOut(document);
    last = { keys: blocks.map(({ key }) => key), frame, layout };
    return layout;
  };
}
