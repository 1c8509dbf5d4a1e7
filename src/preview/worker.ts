/** The thread that analyses plans, so that the server answers meanwhile. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createPlaceRegister } from '../content/reference-data/places.ts';
import { type AnalyseOptions, analysePlan, type KnownImages } from './analyse.ts';
import { plansInTurn } from './printed-plan.ts';

const options = workerData as AnalyseOptions;
const layPlan = plansInTurn();
const places = createPlaceRegister(() => readFileSync(options.placesFile, 'utf8'));

parentPort?.on(
  'message',
  ({ id, text, images }: { readonly id: number; readonly text: string; readonly images: KnownImages }) => {
    try {
      parentPort?.postMessage({ id, analysis: analysePlan(text, options, places, images, layPlan) });
    } catch (error) {
      parentPort?.postMessage({ id, failed: String(error) });
    }
  },
);
