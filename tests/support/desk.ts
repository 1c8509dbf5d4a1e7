/** The desk as an officer has it: the file opened by a double click, or served over a folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startProgram } from './program.ts';
import { requireBuild } from './stale-build.ts';

requireBuild();

/** The desk as one file. */
export const DESK_FILE = resolve('dist/kehoach.html');
const SCREEN = { width: 1366, height: 768 };

/** What comes to be, however busy the machine is. */
export const eventually = <Value>(look: () => Promise<Value> | Value) =>
  expect.poll(look, { timeout: 30_000, interval: 30 });

/** Files as they are handed to the browser, by their names. */
export type DeskFiles = Readonly<Record<string, string | Uint8Array>>;

type Look = Parameters<Browser['newPage']>[0];

export interface OpenDesk {
  readonly page: Page;
  /** What the browser complained of, and every request that left the page. */
  readonly complaints: readonly string[];
}

/** A browser, or a window of it whose pages share what they keep. */
type Pages = Pick<Browser, 'newPage'>;

async function newDeskPage(browser: Pages, home: string, look: Look): Promise<OpenDesk> {
  const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce', ...look });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  return { page, complaints };
}

/** Hands files to the desk by the dialog of the browser. */
export async function chooseFiles(page: Page, files: DeskFiles): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-files')]);
  const mimeType = 'application/octet-stream';
  await chooser.setFiles(
    Object.entries(files).map(([name, content]) => ({ name, mimeType, buffer: Buffer.from(content) })),
  );
}

/** Opens the file, and the plans in it. */
export async function openDeskFile(browser: Pages, files: DeskFiles = {}, look: Look = {}): Promise<OpenDesk> {
  const url = pathToFileURL(DESK_FILE).href;
  const desk = await newDeskPage(browser, url, look);
  await desk.page.goto(url);
  if (Object.keys(files).length > 0) {
    await chooseFiles(desk.page, files);
    await eventually(() => desk.page.locator('.plan-open').count()).toBe(Object.keys(files).length);
  }
  return desk;
}

/** A desk whose dialog chooses a folder that the browser keeps: it is opened, read and written as one of the disk is. */
export interface FolderDesk extends OpenDesk {
  readonly text: (path: string) => Promise<string | undefined>;
  readonly put: (path: string, text: string) => Promise<void>;
}

/** Only pages of an address have such a folder: the file is handed to the browser as one. */
const FOLDER_HOME = 'http://localhost/kehoach.html';

const FOLDER_SCRIPT = `
  const stepsTo = async (path, create) => {
    const steps = path.split('/');
    const name = steps.pop();
    let at = await navigator.storage.getDirectory();
    for (const step of ['Kế hoạch', ...steps]) at = await at.getDirectoryHandle(step, { create: true });
    return at.getFileHandle(name, { create });
  };
  window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Kế hoạch', { create: true });
  window.readKept = async (path) => { try { return await (await (await stepsTo(path, false)).getFile()).text(); } catch { return null; } };
  window.keep = async (path, text) => {
    const target = await (await stepsTo(path, true)).createWritable();
    await target.write(text);
    await target.close();
  };
`;

/** Opens the desk over a folder with these files. */
export async function openDeskFolder(browser: Pages, files: Readonly<Record<string, string>>): Promise<FolderDesk> {
  const desk = await newDeskPage(browser, FOLDER_HOME, {});
  const { page } = desk;
  await page.route(FOLDER_HOME, (route) => route.fulfill({ path: DESK_FILE, contentType: 'text/html' }));
  await page.addInitScript(FOLDER_SCRIPT);
  await page.goto(FOLDER_HOME);
  const put = (path: string, text: string): Promise<void> =>
    page.evaluate(`keep(${JSON.stringify(path)}, ${JSON.stringify(text)})`);
  for (const [path, text] of Object.entries(files)) await put(path, text);
  await page.click('#open-folder');
  await eventually(() => page.locator('.plan-open').count()).toBe(
    Object.keys(files).filter((path) => !path.includes('/')).length,
  );
  return {
    ...desk,
    put,
    text: async (path) => (await page.evaluate<string | null>(`readKept(${JSON.stringify(path)})`)) ?? undefined,
  };
}

/** One desk for many tests, on which each opens a plan of its own; where one failed, the next begins anew. */
export class SharedDesk {
  private readonly browser: () => Pages;
  private desk: OpenDesk | undefined;
  private count = 0;

  constructor(browser: () => Pages) {
    this.browser = browser;
  }

  /** Works from the list of plans; in the end the browser has complained of nothing. */
  async atHome(work: (page: Page) => Promise<void>): Promise<void> {
    const { desk } = this;
    this.desk = undefined;
    const { page, complaints } = desk ?? (await openDeskFile(this.browser()));
    if (desk !== undefined) await page.click('#home');
    await work(page);
    expect(complaints).toEqual([]);
    this.desk = { page, complaints };
  }

