/** Writing on the page: a paragraph becomes writable where it stands, and what is written goes into its place of the YAML. */

import { tableOf } from '../../../change/edit/grid.ts';
import { isRunningText, NEW_TEXT, WORD_KEYS } from '../../../change/edit/lists.ts';
import type { EditedPlan, PageEdit } from '../../../change/edit/page-edit.ts';
import type { PastedEntry } from '../../../change/edit/paste.ts';
import { asOneText, inOneLine, withTail, wordsOf } from '../../../change/edit/pasted-entries.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import type { Draft } from '../../desk/saved-file.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { type Caret, insertAtCaret, lettersBehind, markLetters, putCaret, takeTail } from './caret.ts';
import { isFunctionKey } from './keys.ts';
import { fromElement, isPlain, type Look, markedElements, toElements } from './marked-text.ts';
import { lettersBehindClick } from './page-letters.ts';
import { blanksAround, entriesFrom } from './pasted.ts';
import { type PressedKey, TypedAhead } from './typed-ahead.ts';

export interface WritingHost {
  readonly valueAt: (path: PlanPath) => Promise<string | undefined>;
  /** The data at a path, plain. */
  readonly dataAt: (path: PlanPath) => Promise<unknown>;
  /** Makes edits one after the other; undefined where they cannot all be made. */
  readonly edit: (...edits: readonly PageEdit[]) => Promise<EditedPlan | undefined>;
  /** A place that was pressed cannot be written on. */
  readonly refused: () => void;
  /** Once the pages are drawn anew, writing goes on there. */
  readonly goOn: (path: PlanPath, where: Caret, paragraph?: number) => void;
  /** The cell of a table before or after one; undefined at its ends. */
  readonly cellBeside: (path: PlanPath, by: 1 | -1) => PlanPath | undefined;
  /** What is offered for a paragraph while it is written. */
  readonly tools: (path: PlanPath) => Promise<HTMLElement>;
  /** What is being written so far; undefined once it is given up. */
  readonly drafted: (draft: Draft | undefined) => void;
  /** Nothing is written any more: what was not drawn meanwhile may be. */
  readonly closed: () => void;
  /** Whoever wrote with the keyboard has left: it stays at the paragraph. */
  readonly left: () => void;
  /** Words whose place is gone: they are shown, for they are nowhere else. */
  readonly homeless: (words: string) => void;
}

/** The box in which a paragraph is written. */
interface OpenBox {
  readonly path: PlanPath;
  readonly paragraph: number;
  /** The words as they were, with their marks. */
  before: string;
  /** The words as the box gave them before anybody wrote: spaces and marks may be typed in more than one way. */
  opened: string;
  readonly isPlain: boolean;
  readonly box: HTMLElement;
  /** Puts back what stood in the place of the box. */
  restore: () => void;
  tools?: HTMLElement;
  isComposing: boolean;
  /** What is chosen in the box while the keyboard is at the tools. */
  chosen?: Range | undefined;
  /** So many letters stood behind the caret when a key was pressed. */
  behind: number;
}

/** The caret in a paragraph of a value: behind which of its words, and before how many letters. */
export interface WritingPlace {
  readonly path: PlanPath;
  readonly paragraph: number;
  readonly before: string;
  readonly behind: number;
}

/** The text before and behind the caret. */
type Halves = readonly [before: string, after: string];

/** What new entries below a heading are put into, and what stands there else. */
const LISTS = ['items', 'points', 'bullets'] as const;
const OTHER_CONTENT = ['content', 'sections', 'table', 'image', 'generate'] as const;

/** The entry that a value's words are of: the value itself in a list, else what has the key; a table's cell is none. */
export function entryOf(path: PlanPath): PlanPath | undefined {
  const last = path.at(-1);
  if (tableOf(path) !== undefined) return undefined;
  if (typeof last === 'number') return path;
  return WORD_KEYS.has(last) && typeof path.at(-2) === 'number' ? path.slice(0, -1) : undefined;
}

/** Puts the tools above the box. Over a table they have the room of the sheet, not that of their cell. */
function placeTools(tools: HTMLElement, box: HTMLElement): void {
  const block = box.parentElement;
  if (block === null) return;
  block.prepend(tools);
  const sheet = block.closest('.sheet')?.getBoundingClientRect();
  const { left, right } = block.getBoundingClientRect();
  tools.classList.toggle('tools-right', sheet !== undefined && left + right > sheet.left + sheet.right);
}

