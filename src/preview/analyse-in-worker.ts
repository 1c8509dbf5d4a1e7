/** Studies plans in a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { Studied, StudyOptions } from './analyse.ts';

/** Studies a text; undefined where it was overtaken by a later one before its turn. */
export type Study = (text: string) => Promise<Studied | undefined>;

interface Answer {
  readonly id: number;
  readonly studied?: Studied;
}

/** A thread for the texts of one plan; of those that wait only the last is of interest. */
export function studyInWorker(
  script: string,
  options: StudyOptions,
): { readonly study: Study; readonly stop: () => void } {
  const worker = new Worker(script, { workerData: options });
  worker.unref();
  const waiting = new Map<number, (studied: Studied | undefined) => void>();
  let next: { readonly text: string; readonly done: (studied: Studied | undefined) => void } | undefined;
  let count = 0;
  const start = (): void => {
    if (waiting.size > 0 || next === undefined) return;
    const { text, done } = next;
    next = undefined;
    count += 1;
    waiting.set(count, done);
    worker.postMessage({ id: count, text });
  };
  const finish = ({ id, studied }: Answer): void => {
    waiting.get(id)?.(studied);
    waiting.delete(id);
    start();
  };
  worker.on('message', finish);
  worker.on('error', () => {
    for (const id of waiting.keys()) finish({ id });
  });
  return {
    study: (text) =>
      new Promise((done) => {
        next?.done(undefined);
        next = { text, done };
        start();
      }),
    stop: () => void worker.terminate(),
  };
}
