/** Words looked for in the pages: all places shown, one after the other gone to. */

import { byId } from '../dom.ts';
import { word } from '../words.ts';
import { highlight, rangesOf } from './page-letters.ts';

/** The parts of the pages in which words are looked for, each read through: a paragraph on two pages is one. */
function paragraphs(root: Element): Element[][] {
  const byBlock = new Map<string, Element[]>();
  for (const part of root.querySelectorAll<HTMLElement>('[data-block], .notes > *')) {
    const key = part.dataset['block'] ?? `note ${byBlock.size}`;
    byBlock.set(key, [...(byBlock.get(key) ?? []), part]);
  }
  return [...byBlock.values()];
}

export class Find {
  private readonly bar = byId('find');
  private readonly field = byId<HTMLInputElement>('find-words');
  private readonly pages: HTMLElement;
  private readonly leave: (block: number) => void;
  private ranges: readonly Range[] = [];
  private at = 0;

  /**
   * @param pages what is looked through
   * @param leave takes the keyboard to a block, by its index; -1 where nothing was found
   */
  constructor(pages: HTMLElement, leave: (block: number) => void) {
    this.pages = pages;
    this.leave = leave;
    this.field.addEventListener('input', () => {
      this.look();
      this.go(0);
    });
    byId('find-next').addEventListener('click', () => this.go(1));
    byId('find-before').addEventListener('click', () => this.go(-1));
    byId('find-close').addEventListener('click', () => this.close());
    this.bar.addEventListener('keydown', (event) => this.onKey(event));
  }

  get isOpen(): boolean {
    return !this.bar.hidden;
  }

  open(): void {
    const chosen = getSelection()?.toString().trim() ?? '';
    this.bar.hidden = false;
    if (chosen !== '' && chosen.length < 80) this.field.value = chosen.replace(/\s+/g, ' ');
    this.field.focus();
    this.field.select();
    this.look();
    this.go(0);
  }

  close(): void {
    const found = this.ranges[this.at]?.startContainer.parentElement?.closest<HTMLElement>('[data-block]');
    this.bar.hidden = true;
    this.show([]);
    this.leave(Number(found?.dataset['block'] ?? -1));
  }

  /** The pages were drawn anew: the same words are shown on them. */
  refresh(): void {
    if (this.isOpen) this.look();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.field) this.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  private look(): void {
    const { value } = this.field;
    this.show(value.trim() === '' ? [] : paragraphs(this.pages).flatMap((parts) => rangesOf(parts, value)));
  }

  private show(ranges: readonly Range[]): void {
    this.ranges = ranges;
    if (this.at >= ranges.length) this.at = 0;
    highlight('found', ranges);
    this.tell();
  }

  private tell(): void {
    const now = this.ranges[this.at];
    highlight('found-now', now === undefined ? [] : [now]);
    const none = this.field.value.trim() === '' ? '' : word('findNone');
    byId('find-count').textContent = now === undefined ? none : `${this.at + 1} / ${this.ranges.length}`;
  }

  /** Goes to the next place, or the one before. */
  private go(by: number): void {
    const { length } = this.ranges;
    if (length === 0) return;
    this.at = (this.at + by + length) % length;
    this.tell();
    this.ranges[this.at]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}
