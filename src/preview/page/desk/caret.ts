/** The caret in a box that is written on, and the letters around it. */
import { element } from '../dom.ts';
import { type Look, remarked } from './marked-text.ts';
import type { ClickedLetter } from './page-letters.ts';

/** Where the caret goes: the start or end of the words, so many letters before their end, or where the page was clicked. */
export type Caret = 'start' | 'end' | number | ClickedLetter;

/** So many letters stand behind the caret. */
export function lettersBehind(box: HTMLElement): number {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || !box.contains(selection.focusNode)) return 0;
  const { endContainer, endOffset } = selection.getRangeAt(0);
  const tail = document.createRange();
  tail.selectNodeContents(box);
  tail.setStart(endContainer, endOffset);
  return tail.toString().length;
}

/** Puts the caret before the last letters of a box. */
export function putCaret(box: HTMLElement, behind: number): void {
  let left = (box.textContent?.length ?? 0) - behind;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (left <= node.data.length) {
      getSelection()?.collapse(node, Math.max(0, left));
      return;
    }
    left -= node.data.length;
  }
}

/** Writes the marks of a look around chosen letters of a box that shows marks, or takes them away. */
export function markLetters(box: HTMLElement, selection: Selection, look: Look): void {
  const whole = box.textContent ?? '';
  const chosen = selection.toString();
  const end = whole.length - lettersBehind(box);
  const start = end - chosen.length;
  const made = remarked(look, { before: whole.slice(0, start), chosen, after: whole.slice(end) });
  if (made === undefined) return;
  const { text, around } = made;
  putCaret(box, whole.length - (start - around));
  const { focusNode, focusOffset } = selection;
  putCaret(box, whole.length - (end + around));
  if (focusNode !== null) selection.extend(focusNode, focusOffset);
  document.execCommand('insertText', false, text);
}

/** Takes the letters behind the caret out of a box; those with notes or calls stay with the entry that has these. */
export function takeTail(box: HTMLElement, tail: string): string {
  const caret = getSelection()?.getRangeAt(0);
  if (caret === undefined || tail === '' || /[*^]|\{\{/.test(tail)) return '';
  const range = document.createRange();
  range.selectNodeContents(box);
  range.setStart(caret.endContainer, caret.endOffset);
  range.deleteContents();
  return tail;
}

/** Puts nodes in the place of what is chosen; the caret stands behind them. */
export function insertAtCaret(nodes: readonly (Node | string)[]): void {
  const part = element('div', {});
  part.append(...nodes.filter((node) => node !== ''));
  const caret = getSelection()?.getRangeAt(0);
  caret?.deleteContents();
  for (const node of [...part.childNodes].reverse()) caret?.insertNode(node);
  getSelection()?.collapseToEnd();
}
