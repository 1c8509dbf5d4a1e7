/** The server of the page: on this machine only, for a fixed list of paths. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cookieName, HEADERS, isOwn, TOKEN_HEADER, TOKEN_PARAMETER, tokensIn } from './access.ts';
import type { OpenRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** The page's own files. */
export interface PageFiles {
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

export interface ServerOptions {
  readonly port: number;
  readonly files: PageFiles;
  readonly session: Session;
  /** Opens a place of the plan's file in the user's editor. */
  readonly openEditor?: ((place: OpenRequest) => void) | undefined;
  /** Makes a PDF of a .docx; missing where nothing on this machine can. */
  readonly toPdf?: ((docx: Uint8Array) => Promise<Uint8Array>) | undefined;
}

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

type Route = (request: IncomingMessage) => Answer | Promise<Answer>;

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const JSON_TYPE = 'application/json';

/** Keeps connections through which nothing else goes. */
const BEAT_MS = 15_000;
const LONGEST_BODY = 1000;
const TOKEN_BYTES = 24;
const TOKEN_MARK = '{{token}}';

const NOTHING: Answer = { status: 404 };
const FORBIDDEN: Answer = { status: 403 };

const bytesAnswer = (type: string, body: string | Uint8Array | undefined): Answer =>
  body === undefined ? NOTHING : { status: 200, type, body };

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST_BODY) return undefined;
  }
  return body;
}

const isPlace = (value: unknown): value is OpenRequest => {
  const { line, column } = (value ?? {}) as { line?: unknown; column?: unknown };
  return [line, column].every((number) => Number.isSafeInteger(number) && Number(number) >= 1);
};

function parsed(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Compares in a time that tells nothing. */
function isToken(given: unknown, token: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  return bytes.length === token.length && timingSafeEqual(bytes, Buffer.from(token));
}

/** The paths that there are; no path of the disk is ever made of a request. */
function routesOf(
  { files, session, openEditor, toPdf }: ServerOptions,
  token: string,
): Readonly<Record<string, Route>> {
  const page = files.html.replace(TOKEN_MARK, token);
  return {
    'GET /': () => bytesAnswer(HTML, page),
    'GET /preview.css': () => bytesAnswer(CSS, files.css),
    'GET /preview.js': () => bytesAnswer(SCRIPT, files.script),
    'GET /plan.docx': () => bytesAnswer(DOCX, session.document()),
    'GET /changes.docx': () => bytesAnswer(DOCX, session.changes()),
    'GET /plan.pdf': async () => {
      const docx = session.document();
      return docx === undefined || toPdf === undefined ? NOTHING : bytesAnswer(PDF, await toPdf(docx));
    },
    'POST /open': async (request) => {
      const { [TOKEN_HEADER]: given, 'content-type': type } = request.headers;
      if (openEditor === undefined) return NOTHING;
      if (!isToken(given, token) || type !== JSON_TYPE) return FORBIDDEN;
      const place = parsed(await bodyOf(request));
      if (!isPlace(place)) return { status: 400 };
      openEditor({ line: place.line, column: place.column });
      return { status: 204 };
    },
  };
}

/** Tells one page of every event until it goes. */
function stream(session: Session, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  const leave = session.subscribe((name, event) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`);
  });
  const beat = setInterval(() => response.write(':\n\n'), BEAT_MS);
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

function send(response: ServerResponse, { status, type, body = '' }: Answer, method: string): void {
  response.writeHead(status, {
    ...HEADERS,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** The path of a request as it was typed, without what follows `?`: nothing in it is decoded. */
const pathOf = ({ url = '' }: IncomingMessage): string => url.replace(/[?#].*$/s, '');

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The page hands the token on to whatever it asks for: as a cookie that no script reads and no other site sends. */
const cookieOf = (port: number, token: string): string =>
  `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;

function handlerOf(options: ServerOptions, portOf: () => number, token: string): Handler {
  const routes = new Map(Object.entries(routesOf(options, token)));
  // Other users of the machine reach the server, too: who does not know the token is told nothing.
  const mayAsk = (request: IncomingMessage): boolean =>
    isOwn(request.headers, portOf()) && tokensIn(request, portOf()).some((given) => isToken(given, token));
  return async (request, response) => {
    const { method = '' } = request;
    const path = pathOf(request);
    if (!mayAsk(request)) return send(response, FORBIDDEN, method);
    if (path === '/') response.setHeader('Set-Cookie', cookieOf(portOf(), token));
    if (!METHODS.has(method)) return send(response, { status: 405 }, method);
    if (method === 'GET' && path === '/events') return stream(options.session, response);
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
export async function startServer(options: ServerOptions): Promise<RunningServer> {
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
