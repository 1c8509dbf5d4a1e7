/** `kehoach preview` as a user has it: the program, a browser, a folder with plans. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startProgram } from './program.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** False where there is no browser to test with: CHROMIUM names one elsewhere. */
export const hasBrowser = existsSync(CHROMIUM);

/** Starts the browser. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

export interface Preview {
  readonly page: Page;
  readonly url: string;
  readonly folder: string;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  readonly text: (file: string) => string;
  readonly save: (file: string, text: string) => void;
  /** Ends it as Ctrl+C does; the exit code. */
  readonly end: () => Promise<number | null>;
}

/** Shows a plan of a folder with these files; their names may have folders. */
export async function startPreview(
  browser: Browser,
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Preview> {
  const folder = mkdtempSync(join(tmpdir(), 'Kế hoạch xem trước '));
  const pathOf = (file: string): string => join(folder, file);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), text);
  }
  // The plans of the project show this picture.
  cpSync('plans/hinh', join(folder, 'hinh'), { recursive: true });
  const program = startProgram(['preview', ...args, '--no-open'], folder, env);
  const url = await program.says(/http:\S+/);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL('/', url).href) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    url,
    folder,
    complaints,
    text: (file) => readFileSync(pathOf(file), 'utf8'),
    save: (file, text) => writeFileSync(pathOf(file), text),
    end: async () => {
      await page.close({ runBeforeUnload: false });
      const code = await program.interrupt();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
