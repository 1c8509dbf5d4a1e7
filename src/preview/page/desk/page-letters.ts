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

/** A place that was clicked, by the letters of what is shown there; blanks and the ends of lines are no letters. */
export interface ClickedLetter {
  readonly letters: string;
  /** So many of them stand before it. */
  readonly before: number;
  /** A blank stands between it and the last of them. */
  readonly isBehindBlank: boolean;
}

const BLANKS = new RegExp(`[\\s${JOINT}]`, 'gu');

const withoutBlanks = (text: string): string => text.replace(BLANKS, '');

/** The letter at a place of some parts of the pages; undefined where it is in none of them. */
export function clickedLetter(parts: readonly Element[], place: CaretPosition | null): ClickedLetter | undefined {
  const { text, pieces } = lettersOf(parts);
  const piece = pieces.find(({ node }) => node === place?.offsetNode);
  if (piece === undefined || place === null) return undefined;
  const head = text.slice(0, piece.start + place.offset);
  return {
    letters: withoutBlanks(text),
    before: withoutBlanks(head).length,
    isBehindBlank: withoutBlanks(head.slice(-1)) === '',
  };
}

/** How many letters of a text, blanks among them, are behind a place that was clicked; undefined where other words are shown there. */
export function lettersBehindClick(
  text: string,
  { letters, before, isBehindBlank }: ClickedLetter,
): number | undefined {
  const start = letters.indexOf(withoutBlanks(text));
  if (start < 0 || text === '') return undefined;
  let at = 0;
  for (let left = before - start; at < text.length && left > 0; at++)
    if (withoutBlanks(text.charAt(at)) !== '') left -= 1;
  while (isBehindBlank && at < text.length && withoutBlanks(text.charAt(at)) === '') at += 1;
  return text.length - at;
}

export type HighlightName = 'asked' | 'meant' | 'found' | 'found-now';

/** Shows stretches of the pages in a colour; where the browser cannot, the paragraph alone is marked. */
export function highlight(name: HighlightName, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
