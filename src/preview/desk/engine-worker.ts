/** The engine as a thread: the first message starts it, each further one is a call. */
import type { CallMessage, DeskCalls, EngineSettings } from './calls.ts';
import { answer, deskCalls } from './engine.ts';

/** What a thread of the browser has, as far as it is used. */
interface ThreadScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly postMessage: (message: unknown) => void;
}

const scope = globalThis as unknown as ThreadScope;
let calls: DeskCalls | undefined;

scope.onmessage = ({ data }) => {
  if (calls === undefined) calls = deskCalls(data as EngineSettings);
  else void answer(calls, data as CallMessage).then((message) => scope.postMessage(message));
};
