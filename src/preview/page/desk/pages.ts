/** The pages, the outline beside them and the source: one text, written on either side. */

import { tableOf } from '../../../change/edit/grid.ts';
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath, Position } from '../../../diagnostics/diagnostic.ts';
import type { DeskLook, NearPages } from '../../desk/calls.ts';
import { FindingSteps } from '../../desk/finding-steps.ts';
import type { ShownDiagnostic, ShownPage } from '../../protocol.ts';
import { byId, element } from '../dom.ts';
import { Pane } from '../pane.ts';
import { Sidebar } from '../sidebar.ts';
import { type WordKey, word } from '../words.ts';
import type { Caret } from './caret.ts';
import { Drag } from './drag.ts';
import { openInEditor } from './editor.ts';
import { Find } from './find.ts';
import { assignForm, hasForm, noteForm, openForm } from './forms.ts';
import { withoutKeys } from './keys.ts';
import { clickedLetter, highlight, rangesOf } from './page-letters.ts';
import { SourcePane } from './source-pane.ts';
import { blockNear, cellBeside, partOf, type Spot, same, spotOf } from './spots.ts';
import { desk, planText, readData, refuse, say, sayCounts } from './state.ts';
import { showSheet } from './tables.ts';
import { toolbarFor } from './toolbar.ts';
import { startTrouble, tellTrouble } from './trouble.ts';
import { showOwnPages } from './view-choice.ts';
import { Walk } from './walk.ts';
import { entryOf, Writing, type WritingPlace } from './writing.ts';
import { ZoomTools } from './zoom.ts';

/** Whether the pages are behind the text. */
const markBusy = (isBusy: boolean): void => {
  byId('document').setAttribute('aria-busy', String(isBusy));
};

export const source = new SourcePane(byId('source-editor'), {
  onChange: (text) => {
    if (text === desk.session?.text) return;
    markBusy(true);
    desk.session?.setText(text);
  },
  onLine: (line) => {
    const index = pane.blockOfLine(line);
    if (index >= 0) pane.choose(index, 'nearest');
  },
  onBeside: (text) => {
    desk.opinions?.setText(text);
    for (const tell of besideChanged) tell();
  },
  onAsked: (told) => refuse(told === '' ? word('nothingAtCaret') : told),
  onLeave: () => showSource(false),
});

/** Where the keyboard was before it went to the source. */
let before: Element | null = null;

/** Shows the source beside the pages, or takes it away. */
export function showSource(isShown: boolean): void {
  const root = byId('source');
  const hadFocus = source.hasFocus;
  if (root.hidden) before = document.activeElement;
  root.hidden = !isShown;
  source.setShown(isShown);
  byId('source-toggle').setAttribute('aria-pressed', String(isShown));
  if (isShown) source.focus();
  else if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
}

/** Shows a line of the source, which is opened for it. */
function openSourceAt(line: number, column: number): void {
  if (byId('source').hidden) showSource(true);
  source.showLine(line);
  openInEditor(line, column);
}

/** The line that a remark stands above; of any other line, itself. */
function lineBelowRemarks(line: number): number {
  const lines = (desk.session?.text ?? '').split('\n');
  const isRemark = (at: number): boolean => lines[at - 1]?.trimStart().startsWith('#') === true;
  let at = line;
  while (isRemark(at)) at += 1;
  return at;
}

/** The keyboard goes to what a line prints; what is printed nowhere is shown in the source. */
export function goToPlace({ line, column }: Position, told: string): void {
  showOwnPages();
  const index = pane.blockOfLine(lineBelowRemarks(line));
  pane.choose(index);
  if (index < 0) openSourceAt(line, column);
  else {
    pane.focusChosen();
    showLine(line);
  }
  refuse(told);
}

/** Who wants to know that the file of opinions changed, that a plan was looked at, that pages were drawn. */
const besideChanged: (() => void)[] = [];
const drawn: (() => void)[] = [];
export const onBeside = (tell: () => void): void => void besideChanged.push(tell);
export const onDrawn = (tell: () => void): void => void drawn.push(tell);

