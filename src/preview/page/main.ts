/** The page: hears what the server tells, draws it, and shows where everything came from. */
import type { Events, OldEvent, PagesEvent, PlanEvent, ShownDiagnostic } from '../protocol.ts';
import { byId, element } from './dom.ts';
import { startKeys } from './keys.ts';
import { type Chosen, Pane } from './pane.ts';
import { Sidebar } from './sidebar.ts';
import { SourceView } from './source-view.ts';
import { nextTheme, startTheme } from './theme.ts';
import { offerViews, type ViewName } from './views.ts';

/** How long a file that was made stays at hand for the browser to save. */
const HELD_MS = 60_000;

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="kehoach-token"]')?.content ?? '';

/** What is known at the moment. */
const now: {
  file: string;
  hasEditor: boolean;
  view: ViewName;
  plan?: PlanEvent;
  drawn?: PlanEvent;
  old?: OldEvent;
  findings: readonly ShownDiagnostic[];
  finding: number;
} = { file: '', hasEditor: false, view: 'plan', findings: [], finding: -1 };

function openEditor(line: number, column: number): void {
  void fetch('/open', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Kehoach-Token': TOKEN },
    body: JSON.stringify({ line, column }),
  }).then(({ ok }) => {
    if (!ok) setState('Không mở được trình soạn thảo.');
  });
}

const source = new SourceView(openEditor);

function showLine(line: number, column = 1): void {
  source.setText(now.file, now.plan?.text ?? '');
  source.show(line, column);
  if (now.hasEditor) openEditor(line, column);
}

const sidebar = new Sidebar({
  onLine: (line, column) => {
    showLine(line, column);
    plan.choose(plan.blockOfLine(line));
  },
});

const plan = new Pane({
  name: 'plan',
  label: 'Văn bản kế hoạch',
  onChoose: ({ line }: Chosen) => {
    showLine(line);
    sidebar.markPlace(line);
  },
  onRead: (index) => {
    const line = now.drawn?.drawn?.blocks[index]?.line;
    if (line !== undefined) sidebar.markPlace(line);
  },
});

const old = new Pane({
  name: 'old',
  label: 'Văn bản kế hoạch năm trước',
  onChoose: ({ line }) => {
    if (now.old === undefined) return;
    source.setText(now.old.file, now.old.text);
    source.show(line);
  },
  onRead: () => {},
});

const changes = new Pane({
  name: 'changes',
  label: 'Thay đổi so với kế hoạch năm trước',
  onChoose: () => {},
  onRead: () => {},
});

const PANES: Readonly<Record<ViewName, readonly Pane[]>> = {
  plan: [plan],
  old: [old],
  both: [old, plan],
  changes: [changes],
};

function setState(text: string): void {
  byId('state').textContent = text;
}

const countOf = (severity: ShownDiagnostic['severity']): number =>
  now.findings.filter((each) => each.severity === severity).length;

/** The line at the foot of the page. */
function tellState(isWorking: boolean): void {
  const counts = [
    ...(plan.pageCount > 0 ? [`${plan.pageCount} trang`] : []),
    `${countOf('error')} lỗi`,
    `${countOf('warning')} cảnh báo`,
    ...(now.plan?.marks.length ? [`${now.plan.marks.length} chỗ rà soát`] : []),
  ];
  setState(`${counts.join(' · ')}${isWorking ? ' · đang dàn trang…' : ''}`);
}

function troubleItem({ line, column, message }: ShownDiagnostic): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'trouble-item' },
    element('strong', {}, `Dòng ${line}: `),
    message,
  );
  button.addEventListener('click', () => showLine(line, column));
  return element('li', {}, button);
}

const MOST_TROUBLES = 4;

