/** The calls of a thread as it is asked for them: the first message starts it, each further one is a call. */
import type { AnswerMessage, CallMessage, DeskCalls, EngineSettings } from './calls.ts';

/** What a thread of the browser has, as far as it is used. */
interface ThreadScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly postMessage: (message: unknown) => void;
}

/** Answers one message. */
async function answer(calls: Partial<DeskCalls>, { id, name, argument }: CallMessage): Promise<AnswerMessage> {
  try {
    const call = calls[name] as (argument: unknown) => unknown;
    return { id, value: await call(argument) };
  } catch (error) {
    return { id, failed: String(error) };
  }
}

/** @param callsOf makes them of what the thread is started with */
export function answerMessages(callsOf: (settings: EngineSettings) => Partial<DeskCalls>): void {
  const scope = globalThis as unknown as ThreadScope;
  let calls: Partial<DeskCalls> | undefined;
  scope.onmessage = ({ data }) => {
    if (calls === undefined) calls = callsOf(data as EngineSettings);
    else void answer(calls, data as CallMessage).then((message) => scope.postMessage(message));
  };
}