  /** Opens a plan. */
  withPlan(text: string, work: (page: Page, file: string) => Promise<void>): Promise<void> {
    return this.atHome(async (page) => {
      const file = `nho-${++this.count}.yaml`;
      await chooseFiles(page, { [file]: text });
      await openPlan(page, file);
      await work(page, file);
    });
  }
}

/** A page of the desk that is served over a folder with these files. */
export interface ServedDesk extends OpenDesk {
  readonly url: string;
  readonly folder: string;
  readonly text: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly end: () => Promise<number | null>;
}

/** Serves a folder with these files, and opens it. */
export async function serveDesk(browser: Browser, files: Readonly<Record<string, string>>): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'Kế hoạch bàn soạn '));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const program = startProgram(['desk', '--no-open', '--port', '0'], folder);
  const url = await program.says(/http:\S+/);
  const desk = await newDeskPage(browser, new URL('/', url).href, {});
  await desk.page.goto(url);
  return {
    ...desk,
    url,
    folder,
    text: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    end: async () => {
      await desk.page.close({ runBeforeUnload: false });
      const code = await program.interrupt();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Opens a plan of the list by its file, and waits until its pages are known. */
export async function openPlan(page: Page, file: string): Promise<void> {
  const row = page.locator('#plan-rows tr').filter({ has: page.getByText(file, { exact: true }) });
  await row.locator('.plan-open').click();
  await eventually(() => page.locator('#file').innerText()).toContain(file);
  await settled(page);
}

/** Waits until the pages show the newest text. */
export async function settled(page: Page): Promise<void> {
  await eventually(() =>
    page.evaluate('document.getElementById("document").getAttribute("aria-busy") === "false"'),
  ).toBe(true);
}

/** Makes the paragraph with these words writable, waits for its tools, and goes behind its last word. */
export async function write(page: Page, words: string): Promise<void> {
  await page.locator('.sheet [data-block]', { hasText: words }).first().click();
  await page.locator('.tools').waitFor();
  await eventually(() => page.locator('.writing').innerText()).toContain(words);
  await page.keyboard.press('Control+End');
}

/** Where a word of a paragraph begins, pixels of the window. */
const WORD_PLACE = `(paragraph, word) => {
  const block = [...document.querySelectorAll('.sheet [data-block]')].find(({ innerText }) => innerText.includes(paragraph));
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = -1;
  while (at < 0 && walker.nextNode()) at = walker.currentNode.data.indexOf(word);
  block.scrollIntoView({ block: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(walker.currentNode, at);
  range.setEnd(walker.currentNode, at + 1);
  const { left, top, height } = range.getBoundingClientRect();
  return { x: left + 1, y: top + height / 2 };
}`;

/** Where a word of the page begins, once it is drawn. */
export async function placeBefore(
  page: Page,
  paragraph: string,
  word: string,
): Promise<{ readonly x: number; readonly y: number }> {
  await page.locator('.sheet [data-block]', { hasText: paragraph }).first().waitFor();
  const words = [paragraph, word].map((one) => JSON.stringify(one)).join();
  return page.evaluate(`(${WORD_PLACE})(${words})`);
}

/** Clicks before a word of the page. */
export async function clickBefore(page: Page, paragraph: string, word: string): Promise<void> {
  const { x, y } = await placeBefore(page, paragraph, word);
  await page.mouse.click(x, y);
}

/** Waits until what is being written is this, and the pages below it are settled. */
export async function writes(page: Page, words: string): Promise<void> {
  await eventually(() => page.locator('.writing').allInnerTexts()).toEqual([words]);
  await page.locator('.tools').waitFor();
}

/** A file that the desk hands out when something is pressed. */
export async function handedOut(page: Page, selector: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The YAML as the desk has it now: what is being written is taken in. */
export async function yamlOf(page: Page): Promise<string> {
  return new TextDecoder().decode((await handedOut(page, '#save')).bytes);
}

/** What the browser keeps for when a page dies, as JSON. */
export const journalOf = (page: Page): Promise<string> =>
  page.evaluate<string>(`new Promise((done) => {
    const asked = indexedDB.open('kehoach');
    asked.onsuccess = () => {
      const all = asked.result.transaction('journal').objectStore('journal').getAll();
      all.onsuccess = () => done(JSON.stringify(all.result));
    };
  })`);

/** Presses a word of the menu of further work. */
export async function fromMenu(page: Page, id: string): Promise<void> {
  await page.locator('.menu summary').click();
  await page.locator(`#${id}`).click();
}

/** Drops a file of text on the page, as a hand does that drags it there. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
}

/** Pastes HTML, as a clipboard has it, where the keyboard is. */
export async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Colours are all that a dark screen has of its own. */
const ASKED = { light: '', dark: '{ runOnly: ["color-contrast"] }' } as const;

/** What axe-core finds that keeps somebody out, on a light screen or on a dark one. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${ASKED[colorScheme]})`);
    found.push(
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    );
  }
  return found;
}
