/** The desk, served: who may read and write what. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedFolder } from '../../src/cli/project/served-folder.ts';
import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import { startDesk } from '../../src/preview/desk-server.ts';
import type { RunningServer } from '../../src/preview/local-server.ts';
import { smallPlan } from '../support/plans.ts';

const HTML = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'"><p>bàn soạn</p>`;
/** A folder whose name would be a tag. */
const FOLDER = `kế hoạch "><img src=x onerror=alert(1)>`;
const OFFICE = { registers: REGISTERS, phrases: { assign: 'Giao {{lead}}' } };
const SECRET_TEXT = 'không phải của thư mục';

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
  server = await startDesk({ port: 0, html: HTML, folder: servedFolder(folder), office: OFFICE });
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

const PATHS = ['/', '/plans', '/opinions', planPath('nho.yaml'), '/picture?path=x.png', '/x'];

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

  test('writes nothing with the cookie alone, which another page of the browser might send', async () => {
    expect((await put('nho.yaml', 'year: 1', { 'x-kehoach-token': '' })).status).toBe(403);
  });
});

describe('another site in the same browser', () => {
  test.each<Readonly<Record<string, string>>>([
    { host: 'evil.example' },
    { host: '127.0.0.1:1' },
    { origin: 'https://evil.example' },
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
