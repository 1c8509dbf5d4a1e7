/** The pages of a changed document, from those that it had: a few around the change, then ever more of those behind it. */
import type { LineLayout, PageLayout } from 'docx/layout';
import type { ChangedRange } from '../../vietnamese/changed-range.ts';
import type { KeyedBlock, KeyedDocument } from './block-keys.ts';
import { type PartStart, partOf } from './document-part.ts';
import type { LayOut } from './lay-out-whole.ts';
import { canBegin, type PageStart, pageBefore, samePages, startsOf } from './page-starts.ts';
import { linesByBlock, standInFor, withLines } from './stand-ins.ts';

/**
 * So many pages behind a change are laid out first, to see whether they break as they did. Behind blocks that came or
 * went all lines move, and pages seldom break as they did so soon: one is enough to show what is around the change.
 */
const PAGES_BEHIND = { words: 2, blocks: 1 } as const;

const numberOn = (page: PageLayout | undefined): number => Number(page?.pageNumber ?? 1);

const moved = (page: PageLayout, blocks: number, sections: number): PageLayout => ({
  ...page,
  section: page.section + sections,
  body: page.body.map((block) => ({ ...block, index: block.index + blocks })),
});

/**
 * The old pages from one on, behind a change.
 * @param like the new page that begins where the first of them did, where there is one
 */
function pagesBehind(
  old: readonly PageLayout[],
  like: PageLayout | undefined,
  { to, end }: ChangedRange,
): PageLayout[] {
  const [first] = old;
  const more = like === undefined ? 0 : numberOn(like) - numberOn(first);
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
export interface ChangedDocument extends Pick<KeyedDocument, 'document' | 'blocks'> {
  readonly range: ChangedRange;
  readonly old: readonly PageLayout[];
  readonly layOut: LayOut;
}

/** Lines by the places of their blocks in the changed document. */
type KnownLines = ReadonlyMap<number, readonly LineLayout[]>;

interface Changed extends ChangedDocument {
  /** Blocks that are what they were have the lines that they had. */
  readonly lines: KnownLines;
}

const linesKept = ({ old, range: { from, to, end } }: ChangedDocument): KnownLines =>
  new Map(
    [...linesByBlock(old)].flatMap(([index, lines]) =>
      index >= from && index < to ? [] : [[index < from ? index : index - to + end, lines] as const],
    ),
  );

/** The blocks of a stretch, with others in the places of those whose lines are known, and these lines. */
function quickBlocks(
  { blocks, lines }: Changed,
  start: number,
  end: number,
): { readonly blocks: readonly KeyedBlock[]; readonly lines: KnownLines } {
  const used = new Map<number, readonly LineLayout[]>();
  const quick = blocks.map((keyed, index) => {
    const own = index >= start && index < end ? lines.get(index) : undefined;
    const block = own === undefined ? undefined : standInFor(keyed.block, own);
    if (own === undefined || block === undefined) return keyed;
    used.set(index, own);
    return { ...keyed, block };
  });
  return { blocks: quick, lines: used };
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
  const { blocks, lines } = quickBlocks(changed, start.block, end);
  const quick = pagesOf(changed, blocks, start, end);
  const pages = quick === undefined ? undefined : withLines(quick, lines);
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

/** Where the section of a change ends and the next one begins, which begins a page: what is behind it stays as it was. */
interface SectionEnd {
  /** The first block of the next section. */
  readonly block: number;
  /** The old page that it begins. */
  readonly page: number;
}

function sectionEnd(
  { blocks, old, range: { to, end } }: ChangedDocument,
  starts: readonly PageStart[],
): SectionEnd | undefined {
  const section = blocks[end - 1]?.section ?? 0;
  const block = blocks.findIndex((keyed, index) => index >= end && keyed.section > section);
  const page = starts.findIndex(
    (start, index) =>
      !start.goesOn && start.block === block - end + to && old[index]?.section !== old[index - 1]?.section,
  );
  return block < 0 || page < 0 ? undefined : { block, page };
}

/**
 * All pages, where those that are known are followed by old ones, or by none.
 * @param end the first block that is on none of them
 * @returns undefined where more are to be laid out
 */
function allPages(
  { blocks, old, range }: ChangedDocument,
  known: readonly PageLayout[],
  knownStarts: readonly PageStart[],
  { starts, next, end }: { starts: readonly PageStart[]; next: SectionEnd | undefined; end: number },
): PageLayout[] | undefined {
  if (end === blocks.length) return [...known];
  const same = samePages(knownStarts, starts, range);
  if (same !== undefined)
    return [...known.slice(0, same.fresh), ...pagesBehind(old.slice(same.old), known[same.fresh], range)];
  const last = known.at(-1);
  // Nothing is left over for the page that the next section begins.
  const isNext = next !== undefined && last?.body[0]?.index === next.block && last.footnotes.length === 0;
  return isNext ? [...known.slice(0, -1), ...pagesBehind(old.slice(next.page), undefined, range)] : undefined;
}

/**
 * The pages of a changed document: a few are laid out and, where they do not break as they did, twice as many, and so on.
 * Yields after each of these stretches the pages as they are then: behind it they stand as they did.
 * @returns undefined where it is to be laid out as a whole
 */
export function* changedPages(document: ChangedDocument): Generator<PageLayout[], PageLayout[] | undefined> {
  const { blocks, old, range } = document;
  const changed = { ...document, lines: linesKept(document) };
  const starts = startsOf(old);
  const next = sectionEnd(document, starts);
  // Of the next section one block is enough: it begins the page that it began.
  const last = next === undefined ? blocks.length : next.block + 1;
  const first = pageBefore(starts, document, range);
  const home = starts.findIndex(({ block }) => block >= range.to);
  const behind = home < 0 ? old.length : home;
  const before = old.slice(0, first);
  let kept: readonly PageLayout[] = [];
  let start = startAt(starts[first], old[first]);
  for (let count: number = PAGES_BEHIND[range.to === range.end ? 'words' : 'blocks']; ; count *= 2) {
    const end = Math.min(endAt(starts[behind + count], changed), last);
    const fresh = pagesFrom(changed, start, end);
    // The page that they begin with must begin as it did.
    const isOther = kept.length === 0 && first > 0 && !isAlike(fresh?.[0], old[first]);
    if (fresh === undefined || isOther) return undefined;
    const known = [...kept, ...fresh];
    const knownStarts = startsOf(known);
    const all = allPages(document, known, knownStarts, { starts, next, end });
    if (all !== undefined) return [...before, ...all];
    if (end === last) return undefined;
    yield [...before, ...known, ...pagesBehind(old.slice(behind + count), undefined, range)];
    const page = lastToBegin(knownStarts, blocks);
    kept = known.slice(0, page);
    start = startAt(knownStarts[page], known[page]);
  }
}
