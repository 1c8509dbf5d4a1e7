/** The other plans of the folder: the rules look at them, and last year's is among them. */

import { findCompared } from './compared.ts';
import { textsOf } from './plan-texts.ts';
import { desk } from './state.ts';

/** More are a store of documents, not the plans that an office works on. */
const MOST = 200;

/** Others save in several steps, and several files at once. */
const QUIET_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the other plans of the folder anew: what the rules say of the open plan may depend on them. */
export async function readPlansAround(): Promise<void> {
  const { session, folder } = desk;
  if (session === undefined) return;
  const others = (await folder.list()).filter((file) => file !== session.file).slice(0, MOST);
  await desk.engine.surround(await textsOf(folder, others));
  if (session !== desk.session) return;
  session.judgeAnew();
  await findCompared();
}

/** One of them was changed by others. */
export function plansAroundChanged(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void readPlansAround().catch(() => undefined), QUIET_MS);
}
