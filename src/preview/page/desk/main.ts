/** The desk: plans of a folder as pages that are written on, their source beside them, all in one page of the browser. */
import { byId, element } from '../dom.ts';
import { startTheme } from '../theme.ts';
import { canOpenFolders, chooseFolder, download } from './folder.ts';
import { find, mend, pane, settleText, source, writing, zoom } from './pages.ts';
import { newPlan, showHome } from './plans.ts';
import { desk, setSaveState } from './state.ts';
import { saveDocx, showCompare, showDeadlines, showTasks, showVersions } from './views.ts';
import { takeFiles } from './word-files.ts';

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
      desk.folder = chosen;
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
  'find-open': () => find.open(),
};

async function saveNow(): Promise<void> {
  if (desk.session === undefined) return;
  await settleText();
  if (desk.folder.isWritable) return desk.session.save();
  download(desk.session.file, desk.session.text, 'text/yaml');
  desk.session.saved = desk.session.text;
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
  const isPlan = document.body.dataset['view'] === 'plan';
  // The source has a search of its own.
  if (isPlan && key === 'f' && !source.hasFocus) {
    event.preventDefault();
    find.open();
  }
  if (isPlan && zoom.onKey(key)) event.preventDefault();
  const isOutside = !writing.isOpen && !source.hasFocus && isPlan;
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

// Who comes back to the page finds what others have written meanwhile.
addEventListener('focus', () => void desk.session?.save());

// What is not on the disk yet is not to be closed by chance.
addEventListener('beforeunload', (event) => {
  if (desk.session !== undefined && !desk.session.isSaved) event.preventDefault();
});

byId('panes').append(pane.root);
byId('open-folder').hidden = !canOpenFolders();
startTheme();
pane.showNote('Đang dàn trang…');
void showHome();