const paragraphsOf = (value: string): string[] => value.split('\n').filter((line) => line.trim() !== '');

/** In a toolbar arrows go from one tool to the next. */
const TOOL_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const COMMANDS: Readonly<Record<Look, string>> = { bold: 'bold', italic: 'italic', raised: 'superscript' };

/** Keys of looks, pressed with Ctrl. */
const LOOK_KEYS: Readonly<Record<string, Look>> = { b: 'bold', i: 'italic' };

export class Writing {
  private readonly host: WritingHost;
  private draft: OpenBox | undefined;
  private readonly ahead = new TypedAhead();
  /** The box is being put elsewhere on the page. */
  private isMoving = false;

  constructor(host: WritingHost) {
    this.host = host;
  }

  get isOpen(): boolean {
    return this.draft !== undefined;
  }

  /**
   * Makes a paragraph writable.
   * @param find gives the part of the page that shows it: pages may be drawn anew until its value is known
   */
  async open(
    find: () => HTMLElement | undefined,
    { path, paragraph }: { readonly path: PlanPath; readonly paragraph: number },
    where: Caret = 'end',
  ): Promise<void> {
    // Whoever types at once types here: letters would be keys of the page.
    this.ahead.wait();
    await this.commit();
    const [value] = await Promise.all([this.host.valueAt(path), this.ahead.composed()]);
    const block = find();
    if (this.isOpen) return;
    if (value === undefined || block === undefined) this.ahead.release();
    if (value === undefined) return this.host.refused();
    if (block === undefined) return;
    const before = paragraphsOf(value)[paragraph] ?? '';
    const plain = isPlain(before);
    const box = element('div', {
      class: plain ? 'writing writing-plain' : 'writing',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': word('writeParagraph'),
      spellcheck: 'false',
    });
    box.append(...(plain ? [before] : toElements(before)));
    const restore = this.putBox(box, block);
    const opened = fromElement(box, plain);
    this.draft = { path, paragraph, before, opened, isPlain: plain, box, restore, isComposing: false, behind: 0 };
    void this.host.tools(path).then((tools) => {
      if (this.draft?.box !== box) return;
      this.draft.tools = tools;
      placeTools(tools, box);
      tools.addEventListener('keydown', (event) => this.onToolKey(event));
      tools.addEventListener('focusout', ({ relatedTarget }) => this.onBlur(box, relatedTarget));
    });
    box.addEventListener('input', () => this.keep());
    for (const [type, isComposing] of [
      ['compositionstart', true],
      ['compositionend', false],
    ] as const)
      box.addEventListener(type, () => {
        if (this.draft?.box === box) this.draft.isComposing = isComposing;
      });
    box.addEventListener('keydown', (event) => void this.onKey(event));
    box.addEventListener('paste', (event) => void this.onPaste(event));
    box.addEventListener('blur', ({ relatedTarget }) => this.onBlur(box, relatedTarget));
    box.focus();
    const range = document.createRange();
    range.selectNodeContents(box);
    // What stands there for want of words gives way to the first letter.
    if (before !== NEW_TEXT) range.collapse(where === 'start');
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const behind = typeof where === 'object' ? lettersBehindClick(box.textContent ?? '', where) : where;
    if (typeof behind === 'number' && before !== NEW_TEXT) putCaret(box, behind);
    await this.replay(this.draft);
  }

  /** The keyboard leaves the box, or its tools: it may go from one to the other. */
  private onBlur(box: HTMLElement, target: EventTarget | null): void {
    const { draft } = this;
    const isOwn = target instanceof Node && (target === box || draft?.tools?.contains(target) === true);
    if (draft?.box === box && box.isConnected && !this.isMoving && !isOwn && !this.ahead.has(target))
      void this.commit();
  }

  /** Goes to the tools: keys do there what they do in any toolbar. */
  private toTools({ tools, box }: OpenBox): void {
    const selection = getSelection();
    if (this.draft === undefined || tools === undefined) return;
    this.draft.chosen = selection?.rangeCount === 0 ? undefined : selection?.getRangeAt(0).cloneRange();
    if (box.contains(document.activeElement)) tools.querySelector('button')?.focus();
  }

