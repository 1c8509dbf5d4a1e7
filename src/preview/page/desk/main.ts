/** The desk: plans of a folder as pages that are written on, their source beside them, all in one page of the browser. */
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import type { DeskLook, DeskText, Made } from '../../desk/calls.ts';
import type { ShownDiagnostic, ShownPage } from '../../protocol.ts';
import { byId, element } from '../dom.ts';
import { Pane } from '../pane.ts';
import { Sidebar } from '../sidebar.ts';
import { startTheme } from '../theme.ts';
import { Engine } from './engine-client.ts';
import {
  canOpenFolders,
  chooseFolder,
  download,
  isPlanFile,
  LooseFolder,
  type PlanFolder,
  servedFolder,
} from './folder.ts';
import { assignForm, hasForm, openForm } from './forms.ts';
import { askTemplate, showPlans } from './home.ts';
import { recall, unsaved, versionsOf } from './journal.ts';
import { type SaveState, Session } from './session.ts';
import { SourcePane } from './source-pane.ts';
import { sentenceList, showSheet, tableElement } from './tables.ts';
import { noteEdit, toolbarFor } from './toolbar.ts';
import { entryOf, Writing } from './writing.ts';

const textOf = (id: string): string => byId(id).textContent ?? '';
const PICTURE = /\.(?:png|jpe?g|gif|bmp)$/i;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const engine = new Engine(textOf('engine'), { today: today(), places: textOf('places') });
let folder: PlanFolder = servedFolder() ?? new LooseFolder();
let session: Session | undefined;
let look: DeskLook | undefined;
/** The text that the pages show. */
let lookedAt = '';
/** Where writing goes on once the pages are drawn anew. */
let goOn: { readonly path: PlanPath; readonly where: 'start' | 'end' } | undefined;

const say = (text: string): void => {
  byId('state').textContent = text;
};

const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  saved: 'Đã lưu',
  unsaved: 'Chưa lưu',
  saving: 'Đang lưu…',
  failed: 'KHÔNG LƯU ĐƯỢC – bản đang viết được giữ trong trình duyệt',
  conflict: 'Tệp đã bị sửa ở nơi khác – chưa lưu',
};

const setSaveState = (state: SaveState): void => {
  byId('saved').textContent = state === 'unsaved' && !folder.isWritable ? 'Chưa tải về' : SAVE_WORDS[state];
  byId('saved').dataset['state'] = state;
};

const source = new SourcePane(byId('source-editor'), {
  onChange: (text) => session?.setText(text),
  onLine: (line) => {
    const index = pane.blockOfLine(line);
    if (index >= 0) pane.choose(index, 'nearest');
  },
});

const planText = (): DeskText => session?.planText() ?? { file: '', text: '' };

const showLine = (line: number): void => {
  if (byId('source').hidden) return;
  source.showLine(line);
};

const sidebar = new Sidebar({
  onLine: (line) => {
    pane.choose(pane.blockOfLine(line));
    showLine(line);
  },
});

const pane = new Pane({
  name: 'plan',
  label: 'Văn bản kế hoạch',
  onChoose: ({ line }) => {
    sidebar.markPlace(line);
    showLine(line);
  },
  onRead: (index) => {
    const line = look?.drawn?.blocks[index]?.line;
    if (line !== undefined) sidebar.markPlace(line);
  },
});

const writing = new Writing({
  blocks: () => look?.drawn?.blocks ?? [],
  valueAt: (path) => engine.ask('valueAt', { text: session?.text ?? '', path }),
  edit: async (edit) => {
    const edited = await session?.edit(edit);
    if (edited === undefined) say('Không sửa được chỗ này trên trang; mở nguồn YAML để sửa.');
    return edited;
  },
  goOn: (path, where) => {
    goOn = { path, where };
    // Where nothing changed nothing is drawn anew.
    if (look?.drawn !== undefined && session?.text === lookedAt) resume();
  },
  tools: async (path) => {
    const text = session?.text ?? '';
    const data = await engine.ask('data', { text, path: [] });
    return toolbarFor(path, data, {
      valueAt: (at) => engine.ask('data', { text, path: at }),
      edit: (edit) => void editBeside(edit),
      assign: (entry) => void assign(entry),
      note: (at) => void addNote(at),
    });
  },
});

