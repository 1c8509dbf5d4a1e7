/** The engine, asked from the page: threads made of the script that the page carries. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { AnswerMessage, CallName, DeskCalls, DeskText, EngineSettings, WritingCalls } from '../../desk/calls.ts';

interface Waiting {
  readonly name: CallName;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** One thread: it answers one call after the other. */
class Thread {
  private readonly worker: Worker;
  private readonly begun: Promise<void>;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** @param scripts pages of the disk may start a thread of a blob, and no module */
  constructor(scripts: readonly BlobPart[], settings: Promise<EngineSettings>) {
    const url = URL.createObjectURL(new Blob(scripts.flatMap((script) => [script, '\n'])));
    this.worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => this.settle(data);
    this.worker.onerror = ({ message }) => this.failAll(message);
    this.begun = settings.then((known) => this.worker.postMessage(known));
  }

  /** True where it has nothing to do but to begin. */
  get isIdle(): boolean {
    return [...this.waiting.values()].every(({ name }) => name === 'speak');
  }

  ask(name: CallName, argument: unknown): Promise<never> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { name, resolve, reject });
      this.begun.then(() => this.worker.postMessage({ id, name, argument }), reject);
    });
  }

  private settle(answer: AnswerMessage): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer.value as never);
  }

  private failAll(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}

/** The threads of the engine. */
type ThreadName = 'writing' | 'judging' | 'beside';

/** Who answers what, where it is not who writes: a text that a thread has read once, it has at hand. */
const ASKED_OF: Readonly<Record<Exclude<CallName, keyof WritingCalls> | 'summary', Exclude<ThreadName, 'writing'>>> = {
  summary: 'judging',
  surround: 'judging',
  findings: 'judging',
  fix: 'judging',
  fixOne: 'judging',
  lastYear: 'judging',
  opinions: 'judging',
  reply: 'judging',
  applyOpinions: 'judging',
  templates: 'judging',
  start: 'judging',
  rollOver: 'judging',
  importFile: 'judging',
  checkFile: 'judging',
  tasks: 'judging',
  deadlines: 'judging',
  workbook: 'judging',
  zip: 'judging',
  // These work out pages, or make documents.
  shown: 'beside',
  compare: 'beside',
  pull: 'beside',
  collect: 'beside',
  opinionsTable: 'beside',
  // A table stays open in the thread that has read it.
  openUnits: 'beside',
  checkUnits: 'beside',
  unitPages: 'beside',
  unitFile: 'beside',
};

const askedOf = (name: CallName): ThreadName => ASKED_OF[name as keyof typeof ASKED_OF] ?? 'writing';

/** The scripts of the engine, unpacked when they are asked for. */
export interface EngineScripts {
  /** What a plan that is open asks for. */
  readonly writing: () => Promise<Blob>;
  /** All of it. */
  readonly engine: () => Promise<Blob>;
  /** The library that works out pages; the others take it by its name. */
  readonly pageEngine: () => Promise<Blob>;
}

/** In place of that library, where nothing asks for pages. */
const NO_PAGES = 'var pageEngine = {};';

/** What each thread is made of. */
const MADE_OF: Readonly<Record<ThreadName, (scripts: EngineScripts) => readonly (BlobPart | Promise<Blob>)[]>> = {
  writing: ({ pageEngine, writing }) => [pageEngine(), writing()],
  judging: ({ engine }) => [NO_PAGES, engine()],
  beside: ({ pageEngine, engine }) => [pageEngine(), engine()],
};

/** So long after the thread of who writes is there, who judges begins too, where nothing has asked for it before. */
const REST_MS = 4000;

/** Threads that work side by side: nobody who writes waits behind what takes long. */
export class Engine {
  private readonly scripts: EngineScripts;
  private readonly settings: Promise<EngineSettings>;
  private readonly threads = new Map<ThreadName, Promise<Thread>>();
  private language: Language = 'vi';

  /** The thread of who writes begins before it is asked; one beside it would only keep the first page waiting. */
  constructor(scripts: EngineScripts, settings: Promise<EngineSettings>) {
    this.scripts = scripts;
    this.settings = settings;
    void this.ask('speak', this.language).then(() => setTimeout(() => void this.thread('judging'), REST_MS));
  }

  private thread(name: ThreadName): Promise<Thread> {
    const known = this.threads.get(name) ?? this.begin(name);
    this.threads.set(name, known);
    return known;
  }

  private async begin(name: ThreadName): Promise<Thread> {
    const thread = new Thread(await Promise.all(MADE_OF[name](this.scripts)), this.settings);
    void thread.ask('speak', this.language);
    return thread;
  }

  /** The language of what the engine says from here on. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    await Promise.all([...this.threads.values()].map(async (thread) => (await thread).ask('speak', language)));
  }

  /** The other plans of the folder: the rules look at them. */
  surround(plans: readonly DeskText[]): Promise<void> {
    return this.ask('surround', plans);
  }

  async ask<Name extends CallName>(
    name: Name,
    argument: Parameters<DeskCalls[Name]>[0],
  ): Promise<Awaited<ReturnType<DeskCalls[Name]>>> {
    // The plan that is told of first is likely to be opened: who is to draw it may as well read it.
    const isForWriting = name === 'summary' && (await this.thread('writing')).isIdle;
    return (await this.thread(isForWriting ? 'writing' : askedOf(name))).ask(name, argument);
  }
}
