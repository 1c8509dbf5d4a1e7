/**
 * Where things go until the pages of a changed document are known: what did not change stays on its page, what did is
 * put where it belongs and takes the room that it needs.
 */
import type { ChangedRange } from '../vietnamese/changed-range.ts';
import type { BlockLayout, ShownPage } from './protocol.ts';

/** A block of which no page knows yet how it is laid out. */
export interface LooseBlock {
  readonly type: 'loose';
  readonly index: number;
}

export type PlacedBlock = BlockLayout | LooseBlock;

/** A page to draw. */
export type PlacedPage = Omit<ShownPage, 'body'> & { readonly body: readonly PlacedBlock[] };

/** The place of an old block among the new ones; for one that is gone, the place where it was. */
export function newIndex(index: number, { from, to, end }: ChangedRange): number {
  if (index < from) return index;
  return index >= to ? index - to + end : Math.min(index, Math.max(from, end - 1));
}

/** The old pages with the blocks of the new document on them. */
export function optimisticPages(pages: readonly ShownPage[], stretch: ChangedRange): PlacedPage[] {
  const { from, to, end } = stretch;
  if (to === end && from === to) return [...pages];
  const loose = Array.from({ length: end - from }, (_, count): LooseBlock => ({ type: 'loose', index: from + count }));
  // The page with the first block that changed, or the one that the next block begins.
  const home = pages.findIndex(({ body }) => body.some(({ index }) => index >= from));
  return pages.map((page, number) => {
    const before = page.body.filter(({ index }) => index < from);
    const behind = page.body
      .filter(({ index }) => index >= to)
      .map((block) => ({ ...block, index: newIndex(block.index, stretch) }));
    return {
      ...page,
      body: [...before, ...(number === home || (home < 0 && number === pages.length - 1) ? loose : []), ...behind],
    };
  });
}
