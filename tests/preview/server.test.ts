/** The server of the preview: who may ask it for what. */

import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../src/codec-node.ts';
import type { RunningServer } from '../../src/preview/local-server.ts';
import { lookAt } from '../../src/preview/look.ts';
import type { OpenRequest } from '../../src/preview/protocol.ts';
import { startServer } from '../../src/preview/server.ts';
import { documentOf, smallPlan } from '../support/plans.ts';
import { LOOK, sessionOf } from '../support/preview-session.ts';

const FILES = { html: '<meta name="kehoach-token" content="{{token}}">', css: 'p {}', script: 'void 0' };

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let server: RunningServer;

let port: number;
let secret: string;

const text = smallPlan();

const opened: OpenRequest[] = [];

const session = sessionOf(() => text);

beforeAll(async () => {
  await session.refresh();
  await session.refreshOld();
  server = await startServer({
    port: 0,
    files: FILES,
    session,
    openEditor: (place) => opened.push(place),
    toPdf: async () => new TextEncoder().encode('%PDF'),
  });
  const url = new URL(server.url);
  port = Number(url.port);
  secret = url.searchParams.get('k') ?? '';
});

afterAll(() => server.stop());

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers: more = {}, body } = options;
  const headers = { cookie: `kehoach-${port}=${secret}`, ...more };
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let said = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: said }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

const statusOf = async (...args: Parameters<typeof ask>): Promise<number> => (await ask(...args)).status;

/** A request as it is typed, where a client would put the path right. */
function askRaw(line: string): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(
        `${line}\r\nHost: 127.0.0.1:${port}\r\nCookie: kehoach-${port}=${secret}\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    socket.on('end', () => done(said)).on('error', fail);
  });
}

async function token(): Promise<string> {
  return /content="(\w+)"/.exec((await ask('/')).body)?.[1] ?? '';
}

describe('who may ask', () => {
  test('the page by any of the names of this machine', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await statusOf('/', { headers: { host: `${host}:${port}` } })).toBe(200);
    }
  });

  test('nobody without the secret of the address, which the page is handed on as a cookie', async () => {
    for (const path of [
      '/',
      '/preview.js',
      '/preview.css',
      '/plan.docx',
      '/changes.docx',
      '/plan.pdf',
      '/events',
      '/x',
    ])
      for (const cookie of ['', `kehoach-${port}=${'0'.repeat(secret.length)}`, `kehoach-${port + 1}=${secret}`])
        expect(await statusOf(path, { headers: { cookie } })).toBe(403);
    const { status, headers } = await ask(`/?k=${secret}`, { headers: { cookie: '' } });
    expect(status).toBe(200);
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('no name that somebody else made to lead here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      expect(await statusOf('/', { headers: { host } })).toBe(403);
      expect(await statusOf('/events', { headers: { host } })).toBe(403);
    }
  });

  test('no page of another site', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `https://127.0.0.1.evil.example:${port}`,
      `http://127.0.0.1:${port + 1}`,
    ]) {
      expect(await statusOf('/plan.docx', { headers: { origin } })).toBe(403);
    }
    expect(await statusOf('/plan.docx', { headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(await statusOf('/plan.docx', { headers: { origin: `http://127.0.0.1:${port}` } })).toBe(200);
  });
});

describe('what may be asked for', () => {
  test('nothing but the listed paths', async () => {
    for (const path of [
      '/package.json',
      '/plan.yaml',
      '/%2e%2e/package.json',
      '/preview.js/',
      '//preview.js',
      '/PLAN.DOCX',
      '/constructor',
      '/__proto__',
    ]) {
      expect(await statusOf(path)).toBe(404);
    }
  });

  test('no way out of a folder, however it is written', async () => {
    for (const path of [
      '/../package.json',
      '/preview.css/../../package.json',
      '/..%2fpackage.json',
      '/..\\package.json',
      'http://127.0.0.1/../package.json',
      '/%00',
    ]) {
      expect(await askRaw(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 40[04] /);
    }
  });

  test('only by GET and HEAD, and POST for the editor', async () => {
    for (const method of ['DELETE', 'PATCH', 'OPTIONS', 'TRACE']) expect(await statusOf('/', { method })).toBe(405);
    expect(await statusOf('/', { method: 'POST' })).toBe(404);
    expect(await ask('/plan.docx', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('the document as build makes it', async () => {
    const answer = await fetch(server.url.replace('/?', '/plan.docx?'));
    expect(lookAt(text, NODE_CODEC, LOOK).printed?.bytes).toEqual(new Uint8Array(await answer.arrayBuffer()));
    expect(documentOf(text).length).toBeGreaterThan(0);
  });

  test('the tracked changes since last year, and the PDF where it can be made', async () => {
    expect(await statusOf('/changes.docx')).toBe(200);
    expect(await ask('/plan.pdf')).toMatchObject({ status: 200, body: '%PDF' });
  });
});

describe('every answer', () => {
  test('lets the page run its own script and style and nothing else, and is kept nowhere', async () => {
    for (const path of ['/', '/preview.js', '/plan.docx', '/nothing']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('the editor', () => {
  const open = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
    statusOf('/open', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-kehoach-token': await token(), ...headers },
    });

  test('is opened at a place by who knows the token of the run', async () => {
    expect(await open('{"line": 12, "column": 3}')).toBe(204);
    expect(opened).toEqual([{ line: 12, column: 3 }]);
  });

  test('is not opened by who does not', async () => {
    for (const wrong of ['', 'x', '0'.repeat(48)])
      expect(await open('{"line": 1, "column": 1}', { 'x-kehoach-token': wrong })).toBe(403);
    expect(await open('{"line": 1, "column": 1}', { 'content-type': 'text/plain' })).toBe(403);
    expect(opened).toHaveLength(1);
  });

  test('is not opened at what is no place', async () => {
    const bodies = [
      '',
      '{',
      '[]',
      '{"line": 0, "column": 1}',
      '{"line": "1; reboot", "column": 1}',
      `{"line": 1, "column": 1${' '.repeat(2000)}}`,
    ];
    for (const body of bodies) expect(await open(body)).toBe(400);
    expect(opened).toHaveLength(1);
  });
});

describe('the port', () => {
  test('that is taken is told apart', async () => {
    await expect(startServer({ port, files: FILES, session })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
