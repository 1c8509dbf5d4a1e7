/** What keeps the plan from being printed or read, above its pages; nothing when nothing does. */
import type { DeskLook } from '../../desk/calls.ts';
import type { Unreadable } from '../../desk/saved-file.ts';
import type { ShownDiagnostic } from '../../protocol.ts';
import { byId, element } from '../dom.ts';
import { onLanguage, type WordKey, word } from '../words.ts';

const MOST = 4;

const WHY: Readonly<Record<Unreadable, WordKey>> = { gone: 'fileGone', notText: 'fileNotText', unknown: 'fileUnread' };

let unreadable: Unreadable | undefined;
let look: Pick<DeskLook, 'diagnostics' | 'drawn'> | undefined;
/** True where pages of an earlier text are there. */
let hasPages = false;
let goTo: (line: number, column: number) => void = () => undefined;

/** @param go shows a place of the source */
export const startTrouble = (go: (line: number, column: number) => void): void => {
  goTo = go;
  onLanguage(draw);
};

/** The file of the plan cannot be read, or can be again. */
export function tellUnreadable(why: Unreadable | undefined): void {
  if (why === unreadable) return;
  unreadable = why;
  draw();
}

/** The plan was looked at; `undefined` where another one is laid on the desk. */
export function tellTrouble(next: typeof look, isDrawn = false): void {
  if (next === undefined) unreadable = undefined;
  look = next;
  hasPages = isDrawn;
  draw();
}

function itemOf({ line, column, message }: ShownDiagnostic): HTMLElement {
  const button = element('button', { type: 'button', class: 'trouble-item' }, word('lineSays', { line, message }));
  button.addEventListener('click', () => goTo(line, column));
  return element('li', {}, button);
}

function draw(): void {
  const isBroken = look !== undefined && look.drawn === undefined;
  const errors = isBroken ? (look?.diagnostics.filter(({ severity }) => severity === 'error') ?? []) : [];
  byId('trouble').replaceChildren(
    ...(unreadable === undefined ? [] : [element('p', {}, word(WHY[unreadable]))]),
    ...(isBroken ? [element('p', {}, word(hasPages ? 'brokenPlan' : 'neverPrinted'))] : []),
    ...(errors.length === 0 ? [] : [element('ul', {}, ...errors.slice(0, MOST).map(itemOf))]),
  );
  document.body.classList.toggle('is-stale', isBroken && hasPages);
}
