/** A thread of Node that works on files: its beginning in the thread that asks, and its end in itself. */
import { parentPort, Worker } from 'node:worker_threads';
import { type Thread, ThreadEnded } from './host.ts';

/** What a thread answers; each file is answered once, in the order in which they were given. */
type Answer = { readonly result: unknown } | { readonly failed: string };

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Short-lived objects of a plan fit in; what V8 would take besides is memory without use. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Starts a thread.
 * @param script what it runs, which calls `answerFiles`
 * @param task what it does with each file
 */
export function startWorker(script: string, task: object): Thread {
  const worker = new Worker(script, { workerData: task, resourceLimits: LIMITS });
  const waiting: Waiting[] = [];
  worker.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if ('failed' in answer) asked?.failed(new Error(answer.failed));
    else asked?.done(answer.result);
  });
  let ended: ThreadEnded | undefined;
  worker.on('error', (error) => {
    ended = new ThreadEnded(error.message);
    for (const { failed } of waiting.splice(0)) failed(ended);
  });
  return {
    work: (file) =>
      new Promise((done, failed) => {
        // A thread that is gone answers nothing.
        if (ended !== undefined) return failed(ended);
        waiting.push({ done, failed });
        worker.postMessage(file);
      }),
    end: () => void worker.terminate(),
  };
}

/** Answers for each file that this thread is given: works on all it has at hand, and answers in their order. */
export function answerFiles(work: (file: string) => Promise<unknown>): void {
  let before: Promise<unknown> = Promise.resolve();
  const answerTo = (file: string): Promise<Answer> =>
    work(file).then(
      (result) => ({ result }),
      (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
    );
  parentPort?.on('message', (file: string) => {
    const answered = answerTo(file);
    before = before.then(async () => parentPort?.postMessage(await answered));
  });
}
