/** The engine, asked from the page: threads made of the script that the page carries. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { AnswerMessage, CallName, DeskCalls, DeskText, EngineSettings } from '../../desk/calls.ts';

interface Waiting {
  readonly name: CallName;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** One thread: it answers one call after the other. */
class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** @param script pages of the disk may start a thread of a blob, and no module */
  constructor(script: Blob, settings: EngineSettings) {
    const url = URL.createObjectURL(script);
    this.worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => this.settle(data);
    this.worker.onerror = ({ message }) => this.failAll(message);
    this.worker.postMessage(settings);
  }

  /** True where it has nothing to do but to begin. */
  get isIdle(): boolean {
    return [...this.waiting.values()].every(({ name }) => name === 'speak');
  }

  ask(name: CallName, argument: unknown): Promise<never> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { name, resolve, reject });
      this.worker.postMessage({ id, name, argument });
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

/** Who answers what; the thread of who writes, all else: a text that it has read once, it has at hand. */
const ASKED_OF: Readonly<Partial<Record<CallName, ThreadName>>> = {
  findings: 'judging',
  summary: 'judging',
  opinions: 'judging',
  collect: 'judging',
  lastYear: 'judging',
  shown: 'beside',
  compare: 'beside',
  // A table stays open in the thread that has read it.
  openUnits: 'beside',
  checkUnits: 'beside',
  unitPages: 'beside',
  unitFile: 'beside',
  zip: 'beside',
};

/** The scripts of the engine. */
export interface EngineScripts {
  readonly engine: Promise<Blob>;
  /** The library that works out pages; the engine takes it by its name. */
  readonly pageEngine: Promise<Blob>;
}

/** In place of that library, where nothing asks for pages. */
const NO_PAGES = 'var pageEngine = {};';

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
    void this.thread('writing');
  }

  private thread(name: ThreadName): Promise<Thread> {
    const known = this.threads.get(name) ?? this.begin(name === 'judging' ? NO_PAGES : this.scripts.pageEngine);
    this.threads.set(name, known);
    return known;
  }

  private async begin(before: Blob | string | Promise<Blob>): Promise<Thread> {
    const script = new Blob([await before, '\n', await this.scripts.engine]);
    const thread = new Thread(script, await this.settings);
    void thread.ask('speak', this.language);
    return thread;
  }

  /** The language of what the engine says from here on. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    await Promise.all([...this.threads.values()].map(async (thread) => (await thread).ask('speak', language)));
  }

  /** The other plans of the folder: rules are asked by who judges, and by who puts right what they found. */
  async surround(plans: readonly DeskText[]): Promise<void> {
    const asked = (['writing', 'judging'] as const).map((name) => this.thread(name));
    await Promise.all(asked.map(async (thread) => (await thread).ask('surround', plans)));
  }

  async ask<Name extends CallName>(
    name: Name,
    argument: Parameters<DeskCalls[Name]>[0],
  ): Promise<Awaited<ReturnType<DeskCalls[Name]>>> {
    // The plan that is told of first is likely to be opened: who is to draw it may as well read it.
    const isForWriting = name === 'summary' && (await this.thread('writing')).isIdle;
    return (await this.thread(isForWriting ? 'writing' : (ASKED_OF[name] ?? 'writing'))).ask(name, argument);
  }
}