/** Opens the value at a place for writing. */
export function writeAt(path: PlanPath): void {
  showOwnPages();
  const index = blockNear(path);
  pane.choose(index);
  const [part] = pane.partsOf(index);
  if (part !== undefined) begin(spotOf(part));
}

const showLine = (line: number): void => {
  if (byId('source').hidden) return;
  source.showLine(line);
};

export const sidebar = new Sidebar({
  onLine: (line, column) => {
    showOwnPages();
    pane.choose(pane.blockOfLine(line));
    showLine(line);
    openInEditor(line, column);
  },
  onMend: (finding) => void mend(finding),
  onDecide: (line) => {
    showOwnPages();
    void settleText().then(() => walk.start(line));
  },
});

startTrouble(openSourceAt);

/** The line of the paragraph that was chosen last. */
let lineChosen = 0;

export const pane = new Pane({
  name: 'plan',
  label: word('planText'),
  onChoose: ({ line }) => {
    // A click into what is being written puts the caret there, and nothing else.
    if (!writing.isOpen || line !== lineChosen) openInEditor(line);
    lineChosen = line;
    sidebar.markPlace(line);
    showLine(line);
  },
  drawing: (draw) => {
    // What was opened for writing while the sheets were made goes on on them.
    if (!writing.redraw(draw, (spot) => partOf(pane.root, spot))) draw();
  },
  onRead: (index) => {
    const line = desk.look?.drawn?.blocks[index]?.line;
    if (line !== undefined) sidebar.markPlace(line);
    zoom.tell();
  },
});

export const zoom = new ZoomTools(pane);
export const find = new Find(pane.root, (index) => pane.focusAt(index));
new Drag(pane.root, (edit) => void editBeside(edit));

/** Why an edit of a kind is refused, where there is one reason. */
const REASONS: Partial<Record<PageEdit['kind'], WordKey>> = {
  indent: 'cannotIndent',
  outdent: 'cannotOutdent',
  join: 'cannotJoin',
  move: 'cannotMove',
};

const whyNot = (edit: PageEdit | undefined): WordKey => REASONS[edit?.kind ?? 'set'] ?? 'cannotEdit';

/** False of a text with an error: the pages show an older one. */
const isDrawnNow = (): boolean => desk.look?.drawn !== undefined;

export const writing = new Writing({
  valueAt: async (path) => {
    const value = await readData(path);
    if (value === null && tableOf(path) !== undefined) return '';
    return typeof value === 'string' ? value : undefined;
  },
  dataAt: readData,
  edit: async (...edits) => {
    const edited = await desk.session?.edit(...edits);
    if (edited === undefined) refuse(word(whyNot(edits.at(-1))));
    return edited;
  },
  refused: () => refuse(word(isDrawnNow() ? 'cannotEdit' : 'cannotWriteNow')),
  closed: () => {
    if (isHeld) void showDrawn();
    // What was written goes into the text first.
    setTimeout(() => desk.session?.catchUp());
  },
  drafted: (draft) => desk.session?.keepDraft(draft),
  left: () => pane.focusChosen(),
  homeless: (words) => showSheet(word('homeless'), [element('pre', {}, words)]),
  goOn: (path, where, paragraph = 0) => {
    desk.goOn = { path, where, paragraph };
    // Where nothing changed nothing is drawn anew.
    resume();
  },
  cellBeside,
  tools: async (path) => {
    return toolbarFor(path, await readData([]), {
      edit: (edit) => void editBeside(edit),
      assign: (entry) => void withoutKeys(assign(entry)),
      note: (at) => void withoutKeys(addNote(at)),
      mark: (look) => writing.mark(look),
    });
  },
});

