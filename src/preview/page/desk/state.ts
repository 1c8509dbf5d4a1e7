/** What the desk has at the moment: its engine, the folder, the plan that is open. */

import { valueIn } from '../../../change/pull/plan-data.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import type { DeskLook, DeskText, Made } from '../../desk/calls.ts';
import type { PlanFolder, SavedFile, SaveState } from '../../desk/saved-file.ts';
import type { Session } from '../../desk/session.ts';
import { DOCX_TYPE } from '../../protocol.ts';
import { byId } from '../dom.ts';
import { type WordKey, word } from '../words.ts';
import type { Caret } from './caret.ts';
import { Engine } from './engine-client.ts';
import { LooseFolder, servedFolder } from './folder.ts';
import { unpackedOnce } from './packed.ts';
import { servedOffice } from './served.ts';
import { sentenceList, showSheet } from './tables.ts';

/** The day, as the machine has it. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

interface Desk {
  readonly engine: Engine;
  folder: PlanFolder;
  session?: Session;
  /** The file of opinions beside it, there or not. */
  opinions?: SavedFile;
  look?: DeskLook | undefined;
  /** The text that was read last, and the one that the pages show. */
  lookedAt: string;
  drawn: string;
  /** Where writing goes on once the pages are drawn anew. */
  goOn?: { readonly path: PlanPath; readonly where: Caret; readonly paragraph: number } | undefined;
}

export const desk: Desk = {
  engine: new Engine(
    { writing: unpackedOnce('writing'), pageEngine: unpackedOnce('page-engine'), engine: unpackedOnce('engine') },
    Promise.all([unpackedOnce('places')(), servedOffice()]).then(async ([places, office]) => ({
      today: today(),
      places: await places.text(),
      ...office,
    })),
  ),
  folder: servedFolder() ?? new LooseFolder(),
  lookedAt: '',
  drawn: '',
};

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = DOCX_TYPE;

/** The text at which something was refused. */
let refusedAt: string | undefined;

export const say = (text: string): void => {
  refusedAt = undefined;
  byId('state').textContent = text;
};

/** Says why something was not done: counts of the same text that come later leave it there. */
export const refuse = (text: string): void => {
  say(text);
  refusedAt = desk.session?.text;
};

/** Says how much was found in the text. */
export const sayCounts = (text: string): void => {
  if (refusedAt === undefined || refusedAt !== desk.session?.text) say(text);
};

const SAVE_WORDS: Readonly<Record<SaveState, WordKey>> = {
  saved: 'saved',
  unsaved: 'unsaved',
  saving: 'saving',
  conflict: 'conflict',
  failed: 'failed',
};

/** The plan, and the file of opinions beside it. */
export type FilePart = 'plan' | 'opinions';

/** The worst comes last. */
const STATES = Object.keys(SAVE_WORDS) as SaveState[];
const states: Record<FilePart, SaveState> = { plan: 'saved', opinions: 'saved' };

/** The folder as it is named to people. */
export const folderTitle = (): string => (desk.folder instanceof LooseFolder ? word('looseFolder') : desk.folder.name);

/** Says the state in another language. */
export const renameSaveState = (): void => setSaveState(states.plan);

export const setSaveState = (own: SaveState, part: FilePart = 'plan'): void => {
  states[part] = own;
  const worst = Math.max(...Object.values(states).map((one) => STATES.indexOf(one)));
  const state = STATES[worst] ?? own;
  byId('saved').textContent = word(
    state === 'unsaved' && !desk.folder.isWritable ? 'notDownloaded' : SAVE_WORDS[state],
  );
  byId('saved').dataset['state'] = state;
};

export const planText = (): DeskText => desk.session?.planText() ?? { file: '', text: '' };

/** The data at a path, as the text has it now. */
export async function readData(path: PlanPath): Promise<unknown> {
  const text = desk.session?.text ?? '';
  const data =
    text === desk.lookedAt && desk.look !== undefined ? desk.look.data : await desk.engine.ask('data', { text });
  return valueIn(data, path);
}

export const isMade = <Value>(made: Made<Value>): made is { readonly value: Value } => 'value' in made;

export function tellProblems(title: string, { problems }: { readonly problems: readonly string[] }): void {
  showSheet(title, [sentenceList(problems)]);
}
