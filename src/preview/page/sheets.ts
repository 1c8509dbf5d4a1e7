/** The sheets: each block, or the part of it, on its page and at its height. */

import type { PlacedBlock, PlacedPage } from '../optimistic.ts';
import type { BlockLayout, LineLayout, ShownBlock, ShownDocument } from '../protocol.ts';
import { element, px } from './dom.ts';
import { type Drawing, lookOf } from './draw.ts';
import { labelIn, piecesOf, type Setting } from './lines.ts';
import { word } from './words.ts';

type ParagraphPart = Extract<BlockLayout, { type: 'paragraph' }>;
type TablePart = Extract<BlockLayout, { type: 'table' }>;

const HEADING_LEVELS = 6;

/** Top and bottom of a part on its page. */
function extentOf(block: BlockLayout): { readonly top: number; readonly bottom: number } {
  const parts: readonly { readonly y: number; readonly height: number }[] =
    block.type === 'paragraph' ? block.lines : block.rows;
  const [first, last] = [parts[0], parts.at(-1)];
  return { top: first?.y ?? 0, bottom: (last?.y ?? 0) + (last?.height ?? 0) };
}

/** All lines of each paragraph, over all pages, with the pages that they stand on. */
function partsByIndex(pages: readonly PlacedPage[]): Map<number, ParagraphPart[]> {
  const parts = new Map<number, ParagraphPart[]>();
  for (const { body } of pages) {
    for (const block of body) {
      if (block.type === 'paragraph') parts.set(block.index, [...(parts.get(block.index) ?? []), block]);
    }
  }
  return parts;
}

/** Sets a paragraph in its lines; one whose lines are not those of its text stays as the browser sets it. */
function setParagraph(
  paragraph: HTMLElement,
  parts: readonly ParagraphPart[],
  { left, isJustified, isNote = false }: Setting,
): HTMLElement[] {
  const lines: readonly LineLayout[] = parts.flatMap((part) => part.lines);
  const label = labelIn(paragraph, lines);
  if (label === undefined) return [paragraph];
  if (lines.length === 1 && lines[0]?.text === '') {
    paragraph.style.height = px(lines[0].height);
    return [paragraph];
  }
  const counts = parts.map((part) => part.lines.length);
  const pieces = piecesOf(paragraph, lines, counts, { left, label, isJustified, isNote });
  for (const { style } of pieces) {
    style.textIndent = '0';
    style.marginLeft = '0';
    style.marginRight = '0';
  }
  return pieces;
}

/**
 * Cells over several rows, on the page that a part of their table stands on: docx-preview hides all but the first of their
 * cells, so on a further page the first one there is shown, empty.
 * @param rows which rows of the table the part has
 */
function reopenMerged(part: HTMLElement, rows: readonly number[]): void {
  const above = new Map<number, HTMLTableCellElement>();
  for (const [place, row] of [...part.querySelectorAll<HTMLTableRowElement>(':scope > tr')].entries()) {
    if (rows[place] !== (rows[place - 1] ?? -1) + 1) above.clear();
    let column = 0;
    for (const cell of row.cells) {
      const start = cell.style.display === 'none' ? above.get(column) : undefined;
      if (start === undefined) {
        cell.style.display = '';
        cell.rowSpan = 1;
        above.set(column, cell);
      } else start.rowSpan += 1;
      column += cell.colSpan;
    }
  }
}

/** The rows of a table that stand on a page; a heading row may stand on several. */
function tablePart(table: HTMLElement, { rows }: TablePart): HTMLElement {
  const all = [...table.querySelectorAll<HTMLElement>(':scope > tr')];
  const isWhole = rows.length === all.length;
  const part = isWhole ? table : (table.cloneNode(false) as HTMLElement);
  if (!isWhole) {
    for (const columns of table.querySelectorAll(':scope > colgroup')) part.append(columns.cloneNode(true));
    part.append(...rows.flatMap(({ index }) => all[index]?.cloneNode(true) ?? []));
    reopenMerged(
      part,
      rows.map(({ index }) => index),
    );
  }
  for (const [place, row] of [...part.querySelectorAll<HTMLElement>(':scope > tr')].entries()) {
    row.style.height = px(rows[place]?.height ?? 0);
  }
  return part;
}

/** Tells something of an element; a browser looks anew at one that is told what it knows. */
function tell(of: HTMLElement, name: string, value: string): void {
  if (of.getAttribute(name) !== value) of.setAttribute(name, value);
}

/** Tells which rows of its table a part has. */
function nameRows(part: HTMLElement, rows: readonly number[]): void {
  for (const [place, tr] of [...part.querySelectorAll<HTMLElement>(':scope > tr')].entries())
    tell(tr, 'data-row', String(rows[place] ?? place));
}

