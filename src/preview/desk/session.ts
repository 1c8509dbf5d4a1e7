/** One plan on the desk: its text, what is known of it, and that nothing of it is lost. */

import { merge } from '../../change/edit/merge.ts';
import type { EditedPlan, PageEdit } from '../../change/edit/page-edit.ts';
import type { ShownDiagnostic, ShownPage } from '../protocol.ts';
import type { CallName, DeskCalls, DeskLook, DeskText } from './calls.ts';

/** A place for plans. Names are those of files, without folders. */
export interface PlanFolder {
  readonly name: string;
  /** True where files are written in their place; else they are downloaded. */
  readonly isWritable: boolean;
  readonly list: () => Promise<string[]>;
  readonly read: (name: string) => Promise<string>;
  /** Writes whole or not at all. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly has: (name: string) => Promise<boolean>;
  /** The bytes of a picture, by its path from the folder; undefined where there is none. */
  readonly readBytes: (path: string) => Promise<Uint8Array | undefined>;
}

/** What is being written and is not in the text yet. */
export type Draft = Extract<PageEdit, { kind: 'text' }>;

export interface JournalEntry {
  readonly text: string;
  /** The text that the file had when it was read or saved last. */
  readonly saved: string;
  /** The paragraph that was open, as far as it was written. */
  readonly draft?: Draft | undefined;
  /** When it was written, milliseconds. */
  readonly at: number;
}

/** Where what was not saved yet outlives the page. */
export interface Journal {
  readonly note: (folder: string, file: string, entry: JournalEntry) => Promise<void>;
  readonly forget: (folder: string, file: string) => Promise<void>;
  readonly keepVersion: (folder: string, file: string, text: string, at: number) => Promise<void>;
}

/** The engine, wherever it works. */
export interface EngineCalls {
  readonly ask: <Name extends CallName>(
    name: Name,
    argument: Parameters<DeskCalls[Name]>[0],
  ) => Promise<Awaited<ReturnType<DeskCalls[Name]>>>;
}

/** What was written before a page died, as it is put together again. */
export interface Recalled {
  readonly yaml: string;
  /** The text of the file that it was made of: what others have changed since is theirs. */
  readonly saved: string;
  /** Words of the open paragraph whose place is gone. */
  readonly homeless?: string;
}

/** True where the journal has what the file has not. */
export const holdsMore = ({ text, saved, draft }: JournalEntry): boolean => text !== saved || draft !== undefined;

/**
 * The text of a journal, with the paragraph that was open.
 * @param file the text that the file has now
 */
export async function recalled(
  { text, saved, draft }: JournalEntry,
  file: string,
  engine: EngineCalls,
): Promise<Recalled> {
  // Without a change of its own the text is as old as the file that it was read from.
  const [base, origin] = text === saved ? [file, file] : [text, saved];
  if (draft === undefined) return { yaml: base, saved: origin };
  const edited = await engine.ask('edit', { text: base, edit: draft });
  return edited === undefined
    ? { yaml: base, saved: origin, homeless: draft.text }
    : { yaml: edited.yaml, saved: origin };
}