/** An edit by a tool: what is being written is taken in first. */
async function editBeside(edit: PageEdit): Promise<void> {
  await writing.commit();
  await makeEdits([edit]);
}

async function makeEdits(edits: readonly PageEdit[]): Promise<void> {
  for (const edit of edits) {
    const edited = await session?.edit(edit);
    if (edited === undefined) say('Không sửa được chỗ này trên trang; mở nguồn YAML để sửa.');
    else goOn = { path: edited.at, where: 'end' };
  }
}

const readData = (path: PlanPath): Promise<unknown> => engine.ask('data', { text: session?.text ?? '', path });

async function assign(entry: PlanPath): Promise<void> {
  await writing.commit();
  if (session === undefined) return;
  const bodies = await engine.ask('bodies', planText());
  const dayNote = (day: string): Promise<string> => engine.ask('dayNote', day);
  const [edit] = await assignForm(entry, readData, { bodies, dayNote });
  if (edit === undefined) return;
  const own = await readData(entry);
  // An entry of words alone becomes one with keys.
  if (typeof own === 'string' && edit.kind === 'set')
    await makeEdits([{ kind: 'set', path: entry, value: { text: own, assign: edit.value } }]);
  else await makeEdits([edit]);
}

async function addNote(path: PlanPath): Promise<void> {
  await writing.commit();
  const note = prompt('Chú thích cuối trang:') ?? '';
  const data = await readData([]);
  const valueAt = (at: PlanPath): unknown =>
    at.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
  const edit = noteEdit(path, note, valueAt);
  if (edit !== undefined) await makeEdits([edit]);
}

/** A value on the page: its path, and which of its paragraphs. */
interface Spot {
  readonly path: PlanPath;
  readonly paragraph: number;
}

const same = (a: PlanPath | undefined, b: PlanPath): boolean => a?.join('/') === b.join('/');

/** The rows of a table that a sheet shows, heads that are repeated among them. */
const rowOf = (cell: HTMLElement): number => {
  const row = cell.closest('tr');
  return row === null ? -1 : [...(row.parentElement?.querySelectorAll(':scope > tr') ?? [])].indexOf(row);
};

/** What a part of a sheet shows. */
function spotOf(target: Element): Spot | undefined {
  const index = Number(target.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? -1);
  const blocks = look?.drawn?.blocks ?? [];
  const shown = blocks[index];
  if (shown?.path === undefined) return undefined;
  const cell = target.closest<HTMLElement>('td');
  if (cell !== null) {
    const path = shown.cellPaths?.[rowOf(cell)]?.[[...(cell.parentElement?.children ?? [])].indexOf(cell)];
    return path === undefined ? undefined : { path, paragraph: 0 };
  }
  const { path } = shown;
  return { path, paragraph: blocks.slice(0, index).filter((block) => same(block.path, path)).length };
}

/** The part of the sheets that shows a value. */
function partOf({ path, paragraph }: Spot): HTMLElement | undefined {
  const blocks = look?.drawn?.blocks ?? [];
  const index = blocks.flatMap((block, at) => (same(block.path, path) ? [at] : []))[paragraph];
  if (index !== undefined && blocks[index]?.cellPaths === undefined)
    return pane.root.querySelector<HTMLElement>(`[data-block="${index}"]`) ?? undefined;
  const table = blocks.findIndex(({ cellPaths }) => cellPaths?.some((row) => row.some((cell) => same(cell, path))));
  const cells = pane.root.querySelectorAll<HTMLElement>(`[data-block="${table}"] td`);
  return [...cells].find((cell) => same(spotOf(cell)?.path, path));
}

