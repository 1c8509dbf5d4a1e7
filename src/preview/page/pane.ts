/** A document on the desk: its sheets, the place that is read, the paragraph that is chosen. */
import { type ChangedRange, changedRange } from '../../vietnamese/changed-range.ts';
import { newIndex, optimisticPages, type PlacedPage } from '../optimistic.ts';
import type { ShownDocument, ShownPage } from '../protocol.ts';
import { element } from './dom.ts';
import { type Drawing, drawDocument, drawPart } from './draw.ts';
import { type DrawnSheets, lineAt, looseSheet, SheetMaker } from './sheets.ts';

/** A block that was chosen, and the line that it came from. */
export interface Chosen {
  readonly index: number;
  readonly line: number;
}

export interface PaneOptions {
  /** Name of the document among those on the page. */
  readonly name: string;
  readonly label: string;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onRead: (index: number) => void;
  /** Puts the sheets of another document in place of those that are there, around what is on them. */
  readonly drawing?: (draw: () => void) => void;
}

/** How large sheets are: a factor, as wide as the pane, or of their own size where the pane is wide enough. */
export type Zoom = number | 'width' | 'whole';

type Pages = readonly ShownPage[];

interface ScrollPosition {
  readonly index: number;
  /** Pixels from the top of the pane. */
  readonly offset: number;
}

/** Room at the sides of a sheet. */
const MARGIN = 24;
/** Width of a sheet without pages, as in the style sheet. */
const LOOSE_WIDTH = 794;
const UNCHANGED: ChangedRange = { from: 0, to: 0, end: 0 };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Gives an element its children; those that it has already stay where they stand, with what the browser knows of them. */
function putChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const kept = new Set<Element>(children);
  for (const old of [...parent.children]) if (!kept.has(old)) old.remove();
  for (const [place, child] of children.entries())
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] ?? null);
}

export class Pane {
  readonly root: HTMLElement;
  private readonly options: PaneOptions;
  private readonly desk = element('div', { class: 'sheets', lang: 'vi' });
  private readonly stage: HTMLElement;
  private drawing: Drawing | undefined;
  private shown: ShownDocument | undefined;
  private pages: readonly ShownPage[] = [];
  private sheets: DrawnSheets = new Map();
  private turn = 0;
  private count = 0;
  private current = -1;
  private zoom: Zoom = 'whole';

  constructor(options: PaneOptions) {
    this.options = options;
    const { name, label } = options;
    this.root = element('section', {
      class: 'pane',
      'aria-label': label,
      'aria-describedby': 'reading-hint',
      tabindex: 0,
    });
    this.stage = element('div', { class: `stage ${name}`, hidden: true });
    this.root.append(this.desk);
    // Styles are known only of what is in the document, and a pane may not be shown.
    document.body.append(this.stage);
    this.root.addEventListener('click', (event) => this.onClick(event));
    this.root.addEventListener('keydown', (event) => this.onKey(event));
    this.root.addEventListener('scroll', () => requestAnimationFrame(() => this.tellPlace()), { passive: true });
    new ResizeObserver(() => this.scaleAll()).observe(this.root);
  }

  /** What holds the sheets: its size is theirs. */
  get sheetsRoot(): HTMLElement {
    return this.desk;
  }

  get isDrawn(): boolean {
    return this.drawing !== undefined;
  }

  /** How often sheets were put in place of others. */
  get drawnCount(): number {
    return this.count;
  }

  /** How many pages there are; 0 while nobody knows. */
  get pageCount(): number {
    return this.pages.length;
  }

  /** The page in the middle of the pane, from 1; 0 where there are none. */
  get pageRead(): number {
    const { top, height } = this.root.getBoundingClientRect();
    const sheets = [...this.desk.querySelectorAll('.sheet')];
    return sheets.filter((sheet) => sheet.getBoundingClientRect().top <= top + height / 2).length;
  }

  /** Brings a page into view; of a number beyond the last, the last. */
  showPage(number: number): void {
    const sheets = [...this.desk.querySelectorAll('.sheet')];
    sheets.at(Math.min(Math.max(1, number), sheets.length) - 1)?.scrollIntoView({ behavior: 'instant' });
  }

  /** How large the first sheet is shown. */
  get shownZoom(): number {
    return this.zoomOf(this.desk.querySelector<HTMLElement>('.sheet'));
  }

