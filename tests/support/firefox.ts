/** Debian's Firefox, led by its own protocol (Marionette): messages of JSON with their lengths before them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** False where there is no Firefox to test with: FIREFOX names one elsewhere. */
export const hasFirefox = existsSync(FIREFOX);

type Waiting = (answer: { readonly error: { readonly message: string } | null; readonly value: unknown }) => void;

export class Firefox {
  private readonly process: ChildProcess;
  private readonly socket: Socket;
  private readonly profile: string;
  private readonly waiting = new Map<number, Waiting>();
  private received = Buffer.alloc(0);
  private count = 0;

  private constructor(process: ChildProcess, socket: Socket, profile: string) {
    [this.process, this.socket, this.profile] = [process, socket, profile];
    socket.on('data', (data) => this.read(data));
  }

  /** Starts the browser without a window; the system chooses the port. */
  static async start(): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'kehoach-firefox-'));
    writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
    const started = spawn(FIREFOX, ['--headless', '--no-remote', '--marionette', '--profile', profile], {
      stdio: 'ignore',
    });
    const port = await vi.waitUntil(() => portIn(profile), { timeout: 60_000, interval: 50 });
    const socket = connect(port, '127.0.0.1');
    const browser = new Firefox(started, socket, profile);
    await new Promise((done) => socket.once('data', done));
    await browser.ask('WebDriver:NewSession', {});
    return browser;
  }

  private read(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const colon = this.received.indexOf(':');
      const length = Number(this.received.subarray(0, colon).toString());
      if (colon < 0 || this.received.length < colon + 1 + length) return;
      const message = JSON.parse(this.received.subarray(colon + 1, colon + 1 + length).toString());
      this.received = this.received.subarray(colon + 1 + length);
      // The first message says who speaks.
      if (Array.isArray(message)) this.waiting.get(message[1])?.({ error: message[2], value: message[3] });
    }
  }

  private ask(command: string, parameters: object): Promise<unknown> {
    const id = ++this.count;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.socket.write(`${message.length}:`);
    this.socket.write(message);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ error, value }) => (error === null ? resolve(value) : reject(new Error(error.message))));
    });
  }

  async open(url: string): Promise<void> {
    await this.ask('WebDriver:Navigate', { url });
  }

  /** What a script gives that runs in the page. */
  async run<Value>(script: string): Promise<Value> {
    const answer = await this.ask('WebDriver:ExecuteScript', { script, args: [] });
    return (answer as { readonly value: Value }).value;
  }

  /** What the page looks like, as a PNG. */
  async picture(): Promise<Uint8Array> {
    const answer = await this.ask('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from((answer as { readonly value: string }).value, 'base64');
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await ended;
    this.socket.destroy();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** The port that the browser listens on, once it has said so. */
function portIn(profile: string): number | undefined {
  const file = join(profile, 'MarionetteActivePort');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return port > 0 ? port : undefined;
}
