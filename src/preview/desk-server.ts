/** The desk, served: the same page as the file, over a folder of this machine. */
import { escapeXml } from '../report/xml-text.ts';
import { parameterOf, TOKEN_HEADER } from './access.ts';
import type { OfficeData } from './desk/calls.ts';
import {
  bodyOf,
  contentAnswer,
  FORBIDDEN,
  HTML_TYPE,
  isToken,
  JSON_TYPE,
  type Route,
  type RunningServer,
  startLocalServer,
} from './local-server.ts';

/** A folder of plans. Names that are not of it give nothing and take nothing. */
export interface ServedFolder {
  readonly name: string;
  readonly list: () => Promise<readonly string[]>;
  /** What is kept beside the plans: opinions and the drafts that they are about, with their folder. */
  readonly listBeside: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<string | undefined>;
  /** False where nothing may be written under the name. */
  readonly write: (name: string, text: string) => Promise<boolean>;
  readonly readPicture: (path: string) => Promise<Uint8Array | undefined>;
}

export interface DeskServerOptions {
  readonly port: number;
  /** The file of the desk: `dist/kehoach.html`. */
  readonly html: string;
  readonly folder: ServedFolder;
  readonly office: OfficeData;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';

/** No plan is longer. */
const LONGEST_PLAN = 5_000_000;

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/** The page of the file, which may ask this server and nothing else, and knows the secret of the run. */
function servedPage(html: string, folder: string, token: string): { readonly page: string; readonly policy: string } {
  const policy = (POLICY.exec(html)?.[2] ?? "default-src 'none'").replace("connect-src 'none'", "connect-src 'self'");
  const meta = [
    `<meta name="kehoach-token" content="${token}">`,
    `<meta name="kehoach-folder" content="${escapeXml(folder)}">`,
  ].join('');
  return { page: html.replace(POLICY, () => meta), policy: `${policy}; frame-ancestors 'none'` };
}

function routesOf({ html, folder, office }: DeskServerOptions, token: string): Readonly<Record<string, Route>> {
  const { page, policy } = servedPage(html, folder.name, token);
  return {
    'GET /': () => ({ status: 200, type: HTML_TYPE, body: page, headers: { 'Content-Security-Policy': policy } }),
    'GET /office': () => contentAnswer(JSON_TYPE, JSON.stringify(office)),
    'GET /plans': async () => contentAnswer(JSON_TYPE, JSON.stringify(await folder.list())),
    'GET /opinions': async () => contentAnswer(JSON_TYPE, JSON.stringify(await folder.listBeside())),
    'GET /plan': async (request) => contentAnswer(TEXT, await folder.read(parameterOf(request, 'name') ?? '')),
    'GET /picture': async (request) =>
      contentAnswer(BYTES, await folder.readPicture(parameterOf(request, 'path') ?? '')),
    // The one way to write: by the page alone, which has the secret in its hands and not only in a cookie.
    'PUT /plan': async (request) => {
      if (!isToken(request.headers[TOKEN_HEADER], token)) return FORBIDDEN;
      const text = await bodyOf(request, LONGEST_PLAN);
      if (text === undefined) return { status: 413 };
      return (await folder.write(parameterOf(request, 'name') ?? '', text)) ? { status: 204 } : FORBIDDEN;
    },
  };
}

/**
 * Starts the desk over a folder.
 * @throws where the port is taken, or may not be used
 */
export const startDesk = (options: DeskServerOptions): Promise<RunningServer> =>
  startLocalServer({ port: options.port, routes: (token) => routesOf(options, token) });