  /** Comes back from the tools to the letters that were chosen. */
  private toBox({ box, chosen }: OpenBox): void {
    box.focus({ preventScroll: true });
    if (chosen === undefined || !box.contains(chosen.startContainer)) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(chosen);
  }

  private onToolKey(event: KeyboardEvent): void {
    const { draft } = this;
    const buttons = [...(draft?.tools?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (draft === undefined || at < 0) return;
    const step = TOOL_STEPS[event.key];
    // The browser presses the button.
    const isPressed = event.key === 'Enter' || event.key === ' ';
    if (event.key === 'Escape') this.toBox(draft);
    else if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (!isPressed) return;
    event.stopPropagation();
    if (!isPressed) event.preventDefault();
  }

  /**
   * Draws the pages anew around what is being written: the box goes to its place on them, with its caret.
   * @param find gives the part of the new pages that shows a paragraph
   * @returns false where that cannot be now, and nothing was drawn
   */
  redraw(draw: () => void, find: (spot: Pick<OpenBox, 'path' | 'paragraph'>) => HTMLElement | undefined): boolean {
    const { draft } = this;
    if (draft === undefined) {
      draw();
      return true;
    }
    if (draft.isComposing) return false;
    const { box, tools } = draft;
    const hasFocus = document.activeElement === box;
    const tool = tools?.contains(document.activeElement) === true ? document.activeElement : null;
    const selection = getSelection();
    const caret = selection?.rangeCount === 0 ? undefined : selection?.getRangeAt(0);
    const { startContainer, startOffset, endContainer, endOffset } = caret ?? document.createRange();
    // The box loses the keyboard while it is on its way: nobody has left it.
    this.isMoving = true;
    draft.restore();
    draw();
    this.isMoving = false;
    const block = find(draft);
    if (block === undefined) {
      this.draft = undefined;
      this.host.homeless(this.words(draft));
      return true;
    }
    draft.restore = this.putBox(box, block);
    if (tools !== undefined) placeTools(tools, box);
    if (tool instanceof HTMLElement) tool.focus({ preventScroll: true });
    if (!hasFocus) return true;
    box.focus({ preventScroll: true });
    if (box.contains(startContainer)) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return true;
  }

  /** Waits until what was typed ahead stands in its paragraph. */
  caughtUp(): Promise<void> {
    return this.ahead.placed();
  }

  /** Gives the chosen letters a look, or takes it from them. */
  mark(look: Look): void {
    const { draft } = this;
    if (draft === undefined) return;
    if (draft.tools?.contains(document.activeElement) === true) this.toBox(draft);
    const selection = getSelection();
    if (!draft.isPlain) document.execCommand(COMMANDS[look]);
    else if (selection !== null && selection.rangeCount > 0) markLetters(draft.box, selection, look);
  }

  /** Where somebody writes; undefined where nobody does. */
  get place(): WritingPlace | undefined {
    const { draft } = this;
    if (draft === undefined) return undefined;
    if (draft.tools?.contains(document.activeElement) === true) this.toBox(draft);
    const { path, paragraph, box } = draft;
    return { path, paragraph, before: this.halves(draft)[0], behind: lettersBehind(box) };
  }

  /** Nothing is going to be opened: keys are not kept for it. */
  release(): void {
    this.ahead.release();
  }

  /** What was typed before the paragraph could be written on is typed into it. */
  private async replay(draft: OpenBox): Promise<void> {
    const { letters, key } = this.ahead.take();
    if (letters !== '') document.execCommand('insertText', false, letters);
    if (key === undefined) return;
    if (key.key !== 'Backspace' || this.isOurs(draft, key)) return this.run(draft, key);
    document.execCommand('delete');
    await this.replay(draft);
  }

  /** Puts the box into a block in its type; gives the way back. */
  private putBox(box: HTMLElement, block: HTMLElement): () => void {
    const [letters] = [...block.querySelectorAll('span')].filter((span) => span.childElementCount === 0).slice(-1);
    const { fontFamily, fontSize, fontWeight, fontStyle, lineHeight, textAlign } = getComputedStyle(letters ?? block);
    Object.assign(box.style, { fontFamily, fontSize, fontWeight, fontStyle, lineHeight, textAlign });
    const [children, { height }] = [[...block.childNodes], block.style];
    // Its number stays in sight; it is the program's and not written on.
    const label = block.querySelector<HTMLElement>('.label')?.cloneNode(true) as HTMLElement | undefined;
    if (label !== undefined) box.classList.add('writing-labelled');
    block.replaceChildren(...(label === undefined ? [] : [label]), box);
    block.style.height = 'auto';
    return () => {
      block.replaceChildren(...children);
      block.style.height = height;
    };
  }

  /** Takes the box away; what was written in it is the caller's. */
  private close(): OpenBox | undefined {
    const { draft } = this;
    if (draft === undefined) return undefined;
    const hadFocus = [draft.box, draft.tools].some((one) => one?.contains(document.activeElement));
    this.draft = undefined;
    draft.restore();
    if (hadFocus) this.host.left();
    this.host.closed();
    return draft;
  }

  private keep(): void {
    const { draft } = this;
    if (draft === undefined) return;
    const { path, paragraph, before } = draft;
    this.host.drafted({ kind: 'text', path, paragraph, text: this.words(draft), before });
  }

  private words(draft: OpenBox): string {
    return fromElement(draft.box, draft.isPlain);
  }

  /** Takes in what was written. */
  async commit(): Promise<void> {
    const draft = this.close();
    if (draft === undefined) return;
    const text = this.words(draft);
    if (text === draft.opened) return this.host.drafted(undefined);
    const { path, paragraph, before } = draft;
    const edited = await this.host.edit({ kind: 'text', path, paragraph, text, before });
    if (edited === undefined) this.host.homeless(text);
  }

  /** Takes in what was written so far, and it is written on. */
  async takeIn(): Promise<void> {
    const { draft } = this;
    const text = draft === undefined ? '' : this.words(draft);
    // An entry that has no words yet stays as it was until it is left.
    if (draft === undefined || text === '' || text === draft.opened) return;
    const { path, paragraph, before } = draft;
    if ((await this.host.edit({ kind: 'text', path, paragraph, text, before })) === undefined) return;
    Object.assign(draft, { before: text, opened: text });
  }

  private halves(draft: OpenBox): Halves {
    const selection = getSelection();
    const caret = selection?.rangeCount === 0 ? undefined : selection?.getRangeAt(0);
    if (caret === undefined) return [this.words(draft), ''];
    const [head, tail] = [document.createRange(), document.createRange()];
    head.setStart(draft.box, 0);
    head.setEnd(caret.startContainer, caret.startOffset);
    tail.selectNodeContents(draft.box);
    tail.setStart(caret.endContainer, caret.endOffset);
    const textOf = (range: Range): string => {
      const part = element('div', {});
      part.append(range.cloneContents());
      return fromElement(part, draft.isPlain);
    };
    return [textOf(head), textOf(tail)];
  }

  /** What keys do; false where nothing is going to be opened by it. */
  private readonly keys: Readonly<
    Record<string, (draft: OpenBox, pressed: PressedKey, halves: Halves) => Promise<boolean>>
  > = {
    Enter: (draft, _, halves) => this.divide(draft, halves),
    Tab: (draft, { shiftKey }) => this.shift(draft, shiftKey ? 'outdent' : 'indent'),
    Backspace: (draft) => this.join(draft),
    Escape: () => {
      this.close();
      this.host.drafted(undefined);
      return Promise.resolve(false);
    },
    ArrowUp: (draft) => this.walk(draft, -1),
    ArrowDown: (draft) => this.walk(draft, 1),
  };

  /** True for keys that do something with the entry, and not with letters of it. */
  private isOurs(draft: OpenBox, { key, altKey }: PressedKey): boolean {
    if (this.keys[key] === undefined) return false;
    if (key === 'Backspace') return getSelection()?.isCollapsed === true && this.halves(draft)[0] === '';
    return !key.startsWith('Arrow') || altKey;
  }

  private async run(draft: OpenBox, pressed: PressedKey): Promise<void> {
    const halves = this.halves(draft);
    draft.behind = lettersBehind(draft.box);
    // The keyboard goes elsewhere, and with it the caret.
    this.ahead.wait();
    if ((await this.keys[pressed.key]?.(draft, pressed, halves)) !== true) this.rest();
  }

  /** Nothing is going to be opened: the keyboard stays at the paragraph. */
  private rest(): void {
    const isHere = this.ahead.has(document.activeElement);
    this.ahead.release();
    if (isHere) this.host.left();
  }

  /** Keys of the page are its own; Alt+F10 goes to the tools, as it does in other editors. */
  private onFunctionKey(draft: OpenBox, event: KeyboardEvent): void {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    this.toTools(draft);
  }

  /** Where marks are written, the browser's own bold would be no letters. */
  private onLookKey(draft: OpenBox, event: KeyboardEvent): void {
    const look = event.altKey || event.shiftKey ? undefined : LOOK_KEYS[event.key.toLowerCase()];
    if (look === undefined || !draft.isPlain) return;
    event.preventDefault();
    this.mark(look);
  }

  private async onKey(event: KeyboardEvent): Promise<void> {
    const { draft } = this;
    // Keys of an input method that composes are its own.
    if (draft === undefined || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) return this.onLookKey(draft, event);
    if (isFunctionKey(event.key)) return this.onFunctionKey(draft, event);
    // Those that walk through the pages are not for who writes.
    event.stopPropagation();
    if (!this.isOurs(draft, event)) return;
    event.preventDefault();
    await this.run(draft, event);
  }

  /** Enter: what is behind the caret is the next entry; at the end an entry is opened to be written. */
  private async divide(draft: OpenBox, [before, after]: Halves): Promise<boolean> {
    const entry = entryOf(draft.path);
    const { path, paragraph } = draft;
    if (entry !== undefined && path.at(-1) === 'heading' && after === '') return this.belowHeading(entry);
    if (entry === undefined || path.at(-1) === 'heading' || before === '') {
      await this.commit();
      return false;
    }
    if (isRunningText(path)) return this.newParagraph(draft, before, after);
    this.close();
    if (after !== '') {
      const edited = await this.host.edit({ kind: 'split', entry, paragraph, before, after });
      if (edited === undefined) this.host.homeless(`${before} ${after}`);
      if (edited?.paragraph === undefined) return this.goTo(edited?.at, 'start');
      this.host.goOn(edited.at, 'start', edited.paragraph);
      return true;
    }
    const words: PageEdit = { kind: 'text', path, paragraph, text: before, before: draft.before };
    const next: PageEdit = {
      kind: 'insert',
      list: entry.slice(0, -1),
      index: Number(entry.at(-1)) + 1,
      value: NEW_TEXT,
    };
    const isSame = before === draft.opened;
    const edited = await this.host.edit(...(isSame ? [] : [words]), next);
    if (edited === undefined && !isSame) this.host.homeless(before);
    return this.goTo(edited?.at, 'end');
  }

  /** Enter behind a heading: its text is written, else a new first entry below it. */
  private async belowHeading(entry: PlanPath): Promise<boolean> {
    await this.commit();
    const own = (await this.host.dataAt(entry)) as Readonly<Record<string, unknown>>;
    if (typeof own['text'] === 'string') return this.goTo([...entry, 'text'], 'start');
    const key = LISTS.find((one) => Array.isArray(own[one]));
    if (key === undefined && OTHER_CONTENT.some((one) => own[one] !== undefined)) return false;
    const list = [...entry, key ?? 'items'];
    const edited = await this.host.edit({ kind: 'insert', list, index: 0, value: NEW_TEXT });
    return this.goTo(edited?.at, 'end');
  }

  /** Enter in the text of a section: what is behind the caret is its next paragraph. */
  private async newParagraph(draft: OpenBox, before: string, after: string): Promise<boolean> {
    this.close();
    const { path, paragraph } = draft;
    const text = `${before}\n\n${after === '' ? NEW_TEXT : after}`;
    const edited = await this.host.edit({ kind: 'text', path, paragraph, text, before: draft.before });
    if (edited === undefined) this.host.homeless(text);
    else this.host.goOn(path, after === '' ? 'end' : 'start', paragraph + 1);
    return edited !== undefined;
  }

  /** Writing goes on there, if that is anywhere. */
  private goTo(path: PlanPath | undefined, where: Caret): boolean {
    if (path !== undefined) this.host.goOn(path, where);
    return path !== undefined;
  }

  /** Tab in a table: the next cell is written; behind the last one a row is put in. */
  private async toCell({ path }: OpenBox, by: 1 | -1): Promise<boolean> {
    const beside = this.host.cellBeside(path, by);
    await this.commit();
    if (beside !== undefined) return this.goTo(beside, 'end');
    const edited = by < 0 ? undefined : await this.host.edit({ kind: 'grid', path, action: 'addRow' });
    return this.goTo(edited?.at ?? path, 'end');
  }

  private async shift(draft: OpenBox, kind: 'indent' | 'outdent'): Promise<boolean> {
    if (tableOf(draft.path) !== undefined) return this.toCell(draft, kind === 'indent' ? 1 : -1);
    const entry = entryOf(draft.path);
    if (entry === undefined) return false;
    await this.commit();
    const edited = await this.host.edit({ kind, entry });
    return this.goTo(edited?.at ?? entry, draft.behind);
  }

  private async join(draft: OpenBox): Promise<boolean> {
    const entry = entryOf(draft.path);
    if (entry === undefined || draft.paragraph > 0) return false;
    const isEmpty = this.words(draft) === '';
    if (isEmpty) this.close();
    else await this.commit();
    const edited = await this.host.edit(isEmpty ? { kind: 'remove', path: entry } : { kind: 'join', entry });
    const above = [...entry.slice(0, -1), Math.max(0, Number(entry.at(-1)) - 1)];
    if (isEmpty) return this.goTo(edited === undefined ? entry : above, 'end');
    return this.goTo(edited?.at ?? entry, draft.behind);
  }

  /** Alt and an arrow: the entry, or the row of a table, changes places with its neighbour. */
  private async walk(draft: OpenBox, by: 1 | -1): Promise<boolean> {
    const { path } = draft;
    const entry = entryOf(path);
    const isCell = tableOf(path) !== undefined;
    if (entry === undefined && !isCell) return false;
    await this.commit();
    const edited = await this.host.edit(
      entry === undefined ? { kind: 'moveRow', path, by } : { kind: 'move', entry, by },
    );
    return this.goTo(edited?.at ?? entry ?? path, 'end');
  }

  /** The first paragraph goes where the caret is, the others become entries behind it and below it, tables stand below what is before them. */
  private async onPaste(event: ClipboardEvent): Promise<void> {
    const { draft } = this;
    if (draft === undefined) return;
    event.preventDefault();
    const [first, ...others] = roomFor(draft.path)(entriesFrom(event.clipboardData));
    if (first === undefined) return;
    const [line = '', ...more] = first.text.split('\n\n');
    const isAlone = [...others, ...more].length === 0 && first.table === undefined && first.notes === undefined;
    const tail = isAlone ? '' : takeTail(draft.box, this.halves(draft)[1]);
    if (line !== '') {
      const [before, after] = isAlone ? blanksAround(event.clipboardData) : ['', ''];
      // A text of marks is none yet: signs among its letters have a stroke before them.
      const isMarked = (event.clipboardData?.getData('text/html') ?? '') !== '';
      const elements = isMarked ? markedElements(line) : toElements(line);
      insertAtCaret([before, ...(draft.isPlain ? [line] : elements), after]);
    }
    this.keep();
    if (isAlone) return;
    const words = this.words(draft);
    const own = words === draft.opened ? draft.before : words;
    const text = [own === '' ? NEW_TEXT : own, ...more].join('\n\n');
    await this.pasteBehind(draft, withTail([{ ...first, text }, ...others], tail), tail.length);
  }

  /** Puts all that was pasted into the text as one step. */
  private async pasteBehind(
    { path, paragraph, before }: OpenBox,
    entries: readonly PastedEntry[],
    behind: number,
  ): Promise<void> {
    this.ahead.wait();
    this.close();
    const edited = await this.host.edit({ kind: 'paste', path, paragraph, before, entries });
    if (edited !== undefined) return this.host.goOn(edited.at, behind, edited.paragraph);
    this.ahead.release();
    this.host.homeless(wordsOf(entries).join('\n'));
  }
}

/** What of a clipboard there is room for at a place: nothing can follow a name or a cell, and no entry a running text. */
function roomFor(path: PlanPath): (entries: readonly PastedEntry[]) => readonly PastedEntry[] {
  if (entryOf(path) === undefined || isHeadingOfSection(path)) return inOneLine;
  return isRunningText(path) ? asOneText : (entries) => entries;
}

/** A section's name is one line: nothing that is pasted can follow it in the list of sections. */
const isHeadingOfSection = (path: PlanPath): boolean => path.at(-1) === 'heading' && path.at(-3) === 'sections';