export const walk = new Walk({
  decisions: () => desk.engine.ask('decisions', { text: desk.session?.text ?? '' }),
  edit: async (edit) => {
    await writing.commit();
    const edited = await desk.session?.edit(edit);
    if (edited === undefined) refuse(word('cannotDecide'));
    return edited !== undefined;
  },
  dayNote: (day) => desk.engine.ask('dayNote', day),
  show: ({ shownAt, parts }) => {
    const index = blockNear(shownAt);
    highlight('asked', []);
    pane.choose(index);
    if (index < 0) return false;
    const shown = pane.partsOf(index);
    highlight(
      'asked',
      parts.filter(({ text }) => text !== '').flatMap(({ text }) => rangesOf(shown, text)),
    );
    return true;
  },
  hide: () => highlight('asked', []),
  write: ({ shownAt }) => {
    const [part] = pane.partsOf(blockNear(shownAt));
    const cell = [...(part?.querySelectorAll('td') ?? [])].find((one) => same(spotOf(one)?.path, shownAt));
    if (part !== undefined) begin(spotOf(cell ?? part));
  },
});

/** What is being written goes into the text, and what is on its way there. */
export async function settleText(): Promise<void> {
  await writing.caughtUp();
  await writing.commit();
  await desk.session?.idle();
}

/** What is written so far goes into the text; who writes goes on. */
export async function takeInText(): Promise<void> {
  await writing.caughtUp();
  await writing.takeIn();
  await desk.session?.idle();
}

/** Puts one finding right, or all that can be. */
export async function mend(finding?: ShownDiagnostic): Promise<void> {
  await settleText();
  if (desk.session === undefined) return;
  const { text, count } = await (finding === undefined
    ? desk.engine.ask('fix', planText())
    : desk.engine.ask('fixOne', { ...planText(), finding }));
  if (count > 0) source.replace(text);
  say(count === 0 ? word('nothingMended') : word('mended', { count }));
}

/** Puts right the finding that was gone to. */
export async function mendShown(): Promise<void> {
  const found = steps.shown;
  if (found?.isFixable === true) await mend(found);
  else refuse(word('nothingMended'));
}

/** An edit by a tool: what is being written is taken in first. */
async function editBeside(edit: PageEdit): Promise<void> {
  await writing.commit();
  await makeEdits([edit]);
}

async function makeEdits(edits: readonly PageEdit[]): Promise<void> {
  for (const edit of edits) {
    const edited = await desk.session?.edit(edit);
    if (edited === undefined) refuse(word(whyNot(edit)));
    else desk.goOn = { path: edited.at, where: 'end', paragraph: 0 };
  }
}

/** All that a form says is one step, and one undo; where it says nothing, whoever wrote goes on there. */
async function makeForm(edits: readonly PageEdit[], from?: WritingPlace): Promise<void> {
  if (edits.length > 0) return makeEdits(edits.length > 1 ? [{ kind: 'form', edits }] : edits);
  if (from === undefined) return;
  desk.goOn = { path: from.path, where: from.behind, paragraph: from.paragraph };
  resume();
}

async function assign(entry: PlanPath): Promise<void> {
  const from = writing.place;
  await writing.commit();
  if (desk.session === undefined) return;
  const bodies = await desk.engine.ask('bodies', planText());
  const dayNote = (day: string): Promise<string> => desk.engine.ask('dayNote', day);
  await makeForm(await assignForm(entry, readData, { bodies, dayNote }), from);
}

/** A footnote behind the caret. */
async function addNote(path: PlanPath): Promise<void> {
  const from = writing.place;
  await writing.commit();
  const note = await noteForm();
  const at = from === undefined ? {} : { paragraph: from.paragraph, before: from.before };
  await makeForm(note === undefined ? [] : [{ kind: 'note', path, note, ...at }], from);
}

/** Writes on a part of the page, or fills in its form. */
function begin(spot: Spot | undefined, where: Caret = 'end'): void {
  if (spot === undefined) {
    if (!isDrawnNow()) refuse(word('cannotWriteNow'));
    return;
  }
  if (hasForm(spot.path)) void withoutKeys(openForm(spot.path, readData)).then((edits) => makeForm(edits));
  else void writing.open(() => partOf(pane.root, spot), spot, where);
}

/** The letter that is pressed: in a cell, or in a paragraph that may go on on the next page. */
function letterAt(target: Element, { clientX, clientY }: PointerEvent): Caret {
  const block = target.closest<HTMLElement>('[data-block]');
  const cell = target.closest('td');
  const parts = cell === null ? pane.partsOf(Number(block?.dataset['block'] ?? -1)) : [cell];
  return clickedLetter(parts, document.caretPositionFromPoint?.(clientX, clientY) ?? null) ?? 'end';
}

