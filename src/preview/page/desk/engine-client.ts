/** The engine, asked from the page: threads made of the script that the page carries. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { AnswerMessage, CallName, DeskCalls, DeskText, EngineSettings } from '../../desk/calls.ts';

interface Waiting {
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

  get isIdle(): boolean {
    return this.waiting.size === 0;
  }

  ask(name: CallName, argument: unknown): Promise<never> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
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

/** What takes long, or asks for pages: nobody who writes is to wait behind it. */
const LONG: ReadonlySet<CallName> = new Set([
  ...(['pages', 'findings', 'summary', 'opinions', 'collect'] as const),
  ...(['lastYear', 'shown', 'compare'] as const),
  // A table stays open in the thread that has read it.
  ...(['openUnits', 'checkUnits', 'unitPages', 'unitFile', 'zip'] as const),
]);

/** The scripts of the engine. */
export interface EngineScripts {
  readonly engine: Promise<Blob>;
  /** The library that works out pages; the engine takes it by its name. */
  readonly pageEngine: Promise<Blob>;
}

/** In place of that library, where nothing asks for pages. */
const NO_PAGES = 'var pageEngine = {};';

/** Two threads: both take their time to begin, so neither waits until it is asked. */
export class Engine {
  private readonly quick: Promise<Thread>;
  private readonly long: Promise<Thread>;

  constructor({ engine, pageEngine }: EngineScripts, settings: Promise<EngineSettings>) {
    const begin = async (before: Blob | string): Promise<Thread> =>
      new Thread(new Blob([before, '\n', await engine]), await settings);
    this.quick = begin(NO_PAGES);
    this.long = pageEngine.then(begin);
  }

  /** The language of what the engine says from here on. */
  speak(language: Language): Promise<void> {
    return this.tellBoth('speak', language);
  }

  /** The other plans of the folder. */
  surround(plans: readonly DeskText[]): Promise<void> {
    return this.tellBoth('surround', plans);
  }

  private async tellBoth(name: 'speak' | 'surround', argument: unknown): Promise<void> {
    await Promise.all([this.quick, this.long].map(async (thread) => (await thread).ask(name, argument)));
  }

  async ask<Name extends CallName>(
    name: Name,
    argument: Parameters<DeskCalls[Name]>[0],
  ): Promise<Awaited<ReturnType<DeskCalls[Name]>>> {
    // A list of plans is there sooner where the thread that is ready first begins with it.
    const isForAnyone = name === 'summary' && (await this.quick).isIdle;
    return (await (LONG.has(name) && !isForAnyone ? this.long : this.quick)).ask(name, argument);
  }
}