  /** Shows sheets larger or smaller; what was read stays in sight. */
  setZoom(zoom: Zoom): void {
    const place = this.placeRead();
    this.zoom = zoom;
    this.scaleAll();
    if (place !== undefined) this.returnTo(place);
    this.root.scrollLeft = (this.root.scrollWidth - this.root.clientWidth) / 2;
  }

  /** The id of the document that is drawn; of a part of another one nothing can be made. */
  get drawnId(): number | undefined {
    return this.shown?.id;
  }

  /**
   * Draws a document. Where its pages come later, what did not change stays where it was until then.
   * @param coming its pages, where they are known soon
   * @returns false where it is a part of another document than the one that is drawn
   */
  async show(shown: ShownDocument, coming?: Pages | Promise<Pages | undefined>): Promise<boolean> {
    const { drawing: base, drawnId } = this;
    if (shown.part !== undefined && (base === undefined || shown.part.of !== drawnId)) return false;
    const turn = ++this.turn;
    const [drawing, pages] = await Promise.all([
      shown.part === undefined || base === undefined
        ? drawDocument(this.options.name, shown.parts)
        : drawPart(base, shown.parts, shown.part),
      coming,
    ]);
    if (turn !== this.turn) return true;
    const before = base?.signatures ?? [];
    const stretch = before.length === 0 ? UNCHANGED : changedRange(before, drawing.signatures);
    const place = this.placeRead();
    this.drawing = drawing;
    this.shown = shown;
    if (pages !== undefined) this.pages = pages;
    if (this.pages.length === 0) return true;
    const draw = (): void => this.draw(pages ?? optimisticPages(this.pages, stretch), place, stretch);
    if (this.options.drawing === undefined) draw();
    else this.options.drawing(draw);
    return true;
  }

  /** Takes away what is shown: nobody is to write on it while another document comes. */
  clear(): void {
    this.turn++;
    this.drawing = undefined;
    this.shown = undefined;
    this.pages = [];
    this.sheets = new Map();
    this.current = -1;
    this.desk.replaceChildren();
  }

  /** True where the document stands on these pages. */
  isOn(pages: readonly ShownPage[]): boolean {
    return pages === this.pages;
  }

  /** Puts the document on its pages. */
  setPages(pages: readonly ShownPage[]): void {
    this.pages = pages;
    this.draw(pages, this.placeRead(), undefined);
  }

  /** Shows a document as it comes, without pages. */
  async showLoose(docx: Uint8Array, like: ShownDocument): Promise<void> {
    const drawing = await drawDocument(this.options.name, docx, true);
    this.desk.replaceChildren(looseSheet(drawing, like));
    this.scaleAll();
  }

  /** Says something in place of a document. */
  showNote(text: string): void {
    this.desk.replaceChildren(element('p', { class: 'desk-note' }, text));
  }

  /** The block that a line of the source made: the last that begins on it or above. */
  blockOfLine(line: number): number {
    let best = -1;
    let bestLine = 0;
    for (const [index, block] of (this.shown?.blocks ?? []).entries()) {
      if (block.line <= line && block.line > bestLine) [best, bestLine] = [index, block.line];
    }
    return best;
  }

  /** Marks a block as the chosen one and brings it into view. */
  choose(index: number, into: ScrollLogicalPosition = 'center'): void {
    for (const old of this.desk.querySelectorAll('.chosen')) old.classList.remove('chosen');
    this.current = index;
    const found = this.partsOf(index);
    for (const part of found) part.classList.add('chosen');
    found[0]?.scrollIntoView({ block: into, behavior: 'instant' });
  }

  /** What shows a block on the sheets: one on two pages has two parts. */
  partsOf(index: number): HTMLElement[] {
    return [...this.desk.querySelectorAll<HTMLElement>(`[data-block="${index}"]`)];
  }

  private draw(
    pages: readonly PlacedPage[],
    place: ScrollPosition | undefined,
    stretch: ChangedRange | undefined,
  ): void {
    const { drawing, shown } = this;
    if (drawing === undefined || shown === undefined) return;
    const hadFocus = this.desk.contains(document.activeElement);
    this.count += 1;
    // Measured before anything is changed: a browser would set the page for it, and once more for the sizes.
    const room = this.roomForSheet;
    this.sheets = new SheetMaker(drawing, shown, pages, this.stage).make(this.sheets);
    this.stage.replaceChildren();
    const sheets = pages.length === 0 ? [looseSheet(drawing, shown)] : [...this.sheets.values()];
    this.scale(sheets, room);
    putChildren(this.desk, sheets);
    if (stretch !== undefined && this.current >= 0) this.current = newIndex(this.current, stretch);
    for (const part of this.partsOf(this.current)) part.classList.add('chosen');
    if (hadFocus) this.partsOf(this.current)[0]?.focus({ preventScroll: true });
    if (place !== undefined)
      this.returnTo(stretch === undefined ? place : { ...place, index: newIndex(place.index, stretch) });
  }

