/** The desk, served: the same page as the file, over a folder of this machine. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeXml } from '../report/xml-text.ts';
import { HEADERS, parameterOf, TOKEN_HEADER } from './access.ts';
import type { OfficeData } from './desk/calls.ts';
import {
  type Answer,
  bodyOf,
  bytesOf,
  contentAnswer,
  FORBIDDEN,
  HTML_TYPE,
  isToken,
  JSON_TYPE,
  jsonOf,
  NOTHING,
  type Route,
  type RunningServer,
  startLocalServer,
} from './local-server.ts';
import { DOCX_TYPE, type EditorPlace, type FileChange, type ServedPage } from './protocol.ts';

/** A text of the folder; undefined where there is none under the name. */
export type ReadFile = { readonly text: string } | 'not-utf8' | undefined;

/** A folder of plans. Names that are not of it give nothing and take nothing. */
export interface ServedFolder {
  readonly name: string;
  readonly list: () => Promise<readonly string[]>;
  /** What is kept beside the plans: opinions and the drafts that they are about, with their folder. */
  readonly listBeside: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<ReadFile>;
  /** False where nothing may be written under the name. */
  readonly write: (name: string, text: string) => Promise<boolean>;
  readonly readPicture: (path: string) => Promise<Uint8Array | undefined>;
}

/** A plan that the opened one is compared with, wherever it lies. It is read, and never written. */
export type ComparedPlan = Pick<ServedFolder, 'name' | 'readPicture'> & { readonly read: () => Promise<ReadFile> };