/** Tells which block of the document this is, or a part of. */
function nameBlock(block: HTMLElement, { index }: PlacedBlock, shown: ShownBlock | undefined): void {
  tell(block, 'data-block', String(index));
  tell(block, 'tabindex', '-1');
  if (block.classList.contains('chosen')) block.classList.remove('chosen');
  if (shown?.level === undefined) return;
  tell(block, 'role', 'heading');
  tell(block, 'aria-level', String(Math.min(shown.level + 2, HEADING_LEVELS)));
}

/**
 * The line that made what stands at an element of a block: of a table, that of the cell.
 * @param shown what is known of the block
 */
export function lineAt(block: HTMLElement, target: Element, { line, cells }: ShownBlock): number {
  const cell = target.closest<HTMLTableCellElement>('td');
  const row = cell?.closest('tr');
  if (cell == null || row?.parentElement !== block) return line;
  return cells?.[Number(row.dataset['row'])]?.[[...row.cells].indexOf(cell)] ?? line;
}

/** Whole paragraphs as they were set, by their words and lines. */
type SetParagraphs = Map<string, HTMLElement[]>;

/** By what a paragraph that is set is known again. */
const keysOfSet = new WeakMap<HTMLElement, string>();

/** The paragraphs of sheets that are not used again. */
function leftOver(sheets: Iterable<HTMLElement>): SetParagraphs {
  const all: SetParagraphs = new Map();
  for (const sheet of sheets) {
    for (const paragraph of sheet.querySelectorAll<HTMLElement>(':scope > .sheet-body > *')) {
      const key = keysOfSet.get(paragraph);
      if (key !== undefined) all.set(key, [...(all.get(key) ?? []), paragraph]);
    }
  }
  return all;
}

/** Sheets that were drawn before, by what is on them. */
export type DrawnSheets = Map<string, HTMLElement>;

/** The pages as sheets of paper. */
export class SheetMaker {
  private readonly drawing: Drawing;
  private readonly shown: ShownDocument;
  private readonly stage: HTMLElement;
  private readonly pieces = new Map<number, HTMLElement[]>();
  private readonly parts: Map<number, ParagraphPart[]>;
  private readonly pages: readonly PlacedPage[];
  private leftOver: SetParagraphs = new Map();

  /** @param stage an element of the page for `lookOf` */
  constructor(drawing: Drawing, shown: ShownDocument, pages: readonly PlacedPage[], stage: HTMLElement) {
    this.drawing = drawing;
    this.shown = shown;
    this.pages = pages;
    this.stage = stage;
    this.parts = partsByIndex(pages);
  }

  /**
   * All sheets, in order, by what is on them.
   * @param before sheets that may be used again
   */
  make(before: DrawnSheets): DrawnSheets {
    const made: DrawnSheets = new Map();
    const keys = this.pages.map((page, index) => this.keyOf(page, index));
    const wanted = new Set(keys);
    this.leftOver = leftOver([...before].flatMap(([key, sheet]) => (wanted.has(key) ? [] : [sheet])));
    for (const [index, page] of this.pages.entries()) {
      const key = keys[index] ?? '';
      const known = before.get(key);
      const sheet = known !== undefined && this.rename(known, page) ? known : this.sheet(page);
      sheet.setAttribute('aria-label', `Trang ${index + 1}/${this.pages.length}`);
      made.set(key, sheet);
    }
    return made;
  }

  /** What is on a page, whatever the numbers of its blocks; two pages that are alike are told apart by their place. */
  private keyOf({ body, footnotes, ...page }: PlacedPage, place: number): string {
    const { signatures, noteSignatures } = this.drawing;
    // Of a paragraph that goes on on a page that was not known yet more is known now.
    const blocks = body.map(({ index, ...block }) => [signatures[index], block, this.parts.get(index)?.length]);
    const notes = footnotes.map((note) => [noteSignatures[Number(note.noteNumber) - 1], note]);
    const isLoose = body.some(({ type }) => type === 'loose');
    return JSON.stringify([page, blocks, notes, body.length === 0 || isLoose ? [place, isLoose] : []]);
  }

  /** Blocks of a sheet that is used again may have other numbers and lines. */
  private rename(sheet: HTMLElement, { body }: PlacedPage): boolean {
    const parts = [...sheet.querySelectorAll<HTMLElement>(':scope > .sheet-body > *')];
    if (parts.length !== body.length) return false;
    for (const [place, block] of body.entries()) {
      const part = parts[place];
      if (part !== undefined) nameBlock(part, block, this.shown.blocks[block.index]);
    }
    return true;
  }

  private fresh({ index }: PlacedBlock): HTMLElement | undefined {
    return this.drawing.blocks[index]?.cloneNode(true) as HTMLElement | undefined;
  }

  private settingOf(block: HTMLElement): Setting {
    return { left: this.shown.left, isJustified: lookOf(block, this.drawing, this.stage).isJustified };
  }

