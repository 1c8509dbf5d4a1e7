/** Plans of the folder: opened, begun, taken over from the year before. */

import type { DeskText } from '../../desk/calls.ts';
import { type JournalEntry, NotText } from '../../desk/saved-file.ts';
import { holdsMore, recalled, Session } from '../../desk/session.ts';
import { byId, element } from '../dom.ts';
import { language, word } from '../words.ts';
import { forgetCompared } from './compared.ts';
import { showConflict } from './conflict.ts';
import { LooseFolder } from './folder.ts';
import { askTemplate, showPlans } from './home.ts';
import { journal, recall, unsaved } from './journal.ts';
import { openOpinions, recallOpinions, settleAnswers } from './opinions.ts';
import { clearPages, onFindings, onLook, onPages, pane, settleText, sidebar, source, walk, writing } from './pages.ts';
import { textsOf } from './plan-texts.ts';
import { readPlansAround } from './plans-around.ts';
import { desk, folderTitle, isMade, say, setSaveState, tellProblems, today } from './state.ts';
import { showSheet } from './tables.ts';
import { tellUnreadable } from './trouble.ts';
import { closeUnits } from './units.ts';

const onConflict = (theirs: string): void => showConflict('planConflict', desk.session, theirs);

/** Says which file of which folder is open. */
export const tellPlace = (): void => {
  byId('file').textContent = `${folderTitle()} / ${desk.session?.file ?? ''}`;
};

const show = (view: 'home' | 'plan'): void => {
  document.body.dataset['view'] = view;
};

/** The text of a plan that is to be opened; undefined where it cannot be read, which is told. */
async function readToOpen(file: string): Promise<string | undefined> {
  try {
    return await desk.folder.read(file);
  } catch (error) {
    showSheet(word('cannotRead', { file }), [
      element('p', {}, word(error instanceof NotText ? 'fileNotText' : 'fileUnread')),
    ]);
    return undefined;
  }
}

/** What the disk has of a plan that is opened with a text: nothing of one that is begun. */
function onDisk(file: string, text: string, fresh: string | undefined): string {
  if (desk.folder instanceof LooseFolder) return desk.folder.onDisk(file);
  return fresh === undefined ? text : '';
}

let laying: Promise<unknown> = Promise.resolve();

/** Opens a plan; what was written before a page died is offered. */
export async function openPlan(file: string, fresh?: string): Promise<void> {
  const wasPressed = document.activeElement !== document.body;
  // Of two that are chosen in one breath the later lies on the desk in the end, and only its text is in the source.
  const laid = laying.then(() => layPlan(file, fresh));
  laying = laid.catch(() => undefined);
  const plan = await laid;
  if (plan === undefined) return;
  const { session, text, kept } = plan;
  await session.look();
  // What was pressed to come here is gone: keys are those of the document.
  if (wasPressed && document.activeElement === document.body) pane.root.focus({ preventScroll: true });
  if (fresh !== undefined) await session.save();
  if (session !== desk.session) return;
  void readPlansAround();
  await recallOpinions();
  if (kept !== undefined && holdsMore(kept)) await offerKept(kept, text);
}

/** A plan on the desk: the text that it was opened with, and what is kept of it in the browser. */
interface LaidPlan {
  readonly session: Session;
  readonly text: string;
  readonly kept: JournalEntry | undefined;
}

/** Lays a plan on the desk in place of the one that lies there; undefined where it cannot be read. */
async function layPlan(file: string, fresh?: string): Promise<LaidPlan | undefined> {
  await settleText();
  await settleAnswers();
  await desk.session?.save();
  await desk.opinions?.save();
  const text = fresh ?? (await readToOpen(file));
  if (text === undefined) return undefined;
  desk.session?.close();
  walk.close();
  closeUnits();
  desk.opinions?.close();
  clearPages();
  forgetCompared();
  const kept = fresh === undefined ? await recall(desk.folder.name, file) : undefined;
  const session = new Session(
    { folder: desk.folder, file, text, saved: onDisk(file, text, fresh) },
    { engine: desk.engine, journal },
    {
      onText: (next) => source.replace(next),
      drawnId: () => pane.drawnId,
      onLook,
      onPages,
      onFindings,
      onState: setSaveState,
      isWriting: () => writing.isOpen,
      beforeMerge: () => writing.commit(),
      onConflict,
      onUnreadable: tellUnreadable,
    },
  );
  desk.session = session;
  source.open(text, await openOpinions(file));
  tellPlace();
  show('plan');
  setSaveState(session.isSaved ? 'saved' : 'unsaved');
  return { session, text, kept };
}