export interface DeskServerOptions {
  readonly port: number;
  /** The file of the desk: `dist/kehoach.html`. */
  readonly html: string;
  readonly folder: ServedFolder;
  readonly office: OfficeData;
  /** The plan of the folder that the page begins with. */
  readonly opened?: string | undefined;
  readonly compared?: ComparedPlan | undefined;
  /** Opens a place of a plan of the folder in the user's editor. */
  readonly openEditor?: ((place: EditorPlace) => void) | undefined;
  /** Makes a PDF of a .docx; missing where nothing on this machine can. */
  readonly toPdf?: ((docx: Uint8Array) => Promise<Uint8Array>) | undefined;
  /** Tells of files that may have been changed by others, until the function that it gives is called. */
  readonly onChange?: ((tell: (change: FileChange) => void) => () => void) | undefined;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const PDF = 'application/pdf';

/** No plan is longer. */
const LONGEST_PLAN = 5_000_000;
/** No document that is printed has more bytes, with its pictures. */
const MOST_BYTES = 50_000_000;
const LONGEST_PLACE = 1000;

/** Keeps connections through which nothing else goes. */
const BEAT_MS = 15_000;

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/** The page of the file, which may ask this server and nothing else, and knows the secret of the run. */
function servedPage(
  { html, folder, opened, compared, openEditor, toPdf }: DeskServerOptions,
  token: string,
): { readonly page: string; readonly policy: string } {
  const policy = (POLICY.exec(html)?.[2] ?? "default-src 'none'").replace("connect-src 'none'", "connect-src 'self'");
  const served: ServedPage = {
    folder: folder.name,
    ...(opened === undefined ? {} : { opened }),
    ...(compared === undefined ? {} : { compared: compared.name }),
    hasEditor: openEditor !== undefined,
    hasPdf: toPdf !== undefined,
  };
  const meta = [
    `<meta name="kehoach-token" content="${token}">`,
    `<meta name="kehoach-served" content="${escapeXml(JSON.stringify(served))}">`,
  ].join('');
  return { page: html.replace(POLICY, () => meta), policy: `${policy}; frame-ancestors 'none'` };
}

/** A text that was asked for; the page tells what is not there from what cannot be read. */
const textAnswer = (read: ReadFile): Answer =>
  read === 'not-utf8' ? { status: 415 } : contentAnswer(TEXT, read?.text);

const isPlace = (value: unknown): value is EditorPlace => {
  const { file, line, column } = (value ?? {}) as { file?: unknown; line?: unknown; column?: unknown };
  return (
    typeof file === 'string' && [line, column].every((number) => Number.isSafeInteger(number) && Number(number) >= 1)
  );
};

/** By the page alone, which has the secret in its hands and not only in a cookie. */
const forThePage =
  (token: string, route: Route): Route =>
  (request) =>
    isToken(request.headers[TOKEN_HEADER], token) ? route(request) : FORBIDDEN;

const isOf = ({ headers }: IncomingMessage, type: string): boolean => headers['content-type'] === type;

/** Opens a place in the editor; the path of the file is never made of what the page says. */
const openRoute =
  ({ folder, openEditor }: DeskServerOptions): Route =>
  async (request) => {
    if (openEditor === undefined) return NOTHING;
    if (!isOf(request, JSON_TYPE)) return FORBIDDEN;
    const place = await jsonOf(request, LONGEST_PLACE);
    if (!isPlace(place) || !(await folder.list()).includes(place.file)) return { status: 400 };
    openEditor({ file: place.file, line: place.line, column: place.column });
    return { status: 204 };
  };

/** Makes one PDF at a time. */
function pdfRoute({ toPdf }: DeskServerOptions): Route {
  let isAtWork = false;
  return async (request) => {
    if (toPdf === undefined) return NOTHING;
    if (!isOf(request, DOCX_TYPE)) return FORBIDDEN;
    if (isAtWork) return { status: 429 };
    isAtWork = true;
    try {
      const docx = await bytesOf(request, MOST_BYTES);
      return docx === undefined ? { status: 413 } : contentAnswer(PDF, await toPdf(docx));
    } finally {
      isAtWork = false;
    }
  };
}

function routesOf(options: DeskServerOptions, token: string): Readonly<Record<string, Route>> {
  const { folder, office, compared } = options;
  const { page, policy } = servedPage(options, token);
  return {
    'GET /': () => ({ status: 200, type: HTML_TYPE, body: page, headers: { 'Content-Security-Policy': policy } }),
    'GET /office': () => contentAnswer(JSON_TYPE, JSON.stringify(office)),
    'GET /plans': async () => contentAnswer(JSON_TYPE, JSON.stringify(await folder.list())),
    'GET /opinions': async () => contentAnswer(JSON_TYPE, JSON.stringify(await folder.listBeside())),
    'GET /plan': async (request) => textAnswer(await folder.read(parameterOf(request, 'name') ?? '')),
    'GET /picture': async (request) =>
      contentAnswer(BYTES, await folder.readPicture(parameterOf(request, 'path') ?? '')),
    'GET /compared': async () => textAnswer(await compared?.read()),
    'GET /compared/picture': async (request) =>
      contentAnswer(BYTES, await compared?.readPicture(parameterOf(request, 'path') ?? '')),
    'PUT /plan': forThePage(token, async (request) => {
      const text = await bodyOf(request, LONGEST_PLAN);
      if (text === undefined) return { status: 413 };
      return (await folder.write(parameterOf(request, 'name') ?? '', text)) ? { status: 204 } : FORBIDDEN;
    }),
    'POST /open': forThePage(token, openRoute(options)),
    'POST /pdf': forThePage(token, pdfRoute(options)),
  };
}

/** Tells one page of every change until it goes. */
function stream({ onChange }: DeskServerOptions, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  const leave = onChange?.((change) => response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`));
  const beat = setInterval(() => response.write(':\n\n'), BEAT_MS);
  response.on('close', () => {
    clearInterval(beat);
    leave?.();
  });
}

/**
 * Starts the desk over a folder.
 * @throws where the port is taken, or may not be used
 */
export const startDesk = (options: DeskServerOptions): Promise<RunningServer> =>
  startLocalServer({
    port: options.port,
    routes: (token) => routesOf(options, token),
    stream: (response) => stream(options, response),
  });
