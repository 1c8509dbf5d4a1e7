/** The engine, asked from the page: threads made of the text that the page carries. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { AnswerMessage, CallName, DeskCalls, EngineSettings } from '../../desk/calls.ts';

type Asked<Name extends CallName> = Promise<Awaited<ReturnType<DeskCalls[Name]>>>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** One thread: it answers one call after the other. */
class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor(script: string, settings: EngineSettings) {
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => this.settle(data);
    this.worker.onerror = ({ message }) => this.failAll(message);
    this.worker.postMessage(settings);
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

/** What takes long: nobody who writes is to wait behind it. */
const LONG: ReadonlySet<CallName> = new Set([
  ...(['pages', 'summary', 'opinions', 'collect'] as const),
  // A table stays open in the thread that has read it.
  ...(['openUnits', 'checkUnits', 'unitPages', 'unitFile', 'zip'] as const),
]);

export class Engine {
  private language: Language | undefined;
  private readonly begin: () => Thread;
  private readonly quick: Thread;
  private long: Thread | undefined;

  /** @param script the engine's own script: pages of the disk may start a thread of a blob, and no module */
  constructor(script: string, settings: EngineSettings) {
    this.begin = () =>
      new Thread(script, { ...settings, ...(this.language === undefined ? {} : { language: this.language }) });
    this.quick = this.begin();
  }

  /** The language of what the engine says from here on. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    await Promise.all([this.quick.ask('speak', language), this.long?.ask('speak', language)]);
  }

  ask<Name extends CallName>(name: Name, argument: Parameters<DeskCalls[Name]>[0]): Asked<Name> {
    if (!LONG.has(name)) return this.quick.ask(name, argument);
    this.long ??= this.begin();
    return this.long.ask(name, argument);
  }
}
