/** The desk: plans of a folder as pages that are written on, their source beside them, all in one page of the browser. */

import type { SavedFile } from '../../desk/saved-file.ts';
import { byId } from '../dom.ts';
import { nextTheme, startTheme } from '../theme.ts';
import { language, nextLanguage, onLanguage, startLanguage, word } from '../words.ts';
import { startChanges } from './changes.ts';
import { chooseFiles } from './choices.ts';
import { startCompared } from './compared.ts';
import { canOpenFolders, chooseFolder, download, LooseFolder } from './folder.ts';
import { startKeys } from './keys.ts';
import { refreshOpinions, settleAnswers, toggleOpinions } from './opinions.ts';
import {
  find,
  mend,
  mendShown,
  pane,
  settleText,
  showSource,
  sidebar,
  source,
  stepFinding,
  takeInText,
  walk,
  writing,
  zoom,
} from './pages.ts';
import { listPlans, newPlan, openPlan, showHome, tellPlace } from './plans.ts';
import { SERVED } from './served.ts';
import { desk, type FilePart, renameSaveState, setSaveState } from './state.ts';
import { chooseUnits, closeUnits } from './units.ts';
import { showVersions } from './versions.ts';
import { showOwnPages, viewNow } from './view-choice.ts';
import { saveDocx, savePdf, showCompare, showDeadlines, showTasks } from './views.ts';
import { takeFiles } from './word-files.ts';

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
  pdf: () => void savePdf(),
  tasks: () => void showTasks(),
  deadlines: () => void showDeadlines(),
  compare: () => void showCompare(),
  versions: () => void showVersions(),
  mend: () => void mend(),
  'word-open': () => chooseFiles('.docx,.docm', (files) => void takeFiles(files)),
  'units-open': chooseUnits,
  'source-toggle': () => showSource(byId('source').hidden === true),
  'opinions-toggle': () => toggleOpinions(),
  undo: () => source.undo(),
  redo: () => source.redo(),
  print: () => void settleText().then(() => window.print()),
  'find-open': openFind,
};

function openFind(): void {
  showOwnPages();
  find.open();
}

async function saveNow(): Promise<void> {
  const { session, opinions } = desk;
  if (session === undefined) return;
  await takeInText();
  await settleAnswers();
  if (desk.folder.isWritable) {
    await opinions?.save();
    await session.save();
    // What others have written is merged with what is written here, or asked about: neither goes within a sentence.
    if (session.isWaiting) await settleText();
    return;
  }
  const hasAnswers = opinions !== undefined && !opinions.isSaved;
  if (!session.isSaved || !hasAnswers) handOut(session, 'plan');
  if (hasAnswers) handOut(opinions, 'opinions');
}

/** A file of no folder is saved where the browser puts it. */
function handOut(file: SavedFile, part: FilePart): void {
  download(file.file.replace(/^.*\//, ''), file.text, 'text/yaml');
  if (desk.folder instanceof LooseFolder) desk.folder.add(file.file, file.text);
  setSaveState('saved', part);
  void file.wasHandedOut();
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
    openFind();
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

// What was chosen in the menu of further work is done: the menu is out of its way, and has the keyboard until something
// else takes it.
document.querySelector('.menu-items')?.addEventListener('click', ({ currentTarget }) => {
  if (!(currentTarget instanceof Element)) return;
  const details = currentTarget.closest('details');
  details?.querySelector('summary')?.focus();
  details?.removeAttribute('open');
});

const menu = document.querySelector<HTMLDetailsElement>('details.menu');
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
menu?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void takeFiles([...(event.dataTransfer?.files ?? [])]);
});

startKeys([
  { keys: ['1'], what: 'tabOutline', run: () => sidebar.open('outline', true) },
  { keys: ['2'], what: 'tabFindings', run: () => sidebar.open('findings', true) },
  { keys: ['3'], what: 'tabMarks', run: () => sidebar.open('marks', true) },
  { keys: ['v'], what: 'keyPages', run: () => shownPages()?.focus() },
  { keys: ['y'], what: 'keySource', run: () => showSource(true) },
  { keys: ['n', 'F8'], what: 'keyNext', run: () => void stepFinding(1) },
  { keys: ['p', 'Shift+F8'], what: 'keyBefore', run: () => void stepFinding(-1) },
  { keys: ['m'], what: 'keyMend', run: () => void mendShown() },
  { keys: ['g'], what: 'keyTheme', run: nextTheme },
  { keys: ['↑', '↓'], what: 'keyWalk' },
  { keys: ['Enter'], what: 'keyWrite' },
  { keys: ['Tab', 'Shift+Tab'], what: 'keyLevel' },
  { keys: ['Alt+↑', 'Alt+↓'], what: 'keyMove' },
  { keys: ['Alt+F10'], what: 'keyTools' },
  { keys: ['F1'], what: 'keyAsk' },
  { keys: ['Ctrl+Z', 'Ctrl+Y'], what: 'keyUndo' },
  { keys: ['Ctrl+F'], what: 'find' },
  { keys: ['Ctrl+S'], what: 'save' },
  { keys: ['Escape'], what: 'keyLeave' },
]);

/** The pane of pages that is shown, of two the open plan's. */
const shownPages = (): HTMLElement | undefined =>
  viewNow() === 'both' ? pane.root : (document.querySelector<HTMLElement>('.panes > .pane:not([hidden])') ?? undefined);

// Who comes back to the page finds what others have written meanwhile.
addEventListener('focus', () => {
  void desk.session?.save();
  void desk.opinions?.save();
});

// What is not on the disk yet is not to be closed by chance.
addEventListener('beforeunload', (event) => {
  const isUnsaved = [desk.session, desk.opinions].some((file) => file !== undefined && !file.isSaved);
  const hasOthers = desk.folder instanceof LooseFolder && desk.folder.notDownloaded.length > 0;
  if (isUnsaved || hasOthers) event.preventDefault();
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
  if (document.body.dataset['view'] === 'home') return listPlans();
  tellPlace();
  await refreshOpinions();
  walk.rename();
  await desk.session?.look();
}

byId('panes').append(pane.root);
byId('pdf').hidden = SERVED?.hasPdf !== true;
startCompared();
byId('open-folder').hidden = !canOpenFolders();
startLanguage();
byId('language').textContent = word('otherLanguage');
void desk.engine.speak(language());
startTheme();
pane.showNote(word('layingOut'));
startChanges();
void start();

/** The plan that the desk was opened for; the list of plans where it cannot be read, or none is. */
async function start(): Promise<void> {
  if (SERVED?.opened !== undefined) await openPlan(SERVED.opened);
  if (desk.session === undefined) await showHome();
}