pane.root.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('.writing') !== null) return;
  if (!(getSelection()?.isCollapsed ?? true)) return;
  const spot = spotOf(target);
  if (spot === undefined) return;
  if (hasForm(spot.path)) void openForm(spot.path, readData).then(makeEdits);
  else void writing.open(() => partOf(spot), spot);
});

/** Writing goes on at an entry, once it is drawn. */
function resume(): void {
  if (goOn === undefined) return;
  const { path, where } = goOn;
  const blocks = look?.drawn?.blocks ?? [];
  const index = blocks.findIndex(({ path: of }) => of !== undefined && (same(of, path) || same(entryOf(of), path)));
  const found = blocks[index]?.path;
  if (found === undefined) return;
  goOn = undefined;
  pane.choose(index, 'nearest');
  const spot = { path: found, paragraph: 0 };
  void writing.open(() => partOf(spot), spot, where);
}

const counted = (found: readonly ShownDiagnostic[], severity: string): number =>
  found.filter((each) => each.severity === severity).length;

function tellFindings(found: readonly ShownDiagnostic[], pages = pane.pageCount): void {
  sidebar.setFindings(found);
  source.setFindings(found);
  const marks = look?.marks.length ?? 0;
  say(
    [
      ...(pages > 0 ? [`${pages} trang`] : []),
      `${counted(found, 'error')} lỗi`,
      `${counted(found, 'warning')} cảnh báo`,
      ...(marks > 0 ? [`${marks} chỗ rà soát`] : []),
    ].join(' · '),
  );
}

async function onLook(fresh: DeskLook, text: string): Promise<void> {
  look = fresh;
  lookedAt = text;
  sidebar.setMarks(fresh.marks);
  const errors = fresh.diagnostics.filter(({ severity }) => severity === 'error');
  byId('trouble').replaceChildren(
    ...(fresh.drawn === undefined
      ? [
          element('p', {}, 'Kế hoạch đang có lỗi; trang bên dưới là bản in được gần nhất.'),
          sentenceList(errors.slice(0, 4).map(({ line, message }) => `Dòng ${line}: ${message}`)),
        ]
      : []),
  );
  if (fresh.drawn === undefined) {
    tellFindings(fresh.diagnostics);
    return;
  }
  byId('title').textContent = fresh.drawn.title;
  document.title = fresh.drawn.title;
  if (writing.isOpen) return;
  await pane.show(fresh.drawn);
  sidebar.setOutline(fresh.drawn.outline);
  resume();
}

function onPages(pages: readonly ShownPage[], diagnostics: readonly ShownDiagnostic[]): void {
  if (!writing.isOpen) pane.setPages(pages);
  tellFindings(diagnostics, pages.length);
  document.body.dataset['pages'] = String(pages.length);
}

function onConflict(theirs: string): void {
  const own = session;
  if (own === undefined) return;
  const texts = [
    element('h3', {}, 'Trong tệp'),
    element('pre', {}, theirs),
    element('h3', {}, 'Đang viết ở đây'),
    element('pre', {}, own.text),
  ];
  showSheet('Tệp đã bị sửa ở nơi khác, cùng một chỗ với bản đang viết', texts, [
    { label: 'Giữ bản đang viết', run: () => own.settle(theirs, 'mine') },
    { label: 'Lấy bản trong tệp', run: () => own.settle(theirs, 'theirs') },
  ]);
}

const show = (view: 'home' | 'plan'): void => {
  document.body.dataset['view'] = view;
};

