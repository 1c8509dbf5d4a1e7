/** One plan that many units issue: their table beside the plan, what is wrong with a row, the pages of any of them. */
import type { CheckedRow, MadeFile, SheetProblem, ShownUnits } from '../../desk/calls.ts';
import { byId, element } from '../dom.ts';
import { Pane } from '../pane.ts';
import { word } from '../words.ts';
import { chooseFiles } from './choices.ts';
import { download } from './folder.ts';
import { settleText } from './pages.ts';
import { DOCX, desk, isMade, planText, say, tellProblems } from './state.ts';

/** So many rows are checked at a time: what is chosen meanwhile does not wait for all. */
const BATCH = 10;
const ZIP = 'application/zip';

/** The table that is shown. */
interface OpenUnits {
  readonly file: string;
  readonly shown: ShownUnits;
  readonly checked: Map<number, CheckedRow>;
  /** The rows as they are drawn. */
  readonly drawn: Map<number, HTMLTableRowElement>;
}

let open: OpenUnits | undefined;
let chosen: number | undefined;
/** A later table, or a later choice, overtakes what is being worked out. */
let turn = 0;
let choice = 0;

const root = byId('units');
const pane = new Pane({ name: 'unit', label: word('units'), onChoose: () => undefined, onRead: () => undefined });

export const isTable = (name: string): boolean => /\.(?:xlsx|csv)$/i.test(name);

export function closeUnits(): void {
  turn += 1;
  open = undefined;
  root.hidden = true;
  document.body.classList.remove('with-units');
}

/** Asks for a table; with one it is shown. */
export const chooseUnits = (): void =>
  chooseFiles('.xlsx,.csv,.yaml,.yml', ([file]) => {
    if (file !== undefined) void showUnits(file);
  });

/** Shows a table of units beside the open plan. */
export async function showUnits(file: File): Promise<void> {
  await settleText();
  if (desk.session === undefined) return say(word('needsPlan'));
  const own = ++turn;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const shown = await desk.engine.ask('openUnits', { plan: planText(), table: { name: file.name, bytes } });
  if (own !== turn) return;
  open = { file: file.name, shown, checked: new Map(), drawn: new Map() };
  chosen = undefined;
  root.hidden = false;
  document.body.classList.add('with-units');
  draw(open);
  pane.showNote(word('unitsNoPreview'));
  await checkAll(open, own);
}

async function checkAll(units: OpenUnits, own: number): Promise<void> {
  const rows = units.shown.rows.map(({ row }) => row);
  for (let at = 0; at < rows.length; at += BATCH) {
    const found = await desk.engine.ask('checkUnits', { rows: rows.slice(at, at + BATCH) });
    if (own !== turn) return;
    for (const row of found) {
      units.checked.set(row.row, row);
      mark(units, row);
    }
    tellCount(units);
  }
}

const madeRows = ({ checked }: OpenUnits): number[] =>
  [...checked.values()].flatMap(({ ok, row }) => (ok ? [row] : []));

function tellCount(units: OpenUnits): void {
  const { shown, checked } = units;
  const [all, ok] = [shown.rows.length, madeRows(units).length];
  const counts = { all, ok, failed: checked.size - ok, open: all - checked.size };
  byId('units-count').textContent = word('unitsCount', counts);
  const make = byId<HTMLButtonElement>('units-make');
  make.textContent = word('unitsMake', { count: ok });
  make.disabled = ok === 0 || counts.open > 0;
}

const button = (id: string, label: string, run: () => void, more = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', id, class: `button ${more}` }, label);
  made.addEventListener('click', run);
  return made;
};

const problemText = ({ text, row, column }: SheetProblem): string =>
  row === undefined || column === undefined || text.includes(String(row))
    ? text
    : word('cellProblem', { row, column, text });

function draw(units: OpenUnits): void {
  const { file, shown } = units;
  const failed = element('input', { type: 'checkbox', id: 'units-failed' });
  failed.addEventListener('change', () => table.classList.toggle('only-failed', failed.checked));
  const head = [word('unitState'), word('unitRow'), ...shown.titles].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const body = element('tbody', {}, ...shown.rows.map((row) => rowElement(units, row)));
  const table = element('table', { class: 'data units-table' }, element('thead', {}, element('tr', {}, ...head)), body);
  const list = element(
    'div',
    { class: 'units-list', tabindex: 0, role: 'region', 'aria-label': word('unitsTable') },
    table,
  );
  pane.root.setAttribute('aria-label', word('units'));
  root.replaceChildren(
    element(
      'div',
      { class: 'opinion-tools' },
      element('h2', { class: 'units-title' }, word('unitsOf', { file })),
      element('p', { id: 'units-count', class: 'opinion-count', role: 'status' }),
      element('label', { class: 'opinion-check' }, failed, ` ${word('unitsOnlyFailed')}`),
      button('units-other', word('unitsChoose'), chooseUnits),
      button('units-make', '', () => void makeAll(), 'button-main'),
      button('units-close', word('close'), closeUnits, 'button-quiet'),
    ),
    ...shown.problems.map((problem) =>
      element('p', { class: problem.isError ? 'opinion-against' : 'opinion-line' }, problemText(problem)),
    ),
    element('div', { class: 'units-work' }, list, element('div', { class: 'units-side' }, unitHead(), pane.root)),
  );
  tellCount(units);
}