/** What was pressed, and where it is written then. */
interface Pressed {
  readonly at: Element;
  readonly spot: Spot;
  readonly where: Caret;
  readonly drawnCount: number;
}

let pressed: Pressed | undefined;

const isChoosing = (): boolean => !(getSelection()?.isCollapsed ?? true);

pane.root.addEventListener('pointerdown', (event) => {
  const { target } = event;
  const at = target instanceof Element && target.closest('.writing, .tools') === null ? target : undefined;
  const spot = at === undefined ? undefined : spotOf(at);
  const { drawnCount } = pane;
  pressed = at === undefined || spot === undefined ? undefined : { at, spot, where: letterAt(at, event), drawnCount };
});

/** True while a click may come of a press that is written on already. */
let isTaken = false;

// The pages may be drawn anew before the finger is lifted, with what was pressed or without it: browsers may tell of no click then.
pane.root.addEventListener('pointerup', () => {
  const own = pressed;
  const isAsItWas = own?.at.isConnected === true && own.drawnCount === pane.drawnCount;
  if (own === undefined || isAsItWas || isChoosing()) return;
  isTaken = true;
  setTimeout(() => {
    isTaken = false;
  });
  // Keys come before what is set for later.
  beginPressed(own.spot);
});

function beginPressed(spot: Spot | undefined): void {
  const where = pressed?.where;
  pressed = undefined;
  begin(spot, where);
}

pane.root.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('.writing, .tools') !== null) return;
  if (!isTaken && !isChoosing()) beginPressed(spotOf(target) ?? pressed?.spot);
});

// Enter on a paragraph that the keyboard has come to; of a table, on its first cell that can be written.
pane.root.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Enter' || !(target instanceof HTMLElement) || target.dataset['block'] === undefined) return;
  const cells = [...target.querySelectorAll('td')].filter((cell) => spotOf(cell) !== undefined);
  begin(spotOf(cells[0] ?? target));
});

/** Writing goes on at an entry, once it is drawn. */
function resume(): void {
  // Pages of an older text have other entries at that place.
  if (desk.goOn === undefined || desk.session?.text !== desk.drawn) return;
  const { path, where, paragraph } = desk.goOn;
  const blocks = desk.look?.drawn?.blocks ?? [];
  const found = blocks
    .flatMap(({ path: of, cellPaths = [] }) => [...(of === undefined ? [] : [of]), ...cellPaths.flat()])
    .find((of) => same(of, path) || same(entryOf(of), path) || same(of, [...path, 'text']));
  if (found === undefined) {
    writing.release();
    return;
  }
  const indexes = blocks.flatMap(({ path: of, cellPaths }, index) =>
    same(of, found) || cellPaths?.flat().some((cell) => same(cell, found)) ? [index] : [],
  );
  desk.goOn = undefined;
  pane.choose(indexes[paragraph] ?? indexes[0] ?? -1, 'nearest');
  const spot = { path: found, paragraph };
  void writing.open(() => partOf(pane.root, spot), spot, where);
}

const counted = (found: readonly ShownDiagnostic[], severity: string): number =>
  found.filter((each) => each.severity === severity).length;

const steps = new FindingSteps();

/** Goes to another of the findings. */
export async function stepFinding(step: 1 | -1): Promise<void> {
  await settleText();
  const found = steps.go(step);
  if (found === undefined) return;
  const { line, column, message } = found;
  showOwnPages();
  sidebar.open('findings');
  pane.choose(pane.blockOfLine(line));
  // Enter writes there; who is in the source or at the list stays.
  if (!source.hasFocus && !byId('sidebar').contains(document.activeElement)) pane.focusChosen();
  showLine(line);
  openInEditor(line, column);
  say(word('lineSays', { line, message }));
}

export function onFindings(found: readonly ShownDiagnostic[]): void {
  sidebar.setFindings(found);
  source.setFindings(found);
  // Who reads the sentence of one of them goes on reading it.
  if (!steps.take(found)) sayCounts(countsOf(found));
}

