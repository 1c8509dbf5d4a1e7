/** The server of the page: on this machine only, for a fixed list of paths. */
import type { ServerResponse } from 'node:http';
import { HEADERS, TOKEN_HEADER } from './access.ts';
import {
  bodyOf,
  contentAnswer,
  FORBIDDEN,
  HTML_TYPE,
  isToken,
  JSON_TYPE,
  NOTHING,
  type Route,
  type RunningServer,
  startLocalServer,
} from './local-server.ts';
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

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

/** Keeps connections through which nothing else goes. */
const BEAT_MS = 15_000;
const LONGEST_BODY = 1000;
const TOKEN_MARK = '{{token}}';

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

/** The paths that there are; no path of the disk is ever made of a request. */
function routesOf(
  { files, session, openEditor, toPdf }: ServerOptions,
  token: string,
): Readonly<Record<string, Route>> {
  const page = files.html.replace(TOKEN_MARK, token);
  return {
    'GET /': () => contentAnswer(HTML_TYPE, page),
    'GET /preview.css': () => contentAnswer(CSS, files.css),
    'GET /preview.js': () => contentAnswer(SCRIPT, files.script),
    'GET /plan.docx': () => contentAnswer(DOCX, session.document()),
    'GET /changes.docx': () => contentAnswer(DOCX, session.changes()),
    'GET /plan.pdf': async () => {
      const docx = session.document();
      return docx === undefined || toPdf === undefined ? NOTHING : contentAnswer(PDF, await toPdf(docx));
    },
    'POST /open': async (request) => {
      const { [TOKEN_HEADER]: given, 'content-type': type } = request.headers;
      if (openEditor === undefined) return NOTHING;
      if (!isToken(given, token) || type !== JSON_TYPE) return FORBIDDEN;
      const place = parsed(await bodyOf(request, LONGEST_BODY));
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

/**
 * Starts the server.
 * @throws where the port is taken, or may not be used
 */
export const startServer = (options: ServerOptions): Promise<RunningServer> =>
  startLocalServer({
    port: options.port,
    routes: (token) => routesOf(options, token),
    stream: (response) => stream(options.session, response),
  });