const unitHead = (): HTMLElement =>
  element(
    'div',
    { id: 'unit-head', class: 'unit-head', hidden: true },
    element('strong', { id: 'unit-name' }),
    button('unit-docx', word('unitDownload'), () => void downloadUnit(), 'button-quiet'),
    element('ul', { id: 'unit-problems', class: 'sentences' }),
  );

function rowElement(units: OpenUnits, { row, name, cells }: ShownUnits['rows'][number]): HTMLTableRowElement {
  const view = element('button', { type: 'button', class: 'button units-view' }, word('unitView'));
  view.setAttribute('aria-label', word('unitNamed', { name }));
  view.addEventListener('click', () => void viewUnit(row, name));
  const made = element(
    'tr',
    { 'data-row': row },
    element('td', { class: 'units-state' }, view, ' ', element('span', {}, word('unitOpen'))),
    element('td', {}, String(row)),
    ...units.shown.titles.map((_, at) => element('td', { title: cells[at] || undefined }, cells[at] ?? '')),
  );
  units.drawn.set(row, made);
  return made;
}

/** Says in a row what was found: its state, and at each cell what is wrong with it. */
function mark({ drawn }: OpenUnits, { row, ok, problems }: CheckedRow): void {
  const at = drawn.get(row);
  const state = at?.querySelector('.units-state span');
  if (at === undefined || state === null || state === undefined) return;
  const errors = problems.filter(({ isError }) => isError).length;
  const warnings = problems.length - errors;
  const okText = warnings === 0 ? word('unitOk') : word('unitWarnings', { count: warnings });
  state.textContent = ok ? okText : word('unitErrors', { count: Math.max(1, errors) });
  at.classList.toggle('has-errors', !ok);
  for (const problem of problems.filter(({ column, isError }) => column !== undefined && isError)) {
    const cell = at.children[(problem.column ?? 0) + 1];
    if (!(cell instanceof HTMLElement)) continue;
    cell.classList.add('units-wrong');
    cell.title = [cell.title, problem.text].filter((text) => text !== '').join('\n');
  }
}

/** Shows the document of a unit, and what is wrong with it. */
async function viewUnit(row: number, name: string): Promise<void> {
  const units = open;
  if (units === undefined) return;
  const own = ++choice;
  chosen = row;
  for (const [of, drawn] of units.drawn) drawn.classList.toggle('units-chosen', of === row);
  const made = await desk.engine.ask('unitPages', { row });
  if (own !== choice || units !== open) return;
  const problems = units.checked.get(row)?.problems ?? [];
  byId('unit-head').hidden = false;
  byId('unit-name').textContent = word('unitsPreview', { name });
  byId('unit-docx').hidden = !isMade(made);
  byId('unit-problems').replaceChildren(
    ...problems.map((problem) =>
      element('li', { class: problem.isError ? 'is-error' : undefined }, problemText(problem)),
    ),
  );
  if (!isMade(made)) return pane.showNote(word('unitsNoPages'));
  await pane.show(made.value.drawn);
  pane.setPages(made.value.pages);
  pane.showPage(1);
}

async function downloadUnit(): Promise<void> {
  if (chosen === undefined) return;
  const made = await desk.engine.ask('unitFile', { row: chosen });
  if (isMade(made)) download(made.value.name, made.value.bytes, DOCX);
  else tellProblems(word('units'), made);
}

/** Makes the document of every unit that is in order: into the folder, or as one file to be saved. */
async function makeAll(): Promise<void> {
  const units = open;
  if (units === undefined) return;
  const rows = madeRows(units);
  const name = (desk.session?.file ?? '').replace(/\.ya?ml$/i, '');
  const files: MadeFile[] = [];
  const intoFolder = desk.folder.takesDocuments;
  for (const row of rows) {
    const made = await desk.engine.ask('unitFile', { row });
    if (units !== open) return;
    if (!isMade(made)) continue;
    if (intoFolder) await desk.folder.write(`${name}/${made.value.name}`, made.value.bytes);
    files.push(made.value);
    byId('units-count').textContent = word('unitsMaking', { done: files.length, count: rows.length });
  }
  tellCount(units);
  const count = files.length;
  const left = units.shown.rows.length - count;
  if (!intoFolder) download(`${name}.zip`, await desk.engine.ask('zip', files), ZIP);
  const done = intoFolder
    ? word('unitsMade', { count, folder: name })
    : word('unitsZipped', { count, file: `${name}.zip` });
  say(left === 0 ? done : `${done} ${word('unitsLeft', { count: left })}`);
}
