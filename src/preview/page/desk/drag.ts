/** An item or a row of a table taken by its handle and put down elsewhere: keys do the same by Alt and the arrows. */

import { tableOf } from '../../../change/edit/grid.ts';
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { same, spotOf } from './spots.ts';
import { entryOf } from './writing.ts';

/** Where it would be put down. */
interface Target {
  readonly list: PlanPath;
  readonly index: number;
}

/** What is taken: an item, or a row by a value of it; the list that it stands in, and its place there. */
interface Held extends Target {
  readonly kind: 'item' | 'row';
  readonly path: PlanPath;
  /** The part of the page beside which its handle stands. */
  readonly part: HTMLElement;
}

/** The items of a plan that may change their places. */
const LISTS = new Set<string | number | undefined>(['items', 'points', 'bullets', 'sections']);

function heldItem(part: HTMLElement): Held | undefined {
  const path = spotOf(part)?.path;
  const entry = path === undefined ? undefined : entryOf(path);
  if (entry === undefined || !LISTS.has(entry.at(-2))) return undefined;
  return { kind: 'item', path: entry, list: entry.slice(0, -1), index: Number(entry.at(-1)), part };
}

function heldRow(cell: HTMLElement): Held | undefined {
  const path = spotOf(cell)?.path;
  const table = path === undefined ? undefined : tableOf(path);
  const part = cell.closest('tr');
  if (path === undefined || table === undefined || part === null || path[table.length] !== 'rows') return undefined;
  return { kind: 'row', path, list: [...table, 'rows'], index: Number(path[table.length + 1]), part };
}

/** What a part of the page shows that can be taken; nothing where it is being written on. */
function heldAt(target: Element): Held | undefined {
  if (target.closest('.writing, .tools') !== null) return undefined;
  const cell = target.closest<HTMLElement>('td');
  if (cell !== null) return heldRow(cell);
  const block = target.closest<HTMLElement>('[data-block]');
  return block === null ? undefined : heldItem(block);
}

export class Drag {
  private readonly root: HTMLElement;
  private readonly move: (edit: PageEdit) => void;
  private readonly handle = element('div', { class: 'drag-handle' }, '⠿');
  private readonly line = element('div', { class: 'drag-line' });
  /** What the handle that is shown is of, or what is on its way. */
  private held: Held | undefined;
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
    const held = heldAt(target);
    if (held === undefined) return;
    this.held = held;
    const { left, top } = held.part.getBoundingClientRect();
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
    const over = under === undefined ? undefined : heldAt(under);
    if (over === undefined || !this.mayStandBeside(over)) return;
    const { left, top, bottom, width } = over.part.getBoundingClientRect();
    const isBelow = clientY > (top + bottom) / 2;
    this.target = { list: over.list, index: over.index + (isBelow ? 1 : 0) };
    this.put(this.line, left, isBelow ? bottom : top);
    this.line.style.width = `${width}px`;
  }

  /** Items go among items, rows among those of their own table. */
  private mayStandBeside(over: Held): boolean {
    const { held } = this;
    return held?.kind === over.kind && (held.kind === 'item' || same(held.list, over.list));
  }

  private drop(): void {
    const { held, target } = this;
    this.stop();
    if (held === undefined || target === undefined) return;
    const isOwn = same(held.list, target.list);
    if (isOwn && (target.index === held.index || target.index === held.index + 1)) return;
    if (held.kind === 'row') this.move({ kind: 'placeRow', path: held.path, index: target.index });
    else this.move({ kind: 'place', entry: held.path, ...target });
  }
}
