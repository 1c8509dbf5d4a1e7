/** The letters of the pages as they are read, for what is looked for in them and shown there. */
import { findText, JOINT } from '../../../vietnamese/search.ts';

/** A text node, and where its letters begin in the whole. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

interface Letters {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What is read one below the other: lines of a paragraph, cells of a table. */
const SEPARATE = '.line, td, p';

function lettersOf(parts: readonly Element[]): Letters {
  const pieces: Piece[] = [];
  let text = '';
  let around: Element | null | undefined;
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('.tools') !== null) continue;
      const own = node.parentElement?.closest(SEPARATE);
      if (around !== undefined && own !== around) text += JOINT;
      around = own;
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { text, pieces };
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** Where words stand in parts of the pages that are read one after another. */
export function rangesOf(parts: readonly Element[], words: string): Range[] {
  const { text, pieces } = lettersOf(parts);
  return findText(text, words).flatMap(({ start, end }) => rangeOf(pieces, start, end) ?? []);
}

export type HighlightName = 'asked' | 'meant' | 'found' | 'found-now';

/** Shows stretches of the pages in a colour; where the browser cannot, the paragraph alone is marked. */
export function highlight(name: HighlightName, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
