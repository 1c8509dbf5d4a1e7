/**
 * The pages of documents that come one after the other, each a little different from the one before: what stands on
 * pages before a change and, once the pages break as they did, behind it is not laid out again.
 */
import { type DocumentLayout, layoutDocument, type PageLayout } from 'docx/layout';
import type { WordDocument } from '../elements/elements.ts';
import { frameOf, type KeyedBlock, keyedBlocks } from './block-keys.ts';
import { type ChangedRange, changedRange } from './changed-range.ts';
import { type PartStart, partOf } from './document-part.ts';
import { docxDocument } from './docx-document.ts';
import { canBegin, type PageStart, pageBefore, samePages, startsOf } from './page-starts.ts';

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
  readonly layOut: LayOut;
}

/** The pages from one on, up to a block of the new document; undefined where they cannot be laid out to the end. */
function pagesFrom({ document, blocks, layOut }: Changed, start: PartStart, end: number): PageLayout[] | undefined {
  const part = partOf(document, blocks, start, end);
  const { pages, stoppedAt } = layOut(part.document);
  if (stoppedAt !== undefined) return undefined;
  const own = pages.slice(part.pagesBefore);
  const sections = (blocks[start.block]?.section ?? 0) - (own[0]?.section ?? 0);
  return own.map((page) => moved(page, start.block - part.blocksBefore, sections));
}

/** The new block that began a page of the old layout; behind the last page, there is nothing more. */
function endAt(start: PageStart | undefined, { blocks, range: { to, end } }: Changed): number {
  return start === undefined || start.block < to ? blocks.length : start.block - to + end;
}

/** The pages from one on to the end, of which the first ones are known. */
function restOf(
  changed: Changed,
  known: readonly PageLayout[],
  starts: readonly PageStart[],
): PageLayout[] | undefined {
  const page = starts.slice(0, -1).findLastIndex((one) => canBegin(one, changed.blocks));
  const rest = pagesFrom(changed, startAt(starts[Math.max(0, page)], known[Math.max(0, page)]), changed.blocks.length);
  return rest === undefined ? undefined : [...known.slice(0, Math.max(0, page)), ...rest];
}

/**
 * The pages of a changed document: first a few are laid out and, where they do not break as they did, the rest.
 * @returns undefined where it is to be laid out as a whole
 */
function changedPages(changed: Changed): PageLayout[] | undefined {
  const { blocks, old, range } = changed;
  const starts = startsOf(old);
  const first = pageBefore(starts, blocks, range);
  const behind = starts.findIndex(({ block }) => block >= range.to);
  const end = behind < 0 ? blocks.length : endAt(starts[behind + PAGES_BEHIND], changed);
  const fresh = pagesFrom(changed, startAt(starts[first], old[first]), end);
  // The page before the change must come out as it was.
  if (fresh === undefined || (first > 0 && !isAlike(fresh[0], old[first]))) return undefined;
  const before = old.slice(0, first);
  if (end === blocks.length) return [...before, ...fresh];
  const freshStarts = startsOf(fresh);
  const same = samePages(freshStarts, starts, range);
  if (same === undefined) {
    const rest = restOf(changed, fresh, freshStarts);
    return rest === undefined ? undefined : [...before, ...rest];
  }
  const after = pagesBehind(old.slice(same.old), fresh[same.fresh], range);
  return [...before, ...fresh.slice(0, same.fresh), ...after];
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
  const pages = changedPages({ ...changed, range, old: layout.pages });
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
