/** One plan on the desk: its text, what is known of it, and that nothing of it is lost. */

import { merge } from '../../change/edit/merge.ts';
import type { EditedPlan, PageEdit } from '../../change/edit/page-edit.ts';
import { imageFiles } from '../../plan/images/named-files.ts';
import type { ShownDiagnostic, ShownPage } from '../protocol.ts';
import { worstFirst } from '../worst-first.ts';
import type { CallName, DeskCalls, DeskLook, DeskText, LookedAtText, NearPages } from './calls.ts';
import {
  type Draft,
  type Journal,
  type JournalEntry,
  type OpenedText,
  SavedFile,
  type SavedFileEvents,
} from './saved-file.ts';

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
  const [edited] = await engine.ask('edit', { text: base, edits: [draft] });
  return edited === undefined
    ? { yaml: base, saved: origin, homeless: draft.text }
    : { yaml: edited.yaml, saved: origin };
}

/** What was asked of a text: both are answered one after the other. */
interface Asked {
  readonly look: Promise<DeskLook>;
  readonly near: Promise<NearPages | undefined>;
}

export interface SessionEvents extends SavedFileEvents {
  /** The id of the document that the page has drawn. */
  readonly drawnId: () => number | undefined;
  /** @param near its pages, as far as they are known soon */
  readonly onLook: (look: DeskLook, near: Promise<NearPages | undefined>, text: string) => Promise<void>;
  readonly onPages: (pages: readonly ShownPage[]) => void;
  /** All that is to be said of the text. */
  readonly onFindings: (findings: readonly ShownDiagnostic[]) => void;
}

const LOOK_MS = 60;
/** So long after its pages the rules are asked: nobody who goes on writing waits behind them. */
const JUDGE_MS = 200;
/** So long between works for nobody: an edit that comes meanwhile goes first. */
const REST_MS = 50;
/** So long after a key the open paragraph is in the journal. */
const DRAFT_MS = 150;

export class Session extends SavedFile {
  private readonly engine: EngineCalls;
  private readonly events: SessionEvents;
  private readonly images = new Map<string, Uint8Array>();
  private readonly missing = new Set<string>();
  /** How often others have changed a picture. */
  private pictures = 0;
  private turn = 0;
  private lookedAt: string | undefined;
  /** The look that was asked for before its text had come into the source. */
  private ahead: (Asked & { readonly text: string; readonly images: number }) | undefined;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;
  private judgeTimer: ReturnType<typeof setTimeout> | undefined;
  private judgeNow: (() => void) | undefined;
  private draft: Draft | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  /** The edit that is being made: the next one is of the text that it gives. */
  private editing: Promise<unknown> = Promise.resolve();

  constructor(
    opened: OpenedText,
    { engine, journal }: { readonly engine: EngineCalls; readonly journal: Journal },
    events: SessionEvents,
  ) {
    super(opened, journal, events);
    this.engine = engine;
    this.events = events;
  }