  private paragraphPiece(part: ParagraphPart): HTMLElement | undefined {
    const { index } = part;
    const parts = this.parts.get(index) ?? [];
    const known = this.pieces.get(index);
    if (known !== undefined) return known[parts.indexOf(part)];
    const key = parts.length === 1 ? this.keyOfSet(part) : undefined;
    const pieces = this.setBefore(key) ?? this.set(part, parts);
    this.pieces.set(index, pieces);
    if (key !== undefined && pieces[0] !== undefined) keysOfSet.set(pieces[0], key);
    return pieces[parts.indexOf(part)];
  }

  private set(part: ParagraphPart, parts: readonly ParagraphPart[]): HTMLElement[] {
    const block = this.fresh(part);
    return block === undefined ? [] : setParagraph(block, parts, this.settingOf(block));
  }

  /** What a paragraph says and how it is set, wherever it stands. */
  private keyOfSet({ index, lines }: ParagraphPart): string {
    const set = lines.map(({ y: _, ...line }) => line);
    return JSON.stringify([this.drawing.signatures[index], this.shown.left, set]);
  }

  /** The same paragraph of a sheet that is not used again. */
  private setBefore(key: string | undefined): HTMLElement[] | undefined {
    const before = key === undefined ? undefined : this.leftOver.get(key)?.shift();
    return before === undefined ? undefined : [before];
  }

  private pieceOf(block: PlacedBlock): HTMLElement | undefined {
    if (block.type === 'paragraph') return this.paragraphPiece(block);
    const table = this.fresh(block);
    if (table === undefined) return undefined;
    const part = block.type === 'loose' ? table : tablePart(table, block);
    if (table.tagName === 'TABLE') nameRows(part, block.type === 'table' ? block.rows.map(({ index }) => index) : []);
    return part;
  }

  private place(into: HTMLElement, piece: HTMLElement, block: BlockLayout, above: number): number {
    const { top, bottom } = extentOf(block);
    const { style } = piece;
    style.marginTop = px(top - above - lookOf(piece, this.drawing, this.stage).roomAbove);
    style.marginBottom = '0';
    style.minHeight = '0';
    into.append(piece);
    return bottom;
  }

  private notes(page: PlacedPage, sheet: HTMLElement): void {
    const [first] = page.footnotes.flatMap(({ content }) => content);
    if (first === undefined) return;
    const list = element('div', { class: 'notes', role: 'group', 'aria-label': word('notesLabel') });
    const { top } = extentOf(first);
    list.style.top = px(top);
    list.style.left = px(this.shown.left);
    list.style.right = px(this.shown.right);
    let above = top;
    for (const { noteNumber, content } of page.footnotes) {
      const drawn = [...(this.drawing.notes[Number(noteNumber) - 1]?.children ?? [])];
      for (const block of content) {
        const note = drawn[block.index]?.cloneNode(true) as HTMLElement | undefined;
        if (note === undefined || block.type !== 'paragraph') continue;
        const setting = { ...this.settingOf(note), isNote: block.index === 0 };
        const [piece = note] = setParagraph(note, [block], setting);
        above = this.place(list, piece, block, above);
      }
    }
    sheet.append(list);
  }

  private sheet(page: PlacedPage): HTMLElement {
    const wide = page.width > page.height ? ' sheet-wide' : '';
    const sheet = element('div', { class: `sheet${wide} ${this.drawing.name}`, role: 'group' });
    sheet.style.width = px(page.width);
    sheet.style.setProperty('--sheet-height', px(page.height));
    sheet.style.containIntrinsicSize = `${px(page.width)} ${px(page.height)}`;
    if (page.header === 'default' && page.pageNumber !== undefined) sheet.append(this.pageNumber(page.pageNumber));
    const body = element('div', { class: 'sheet-body' });
    body.style.paddingLeft = px(this.shown.left);
    body.style.paddingRight = px(this.shown.right);
    let above = 0;
    for (const block of page.body) {
      const piece = this.pieceOf(block);
      if (piece === undefined) continue;
      nameBlock(piece, block, this.shown.blocks[block.index]);
      if (block.type === 'loose') body.append(piece);
      else above = this.place(body, piece, block, above);
    }
    sheet.append(body);
    this.notes(page, sheet);
    return sheet;
  }

  private pageNumber(number: string): HTMLElement {
    const { name } = this.drawing;
    const look = `page-number ${name}_${this.shown.pageNumberStyle.toLowerCase()}`;
    const made = element('p', { class: look, 'aria-hidden': 'true' }, element('span', {}, number));
    made.style.top = px(this.shown.header);
    return made;
  }
}

/** A document without known pages: one long sheet. */
export function looseSheet({ name, blocks, notes }: Drawing, { left, right, header }: ShownDocument): HTMLElement {
  const sheet = element('div', { class: `sheet sheet-loose ${name}`, role: 'group', 'aria-label': word('sheetLabel') });
  const body = element('div', { class: 'sheet-body' });
  body.style.padding = `${px(2 * header)} ${px(right)} ${px(2 * header)} ${px(left)}`;
  body.append(...blocks);
  if (notes.length > 0) body.append(element('ol', { class: 'notes-loose' }, ...notes));
  sheet.append(body);
  return sheet;
}