/** Opens a plan; what was written before a page died is offered. */
async function openPlan(file: string, fresh?: string): Promise<void> {
  await session?.save();
  session?.close();
  const saved = fresh === undefined ? await folder.read(file) : '';
  const kept = fresh === undefined ? await recall(folder.name, file) : undefined;
  const hasUnsaved = kept !== undefined && kept.text !== saved && kept.text !== kept.saved;
  const text = fresh ?? saved;
  session = new Session({ folder, file, text, saved }, engine, {
    onText: (next) => source.replace(next),
    onLook,
    onPages,
    onState: setSaveState,
    onConflict,
  });
  look = undefined;
  source.open(text);
  byId('file').textContent = `${folder.name} / ${file}`;
  show('plan');
  setSaveState(session.isSaved ? 'saved' : 'unsaved');
  await session.look();
  if (fresh !== undefined) await session.save();
  if (!hasUnsaved || kept === undefined) return;
  showSheet(
    'Có bản chưa lưu từ lần trước',
    [element('p', {}, `Viết lúc ${new Date(kept.at).toLocaleString('vi')}.`), element('pre', {}, kept.text)],
    [{ label: 'Lấy lại bản ấy', run: () => source.replace(kept.text) }],
  );
}

/** The texts of files; one that cannot be read is left out of the list. */
async function textsOf(files: readonly string[]): Promise<DeskText[]> {
  const read = (file: string): Promise<DeskText[]> =>
    folder.read(file).then(
      (text) => [{ file, text }],
      () => [],
    );
  return (await Promise.all(files.map(read))).flat();
}

async function showHome(): Promise<void> {
  await session?.save();
  show('home');
  byId('folder-name').textContent = folder.name;
  const plans = await textsOf(await folder.list());
  const summaries = await Promise.all(plans.map((plan) => engine.ask('summary', plan)));
  showPlans(summaries, await unsaved(folder.name), {
    onOpen: (file) => void openPlan(file),
    onRollOver: (file) => void rollOver(file),
  });
}

