/** Paragraphs in the lines that the pages have them in, so that the browser breaks none elsewhere. */
import type { LineLayout } from '../wire.ts';
import { element, px } from './dom.ts';

/** Letters of a paragraph as the layout counts them: a tab is one, a break is none. */
const lettersOf = (text: string): string => text.replaceAll('\u2003', '\t');

/** Where the letters of a paragraph stand. */
function textsOf(paragraph: Node): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Moves the first letters of a paragraph, with their looks, into a new piece. */
function takeLetters(paragraph: HTMLElement, count: number): DocumentFragment {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  let left = count;
  for (const text of textsOf(paragraph)) {
    if (left <= text.length) {
      range.setEnd(text, left);
      return range.extractContents();
    }
    left -= text.length;
  }
  range.setEnd(paragraph, paragraph.childNodes.length);
  return range.extractContents();
}

const spacesIn = (text: string): number => text.trim().split(' ').length - 1;

function lineOf({ text, x, width, height, textWidth }: LineLayout, left: number, isFilled: boolean): HTMLElement {
  const line = element('span', { class: isFilled ? 'line line-filled' : 'line' });
  const { style } = line;
  style.height = px(height);
  style.lineHeight = px(height);
  style.marginLeft = px(x - left);
  style.width = px(width);
  // Word narrows the spaces of a full line by a little.
  if (textWidth > width && spacesIn(text) > 0) style.wordSpacing = px((width - textWidth) / spacesIn(text));
  return line;
}

/** True where the lines are a paragraph's, whatever number stands before it. */
export function labelIn(paragraph: HTMLElement, lines: readonly LineLayout[]): string | undefined {
  const full = lettersOf(lines.map(({ text }) => text).join(''));
  const own = lettersOf(paragraph.textContent ?? '');
  return full.endsWith(own) ? full.slice(0, full.length - own.length) : undefined;
}

/** How the pieces of a paragraph are set. */
export interface Setting {
  /** Where lines of no indent begin, from the left of the sheet. */
  readonly left: number;
  /** What is printed before the text and not in it. */
  readonly label: string;
  /** True where full lines are filled out. */
  readonly isJustified: boolean;
  /** True where the label is the mark of a note. */
  readonly isNote?: boolean;
}

const NUMBERING = /-num-\d+-\d+$/;

/** A browser counts numbers anew on each sheet: they are typed. */
function withoutNumbering(paragraph: HTMLElement): void {
  for (const name of [...paragraph.classList]) if (NUMBERING.test(name)) paragraph.classList.remove(name);
}

const isBreak = (node: Node | null | undefined): boolean => node?.nodeName === 'BR' || isLastBreak(node?.lastChild);
const isLastBreak = (node: Node | null | undefined): boolean => node != null && isBreak(node);

/**
 * Divides a paragraph into pieces of so many lines each; the paragraph itself is used up.
 * @param counts how many lines each page has
 */
export function piecesOf(
  paragraph: HTMLElement,
  lines: readonly LineLayout[],
  counts: readonly number[],
  { left, label, isJustified, isNote = false }: Setting,
): HTMLElement[] {
  const isBold = paragraph.querySelector('span')?.style.fontWeight === 'bold';
  withoutNumbering(paragraph);
  let at = 0;
  return counts.map((count) => {
    const piece = paragraph.cloneNode(false) as HTMLElement;
    for (const line of lines.slice(at, at + count)) {
      const isFirst = at === 0;
      const isLast = at === lines.length - 1;
      const rest = isLast ? Number.POSITIVE_INFINITY : line.text.length - (isFirst ? label.length : 0);
      const letters = takeLetters(paragraph, rest);
      const next = paragraph.firstElementChild?.firstElementChild ?? paragraph.firstElementChild;
      const isFilled = isJustified && !isLast && !isBreak(next);
      const made = lineOf(line, left, isFilled);
      if (isFirst && label !== '') made.append(labelOf(label, isBold, isNote));
      for (const mark of letters.querySelectorAll('br')) mark.remove();
      if (!isLast) trimEnd(letters);
      made.append(letters);
      piece.append(made);
      at += 1;
    }
    return piece;
  });
}

/** The space at which a line was broken takes no room. */
function trimEnd(line: DocumentFragment): void {
  const last = textsOf(line).findLast(({ data }) => data !== '');
  if (last !== undefined) last.data = last.data.trimEnd();
}

function labelOf(label: string, isBold: boolean, isNote: boolean): HTMLElement {
  if (!isNote) return element('span', { class: isBold ? 'label label-bold' : 'label' }, label);
  return element('span', {}, element('sup', {}, label.trim()), ' ');
}
