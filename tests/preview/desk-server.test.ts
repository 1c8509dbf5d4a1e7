/** The desk, served: who may read and write what. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparedPlan, servedFolder } from '../../src/cli/project/served-folder.ts';
import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import { startDesk } from '../../src/preview/desk-server.ts';
import type { RunningServer } from '../../src/preview/local-server.ts';
import { DOCX_TYPE, type EditorPlace, type FileChange } from '../../src/preview/protocol.ts';
import { smallPlan } from '../support/plans.ts';

const HTML = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'"><p>bàn soạn</p>`;
/** A folder whose name would be a tag. */
const FOLDER = `kế hoạch "><img src=x onerror=alert(1)>`;
const OFFICE = { registers: REGISTERS, phrases: { assign: 'Giao {{lead}}' } };
const SECRET_TEXT = 'không phải của thư mục';

const OLD_TEXT = smallPlan('year: 2025\ndate: 2025-02-05');

/** Where the editor was opened. */
const opened: EditorPlace[] = [];
/** Pages that are told of changes. */
const listeners = new Set<(change: FileChange) => void>();
/** How documents become PDFs: at once, where a test does not say otherwise. */
let pdfOf = async (docx: Uint8Array): Promise<Uint8Array> => new TextEncoder().encode(`%PDF ${docx.length}`);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let server: RunningServer;
let around: string;
let folder: string;
let port: number;
let secret: string;

beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), 'bàn soạn '));
  folder = join(around, FOLDER);
  mkdirSync(folder);
  mkdirSync(join(folder, 'con'));
  writeFileSync(join(folder, 'nho.yaml'), smallPlan());
  writeFileSync(join(folder, '.an.yaml'), SECRET_TEXT);
  writeFileSync(join(folder, 'con', 'trong.yaml'), smallPlan());
  writeFileSync(join(around, 'ngoai.yaml'), SECRET_TEXT);
  writeFileSync(join(around, 'ngoai.png'), SECRET_TEXT);
  symlinkSync(join(around, 'ngoai.yaml'), join(folder, 'lien-ket.yaml'));
  symlinkSync(join(around, 'ngoai.png'), join(folder, 'hinh.png'));
  symlinkSync(around, join(folder, 'ra'));
  writeFileSync(join(around, 'nam-truoc.yaml'), OLD_TEXT);
  server = await startDesk({
    port: 0,
    html: HTML,
    folder: servedFolder(folder),
    office: OFFICE,
    opened: 'nho.yaml',
    compared: comparedPlan(join(around, 'nam-truoc.yaml')),
    openEditor: (place) => opened.push(place),
    toPdf: (docx) => pdfOf(docx),
    onChange: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  });
  const url = new URL(server.url);
  port = Number(url.port);
  secret = url.searchParams.get('k') ?? '';
});