/** A name that no plan of the folder has yet. */
async function freeName(wanted: string): Promise<string> {
  const base = wanted.replace(/\.ya?ml$/i, '');
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : `-${count}`}.yaml`;
    if (!(await folder.has(name))) return name;
  }
}

function tellProblems(title: string, { problems }: { readonly problems: readonly string[] }): void {
  showSheet(title, [sentenceList(problems)]);
}

const isMade = <Value>(made: Made<Value>): made is { readonly value: Value } => 'value' in made;

async function rollOver(file: string): Promise<void> {
  const made = await engine.ask('rollOver', { file, text: await folder.read(file) });
  if (!isMade(made)) return tellProblems('Kế hoạch năm trước còn lỗi', made);
  const { yaml, year, decisions } = made.value;
  const name = await freeName(file.replace(/-?(?:19|20)\d\d(?=\.ya?ml$)/i, '').replace(/(\.ya?ml)$/i, `-${year}$1`));
  await openPlan(name, yaml);
  sidebar.open('marks');
  say(`Đã lập kế hoạch năm ${year}: ${decisions} chỗ phải quyết định, xem thẻ Rà soát.`);
}

async function newPlan(): Promise<void> {
  const asked = await askTemplate(await engine.ask('templates', undefined as never));
  if (asked === undefined) return;
  const made = await engine.ask('start', asked);
  if (!isMade(made)) return tellProblems('Chưa lập được kế hoạch', made);
  await openPlan(await freeName(`${asked.template}-${today().slice(0, 4)}`), made.value);
}

async function importFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await engine.ask('importFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(`Không nhập được ${file.name}`, made);
  const { yaml, told, images } = made.value;
  for (const [name, content] of images) if (folder.isWritable && !name.includes('/')) await folder.write(name, content);
  await openPlan(await freeName(file.name.replace(/\.[^.]+$/, '')), yaml);
  if (told.length > 0) showSheet('Đã nhập; cần xem lại', [sentenceList(told)]);
}

async function checkFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await engine.ask('checkFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(`Không đọc được ${file.name}`, made);
  showSheet(`Thể thức của ${file.name}`, [
    made.value.length === 0 ? element('p', {}, 'Đúng thể thức.') : sentenceList(made.value),
  ]);
}

async function pullFile(file: File): Promise<void> {
  if (session === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await engine.ask('pull', { file: session.file, text: session.text, bytes });
  if (!isMade(made)) return tellProblems(`Không lấy được từ ${file.name}`, made);
  const { yaml, changes } = made.value;
  if (changes.length === 0) return showSheet('Không có chỗ nào sửa trong Word', []);
  showSheet(
    `${changes.length} chỗ đã sửa trong Word`,
    [sentenceList(changes)],
    [{ label: 'Đưa vào kế hoạch', run: () => source.replace(yaml) }],
  );
}

/** A Word file may be meant in three ways: somebody has to say which. */
function offerWord(file: File): void {
  showSheet(
    file.name,
    [element('p', {}, 'Làm gì với tệp Word này?')],
    [
      { label: 'Nhập thành kế hoạch', run: () => void importFile(file) },
      { label: 'Kiểm tra thể thức', run: () => void checkFile(file) },
      ...(session === undefined || document.body.dataset['view'] === 'home'
        ? []
        : [{ label: 'Đưa chỗ đã sửa vào kế hoạch đang mở', run: () => void pullFile(file) }]),
    ],
  );
}

async function takeFiles(files: readonly File[]): Promise<void> {
  const plans = files.filter(({ name }) => isPlanFile(name));
  if (plans.length > 0) {
    if (!(folder instanceof LooseFolder)) folder = new LooseFolder();
    for (const file of plans) (folder as LooseFolder).add(file.name, await file.text());
    await showHome();
  }
  for (const file of files.filter(({ name }) => PICTURE.test(name)))
    if (folder instanceof LooseFolder) folder.addPicture(file.name, new Uint8Array(await file.arrayBuffer()));
  const [other] = files.filter(({ name }) => !isPlanFile(name) && !PICTURE.test(name));
  if (other === undefined) return;
  if (/\.docx$/i.test(other.name)) offerWord(other);
  else await importFile(other);
}

async function saveDocx(final = false): Promise<void> {
  if (session === undefined) return;
  await session.save();
  const made = await engine.ask('docx', { ...planText(), final });
  if (!isMade(made)) return tellProblems(final ? 'Chưa in được bản chính thức' : 'Chưa in được', made);
  download(session.file.replace(/\.ya?ml$/i, '.docx'), made.value, DOCX);
}

async function showTasks(): Promise<void> {
  if (session === undefined) return;
  const { table, csv } = await engine.ask('tasks', [planText()]);
  const name = session.file.replace(/\.ya?ml$/i, '');
  showSheet(
    table.title,
    [tableElement(table)],
    [{ label: 'Tải bảng (.csv, mở bằng Excel)', run: () => download(`${name}-nhiem-vu.csv`, csv, 'text/csv') }],
  );
}

async function showDeadlines(): Promise<void> {
  if (session === undefined) return;
  const { table, ics } = await engine.ask('deadlines', [planText()]);
  const name = session.file.replace(/\.ya?ml$/i, '');
  showSheet(
    table.title,
    [tableElement(table)],
    [{ label: 'Tải lịch (.ics)', run: () => download(`${name}.ics`, ics, 'text/calendar') }],
  );
}

/** Another plan of the folder beside this one. */
async function showCompare(): Promise<void> {
  const own = session;
  if (own === undefined) return;
  const others = (await folder.list()).filter((file) => file !== own.file);
  const buttons = others.map((file) => ({
    label: file,
    run: () => {
      void (async () => {
        const old = { file, text: await folder.read(file) };
        const fresh = { file: own.file, text: own.text };
        const made = await engine.ask('compare', { old, fresh });
        if (!isMade(made)) return tellProblems('Chưa so sánh được', made);
        const { report, docx } = made.value;
        showSheet(
          `${file} → ${own.file}`,
          [element('pre', {}, report)],
          [
            ...(docx === undefined
              ? []
              : [{ label: 'Tải .docx có sửa đổi', run: () => download('thay-doi.docx', docx, DOCX) }]),
          ],
        );
      })();
    },
  }));
  showSheet(
    'So với kế hoạch nào?',
    others.length === 0 ? [element('p', {}, 'Thư mục chỉ có kế hoạch này.')] : [],
    buttons,
  );
}

async function showVersions(): Promise<void> {
  const own = session;
  if (own === undefined) return;
  const versions = await versionsOf(folder.name, own.file);
  showSheet(
    'Các bản trước',
    versions.length === 0 ? [element('p', {}, 'Chưa có bản nào được giữ.')] : [],
    versions.toReversed().map(({ text, at }) => ({
      label: new Date(at).toLocaleString('vi'),
      run: () =>
        showSheet(
          new Date(at).toLocaleString('vi'),
          [element('pre', {}, text)],
          [{ label: 'Lấy lại bản này', run: () => source.replace(text) }],
        ),
    })),
  );
}

async function mend(): Promise<void> {
  if (session === undefined) return;
  const { text, count } = await engine.ask('fix', { file: session.file, text: session.text });
  if (count > 0) source.replace(text);
  say(count === 0 ? 'Không có chỗ nào tự sửa được.' : `Đã sửa ${count} chỗ; Ctrl+Z để lấy lại.`);
}

function toggleSource(): void {
  const isShown = byId('source').hidden;
  byId('source').hidden = !isShown;
  byId('source-toggle').setAttribute('aria-pressed', String(isShown));
  if (isShown) source.focus();
}

/** The files that a dialog of the browser gives. */
function chooseFiles(accept: string, take: (files: readonly File[]) => void): void {
  const input = element('input', { type: 'file', accept, multiple: true, class: 'unseen', id: 'file-input' });
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.remove();
  });
  document.body.append(input);
  input.click();
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  'open-folder': () =>
    void chooseFolder().then(async (chosen) => {
      if (chosen === undefined) return;
      folder = chosen;
      await showHome();
    }),
  'open-files': () => chooseFiles('.yaml,.yml,.docx,.md,.txt,.png,.jpg,.jpeg', (files) => void takeFiles(files)),
  'new-open': () => void newPlan(),
  home: () => void showHome(),
  save: () => void saveNow(),
  docx: () => void saveDocx(),
  final: () => void saveDocx(true),
  tasks: () => void showTasks(),
  deadlines: () => void showDeadlines(),
  compare: () => void showCompare(),
  versions: () => void showVersions(),
  mend: () => void mend(),
  'source-toggle': toggleSource,
  undo: () => source.undo(),
  redo: () => source.redo(),
  print: () => window.print(),
};

async function saveNow(): Promise<void> {
  if (session === undefined) return;
  await writing.commit();
  if (folder.isWritable) return session.save();
  download(session.file, session.text, 'text/yaml');
  session.saved = session.text;
  setSaveState('saved');
}

for (const [id, run] of Object.entries(ACTIONS)) byId(id).addEventListener('click', run);

document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    void saveNow();
  }
  const isOutside = !writing.isOpen && !source.hasFocus && document.body.dataset['view'] === 'plan';
  if (!isOutside) return;
  if (key === 'z') (event.shiftKey ? source.redo : source.undo).call(source);
  else if (key === 'y') source.redo();
  else return;
  event.preventDefault();
});

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void takeFiles([...(event.dataTransfer?.files ?? [])]);
});

// What is not on the disk yet is not to be closed by chance.
addEventListener('beforeunload', (event) => {
  if (session !== undefined && !session.isSaved) event.preventDefault();
});

byId('panes').append(pane.root);
byId('open-folder').hidden = !canOpenFolders();
startTheme();
pane.showNote('Đang dàn trang…');
void showHome();
