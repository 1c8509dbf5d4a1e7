/**
 * A browser that is driven and not watched: where a program that tests pages looks on, V8 reads every script once more
 * to know its places, and a page opens later than for people. Chromium's protocol over a pipe, without what looks on.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Values = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly result?: Values;
  readonly error?: unknown;
}

/** So often it is asked whether an element is there. */
const ASK_MS = 15;
/** A browser that has just begun still reads pages of its own. */
const REST_MS = 3000;

const rest = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface UnwatchedBrowser {
  readonly goto: (address: string) => Promise<void>;
  /** Waits for an element that takes room, and gives its middle. */
  readonly find: (selector: string) => Promise<Point>;
  readonly click: (at: Point) => Promise<void>;
  /** Drops files of the disk on the page. */
  readonly drop: (files: readonly string[], at: Point) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One message after the other, each ended by NUL. */
function messagesOf(pipe: Readable, take: (message: Message) => void): void {
  let kept = '';
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const parts = (kept + text).split('\0');
    kept = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
}

type Send = (method: string, params?: Values, sessionId?: string) => Promise<Values>;

function sender(to: Writable, from: Readable): Send {
  const waiting = new Map<number, { resolve: (result: Values) => void; reject: (error: Error) => void }>();
  let count = 0;
  messagesOf(from, ({ id = 0, result = {}, error }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(JSON.stringify(error)));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

/** The middle of an element; undefined while it is not there. */
async function middleOf(send: Send, sessionId: string, selector: string): Promise<Point | undefined> {
  const ask = async (method: string, params: Values): Promise<Values> => send(method, params, sessionId);
  try {
    const { root } = await ask('DOM.getDocument', { depth: 0 });
    const { nodeId } = await ask('DOM.querySelector', { nodeId: (root as Values)['nodeId'], selector });
    const { model } = await ask('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = (model as Values)['content'] as number[];
    return right > left ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined;
  } catch {
    // The page was read anew, or the element has no box yet.
    return undefined;
  }
}

/** Starts the browser with an empty page, and lets it come to rest. */
export async function startUnwatched(executable: string): Promise<UnwatchedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-browser-'));
  const flags = ['--no-sandbox', '--headless', '--remote-debugging-pipe', '--window-size=1366,768'];
  const child = spawn(executable, [...flags, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = sender(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetInfos } = await send('Target.getTargets');
  const target = (targetInfos as readonly Values[]).find(({ type }) => type === 'page');
  const { sessionId } = await send('Target.attachToTarget', { targetId: target?.['targetId'], flatten: true });
  const ask = (method: string, params: Values): Promise<Values> => send(method, params, String(sessionId));
  await rest(REST_MS);
  return {
    goto: async (url) => {
      await ask('Page.navigate', { url });
    },
    find: async (selector) => {
      for (;;) {
        const at = await middleOf(send, String(sessionId), selector);
        if (at !== undefined) return at;
        await rest(ASK_MS);
      }
    },
    click: async (at) => {
      for (const type of ['mousePressed', 'mouseReleased'])
        await ask('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
    drop: async (files, at) => {
      const data = { items: [], files, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) await ask('Input.dispatchDragEvent', { type, ...at, data });
    },
    close: async () => {
      // Killed, its other processes would go on writing into the folder for a while.
      const ended = new Promise((done) => child.once('exit', done));
      await send('Browser.close');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}
