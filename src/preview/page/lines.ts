/** Paragraphs in the lines that the pages have them in, so that the browser breaks none elsewhere. */
import type { LineLayout } from '../protocol.ts';
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
  /** True where full lines are filled out. */
  readonly isJustified: boolean;
  /** True where the label is the mark of a note. */
  readonly isNote?: boolean;
}

const NUMBERING = /-num-\d+-\d+$/;

/** A browser counts numbers anew on each sheet: they are typed. */
export function withoutNumbering(paragraph: HTMLElement): void {
  for (const name of [...paragraph.classList]) if (NUMBERING.test(name)) paragraph.classList.remove(name);
}

const isBreak = (node: Node | null | undefined): boolean => node?.nodeName === 'BR';

/** A line of a paragraph, with the letters that stand on it taken out of the paragraph. */
function takeLine(
  paragraph: HTMLElement,
  line: LineLayout,
  { label, isLast, left, isJustified }: { label: HTMLElement | undefined; isLast: boolean } & Setting,
): HTMLElement {
  const labelLength = label?.textContent?.length ?? 0;
  const letters = takeLetters(paragraph, isLast ? Number.POSITIVE_INFINITY : line.text.length - labelLength);
  for (const mark of letters.querySelectorAll('br')) mark.remove();
  if (!isLast) trimEnd(letters);
  const next = paragraph.firstElementChild?.firstElementChild ?? paragraph.firstElementChild;
  const made = lineOf(line, left, isJustified && !isLast && !isBreak(next));
  made.append(...(label === undefined ? [] : [label]), letters);
  return made;
}

/**
 * Divides a paragraph into pieces of so many lines each; the paragraph itself is used up.
 * @param counts how many lines each page has
 * @param label what is printed before the text and not in it
 */
export function piecesOf(
  paragraph: HTMLElement,
  lines: readonly LineLayout[],
  counts: readonly number[],
  setting: Setting & { readonly label: string },
): HTMLElement[] {
  const isBold = paragraph.querySelector('span')?.style.fontWeight === 'bold';
  withoutNumbering(paragraph);
  let at = 0;
  return counts.map((count) => {
    const piece = paragraph.cloneNode(false) as HTMLElement;
    for (const line of lines.slice(at, at + count)) {
      const label = at === 0 ? labelOf(setting.label, isBold, setting.isNote === true) : undefined;
      at += 1;
      piece.append(takeLine(paragraph, line, { ...setting, label, isLast: at === lines.length }));
    }
    return piece;
  });
}

/** The space at which a line was broken takes no room. */
function trimEnd(line: DocumentFragment): void {
  const last = textsOf(line).findLast(({ data }) => data !== '');
  if (last !== undefined) last.data = last.data.trimEnd();
}

function labelOf(label: string, isBold: boolean, isNote: boolean): HTMLElement | undefined {
  if (label === '') return undefined;
  if (!isNote) return element('span', { class: isBold ? 'label label-bold' : 'label' }, label);
  return element('span', { class: 'label' }, element('sup', {}, label.trim()), label.slice(label.trimEnd().length));
}