export interface SessionEvents {
  /** The text is another one, made on the page or by undoing. */
  readonly onText: (text: string) => void;
  readonly onLook: (look: DeskLook, text: string) => Promise<void>;
  readonly onPages: (pages: readonly ShownPage[], diagnostics: readonly ShownDiagnostic[]) => void;
  readonly onState: (state: SaveState) => void;
  /** Somebody else's changes are about to be put into the text. */
  readonly beforeMerge: () => Promise<void>;
  /** Somebody else has written the file, and both have changed one place. */
  readonly onConflict: (theirs: string) => void;
}

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** Names of pictures in a plan's text. */
const IMAGE = /(?:file|image):\s*(.+\.(?:png|jpe?g|gif|bmp)["']?)\s*(?:$|[,}#])/gim;

/** After so long without a key a text is saved. */
const SAVE_MS = 1000;
const LOOK_MS = 60;
/** So long after a key the open paragraph is in the journal. */
const DRAFT_MS = 150;

export class Session {
  readonly file: string;
  text: string;
  /** What the file had when it was read or saved last. */
  saved: string;
  private readonly folder: PlanFolder;
  private readonly engine: EngineCalls;
  private readonly journal: Journal;
  private readonly events: SessionEvents;
  private readonly images = new Map<string, Uint8Array>();
  private readonly missing = new Set<string>();
  private turn = 0;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;
  private draft: Draft | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  /** The pages that are being worked out: the next ones are of the newest text. */
  private laying: Promise<void> = Promise.resolve();
  private isClosed = false;
  /** The edit that is being made: the next one is of the text that it gives. */
  private editing: Promise<unknown> = Promise.resolve();

  constructor(
    place: { readonly folder: PlanFolder; readonly file: string; readonly text: string; readonly saved?: string },
    { engine, journal }: { readonly engine: EngineCalls; readonly journal: Journal },
    events: SessionEvents,
  ) {
    const { folder, file, text, saved = text } = place;
    this.folder = folder;
    this.file = file;
    this.text = text;
    this.saved = saved;
    this.engine = engine;
    this.journal = journal;
    this.events = events;
  }

  get isSaved(): boolean {
    return this.text === this.saved;
  }

  /** The text was changed in the source, or by an edit of the page. */
  setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    // What was being written is in the text.
    this.draft = undefined;
    this.events.onState('unsaved');
    void this.note();
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), SAVE_MS);
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => void this.look(), LOOK_MS);
  }

  private async note(): Promise<void> {
    clearTimeout(this.draftTimer);
    const { text, saved, draft } = this;
    await this.journal.note(this.folder.name, this.file, { text, saved, draft, at: Date.now() });
  }

  /** Keeps what is being written, for when the page dies; without it nothing is. */
  keepDraft(draft: Draft | undefined): void {
    if (draft === undefined && this.draft === undefined) return;
    this.draft = draft;
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => void this.note(), DRAFT_MS);
  }

  /** The plan as the engine reads it, with the pictures that were found beside it. */
  planText(): DeskText {
    return { file: this.file, text: this.text, images: this.images };
  }

  /** Pictures that the text names and nobody has read yet. */
  private async readImages(): Promise<void> {
    for (const [, name = ''] of this.text.matchAll(IMAGE)) {
      const path = name.trim().replace(/^["']|["']$/g, '');
      if (this.images.has(path) || this.missing.has(path)) continue;
      const bytes = await this.folder.readBytes(path);
      if (bytes === undefined) this.missing.add(path);
      else this.images.set(path, bytes);
    }
  }

  /** Reads the text anew, and tells what it prints. */
  async look(): Promise<void> {
    const turn = ++this.turn;
    await this.readImages();
    const plan = this.planText();
    const look = await this.engine.ask('look', plan);
    if (turn !== this.turn || this.isClosed) return;
    await this.events.onLook(look, plan.text);
    if (look.drawn === undefined) return;
    this.laying = this.laying.then(() => this.layOut(turn, plan)).catch(() => undefined);
    await this.laying;
  }

  private async layOut(turn: number, plan: DeskText): Promise<void> {
    const isNewest = (): boolean => turn === this.turn && !this.isClosed;
    if (!isNewest()) return;
    const { pages, diagnostics } = await this.engine.ask('pages', plan);
    if (isNewest()) this.events.onPages(pages, diagnostics);
  }

  /** Makes an edit of the page; undefined where it cannot be made. */
  edit(edit: PageEdit): Promise<EditedPlan | undefined> {
    const made = this.editing.then(() => this.make(edit));
    this.editing = made.catch(() => undefined);
    return made;
  }

  /** Waits until every edit is in the text. */
  async idle(): Promise<void> {
    await this.editing;
  }

  private async make(edit: PageEdit): Promise<EditedPlan | undefined> {
    const edited = await this.engine.ask('edit', { text: this.text, edit });
    if (edited === undefined) return undefined;
    this.events.onText(edited.yaml);
    // It is whole: nobody is in the middle of a word. An edit that follows at once is looked at together with it.
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => void this.look(), 0);
    return edited;
  }

  /** Writes the file; what somebody else has written meanwhile is merged, or told. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    await this.idle();
    if (this.isClosed) return;
    if (this.folder.isWritable) return this.write();
    if (this.isSaved) return;
    await this.folder.write(this.file, this.text);
    this.events.onState('unsaved');
  }

  private async write(): Promise<void> {
    const { text, isSaved } = this;
    if (!isSaved) this.events.onState('saving');
    try {
      const disk = (await this.folder.has(this.file)) ? await this.folder.read(this.file) : this.saved;
      if (disk !== this.saved && disk !== text) return await this.takeIn(disk);
      if (!isSaved) {
        await this.folder.write(this.file, text);
        await this.journal.keepVersion(this.folder.name, this.file, this.saved, Date.now());
        this.saved = text;
      }
      if (this.isSaved) await this.rest();
      else this.events.onState('unsaved');
    } catch {
      // A text that is on the disk is not lost where the disk does not answer.
      if (!isSaved) this.events.onState('failed');
    }
  }

  /** Somebody else has written the file. */
  private async takeIn(disk: string): Promise<void> {
    // Paths of what is being written are those of the text before: it goes in first.
    await this.events.beforeMerge();
    const merged = merge(this.saved, this.text, disk);
    if (merged === undefined) {
      this.events.onState('conflict');
      this.events.onConflict(disk);
      return;
    }
    this.saved = disk;
    this.events.onText(merged);
  }

  /** Goes on with what a journal kept; it is merged with the file when it is saved. */
  takeBack({ yaml, saved }: Recalled): void {
    this.saved = saved;
    this.events.onText(yaml);
  }

  /** The file says what the text says: nothing is kept but what is being written. */
  private async rest(): Promise<void> {
    await (this.draft === undefined ? this.journal.forget(this.folder.name, this.file) : this.note());
    this.events.onState('saved');
  }

  /** Goes on with the text of the file, or with what is written here. */
  settle(theirs: string, keeps: 'mine' | 'theirs'): void {
    this.saved = theirs;
    if (keeps === 'theirs') this.events.onText(theirs);
    else void this.save();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.saveTimer);
    clearTimeout(this.lookTimer);
    clearTimeout(this.draftTimer);
  }
}