function countsOf(found: readonly ShownDiagnostic[]): string {
  const pages = held?.length ?? pane.pageCount;
  const marks = desk.look?.marks.length ?? 0;
  return [
    ...(pages > 0 ? [word('pagesCount', { count: pages })] : []),
    word('errorsCount', { count: counted(found, 'error') }),
    word('warningsCount', { count: counted(found, 'warning') }),
    ...(marks > 0 ? [word('marksCount', { count: marks })] : []),
  ].join(' · ');
}

export async function onLook(fresh: DeskLook, near: Promise<NearPages | undefined>, text: string): Promise<void> {
  desk.look = fresh;
  desk.lookedAt = text;
  tellTrouble(fresh, pane.isDrawn);
  coming = fresh.drawn === undefined ? undefined : near.then((known) => known?.pages);
  held = undefined;
  if (fresh.drawn === undefined) {
    writing.release();
    markBusy(false);
    if (!pane.isDrawn) pane.showNote(word('neverPrinted'));
    onFindings(fresh.diagnostics);
  } else {
    isHeld = writing.isOpen;
    if (!isHeld) await showDrawn();
  }
  if (fresh === desk.look) tellBeside(fresh);
}

/** What stands beside the pages comes after them: who writes looks at the page. */
function tellBeside({ drawn: shown, marks }: DeskLook): void {
  sidebar.setMarks(marks);
  void walk.refresh();
  for (const tell of besideChanged) tell();
  if (shown === undefined) return;
  byId('title').textContent = shown.title;
  byId('title').lang = 'vi';
  document.title = shown.title;
  sidebar.setOutline(shown.outline);
}

/** Takes the plan off the desk, before another is laid on it. */
export function clearPages(): void {
  desk.look = undefined;
  desk.lookedAt = '';
  desk.drawn = '';
  desk.goOn = undefined;
  isHeld = false;
  held = undefined;
  coming = undefined;
  tellTrouble(undefined);
  pane.clear();
  pane.showNote(word('layingOut'));
  markBusy(true);
}

/** What is shown over the pages, once they are drawn anew. */
function showOver(): void {
  for (const tell of drawn) tell();
  walk.show();
  find.refresh();
  zoom.tell();
}

/** True where pages wait to be drawn until nobody writes on them. */
let isHeld = false;
let held: readonly ShownPage[] | undefined;
/** The pages that are known first. */
let coming: Promise<readonly ShownPage[] | undefined> | undefined;

/** What is being drawn. */
let showing: Promise<void> = Promise.resolve();

function showDrawn(): Promise<void> {
  showing = drawLook();
  return showing;
}

/** Draws what was read last, and goes on writing where that was wanted. */
async function drawLook(): Promise<void> {
  const drawn = desk.look?.drawn;
  if (drawn === undefined) return;
  const text = desk.lookedAt;
  isHeld = false;
  const pages = held ?? coming;
  held = undefined;
  coming = undefined;
  if (!(await pane.show(drawn, pages))) {
    await desk.session?.look();
    return;
  }
  if (text !== desk.lookedAt) return;
  desk.drawn = text;
  showOver();
  // Nobody who writes waits for the pages: until they are known the paragraph stands where it belongs.
  if (pane.pageCount > 0) resume();
}

/** Puts what is drawn on its pages; what is not, later. */
function drawOn(pages: readonly ShownPage[]): void {
  const draw = (): void => pane.setPages(pages);
  const isDrawn = !isHeld && writing.redraw(draw, (spot) => partOf(pane.root, spot));
  if (isDrawn) {
    showOver();
    resume();
  } else {
    isHeld = true;
    held = pages;
  }
}

export async function onPages(pages: readonly ShownPage[]): Promise<void> {
  const text = desk.lookedAt;
  // They are those of the document that is being drawn.
  await showing;
  if (text !== desk.lookedAt) return;
  if (!pane.isOn(pages)) drawOn(pages);
  document.body.dataset['pages'] = String(pages.length);
  markBusy(desk.session?.text !== desk.lookedAt);
}
