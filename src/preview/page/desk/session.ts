/** One plan on the desk: its text, what is known of it, and that nothing of it is lost. */

import { merge } from '../../../change/edit/merge.ts';
import type { EditedPlan, PageEdit } from '../../../change/edit/page-edit.ts';
import type { DeskLook, DeskText } from '../../desk/calls.ts';
import type { ShownDiagnostic, ShownPage } from '../../protocol.ts';
import type { Engine } from './engine-client.ts';
import type { PlanFolder } from './folder.ts';
import { type Draft, forget, keepVersion, note } from './journal.ts';

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
  private readonly engine: Engine;
  private readonly events: SessionEvents;
  private readonly images = new Map<string, Uint8Array>();
  private readonly missing = new Set<string>();
  private turn = 0;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;
  private draft: Draft | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  /** The edit that is being made: the next one is of the text that it gives. */
  private editing: Promise<unknown> = Promise.resolve();

  constructor(
    place: { readonly folder: PlanFolder; readonly file: string; readonly text: string; readonly saved?: string },
    engine: Engine,
    events: SessionEvents,
  ) {
    const { folder, file, text, saved = text } = place;
    this.folder = folder;
    this.file = file;
    this.text = text;
    this.saved = saved;
    this.engine = engine;
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
    await note(this.folder.name, this.file, { text, saved, draft, at: Date.now() });
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
    const { pages, diagnostics } = await this.engine.ask('pages', plan);
    if (turn === this.turn && !this.isClosed) this.events.onPages(pages, diagnostics);
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
    // It is whole: nobody is in the middle of a word.
    clearTimeout(this.lookTimer);
    void this.look();
    return edited;
  }

  /** Writes the file; what somebody else has written meanwhile is merged, or told. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    await this.idle();
    if (this.isSaved || this.isClosed) return;
    if (!this.folder.isWritable) {
      await this.folder.write(this.file, this.text);
      this.events.onState('unsaved');
      return;
    }
    this.events.onState('saving');
    const text = this.text;
    try {
      const disk = (await this.folder.has(this.file)) ? await this.folder.read(this.file) : this.saved;
      if (disk !== this.saved && disk !== text) {
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
        return;
      }
      await this.folder.write(this.file, text);
      await keepVersion(this.folder.name, this.file, this.saved, Date.now());
      this.saved = text;
      if (this.isSaved) await (this.draft === undefined ? forget(this.folder.name, this.file) : this.note());
      this.events.onState(this.isSaved ? 'saved' : 'unsaved');
    } catch {
      this.events.onState('failed');
    }
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