/** Says above the document what keeps it from being printed; nothing when nothing does. */
function tellTrouble({ drawn, diagnostics, unreadable }: PlanEvent): void {
  const root = byId('trouble');
  if (drawn !== undefined) {
    root.replaceChildren();
    return;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const head =
    unreadable ??
    (plan.isDrawn
      ? 'Kế hoạch đang có lỗi. Văn bản bên dưới là bản in được gần nhất.'
      : 'Kế hoạch có lỗi, chưa in được.');
  const list = unreadable === undefined ? errors.slice(0, MOST_TROUBLES).map(troubleItem) : [];
  root.replaceChildren(element('p', {}, head), element('ul', {}, ...list));
}

function setFindings(findings: readonly ShownDiagnostic[]): void {
  now.findings = findings;
  now.finding = -1;
  sidebar.setFindings(findings);
}

const hadErrors = (): boolean => countOf('error') > 0;

async function onPlan(event: PlanEvent): Promise<void> {
  now.plan = event;
  const { drawn, diagnostics, marks, text } = event;
  // The rules and the pages have not been asked yet: what they said stands until they have.
  if (drawn === undefined || hadErrors() || now.findings.length === 0) setFindings(diagnostics);
  sidebar.setMarks(marks);
  if (source.isOpen && now.view !== 'old') source.setText(now.file, text);
  tellTrouble(event);
  document.body.classList.toggle('is-stale', drawn === undefined && plan.isDrawn);
  if (drawn === undefined) {
    tellState(false);
    return;
  }
  now.drawn = event;
  document.title = `${drawn.title} – xem trước`;
  byId('title').textContent = drawn.title;
  tellState(true);
  await plan.show(drawn);
  sidebar.setOutline(drawn.outline);
  document.body.dataset['version'] = String(event.version);
  if (now.view === 'changes') await showChanges();
}

function onPages({ version, pages, diagnostics }: PagesEvent): void {
  if (version !== now.drawn?.version) return;
  plan.setPages(pages);
  document.body.dataset['pages'] = String(version);
  if (version !== now.plan?.version) return;
  setFindings(diagnostics);
  tellState(false);
}

async function showChanges(): Promise<void> {
  const shown = now.drawn?.drawn;
  if (shown === undefined) return;
  const answer = await fetch('/changes.docx');
  if (answer.ok) await changes.showLoose(new Uint8Array(await answer.arrayBuffer()), shown);
  else changes.showNote('Hai kế hoạch không khác nhau.');
}

async function setView(view: ViewName): Promise<void> {
  now.view = view;
  byId('panes').replaceChildren(...PANES[view].map(({ root }) => root));
  if (view === 'changes') await showChanges();
}

async function onOld(event: OldEvent): Promise<void> {
  now.old = event;
  const labels = { plan: 'Năm nay', old: `Năm ${event.year}`, both: 'Cạnh nhau', changes: 'Thay đổi' };
  offerViews(labels, (view) => void setView(view));
  await old.show(event.drawn);
  old.setPages(event.pages);
}

/** Events are worked on one after the other. */
let last: Promise<void> = Promise.resolve();

function listen(): void {
  const events = new EventSource('/events');
  const on = <Name extends keyof Events>(name: Name, work: (event: Events[Name]) => void | Promise<void>): void => {
    events.addEventListener(name, ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as Events[Name];
      last = last.then(() => work(event)).catch((error: unknown) => console.error(error));
    });
  };
  on('hello', ({ file, download, hasPdf, hasEditor }) => {
    now.file = file;
    now.hasEditor = hasEditor;
    byId('file').textContent = file;
    source.setEditor(hasEditor);
    byId<HTMLAnchorElement>('download').download = download;
    const pdf = byId<HTMLButtonElement>('pdf');
    pdf.hidden = !hasPdf;
    pdf.onclick = () => void savePdf(pdf, download.replace(/docx$/, 'pdf'));
  });
  on('plan', onPlan);
  on('pages', onPages);
  on('old', onOld);
  events.addEventListener('error', () => setState('Mất kết nối với kehoach; đang thử nối lại…'));
}

/** LibreOffice takes its seconds: the button waits, and the foot of the page says so. */
async function savePdf(button: HTMLButtonElement, name: string): Promise<void> {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  setState('Đang tạo PDF…');
  const answer = await fetch('/plan.pdf').catch(() => undefined);
  button.removeAttribute('aria-disabled');
  if (answer?.ok !== true) {
    setState('Không tạo được PDF.');
    return;
  }
  const href = URL.createObjectURL(await answer.blob());
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), HELD_MS);
  setState(`Đã tạo ${name}.`);
}

/** Goes to another of the findings. */
function stepFinding(step: number): void {
  const { findings } = now;
  if (findings.length === 0) return;
  now.finding = (now.finding + step + findings.length) % findings.length;
  const found = findings[now.finding];
  if (found === undefined) return;
  sidebar.open('findings');
  showLine(found.line, found.column);
  plan.choose(plan.blockOfLine(found.line));
  setState(`Dòng ${found.line}: ${found.message}`);
}

startTheme();
void setView('plan');
plan.showNote('Đang dàn trang…');
startKeys([
  { keys: ['1'], what: 'Dàn ý', run: () => sidebar.open('outline', true) },
  { keys: ['2'], what: 'Lỗi và cảnh báo', run: () => sidebar.open('findings', true) },
  { keys: ['3'], what: 'Rà soát', run: () => sidebar.open('marks', true) },
  { keys: ['v'], what: 'Đến văn bản', run: () => PANES[now.view].at(-1)?.root.focus() },
  { keys: ['y'], what: 'Mở tệp YAML ở dòng đang chọn', run: () => source.focus() },
  { keys: ['n', 'F8'], what: 'Lỗi, cảnh báo tiếp theo', run: () => stepFinding(1) },
  { keys: ['p', 'Shift+F8'], what: 'Lỗi, cảnh báo trước đó', run: () => stepFinding(-1) },
  { keys: ['g'], what: 'Đổi giao diện sáng, tối', run: nextTheme },
  { keys: ['↑', '↓'], what: 'Trong văn bản: đi từng đoạn (sau khi nhấn Enter)' },
  { keys: ['Enter'], what: 'Xem dòng YAML của đoạn đang chọn' },
  { keys: ['Escape'], what: 'Đóng tệp YAML', run: () => source.close() },
]);
listen();