  /** The text was changed in the source, or by an edit of the page. */
  override setText(text: string): void {
    if (text === this.text) return;
    // What was being written is in the text.
    this.draft = undefined;
    super.setText(text);
    this.lookIn(LOOK_MS);
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => void this.look(), milliseconds);
  }

  protected override get unfinished(): Draft | undefined {
    return this.draft;
  }

  /** Nobody is in the middle of a word. */
  protected override tookIn(): void {
    this.lookIn(0);
  }

  protected override note(): Promise<void> {
    clearTimeout(this.draftTimer);
    return super.note();
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
    return { file: this.file, text: this.text, images: this.images, pictures: this.pictures };
  }

  /** A picture of the folder may be another one now, or be there at last. */
  renewPicture(name: string): void {
    const paths = [...this.images.keys(), ...this.missing].filter((path) => path.replace(/^(?:\.\/)+/, '') === name);
    for (const path of paths) {
      this.images.delete(path);
      this.missing.delete(path);
    }
    if (paths.length === 0) return;
    this.pictures += 1;
    this.ahead = undefined;
    this.lookIn(0);
  }

  /**
   * Reads the pictures that a plan names and nobody has read yet.
   * @returns true where there are some
   */
  private async readImages(data: unknown): Promise<boolean> {
    const before = this.images.size;
    for (const path of imageFiles(data)) {
      if (this.images.has(path) || this.missing.has(path)) continue;
      const bytes = await this.folder.readBytes(path);
      if (bytes === undefined) this.missing.add(path);
      else this.images.set(path, bytes);
    }
    return this.images.size > before;
  }

  private askLook(plan: LookedAtText): Asked {
    const drawnId = this.events.drawnId();
    const look = this.engine.ask('look', { ...plan, drawnId });
    // The page draws the text while its pages are worked out; without them it is drawn as it can be.
    const near = this.engine.ask('near', { ...plan, isDrawn: drawnId !== undefined }).catch(() => undefined);
    return { look, near };
  }

  /** Reads the text anew, and tells what it prints. */
  async look(): Promise<void> {
    const turn = ++this.turn;
    const isNewest = (): boolean => turn === this.turn && !this.isClosed;
    clearTimeout(this.judgeTimer);
    const plan = this.planText();
    this.lookedAt = plan.text;
    const { ahead } = this;
    this.ahead = undefined;
    const isAsked = ahead?.text === plan.text && ahead.images === this.images.size;
    const asked = isAsked ? ahead : this.askLook(plan);
    const look = await asked.look;
    const hasMore = await this.readImages(look.data);
    if (!isNewest()) return;
    // What was said of a plan without its pictures is nobody's to see.
    if (hasMore) return this.look();
    const wasDrawn = this.events.drawnId() !== undefined;
    const showing = this.events.onLook(look, asked.near, plan.text);
    // Whoever writes waits for the pages around the caret: the others are worked out once those are drawn.
    if (wasDrawn) await showing;
    const isWanted = look.drawn !== undefined && isNewest();
    const laying = isWanted ? this.allPages(plan, asked).catch(() => undefined) : undefined;
    const [pages] = await Promise.all([laying, showing]);
    if (pages === undefined || !isNewest()) return;
    this.events.onPages(pages);
    this.judgeNow = () => void this.judge(plan, isNewest);
    this.judgeTimer = setTimeout(this.judgeNow, JUDGE_MS);
  }

  /** All pages: those around a change where there are no others, else those behind it too. */
  private async allPages(plan: DeskText, asked: Asked): Promise<readonly ShownPage[]> {
    const near = await asked.near;
    return near?.isWhole === true ? near.pages : this.engine.ask('pages', plan);
  }

  /** What the rules look at besides has changed. */
  judgeAnew(): void {
    clearTimeout(this.judgeTimer);
    this.judgeNow?.();
  }

  /** Tells what the rules and the pages say of a text that nobody has changed for a while. */
  private async judge(plan: DeskText, isNewest: () => boolean): Promise<void> {
    const asked = [this.engine.ask('findings', plan), this.engine.ask('pageFindings', plan)];
    const findings = await Promise.all(asked).catch(() => undefined);
    if (findings !== undefined && isNewest()) this.events.onFindings(worstFirst(findings.flat()));
    while (isNewest() && (await this.engine.ask('warmUp', plan).catch(() => false)))
      await new Promise((done) => setTimeout(done, REST_MS));
  }

  /**
   * Makes edits of the page, one after the other.
   * @returns the last one; undefined where they cannot all be made
   */
  edit(...edits: readonly PageEdit[]): Promise<EditedPlan | undefined> {
    // An edit that follows at once is looked at together with the one before it.
    clearTimeout(this.lookTimer);
    const made = this.editing.then(() => this.make(edits));
    this.editing = made.catch(() => undefined);
    return made;
  }

  /** Waits until every edit is in the text. */
  override async idle(): Promise<void> {
    await this.editing;
  }

  private async make(edits: readonly PageEdit[]): Promise<EditedPlan | undefined> {
    let before = this.text;
    const making = this.engine.ask('edit', { text: before, edits });
    // It is looked at while it is on its way, and the source takes it in.
    const asked = this.askLook({ ...this.planText(), isOfEdit: true });
    // Whoever asks for it is told where it fails.
    asked.look.catch(() => undefined);
    const made = await making;
    const text = made.at(-1)?.yaml;
    if (text !== undefined && this.text === before) this.ahead = { text, images: this.images.size, ...asked };
    // Each of them can be undone.
    for (const [index, { yaml }] of made.entries()) {
      if (!this.putIn(before, yaml)) return this.make(edits.slice(index));
      before = yaml;
    }
    // It is whole: nobody is in the middle of a word.
    if (this.text !== this.lookedAt) this.lookIn(0);
    return made.length === edits.length ? made.at(-1) : undefined;
  }

  /** Puts an edit into the text; false where its place was changed meanwhile, in the source or by others. */
  private putIn(asked: string, edited: string): boolean {
    const text = this.text === asked ? edited : merge(asked, this.text, edited);
    if (text === undefined) return false;
    this.events.onText(text);
    return true;
  }

  override close(): void {
    super.close();
    clearTimeout(this.lookTimer);
    clearTimeout(this.judgeTimer);
    clearTimeout(this.draftTimer);
  }
}
