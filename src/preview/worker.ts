/** The thread that analyses plans, so that the server answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnalyseOptions, analysePlan } from './analyse.ts';

const options = workerData as AnalyseOptions;

parentPort?.on('message', ({ id, text }: { readonly id: number; readonly text: string }) => {
  try {
    parentPort?.postMessage({ id, analysis: analysePlan(text, options) });
  } catch (error) {
    parentPort?.postMessage({ id, failed: String(error) });
  }
});
