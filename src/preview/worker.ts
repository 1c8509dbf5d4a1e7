/** The thread that analyses plans, so that the server answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnalyseOptions, analysePlan, type KnownImages } from './analyse.ts';

const options = workerData as AnalyseOptions;

parentPort?.on(
  'message',
  ({ id, text, images }: { readonly id: number; readonly text: string; readonly images: KnownImages }) => {
    try {
      parentPort?.postMessage({ id, analysis: analysePlan(text, options, images) });
    } catch (error) {
      parentPort?.postMessage({ id, failed: String(error) });
    }
  },
);
