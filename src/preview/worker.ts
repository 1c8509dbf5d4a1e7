/** The thread that studies plans, so that the server answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { type StudyOptions, studyPlan } from './analyse.ts';

const options = workerData as StudyOptions;

parentPort?.on('message', ({ id, text }: { readonly id: number; readonly text: string }) => {
  try {
    parentPort?.postMessage({ id, studied: studyPlan(text, options) });
  } catch (error) {
    parentPort?.postMessage({ id, failed: String(error) });
  }
});