  /** The block at the top of the pane. */
  private placeRead(): ScrollPosition | undefined {
    const { top } = this.root.getBoundingClientRect();
    const isBelow = (part: Element): boolean => part.getBoundingClientRect().bottom > top;
    // The blocks of sheets that are not in view are not measured.
    const sheets = [...this.desk.children];
    const from = sheets.findIndex(isBelow);
    for (const sheet of sheets.slice(Math.max(0, from), from + 2)) {
      const block = [...sheet.querySelectorAll<HTMLElement>('[data-block]')].find(isBelow);
      if (block === undefined) continue;
      return { index: Number(block.dataset['block']), offset: block.getBoundingClientRect().top - top };
    }
    return undefined;
  }

  private returnTo({ index, offset }: ScrollPosition): void {
    const [block] = this.partsOf(index);
    if (block === undefined) return;
    const { top } = this.root.getBoundingClientRect();
    this.root.scrollTop += block.getBoundingClientRect().top - top - offset;
  }

  private tellPlace(): void {
    const place = this.placeRead();
    if (place !== undefined) this.options.onRead(place.index);
  }

  /** How much room a sheet has from one side of the pane to the other. */
  private get roomForSheet(): number {
    const beside = Number.parseFloat(getComputedStyle(this.root).paddingRight) || 0;
    return this.root.clientWidth - beside - 2 * MARGIN;
  }

  private zoomOf(sheet: HTMLElement | null, room = this.roomForSheet): number {
    if (typeof this.zoom === 'number') return this.zoom;
    const width = Number.parseFloat(sheet?.style.width ?? '') || LOOSE_WIDTH;
    return this.zoom === 'width' ? room / width : Math.min(1, room / width);
  }

  private scaleAll(): void {
    this.scale(this.desk.querySelectorAll<HTMLElement>('.sheet'), this.roomForSheet);
  }

  private scale(sheets: Iterable<HTMLElement>, room: number): void {
    if (room <= 0) return;
    for (const sheet of sheets) {
      const zoom = this.zoomOf(sheet, room).toFixed(4);
      // A browser sets a sheet anew that is told what it knows.
      if (sheet.style.getPropertyValue('--sheet-zoom') !== zoom) sheet.style.setProperty('--sheet-zoom', zoom);
    }
  }

  private onClick({ target }: MouseEvent): void {
    if (!(target instanceof Element) || !(getSelection()?.isCollapsed ?? true)) return;
    this.chooseAt(target);
  }

  private chooseAt(target: Element): void {
    const block = target.closest<HTMLElement>('[data-block]');
    const index = Number(block?.dataset['block']);
    const shown = this.shown?.blocks[index];
    if (block === null || shown === undefined) return;
    // What is shown besides takes room from the pane: the block is brought into view after it.
    this.options.onChoose({ index, line: lineAt(block, target, shown) });
    this.choose(index, 'nearest');
    block.focus({ preventScroll: true });
  }

  private onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const isOnBlock = target instanceof HTMLElement && target.dataset['block'] !== undefined;
    if (key === 'Enter' && target instanceof Element) {
      if (isOnBlock) this.chooseAt(target);
      else this.focusBlock(this.placeRead()?.index ?? 0);
      event.preventDefault();
      return;
    }
    const step = STEPS[key];
    if (step === undefined || !isOnBlock) return;
    event.preventDefault();
    this.focusBlock(Number(target.dataset['block']) + step);
  }

  private focusBlock(index: number): void {
    if (this.partsOf(index).length === 0) return;
    this.choose(index, 'nearest');
    this.focusChosen();
  }

  /** The keyboard goes to a block; where nothing shows it, to the pane. */
  focusAt(index: number): void {
    if (this.partsOf(index).length > 0) this.focusBlock(index);
    else this.root.focus({ preventScroll: true });
  }

  /** The keyboard goes to the block that is chosen; where none is, to the pane. */
  focusChosen(): void {
    (this.partsOf(this.current)[0] ?? this.root).focus({ preventScroll: true });
  }
}
