/** Where the pages of a layout begin, and which of two layouts begin alike. */
import type { BlockLayout, PageLayout } from 'docx/layout';
import type { ChangedRange } from '../../vietnamese/changed-range.ts';
import { Paragraph, type WordDocument } from '../elements/elements.ts';
import type { KeyedBlock, KeyedDocument } from './block-keys.ts';

/** Where a page begins: its first block, and how many of its lines stand on pages before it. */
export interface PageStart {
  readonly block: number;
  readonly lines: number;
  /** A table or a note goes on from the page before: where, cannot be told. */
  readonly goesOn: boolean;
}

const lastNote = ({ footnotes }: PageLayout): string | undefined => footnotes.at(-1)?.noteNumber;

const lineCount = (block: BlockLayout | undefined): number => (block?.type === 'paragraph' ? block.lines.length : 0);

/** Where each page begins. */
export function startsOf(pages: readonly PageLayout[]): PageStart[] {
  const starts: PageStart[] = [];
  for (const [index, page] of pages.entries()) {
    const above = pages[index - 1];
    const [first] = page.body;
    const block = first?.index ?? -1;
    const isContinued = block >= 0 && above?.body.at(-1)?.index === block;
    const isAlone = above?.body.length === 1;
    const lines = isContinued ? lineCount(above?.body.at(-1)) + (isAlone ? (starts.at(-1)?.lines ?? 0) : 0) : 0;
    const note = page.footnotes[0]?.noteNumber;
    const noteGoesOn = above !== undefined && note !== undefined && lastNote(above) === note;
    starts.push({ block, lines, goesOn: block < 0 || noteGoesOn || (isContinued && first?.type === 'table') });
  }
  return starts;
}

/** True where a layout can begin with a page: something begins there, and can be put on a new page. */
export const canBegin = (start: PageStart, blocks: readonly KeyedBlock[]): boolean =>
  !start.goesOn && start.lines === 0 && blocks[start.block]?.block instanceof Paragraph;

/** Whether a paragraph, by itself or by its style, asks to stand on the page of what follows it. */
function stayingWithNext({ styles }: WordDocument): (paragraph: Paragraph) => boolean {
  const staying = new Set(styles.paragraphStyles.flatMap(({ id, paragraph }) => (paragraph?.keepNext ? [id] : [])));
  return ({ options: { keepNext, style } }) => keepNext ?? (style !== undefined && staying.has(style));
}

/**
 * The last page at which a new layout can begin so that nothing on the pages before it changes; page 0 always can.
 * Where a page begins is settled by its first blocks, up to a paragraph that does not ask for the one behind it: with a
 * change below that, the layout can begin with the very page.
 */
export function pageBefore(
  starts: readonly PageStart[],
  { document, blocks }: Pick<KeyedDocument, 'document' | 'blocks'>,
  { from }: ChangedRange,
): number {
  const stays = stayingWithNext(document);
  const isSettled = ({ block: first }: PageStart): boolean =>
    blocks.slice(first, from).some(({ block }) => block instanceof Paragraph && !stays(block));
  const next = starts.findIndex(({ block }) => block >= from);
  const last = (next < 0 ? starts.length : next) - 1;
  const found = starts
    .slice(0, last + 1)
    .findLastIndex((start, page) => canBegin(start, blocks) && (page < last || isSettled(start)));
  return Math.max(0, found);
}

/** Pages that begin alike, among the new ones and among the old. */
export interface SamePages {
  readonly fresh: number;
  readonly old: number;
}

/** The new page from which on the pages break as they did, with the old page like it. */
export function samePages(
  fresh: readonly PageStart[],
  old: readonly PageStart[],
  { to, end }: ChangedRange,
): SamePages | undefined {
  // The last page is not whole, and what it begins with may depend on what is not there.
  for (const [page, { block, lines, goesOn }] of fresh.slice(0, -1).entries()) {
    if (page === 0 || goesOn || block < end) continue;
    const like = old.findIndex((one) => !one.goesOn && one.block === block - end + to && one.lines === lines);
    if (like >= 0) return { fresh: page, old: like };
  }
  return undefined;
}
