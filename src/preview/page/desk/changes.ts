/** What others do to the files of the folder while the desk is open: the server tells of it. */
import type { FileChange } from '../../protocol.ts';
import { byId } from '../dom.ts';
import { word } from '../words.ts';
import { findCompared } from './compared.ts';
import { isPlanFile } from './folder.ts';
import { listPlans, openPlan } from './plans.ts';
import { plansAroundChanged } from './plans-around.ts';
import { listenToServer, SERVED } from './served.ts';
import { desk, say } from './state.ts';

/** The list of plans is drawn anew once nothing is saved for a moment, and nobody has come to it by the keyboard. */
const LIST_MS = 500;

let listTimer: ReturnType<typeof setTimeout> | undefined;

function renewList(): void {
  clearTimeout(listTimer);
  listTimer = setTimeout(() => {
    if (document.body.dataset['view'] !== 'home' || byId('folder').contains(document.activeElement)) return;
    void listPlans();
  }, LIST_MS);
}

function onChange({ name, isOfCompared }: FileChange): void {
  const { session, opinions } = desk;
  if (isOfCompared === true) void findCompared();
  else if (session === undefined && name === SERVED?.opened) void openPlan(name);
  else if (name === session?.file) void session.refresh();
  else if (name === opinions?.file) void opinions.refresh();
  else if (isPlanFile(name) && !name.includes('/')) plansAroundChanged();
  else session?.renewPicture(name);
  if (isPlanFile(name)) renewList();
}

let wasLost = false;

/** Whatever happened while nothing was heard of the server is seen now. */
function onConnection(isThere: boolean): void {
  if (!isThere) say(word('serverLost'));
  else if (wasLost) {
    say(word('serverBack'));
    void desk.session?.refresh();
    void desk.opinions?.refresh();
    plansAroundChanged();
  }
  wasLost = !isThere;
}

/** Listens to the server, where there is one. */
export function startChanges(): void {
  if (SERVED !== undefined) listenToServer({ onChange, onConnection });
}
