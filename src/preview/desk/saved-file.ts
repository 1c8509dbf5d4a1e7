/** A text of the folder that is being changed here: saved by itself, merged with what others write, kept when the page dies. */
import { isPlace, joined, mergedStretches, type Stretch } from '../../change/edit/merge.ts';
import type { PageEdit } from '../../change/edit/page-edit.ts';

/** A place for plans. Names are those of files, without folders; of what is kept beside a plan, with the one folder. */
export interface PlanFolder {
  readonly name: string;
  /** True where files are written in their place; else they are downloaded. */
  readonly isWritable: boolean;
  /** True where documents can be written too, with folders of their own. */
  readonly takesDocuments: boolean;
  readonly list: () => Promise<string[]>;
  readonly read: (name: string) => Promise<string>;
  /** The plan's opinions and the drafts that are kept with them, with their folder. */
  readonly listBeside: () => Promise<string[]>;
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

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export interface SavedFileEvents {
  /** The text is another one: merged with somebody else's, or taken back. */
  readonly onText: (text: string) => void;
  readonly onState: (state: SaveState) => void;
  /** Somebody else's changes are about to be put into the text. */
  readonly beforeMerge: () => Promise<void>;
  /** Somebody else has written the file, and both have changed one place. */
  readonly onConflict: (theirs: string) => void;
  /** True while somebody is in the middle of a sentence: what others have written waits until that is done. */
  readonly isWriting?: () => boolean;
  /** The file cannot be read any more; undefined once it can be. */
  readonly onUnreadable?: (why: Unreadable | undefined) => void;
}

/** Why a file cannot be read: nothing is there, it is no text in UTF-8, or nobody knows. */
export type Unreadable = 'gone' | 'notText' | 'unknown';

/** What a folder throws where a file is no text in UTF-8. */
export class NotText extends Error {}

/** After so long without a key a text is saved. */
const SAVE_MS = 1000;

/** Programs that save empty a file before they write it: so often, and after so long, an empty one is read again. */
const EMPTY_READS = 5;
const EMPTY_MS = 50;

/** A file as it was read; `saved` where that is another text than the one that is gone on with. */
export interface OpenedText {
  readonly folder: PlanFolder;
  readonly file: string;
  readonly text: string;
  readonly saved?: string;
}

export class SavedFile {
  readonly file: string;
  text: string;
  /** What the file had when it was read or saved last. */
  saved: string;
  protected readonly folder: PlanFolder;
  protected isClosed = false;
  private readonly journal: Journal;
  private readonly own: SavedFileEvents;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private noting: Promise<void> | undefined;
  /** What is being read or written of the file: the next one is of what that leaves. */
  private atDisk: Promise<unknown> = Promise.resolve();
  /** Somebody else has written the file, and it was not taken in yet. */
  private isBehind = false;

  constructor({ folder, file, text, saved = text }: OpenedText, journal: Journal, events: SavedFileEvents) {
    this.folder = folder;
    this.file = file;
    this.text = text;
    this.saved = saved;
    this.journal = journal;
    this.own = events;
  }

  get isSaved(): boolean {
    return this.text === this.saved;
  }

