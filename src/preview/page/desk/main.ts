/** The desk: plans of a folder as pages that are written on, their source beside them, all in one page of the browser. */

import type { SavedFile } from '../../desk/saved-file.ts';
import { byId } from '../dom.ts';
import { startTheme } from '../theme.ts';
import { language, nextLanguage, onLanguage, startLanguage, word } from '../words.ts';
import { chooseFiles } from './choices.ts';
import { canOpenFolders, chooseFolder, download } from './folder.ts';
import { refreshOpinions, settleAnswers, toggleOpinions } from './opinions.ts';
import { find, mend, pane, settleText, sidebar, source, walk, writing, zoom } from './pages.ts';
import { newPlan, showHome, tellPlace } from './plans.ts';
import { desk, type FilePart, renameSaveState, setSaveState } from './state.ts';
import { chooseUnits, closeUnits } from './units.ts';
import { saveDocx, showCompare, showDeadlines, showTasks, showVersions } from './views.ts';
import { takeFiles } from './word-files.ts';

function toggleSource(): void {
  const isShown = Boolean(byId('source').hidden);
  byId('source').hidden = !isShown;
  source.setShown(isShown);
  byId('source-toggle').setAttribute('aria-pressed', String(isShown));
  if (isShown) source.focus();
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  language: nextLanguage,
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
  'units-open': chooseUnits,
  'source-toggle': toggleSource,
  'opinions-toggle': () => toggleOpinions(),
  undo: () => source.undo(),
  redo: () => source.redo(),
  print: () => window.print(),
  'find-open': () => find.open(),
};

async function saveNow(): Promise<void> {
  const { session, opinions } = desk;
  if (session === undefined) return;
  await settleText();
  await settleAnswers();
  if (desk.folder.isWritable) {
    await opinions?.save();
    return session.save();
  }
  const hasAnswers = opinions !== undefined && !opinions.isSaved;
  if (!session.isSaved || !hasAnswers) handOut(session, 'plan');
  if (hasAnswers) handOut(opinions, 'opinions');
}

/** A file of no folder is saved where the browser puts it. */
function handOut(file: SavedFile, part: FilePart): void {
  download(file.file.replace(/^.*\//, ''), file.text, 'text/yaml');
  file.saved = file.text;
  setSaveState('saved', part);
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
  // Fields, the source and what is being written have an undo of their own.
  const isField = event.target instanceof Element && event.target.matches('input, textarea, select');
  const isOutside = !writing.isOpen && !source.hasFocus && !isField;
  if (isPlan && isOutside && goBack(key, event.shiftKey)) event.preventDefault();
});

/** Undo and redo by their keys; false for other keys. */
function goBack(key: string, isShifted: boolean): boolean {
  if (key !== 'z' && key !== 'y') return false;
  if (key === 'y' || isShifted) source.redo();
  else source.undo();
  return true;
}

// What was chosen in the menu of further work is done: the menu is out of its way.
document.querySelector('.menu-items')?.addEventListener('click', ({ currentTarget }) => {
  if (currentTarget instanceof Element) currentTarget.closest('details')?.removeAttribute('open');
});

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void takeFiles([...(event.dataTransfer?.files ?? [])]);
});

// Who comes back to the page finds what others have written meanwhile.
addEventListener('focus', () => {
  void desk.session?.save();
  void desk.opinions?.save();
});

// What is not on the disk yet is not to be closed by chance.
addEventListener('beforeunload', (event) => {
  if ([desk.session, desk.opinions].some((file) => file !== undefined && !file.isSaved)) event.preventDefault();
});

/** Another language: what was drawn is drawn anew, and findings are told in it. */
onLanguage(() => {
  byId('language').textContent = word('otherLanguage');
  sidebar.rename();
  source.rename();
  pane.root.setAttribute('aria-label', word('planText'));
  renameSaveState();
  void renew();
});

async function renew(): Promise<void> {
  await settleText();
  await desk.engine.speak(language());
  closeUnits();
  if (document.body.dataset['view'] === 'home') return showHome();
  tellPlace();
  await refreshOpinions();
  walk.rename();
  await desk.session?.look();
}

byId('panes').append(pane.root);
byId('open-folder').hidden = !canOpenFolders();
startLanguage();
byId('language').textContent = word('otherLanguage');
void desk.engine.speak(language());
startTheme();
pane.showNote(word('layingOut'));
void showHome();
