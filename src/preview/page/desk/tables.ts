/** Tables of the engine, and lists of sentences, in a dialog. */
import type { DataColumn, DataRow, DataTable } from '../../../tasks/data-table.ts';
import { byId, element } from '../dom.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const shown = (value: string | number | undefined): string => String(value ?? '').replace(DAY, '$3/$2/$1');

/** Longer lines of a cell are broken, so that most tables need no scrolling from side to side. */
const MOST_LETTERS = 30;

function headCell({ title, width }: DataColumn): HTMLElement {
  const cell = element('th', { scope: 'col' }, title);
  cell.style.minWidth = `${Math.min(width, MOST_LETTERS)}ch`;
  return cell;
}

/** A table as it is read; what is for work with the sheet alone is left out. */
export function tableElement({ columns: all, groups }: DataTable): HTMLElement {
  const columns = all.filter(({ isForSheet }) => isForSheet !== true);
  const cellsOf = (row: DataRow): DataRow => row.filter((_, index) => all[index]?.isForSheet !== true);
  const head = element('tr', {}, ...columns.map(headCell));
  const rows = groups.flatMap(({ heading, rows: own }) => [
    ...(heading === undefined ? [] : [element('tr', {}, element('th', { colspan: columns.length }, heading))]),
    ...own.map((row) => element('tr', {}, ...cellsOf(row).map((value) => element('td', {}, shown(value))))),
  ]);
  return element('table', { class: 'data' }, element('thead', {}, head), element('tbody', {}, ...rows));
}

export interface SheetAction {
  readonly label: string;
  readonly run: () => void;
  /** What is shown stays: a file is handed out, and another may be asked for. */
  readonly staysOpen?: boolean;
}

/** Shows something over the desk, with what can be done about it. */
export function showSheet(title: string, content: readonly Node[], actions: readonly SheetAction[] = []): void {
  const dialog = byId<HTMLDialogElement>('sheet');
  byId('sheet-title').textContent = title;
  const body = byId('sheet-content');
  body.replaceChildren(...content);
  // What scrolls is to be reached by the keyboard.
  body.tabIndex = 0;
  byId('sheet-actions').replaceChildren(
    ...actions.map(({ label, run, staysOpen = false }) => {
      const button = element('button', { type: 'button', class: 'button' }, label);
      button.addEventListener('click', () => {
        if (!staysOpen) dialog.close();
        run();
      });
      return button;
    }),
  );
  if (!dialog.open) dialog.showModal();
}

/** Sentences about places: each is gone to by a press. */
export const placeList = (sentences: readonly string[], go: (index: number) => void): HTMLElement =>
  element(
    'ul',
    { class: 'sentences' },
    ...sentences.map((sentence, index) => {
      const button = element('button', { type: 'button', class: 'place-item' }, sentence);
      button.addEventListener('click', () => {
        byId<HTMLDialogElement>('sheet').close();
        go(index);
      });
      return element('li', {}, button);
    }),
  );

export const sentenceList = (sentences: readonly string[]): HTMLElement =>
  element('ul', { class: 'sentences' }, ...sentences.map((sentence) => element('li', {}, sentence)));