/** Offers what was written before the page died, the paragraph that was open among it. */
async function offerKept(entry: JournalEntry, file: string): Promise<void> {
  const { draft, at } = entry;
  const back = await recalled(entry, file, desk.engine);
  const { yaml: kept, homeless } = back;
  if (kept === file && homeless === undefined) return;
  const words = draft === undefined ? [] : [element('h3', {}, word('openDraft')), element('pre', {}, draft.text)];
  const whole = kept === file ? [] : [element('h3', {}, word('wholePlan')), element('pre', {}, kept)];
  showSheet(
    word('keptTitle'),
    [
      element('p', {}, word('writtenAt', { time: new Date(at).toLocaleString(language()) })),
      ...(homeless !== undefined ? [element('p', {}, word('draftMoved'))] : []),
      ...words,
      ...whole,
    ],
    kept === file ? [] : [{ label: word('takeBack'), run: () => desk.session?.takeBack(back) }],
  );
}

export async function showHome(): Promise<void> {
  await settleText();
  await settleAnswers();
  await desk.session?.save();
  await desk.opinions?.save();
  show('home');
  await listPlans();
}

let listing = 0;

/** The plans of the folder as they are now, on whatever view: who has opened one meanwhile stays with it. */
export async function listPlans(): Promise<void> {
  const own = ++listing;
  byId('folder-name').textContent = folderTitle();
  const { folder } = desk;
  const kept = await unsaved(folder.name);
  if (folder instanceof LooseFolder) await takeKept(folder, kept);
  const plans = await textsOf(folder, await folder.list());
  const summaries = await Promise.all(plans.map((plan) => desk.engine.ask('summary', plan)));
  // A list that was begun later knows more.
  if (own !== listing) return;
  const [notDownloaded, onlyHere] = folder instanceof LooseFolder ? [folder.notDownloaded, folder.onlyHere] : [[], []];
  showPlans(
    summaries,
    { unsaved: [...kept.keys(), ...notDownloaded], onlyHere },
    {
      onOpen: (file) => void openPlan(file),
      onRollOver: (file) => void rollOver(file),
      onForget: askToForget,
    },
  );
  setTimeout(() => prepare(plans[0], own), GLANCE_MS);
}

/** Whoever has not chosen by then reads the list. */
const GLANCE_MS = 150;

/** Works out pages for nobody, while somebody reads the list: those of the plan that is opened next are soon there. */
function prepare(plan: DeskText | undefined, of: number): void {
  if (plan === undefined || of !== listing || document.body.dataset['view'] !== 'home') return;
  void desk.engine.ask('near', { ...plan, isDrawn: false }).catch(() => undefined);
}

/** Plans that were written before a page died and never downloaded are nowhere else: they are shown as the others are. */
async function takeKept(folder: LooseFolder, kept: ReadonlyMap<string, JournalEntry>): Promise<void> {
  for (const [name, { text }] of kept)
    if (!name.includes('/') && !(await folder.has(name))) await folder.write(name, text);
}

/** No plan lies on the desk any more. */
function takeOffDesk(): void {
  desk.session?.close();
  delete desk.session;
  for (const id of ['title', 'file', 'saved']) byId(id).textContent = id === 'title' ? word('deskTitle') : '';
}

/** A plan that is nowhere else goes only where somebody says so twice. */
function askToForget(file: string): void {
  const forget = async (): Promise<void> => {
    if (desk.folder instanceof LooseFolder) desk.folder.remove(file);
    if (desk.session?.file === file) takeOffDesk();
    await journal.forget(desk.folder.name, file);
    await listPlans();
  };
  showSheet(
    word('forgetPlan'),
    [element('p', {}, word('forgetAsks', { file }))],
    [{ label: word('forgetPlan'), run: () => void forget() }],
  );
}

/** A name that no plan of the folder has yet, nor one that was written and not saved. */
export async function freeName(wanted: string): Promise<string> {
  const base = wanted.replace(/\.ya?ml$/i, '').normalize('NFC');
  const kept = await unsaved(desk.folder.name);
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : `-${count}`}.yaml`;
    if (!kept.has(name) && !(await desk.folder.has(name))) return name;
  }
}

export async function rollOver(file: string): Promise<void> {
  const made = await desk.engine.ask('rollOver', { file, text: await desk.folder.read(file) });
  if (!isMade(made)) return tellProblems(word('oldPlanBroken'), made);
  const { yaml, year, decisions } = made.value;
  const name = await freeName(file.replace(/-?(?:19|20)\d\d(?=\.ya?ml$)/i, '').replace(/(\.ya?ml)$/i, `-${year}$1`));
  await openPlan(name, yaml);
  sidebar.open('marks');
  say(word('rolledOver', { year, decisions }));
  await walk.start();
}

export async function newPlan(): Promise<void> {
  const templates = await desk.engine.ask('templates', undefined as never);
  for (let asked = await askTemplate(templates); asked !== undefined; ) {
    const made = await desk.engine.ask('start', asked);
    if (isMade(made)) {
      const year = asked.answers['year'] ?? today().slice(0, 4);
      return openPlan(await freeName(`${asked.template}-${year}`), made.value);
    }
    // What was answered already stays.
    asked = await askTemplate(templates, { ...asked, problems: made.problems });
  }
}