afterAll(async () => {
  await server.stop();
  rmSync(around, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(path: string, { method = 'GET', headers: more = {}, body }: Asked = {}): Promise<Answer> {
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

const planPath = (name: string): string => `/plan?name=${encodeURIComponent(name)}`;
const put = (name: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(planPath(name), { method: 'PUT', body, headers: { 'x-kehoach-token': secret, ...headers } });

describe('whoever knows the secret', () => {
  test('gets the page, which may ask this server and nobody else, and bears the folder’s name as text', async () => {
    const { body, headers } = await ask('/');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
    expect(body).not.toContain('<img');
    expect(body).toContain(secret);
  });

  test('gets the plans of the folder itself, and nothing that is hidden or led to by a link', async () => {
    expect(JSON.parse((await ask('/plans')).body)).toEqual(['nho.yaml']);
    expect((await ask(planPath('nho.yaml'))).body).toBe(smallPlan());
  });

  test('gets the phrases and the registers of the office, as they are', async () => {
    expect(JSON.parse((await ask('/office')).body)).toEqual(OFFICE);
  });

  test('writes a plan whole, and a new one', async () => {
    const text = smallPlan('title: Tên khác');
    expect((await put('nho.yaml', text)).status).toBe(204);
    expect((await put('moi.yaml', text)).status).toBe(204);
    expect([readFileSync(join(folder, 'nho.yaml'), 'utf8'), readFileSync(join(folder, 'moi.yaml'), 'utf8')]).toEqual([
      text,
      text,
    ]);
    rmSync(join(folder, 'moi.yaml'));
    writeFileSync(join(folder, 'nho.yaml'), smallPlan());
  });
});

describe('what is kept beside the plans', () => {
  test('is listed apart from them, read and written in its folder', async () => {
    expect(JSON.parse((await ask('/opinions')).body)).toEqual([]);
    expect((await put('gop-y/nho.yaml', 'opinions: []\n')).status).toBe(204);
    expect(readFileSync(join(folder, 'gop-y', 'nho.yaml'), 'utf8')).toBe('opinions: []\n');
    expect((await ask(planPath('gop-y/nho.yaml'))).body).toBe('opinions: []\n');
    expect(JSON.parse((await ask('/opinions')).body)).toEqual(['gop-y/nho.yaml']);
    expect(JSON.parse((await ask('/plans')).body)).toEqual(['nho.yaml']);
    rmSync(join(folder, 'gop-y'), { recursive: true });
  });

  test('is nothing where its folder is a link out of the one that is served', async () => {
    symlinkSync(around, join(folder, 'gop-y'));
    expect(JSON.parse((await ask('/opinions')).body)).toEqual([]);
    expect((await ask(planPath('gop-y/ngoai.yaml'))).status).toBe(404);
    for (const name of ['gop-y/ngoai.yaml', 'gop-y/moi.yaml']) expect((await put(name, 'year: 1')).status).toBe(403);
    expect(readFileSync(join(around, 'ngoai.yaml'), 'utf8')).toBe(SECRET_TEXT);
    rmSync(join(folder, 'gop-y'));
  });
});

const OUTSIDE = [
  'gop-y/../../ngoai.yaml',
  'gop-y/con/trong.yaml',
  'gop-y/.an.yaml',
  'gop-y/',
  '../ngoai.yaml',
  'lien-ket.yaml',
  'ra/ngoai.yaml',
  'con/trong.yaml',
  'con/../../ngoai.yaml',
  '..\\ngoai.yaml',
  '.an.yaml',
  '/etc/passwd',
  'nho.yaml\0.yaml',
  '',
];

describe('a path or a link out of the folder', () => {
  test.each(OUTSIDE)('%j gives nothing and takes nothing', async (name) => {
    const { status, body } = await ask(planPath(name));
    expect([status, body]).toEqual([404, '']);
    expect((await put(name, 'year: 1')).status).toBe(403);
    expect(readFileSync(join(around, 'ngoai.yaml'), 'utf8')).toBe(SECRET_TEXT);
  });

  test.each(['../ngoai.png', 'hinh.png', 'ra/ngoai.png', 'nho.yaml', '../ngoai.yaml'])(
    '%j is no picture of it',
    async (path) => {
      expect((await ask(`/picture?path=${encodeURIComponent(path)}`)).status).toBe(404);
    },
  );

  test('nothing but the plan’s own kind of file is written', async () => {
    for (const name of ['x.html', 'x.js', 'x.yaml.exe', 'x']) expect((await put(name, 'x')).status).toBe(403);
  });
});

const PATHS = [
  ...['/', '/office', '/plans', '/opinions', planPath('nho.yaml'), '/picture?path=x.png', '/x'],
  ...['/compared', '/compared/picture?path=x.png', '/events'],
];

describe('whoever has not the secret', () => {
  test.each(['', 'sai', '0'.repeat(48)])('is told nothing: %j', async (wrong) => {
    for (const path of PATHS) {
      const { status, body } = await ask(path, { headers: { cookie: `kehoach-${port}=${wrong}` } });
      expect([status, body]).toEqual([403, '']);
    }
    const headers = { cookie: '', 'x-kehoach-token': wrong };
    expect((await put('nho.yaml', 'year: 1', headers)).status).toBe(403);
    expect(readFileSync(join(folder, 'nho.yaml'), 'utf8')).toBe(smallPlan());
  });

  test('gets nothing by the cookie of another server of this machine', async () => {
    for (const path of PATHS)
      expect((await ask(path, { headers: { cookie: `kehoach-${port + 1}=${secret}` } })).status).toBe(403);
  });

  test('is handed it as a cookie that no script reads, by the address alone', async () => {
    const { status, headers } = await ask(`/?k=${secret}`, { headers: { cookie: '' } });
    expect(status).toBe(200);
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('writes nothing with the cookie alone, which another page of the browser might send', async () => {
    expect((await put('nho.yaml', 'year: 1', { 'x-kehoach-token': '' })).status).toBe(403);
  });
});

describe('another site in the same browser', () => {
  test.each<Readonly<Record<string, string>>>([
    { host: 'evil.example' },
    { host: '127.0.0.1:1' },
    { host: '127.0.0.1' },
    { host: '127.0.0.1.evil.example:80' },
    { origin: 'https://evil.example' },
    { origin: 'https://127.0.0.1.evil.example' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused: %j', async (headers) => {
    for (const path of PATHS) expect((await ask(path, { headers })).status).toBe(403);
    expect((await put('nho.yaml', 'year: 1', headers)).status).toBe(403);
  });

  test('no route is open to it before the browser asks', async () => {
    expect((await ask(planPath('nho.yaml'), { method: 'OPTIONS' })).status).toBe(405);
  });

  test('a plan that is too long is not taken', async () => {
    expect((await put('nho.yaml', 'x'.repeat(5_000_001))).status).toBe(413);
  });
});

/** A request as it is typed, where a client would put the path right. */
function askRaw(line: string): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const head = [line, `Host: 127.0.0.1:${port}`, `Cookie: kehoach-${port}=${secret}`, 'Connection: close'];
    const socket = connect(port, '127.0.0.1', () => socket.end(`${head.join('\r\n')}\r\n\r\n`));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    socket.on('end', () => done(said)).on('error', fail);
  });
}

describe('what may be asked for', () => {
  test('the page by any of the names of this machine', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      expect((await ask('/', { headers: { host: `${host}:${port}`, origin: `http://${host}:${port}` } })).status).toBe(
        200,
      );
  });

  test.each(['/package.json', '/nho.yaml', '/%2e%2e/package.json', '/plans/', '//plans', '/PLANS', '/__proto__'])(
    'nothing but the listed paths: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  test.each(['/../package.json', '/plans/../../x', '/..%2fx', '/..\\x', 'http://127.0.0.1/../x', '/%00'])(
    'no way out of a folder, however it is written: %s',
    async (path) => {
      expect(await askRaw(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 40[04] /);
    },
  );

  test('by no other methods than those of a path', async () => {
    for (const method of ['DELETE', 'PATCH', 'OPTIONS', 'TRACE']) expect((await ask('/', { method })).status).toBe(405);
    for (const path of ['/', '/plans', '/events']) expect((await ask(path, { method: 'POST' })).status).toBe(404);
    expect(await ask('/plans', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('every answer lets the page run nothing else, and is kept nowhere', async () => {
    for (const path of ['/', '/plans', planPath('nho.yaml'), '/nothing']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
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

  test('the plan that the page begins with, and the one that it is compared with, from wherever it lies', async () => {
    const [, told = ''] = /name="kehoach-served" content="([^"]*)"/.exec((await ask('/')).body) ?? [];
    const json = told.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const compared = { opened: 'nho.yaml', compared: 'nam-truoc.yaml' };
    expect(JSON.parse(json)).toEqual({ folder: FOLDER, ...compared, hasEditor: true, hasPdf: true });
    expect((await ask('/compared')).body).toBe(OLD_TEXT);
    expect((await ask('/compared/picture?path=..%2Fngoai.png')).status).toBe(404);
  });

  test('a file that is no text is told apart from one that is not there', async () => {
    writeFileSync(join(folder, 'nhi-phan.yaml'), Uint8Array.of(0xff, 0xfe, 0x41));
    expect((await ask(planPath('nhi-phan.yaml'))).status).toBe(415);
    rmSync(join(folder, 'nhi-phan.yaml'));
    expect((await ask(planPath('nhi-phan.yaml'))).status).toBe(404);
  });

  test('a port that is taken is told apart', async () => {
    const again = { port, html: HTML, folder: servedFolder(folder), office: OFFICE };
    await expect(startDesk(again)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the editor', () => {
  const open = async (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
    const own = { 'content-type': 'application/json', 'x-kehoach-token': secret, ...headers };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return (await ask('/open', { method: 'POST', body: text, headers: own })).status;
  };
  const PLACE = { file: 'nho.yaml', line: 12, column: 3 };

  test('is opened at a place of a plan by who knows the secret, and only at that', async () => {
    expect(await open({ ...PLACE, program: 'reboot' })).toBe(204);
    expect(opened).toEqual([PLACE]);
    for (const wrong of ['', 'x', '0'.repeat(48)]) expect(await open(PLACE, { 'x-kehoach-token': wrong })).toBe(403);
    expect(await open(PLACE, { 'content-type': 'text/plain' })).toBe(403);
    expect(opened).toHaveLength(1);
  });

  test.each([
    ...['', '{', '[]'],
    { ...PLACE, line: 0 },
    { ...PLACE, line: '1; reboot' },
    { line: 1, column: 1 },
    `${JSON.stringify(PLACE)}${' '.repeat(2000)}`,
    ...OUTSIDE.map((file) => ({ ...PLACE, file })),
  ])('is not opened at %j', async (body) => {
    expect(await open(body)).toBe(400);
    expect(opened).toHaveLength(1);
  });
});

describe('a PDF', () => {
  const make = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    ask('/pdf', {
      method: 'POST',
      body,
      headers: { 'content-type': DOCX_TYPE, 'x-kehoach-token': secret, ...headers },
    });

  test('is made of the document that the page sends, for who knows the secret', async () => {
    expect(await make('docx')).toMatchObject({ status: 200, body: '%PDF 4' });
    expect((await make('docx', { 'x-kehoach-token': '' })).status).toBe(403);
    expect((await make('docx', { 'content-type': 'text/plain' })).status).toBe(403);
  });

  test('of a document that is too long is not made', async () => {
    const said = await askRaw(
      `POST /pdf HTTP/1.1\r\nContent-Type: ${DOCX_TYPE}\r\nX-Kehoach-Token: ${secret}\r\nContent-Length: 50000001`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('is made one at a time, and again after one that failed', async () => {
    const usual = pdfOf;
    const fail = await new Promise<() => void>((isAtWork) => {
      pdfOf = () => new Promise((_, reject) => isAtWork(() => reject(new Error('hỏng'))));
      first = make('docx');
    });
    expect((await make('docx')).status).toBe(429);
    fail();
    expect((await first)?.status).toBe(500);
    pdfOf = usual;
    expect((await make('docx')).status).toBe(200);
  });
  let first: Promise<Answer> | undefined;
});

describe('what others change', () => {
  test('is told to each page that listens, until it goes', async () => {
    const heard = await new Promise<string>((done, fail) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/events', headers: { cookie: `kehoach-${port}=${secret}` } },
        (response) => {
          expect(response.headers['content-type']).toBe('text/event-stream');
          for (const tell of listeners) tell({ name: 'nho.yaml' });
          response.setEncoding('utf8').once('data', (chunk: string) => {
            done(chunk);
            response.destroy();
          });
        },
      );
      asked.on('error', fail).end();
    });
    expect(heard).toBe('event: change\ndata: {"name":"nho.yaml"}\n\n');
    await expect.poll(() => listeners.size).toBe(0);
  });
});
