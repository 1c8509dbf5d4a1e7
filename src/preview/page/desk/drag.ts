/** An item taken by its handle and put down elsewhere: keys do the same by Alt and the arrows, Tab and Shift+Tab. */

import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { same, spotOf } from './spots.ts';
import { entryOf } from './writing.ts';

/** Where an item would be put down. */
interface Target {
  readonly list: PlanPath;
  readonly index: number;
}

/** The items of a plan that may change their places. */
const LISTS = new Set<string | number | undefined>(['items', 'points', 'bullets', 'sections']);

/** The item that a part of the page shows the words of. */
function itemOf(part: Element): PlanPath | undefined {
  if (part.closest('td, .writing, .tools') !== null) return undefined;
  const path = spotOf(part)?.path;
  const entry = path === undefined ? undefined : entryOf(path);
  return entry !== undefined && LISTS.has(entry.at(-2)) ? entry : undefined;
}

export class Drag {
  private readonly root: HTMLElement;
  private readonly move: (edit: PageEdit) => void;
  private readonly handle = element('div', { class: 'drag-handle' }, '⠿');
  private readonly line = element('div', { class: 'drag-line' });
  /** The item whose handle is shown, or that is on its way. */
  private entry: PlanPath | undefined;
  private target: Target | undefined;
  private isMoving = false;

  /** @param root the pane of the pages */
  constructor(root: HTMLElement, move: (edit: PageEdit) => void) {
    this.root = root;
    this.move = move;
    this.hide();
    root.append(this.handle, this.line);
    root.addEventListener('pointermove', (event) => this.onHover(event));
    root.addEventListener('pointerleave', () => this.isMoving || this.hide());
    this.handle.addEventListener('pointerdown', (event) => this.onDown(event));
    this.handle.addEventListener('pointermove', (event) => this.onMove(event));
    this.handle.addEventListener('pointerup', () => this.drop());
    this.handle.addEventListener('pointercancel', () => this.stop());
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.stop();
    });
  }

  private hide(): void {
    this.handle.hidden = true;
    this.line.hidden = true;
  }

  private stop(): void {
    this.isMoving = false;
    this.target = undefined;
    this.hide();
  }

  /** Puts an element of ours beside a place of the window. */
  private put(made: HTMLElement, left: number, top: number): void {
    const { left: x, top: y } = this.root.getBoundingClientRect();
    made.style.left = `${left - x + this.root.scrollLeft}px`;
    made.style.top = `${top - y + this.root.scrollTop}px`;
    made.hidden = false;
  }

  private onHover({ target, buttons }: PointerEvent): void {
    if (this.isMoving || buttons !== 0 || !(target instanceof Element) || this.handle.contains(target)) return;
    const block = target.closest<HTMLElement>('[data-block]');
    const entry = block === null ? undefined : itemOf(block);
    if (block === null || entry === undefined) return;
    this.entry = entry;
    const { left, top } = block.getBoundingClientRect();
    this.handle.title = word('dragHandle');
    this.put(this.handle, left - 34, top);
  }

  private onDown(event: PointerEvent): void {
    event.preventDefault();
    this.handle.setPointerCapture(event.pointerId);
    this.isMoving = true;
  }

  private onMove({ clientX, clientY }: PointerEvent): void {
    if (!this.isMoving) return;
    const under = document.elementsFromPoint(clientX, clientY).find((one) => one.closest('[data-block]') !== null);
    const block = under?.closest<HTMLElement>('[data-block]') ?? undefined;
    const entry = block === undefined ? undefined : itemOf(block);
    if (block === undefined || entry === undefined) return;
    const { left, top, bottom, width } = block.getBoundingClientRect();
    const isBelow = clientY > (top + bottom) / 2;
    this.target = { list: entry.slice(0, -1), index: Number(entry.at(-1)) + (isBelow ? 1 : 0) };
    this.put(this.line, left, isBelow ? bottom : top);
    this.line.style.width = `${width}px`;
  }

  private drop(): void {
    const { entry, target } = this;
    this.stop();
    if (entry === undefined || target === undefined) return;
    const [index, isOwn] = [Number(entry.at(-1)), same(entry.slice(0, -1), target.list)];
    if (isOwn && (target.index === index || target.index === index + 1)) return;
    this.move({ kind: 'place', entry, ...target });
  }
}