  /** The text was changed here. */
  setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.own.onState(this.isSaved ? 'saved' : 'unsaved');
    void this.note();
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), SAVE_MS);
  }

  /** What is being written and is not in the text yet. */
  protected get unfinished(): Draft | undefined {
    return undefined;
  }

  /** Writes the journal; what changes in one breath is written once. */
  protected note(): Promise<void> {
    this.noting ??= Promise.resolve().then(() => {
      this.noting = undefined;
      const { text, saved, unfinished } = this;
      return this.journal.note(this.folder.name, this.file, { text, saved, draft: unfinished, at: Date.now() });
    });
    return this.noting;
  }

  /** Waits until every change is in the text. */
  idle(): Promise<void> {
    return Promise.resolve();
  }

  /** Writes the file; what somebody else has written meanwhile is merged, or told. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    await this.idle();
    if (this.isClosed) return;
    if (this.folder.isWritable) return this.inTurn(() => this.write());
    // What was taken back is no longer there, and a file that never was is not made.
    if (this.isSaved && !(await this.folder.has(this.file))) return;
    await this.folder.write(this.file, this.text);
    // A plan that was begun, and that nobody has changed yet, is nowhere else.
    if (!this.isSaved) await this.note();
    this.own.onState(this.isSaved ? 'saved' : 'unsaved');
  }

  /** The text was handed out: whoever has asked for the file has it. */
  async wasHandedOut(): Promise<void> {
    await this.journal.keepVersion(this.folder.name, this.file, this.saved, Date.now());
    this.saved = this.text;
    await this.rest();
  }

  /** A text that was just written is not taken for somebody else's. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.atDisk.then(work);
    this.atDisk = done.catch(() => undefined);
    return done;
  }

  /** Somebody else may have written the file: what it has now is taken in, and nothing is written. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      await this.idle();
      const disk = await this.readDisk();
      if (disk === undefined || this.isClosed || disk === this.saved) return;
      if (disk !== this.text) return this.takeIn(disk);
      this.saved = disk;
      await this.rest();
    });
  }

  /** The text of the file; undefined where it cannot be read, which is told. */
  private async readDisk(): Promise<string | undefined> {
    try {
      const text = await this.readWhole();
      this.own.onUnreadable?.(undefined);
      return text;
    } catch (error) {
      const isThere = await this.folder.has(this.file).catch(() => undefined);
      this.own.onUnreadable?.(error instanceof NotText ? 'notText' : isThere === false ? 'gone' : 'unknown');
      return undefined;
    }
  }

  /** The text of the file, once no program is in the middle of writing it. */
  private async readWhole(): Promise<string> {
    for (let reads = 1; reads < EMPTY_READS; reads++) {
      const text = await this.folder.read(this.file);
      if (text !== '' || this.saved === '') return text;
      await new Promise((resolve) => setTimeout(resolve, EMPTY_MS));
    }
    return this.folder.read(this.file);
  }

  private async write(): Promise<void> {
    const { text, isSaved } = this;
    if (!isSaved) this.own.onState('saving');
    try {
      const disk = (await this.folder.has(this.file)) ? await this.readWhole() : this.saved;
      if (disk !== this.saved && disk !== text) return await this.takeIn(disk);
      if (!isSaved) {
        await this.folder.write(this.file, text);
        await this.journal.keepVersion(this.folder.name, this.file, this.saved, Date.now());
        this.saved = text;
        this.own.onUnreadable?.(undefined);
      }
      if (this.isSaved) await this.rest();
      else this.own.onState('unsaved');
    } catch {
      // A text that is on the disk is not lost where the disk does not answer.
      if (!isSaved) this.own.onState('failed');
    }
  }

  /** Somebody else has written the file, and that waits for who writes here to leave the sentence. */
  get isWaiting(): boolean {
    return this.isBehind;
  }

  /** Nobody is in the middle of a sentence any more: what others have written meanwhile is taken in. */
  catchUp(): void {
    if (this.isBehind) void this.save();
  }

  /** Somebody else has written the file. */
  private async takeIn(disk: string): Promise<void> {
    this.isBehind = this.own.isWriting?.() === true;
    if (this.isBehind) {
      this.own.onState(this.isSaved ? 'saved' : 'unsaved');
      return;
    }
    // Paths of what is being written are those of the text before: it goes in first.
    await this.own.beforeMerge();
    const stretches = this.besideDisk(disk);
    if (stretches.some(isPlace)) {
      this.own.onState('conflict');
      this.own.onConflict(disk);
      return;
    }
    this.saved = disk;
    this.own.onText(joined(stretches));
    this.tookIn();
  }

  /** Somebody else's text is in this one. */
  protected tookIn(): void {}

  /** Goes on with what a journal kept; it is merged with the file when it is saved. */
  takeBack({ yaml, saved }: { readonly yaml: string; readonly saved: string }): void {
    this.saved = saved;
    this.own.onText(yaml);
  }

  /** The file says what the text says: nothing is kept but what is being written. */
  private async rest(): Promise<void> {
    await (this.unfinished === undefined ? this.journal.forget(this.folder.name, this.file) : this.note());
    this.own.onState('saved');
  }

  /** The text here put together with the one of the disk; places are what both have changed since the last save. */
  besideDisk(disk: string): Stretch[] {
    return mergedStretches(this.saved, this.text, disk);
  }

  /** Goes on with a text that somebody has chosen, knowing the one of the disk. */
  settle(disk: string, text: string): void {
    this.saved = disk;
    if (text === this.text) void this.save();
    else this.own.onText(text);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.saveTimer);
  }
}
