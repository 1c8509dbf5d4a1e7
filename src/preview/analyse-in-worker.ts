/** Analyses plans in a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { AnalyseOptions, Analysis, KnownImages } from './analyse.ts';

/** Analyses a text; undefined where it was overtaken by a later one before its turn. */
export type Analyse = (text: string, images?: KnownImages) => Promise<Analysis | undefined>;

interface Answer {
  readonly id: number;
  readonly analysis?: Analysis;
}

/** A thread for the texts of one plan; of those that wait only the last is of interest. */
export function analyseInWorker(
  script: string,
  options: AnalyseOptions,
): { readonly analyse: Analyse; readonly stop: () => void } {
  const worker = new Worker(script, { workerData: options });
  worker.unref();
  const waiting = new Map<number, (analysis: Analysis | undefined) => void>();
  let next:
    | { readonly text: string; readonly images?: KnownImages; readonly done: (analysis: Analysis | undefined) => void }
    | undefined;
  let count = 0;
  const start = (): void => {
    if (waiting.size > 0 || next === undefined) return;
    const { text, images, done } = next;
    next = undefined;
    count += 1;
    waiting.set(count, done);
    worker.postMessage({ id: count, text, images });
  };
  const finish = ({ id, analysis }: Answer): void => {
    waiting.get(id)?.(analysis);
    waiting.delete(id);
    start();
  };
  worker.on('message', finish);
  worker.on('error', () => {
    for (const id of waiting.keys()) finish({ id });
  });
  return {
    analyse: (text, images = new Map()) =>
      new Promise((done) => {
        next?.done(undefined);
        next = { text, images, done };
        start();
      }),
    stop: () => void worker.terminate(),
  };
}
