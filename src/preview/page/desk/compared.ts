/** Last year's plan beside this one, and what has changed since. */
import { imageFiles } from '../../../plan/images/named-files.ts';
import type { DeskText } from '../../desk/calls.ts';
import { byId } from '../dom.ts';
import { Pane } from '../pane.ts';
import { onLanguage, word } from '../words.ts';
import { onDrawn, pane, settleText, zoom } from './pages.ts';
import { textsOf } from './plan-texts.ts';
import { SERVED } from './served.ts';
import { desk, isMade, planText } from './state.ts';
import { chooseView, offerViews, onView, renameViews, type ViewName, viewNow } from './view-choice.ts';

const nothing = (): void => undefined;
const old = new Pane({ name: 'old', label: word('oldText'), onChoose: nothing, onRead: nothing });
const changes = new Pane({ name: 'changes', label: word('changesText'), onChoose: nothing, onRead: nothing });

const PANES: Readonly<Record<ViewName, readonly Pane[]>> = {
  plan: [pane],
  old: [old],
  both: [old, pane],
  changes: [changes],
};

/** What the open plan is compared with, and what that is called. */
interface Compared {
  readonly plan: DeskText;
  readonly name: () => string;
}

/** The plan that the open one is compared with, and where its pictures lie. */
let last: DeskText | undefined;
/** Another text that somebody has asked for in place of the year before, and what it is called. */
let asked: Compared | undefined;
/** What the panes show, so that nothing is drawn twice. */
let oldShown: DeskText | undefined;
let changesShown = '';

/** The compared plan that was named when the desk was served. */
const isNamed = (): boolean => SERVED?.compared !== undefined && desk.session?.file === SERVED.opened;

/** The pictures that a text names, by their paths; those that are not there are missing. */
async function picturesOf(
  text: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const data = text.includes('image') ? await desk.engine.ask('data', { text }) : undefined;
  for (const path of imageFiles(data)) {
    const bytes = await read(path);
    if (bytes !== undefined) found.set(path, bytes);
  }
  return found;
}

async function namedPlan(): Promise<DeskText | undefined> {
  const answer = await fetch('/compared');
  if (!answer.ok) return undefined;
  const text = await answer.text();
  const images = await picturesOf(text, async (path) => {
    const picture = await fetch(`/compared/picture?path=${encodeURIComponent(path)}`);
    return picture.ok ? new Uint8Array(await picture.arrayBuffer()) : undefined;
  });
  return { file: SERVED?.compared ?? '', text, images };
}

/** A text of the folder with its pictures. */
async function withPictures(plan: DeskText): Promise<DeskText> {
  return { ...plan, images: await picturesOf(plan.text, (path) => desk.folder.readBytes(path)) };
}

async function lastYearsPlan(): Promise<DeskText | undefined> {
  const file = await desk.engine.ask('lastYear', planText());
  const [found] = file === undefined ? [] : await textsOf(desk.folder, [file]);
  return found === undefined ? undefined : withPictures(found);
}

async function yearBefore(): Promise<Compared | undefined> {
  const plan = await (isNamed() ? namedPlan() : lastYearsPlan());
  const year = plan === undefined ? undefined : (await desk.engine.ask('summary', plan)).year;
  return plan === undefined || year === undefined ? undefined : { plan, name: () => word('viewOld', { year }) };
}

let search = 0;

/** Looks anew for what the open plan is compared with, and shows it as it is now. */
export async function findCompared(): Promise<void> {
  const own = ++search;
  const { session } = desk;
  if (session === undefined) return;
  const found = asked ?? (await yearBefore().catch(() => undefined));
  // What was looked for later is found in newer files.
  if (own !== search || session !== desk.session) return;
  last = found?.plan;
  [oldShown, changesShown] = [undefined, ''];
  if (found !== undefined && !old.root.isConnected) {
    byId('panes').prepend(old.root);
    byId('panes').append(changes.root);
  }
  offerViews(found?.name);
  await fill();
}

/**
 * Lays another text beside the open plan, with what has changed since, until the own pages alone are asked for.
 * @param name what it is called, in the language that is chosen
 */
export async function layBeside(plan: DeskText, name: () => string): Promise<void> {
  asked = { plan: await withPictures(plan), name };
  await findCompared();
  chooseView('changes');
}

/** Another plan is laid on the desk: nothing is known of the year before it. */
export function forgetCompared(): void {
  [last, asked] = [undefined, undefined];
  old.clear();
  offerViews(undefined);
  old.root.remove();
  changes.root.remove();
}

async function drawOld(plan: DeskText): Promise<void> {
  if (oldShown === plan) return;
  oldShown = plan;
  if (!old.isDrawn) old.showNote(word('layingOut'));
  const shown = await desk.engine.ask('shown', plan);
  if (oldShown !== plan) return;
  if (shown === undefined) return old.showNote(word('oldPlanBroken'));
  await old.show(shown.drawn, shown.pages);
}

async function drawChanges(plan: DeskText): Promise<void> {
  const own = planText();
  const shown = desk.look?.drawn;
  if (shown === undefined || changesShown === own.text) return;
  changesShown = own.text;
  const made = await desk.engine.ask('compare', { old: plan, fresh: own });
  if (changesShown !== own.text) return;
  if (!isMade(made)) changes.showNote(made.problems.join('\n'));
  else if (made.value.docx === undefined) changes.showNote(word('noChanges'));
  else await changes.showLoose(made.value.docx, shown);
}

/** What the view that is chosen asks for. */
async function fill(): Promise<void> {
  const view = viewNow();
  if (last === undefined || view === 'plan') return;
  if (view === 'changes') await drawChanges(last);
  else await drawOld(last);
}

async function show(view: ViewName): Promise<void> {
  await settleText();
  for (const one of [old, pane, changes]) one.root.hidden = !PANES[view].includes(one);
  if (view !== 'plan' || asked === undefined) return fill();
  asked = undefined;
  await findCompared();
}

/** The year before is there to be chosen, once its plan is found. */
export function startCompared(): void {
  old.root.hidden = true;
  changes.root.hidden = true;
  zoom.follow(old, changes);
  onView((view) => void show(view));
  onDrawn(() => void (viewNow() === 'changes' ? fill() : undefined));
  onLanguage(() => {
    renameViews();
    old.root.setAttribute('aria-label', word('oldText'));
    changes.root.setAttribute('aria-label', word('changesText'));
  });
}
