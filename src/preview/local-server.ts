/** A server on this machine only, for a fixed list of paths, for who knows the secret of the run. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cookieName, HEADERS, isOwn, TOKEN_PARAMETER, tokensIn } from './access.ts';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** In place of those of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Route = (request: IncomingMessage) => Answer | Promise<Answer>;

export interface LocalServerOptions {
  readonly port: number;
  /** By method and path; no path of the disk is ever made of one. */
  readonly routes: (token: string) => Readonly<Record<string, Route>>;
  /** Takes over an answer that goes on: of the path `/events`. */
  readonly stream?: (response: ServerResponse) => void;
}

const TOKEN_BYTES = 24;

export const NOTHING: Answer = { status: 404 };
export const FORBIDDEN: Answer = { status: 403 };

/** What an answer is made of, and that there is nothing where it is undefined. */
export const contentAnswer = (type: string, body: string | Uint8Array | undefined): Answer =>
  body === undefined ? NOTHING : { status: 200, type, body };

export const HTML_TYPE = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json';

/** The text that a request brings; undefined where it is longer than it may be. */
export async function bodyOf(request: IncomingMessage, longest: number): Promise<string | undefined> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > longest) return undefined;
  }
  return body;
}

/** The bytes that a request brings; undefined where there are more than there may be. */
export async function bytesOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let count = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    count += chunk.length;
    if (count > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a request brings as JSON; undefined where it is none, or longer than it may be. */
export async function jsonOf(request: IncomingMessage, longest: number): Promise<unknown> {
  const body = await bodyOf(request, longest);
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Compares in a time that tells nothing. */
export function isToken(given: unknown, token: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  return bytes.length === token.length && timingSafeEqual(bytes, Buffer.from(token));
}

function send(response: ServerResponse, { status, type, body = '', headers = {} }: Answer, method: string): void {
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT']);

/** The path of a request as it was typed, without what follows `?`: nothing in it is decoded. */
const pathOf = ({ url = '' }: IncomingMessage): string => url.replace(/[?#].*$/s, '');

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The page hands the token on to whatever it asks for: as a cookie that no script reads and no other site sends. */
const cookieOf = (port: number, token: string): string =>
  `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;

function handlerOf({ routes: all, stream }: LocalServerOptions, portOf: () => number, token: string): Handler {
  const routes = new Map(Object.entries(all(token)));
  // Other users of the machine reach the server, too: who does not know the token is told nothing.
  const mayAsk = (request: IncomingMessage): boolean =>
    isOwn(request.headers, portOf()) && tokensIn(request, portOf()).some((given) => isToken(given, token));
  return async (request, response) => {
    const { method = '' } = request;
    const path = pathOf(request);
    if (!mayAsk(request)) return send(response, FORBIDDEN, method);
    if (path === '/') response.setHeader('Set-Cookie', cookieOf(portOf(), token));
    if (!METHODS.has(method)) return send(response, { status: 405 }, method);
    if (method === 'GET' && path === '/events' && stream !== undefined) return stream(response);
    const route = routes.get(`${method === 'HEAD' ? 'GET' : method} ${path}`);
    try {
      send(response, route === undefined ? NOTHING : await route(request), method);
    } catch {
      send(response, { status: 500 }, method);
    }
  };
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port }, () => done((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/**
 * Starts the server.
 * @throws where the port is taken, or may not be used
 */
export async function startLocalServer(options: LocalServerOptions): Promise<RunningServer> {
  let port = 0;
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const handle = handlerOf(options, () => port, token);
  const make = (): Server => createServer((request, response) => void handle(request, response));
  const server = make();
  port = await listen(server, '127.0.0.1', options.port);
  // Some browsers take "localhost" for the newer address; a machine without it is none the worse.
  const second = make();
  const both = await listen(second, '::1', port).then(
    () => [server, second],
    () => [server],
  );
  return {
    url: `http://127.0.0.1:${port}/?${TOKEN_PARAMETER}=${token}`,
    stop: async () => {
      await Promise.all(both.map(close));
    },
  };
}
