/** Who may ask the server for what: a page of another site, in the same browser, may ask for nothing. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Names by which the server is called; any other name that leads here was made to lead here. */
const HOSTS = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** Values of Sec-Fetch-Site for what the user typed and for the page's own requests. */
const OWN_SITES: ReadonlySet<string> = new Set(['none', 'same-origin']);

const hostsOf = (port: number): string[] => HOSTS.map((host) => `${host}:${port}`);

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src blob: data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** The header that bears the token of the run. */
export const TOKEN_HEADER = 'x-kehoach-token';

/** The name under which the address that the user opens bears the token. */
export const TOKEN_PARAMETER = 'k';

/** Cookies know no ports: each server has a name of its own. */
export const cookieName = (port: number): string => `kehoach-${port}`;

/** What stands behind `?` in an address under a name. */
export const parameterOf = ({ url = '' }: Pick<IncomingMessage, 'url'>, name: string): string | undefined =>
  new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '').get(name) ?? undefined;

/** The tokens that a request bears: in its header, its address, its cookie. */
export function tokensIn(request: Pick<IncomingMessage, 'headers' | 'url'>, port: number): string[] {
  const { [TOKEN_HEADER]: header, cookie = '' } = request.headers;
  const query = parameterOf(request, TOKEN_PARAMETER);
  const own = cookie
    .split(/;\s*/)
    .filter((part) => part.startsWith(`${cookieName(port)}=`))
    .map((part) => part.slice(cookieName(port).length + 1));
  return [header, query, ...own].filter((token) => typeof token === 'string');
}

/** True for requests by the page itself, or by the user. */
export function isOwn(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = hostsOf(port);
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ''))) return false;
  return typeof site !== 'string' || OWN_SITES.has(site);
}
